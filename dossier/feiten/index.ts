export { geldend, vanSoort } from './geldend.ts';
export { feitenVan, huishoudenVan, legVast, type NieuwFeit } from './opslag.ts';
export { type Feit, type Feitinhoud, type Feitsoort, type Herkomst, type Ritme, soorten } from './soorten.ts';
export { aantalDagen, maandgrenzen, maandPlus, plusDagen, type Tijdvak, tijdvakkenVan } from './tijdvak.ts';
