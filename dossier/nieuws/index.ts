import { type Generated, sql } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';
import type { Toegang } from '../toegang/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    nieuws: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      soort: string;
      gebruiker: string | null;
      pad: string | null;
      dag: Dag;
      gezien_op: Date | null;
      vastgelegd_op: Moment;
    };
  }
}

/**
 * Each kind of news and the page it is read on. The sentence is `mijn.nieuws.KIND` (with `naam` of the colleague, in nl, en and ar).
 * Most are said by the database itself, by a trigger on the table of what happened (migration 1050); else call `zegNieuws`.
 */
export const NIEUWS = {
  bericht: '/mijn/hulp',
  gemeente: '/mijn/hulp',
  verplichting: '/mijn/plan',
  voorstel: '/mijn/plan',
  aanmoediging: '/mijn/plan',
  gesprek: '/mijn/contact',
  horen: '/mijn/eerst-horen',
  horen_verslag: '/mijn/eerst-horen',
  horen_tweede: '/mijn/eerst-horen',
  horen_besluit: '/mijn/eerst-horen',
  horen_gunst: '/mijn/eerst-horen',
  brief: '/mijn/brieven',
  geldbesluit: '/mijn/besluiten',
  nazorg: '/mijn/nazorg',
  werkplek: '/mijn/werk',
  afspraak: '/mijn/contact',
  afspraak_anders: '/mijn/contact',
  afspraak_waarnemer: '/mijn/contact',
  overdracht: '/mijn/contact',
  begeleider: '/mijn/contact',
  aanmelding: '/mijn/aanmelding',
  aandacht: '/mijn/plan',
  advies: '/mijn/advies',
} as const;
export type Nieuwssoort = keyof typeof NIEUWS;

/** What is new for somebody; `door`: the colleague whose doing it is. */
export type Nieuws = { id: string; soort: Nieuwssoort; pad: string | null; dag: string; door: string | null };

/** The page a piece of news is read on. */
export const nieuwspad = (n: { soort: Nieuwssoort; pad: string | null }): string => n.pad ?? NIEUWS[n.soort];

/** Is a piece of news read by opening this page? */
export const opPagina = (n: { soort: Nieuwssoort; pad: string | null }, pathname: string): boolean =>
  pathname === nieuwspad(n) || pathname.startsWith(`${nieuwspad(n)}/`);

/**
 * Says that something is new for a person, in the transaction of what it is about; `pad`: another page than that of its kind. Said
 * twice before they looked is said once. What somebody does in their own matters is no news to them.
 */
export async function zegNieuws(
  t: Toegang,
  persoon: string,
  soort: Nieuwssoort,
  pad: string | null = null,
): Promise<void> {
  await sql`select bijrijder.zeg_nieuws(${persoon}::uuid, ${soort}, ${pad})`.execute(t.db);
}

/** Seen or put away by the person. */
export async function zetGezien(t: Toegang, persoon: string, ids: readonly string[]): Promise<void> {
  await t.db
    .updateTable('nieuws')
    .set({ gezien_op: new Date() })
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('id', 'in', [...ids])
    .where('gezien_op', 'is', null)
    .execute();
}
