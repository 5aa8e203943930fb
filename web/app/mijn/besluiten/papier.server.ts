import type { Besluitbrief, Briefzin } from '@bijrijder/dossier/afhandelen';
import type { Briefinhoud } from '@bijrijder/dossier/brief';
import type { Blok, Stuk } from '@bijrijder/dossier/papier';
import { datum, euro, maandnaam } from '@bijrijder/ui/opmaak';
import { vertaler } from '../../sessie.server.ts';
import type { Sleutel } from '../../tekst/sleutels.ts';

/** The same decision as the content of a letter, in Dutch. */
export function alsBrief(b: Besluitbrief): Briefinhoud {
  const t = vertaler('nl');
  const zeg = (k: string, waarden?: Record<string, string | number>) => t(`besluit.${k}` as Sleutel, waarden);
  const zin = (z: Briefzin): Stuk[] => [
    zeg(
      z.k,
      Object.fromEntries(
        Object.entries(z.waarden ?? {}).map(([naam, w]) => [
          naam,
          typeof w !== 'object'
            ? w
            : 'cent' in w
              ? euro(w.cent)
              : 'dag' in w
                ? datum(w.dag)
                : maandnaam(w.maand, { jaar: true }),
        ]),
      ),
    ),
  ];
  const alinea = (z: Briefzin): Blok => ({ soort: 'tekst', delen: zin(z) });
  const oorzaken = [...new Set(b.regels.flatMap((r) => r.oorzaken.map((o) => JSON.stringify(o))))].map(
    (o) => JSON.parse(o) as Briefzin,
  );
  return {
    sjabloon: `besluit_${b.soort}`,
    kring: 'inkomen',
    titel: zin(b.titel).join(''),
    kort: b.eerst.map(zin),
    delen: [
      {
        kop: zeg('kop.verschil'),
        blokken: [
          {
            soort: 'tabel',
            naam: zeg('kop.verschil'),
            kop: [zeg('kolom.maand'), zeg('kolom.was'), zeg('kolom.wordt'), zeg('kolom.verschil')],
            rijen: [
              ...b.regels.map((r) => ({
                cellen: [
                  [`${maandnaam(r.maand, { jaar: true })}, ${zeg(`soort.${r.soort}`)}`],
                  [{ cent: r.wasCent }],
                  [{ cent: r.wordtCent }],
                  [{ cent: r.verschilCent, plus: true as const }],
                ],
              })),
              {
                cellen: [[zeg('kolom.samen')], [''], [''], [{ cent: b.totaalCent, plus: true as const }]],
                eind: true as const,
              },
            ],
          },
        ],
      },
      ...(oorzaken.length > 0
        ? [{ kop: zeg('kop.waarom'), blokken: [{ soort: 'lijst' as const, punten: oorzaken.map(zin) }] }]
        : []),
      ...(b.redenen.length > 0
        ? [{ kop: zeg('kop.reden'), blokken: b.redenen.map((r) => ({ soort: 'tekst' as const, delen: [r] })) }]
        : []),
      { kop: zeg('kop.hoe'), blokken: b.verrekening.map(alinea) },
      ...(b.soort === 'voornemen' ? [{ kop: zeg('kop.uwKant'), blokken: [alinea({ k: 'uwKant.uitleg' })] }] : []),
    ],
    waarom: { kop: zeg('kop.regels'), blokken: [], artikelen: b.artikelen },
    slechtNieuws: b.soort === 'voornemen' || b.soort === 'terugbetalen',
    bezwaarTot: b.bezwaarTot,
  };
}
