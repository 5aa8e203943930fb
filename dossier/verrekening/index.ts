import './tabellen.ts';
import '../uitbetaling/tabellen.ts';

export { type Bon, bonnenVan, zoekAfdruk } from './bon.ts';
export { schrijfFeittekst } from './feittekst.ts';
export { type Afwijking, type Herberekening, herbereken } from './herbereken.ts';
export { type Geladen, laad, Maandvraag } from './laden.ts';
export { alsFeit, type Feitrij, kolommenVanFeit } from './laden-eerder.ts';
export {
  type Besluitregel,
  besluitenVan,
  eigenBetaling,
  laatsteBesluit,
  laatsteRunmaand,
  leesGrootboek,
  leesMaandbesluit,
  type Maandbesluit,
  maandenMetBesluit,
  openTeHoren,
  opSchattingBesloten,
  teruggekomenOp,
} from './lezen.ts';
export { alsRij, type Besluitrij, type Omstandig, slaOp } from './opslaan.ts';
export { rechtOp, rekeningOp, rekeningVan } from './regeling.ts';
export { type Kortregel, leesRegels, type Regelsleutel, type Specificatieregel } from './regels.ts';
export {
  type Gemeenterekening,
  type Grootboekrij,
  type Stapbesluit,
  type Stapuitkomst,
  type Stapvraag,
  type Vorige,
  verrekenStap,
  voorschot,
} from './stap.ts';
export { maandVerrekenen, stapVandaag, stapVoor, type Verrekening, verreken } from './verreken.ts';
export { verdelingMet, verwachteDelen } from './waarheen.ts';
