export {
  leesPersoonskluis,
  maakPersoonsleutel,
  onderPersoonsleutel,
  persoonskluis,
  sleutelContext,
  type Vak,
  vakVan,
} from './persoonsleutel.ts';
export { alsBewaarder, GEWISSELDE_TABELLEN, telSleutels, VANZELF_WEG, wisselSleutels } from './wissel.ts';
