export { type Aanvaarding, aanvaard, herkenHelper } from './aanvaarden.ts';
export {
  type Beschikking,
  type Bewind,
  BewindFout,
  beantwoordBewind,
  beeindigBewind,
  bewindenVan,
  bewindmensen,
  geldOnderBewind,
  kiesRekening,
  leesBewindstuk,
  maakInlogcode,
  type Stukbestand,
  schrijfBewind,
  stuksoort,
} from './bewind.ts';
export { BEWINDSOORTEN, type Bewindsoort, EINDEGRONDEN, OMVANGEN } from './bewindtabellen.ts';
export {
  CODE_DAGEN,
  type Helper,
  HULP,
  type Hulp,
  helpersVan,
  type Machtiging,
  mijnMachtigingen,
  nodigUit,
  stopHelper,
  trekIn,
  type Uitnodiging,
  uitnodigingenVan,
} from './machtiging.ts';
