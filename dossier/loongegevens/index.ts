import './tabellen.ts';

export {
  type Antwoord,
  beantwoordLoonvraag,
  type Loonvraag,
  loonleveringen,
  loonvraagtelling,
  loonvragenVan,
  loonvragenVoorMens,
  sluitLoonvraag,
} from './antwoorden.ts';
export { bekendVoorMaand } from './bekend.ts';
export { type FictiefPersoon, fictieveLevering, GEWONE_GRILLEN, type Grillen, toeval } from './fictief.ts';
export { type Importverslag, importeerLevering } from './importeer.ts';
export { type Levering, LeveringFout, leesLevering, type Weigering } from './lees.ts';
export { type IndicatiefNetto, indicatiefNetto } from './netto.ts';
export { KENMERKEN, KOLOMMEN, type Loonregel, tijdvaksleutel } from './regel.ts';
export { csvVeld, schrijfLevering } from './schrijf.ts';
export { loongegevensVergelijken } from './taken.ts';
export {
  type DrieBronnen,
  GEWOON_VERSCHILBELEID,
  strookNaast,
  type Vergelijking,
  type Verschilbeleid,
  vergelijk,
} from './vergelijk.ts';
export { type Voorbeeldopties, voorbeeldLevering } from './voorbeeld.ts';
export { naarMens, vergelijkOpnieuw } from './vragen.ts';
