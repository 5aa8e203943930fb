export { type Afgesproken, afgesprokenMet, type Eigenafspraak, sluitAf } from './afgesproken.ts';
export {
  type Afspraak,
  afsprakenVan,
  leesAfspraak,
  type Moment,
  planAfspraak,
  verzetAfspraak,
  vrijeMomenten,
  vrijeUren,
  zegAf,
} from './afspraken.ts';
export {
  type Agendalijn,
  type Agendapunt,
  type Agendaweek,
  agendaVan,
  agendaWeek,
  kalenderVanMij,
} from './agenda.ts';
export { type Belmoment, belmoment } from './belmoment.ts';
export { type Bericht, berichtenVan, leesBerichten, stuurBericht } from './berichten.ts';
export {
  type Berichtbeeld,
  type Bestand,
  berichtbeeldenVan,
  bewaarBerichtbeelden,
  leesBerichtbeeld,
  stuurMetBestanden,
} from './bijlagen.ts';
export {
  antwoordOpGesprek,
  type Gesprek,
  gesprekkenVan,
  leesAntwoord,
  type Notitie,
  schrijfGesprek,
} from './gesprekken.ts';
export { type Hulpvraag, openHulpvragen, vraagHulp, zetGesproken } from './hulp.ts';
export {
  GESPREKSVORMEN,
  type Gespreksvorm,
  HULPWENSEN,
  type Hulpwens,
  KANALEN,
  type Kanaal,
} from './tabellen.ts';
export { beloof, kwamNa, type Toezegging, toezeggingenVan } from './toezeggingen.ts';
export { bewaarVoorkeur, kiesLeestaal, taalVan, type Voorkeur, voorkeurVan, werkdagenVan } from './voorkeur.ts';
export { mijnWerktijden, type Werktijd, zetWerktijden } from './werktijd.ts';
export { type Berichtzin, meldAanMens, zinrij } from './zinnen.ts';
