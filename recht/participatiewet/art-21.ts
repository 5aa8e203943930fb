/** Art. 21: the norms from 21 years to AOW age. */
import { parameter, regel } from '@bijrijder/rekenkern';
import { pw } from './feiten.ts';

export const normAlleenstaande = regel('norm-alleenstaande', pw('art. 21 onder a'), 'cent/maand', {
  titel: 'Bedrag om van te leven',
  formule: parameter('pw.norm.21_a', 'cent/maand'),
  zin: 'Dit heet de bijstandsnorm: {pw.norm.21_a}. Het geldt voor wie alleen woont, ook met kinderen. Het vakantiegeld zit erin.',
  orakels: ['norm-alleen-2026', 'amsterdam-poc-1089', 'maand-015', 'maand-057', 'maand-069'],
});
export const normGehuwden = regel('norm-gehuwden-21', pw('art. 21 onder b'), 'cent/maand', {
  titel: 'Bedrag om van te leven, samen',
  orakels: ['maand-153', 'maand-159', 'maand-213'],
  formule: parameter('pw.norm.21_b', 'cent/maand'),
  zin: 'Dit heet de bijstandsnorm: {pw.norm.21_b} voor u samen. Het vakantiegeld zit erin.',
});
