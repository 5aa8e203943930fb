import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';

/** Minutes of attention a month one can agree on. */
export const AANDACHTMINUTEN = [15, 30, 45, 60, 90, 120, 180, 240, 360, 480] as const;

/** Time two agreed on, or one proposed. Minutes a month. */
export type Aandacht = {
  /** What counts now: the agreement since the person chose their form, else what that form takes. */
  nu: number | null;
  afgesproken: boolean;
  /** Waits for a yes. `door` null: the person proposed it. */
  voorstel: { id: string; minuten: number; woorden: string; door: string | null; op: string } | null;
};

/** How much time a month counts with somebody, and what waits for a yes. */
export async function aandachtVan(t: Toegang, persoon: string): Promise<Aandacht> {
  const { rows } = await sql<{ minuten: number | null }>`
    select minuten from bijrijder.minuten_van_mensen() where persoon = ${persoon}::uuid`.execute(t.db);
  const laatste = await t.db
    .selectFrom('aandacht as a')
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .select(['a.id', 'a.minuten', 'a.woorden', 'a.op', 'a.akkoord_op', 'g.naam as door'])
    .where('a.gemeente', '=', t.gemeente)
    .where('a.persoon', '=', persoon)
    .orderBy('a.id', 'desc')
    .executeTakeFirst();
  const nu = rows[0]?.minuten ?? null;
  return {
    nu,
    afgesproken: laatste?.akkoord_op != null && laatste.minuten === nu,
    voorstel: laatste && laatste.akkoord_op === null ? laatste : null,
  };
}

/** One of the two proposes how much time; nothing changes before the other says yes. The last proposal is the one that waits. */
export async function stelAandachtVoor(t: Toegang, persoon: string, minuten: number, woorden: string): Promise<void> {
  await t.db
    .insertInto('aandacht')
    .values({
      gemeente: t.gemeente,
      persoon,
      gebruiker: t.wie.soort === 'medewerker' ? t.wie.id : null,
      minuten,
      woorden: woorden.trim(),
      op: t.vandaag,
      akkoord_op: null,
    })
    .execute();
}

/** The other says yes to what was proposed last. False: there is another proposal meanwhile, or none. */
export async function zegJaTegenAandacht(t: Toegang, persoon: string, id: string): Promise<boolean> {
  const { voorstel } = await aandachtVan(t, persoon);
  if (voorstel?.id !== id) return false;
  const uit = await t.db
    .updateTable('aandacht')
    .set({ akkoord_op: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('akkoord_op', 'is', null)
    .executeTakeFirst();
  return uit.numUpdatedRows > 0n;
}
