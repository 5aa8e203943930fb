import './tabellen.ts';

export {
  antwoordOpAdvies,
  leesAdvieswoorden,
  type NieuweConclusie,
  schrijfConclusie,
  trekAdviesIn,
  vraagAdvies,
  zegOverAdvies,
} from './doen.ts';
export {
  type Advies,
  type Advieswacht,
  adviesWacht,
  adviezenVan,
  type Besloten,
  type Geldend,
  watGeldt,
} from './lezen.ts';
