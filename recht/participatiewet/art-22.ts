/** Art. 22: the norms of people who reached AOW age. */
import { parameter, regel } from '@bijrijder/rekenkern';
import { pw } from './feiten.ts';

export const normAow = regel('norm-aow-alleenstaande', pw('art. 22 onder a'), 'cent/maand', {
  titel: 'Bedrag om van te leven, met AOW-leeftijd',
  orakels: ['maand-003', 'maand-009', 'maand-021'],
  formule: parameter('pw.norm.22_a', 'cent/maand'),
  zin: 'U hebt de AOW-leeftijd. Dan is de bijstandsnorm {pw.norm.22_a}. Het vakantiegeld zit erin.',
});
export const normAowPaar = regel('norm-aow-gehuwden', pw('art. 22 onder b en c'), 'cent/maand', {
  titel: 'Bedrag om van te leven, samen, met AOW-leeftijd',
  orakels: ['maand-039'],
  formule: parameter('pw.norm.22_bc', 'cent/maand'),
  zin: 'Een van u of u allebei heeft de AOW-leeftijd. Dan is de norm {pw.norm.22_bc} voor u samen.',
});
