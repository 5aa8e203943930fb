export { AANDACHTMINUTEN, type Aandacht, aandachtVan, stelAandachtVoor, zegJaTegenAandacht } from './aandacht.ts';
export { type Aanpak, aanpakNodig, aanpakVan, legAanpakVast } from './aanpak.ts';
export {
  type Doelvraag,
  doelErbij,
  eerderVan,
  haalStapWeg,
  kiesVorm,
  type Stapvraag,
  schuifStap,
  splitsStap,
  stapErbij,
  veranderDoel,
  veranderStap,
  verwijderDoel,
} from './eigen.ts';
export { type Plan, planVan } from './lezen.ts';
export { type Nu, nuVan } from './nu.ts';
export {
  ANTWOORDEN,
  type Antwoord,
  HAALBAAR,
  PLICHTGRONDEN,
  type Plichtgrond,
  STAPSTANDEN,
  type Stapstand,
  TERREINEN,
  type Terrein,
  VORMEN,
  type Vorm,
  type Wacht,
} from './tabellen.ts';
export {
  antwoordOpVerplichting,
  artikelVan,
  beantwoordVoorstel,
  hefOp,
  legOp,
  moedigAan,
  stelVoor,
  type Verplichtingvraag,
  zegtOverRust,
} from './van-ons.ts';
export {
  legMeldingVast,
  UITZONDERINGEN,
  type Uitzondering,
  type Zoektermijn,
  zoektermijnVan,
} from './zoektermijn.ts';
