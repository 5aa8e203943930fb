export { meldKnelpunt, telBlok } from './knelpunt.ts';
export { type Aanbod, type Keuze, keuzesVan, wachtweken, zoekAanbod } from './lezen.ts';
export { type Eigenwens, type Passend, type Praktisch, pastBij, praktisch, type Reden } from './passen.ts';
export { antwoordOpPlek, geefOordeel, kiesAanbod, type Plekantwoord, stapUit, wijzigPlekken } from './rij.ts';
export {
  AANBODSOORTEN,
  type Aanbodsoort,
  KNELPUNTEN,
  type Knelpunt,
  OORDELEN,
  type Oordeel,
  REIZEN,
  TAALNIVEAUS,
  TIJDEN,
} from './tabellen.ts';
export { aanbodPlekken, verdeelPlekken } from './taken.ts';
export { type Aanbodwens, aanbodwensVan, bewaarAanbodwens, wensenVan } from './wens.ts';
