/** Premiums next to bijstand that municipalities give or gave, and one that is invented. */
import type { Gemeenteinstellingen, Premie } from './instellingen.ts';

const CVDR = {
  document: 'Nadere regels bij de Re-integratieverordening Participatiewet Amsterdam (CVDR377499)',
  artikel: 'art. 2.4, in de woorden van anderen; voor 2026 niet bevestigd',
  url: 'https://lokaleregelgeving.overheid.nl/CVDR377499',
};
const JUNI_EN_NOVEMBER = [6, 11] as const;

export const PREMIES = {
  /** 30% of the net wage, at most a twelfth of the yearly amount of onderdeel j per month. */
  amsterdam_30: {
    naam: 'Premie deeltijdwerk',
    vanaf: '2021-03',
    percentage: '30',
    maximum: { soort: 'twaalfde_j' },
    betaalmaanden: JUNI_EN_NOVEMBER,
    reden: 'Uw loon telt mee, en u krijgt er in juni en november een premie voor terug.',
    bron: CVDR,
    zekerheid: 'unverified',
  },
  /** The experiment of 2018-2021: half, up to 200 a month. */
  experiment_50: {
    naam: 'Premie van het experiment',
    vanaf: '2018-02',
    totEnMet: '2021-02',
    percentage: '50',
    maximum: { soort: 'vast_per_maand', bedrag_ct: 20_000 },
    betaalmaanden: JUNI_EN_NOVEMBER,
    reden: 'In een proef kregen mensen de helft van hun loon terug als premie.',
    bron: { document: 'Berichten over het Amsterdams experiment 2018-2021 (AT5)' },
    zekerheid: 'secondary',
  },
  /** A quarter, until half of the yearly amount of onderdeel j. */
  kwart_half_j: {
    naam: 'Deeltijdpremie',
    vanaf: '2025-01',
    percentage: '25',
    maximum: { soort: 'deel_van_j_per_jaar', deel: '1/2' },
    betaalmaanden: JUNI_EN_NOVEMBER,
    reden: 'U krijgt een kwart van uw loon als premie, tot een bedrag per jaar.',
    bron: {
      document: 'IASZ, Bijstandsnormen, overige bedragen',
      url: 'https://www.iasz.nl/bijstandsnormen-overige-bedragen',
    },
    zekerheid: 'secondary',
  },
  /** Invented: the longer someone works, the higher the share. */
  oplopend: {
    naam: 'Premie die oploopt',
    vanaf: '2025-01',
    percentage: [
      [0, '10'],
      [3, '15'],
      [6, '20'],
      [12, '25'],
    ],
    maximum: { soort: 'twaalfde_j' },
    betaalmaanden: JUNI_EN_NOVEMBER,
    reden: 'Hoe langer u werkt, hoe hoger het deel dat u als premie krijgt.',
    bron: { document: 'Premieregeling Voorbeeldstad (verzonnen)' },
    zekerheid: 'unverified',
  },
} as const satisfies Readonly<Record<string, Premie>>;

/** The same municipality with one of these premiums, earned from `vanaf`. */
export const metPremie = (
  g: Gemeenteinstellingen,
  soort: keyof typeof PREMIES,
  vanaf: string = PREMIES[soort].vanaf,
): Gemeenteinstellingen => ({ ...g, premie: { ...PREMIES[soort], vanaf } });
