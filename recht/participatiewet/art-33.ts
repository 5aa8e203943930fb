/** Art. 33 lid 5: a small private pension next to AOW is left out. */
import {
  als,
  boven,
  en,
  jaarNaarMaand,
  kleinste,
  min,
  of,
  parameter,
  plus,
  regel,
  uit,
  vast,
  vergelijk,
} from '@bijrijder/rekenkern';
import { feiten, huishouden as h, pw } from './feiten.ts';

const { P1, P2 } = feiten;
const nul = vast(0, 'cent/maand');
const geen = vast(0, 'cent/jaar');
const pensioen = { P1: jaarNaarMaand(P1.pensioen), P2: jaarNaarMaand(P2.pensioen) };

export const pensioengrens = regel('pensioen-buiten-beschouwing', pw('art. 33 lid 5'), 'cent/maand', {
  titel: 'Eigen pensioen dat niet meetelt',
  formule: als(
    en(vergelijk(plus(P1.pensioen, P2.pensioen), '>', geen), of(P1.aow, en(h.gehuwd, P2.aow))),
    als(
      h.gehuwd,
      parameter('pw.oudedagsvoorziening.gehuwden', 'cent/maand'),
      parameter('pw.oudedagsvoorziening.alleenstaande', 'cent/maand'),
    ),
    nul,
  ),
  zin: 'Van uw eigen pensioen telt {pw.oudedagsvoorziening.alleenstaande} per maand niet mee, voor een paar {pw.oudedagsvoorziening.gehuwden}.',
});
const vrij1 = kleinste(pensioen.P1, uit(pensioengrens));
export const pensioeninkomen = {
  P1: regel('pensioen-P1', pw('art. 33 lid 5'), 'cent/maand', {
    titel: 'Eigen pensioen dat meetelt',
    formule: min(pensioen.P1, vrij1),
    zin: 'Uw eigen pensioen, na het deel dat niet meetelt.',
  }),
  P2: regel('pensioen-P2', pw('art. 33 lid 5'), 'cent/maand', {
    titel: 'Eigen pensioen dat meetelt',
    formule: boven(pensioen.P2, min(uit(pensioengrens), vrij1)),
    zin: 'Uw eigen pensioen, na het deel dat niet meetelt.',
  }),
};
