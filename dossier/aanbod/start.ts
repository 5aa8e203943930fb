import { plusDagen, werkdag } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import { kwamNa } from '../contact/index.ts';
import type { Toegang } from '../toegang/index.ts';

/** Within how many working days somebody calls about a place that was taken. */
const BELWERKDAGEN = 3;

/** The last day on which we call about something of today. */
function belVoor(vandaag: string): string {
  let dag = vandaag;
  for (let n = 0; n < BELWERKDAGEN; n++) dag = werkdag(plusDagen(dag, 1), 'later');
  return dag;
}

/** Who calls before which day, and what was agreed about the first day. */
export type Start = {
  belVoor: string;
  /** The colleague who promised to call; null: there is nobody yet. */
  door: string | null;
  telefoon: string | null;
  /** The day on which the promise was kept. */
  gebeldOp: string | null;
  op: string | null;
  /** `HH:MM` */
  tijd: string | null;
  waar: string;
  verwachtDoor: string;
  bereik: string;
  begonnenOp: string | null;
  /** The last time it did not begin on its day. */
  nietBegonnenOp: string | null;
};

/** Promises a call about a place somebody has, or about a new day. False: it was promised already. */
export async function beloofBellen(t: Toegang, keuze: string): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`
    select bijrijder.beloof_bellen(${keuze}::uuid, ${belVoor(t.vandaag)}::date) as ja`.execute(t.db);
  return rows[0]?.ja === true;
}

/** By choice, for one person. */
export async function startsVan(t: Toegang, persoon: string): Promise<Map<string, Start>> {
  const rijen = await t.db
    .selectFrom('aanbod_start as s')
    .leftJoin('toezegging as z', (j) => j.onRef('z.gemeente', '=', 's.gemeente').onRef('z.id', '=', 's.toezegging'))
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'z.gemeente').onRef('g.id', '=', 'z.gebruiker'))
    .select(['s.keuze', 's.bel_voor as belVoor', 'g.naam as door', 'g.telefoon', 'z.gedaan_op as gebeldOp'])
    .select(['s.start_op as op', 's.start_tijd as tijd', 's.waar', 's.verwacht_door as verwachtDoor', 's.bereik'])
    .select(['s.begonnen_op as begonnenOp', 's.niet_begonnen_op as nietBegonnenOp'])
    .where('s.gemeente', '=', t.gemeente)
    .where('s.persoon', '=', persoon)
    .execute();
  return new Map(rijen.map(({ keuze, ...s }) => [keuze, s]));
}

/** The first day as it was agreed in the call: the promise to call is kept with it. */
export async function legStart(
  t: Toegang,
  persoon: string,
  keuze: string,
  s: { op: string; tijd: string | null; waar: string; verwachtDoor: string; bereik: string },
): Promise<boolean> {
  const rij = await t.db
    .updateTable('aanbod_start')
    .set({ start_op: s.op, start_tijd: s.tijd, waar: s.waar, verwacht_door: s.verwachtDoor, bereik: s.bereik })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, keuze }))
    .where('begonnen_op', 'is', null)
    .returning('toezegging')
    .executeTakeFirst();
  if (rij?.toezegging) await kwamNa(t, persoon, rij.toezegging);
  return rij !== undefined;
}

/** It began, or it did not and we call again for another day. False: that was said already. */
export async function zegBegin(t: Toegang, keuze: string, begon: boolean): Promise<boolean> {
  if (!begon) return beloofBellen(t, keuze);
  const { rows } = await sql<{ ja: boolean }>`select bijrijder.aanbod_begon(${keuze}::uuid) as ja`.execute(t.db);
  return rows[0]?.ja === true;
}

/** First days that have come, of people the asker works with, and nobody said yet how it went. */
export const openStarts = (t: Toegang) =>
  t.db
    .selectFrom('aanbod_start as s')
    .innerJoin('aanbod_keuze as k', (j) => j.onRef('k.gemeente', '=', 's.gemeente').onRef('k.id', '=', 's.keuze'))
    .innerJoin('aanbod as a', (j) => j.onRef('a.gemeente', '=', 's.gemeente').onRef('a.id', '=', 's.aanbod'))
    .select(['s.persoon', 's.start_op as op', 'a.naam as wat'])
    .where('s.gemeente', '=', t.gemeente)
    .where('k.stand', '=', 'bezig')
    .where('s.begonnen_op', 'is', null)
    .where('s.start_op', '<=', t.vandaag)
    .orderBy('s.start_op')
    .orderBy('s.keuze')
    .execute();
