import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import { type Belmoment, belmoment } from './belmoment.ts';
import type { Hulpwens } from './tabellen.ts';

export type Hulpvraag = {
  id: string;
  soort: 'niet_goed' | 'bel_mij';
  wens: Hulpwens;
  tekst: string;
  dag: string;
  /** ISO moment at which it was said. */
  op: string;
  /** By when we promised to call. */
  bel: Belmoment;
};

/** "It is not going well" or "call me": asks the klantmanager for today. Obligations stand still meanwhile (database). */
export async function vraagHulp(
  t: Toegang,
  persoon: string,
  soort: Hulpvraag['soort'],
  wens: Hulpwens,
  tekst = '',
): Promise<void> {
  await t.db
    .insertInto('hulpvraag')
    .values({
      gemeente: t.gemeente,
      persoon,
      // the klantmanager, or who is found when there is none: by the database
      gebruiker: null,
      soort,
      wens,
      tekst: tekst.trim(),
      dag: t.vandaag,
      gesproken_door: null,
    })
    .execute();
}

/** Calls for help nobody has answered by speaking yet, oldest first. */
export async function openHulpvragen(t: Toegang, persoon: string): Promise<Hulpvraag[]> {
  const rijen = await t.db
    .selectFrom('hulpvraag')
    .select(['id', 'soort', 'wens', 'tekst', 'dag', 'vastgelegd_op'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('gesproken_op', 'is', null)
    .orderBy('id')
    .execute();
  return rijen.map(({ vastgelegd_op, ...r }) => ({
    ...r,
    op: vastgelegd_op.toISOString(),
    bel: belmoment(r.dag, vastgelegd_op),
  }));
}

/** Somebody has spoken with the person, on the day of the municipality (the database sets it). */
export async function zetGesproken(t: Toegang, persoon: string): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit zegt een medewerker, met naam.');
  await t.db
    .updateTable('hulpvraag')
    .set({ gesproken_op: sql`now()`, gesproken_door: t.wie.id })
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('gesproken_op', 'is', null)
    .execute();
}
