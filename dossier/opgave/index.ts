export { bewaarLezing, bewaarStuk, leesBeeld, leesStuk, type Stukbeeld } from './bewijsstuk.ts';
export { type Bekend, kijkMee, laatsteDagVoorWijzigen, type Opmerking, type Strook } from './controle.ts';
export type { Opgave } from './opgave.ts';
export {
  type Belofte,
  bewaarConcept,
  dienIn,
  leesConcept,
  leesOpgave,
  maakKenmerk,
  neemTerug,
  opgavenVan,
  SAMENHOE,
} from './opslag.ts';
