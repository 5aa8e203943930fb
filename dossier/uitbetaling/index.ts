import './tabellen.ts';

export {
  AfspraakFout,
  alsBestemming,
  beantwoordAfspraak,
  eersteVrijeBetaling,
  type Geldafspraak,
  geefHelft,
  geldafspraakmensen,
  geldafspraken,
  type NieuweAfspraak,
  openVoorGeldweg,
  schrijfAfspraak,
  stopAfspraak,
  vindVoorGeldweg,
  vraagHelft,
  vraagSamen,
} from './afspraak.ts';
export {
  beslisRekening,
  bestandOnderweg,
  betaalrekeningNu,
  RekeningFout,
  type Rekeningvoorstel,
  rekeningvoorstellen,
  stelRekeningVoor,
} from './betaalrekening.ts';
export { eindkenmerk, leesEindkenmerk } from './kenmerk.ts';
export {
  type Bewindstand,
  bestemmingOp,
  bestemmingOpnieuw,
  bewindstanden,
  eigenRekening,
  geefRekening,
  ibanContext,
  leesIban,
  type Rekeningfout,
  rekeningNu,
  schrijfRekening,
} from './rekening.ts';
export { leesApart } from './sepa/apart.ts';
export { type Bankantwoord, type Bankregel, type Bijschrijving, leesBankantwoord } from './sepa/bankantwoord.ts';
export {
  type Betaalbestand,
  BetaalbestandFout,
  type Betaalopdracht,
  type Betaalpartij,
  bedragTekst,
  type Opdrachtgever,
  schrijfPain001,
} from './sepa/pain001.ts';
export { type Reden, redenVan } from './sepa/redenen.ts';
export { isSepaKenmerk, sepaTekst } from './sepa/tekens.ts';
export { XmlFout } from './sepa/xml.ts';
export { inVieren, kenmerkUit } from './terugbetaalkenmerk.ts';
export { type Betaaldeel, type Deelbestemming, ruimteVoorBeslag, verdeel } from './verdeel.ts';
export { betaaldeDelen, type Deelbetaling, deelbetalingen } from './waarheen.ts';
