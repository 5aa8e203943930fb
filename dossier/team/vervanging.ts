import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';

/** A colleague is away from `van` up to and not including `tot`; `vervanger` answers for their people. */
export type Vervanging = {
  id: string;
  weg: string;
  wegNaam: string;
  vervanger: string;
  vervangerNaam: string;
  van: string;
  tot: string;
};

/** Replacements of today and later, first one first. */
export async function vervangingen(t: Toegang): Promise<Vervanging[]> {
  return t.db
    .selectFrom('vervanging as v')
    .innerJoin('gebruiker as w', (j) => j.onRef('w.gemeente', '=', 'v.gemeente').onRef('w.id', '=', 'v.weg'))
    .innerJoin('gebruiker as d', (j) => j.onRef('d.gemeente', '=', 'v.gemeente').onRef('d.id', '=', 'v.vervanger'))
    .select(['v.id', 'v.weg', 'w.naam as wegNaam', 'v.vervanger', 'd.naam as vervangerNaam', 'v.van', 'v.tot'])
    .where('v.gemeente', '=', t.gemeente)
    .where('v.tot', '>', t.vandaag)
    .whereRef('v.tot', '>', 'v.van')
    .orderBy('v.van')
    .orderBy('v.id')
    .execute();
}

/**
 * Says who answers for a colleague who is away. A klantmanager says it for themselves, a team leader for anybody.
 * @returns false when that colleague is away themselves in those days
 * @throws when the replacement is no klantmanager, or the days cannot be
 */
export async function zetVervanging(
  t: Toegang,
  wat: Pick<Vervanging, 'weg' | 'vervanger' | 'van' | 'tot'>,
): Promise<boolean> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit zegt een medewerker, met naam.');
  const zelfWeg = await t.db
    .selectFrom('vervanging')
    .select('id')
    .where('gemeente', '=', t.gemeente)
    .where('weg', '=', wat.vervanger)
    .where('van', '<', wat.tot)
    .where('tot', '>', wat.van)
    .whereRef('tot', '>', 'van')
    .executeTakeFirst();
  if (zelfWeg) return false;
  await t.db
    .insertInto('vervanging')
    .values({ gemeente: t.gemeente, ...wat, gezet_door: t.wie.id })
    .onConflict((c) => c.doNothing())
    .execute();
  return true;
}

/** The colleague is back: from today on, or it does not begin. */
export async function stopVervanging(t: Toegang, id: string): Promise<void> {
  await t.db
    .updateTable('vervanging')
    .set({ tot: sql<string>`greatest(van, least(tot, ${t.vandaag}::date))` })
    .where((e) => e.and({ gemeente: t.gemeente, id }))
    .execute();
}
