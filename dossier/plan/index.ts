export {
  type Doelvraag,
  doelErbij,
  haalStapWeg,
  kiesVorm,
  type Stapvraag,
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
  STAPSTANDEN,
  type Stapstand,
  TERREINEN,
  type Terrein,
  VORMEN,
  type Vorm,
} from './tabellen.ts';
export { beantwoordVoorstel, hefOp, legOp, moedigAan, stelVoor, type Verplichtingvraag } from './van-ons.ts';
export {
  legMeldingVast,
  UITZONDERINGEN,
  type Uitzondering,
  type Zoektermijn,
  zoektermijnVan,
} from './zoektermijn.ts';
