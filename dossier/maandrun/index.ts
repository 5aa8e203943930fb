import './tabellen.ts';
import '../uitbetaling/tabellen.ts';
import '../verrekening/tabellen.ts';

export { type Historiemaand, historie, historiemaanden } from './historie.ts';
export { bevries, DEELGROOTTE, type Deeluitkomst, doeDeel, logboek, maakRun, openDelen, sluitRekenen } from './run.ts';
export type { Runstand } from './tabellen.ts';
export { legeTotalen, type Totalen, telOp, VERSCHILOORZAKEN, type Verschiloorzaak } from './totalen.ts';
