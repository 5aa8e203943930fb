import './tabellen.ts';
import '../verrekening/index.ts';

export { type Behandelstap, schrijfBezwaarstap } from './behandelen.ts';
export { bezwaarTot } from './einde.ts';
export {
  type Aangevochten,
  type Bezwaar,
  type Bezwaarstap,
  bezwarenVan,
  verlagingInBezwaar,
  volgendeStap,
} from './lezen.ts';
export { type Bezwaarbaar, bezwaarbaar, bezwaarbareVerlagingen, maakBezwaar, vulAan } from './maken.ts';
export type { Horen, Uitkomst } from './tabellen.ts';
export { bezwaarEinde, dagenTot, termijnEinde } from './termijn.ts';
