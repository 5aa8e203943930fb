import './tabellen.ts';

export { type FictiefPersoon, fictieveLevering, GEWONE_GRILLEN, type Grillen, toeval } from './fictief.ts';
export { bekendVoorMaand, type Importverslag, importeerLevering, naarMens } from './importeer.ts';
export { type Levering, LeveringFout, leesLevering, type Weigering } from './lees.ts';
export { type IndicatiefNetto, indicatiefNetto } from './netto.ts';
export { KENMERKEN, KOLOMMEN, type Loonregel, tijdvaksleutel } from './regel.ts';
export { csvVeld, schrijfLevering } from './schrijf.ts';
export {
  type DrieBronnen,
  GEWOON_VERSCHILBELEID,
  type Vergelijking,
  type Verschilbeleid,
  vergelijk,
} from './vergelijk.ts';
