/** Art. 31 lid 2: earnings that people keep. Onderdeel n, r, y, z and aa. */
import {
  als,
  en,
  jaarNaarMaand,
  keer,
  kleinste,
  niet,
  of,
  parameter,
  regel,
  uit,
  vast,
  vergelijk,
} from '@bijrijder/rekenkern';
import { feiten, huishouden as h, lezing, pw, voorPersoon } from './feiten.ts';

const geld = (onderdeel: string) => parameter(`pw.vrijlating.${onderdeel}`, 'cent/maand');
const deelVan = (onderdeel: string) => parameter(`pw.vrijlating.${onderdeel}`, 'fractie');
const duur = (onderdeel: string) => parameter(`pw.vrijlating.${onderdeel}`, 'aantal');
const LEEFTIJD = parameter('pw.vrijlating.n_leeftijd', 'jaar');
const geen = vast(0, 'cent/jaar');

export const loonPerMaand = voorPersoon((p) =>
  regel(`loon-${p}`, pw('art. 31 lid 3 en art. 32'), 'cent/maand', {
    titel: 'Uw nettoloon',
    formule: jaarNaarMaand(feiten[p].loon),
    zin: 'Het loon dat u op uw rekening krijgt, herleid naar een maand.',
    orakels: ['inkomen-vierweken-haarlemmermeer', 'maand-093', 'maand-099', 'maand-105'],
  }),
);
export const loon10dPerMaand = voorPersoon((p) =>
  regel(`loon-10d-${p}`, pw('art. 31 lid 2 onder z'), 'cent/maand', {
    titel: 'Nettoloon uit werk met loonkostensubsidie',
    orakels: ['maand-135', 'maand-141'],
    formule: jaarNaarMaand(feiten[p].loon10d),
    zin: 'Het loon uit werk waarvoor uw werkgever loonkostensubsidie krijgt.',
  }),
);

export const nGeldt = voorPersoon((p) =>
  regel(`n-geldt-${p}`, pw('art. 31 lid 2 onder n en lid 5'), 'ja/nee', {
    titel: 'U mag een kwart van uw loon houden',
    orakels: ['maand-093', 'maand-099', 'maand-105'],
    formule: en(
      vergelijk(feiten[p].loon, '>', geen),
      of(
        feiten[p].aow,
        en(
          vergelijk(feiten[p].leeftijd, '>=', LEEFTIJD),
          feiten[p].draagtBij,
          vergelijk(feiten[p].nMaanden, '<', duur('n_duur')),
        ),
      ),
    ),
    zin: `Zes maanden mag u een kwart houden. U gebruikte er {n_maanden_gebruikt_${p}}.`,
  }),
);
export const nVrijlating = voorPersoon((p) =>
  regel(`vrijlating-n-${p}`, pw('art. 31 lid 2 onder n'), 'cent/maand', {
    titel: 'Dit mag u houden: een kwart van uw loon',
    formule: kleinste(keer(uit(loonPerMaand[p]), deelVan('n_pct')), geld('n_max')),
    zin: 'Van uw loon mag u {pw.vrijlating.n_pct} houden, hoogstens {pw.vrijlating.n_max}.',
    orakels: ['inkomen-rotterdam-600', 'vrijlating-uithoorn-2024', 'maand-093', 'maand-099', 'maand-105'],
    onzeker: 'De wet zegt niet of de zes maanden alleen maanden met loon zijn.',
  }),
);

export const yGeldt = voorPersoon((p) =>
  regel(`y-geldt-${p}`, pw('art. 31 lid 2 onder y'), 'ja/nee', {
    titel: 'U houdt een deel omdat u om medische redenen minder uren werkt',
    orakels: ['maand-129'],
    formule: en(vergelijk(feiten[p].loon, '>', geen), feiten[p].medisch, niet(uit(nGeldt[p]))),
    zin: 'Kunt u om medische redenen minder uren werken? Dan mag u een deel houden.',
  }),
);
export const yVrijlating = voorPersoon((p) =>
  regel(`vrijlating-y-${p}`, pw('art. 31 lid 2 onder y'), 'cent/maand', {
    titel: 'Dit mag u houden, omdat u medisch minder uren werkt',
    orakels: ['maand-129'],
    formule: kleinste(keer(uit(loonPerMaand[p]), deelVan('y_pct')), geld('y_max')),
    zin: 'Van uw loon mag u {pw.vrijlating.y_pct} houden, hoogstens {pw.vrijlating.y_max}.',
  }),
);

/** The months of n are over. Under 27 n does not hold; when z may begin then is a choice of the municipality. */
export const nVerstreken = voorPersoon((p) => {
  const zesMaanden = vergelijk(feiten[p].nMaanden, '>=', duur('n_duur'));
  return regel(`n-verstreken-${p}`, pw('art. 31 lid 2 onder r, z en aa'), 'ja/nee', {
    titel: 'De zes maanden met een kwart zijn voorbij',
    orakels: ['maand-117', 'maand-135', 'maand-141'],
    formule: als(
      vergelijk(feiten[p].leeftijd, '>=', LEEFTIJD),
      zesMaanden,
      en(
        niet(lezing.zOnder27Nooit),
        of(niet(lezing.zOnder27NaZes), vergelijk(feiten[p].lksMaanden, '>=', duur('n_duur'))),
      ),
    ),
    zin: 'Wij kijken of de zes maanden met een kwart voorbij zijn.',
    onzeker: 'De wet zegt niet wanneer onderdeel z begint voor wie jonger is dan 27.',
  });
});

const lks = voorPersoon((p) =>
  en(
    vergelijk(feiten[p].loon10d, '>', geen),
    feiten[p].doelgroep,
    niet(uit(nGeldt[p])),
    niet(uit(yGeldt[p])),
    uit(nVerstreken[p]),
  ),
);
export const zGeldt = voorPersoon((p) =>
  regel(`z-geldt-${p}`, pw('art. 31 lid 2 onder z'), 'ja/nee', {
    titel: 'U houdt een deel van uw loon met loonkostensubsidie',
    orakels: ['maand-135', 'maand-141'],
    formule: en(lks[p], vergelijk(feiten[p].zMaanden, '<', duur('z_duur'))),
    zin: 'Werkt u met loonkostensubsidie? Dan mag u twaalf maanden een deel houden.',
    onzeker: 'De wet zegt niet wanneer de twaalf maanden beginnen en of zij doorlopen zonder loon.',
  }),
);
export const aaGeldt = voorPersoon((p) =>
  regel(`aa-geldt-${p}`, pw('art. 31 lid 2 onder aa'), 'ja/nee', {
    titel: 'U houdt een deel omdat meer uren niet kan',
    formule: en(lks[p], vergelijk(feiten[p].zMaanden, '>=', duur('z_duur')), feiten[p].geenUitbreiding),
    zin: 'Kunt u niet meer uren werken? Dan mag u een deel blijven houden.',
  }),
);
export const zVrijlating = voorPersoon((p) =>
  regel(`vrijlating-z-${p}`, pw('art. 31 lid 2 onder z en aa'), 'cent/maand', {
    titel: 'Dit mag u houden, bij loonkostensubsidie',
    orakels: ['maand-135', 'maand-141'],
    formule: kleinste(keer(uit(loon10dPerMaand[p]), deelVan('z_pct')), geld('z_max')),
    zin: 'Van dit loon mag u {pw.vrijlating.z_pct} houden, hoogstens {pw.vrijlating.z_max}.',
  }),
);

export const rGeldt = voorPersoon((p) =>
  regel(`r-geldt-${p}`, pw('art. 31 lid 2 onder r en lid 5'), 'ja/nee', {
    titel: 'U houdt een deel omdat u alleen voor uw kind zorgt',
    orakels: ['maand-117'],
    formule: en(
      vergelijk(feiten[p].loon, '>', geen),
      h.alleenstaandeOuder,
      h.kindTot12,
      niet(feiten[p].aow),
      vergelijk(feiten[p].leeftijd, '>=', LEEFTIJD),
      feiten[p].draagtBij,
      uit(nVerstreken[p]),
      niet(of(uit(yGeldt[p]), uit(zGeldt[p]), uit(aaGeldt[p]))),
      vergelijk(feiten[p].rMaanden, '<', duur('r_duur')),
    ),
    zin: 'Zorgt u alleen voor een kind onder de twaalf? Dan mag u dertig maanden een deel houden.',
  }),
);
export const rVrijlating = voorPersoon((p) =>
  regel(`vrijlating-r-${p}`, pw('art. 31 lid 2 onder r'), 'cent/maand', {
    titel: 'Dit mag u houden, omdat u alleen voor uw kind zorgt',
    orakels: ['maand-117'],
    formule: kleinste(keer(uit(loonPerMaand[p]), deelVan('r_pct')), geld('r_max')),
    zin: 'Van uw loon mag u {pw.vrijlating.r_pct} houden, hoogstens {pw.vrijlating.r_max}.',
  }),
);
