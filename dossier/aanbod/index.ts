export {
  type Antwoord,
  antwoordenOp,
  antwoordOpKnelpunt,
  type Melding,
  meldingenBij,
  type Nieuwaanbod,
  stopAanbod,
  voegAanbodToe,
  wijzigAanbod,
} from './beheer.ts';
export { meldKnelpunt, telBlok } from './knelpunt.ts';
export { type Aanbod, type Keuze, keuzesVan, type Wachten, wachttijdVan, wachtweken, zoekAanbod } from './lezen.ts';
export { type Eigenmening, geefMening, meningenVan } from './mening.ts';
export { type Eigenwens, type Feit, feiten, type Passend, type Passing, pastBij, type Reden } from './passen.ts';
export { AanbodWeg, antwoordOpPlek, geefOordeel, kiesAanbod, type Plekantwoord, stapUit } from './rij.ts';
export { legStart, openStarts, type Start, zegBegin } from './start.ts';
export {
  AANBODSOORTEN,
  type Aanbodsoort,
  KNELPUNTEN,
  type Knelpunt,
  MENINGEN,
  type Mening,
  OORDELEN,
  type Oordeel,
  REIZEN,
  TAALNIVEAUS,
  TIJDEN,
} from './tabellen.ts';
export { aanbodPlekken, verdeelPlekken } from './taken.ts';
export { type Aanbodwens, aanbodwensVan, bewaarAanbodwens, wensenVan } from './wens.ts';
