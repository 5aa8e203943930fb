export { besluitMaatwerk, drempelOp, type Grond, maatwerkbrief, mistVoorBrief, vijfKlaar } from './besluit.ts';
export {
  ARTIKELEN,
  beginMaatwerk,
  bewaarMaatwerk,
  deelVoorbeeld,
  type Geldbeeld,
  leesMaatwerk,
  type Maatwerk,
  type Maatwerkuitkomst,
  maatwerkGeld,
  maatwerkVan,
  type Toets,
  UITKOMSTEN,
  VORMEN,
  type Voorbeeld,
  zoekVoorbeelden,
} from './toets.ts';
