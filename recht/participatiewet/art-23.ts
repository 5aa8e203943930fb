/** Art. 23: people who stay in an inrichting. */
import { parameter, plus, regel } from '@bijrijder/rekenkern';
import { pw } from './feiten.ts';

const bedrag = (onderdeel: string) => parameter(`pw.norm.${onderdeel}`, 'cent/maand');

export const normInrichting = regel('norm-inrichting', pw('art. 23 lid 1 onder a en lid 2 onder a'), 'cent/maand', {
  titel: 'Bedrag om van te leven in een inrichting',
  formule: plus(bedrag('23_1_a'), bedrag('23_2_a')),
  zin: 'U woont in een inrichting. Het bedrag is {pw.norm.23_1_a}, en {pw.norm.23_2_a} erbij.',
  orakels: ['norm-inrichting-alleen-2026', 'maand-069'],
});
export const normInrichtingPaar = regel(
  'norm-inrichting-paar',
  pw('art. 23 lid 1 onder b en lid 2 onder b'),
  'cent/maand',
  {
    titel: 'Bedrag om van te leven, samen in een inrichting',
    formule: plus(bedrag('23_1_b'), bedrag('23_2_b')),
    zin: 'U woont allebei in een inrichting. Het bedrag is {pw.norm.23_1_b}, en {pw.norm.23_2_b} erbij.',
  },
);
