import type { Toegang } from '../toegang/index.ts';
import {
  type Betaaldeel,
  type Deelbestemming,
  type Deelbetaling,
  deelbetalingen,
  ruimteVoorBeslag,
  verdeel,
} from '../uitbetaling/index.ts';
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

/**
 * The same payment divided as it is now and as it will be with arrangements that have not begun, by the step of the run itself. Cents.
 */
export async function verdelingMet(
  t: Toegang,
  huishouden: string,
  { maand, betaaldag }: { maand: string; betaaldag: string },
  stap: Pick<Stapbesluit, 'betaaldCent' | 'normCent' | 'aflossingCent'>,
  erbij: readonly Deelbestemming[],
): Promise<{ nu: Betaaldeel[]; straks: Betaaldeel[]; ruimteCent: number }> {
  const { rekening, bestemmingen } = await geldweg(t.db, t.gemeente, huishouden, {
    maand,
    betaaldag,
    bekendOp: t.vandaag,
    peil: 'infinity',
  });
  const ruimteCent = ruimteVoorBeslag(stap.normCent, stap.aflossingCent);
  const doe = (naar: readonly Deelbestemming[]) => verdeel(stap.betaaldCent, ruimteCent, naar, rekening);
  const allen = [...bestemmingen, ...erbij].toSorted((a, b) => (a.plaats ?? 1) - (b.plaats ?? 1));
  return { nu: doe(bestemmingen), straks: erbij.length > 0 ? doe(allen) : doe(bestemmingen), ruimteCent };
}
