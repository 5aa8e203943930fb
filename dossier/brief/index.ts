import './tabellen.ts';

export type { Bellen, Briefinhoud } from './inhoud.ts';
export { type Brief, type Briefregel, brievenVan, leesBrief, pdfVan } from './lezen.ts';
export { SJABLONEN, type Sjabloon, sjabloonboek, sjabloonOp } from './sjabloon.ts';
export { type Kring, POGINGEN, type Poging } from './tabellen.ts';
export { EerstSpreken, laatstePoging, legPogingVast, papierVoor, stuurBrief } from './versturen.ts';
