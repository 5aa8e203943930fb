import { invoer, keer, kleinste, parameter, regel, uit } from '@bijrijder/rekenkern';
import { wet } from '../wet.ts';

const zvw = wet('Zorgverzekeringswet');
const loon = invoer('loon', 'cent/jaar', 'Bruto loon in dit jaar', { hoog: 1_000_000_000 });

/** Art. 43: income above the maximum does not count. */
export const bijdrageInkomen = regel('bijdrage-inkomen', zvw('art. 43'), 'cent/jaar', {
  titel: 'Loon waarover de bijdrage telt',
  zin: '{loon} telt mee tot {zvw.max_bijdrage_inkomen}.',
  formule: kleinste(loon, parameter('zvw.max_bijdrage_inkomen', 'cent/jaar')),
  onzeker: 'Er is geen openbaar rekenvoorbeeld gevonden.',
});
/** Art. 42: paid by the employer on top of the wage. */
export const werkgeversheffing = regel('werkgeversheffing-zvw', zvw('art. 42'), 'cent/jaar', {
  titel: 'Bijdrage van de werkgever voor de zorg',
  zin: 'De werkgever betaalt {zvw.werkgeversheffing} van {bijdrage-inkomen}. U betaalt dit niet zelf.',
  formule: keer(uit(bijdrageInkomen), parameter('zvw.werkgeversheffing', 'fractie')),
  orakels: ['zvw-poc-2026'],
});
/** Art. 41: withheld when nobody pays the employer's part. */
export const eigenBijdrage = regel('bijdrage-zvw', zvw('art. 41'), 'cent/jaar', {
  titel: 'Bijdrage voor de zorg die u zelf betaalt',
  zin: 'Betaalt geen werkgever voor u? Dan betaalt u zelf {zvw.bijdrage_laag} van {bijdrage-inkomen}.',
  formule: keer(uit(bijdrageInkomen), parameter('zvw.bijdrage_laag', 'fractie')),
  onzeker: 'Er is geen openbaar rekenvoorbeeld gevonden.',
});
