export { isBsn } from './bsn.ts';
export {
  leesPersoonskluis,
  maakPersoonsleutel,
  onderPersoonsleutel,
  persoonskluis,
  sleutelContext,
  type Vak,
  vakVan,
} from './persoonsleutel.ts';
export {
  alsBewaarder,
  bankantwoordContext,
  bankberichtContext,
  GEWISSELDE_TABELLEN,
  ontvangstContext,
  telSleutels,
  VANZELF_WEG,
  versleutelBankberichten,
  wisselSleutels,
} from './wissel.ts';
