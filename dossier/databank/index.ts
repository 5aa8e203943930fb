export { databankGebruiker } from './binaries.ts';
export { type Databank, openDatabank, zorgVoorDatabank } from './databank.ts';
export { gegevensmap, HUIS, magErin } from './gegevensmap.ts';
export { type Ingebed, startIngebed } from './ingebed.ts';
export { type Migratieverslag, migreer } from './migreren.ts';
export { reeksBoolean, reeksDate, reeksInt, reeksSmallint, reeksUuid } from './reeks.ts';
export {
  BEWAARDER,
  INRICHTING,
  type Inloggegevens,
  MEDEWERKERROLLEN,
  type Medewerkerrol,
  pgRol,
  ROLLEN,
  type Rol,
  zetRollen,
} from './rollen.ts';
export {
  type Kluis,
  openKluis,
  type Persoonskluis,
  type Versleuteld,
  vernietigSleutel,
  voegSleutelToe,
} from './sleutels.ts';
export type { Dag, Moment, Tabellen } from './tabellen.ts';
export { type Db, type Verbinding, verbind } from './verbinding.ts';
