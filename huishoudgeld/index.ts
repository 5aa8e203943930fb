export * from './grootboek/grootboek.ts';
export * from './grootboek/oorzaak.ts';
export * from './grootboek/spreiding.ts';
export * from './grootboek/uitvoering.ts';
export * from './kalender/betaaldag.ts';
export { feestdagen, isWerkdag, werkdag } from './kalender/feestdagen.ts';
export * from './kalender/kalender.ts';
export * from './kalender/verandering.ts';
export * from './kalender/vooruit.ts';
export * from './ontvangst/ontvangst.ts';
export * from './rechten/feiten.ts';
export * from './rechten/rechten.ts';
export { type Ruimtemaand, ruimteDoorHetJaar, type Stand as Ruimtestand } from './ruimte/door-het-jaar.ts';
export * from './ruimte/ruimte.ts';
export * from './schulden/schulden.ts';
export * from './seinen/seinen.ts';
export { antwoordOpTijdlijn, type Tijdlijngeval } from './tijdlijn/antwoord.ts';
export * from './tijdlijn/betalingen.ts';
export { bronnenIn, type Maandbron } from './tijdlijn/bronnen.ts';
export {
  type Feit,
  type Feitinhouden,
  type Feitsoort,
  geldendeFeiten,
  opVolgordeVanKennis,
  raaktMaand,
  vanSoort,
} from './tijdlijn/feiten.ts';
export { kennisVan } from './tijdlijn/kennis.ts';
export * from './tijdlijn/maand.ts';
export {
  bedragInMaand,
  kinderenInMaand,
  type Maandtellers,
  maandInvoer,
  personenInMaand,
  rechtDagen,
  type Stand,
} from './tijdlijn/maandinvoer.ts';
export * from './tijdlijn/reeks.ts';
export { type Maanduitkomst, type Rekenaar, rekenaarVoor } from './tijdlijn/rekenaar.ts';
export { voorlopigBij, voorlopigeBedragen } from './tijdlijn/schatting.ts';
export type * from './tijdlijn/soorten.ts';
export { spreid, type Tijdvenster, tijdlijnUitFeiten } from './tijdlijn/uit-feiten.ts';
export { hoogstensInhoudenCent } from './tijdlijn/wetsgrenzen.ts';
export { bekendeTijdlijn, metWijzigingen } from './tijdlijn/wijziging.ts';
export { afgerond } from './watals/breuk.ts';
export * from './watals/jaar.ts';
export * from './watals/kromme.ts';
export * from './watals/maanden.ts';
export { metScenario, metScenarios, nulUren, type Scenario } from './watals/scenario.ts';
export * from './watals/toeslagtabel.ts';
export * from './watals/uren.ts';
