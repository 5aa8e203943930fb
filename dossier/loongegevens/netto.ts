import type { Loonregel } from './regel.ts';

/** The register holds no net wage; this is an indication and is shown as such, beside what the payslip says. */
export type IndicatiefNetto = {
  /** Net wage of the pay period without holiday allowance that was paid out. */
  nettoCent: number;
  /** Paid holiday allowance, made net with the tax at the special rate. */
  vakantiegeldNettoCent: number;
  /** Rows that add up from wage to `nettoCent`; each has a text `loongegevens.netto.<sleutel>`. */
  opbouw: readonly { sleutel: string; bedragCent: number }[];
  /** Why the figure can be off. Texts `loongegevens.onzeker.<sleutel>`. */
  onzeker: readonly string[];
};

/** Part of a whole amount, half up, without floating point deciding a cent. */
const deel = (cent: number, teller: number, noemer: number): number =>
  noemer === 0 ? 0 : Number((2n * BigInt(cent) * BigInt(teller) + BigInt(noemer)) / (2n * BigInt(noemer)));

/**
 * Indicative net wage: wage for wage tax − private use of a car − withheld wage tax − withheld Zvw − Whk, less what art. 31 lid 2 onder c
 * and p Pw leaves out. These are the deductions of art. 7a Regeling Participatiewet, IOAW en IOAZ (Stcrt. 2025, 33979). For Whk art. 7b
 * asks for one fixed percentage; that figure was not available to us, so the maximum in the delivery is used: `unverified`. Holiday
 * allowance paid out stands apart.
 */
export function indicatiefNetto(r: Loonregel): IndicatiefNetto {
  const vakantieBruto = Math.min(r.vakantiegeldUitbetaaldCent, r.loonBijzonderCent);
  const vakantieHeffing = deel(r.loonheffingBijzonderCent, vakantieBruto, r.loonBijzonderCent);
  const opbouw = [
    { sleutel: 'loon', bedragCent: r.loonTabelCent + r.loonBijzonderCent },
    { sleutel: 'vakantiegeld_apart', bedragCent: -vakantieBruto },
    { sleutel: 'auto', bedragCent: -r.bijtellingAutoCent },
    { sleutel: 'loonheffing', bedragCent: -(r.loonheffingTabelCent + r.loonheffingBijzonderCent - vakantieHeffing) },
    { sleutel: 'zvw', bedragCent: -r.zvwIngehoudenCent },
    { sleutel: 'whk', bedragCent: -r.whkMaximaalCent },
    { sleutel: 'jonggehandicaptenkorting', bedragCent: -r.jonggehandicaptenkortingCent },
    { sleutel: 'anw', bedragCent: -r.anwTegemoetkomingCent },
  ].filter((rij) => rij.bedragCent !== 0 || rij.sleutel === 'loon');
  const som = opbouw.reduce((totaal, rij) => totaal + rij.bedragCent, 0);
  if (som < 0) opbouw.push({ sleutel: 'niet_onder_nul', bedragCent: -som });
  const onzeker = [
    ...(r.whkMaximaalCent > 0 ? ['whk'] : []),
    ...(r.jonggehandicaptenkortingCent > 0 ? ['jonggehandicaptenkorting'] : []),
    ...(r.kenmerken.includes('loon_in_natura') ? ['natura'] : []),
    ...(r.kenmerken.includes('meer_soorten') ? ['meer_soorten'] : []),
    ...(r.ikbUitbetaaldCent > 0 ? ['ikb'] : []),
  ];
  return {
    nettoCent: Math.max(0, som),
    vakantiegeldNettoCent: Math.max(0, vakantieBruto - vakantieHeffing),
    opbouw,
    onzeker,
  };
}
