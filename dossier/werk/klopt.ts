import { type Generated, sql } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    plaatsing_antwoord: {
      gemeente: number;
      id: Generated<string>;
      plaatsing: string;
      persoon: string;
      soort: Plaatsingantwoord['soort'];
      tekst: string;
      over: Generated<unknown>;
      op: Dag;
      gelezen_op: Date | null;
      vastgelegd_op: Moment;
    };
  }
}

/** What the person said last of a place of work that was noted about them. `nog`: it is about what stands there now. */
export type Plaatsingantwoord = {
  id: string;
  plaatsing: string;
  soort: 'klopt' | 'klopt_niet';
  tekst: string;
  op: string;
  gelezen: boolean;
  nog: boolean;
};

/** The last word of each person about each of their places of work; only of the people declared. */
export async function plaatsingantwoorden(t: Toegang): Promise<Plaatsingantwoord[]> {
  const { rows } = await sql<Plaatsingantwoord>`
    select distinct on (a.plaatsing) a.id, a.plaatsing, a.soort, a.tekst, a.op, a.gelezen_op is not null as gelezen,
      a.over = bijrijder.plek_feiten(p) as nog
    from plaatsing_antwoord a join plaatsing p on p.gemeente = a.gemeente and p.id = a.plaatsing
    where a.gemeente = ${t.gemeente} and a.persoon = any (${[...t.betrokkenen]}::uuid[])
    order by a.plaatsing, a.id desc`.execute(t.db);
  return rows;
}

/** The person says whether a place of work stands there as it is, in their words. */
export async function antwoordOpPlaatsing(
  t: Toegang,
  persoon: string,
  plaatsing: string,
  soort: Plaatsingantwoord['soort'],
  tekst: string,
): Promise<void> {
  await t.db
    .insertInto('plaatsing_antwoord')
    .values({ gemeente: t.gemeente, plaatsing, persoon, soort, tekst: tekst.trim(), op: t.vandaag, gelezen_op: null })
    .execute();
}

/** The colleague has dealt with "this is not right". */
export async function leesPlaatsingantwoord(t: Toegang, persoon: string, id: string): Promise<void> {
  await t.db
    .updateTable('plaatsing_antwoord')
    .set({ gelezen_op: new Date() })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('gelezen_op', 'is', null)
    .execute();
}

/** "This is not right" nobody has dealt with yet, oldest first; of the people declared. */
export const openKloptNiet = (
  t: Toegang,
): Promise<{ persoon: string; werkgever: string; tekst: string; dag: string }[]> =>
  t.db
    .selectFrom('plaatsing_antwoord as a')
    .innerJoin('plaatsing as p', (j) => j.onRef('p.gemeente', '=', 'a.gemeente').onRef('p.id', '=', 'a.plaatsing'))
    .select(['a.persoon', 'p.werkgever', 'a.tekst', 'a.op as dag'])
    .where('a.gemeente', '=', t.gemeente)
    .where('a.soort', '=', 'klopt_niet')
    .where('a.gelezen_op', 'is', null)
    .orderBy('a.id')
    .execute();
