export {
  type Aankomst,
  type Aankomstantwoord,
  aankomstenVan,
  antwoordOpAankomst,
  inhoudVan,
  neemAan,
} from './aankomst.ts';
export { type Buur, buren, leesKaart, onzeSleutels, stopBuur, voegBuurToe } from './buren.ts';
export { afdrukVan, type Verhuisinhoud, verhuisschema } from './inhoud.ts';
export { openPakket, verzegel, type Weigering } from './pakket.ts';
export { eigenSleutels, type Gemeentekaart, vingerafdruk } from './sleutels.ts';
export { DELEN, type Deel } from './tabellen.ts';
export {
  gezegd,
  kiesVertrek,
  pakketVan,
  schrijfGroet,
  stelSamen,
  trekIn,
  type Vertrek,
  verstuur,
  vertrekVan,
  zegJa,
} from './vertrek.ts';
