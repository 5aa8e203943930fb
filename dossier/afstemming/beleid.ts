import { z } from 'zod';
import type { Toegang } from '../toegang/index.ts';
import type { Grond } from './tabellen.ts';

const pct = z.string().regex(/^\d{1,3}(\.\d{1,2})?$/);
const deel = z.object({
  /** Part of the norm per month. */
  pct,
  maanden: z.int().min(1).max(3),
  /** Over how many months the amount may be spread (art. 18 lid 5, last sentence). */
  verdeeld: z.int().min(1).max(3).optional(),
});
const beleid = z.object({
  verordening: z.string().min(1),
  hoortermijn_dagen: z.int().min(1),
  reactietermijn_dagen: z.int().min(1),
  hoogstens_pct: pct,
  delen: z.object({ '18_2': deel.optional(), '18_4': deel.optional() }),
});
/**
 * What the council and the college chose about hearing and reducing (setting `afstemming`, dated): the verordening (art. 8 lid 1
 * onder a Pw), days to tell one's side, days to read and contradict what we wrote, and the most of the norm that is taken.
 */
export type Hoorbeleid = z.infer<typeof beleid>;

/** As it counts today; null: this municipality has none, and so no reduction. */
export async function hoorbeleidVan(t: Toegang): Promise<Hoorbeleid | null> {
  const rij = await t.db
    .selectFrom('gemeente_instelling')
    .select('waarde')
    .where('gemeente', '=', t.gemeente)
    .where('sleutel', '=', 'afstemming')
    .where('vanaf', '<=', t.vandaag)
    .orderBy('vanaf', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return rij ? beleid.parse(rij.waarde) : null;
}

/** What the verordening says for this ground; undefined: nothing, and so no reduction. */
export const deelVoor = (b: Hoorbeleid, grond: Grond) => b.delen[grond === '18_2' ? '18_2' : '18_4'];
