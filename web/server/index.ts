/** What pages may use of the server. Plain Node code that is not bundled: pages and server share one instance. */
export { type Bewaard, haalFormulier } from './bewaard.ts';
export { eiland } from './eilanden.ts';
export { oefen, stopOefenen } from './oefenen.ts';
export type { Persona } from './persona.ts';
export { beginSessie, type Sessie } from './sessies.ts';
export { afdruk, bestand, gebied, richting, TAALNAMEN, TALEN, type Taal, VERPLICHT, vertaler } from './teksten.ts';
export { type Huis, type Verzoek, verzoek } from './verzoek.ts';
export { weigering } from './weigering.ts';
export { eisClient, eisHulp, eisMedewerker, terugpad, type WieClient, type WieMedewerker } from './wie.ts';
