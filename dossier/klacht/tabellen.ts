import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';

export type Oordeel = 'gegrond' | 'deels_gegrond' | 'ongegrond' | 'opgelost';
export type Stapsoort = 'bericht' | 'gesprek' | 'verlenging' | 'uitkomst';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    'klacht.klacht': {
      gemeente: number;
      id: Generated<string>;
      klager: string | null;
      code_hash: Buffer | null;
      door_persoon: Generated<string | null>;
      sleutel: string;
      inhoud: Buffer;
      ontvangen_op: Dag;
      uiterlijk: Dag;
      vastgelegd_op: Moment;
    };
    'klacht.stap': {
      gemeente: number;
      id: Generated<string>;
      klacht: string;
      soort: Stapsoort;
      van: 'klager' | 'behandelaar';
      gebruiker: string | null;
      dag: Dag;
      tot: ColumnType<Dag | null, Dag | null | undefined, never>;
      oordeel: ColumnType<Oordeel | null, Oordeel | null | undefined, never>;
      excuus: Generated<boolean>;
      herstel: Generated<boolean>;
      sleutel: string;
      inhoud: Buffer;
      vastgelegd_op: Moment;
    };
    'klacht.inzage': {
      gemeente: number;
      id: Generated<string>;
      klacht: string;
      gebruiker: string;
      naam: string;
      op: Moment;
    };
  }
}
