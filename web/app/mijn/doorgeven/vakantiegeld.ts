/** What a payslip says about holiday allowance that came with the wage. Whole cents; null: left open. */
export interface Vakantiegeld {
  /** Net amount of the whole slip. */
  readonly nettoCent: number;
  readonly brutoCent: number | null;
  /** Holiday allowance as it stands on the slip: before tax. */
  readonly vakantiegeldCent: number;
  /** Tax over it, when the slip names it (bijzonder tarief). */
  readonly belastingCent: number | null;
}

/**
 * The part of the net wage that is holiday allowance. It is left out of the income of the month: the claim to it counted every
 * month already (art. 31 lid 4 Pw; Regeling Participatiewet, IOAW en IOAZ art. 11). With the tax over it: exact. Without: all
 * deductions of the slip spread evenly over wage and allowance, half up to a cent.
 * @returns null when neither the tax over it nor the gross wage is known
 */
export function nettoVakantiegeldCent(v: Vakantiegeld): number | null {
  if (v.vakantiegeldCent <= 0) return 0;
  if (v.belastingCent !== null) return Math.min(v.nettoCent, Math.max(0, v.vakantiegeldCent - v.belastingCent));
  if (v.brutoCent === null) return null;
  // some slips count the allowance into the gross wage, some print it beside it
  const alles = v.brutoCent >= v.nettoCent ? v.brutoCent : v.brutoCent + v.vakantiegeldCent;
  if (alles <= 0) return null;
  const netto = BigInt(Math.min(v.nettoCent, alles));
  const deel = (2n * BigInt(v.vakantiegeldCent) * netto + BigInt(alles)) / (2n * BigInt(alles));
  return Math.min(v.nettoCent, v.vakantiegeldCent, Number(deel));
}
