import { als, keer, kleinste, parameter, plus, regel, uit, vast, vergelijk, waar } from '@bijrijder/rekenkern';
import { art, jong, kaleHuur, NIEUW_STELSEL, ORAKELS, servicekosten, servicekostenSamen } from './feiten.ts';

/** Art. 5 and 13: the highest rent, lower when everyone is young. */
export const huurgrens = regel('huurgrens', art('art. 13'), 'cent/maand', {
  titel: 'Hoogste huur die meetelt',
  zin: 'De hoogste huur is {huurtoeslag.max_huurgrens.hoog}. Voor jongeren is dat {huurtoeslag.max_huurgrens.laag}.',
  formule: als(
    jong,
    parameter('huurtoeslag.max_huurgrens.laag', 'cent/maand'),
    parameter('huurtoeslag.max_huurgrens.hoog', 'cent/maand'),
  ),
  orakels: ORAKELS,
});

const maximum = parameter('huurtoeslag.rekenhuur.servicekosten_max', 'cent/maand');
const metServicekosten = plus(
  kaleHuur,
  ...servicekosten.map((soort) => kleinste(soort, maximum)),
  kleinste(servicekostenSamen, keer(maximum, vast(servicekosten.length, 'aantal'))),
);

/** Art. 5: the rent that counts. */
export const rekenhuur = regel('rekenhuur', art('art. 5'), 'cent/maand', {
  titel: 'Huur die meetelt',
  zin: 'Uw kale huur telt mee tot {huurgrens}.',
  versies: [
    {
      van: '0001-01-01',
      tot: NIEUW_STELSEL,
      formule: metServicekosten,
      zin: 'Uw kale huur telt mee, met servicekosten tot {huurtoeslag.rekenhuur.servicekosten_max} per soort.',
    },
    { van: NIEUW_STELSEL, formule: kleinste(kaleHuur, uit(huurgrens)) },
  ],
  orakels: ORAKELS,
});

/** Art. 13: until 2026 a rent above the limit gave no right; since then the rent is only cut off. */
export const huurLaagGenoeg = regel('huur-laag-genoeg', art('art. 13'), 'ja/nee', {
  titel: 'Uw huur is niet te hoog voor huurtoeslag',
  zin: 'Ook met een hogere huur kunt u huurtoeslag krijgen.',
  versies: [
    {
      van: '0001-01-01',
      tot: NIEUW_STELSEL,
      formule: vergelijk(uit(rekenhuur), '<=', uit(huurgrens)),
      zin: 'U hebt recht zolang {rekenhuur} niet hoger is dan {huurgrens}.',
    },
    { van: NIEUW_STELSEL, formule: waar },
  ],
  orakels: ['huurtoeslag-2025-900-22000'],
});
