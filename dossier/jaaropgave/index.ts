import './tabellen.ts';
import '../uitbetaling/tabellen.ts';
import '../verrekening/tabellen.ts';

export {
  type Jaarbeeld,
  type Jaargrens,
  type Jaartotalen,
  jaargrenzen,
  jaartotalen,
  jarenMetBetaling,
  leesJaaropgave,
} from './lezen.ts';
export { jaaropgavenMaken, maakJaaropgaven } from './maken.ts';
export type { Jaarbetaling, Jaaropgave } from './reken.ts';
