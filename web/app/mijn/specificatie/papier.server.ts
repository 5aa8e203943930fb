import { omslagVan } from '@bijrijder/dossier/brief';
import type { Blok, Papier, Tabelrij } from '@bijrijder/dossier/papier';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { vertaler, type verzoek } from '../../sessie.server.ts';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { dagWoord, hoofdletter, maandWoord } from '../maandwoorden.ts';
import type { Specificatiebeeld } from './beeld.server.ts';
import { bronuitleg } from './regels.tsx';
import { betaalzin, isVerdeeld } from './waarheen.tsx';

/** A month as sheet: the same lines and amounts as its page, in the language of the reader. */
export async function specificatiepapier(
  t: Toegang,
  persoon: string,
  d: Specificatiebeeld,
  taal: ReturnType<typeof verzoek>['taal'],
): Promise<Papier> {
  const w = vertaler(taal);
  const maand = maandWoord(d.maand, d.vandaag, taal);
  const { b } = d;
  const verdeeld = isVerdeeld(d.weg);
  const zin = betaalzin(d);
  const meer = Object.keys(d.namen).length > 1;
  const naam = (r: (typeof b.regels)[number]) =>
    `${w(`specificatie.regel.${r.sleutel}` as Sleutel)}${meer && r.persoon ? ` (${d.namen[r.persoon]})` : ''}${
      r.maand ? ` – ${maandWoord(r.maand, d.vandaag, taal)}` : ''
    }`;
  const rij = (r: (typeof b.regels)[number]): Tabelrij => ({ cellen: [[naam(r)], [{ cent: r.bedragCent }]] });
  const metMaand = b.regels.filter((r) => r.deel === 'maand');
  const anders = b.regels.filter((r) => r.deel === 'betaling');
  const tussen = metMaand.reduce((som, r) => som + r.bedragCent, 0);
  const gezegd: Tabelrij[] = [
    ...(b.beloofdCent === null
      ? []
      : [{ cellen: [[w('opgave.specificatie.gezegd')], [{ cent: b.beloofdCent }], ['–']] }]),
    { cellen: [[w('opgave.specificatie.besloten')], [{ cent: b.betaaldCent }], [dagWoord(b.besloten_op, taal)]] },
    ...b.betalingen
      .filter((p) => p.doel !== 'premie')
      .map((p) => ({
        cellen: [
          [w(`specificatie.stand.${p.stand}`)],
          [{ cent: p.bedragCent }],
          [dagWoord(p.boekdatum ?? p.betaaldag, taal)],
        ],
      })),
  ];
  const uitleg = b.regels.flatMap((r): Blok[] => {
    const eigen = d.bronnen.filter((x) => r.sleutel === 'inkomen' && x.persoon === r.persoon);
    const onderdeel = r.onderdeel && (`specificatie.onderdeel.${r.onderdeel.replace('34a.', '34a')}` as Sleutel);
    return [
      { soort: 'kop', niveau: 3, tekst: naam(r) },
      { soort: 'tekst', delen: [w(onderdeel || (`specificatie.waarom.${r.sleutel}` as Sleutel), r.cijfers)] },
      ...(eigen.length > 0
        ? [
            {
              soort: 'tabel' as const,
              naam: naam(r),
              rijen: eigen.map((x) => ({
                cellen: [[`${x.werkgever}. ${bronuitleg(x, taal, w)}`], [{ cent: x.maandCent }]],
              })),
            },
          ]
        : []),
      { soort: 'klein', delen: [r.artikel === '–' ? w('specificatie.geenArtikel') : r.artikel] },
    ];
  });
  const correcties: Blok[] =
    d.correcties.length === 0
      ? []
      : [
          { soort: 'kop', tekst: w('opgave.specificatie.correctie') },
          ...d.correcties.map(
            (c): Blok => ({
              soort: 'tekst',
              delen: [w(`besluit.${c.waarom.k}` as Sleutel, { maand, wat: c.waaromInkomen ? 'inkomen' : 'anders' })],
            }),
          ),
          {
            soort: 'tabel',
            naam: w('opgave.specificatie.correctie'),
            kop: [
              w('opgave.specificatie.wat'),
              w('opgave.klopt.eerst'),
              w('opgave.klopt.nu'),
              w('opgave.klopt.verschil'),
            ],
            rijen: d.correcties
              .flatMap((c) => c.regels)
              .map((c) => ({
                cellen: [
                  [w(`opgave.specificatie.soort.${c.soort}`)],
                  [{ cent: c.was }],
                  [{ cent: c.wordt }],
                  [{ cent: c.verschil, plus: true as const }],
                ],
              })),
          },
        ];
  const geldweg: Blok[] = verdeeld
    ? [
        { soort: 'kop', tekst: w('specificatie.waarheen.kop') },
        {
          soort: 'tabel',
          naam: w('specificatie.waarheen.kop'),
          rijen: d.weg.delen.map((p) => ({
            cellen: [[w(`specificatie.waarheen.${p.naar}`, { naam: p.houder })], [{ cent: p.bedragCent }]],
          })),
        },
      ]
    : [];
  const apart = b.regels.filter((r) => r.deel === 'apart');
  const premie: Blok[] =
    apart.length === 0
      ? []
      : [
          { soort: 'kop', tekst: w('specificatie.premie.kop') },
          { soort: 'tekst', delen: [w('specificatie.premie.los')] },
          {
            soort: 'tabel',
            naam: w('specificatie.premie.kop'),
            rijen: [
              ...apart.map(rij),
              ...b.betalingen
                .filter((p) => p.doel === 'premie')
                .map((p) => ({
                  cellen: [
                    [`${w(`specificatie.stand.${p.stand}`)}, ${dagWoord(p.boekdatum ?? p.betaaldag, taal)}`],
                    [{ cent: p.bedragCent }],
                  ],
                  eind: true as const,
                })),
            ],
          },
        ];
  const { naam: _, ...omslag } = await omslagVan(t, persoon);
  return {
    taal,
    ...omslag,
    dag: d.vandaag,
    titel: w('opgave.specificatie.kop', { maand }),
    blokken: [
      { soort: 'tekst', delen: [{ cent: b.betaaldCent }] },
      {
        soort: 'tekst',
        delen: [w(zin.k, { dag: d.geboekt ? hoofdletter(dagWoord(zin.dag, taal)) : dagWoord(zin.dag, taal) })],
      },
      { soort: 'tabel', naam: w('opgave.specificatie.rij'), rijen: gezegd },
      { soort: 'kop', tekst: w('opgave.specificatie.som') },
      {
        soort: 'tabel',
        naam: w('opgave.specificatie.som'),
        rijen: [
          ...metMaand.map(rij),
          ...(anders.length > 0 ? [{ cellen: [[w('specificatie.overMaand')], [{ cent: tussen }]] }] : []),
          ...anders.map(rij),
          {
            cellen: [
              [w(verdeeld ? 'specificatie.waarheen.samen' : 'opgave.regel.opRekening')],
              [{ cent: b.betaaldCent }],
            ],
            eind: true,
          },
        ],
      },
      ...geldweg,
      ...premie,
      ...correcties,
      {
        soort: 'tekst',
        delen: [
          w(d.bezwaarTot < d.vandaag ? 'opgave.specificatie.bezwaarLater' : 'opgave.specificatie.bezwaar', {
            dag: dagWoord(d.bezwaarTot, taal),
          }),
        ],
      },
    ],
    bijlage: [{ soort: 'kop', tekst: w('opgave.specificatie.regels') }, ...uitleg],
    bladzijde: w('opgave.specificatie.bladzijde', { nr: '{nr}', van: '{van}' }),
  };
}
