export { collegasKunnen, type Kan, neemKanTerug, zegKan } from './kan.ts';
export { haalUitTeam, maakTeam, zetInTeam, zonderTeam } from './leden.ts';
export { IDEESOORTEN, type Ideesoort, SPREEKTALEN, WENSEN, type Wens } from './tabellen.ts';
export {
  BAND,
  bandVan,
  beloofd,
  heeftRuimte,
  type Idee,
  ideeKlaar,
  mensen,
  mijnTeam,
  type Team,
  type Teamwens,
  teamideeen,
  teamOpvang,
  teamSchuldig,
  teamwensen,
  tijdVanTeam,
  voegIdeeToe,
} from './team.ts';
export {
  mensenVanCollega,
  mensenZonderKlantmanager,
  wijsEersteToe,
  wijsToe,
  type Zonder,
} from './toewijzen.ts';
export {
  begeleiderwensVan,
  kiesBegeleiderwens,
  type Mens,
  type Mogelijk,
  mensenMetWens,
  wieKan,
} from './verdelen.ts';
export { stopVervanging, type Vervanging, vervangingen, zetVervanging } from './vervanging.ts';
