import './tabellen.ts';

export { type Klachtrij, klachten, openKlacht, type Stapinvoer, schrijfStap } from './behandelen.ts';
export {
  dienIn,
  dienInVoor,
  eigenKlachten,
  klachtenVoor,
  klachtMetCode,
  leesEigenKlacht,
  reageer,
} from './indienen.ts';
export type { Klacht, Klachtinhoud, Klachtstap } from './inhoud.ts';
export type { Oordeel } from './tabellen.ts';
