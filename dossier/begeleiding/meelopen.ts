import { type Generated, sql } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';
import type { Toegang } from '../toegang/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    meeloop_vraag: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      gebruiker: string;
      gevraagd_door: string;
      waarom: string;
      op: Dag;
      antwoord: 'ja' | 'nee' | null;
      antwoord_op: Dag | null;
      vastgelegd_op: Moment;
    };
  }
}

/** A jobcoach who walks along with somebody, since when. */
export type Meeloper = { id: string; naam: string; sinds: string };
/** Asked to walk along; the person has not answered yet. */
export type Meeloopvraag = { id: string; wie: string; door: string; waarom: string; op: string };

/** Who walks along today besides the klantmanager: exactly they read what the person shares with the team. */
export const meelopersVan = (t: Toegang, persoon: string): Promise<Meeloper[]> =>
  t.db
    .selectFrom('begeleiding as b')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'b.gemeente').onRef('g.id', '=', 'b.gebruiker'))
    .select(['g.id', 'g.naam', 'b.van as sinds'])
    .where('b.gemeente', '=', t.gemeente)
    .where('b.persoon', '=', persoon)
    .where('b.soort', '=', 'jobcoach')
    .where('b.van', '<=', t.vandaag)
    .where((e) => e.or([e('b.tot', 'is', null), e('b.tot', '>', t.vandaag)]))
    .orderBy('b.van')
    .execute();

/** Questions the person has not answered yet, oldest first. */
export const meeloopvragenVan = (t: Toegang, persoon: string): Promise<Meeloopvraag[]> =>
  t.db
    .selectFrom('meeloop_vraag as v')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'v.gemeente').onRef('g.id', '=', 'v.gebruiker'))
    .innerJoin('gebruiker as d', (j) => j.onRef('d.gemeente', '=', 'v.gemeente').onRef('d.id', '=', 'v.gevraagd_door'))
    .select(['v.id', 'g.naam as wie', 'd.naam as door', 'v.waarom', 'v.op'])
    .where('v.gemeente', '=', t.gemeente)
    .where('v.persoon', '=', persoon)
    .where('v.antwoord', 'is', null)
    .orderBy('v.id')
    .execute();

/** The jobcoaches, by name. */
export const jobcoaches = (t: Toegang): Promise<{ id: string; naam: string }[]> =>
  t.db
    .selectFrom('gebruiker')
    .select(['id', 'naam'])
    .where('gemeente', '=', t.gemeente)
    .where('functie', '=', 'jobcoach')
    .orderBy('naam')
    .execute();

/** Asks the person whether a jobcoach may walk along. Twice is once. @throws when the colleague is no jobcoach (database) */
export async function vraagMeelopen(t: Toegang, persoon: string, coach: string, waarom: string): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit vraagt een medewerker, met naam.');
  await t.db
    .insertInto('meeloop_vraag')
    .values({
      gemeente: t.gemeente,
      persoon,
      gebruiker: coach,
      gevraagd_door: t.wie.id,
      waarom: waarom.trim(),
      op: t.vandaag,
      antwoord: null,
      antwoord_op: null,
    })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** The person says yes or no; yes begins it today. An answered question stays as it was answered. */
export async function antwoordMeelopen(t: Toegang, persoon: string, id: string, ja: boolean): Promise<void> {
  await t.db
    .updateTable('meeloop_vraag')
    .set({ antwoord: ja ? 'ja' : 'nee' })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('antwoord', 'is', null)
    .execute();
}

/** Ends it today, by the person or their klantmanager. Twice is once. */
export async function stopMeelopen(t: Toegang, persoon: string, coach: string): Promise<void> {
  await sql`select bijrijder.stop_meelopen(${persoon}::uuid, ${coach}::uuid)`.execute(t.db);
}
