import type { Toegang } from '../toegang/index.ts';
import { type Deelbetaling, deelbetalingen, ruimteVoorBeslag, verdeel } from '../uitbetaling/index.ts';
import { geldweg } from './laden.ts';
import type { Stapbesluit } from './stap.ts';

/**
 * Where the money of a month that is still to be paid will go, divided as the run divides it, for one of the adults of the household.
 * @param ik who reads it
 */
export async function verwachteDelen(
  t: Toegang,
  huishouden: string,
  ik: string,
  { maand, betaaldag }: { maand: string; betaaldag: string },
  stap: Pick<Stapbesluit, 'betaaldCent' | 'normCent' | 'aflossingCent'>,
): Promise<Deelbetaling[]> {
  const { rekening, bestemmingen } = await geldweg(t.db, t.gemeente, huishouden, {
    maand,
    betaaldag,
    bekendOp: t.vandaag,
    peil: 'infinity',
  });
  const delen = verdeel(stap.betaaldCent, ruimteVoorBeslag(stap.normCent, stap.aflossingCent), bestemmingen, rekening);
  return deelbetalingen(t, huishouden, ik, betaaldag, delen);
}
