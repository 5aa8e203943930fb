import { type Gemeenteinstellingen, LEZINGEN, type Leesvraag, type Lezingen, type Premie } from './instellingen.ts';

const vragen = Object.keys(LEZINGEN) as Leesvraag[];
/** The choices of a municipality without their reasons. */
export const lezingenVan = (g: Gemeenteinstellingen): Lezingen =>
  Object.fromEntries(vragen.map((v) => [v, g.keuzes[v].keuze])) as unknown as Lezingen;

/** The same municipality with other choices; the reason says that it is a choice to compare with. */
export const metLezingen = (g: Gemeenteinstellingen, anders: Partial<Lezingen>): Gemeenteinstellingen => ({
  ...g,
  keuzes: Object.fromEntries(
    vragen.map((v) => [
      v,
      anders[v] === undefined
        ? g.keuzes[v]
        : {
            keuze: anders[v],
            reden: 'Dit is een andere lezing van de wet, om te vergelijken.',
            bron: { document: 'vergelijking' },
            vanaf: g.keuzes[v].vanaf,
          },
    ]),
  ) as unknown as Gemeenteinstellingen['keuzes'],
});

/** The two premiums of the computed cases (README 2 and 6.10). */
const PREMIES: Readonly<Record<'amsterdam_30' | 'kwart_half_j', Pick<Premie, 'naam' | 'percentage' | 'maximum'>>> = {
  amsterdam_30: { naam: 'Premie deeltijdwerk', percentage: '30', maximum: { soort: 'twaalfde_j' } },
  kwart_half_j: { naam: 'Deeltijdpremie', percentage: '25', maximum: { soort: 'deel_van_j_per_jaar', deel: '1/2' } },
};
/** The same municipality with one of the premiums that are known from elsewhere. */
export const metPremie = (
  g: Gemeenteinstellingen,
  soort: keyof typeof PREMIES,
  vanaf = '2025-01',
): Gemeenteinstellingen => ({
  ...g,
  premie: {
    ...PREMIES[soort],
    vanaf,
    betaalmaanden: [6, 11],
    reden: 'Een premie zoals andere gemeenten die geven.',
    bron: { document: 'recht/gevallen/README.md', artikel: 'punt 10' },
    zekerheid: 'secondary',
  },
});
