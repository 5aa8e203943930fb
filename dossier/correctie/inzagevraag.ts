import { sql } from 'kysely';
import type { Db } from '../databank/index.ts';
import { getoondeDag, metToegang, type Toegang, type Wie } from '../toegang/index.ts';

/** "Why did you look?": the question, and the answer of somebody who did not look. */
export type Inzagevraag = {
  id: string;
  persoon: string;
  naam: string;
  inzage: string;
  wie: string;
  /** ISO moment of the looking, and the day it is shown with. */
  op: string;
  dag: string;
  handeling: string;
  object: string;
  doel: string;
  reden: string | null;
  uiterlijk: string;
  antwoord: { tekst: string; terecht: boolean; dag: string; door: string } | null;
};

/** Two weeks for an answer: our own promise, shorter than the month of the law. */
const WEKEN = 2;

/** The person asks about one access line; asking again changes nothing. @returns false when the line is not about them */
export async function vraagWaarom(t: Toegang, persoon: string, inzage: string): Promise<boolean> {
  const er = await t.db
    .selectFrom('inzage')
    .select('id')
    .where((e) => e.and({ gemeente: t.gemeente, betrokkene: persoon, id: inzage }))
    .executeTakeFirst();
  if (!er) return false;
  // two weeks after today, never later even when that day is free
  const uiterlijk = new Date(Date.parse(`${t.vandaag}T00:00:00Z`) + WEKEN * 7 * 86_400_000).toISOString().slice(0, 10);
  await t.db
    .insertInto('inzage_vraag')
    .values({ gemeente: t.gemeente, persoon, inzage, gevraagd_op: t.vandaag, uiterlijk })
    .onConflict((c) => c.doNothing())
    .execute();
  return true;
}

/** Questions of the declared people, the first due first. */
export async function inzagevragen(t: Toegang, open = false): Promise<Inzagevraag[]> {
  if (t.betrokkenen.length === 0) return [];
  const rijen = await t.db
    .selectFrom('inzage_vraag as v')
    .innerJoin('inzage as i', (j) => j.onRef('i.gemeente', '=', 'v.gemeente').onRef('i.id', '=', 'v.inzage'))
    .innerJoin('persoon as p', (j) => j.onRef('p.gemeente', '=', 'v.gemeente').onRef('p.id', '=', 'v.persoon'))
    .leftJoin('inzage_antwoord as a', (j) => j.onRef('a.gemeente', '=', 'v.gemeente').onRef('a.vraag', '=', 'v.id'))
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .select(['v.id', 'v.persoon', 'v.inzage', 'v.uiterlijk', 'p.aanspreeknaam as naam'])
    .select(['i.wie_naam as wie', 'i.op', 'i.handeling', 'i.object', 'i.doel', 'i.reden'])
    .select(getoondeDag('i.op').as('dag'))
    .select(['a.tekst', 'a.terecht', 'a.dag as beantwoord_op', 'g.naam as door'])
    .where('v.gemeente', '=', t.gemeente)
    .where('v.persoon', 'in', t.betrokkenen)
    .$if(open, (q) => q.where('a.vraag', 'is', null))
    .orderBy('v.uiterlijk')
    .limit(500)
    .execute();
  return rijen.map(({ tekst, terecht, beantwoord_op: dag, door, op, ...r }) => ({
    ...r,
    op: op.toISOString(),
    antwoord: tekst !== null && terecht !== null && dag ? { tekst, terecht, dag, door: door ?? '' } : null,
  }));
}

/** Who has an open question; the team lead declares them to the gateway. */
export const mensenMetInzagevraag = (db: Db, wie: Extract<Wie, { soort: 'medewerker' }>): Promise<string[]> =>
  metToegang(
    db,
    { wie, handeling: 'lezen', object: 'inzage', doel: 'toezicht_op_werk', betrokkene: 'geen' },
    async (t) =>
      (await sql<{ ids: string[] }>`select bijrijder.mensen_met_inzagevraag() as ids`.execute(t.db)).rows[0]!.ids,
  );

/** The answer of a colleague who did not look (the database refuses otherwise). @returns false when there is no such open question */
export async function antwoordOpInzage(t: Toegang, id: string, terecht: boolean, tekst: string): Promise<boolean> {
  if (t.wie.soort !== 'medewerker') throw new Error('Een mens antwoordt, met naam.');
  const v = (await inzagevragen(t, true)).find((een) => een.id === id);
  if (!v) return false;
  await t.db
    .insertInto('inzage_antwoord')
    .values({
      gemeente: t.gemeente,
      vraag: id,
      persoon: v.persoon,
      gebruiker: t.wie.id,
      terecht,
      tekst,
      dag: t.vandaag,
    })
    .execute();
  return true;
}
