import type { Toegang } from '../toegang/index.ts';
import type { Mening } from './tabellen.ts';

/** What somebody says of an offer, in their own words. */
export type Eigenmening = { aanbod: string; mening: Mening; woorden: string; delen: 'ik' | 'klantmanager' };

/** As far as the asker may read it. */
export const meningenVan = (t: Toegang, persoon: string): Promise<Eigenmening[]> =>
  t.db
    .selectFrom('aanbod_mening')
    .select(['aanbod', 'mening', 'woorden', 'delen'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .execute();

/** The person says whether it fits and why; the last time counts. Null takes it away. */
export async function geefMening(
  t: Toegang,
  persoon: string,
  aanbod: string,
  m: Omit<Eigenmening, 'aanbod'> | null,
): Promise<void> {
  const plek = { gemeente: t.gemeente, persoon, aanbod };
  if (!m) {
    await t.db
      .deleteFrom('aanbod_mening')
      .where((e) => e.and(plek))
      .execute();
    return;
  }
  const rij = { ...m, woorden: m.woorden.trim(), gezegd_op: t.vandaag };
  await t.db
    .insertInto('aanbod_mening')
    .values({ ...plek, ...rij })
    .onConflict((c) => c.columns(['gemeente', 'persoon', 'aanbod']).doUpdateSet(rij))
    .execute();
}
