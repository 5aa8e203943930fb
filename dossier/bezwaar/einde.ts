import type { Toegang } from '../toegang/index.ts';
import { bezwaarEinde } from './termijn.ts';

/**
 * Last day for this person to object to the decision on a month: six weeks after it was made known (Awb 6:7 and 6:8), or the
 * later day that stands in a letter we sent this person about it. A letter is about the newest month that was decided when
 * it was sent.
 * @param bekendOp `YYYY-MM-DD`, the day of the decision
 */
export async function bezwaarTot(
  t: Toegang,
  persoon: string,
  b: { huishouden: string; maand: string; bekendOp: string },
): Promise<string> {
  const uitBesluit = bezwaarEinde(b.bekendOp);
  const brief = await t.db
    .selectFrom('brief as l')
    .select('l.bezwaar_tot')
    .where('l.gemeente', '=', t.gemeente)
    .where('l.persoon', '=', persoon)
    .where('l.sjabloon', '=', 'besluit')
    .where('l.bezwaar_tot', 'is not', null)
    .where('l.dag', '>=', b.bekendOp)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('besluit as later')
            .select('later.maand')
            .whereRef('later.gemeente', '=', 'l.gemeente')
            .where('later.huishouden', '=', b.huishouden)
            .where('later.maand', '>', b.maand)
            .whereRef('later.bekend_op', '<=', 'l.dag'),
        ),
      ),
    )
    .orderBy('l.bezwaar_tot', 'desc')
    .limit(1)
    .executeTakeFirst();
  const uitBrief = brief?.bezwaar_tot ?? uitBesluit;
  return uitBrief > uitBesluit ? uitBrief : uitBesluit;
}
