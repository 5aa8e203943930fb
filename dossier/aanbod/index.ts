import { type Generated, sql } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';

export const AANBODSOORTEN = [
  'opleiding',
  'taal',
  'rijbewijs',
  'cv',
  'jobcoach',
  'leerplek',
  'maatje',
  'anders',
] as const;
export type Aanbodsoort = (typeof AANBODSOORTEN)[number];
export const KNELPUNTEN = ['baangarantie', 'kinderopvang', 'taal', 'wachttijd', 'reizen', 'kosten', 'anders'] as const;
export type Knelpunt = (typeof KNELPUNTEN)[number];
export const OORDELEN = ['hielp', 'hielp_wat', 'hielp_niet'] as const;
export type Oordeel = (typeof OORDELEN)[number];

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    aanbod: {
      gemeente: number;
      id: Generated<string>;
      naam: string;
      soort: Aanbodsoort;
      wat: string;
      voorwaarden: string;
      kosten_cent: number;
      wachttijd_weken: number;
      taalniveau: string | null;
      plekken: number | null;
      terreinen: string[];
      bij: string;
    };
    aanbod_keuze: {
      gemeente: number;
      id: Generated<string>;
      aanbod: string;
      persoon: string;
      gekozen_door: 'client' | 'samen';
      stand: Generated<'wacht' | 'bezig' | 'klaar' | 'gestopt'>;
      van: Dag;
      tot: Dag | null;
      oordeel: Oordeel | null;
      oordeel_woorden: Generated<string>;
      vastgelegd_op: Moment;
    };
    aanbod_knelpunt: {
      gemeente: number;
      id: Generated<string>;
      aanbod: string;
      gebruiker: string;
      soort: Knelpunt;
      toelichting: string;
      op: Dag;
    };
  }
}

export type Aanbod = {
  id: string;
  naam: string;
  soort: Aanbodsoort;
  wat: string;
  voorwaarden: string;
  kosten_cent: number;
  wachttijd_weken: number;
  taalniveau: string | null;
  bij: string;
  terreinen: string[];
  /** Places left; null: no limit. */
  vrij: number | null;
  /** What colleagues ran into, counted. About the offer, never about a person. */
  knelpunten: { soort: Knelpunt; keer: number }[];
};

/** The catalogue by name, with what is searched for in it. */
export async function zoekAanbod(t: Toegang, zoek = ''): Promise<Aanbod[]> {
  const rijen = await t.db
    .selectFrom('aanbod')
    .selectAll()
    .where('gemeente', '=', t.gemeente)
    .$if(zoek.trim() !== '', (q) =>
      q.where(
        sql<boolean>`position(${zoek.trim().toLowerCase()} in lower(naam || ' ' || soort || ' ' || wat || ' ' || bij)) > 0`,
      ),
    )
    .orderBy('naam')
    .limit(100)
    .execute();
  const { rows: drukte } = await sql<{
    aanbod: string;
    bezet: number;
  }>`select * from bijrijder.aanbod_drukte()`.execute(t.db);
  const bezet = new Map(drukte.map((d) => [d.aanbod, Number(d.bezet)]));
  const knel =
    t.rol === 'klantmanager'
      ? await t.db
          .selectFrom('aanbod_knelpunt')
          .select(['aanbod', 'soort', (e) => e.fn.countAll<number>().as('keer')])
          .where('gemeente', '=', t.gemeente)
          .groupBy(['aanbod', 'soort'])
          .orderBy('soort')
          .execute()
      : [];
  return rijen.map(({ gemeente: _, plekken, ...a }) => ({
    ...a,
    vrij: plekken === null ? null : Math.max(0, plekken - (bezet.get(a.id) ?? 0)),
    knelpunten: knel.filter((k) => k.aanbod === a.id).map(({ soort, keer }) => ({ soort, keer: Number(keer) })),
  }));
}

/**
 * Offers that touch what somebody wants themselves: an end of their plan, or a word of their wishes. Never on what others
 * expect of a person. Keeps the order of the catalogue.
 */
export function pastBij(
  alle: readonly Aanbod[],
  wensen: readonly { tekst: string; terrein: string }[],
): (Aanbod & { om: string })[] {
  return alle.flatMap((a) => {
    const tekst = `${a.naam} ${a.wat}`.toLowerCase();
    const wens = wensen.find(
      (w) =>
        a.terreinen.includes(w.terrein) ||
        w.tekst
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .some((woord) => woord.length > 4 && tekst.includes(woord)),
    );
    return wens ? [{ ...a, om: wens.tekst }] : [];
  });
}

export type Keuze = {
  id: string;
  aanbod: string;
  naam: string;
  stand: 'wacht' | 'bezig' | 'klaar' | 'gestopt';
  gekozen_door: 'client' | 'samen';
  van: string;
  tot: string | null;
  oordeel: Oordeel | null;
  oordeel_woorden: string;
};

/** What somebody chose, and what they thought of it. Newest first. */
export const keuzesVan = (t: Toegang, persoon: string): Promise<Keuze[]> =>
  t.db
    .selectFrom('aanbod_keuze as k')
    .innerJoin('aanbod as a', (j) => j.onRef('a.gemeente', '=', 'k.gemeente').onRef('a.id', '=', 'k.aanbod'))
    .select([
      'k.id',
      'k.aanbod',
      'a.naam',
      'k.stand',
      'k.gekozen_door',
      'k.van',
      'k.tot',
      'k.oordeel',
      'k.oordeel_woorden',
    ])
    .where('k.gemeente', '=', t.gemeente)
    .where('k.persoon', '=', persoon)
    .orderBy('k.id', 'desc')
    .execute();

/** Chooses an offer: the person alone, or together in a talk. Twice is once. */
export async function kiesAanbod(t: Toegang, persoon: string, aanbod: string): Promise<void> {
  await t.db
    .insertInto('aanbod_keuze')
    .values({
      gemeente: t.gemeente,
      aanbod,
      persoon,
      gekozen_door: t.wie.soort === 'medewerker' ? 'samen' : 'client',
      van: t.vandaag,
      tot: null,
      oordeel: null,
    })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** The person stops or is done, and says what it was worth. */
export async function geefOordeel(
  t: Toegang,
  persoon: string,
  id: string,
  o: { stand: 'klaar' | 'gestopt'; oordeel: Oordeel | null; woorden: string },
): Promise<void> {
  await t.db
    .updateTable('aanbod_keuze')
    .set({ stand: o.stand, tot: t.vandaag, oordeel: o.oordeel, oordeel_woorden: o.woorden.trim() })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

/** What blocks, as a problem of the offer. Refused when it names somebody. */
export async function meldKnelpunt(t: Toegang, aanbod: string, soort: Knelpunt, toelichting: string): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een medewerker, met naam.');
  await t.db
    .insertInto('aanbod_knelpunt')
    .values({
      gemeente: t.gemeente,
      aanbod,
      gebruiker: t.wie.id,
      soort,
      toelichting: toelichting.trim(),
      op: t.vandaag,
    })
    .execute();
}
