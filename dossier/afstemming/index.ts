export { beginAfstemming, type NieuweStap, tenGunste, verlaag, zetStap } from './doen.ts';
export { gevolgUit, gevolgVoor, VERDELINGEN, type Verdeling } from './gevolg.ts';
export { type Afstemming, type Afstemmingstap, afstemmingenVan, type Tengunste, tenGunsteVan } from './lezen.ts';
export {
  type Gevolgmaand,
  GUNSTEN,
  type Gunst,
  KANALEN,
  type Kanaal,
  type Ontbreekt,
  STAPSOORTEN,
  type Stapsoort,
} from './tabellen.ts';
