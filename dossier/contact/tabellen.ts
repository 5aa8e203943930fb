import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';
import type { Berichtzin } from './zinnen.ts';

export const KANALEN = ['bellen', 'appen', 'mailen', 'brief', 'langskomen', 'beeldbellen'] as const;
export type Kanaal = (typeof KANALEN)[number];
/** `chat`: by messages in the portal itself, never in a chat app of somebody else. */
export const GESPREKSVORMEN = ['wandelen', 'thuis', 'telefoon', 'beeldbellen', 'kantoor', 'plek', 'chat'] as const;
export type Gespreksvorm = (typeof GESPREKSVORMEN)[number];
export const HULPWENSEN = ['bel', 'app', 'zien', 'weten', 'tekst'] as const;
export type Hulpwens = (typeof HULPWENSEN)[number];

type Basis = { gemeente: number; id: Generated<string>; persoon: string; vastgelegd_op: Moment };
type Tekstwaarden = ColumnType<Record<string, string> | null, string | undefined, never>;
type Later = ColumnType<Date | null, null | undefined, Date | string>;

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    contactvoorkeur: {
      gemeente: number;
      persoon: string;
      kanaal: Generated<Kanaal>;
      tijden: Generated<string>;
      plek: Generated<string>;
      tolk: Generated<string>;
      meenemen: Generated<string>;
      nooit_eerst_brief: Generated<boolean>;
      gewijzigd_op: Dag;
    };
    werktijd: { gemeente: number; gebruiker: string; dag: number; van: string; tot: string };
    afspraak: Basis & {
      gebruiker: string;
      dag: Dag;
      tijd: string;
      vorm: Gespreksvorm;
      plek: Generated<string>;
      soort: Generated<'gesprek' | 'kennismaken' | 'vieren'>;
      tolk: Generated<string>;
      meenemen: Generated<string>;
      gemaakt_door: 'client' | 'medewerker';
      stand: Generated<'staat' | 'afgezegd' | 'geweest'>;
    };
    gesprek: Basis & {
      gebruiker: string;
      dag: Dag;
      vorm: Gespreksvorm;
      plek: Generated<string>;
      client_zegt: Generated<string>;
      gezien_gehoord: Generated<string>;
      /** Null: noted on the day of the talk, before that was kept. */
      genoteerd_op: Generated<Dag | null>;
      // until 0940 a talk had one next step; now it has agreements
      stap_tekst: Generated<string>;
      stap_wie: Generated<'client' | 'wij' | null>;
      stap_voor: Generated<Dag | null>;
    };
    gesprek_afspraak: Basis & {
      gesprek: string;
      wat: string;
      voor: Dag | null;
      gedaan_op: Generated<Dag | null>;
      losgelaten_op: Generated<Dag | null>;
    };
    gesprek_antwoord: Basis & {
      gesprek: string;
      soort: 'zo_is_het' | 'aanvulling';
      tekst: Generated<string>;
      op: Dag;
      gelezen_op: Later;
    };
    toezegging: Basis & {
      gebruiker: string;
      wat: string;
      voor: Dag;
      beloofd_op: Dag;
      gesprek: string | null;
      casus: Generated<string | null>;
      gedaan_op: Dag | null;
      beloofd_door: Generated<string | null>;
    };
    bericht: Basis & {
      gebruiker: string | null;
      van: 'client' | 'medewerker' | 'systeem';
      tekst: string;
      /** Of the municipality itself: the sentence of the catalogue, with its values. */
      zin: Generated<Berichtzin | null>;
      waarden: Tekstwaarden;
      pad: string | null;
      /** A helper who wrote it for the person. */
      door_persoon: Generated<string | null>;
      dag: Dag;
      gelezen_op: Later;
    };
    hulpvraag: Basis & {
      gebruiker: string | null;
      soort: 'niet_goed' | 'bel_mij';
      wens: Hulpwens;
      tekst: Generated<string>;
      dag: Dag;
      gesproken_op: Later;
      gesproken_door: string | null;
    };
  }
}
