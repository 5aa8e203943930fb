/** Amounts of the IOAW and IOAZ, as data. Nothing calculates with them here; they are never used for bijstand. */
import { leesBreuk, type Parameter } from '@bijrijder/rekenkern';

const NORMENBRIEF = 'Normenbrief 1 januari 2026 (Ministerie van SZW, gecorrigeerd 9 dec. 2025)';
const reeks = (
  sleutel: string,
  titel: string,
  eenheid: string,
  artikel: string,
  juli2025: number | string,
  januari2026: number | string,
): Parameter => ({
  sleutel,
  titel,
  eenheid,
  versies: [
    {
      van: '2025-07-01',
      totEnMet: '2025-12-31',
      waarde: leesBreuk(juli2025),
      bron: { document: NORMENBRIEF, artikel },
      zekerheid: 'primary',
    },
    {
      van: '2026-01-01',
      totEnMet: '2026-06-30',
      waarde: leesBreuk(januari2026),
      bron: { document: NORMENBRIEF, artikel },
      zekerheid: 'primary',
    },
  ],
});
const MAAND = 'eurocent per maand';

const beide = (wet: 'ioaw' | 'ioaz', artikelen: readonly [string, string, string, string]): Parameter[] => {
  const naam = wet.toUpperCase();
  return [
    reeks(
      `${wet}.netto.paar_pp`,
      `${naam}: nettobedrag per persoon van een paar, of met huisgenoten`,
      MAAND,
      'bijlage II',
      97790,
      100107,
    ),
    reeks(
      `${wet}.netto.alleenstaande`,
      `${naam}: nettobedrag voor een alleenstaande`,
      MAAND,
      'bijlage II',
      136906,
      140150,
    ),
    reeks(`${wet}.grondslag.paar`, `${naam}: grondslag voor een paar`, MAAND, 'bijlage III', 224880, 230312),
    reeks(
      `${wet}.grondslag.met_huisgenoten`,
      `${naam}: grondslag voor een alleenstaande met huisgenoten`,
      MAAND,
      'bijlage III',
      112440,
      115156,
    ),
    reeks(
      `${wet}.grondslag.alleenstaande`,
      `${naam}: grondslag voor een alleenstaande`,
      MAAND,
      'bijlage III',
      173322,
      177611,
    ),
    reeks(
      `${wet}.vrijlating.zes_maanden`,
      `${naam}: hoogste vrijlating in de eerste zes maanden`,
      MAAND,
      `bijlage III; ${artikelen[0]}`,
      43454,
      44822,
    ),
    reeks(
      `${wet}.vrijlating.alleenstaande_ouder`,
      `${naam}: hoogste vrijlating voor een alleenstaande ouder`,
      MAAND,
      `bijlage III; ${artikelen[1]}`,
      27132,
      27666,
    ),
    reeks(
      `${wet}.vrijlating.medisch`,
      `${naam}: hoogste vrijlating bij medische urenbeperking`,
      MAAND,
      `bijlage III; ${artikelen[2]}`,
      27549,
      28098,
    ),
    reeks(
      `${wet}.vrijlating.loonkostensubsidie`,
      `${naam}: hoogste vrijlating bij loonkostensubsidie`,
      MAAND,
      `bijlage III; ${artikelen[3]}`,
      27549,
      28098,
    ),
  ];
};

export const IOAW_IOAZ: readonly Parameter[] = [
  ...beide('ioaw', ['art. 8 lid 2', 'art. 8 lid 5', 'art. 8 lid 7', 'art. 8 lid 9 en 10']),
  ...beide('ioaz', ['art. 8 lid 3', 'art. 8 lid 9', 'art. 8 lid 11', 'art. 8 lid 13 en 14']),
  reeks(
    'ioaz.inkomensgrens.2',
    'IOAZ: bedrag van art. 5 lid 2 onder 2',
    'eurocent per jaar',
    'art. 5 lid 2 onder 2',
    3096800,
    3346700,
  ),
  reeks(
    'ioaz.inkomensgrens.3',
    'IOAZ: bedrag van art. 5 lid 2 onder 3',
    'eurocent per jaar',
    'art. 5 lid 2 onder 3',
    3580700,
    3609000,
  ),
  reeks('ioaz.vermogen.vrij', 'IOAZ: vermogen dat niet meetelt', 'eurocent', 'art. 8 lid 2', 17072500, 17586400),
  reeks(
    'ioaz.vermogen.inkomen_pct',
    'IOAZ: inkomen uit vermogen boven die grens',
    'procent',
    'art. 8 lid 2',
    '0.03',
    '0.03',
  ),
];
