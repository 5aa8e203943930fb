import './tabellen.ts';

export { betalers, boekTerugbetaling, doeAf, ontvangstVan, TerugFout, zoekBetaler } from './hand.ts';
export {
  type Ontvangst,
  openOntvangsten,
  type Terugbetaling,
  terugbetaalkenmerk,
  terugbetalingen,
} from './lezen.ts';
export { bewaarOntvangsten, weegOntvangsten } from './ontvangst.ts';
export { verwerkTerugbetalingen } from './verwerk.ts';
