import { type Generated, sql } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';

export const CONTRACTEN = ['vast', 'tijdelijk', 'oproep', 'proef', 'leer'] as const;
export type Contract = (typeof CONTRACTEN)[number];
export const SUBSIDIES = ['loonkosten', 'forfaitair', 'proefplaats', 'werkgeverspremie'] as const;
export type Subsidie = (typeof SUBSIDIES)[number];

/** Who ended a placement. */
export const STOPPERS = ['mens', 'werkgever', 'samen'] as const;

/** A place of work. Hours a week in hundredths. */
export type NieuwePlaatsing = {
  werkgever: string;
  contract: Contract;
  uren_honderdsten: number;
  /** Agreed with the person: not more than this. */
  hoogstens_honderdsten: number | null;
  van: Dag;
  tot: Dag | null;
  subsidie: Subsidie | null;
  subsidie_tot: Dag | null;
};
declare module '../databank/tabellen.ts' {
  interface Tabellen {
    plaatsing: NieuwePlaatsing & {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      gebruiker: string;
      gestopt_op: Dag | null;
      gestopt_door: 'mens' | 'werkgever' | 'samen' | null;
      vastgelegd_op: Moment;
    };
  }
}

export type Plaatsing = NieuwePlaatsing & { id: string; persoon: string; naam: string; gestopt_op: string | null };
/** Something that ends soon: the contract, or the subsidy under it. */
export type Einde = { plaatsing: Plaatsing; wat: 'contract' | 'subsidie'; op: string };

/** Places of work of the declared people, by day of beginning. */
export async function plaatsingenVan(t: Toegang): Promise<Plaatsing[]> {
  if (t.betrokkenen.length === 0) return [];
  const rijen = await t.db
    .selectFrom('plaatsing as p')
    .innerJoin('persoon as m', (j) => j.onRef('m.gemeente', '=', 'p.gemeente').onRef('m.id', '=', 'p.persoon'))
    .selectAll('p')
    .select('m.aanspreeknaam as naam')
    .where('p.gemeente', '=', t.gemeente)
    .where('p.persoon', 'in', t.betrokkenen)
    .orderBy('p.van', 'desc')
    .execute();
  return rijen.map(({ gemeente: _g, gebruiker: _u, vastgelegd_op: _v, gestopt_door: _d, ...p }) => p);
}

/** What ends within so many days (default 92), soonest first: time to talk before it is over. */
export function loopAf(lijst: readonly Plaatsing[], vandaag: string, dagen = 92): Einde[] {
  const grens = new Date(Date.parse(vandaag) + dagen * 86_400_000).toISOString().slice(0, 10);
  const binnen = (dag: string | null): dag is string => dag !== null && dag >= vandaag && dag <= grens;
  return lijst
    .filter((p) => p.gestopt_op === null)
    .flatMap((p): Einde[] => [
      ...(binnen(p.tot) ? [{ plaatsing: p, wat: 'contract' as const, op: p.tot }] : []),
      ...(binnen(p.subsidie_tot) ? [{ plaatsing: p, wat: 'subsidie' as const, op: p.subsidie_tot }] : []),
    ])
    .sort((a, b) => a.op.localeCompare(b.op));
}

export async function legPlaatsingVast(t: Toegang, persoon: string, p: NieuwePlaatsing): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een medewerker, met naam.');
  await t.db
    .insertInto('plaatsing')
    .values({ ...p, gemeente: t.gemeente, persoon, gebruiker: t.wie.id, gestopt_op: null, gestopt_door: null })
    .execute();
}

/** What changed at a place of work: other hours, a longer contract or subsidy, or an end. */
export type Plaatsingwijziging = Partial<
  Pick<NieuwePlaatsing, 'contract' | 'uren_honderdsten' | 'tot' | 'subsidie' | 'subsidie_tot'>
> & { gestopt_op?: string; gestopt_door?: (typeof STOPPERS)[number] };

/** @throws when the hours go beyond what was agreed with the person (the database refuses) */
export async function wijzigPlaatsing(
  t: Toegang,
  persoon: string,
  id: string,
  nieuw: Plaatsingwijziging,
): Promise<void> {
  if (Object.keys(nieuw).length === 0) return;
  await t.db
    .updateTable('plaatsing')
    .set(nieuw)
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('id', '=', id)
    .execute();
}

/**
 * An employer after subsidies ended: who stayed, who had to go, and how often somebody new with a subsidy came.
 * -1 is "one or two": so small a number could be somebody.
 */
export type NaSubsidie = { werkgever: string; afgelopen: number; gebleven: number; weg: number; vervangen: number };

/** Counts per employer with at least five people; no persons in it. */
export async function werkgeversNaSubsidie(t: Toegang): Promise<NaSubsidie[]> {
  const { rows } = await sql<
    Record<keyof NaSubsidie, string>
  >`select * from bijrijder.werkgevers_na_subsidie()`.execute(t.db);
  return rows.map((r) => ({
    werkgever: r.werkgever,
    afgelopen: Number(r.afgelopen),
    gebleven: Number(r.gebleven),
    weg: Number(r.weg),
    vervangen: Number(r.vervangen),
  }));
}

/** Of the people who began to work: how many still do after so many months, in thousandths (Kaplan-Meier). No persons. */
export type NogAanHetWerk = { maanden: number; gevolgd: number; promille: number };

export async function nogAanHetWerk(t: Toegang): Promise<NogAanHetWerk[]> {
  const { rows } = await sql<Record<keyof NogAanHetWerk, string>>`select * from bijrijder.nog_aan_het_werk()`.execute(
    t.db,
  );
  return rows.map((r) => ({ maanden: Number(r.maanden), gevolgd: Number(r.gevolgd), promille: Number(r.promille) }));
}

export { besprokenEinde, meldWatEindigt, type OpenEinde, openEinden, werkEindigt } from './einde.ts';
export { type Grens, grensVan, kiesGrens } from './grens.ts';
export {
  antwoordOpPlaatsing,
  leesPlaatsingantwoord,
  openKloptNiet,
  type Plaatsingantwoord,
  plaatsingantwoorden,
} from './klopt.ts';
