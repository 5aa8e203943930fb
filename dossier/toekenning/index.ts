import './tabellen.ts';

export {
  AANVULSOORTEN,
  type Aanvulling,
  type Aanvulsoort,
  type Aanvulstuk,
  aanvulbrief,
  aanvullingIsBinnen,
  type Vraagom,
  vraagAanvulling,
} from './aanvullen.ts';
export { GRONDEN, type Grond, type Nee, type Neewoorden, neebrief, wijsAf } from './afwijzen.ts';
export { eersteMaanden, type Rechtmaand } from './bedrag.ts';
export {
  allenVragen,
  beeindig,
  EINDREDENEN,
  type Einde,
  type Eindreden,
  type Eindstand,
  type Eindverzoek,
  eindbrief,
  eindstandVan,
  neemEindeTerug,
  type Voorgelegd,
  voorgelegdEinde,
  vraagEinde,
} from './einde.ts';
export { Toekenfout } from './fout.ts';
export {
  type Aanvraagfeit,
  aanvraagfeitenVan,
  GEGEVENBRONNEN,
  type Gegeven,
  type Gegevenbron,
  neemGegevenTerug,
  schrijfGegeven,
  vermogensgrens,
} from './gegevens.ts';
export {
  type Aanvraagstand,
  aanvraagstandVan,
  type Beginstand,
  beginstandVan,
  kentRekening,
  type Meekijk,
  type NieuwRecht,
  nieuweRechten,
  openAanvragen,
  openEindverzoeken,
  type Rechtsbesluit,
  rechtsbesluitenVan,
  wachtendeMaanden,
  zieRecht,
} from './lezen.ts';
export { stuurPapieren } from './papieren.ts';
export { type Besluitgrond, PLICHTKEUZES, type Plicht } from './plichten.ts';
export type { Rechtsoort } from './tabellen.ts';
export { rechtBetalen, rechtVaststellen } from './taken.ts';
export { type Aanpakblad, kenToe, type Toekenning, type Toekenwoorden, toekenningsbrief } from './toekennen.ts';
export {
  type Aanvraagvoorschot,
  aanvraagvoorschotVan,
  voorschotGevraagd,
  vraagAanvraagvoorschot,
  zouWorden,
} from './voorschot.ts';
