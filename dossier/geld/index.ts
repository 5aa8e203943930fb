export {
  CODE_DAGEN,
  type Deling,
  deelMetCode,
  deelMetKlantmanager,
  delingenVan,
  type Ideebeeld,
  type Ideeuitkomst,
  ideeMetCode,
  type Opmerking,
  opmerkingenVan,
  schrijfBijIdee,
  schrijfMetCode,
  stopDelen,
} from './delen.ts';
export {
  bewaarIdee,
  IDEEPADEN,
  type Idee,
  type Ideepad,
  ideeenVan,
  MEESTE_IDEEEN,
  verwijderIdee,
} from './idee.ts';
export { type Geld, geldVan, kalenderVan, seinenVan, VOORUIT } from './laden.ts';
export { kalenderOpRekening, verdeeldeKalender } from './naar-ander.ts';
export {
  GIFTSOORTEN,
  type Giftsoort,
  giftenVan,
  neemTerug,
  schrijfGift,
  schrijfSpaargeld,
  spaargeldVan,
} from './ruimte.ts';
