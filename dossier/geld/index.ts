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
