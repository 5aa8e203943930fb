import './tabellen.ts';

export { type Bevestiging, bevestigingVan, bevestigOntvangst } from './bevestiging.ts';
export {
  beginConcept,
  bewaarConcept,
  type Concept,
  type Conceptregel,
  conceptenVan,
  gooiConceptWeg,
  keuzes,
  leesConcept,
  verstuurConcept,
  voorbeeld,
} from './concept.ts';
export { briefpunten, type Regelnaam } from './feiten.ts';
export { type Bellen, type Briefinhoud, vulZin } from './inhoud.ts';
export { type Brief, type Briefregel, brievenVan, leesBrief, pdfVan } from './lezen.ts';
export { afzenderOp, SJABLONEN, type Sjabloon, sjabloonboek, sjabloonOp } from './sjabloon.ts';
export { type Kring, POGINGEN, type Poging } from './tabellen.ts';
export { schrijfUit } from './uitschrijven.ts';
export { EerstSpreken, laatstePoging, legPogingVast, omslagVan, papierVoor, stuurBrief } from './versturen.ts';
