export {
  antwoordOpGast,
  GASTSOORTEN,
  type Gast,
  type Gastsoort,
  type Gasttafel,
  geefGastadvies,
  handhavers,
  nodigUit,
  openCasus,
} from './gast.ts';
export { type Intervisie, intervisies, schrijfIntervisie } from './intervisie.ts';
export { type Casus, casussen } from './lezen.ts';
export {
  antwoordOpConcept,
  type Casusactie,
  type Concept,
  deelConcept,
  type Nieuwactie,
  rondCasusAf,
  zetActieKlaar,
} from './uitkomst.ts';
export {
  type Casusvraag,
  collegas,
  geefAdvies,
  legOpDeWeegschaal,
  mensVanCasus,
  stelVraag,
  vraagMeekijken,
} from './vraag.ts';
