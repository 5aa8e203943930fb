/** Fictive municipality in which every switch is used. Its choices are invented; its provisional figures are estimates. */
import type { Bron } from '@bijrijder/rekenkern';
import type { VoorlopigBedrag } from '../parameters/index.ts';
import type { Gemeenteinstellingen } from './instellingen.ts';
import { VOORKEUR } from './landelijk.ts';

const BESLUIT: Bron = { document: 'Besluit voorlopige bedragen Voorbeeldstad (verzonnen)' };
const JULI = { van: '2026-07-01', totEnMet: '2026-12-31' };
const VOORJAAR = { van: '2027-01-01', totEnMet: '2027-06-30' };
const NAJAAR = { van: '2027-07-01', totEnMet: '2027-12-31' };
const HEEL_2027 = { van: '2027-01-01', totEnMet: '2027-12-31' };

/** Amounts of July 2026 (norms) that are used for 2027 until the real ones are known. */
const NORMEN: Readonly<Record<string, number>> = {
  'pw.norm.20_1_a': 35042,
  'pw.norm.20_1_b': 70084,
  'pw.norm.20_1_c': 136432,
  'pw.norm.20_2_a': 35042,
  'pw.norm.20_2_b': 110640,
  'pw.norm.20_2_c': 176988,
  'pw.norm.20_3': 76224,
  'pw.norm.21_a': 141946,
  'pw.norm.21_b': 202779,
  'pw.norm.22_a': 158734,
  'pw.norm.22_bc': 217610,
  'pw.norm.22a_3_a': 75598,
  'pw.norm.22a_3_b': 35042,
  'pw.norm.23_1_a': 44944,
  'pw.norm.23_1_b': 69911,
  'pw.norm.23_2_a': 4700,
  'pw.norm.23_2_b': 10600,
  'pw.premie.j_max': 344600,
};
const HELE_JAREN: Readonly<Record<string, number>> = {
  'pw.vrijwilliger.k_maand': 22000,
  'pw.vrijwilliger.k_jaar': 220000,
  'pw.oudedagsvoorziening.alleenstaande': 2650,
  'pw.oudedagsvoorziening.gehuwden': 5300,
  'kgb.alo_kop': 341600,
};
const HALFJAAR_2026: Readonly<Record<string, number>> = {
  'pw.vrijlating.n_max': 28900,
  'pw.vrijlating.r_max': 18016,
  'pw.vrijlating.y_max': 18273,
  'pw.vrijlating.z_max': 18273,
  'pw.premie.j_max': 344600,
};
const bedragen = (lijst: Readonly<Record<string, number>>, ...perioden: { van: string; totEnMet: string }[]) =>
  Object.entries(lijst).flatMap(([sleutel, waarde]) =>
    perioden.map((p): VoorlopigBedrag => ({ sleutel, waarde, bron: BESLUIT, ...p })),
  );

export const VOORBEELDSTAD: Gemeenteinstellingen = {
  sleutel: 'voorbeeldstad',
  naam: 'Voorbeeldstad',
  keuzes: VOORKEUR,
  premie: {
    naam: 'Premie voor werk naast de uitkering',
    vanaf: '2025-01',
    percentage: '30',
    maximum: { soort: 'vast_per_maand', bedrag_ct: 28316 },
    betaalmaanden: [6, 11],
    reden: 'Werken moet lonen. Daarom spaart u premie, ook in de maanden waarin u een deel van uw loon mag houden.',
    bron: { document: 'Premieregeling Voorbeeldstad (verzonnen)' },
    zekerheid: 'unverified',
  },
  vooruitlopen34aVanaf: null,
  voorlopig: [
    {
      gemeente: 'Voorbeeldstad',
      bedragen: [
        ...bedragen(HALFJAAR_2026, JULI),
        ...bedragen(NORMEN, VOORJAAR, NAJAAR),
        ...bedragen(HELE_JAREN, HEEL_2027),
      ],
    },
  ],
  voorlopigeTabellen: [
    {
      sleutel: 'regeling.vakantieaanspraak',
      tabelVan: '2026-01-01',
      van: '2025-01-01',
      totEnMet: '2025-12-31',
      bron: BESLUIT,
    },
    {
      sleutel: 'regeling.vakantieaanspraak',
      tabelVan: '2026-01-01',
      van: '2027-01-01',
      totEnMet: '2027-12-31',
      bron: BESLUIT,
    },
  ],
  voorlopigZin:
    'Dit bedrag is voorlopig. Het officiële bedrag is nog niet bekend. Zodra wij het weten, rekenen wij het na.',
};
