import { invoer, keer, parameter, plus, regel } from '@bijrijder/rekenkern';
import { wet } from '../wet.ts';

const akw = wet('Algemene Kinderbijslagwet');
const groepen = [
  { sleutel: '0_5', titel: 'Kinderen van 0 tot en met 5 jaar', van: 0, tot: 6 },
  { sleutel: '6_11', titel: 'Kinderen van 6 tot en met 11 jaar', van: 6, tot: 12 },
  { sleutel: '12_17', titel: 'Kinderen van 12 tot en met 17 jaar', van: 12, tot: 18 },
] as const;
/** Age groups of art. 12: ages on the first day of the quarter. */
export const LEEFTIJDSGROEPEN: readonly { sleutel: string; van: number; tot: number }[] = groepen;

/** Art. 12: an amount per child and quarter, higher with age. */
export const kinderbijslagKwartaal = regel('kinderbijslag', akw('art. 12'), 'cent/kwartaal', {
  titel: 'Kinderbijslag per kwartaal',
  zin: 'Per kwartaal krijgt u {kinderbijslag.0_5} voor een kind tot 6 jaar, {kinderbijslag.6_11} tot 12 jaar en {kinderbijslag.12_17} tot 18 jaar.',
  formule: plus(
    ...groepen.map((g) =>
      keer(
        parameter(`kinderbijslag.${g.sleutel}`, 'cent/kwartaal'),
        invoer(`kinderen_${g.sleutel}`, 'aantal', g.titel, { hoog: 30 }),
      ),
    ),
  ),
  orakels: ['kinderbijslag-003', 'kinderbijslag-103', 'kinderbijslag-163'],
});
