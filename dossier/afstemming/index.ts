export { deelVoor, type Hoorbeleid, hoorbeleidVan } from './beleid.ts';
export { stuurVerlagingsbrief } from './brief.ts';
export { beginAfstemming, type NieuweStap, tenGunste, verlaag, zetStap } from './doen.ts';
export { type Gevolg, gevolgenVoor, HOEVEEL, type Hoeveel } from './gevolg.ts';
export { type Afstemming, type Afstemmingstap, afstemmingenVan, type Tengunste, tenGunsteVan } from './lezen.ts';
export {
  type Gevolgmaand,
  GRONDEN,
  type Grond,
  GUNSTEN,
  type Gunst,
  KANALEN,
  type Kanaal,
  type Ontbreekt,
  STAPSOORTEN,
  type Stapsoort,
} from './tabellen.ts';
export {
  antwoordTweede,
  type Collegawoord,
  type Lezing,
  MEELEESWOORDEN,
  type Meeleeswoord,
  mijnLezingen,
  mogelijkeTweeden,
  vraagTweede,
  zegAlsTweede,
} from './tweede.ts';
export { antwoordOpVerslag, bewaarKant, conceptenVan, vertelKant } from './woorden.ts';
