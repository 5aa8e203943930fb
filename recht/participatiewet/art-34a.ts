/** Art. 34a: from 2027, and earlier where the municipality anticipates, 15% of earnings is not settled. */
import { als, en, keer, kleinste, niet, of, parameter, regel, uit, vast, vergelijk, waar } from '@bijrijder/rekenkern';
import {
  aaGeldt,
  loonPerMaand,
  nGeldt,
  nVrijlating,
  rGeldt,
  rVrijlating,
  yGeldt,
  yVrijlating,
  zGeldt,
  zVrijlating,
} from './art-31.ts';
import { feiten, huishouden as h, lezing, pw, voorPersoon } from './feiten.ts';

const nul = vast(0, 'cent/maand');
const metLoon = voorPersoon((p) => vergelijk(feiten[p].loon, '>', vast(0, 'cent/jaar')));

export const bijverdienregeling = regel('bijverdienregeling', pw('art. 34a'), 'ja/nee', {
  titel: 'De bijverdienregeling van 2027 geldt',
  orakels: ['maand-285', 'maand-291'],
  versies: [
    { van: '0001-01-01', tot: '2027-01-01', formule: h.looptVooruit },
    { van: '2027-01-01', formule: waar },
  ],
  zin: 'Geldt de bijverdienregeling? Dan komt die in de plaats van de oude regels.',
});

export const bijverdienA = voorPersoon((p) =>
  regel(`34a-a-geldt-${p}`, pw('art. 34a lid 1 onder a'), 'ja/nee', {
    titel: 'Twaalf maanden bijverdienen',
    orakels: ['maand-285'],
    formule: en(
      metLoon[p],
      feiten[p].draagtBij,
      vergelijk(feiten[p].bijverdienMaanden, '<', parameter('pw.2027.bijverdien_duur', 'aantal')),
    ),
    zin: 'Twaalf maanden achter elkaar mag u een deel van uw loon houden.',
  }),
);
export const bijverdienVrijlating = voorPersoon((p) => {
  const loon = uit(loonPerMaand[p]);
  const deelVan = (sleutel: string) => keer(loon, parameter(`pw.2027.${sleutel}`, 'fractie'));
  return regel(`vrijlating-34a-${p}`, pw('art. 34a lid 1 en 2'), 'cent/maand', {
    titel: 'Dit mag u houden, met de bijverdienregeling',
    orakels: ['maand-285', 'maand-291'],
    formule: als(
      niet(metLoon[p]),
      nul,
      als(
        feiten[p].aow,
        kleinste(deelVan('aow_pct'), parameter('pw.2027.aow_max', 'cent/maand')),
        als(
          feiten[p].medisch,
          deelVan('medisch_pct'),
          als(of(uit(bijverdienA[p]), feiten[p].verlengd), deelVan('bijverdien_pct'), nul),
        ),
      ),
    ),
    zin: 'Van uw loon mag u {pw.2027.bijverdien_pct} houden, zonder hoogste bedrag.',
    onzeker: 'Deze regels gelden vanaf 2027. Overgangsregels zijn nog niet bekend.',
  });
});

/** n stays first while it lasts, only where the municipality reads it so. */
export const eerstN = voorPersoon((p) =>
  regel(`eerst-n-${p}`, pw('art. 31 lid 2 onder n en art. 34a'), 'ja/nee', {
    titel: 'Eerst de zes maanden met een kwart',
    versies: [
      { van: '0001-01-01', tot: '2027-01-01', formule: en(lezing.samenloopN, niet(feiten[p].aow), uit(nGeldt[p])) },
      { van: '2027-01-01', formule: niet(waar) },
    ],
    zin: 'Wij kijken of eerst de zes maanden met een kwart gelden.',
  }),
);

/** What a person keeps of the earnings of this month. Only who has a right to bijstand. */
export const vrijlating = voorPersoon((p) =>
  regel(`vrijlating-${p}`, pw('art. 31 lid 2 onder n, r, y, z en aa; art. 34a'), 'cent/maand', {
    titel: 'Dit mag u van uw loon houden',
    formule: als(
      niet(feiten[p].rechthebbend),
      nul,
      als(
        en(uit(bijverdienregeling), niet(uit(eerstN[p]))),
        uit(bijverdienVrijlating[p]),
        als(
          uit(nGeldt[p]),
          uit(nVrijlating[p]),
          als(
            uit(yGeldt[p]),
            uit(yVrijlating[p]),
            als(
              of(uit(zGeldt[p]), uit(aaGeldt[p])),
              uit(zVrijlating[p]),
              als(uit(rGeldt[p]), uit(rVrijlating[p]), nul),
            ),
          ),
        ),
      ),
    ),
    zin: 'Dit deel van uw loon telt niet mee. Dat houdt u.',
    orakels: ['inkomen-rotterdam-600', 'maand-093', 'maand-099', 'maand-105'],
  }),
);
