import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import { beloofBellen } from './start.ts';
import type { Oordeel } from './tabellen.ts';

/**
 * Asks for an offer: the person alone, or together in a talk. With a free place and nobody waiting it is theirs at once; else
 * they stand at the end of the queue. Who has a place is called. Twice is once.
 * @throws AanbodWeg when it was taken out meanwhile
 */
export async function kiesAanbod(t: Toegang, persoon: string, aanbod: string): Promise<void> {
  const nieuw = await vraagAan(t, persoon, aanbod);
  if (!nieuw) return;
  const { rows } = await sql<{ ja: boolean }>`select bijrijder.vraag_plek(${nieuw.id}::uuid) as ja`.execute(t.db);
  if (rows[0]?.ja) await beloofBellen(t, nieuw.id);
}

/** The offer was taken out; whoever still has it on the screen reads that. */
export class AanbodWeg extends Error {
  override name = 'AanbodWeg';
}

async function vraagAan(t: Toegang, persoon: string, aanbod: string): Promise<{ id: string } | undefined> {
  const nieuw = t.db
    .insertInto('aanbod_keuze')
    .values({
      gemeente: t.gemeente,
      aanbod,
      persoon,
      gekozen_door: t.wie.soort === 'medewerker' ? 'samen' : 'client',
      van: t.vandaag,
      begonnen_op: null,
      tot: null,
      oordeel: null,
    })
    .onConflict((c) => c.doNothing())
    .returning('id');
  try {
    return await nieuw.executeTakeFirst();
  } catch (fout) {
    if ((fout as { constraint?: string }).constraint === 'aanbod_loopt') throw new AanbodWeg();
    throw fout;
  }
}

/** What became of an offered place: this answer, or what was already answered. Null: there is no such place. */
export type Plekantwoord = 'ja' | 'later' | 'verlopen' | 'uitgestapt' | null;

/** The person takes an offered place, or lets it go to the next and keeps their own in the queue. */
export async function antwoordOpPlek(t: Toegang, plek: string, ja: boolean): Promise<Plekantwoord> {
  const { rows } = await sql<{
    uit: Plekantwoord;
  }>`select bijrijder.antwoord_plek(${plek}::uuid, ${ja}) as uit`.execute(t.db);
  if (rows[0]!.uit === 'ja') {
    const { keuze } = await t.db
      .selectFrom('aanbod_plek')
      .select('keuze')
      .where((e) => e.and({ gemeente: t.gemeente, id: plek }))
      .executeTakeFirstOrThrow();
    await beloofBellen(t, keuze);
  }
  return rows[0]!.uit;
}

/** Out of the queue, without a reason and without a trace for others. False: they do not stand in it. */
export async function stapUit(t: Toegang, persoon: string, id: string): Promise<boolean> {
  await opSlot(t, id);
  const uit = await t.db
    .updateTable('aanbod_keuze')
    .set({ stand: 'gestopt', tot: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id, stand: 'wacht' }))
    .executeTakeFirst();
  return uit.numUpdatedRows > 0n;
}

/** The person stops or is done, and says what it was worth. Their place goes to the next. */
export async function geefOordeel(
  t: Toegang,
  persoon: string,
  id: string,
  o: { stand: 'klaar' | 'gestopt'; oordeel: Oordeel | null; woorden: string },
): Promise<void> {
  await opSlot(t, id);
  await t.db
    .updateTable('aanbod_keuze')
    .set({ stand: o.stand, tot: t.vandaag, oordeel: o.oordeel, oordeel_woorden: o.woorden.trim() })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id, stand: 'bezig' }))
    .execute();
}

/** The queue is locked before one of its rows is: two tabs wait for each other, and never for ever. */
const opSlot = (t: Toegang, keuze: string) =>
  sql`select bijrijder.rij_op_slot(k.aanbod) from aanbod_keuze k where k.gemeente = ${t.gemeente} and k.id = ${keuze}::uuid`.execute(
    t.db,
  );
