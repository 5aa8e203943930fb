import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';

/** Parts besides the story, of which each fragment is chosen by itself. */
export const DELEN = ['plan', 'afspraken', 'contact'] as const;
export type Deel = (typeof DELEN)[number];

type Json = ColumnType<unknown, string | null, string | null>;

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    buurgemeente: {
      gemeente: number;
      id: Generated<string>;
      code: number;
      naam: string;
      kaart: ColumnType<unknown, string, never>;
      vingerafdruk: string;
      vergeleken: string;
      door: string | null;
      toegevoegd_op: Dag;
      gestopt_op: Dag | null;
    };
    verhuizing: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      naar_code: number;
      naar_naam: string;
      fragmenten: string[];
      delen: Deel[];
      groet: Generated<string>;
      begonnen_op: Dag;
      inhoud: Json;
      afdruk: string | null;
      pakket: string | null;
      kenmerk: string | null;
      akkoord_op: Dag | null;
      ingetrokken_op: Dag | null;
      verzonden_op: Dag | null;
      verzonden_door: string | null;
      vastgelegd_op: Moment;
    };
    aankomst: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      gebruiker: string;
      van_code: number;
      van_naam: string;
      kenmerk: string;
      afdruk: string;
      klantmanager: string;
      telefoon: string | null;
      soorten: string[];
      inhoud: Json;
      groet: Generated<string>;
      afspraken: Json;
      ontvangen_op: Dag;
      antwoord: 'ja' | 'nee' | null;
      antwoord_op: Dag | null;
      vastgelegd_op: Moment;
    };
  }
}
