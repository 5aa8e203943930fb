import './tabellen.ts';

export { type Auditcontrole, controleerUitvoer } from './controle.ts';
export { publiekeSleutel, vingerafdruk } from './sleutel.ts';
export { type Auditfout, maakUitvoer, uitvoeren, vraagUitvoer } from './uitvoer.ts';
