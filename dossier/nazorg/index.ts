export { naWerkdagen, nazorgafspraken } from './afspraken.ts';
export { type Ander, anderenVan, antwoordOpAnder, noemAnder } from './ander.ts';
export { kiesNazorg, lopendeNazorg, type Nazorg, nazorgVan, verlengNazorg } from './nazorg.ts';
export { ANDEREN, NAZORGVORMEN, type Nazorgvorm, ONDERWERPEN } from './tabellen.ts';
export { nazorgBijwerken, werkNazorgBij } from './taken.ts';
export {
  type Beeld,
  beantwoord,
  bewaarBeelden,
  leesNazorgbeeld,
  type Nazorgvraag,
  stelNazorgvraag,
  vragenVan,
} from './vragen.ts';
