export { startWerkprocessen, type Werkprocessen } from './toezicht.ts';
export { databankIsWeg } from './weg.ts';
export { installeerWachtrijen } from './werkers.ts';
