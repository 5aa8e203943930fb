/** Art. 31 lid 2 onder k: an expense allowance for voluntary work, up to an amount per month and per year. */
import {
  als,
  bedragInMaand,
  boven,
  jaarNaarMaand,
  kleinste,
  min,
  parameter,
  regel,
  uit,
  vast,
  vergelijk,
} from '@bijrijder/rekenkern';
import { feiten, pw, voorPersoon } from './feiten.ts';

const nul = vast(0, 'cent/maand');
const vergoeding = voorPersoon((p) => jaarNaarMaand(feiten[p].vrijwilliger));

export const vrijwilligersvrijlating = voorPersoon((p) =>
  regel(`vrijlating-vrijwilliger-${p}`, pw('art. 31 lid 2 onder k en lid 5'), 'cent/maand', {
    titel: 'Vergoeding voor vrijwilligerswerk die u houdt',
    orakels: ['maand-255'],
    formule: als(
      vergelijk(feiten[p].vrijwilliger, '>', vast(0, 'cent/jaar')),
      als(
        vergelijk(feiten[p].leeftijd, '>=', parameter('pw.vrijlating.n_leeftijd', 'jaar')),
        kleinste(
          vergoeding[p],
          parameter('pw.vrijwilliger.k_maand', 'cent/maand'),
          bedragInMaand(boven(parameter('pw.vrijwilliger.k_jaar', 'cent'), feiten[p].vrijwilligerAl)),
        ),
        nul,
      ),
      nul,
    ),
    zin: 'U houdt hoogstens {pw.vrijwilliger.k_maand} per maand en {pw.vrijwilliger.k_jaar} per jaar.',
  }),
);
export const vrijwilligersinkomen = voorPersoon((p) =>
  regel(`vrijwilligersvergoeding-${p}`, pw('art. 32 lid 1 onder a'), 'cent/maand', {
    titel: 'Vergoeding voor vrijwilligerswerk die meetelt',
    orakels: ['maand-255'],
    formule: min(vergoeding[p], uit(vrijwilligersvrijlating[p])),
    zin: 'Alleen wat boven de grens uitkomt telt mee.',
  }),
);
