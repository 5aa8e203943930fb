export { berekenMaand, gebruikGeschreven, rekenaarVan } from './bereken-maand.ts';
export { type Bochtvraag, bochtenVan, krommeJson, type Maandkrommen } from './bochten.ts';
export { cijfersBijRegel } from './cijfers-bij-regel.ts';
export { antwoordOpBocht, antwoordOpGeval, antwoordOpMaand, antwoordVan } from './gevallen.ts';
export {
  type Aflossing,
  CONTRACTEN,
  type Contract,
  type Huishoudmaand,
  INKOMENSOORTEN,
  type Inkomensoort,
  type Inkomst,
  type Kind,
  LEEFVORMEN,
  LEGE_TELLERS,
  type Leefvorm,
  leesHuishoudmaand,
  type Medebewoner,
  type Persoon,
  RITMES,
  type Ritme,
  type Tellers,
  type Vermogen,
} from './huishoudmaand.ts';
export { isDag } from './lezer.ts';
export {
  type ExactBedrag,
  Maandberekening,
  type Onderdeel,
  type PerPersoon,
  type Vrijlating,
} from './maandberekening.ts';
export { type Melding, nietBerekend, onzeker, type Voorwaarde, voorwaarden } from './meldingen.ts';
export { bewijsparameters, gemeenteparameters } from './parameters.ts';
export { type Bijstandspecificatie, specificatie, teltMee } from './specificatie.ts';
export { type Regelsoort, type Specificatieregel, stapVan } from './specificatieregel.ts';
export { participatiewet, REGELS } from './stelsel.ts';
export { type Toegepast, type ToegepastCijfer, toegepast } from './toegepast.ts';
export type { Vermogenstoets } from './vermogen.ts';
export { VOORBEELDONDERWERPEN } from './voorbeelden/index.ts';
export { aanvraagVanaf, isJongere, isMeerderjarig, type Zoektermijnfeiten } from './zoektermijn.ts';
