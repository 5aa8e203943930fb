import './tabellen.ts';

export {
  type Conclusie,
  conclusiesVan,
  type Deelfout,
  type Deelvraag,
  deelMetCode,
  delingenVan,
  type Gedeeld,
  geefConclusie,
  openDeling,
  zetConclusie,
} from './delen.ts';
export { type Beeld, ONTVANGERS, type Ontvanger, type Stuk, stukkenIn, teDelen, VOOR } from './stukken.ts';
