import './tabellen.ts';
import '../verrekening/tabellen.ts';

export {
  type Besluitbrief,
  type Besluitbriefsoort,
  type Briefzin,
  besluitBrief,
  brievenVan,
  oorzaakzin,
} from './brief.ts';
export { type Maandcorrectie, maandcorrecties, zegOverCorrectie } from './correctiemaand.ts';
export { AfhandelFout, geefZienswijze, stelVoor, stemIn, zegNee, zieAf } from './doen.ts';
export {
  afhandelmensen,
  afTeHandelen,
  leesZaak,
  type Ruimte,
  ruimteVan,
  splitsKlein,
  type Wachtend,
} from './lezen.ts';
export type { Afziengrond, Poging, Terugvraaggrond, Voorstelsoort, Zienswijzesoort } from './tabellen.ts';
