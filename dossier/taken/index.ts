export { type Aanmelding, meldAan } from './meldaan.ts';
export { type Omstandigheid, type Taak, taak } from './taak.ts';
