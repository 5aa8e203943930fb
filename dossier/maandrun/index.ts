import './tabellen.ts';
import '../uitbetaling/tabellen.ts';
import '../verrekening/tabellen.ts';

export { ibanContext } from '../uitbetaling/index.ts';
export { type Antwoordverslag, boekAntwoord, leesAntwoord } from './antwoord.ts';
export { type Apartgezet, apartgezetten, maandrunApart, rekenApartOpnieuw, zetApart } from './apart.ts';
export {
  type Bankantwoordrij,
  bankantwoorden,
  bankantwoordLezen,
  beslisAntwoord,
  betaalbestanden,
  meldInzageVanBestand,
  meldOpgehaald,
  mensenVanUitval,
  openUitval,
  type Uitval,
  zetAntwoordKlaar,
} from './bank.ts';
export { maakBestand, opdrachtgeverVan, schrijfBestand } from './bestand.ts';
export {
  bekeken,
  hervat,
  onderteken,
  pauzeer,
  RunFout,
  staak,
  startMaand,
  type Voortgang,
  voortgang,
} from './handelingen.ts';
export { type Historiemaand, historie, historiemaanden, type Uitvoerders } from './historie.ts';
export { type Jaarmaand, jaaroverzicht, uiterlijkVoor } from './jaar.ts';
export { type Kwaliteit, kwaliteit, nakijkminuten, narekeningen, VERBETEROORZAKEN } from './kwaliteit.ts';
export {
  betaalAlsnog,
  betaalBuitenRun,
  betaalOpnieuw,
  geefVoorschot,
  maakLosBestand,
  mensenZonderRekening,
  rekeningOpnieuw,
  wachtOpRekening,
} from './los.ts';
export { maandrunNarekenen, rekenAllesNa } from './narekenen.ts';
export {
  apartgezet,
  type Betaaltelling,
  bankstand,
  betaaltelling,
  logboekVan,
  mensenVanNakijken,
  nakijklijst,
  redenGestaakt,
  runs,
} from './overzicht.ts';
export { bevries, DEELGROOTTE, type Deeluitkomst, doeDeel, logboek, maakRun, openDelen, sluitRekenen } from './run.ts';
export type { Stap } from './stappen.ts';
export type { Runstand } from './tabellen.ts';
export {
  bankberichtenVersleutelen,
  maandrunBestand,
  maandrunDeel,
  maandrunLosBestand,
  maandrunStarten,
  terugbetalingenVerwerken,
} from './taken.ts';
export { legeTotalen, type Totalen, telOp, VERSCHILOORZAKEN, type Verschiloorzaak } from './totalen.ts';
export { nieuwsteRekening, voorschottenOver, waaromAnders } from './waarom.ts';
export { warmOp } from './warm.ts';
export { DEELRIJ, meldDelen, WERKER, werkAanRun } from './werk.ts';
