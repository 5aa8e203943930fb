import { als, parameter, regel, vergelijk } from '@bijrijder/rekenkern';
import { toeslagpartner, vermogen, zorgtoeslagwet } from './feiten.ts';

/** Art. 3: no right above the limit of assets. */
export const vermogenLaagGenoeg = regel('zorgtoeslag-vermogen', zorgtoeslagwet('art. 3 lid 1'), 'ja/nee', {
  titel: 'Uw vermogen is laag genoeg voor zorgtoeslag',
  zin: 'U hebt recht zolang uw vermogen van {vermogen} niet hoger is dan {zorgtoeslag.vermogen.alleen}, of met een toeslagpartner {zorgtoeslag.vermogen.partners}.',
  formule: vergelijk(
    vermogen,
    '<=',
    als(
      toeslagpartner,
      parameter('zorgtoeslag.vermogen.partners', 'cent'),
      parameter('zorgtoeslag.vermogen.alleen', 'cent'),
    ),
  ),
  orakels: ['zorgtoeslag-043'],
});
