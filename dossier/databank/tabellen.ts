import type { ColumnType, Generated } from 'kysely';

/** Day as `YYYY-MM-DD`. */
export type Dag = string;
/** Moment filled by the database when left out; never changed. */
export type Moment = ColumnType<Date, Date | string | undefined, never>;

type Gemeentelijk = { gemeente: number };
type MetId = Gemeentelijk & { id: Generated<string> };

/**
 * Every table, for Kysely. A capability adds its own by declaration merging:
 * `declare module '../databank/tabellen.ts' { interface Tabellen { opgave: OpgaveTabel } }`
 */
export interface Tabellen {
  gemeente: {
    code: number;
    naam: string;
    thema: Generated<string>;
    is_voorbeeld: Generated<boolean>;
    oefenen_voor: Generated<number | null>;
    aangemaakt_op: Moment;
  };
  gemeente_instelling: MetId & {
    sleutel: string;
    vanaf: Dag;
    waarde: ColumnType<unknown, string, never>;
    reden: string;
    door: string | null;
    vastgelegd_op: Moment;
  };
  gebruiker: MetId & {
    naam: string;
    functie: string;
    telefoon: string | null;
    email: string | null;
    uitgever: Generated<string>;
    subject: string;
    aangemaakt_op: Moment;
  };
  gebruiker_rol: Gemeentelijk & { gebruiker: string; rol: string; van: Dag; tot: Dag | null; door: string | null };
  klok: MetId & { dag: Dag; door: string | null; vastgelegd_op: Moment };
  persoon: MetId & {
    voornamen: string;
    tussenvoegsel: string | null;
    achternaam: string;
    roepnaam: string;
    aanspreeknaam: string;
    geboortedatum: Dag;
    overleden_op: Dag | null;
    taal: Generated<string>;
    contactvoorkeur: 'bellen' | 'appen' | 'mailen' | 'brief' | 'langskomen' | null;
    telefoon: string | null;
    email: string | null;
    vastgelegd_op: Moment;
  };
  persoon_bsn: Gemeentelijk & { persoon: string; sleutel: string; versleuteld: Buffer; zoekhash: Buffer };
  adres: MetId & {
    persoon: string;
    vanaf: Dag;
    straat: string;
    huisnummer: string;
    postcode: string;
    woonplaats: string;
    vastgelegd_op: Moment;
  };
  huishouden: MetId & { vastgelegd_op: Moment };
  huishouden_lid: Gemeentelijk & {
    huishouden: string;
    persoon: string;
    rol: 'aanvrager' | 'partner' | 'kind' | 'medebewoner';
    van: Dag;
    tot: Dag | null;
  };
  begeleiding: MetId & {
    gebruiker: string;
    persoon: string;
    soort: Generated<string>;
    van: Dag;
    tot: Dag | null;
    reden: string | null;
  };
  machtiging: MetId & {
    persoon: string;
    gemachtigde: string;
    soort: 'helper' | 'bewindvoerder' | 'mentor' | 'curator';
    van: Dag;
    tot: Dag | null;
    mag: Generated<string[]>;
    genoemd: string | null;
    bewind: Generated<string | null>;
    vastgelegd_op: Moment;
  };
  inzage_verzoek: MetId & {
    gebruiker: string;
    persoon: string;
    doel: string;
    reden: string;
    van: Moment;
    tot: ColumnType<Date, Date | string, never>;
  };
  inzage: MetId & {
    verwerking: string;
    op: Moment;
    betrokkene: string;
    wie_soort: 'persoon' | 'medewerker' | 'taak';
    wie_id: string | null;
    wie_naam: string;
    rol: string;
    handeling: string;
    object: string;
    doel: string;
    reden: string | null;
    xid: Generated<number>;
  };
  inzage_zegel: Gemeentelijk & {
    volgnummer: number;
    tot_xid: number;
    aantal: number;
    vorige: Buffer;
    zegel: Buffer;
    gemaakt_op: Moment;
  };
  geschiedenis: MetId & {
    tabel: string;
    sleutel: unknown;
    oud: unknown;
    handeling: string;
    tot: Moment;
    door_rol: string;
    door_gebruiker: string | null;
    door_persoon: string | null;
    verwerking: string | null;
  };
  sessie: Gemeentelijk & {
    id_hash: Buffer;
    soort: 'client' | 'medewerker' | 'helper';
    zoekhash: Buffer | null;
    persoon: string | null;
    gebruiker: string | null;
    naam: string;
    rollen: string[];
    oefent: Generated<string | null>;
    begonnen_op: Moment;
    gezien_op: ColumnType<Date, Date | string | undefined, Date | string>;
    eindigt_op: ColumnType<Date, Date | string, never>;
  };
  aanmelding: Gemeentelijk & {
    id_hash: Buffer;
    soort: 'client' | 'medewerker';
    inhoud: Buffer;
    sleutel: string;
    gemaakt_op: Moment;
  };
  bewaard_formulier: Gemeentelijk & {
    id_hash: Buffer;
    pad: string;
    inhoud: Buffer;
    sleutel: string;
    gemaakt_op: Moment;
  };
  formulier_concept: Gemeentelijk & {
    wie: string;
    pad: string;
    formulier: Buffer;
    inhoud: Buffer;
    sleutel: string;
    gewijzigd_op: ColumnType<Date, Date | undefined, Date>;
  };
  eenmalig: Gemeentelijk & {
    wie: string;
    sleutel: string;
    resultaat: ColumnType<unknown, string | null | undefined, string>;
    op: Moment;
  };
}
