import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    loonlevering: {
      gemeente: number;
      id: Generated<string>;
      bestandshash: string;
      naam: string;
      gelezen: number;
      nieuw: number;
      dubbel: number;
      onbekend: number;
      geweigerd: ColumnType<unknown, string, never>;
      geweigerd_aantal: ColumnType<number | null, number | null | undefined, never>;
      ingelezen_op: Moment;
      bekend_op: Dag;
      door: string | null;
    };
    loongegeven: {
      gemeente: number;
      sleutel: string;
      levering: string;
      huishouden: string;
      persoon: string;
      tijdvaksleutel: string;
      werkgever: string;
      tijdvak_van: Dag;
      tijdvak_tot: Dag;
      ritme: string;
      opgesteld_op: Dag;
      netto_cent: number;
      vakantiegeld_cent: number;
      inhoud: ColumnType<unknown, string, never>;
      bekend_op: Dag;
    };
    loonvraag: {
      gemeente: number;
      id: Generated<string>;
      huishouden: string;
      persoon: string;
      dienstverband: string;
      tijdvak_van: Dag;
      tijdvak_tot: Dag;
      opgegeven_cent: number;
      bekend_cent: number;
      bron: 'loonstrook' | 'register';
      /** What each source said when it was asked; null: nothing. */
      strook_cent: ColumnType<number | null, number | null | undefined, never>;
      register_cent: ColumnType<number | null, number | null | undefined, number | null>;
      gevraagd_op: Dag;
      antwoord: 'opgave_klopt' | 'ander_bedrag' | 'weet_niet' | null;
      antwoord_cent: number | null;
      toelichting: string | null;
      beantwoord_op: Dag | null;
      naar_mens_op: Dag | null;
      vervallen_op: ColumnType<string | null, string | null | undefined, string | null>;
      beantwoord_door: ColumnType<string | null, string | null | undefined, string | null>;
      /** Who paid a wage that belongs to no job of the household. */
      werkgever: ColumnType<string | null, string | null | undefined, never>;
    };
  }
}
