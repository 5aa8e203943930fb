import './tabellen.ts';

export { eersteMaanden, type Rechtmaand } from './bedrag.ts';
export {
  type Aanvraagstand,
  aanvraagstandVan,
  type Beginstand,
  beginstandVan,
  type Meekijk,
  type NieuwRecht,
  nieuweRechten,
  type Rechtsbesluit,
  rechtsbesluitenVan,
  wachtendeMaanden,
  zieRecht,
} from './lezen.ts';
export type { Rechtsoort } from './tabellen.ts';
export { rechtBetalen, rechtVaststellen } from './taken.ts';
export { kenToe, Toekenfout, type Toekenning, toekenningsbrief } from './toekennen.ts';
