import type { Betaalbestand } from './pain001.ts';

/** Files of every kind this room writes, with fictive people, for the checks against a schema. */
export const PROEFBESTANDEN: readonly Betaalbestand[] = [
  {
    berichtId: 'VB-202604-1',
    gemaaktOp: '2026-05-06T13:00:00Z',
    opdrachtgever: { naam: 'Gemeente Voorbeeldstad', iban: 'NL91ABNA0417164300' },
    partijen: [
      {
        kenmerk: 'VB-202604-1-1',
        betaaldag: '2026-05-08',
        aantal: 3,
        somCent: 72283 + 7 + 99_999_999_999,
        opdrachten: [
          {
            endToEndId: 'BR1',
            bedragCent: 72283,
            naam: 'H. de Wit',
            iban: 'NL91ABNA0417164300',
            omschrijving: 'Uitkering april 2026',
          },
          {
            endToEndId: 'BR2',
            bedragCent: 7,
            naam: "Zoë & Søren D'Ålborg–Łęcki",
            iban: 'DE89370400440532013000',
            omschrijving: '',
          },
          {
            endToEndId: 'BR3',
            bedragCent: 99_999_999_999,
            naam: 'Bewindvoering Voorbeeld B.V. inzake een heel lange naam die moet worden afgekapt op zeventig tekens',
            iban: 'NL91ABNA0417164300',
            omschrijving: 'Vakantietoeslag <2025/2026> "mei" '.repeat(8),
          },
        ],
      },
    ],
  },
  {
    berichtId: 'VB-202606-2',
    gemaaktOp: '2026-06-05T08:30:00Z',
    opdrachtgever: { naam: "Gemeente 's-Voorbeeld", iban: 'NL91ABNA0417164300', bic: 'ABNANL2A' },
    partijen: ['2026-06-08', '2026-06-15'].map((betaaldag, nummer) => ({
      kenmerk: `VB-202606-2-${nummer + 1}`,
      betaaldag,
      aantal: 2,
      somCent: 300,
      opdrachten: [
        {
          endToEndId: `BR${nummer}-a`,
          bedragCent: 100,
          naam: 'Ömer Şahin',
          iban: 'NL91ABNA0417164300',
          omschrijving: 'Premie',
        },
        {
          endToEndId: `BR${nummer}-b`,
          bedragCent: 200,
          naam: 'İrem Yıldız',
          iban: 'BE68539007547034',
          omschrijving: 'Voorschot',
        },
      ],
    })),
  },
];
