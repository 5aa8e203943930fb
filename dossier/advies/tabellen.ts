import type { Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';

export const ADVIESWOORDEN = ['klopt', 'anders', 'geldt'] as const;
export type Advieswoordsoort = (typeof ADVIESWOORDEN)[number];

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    medisch_advies: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      gebruiker: string;
      vraag: string;
      waarom: string;
      opnieuw_omdat: string | null;
      gevraagd_op: Generated<Dag>;
      antwoord: Generated<'ja' | 'nee' | null>;
      antwoord_op: Generated<Dag | null>;
      ingetrokken_op: Generated<Dag | null>;
      arts: Generated<string | null>;
      kan: Generated<string | null>;
      rekening: Generated<string>;
      uren_honderdsten: Generated<number | null>;
      advies_op: Generated<Dag | null>;
      geldig_tot: Generated<Dag | null>;
      opgeschreven_door: Generated<string | null>;
      opgeschreven_op: Generated<Dag | null>;
      vastgelegd_op: Moment;
    };
    advies_woord: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      advies: string;
      soort: Advieswoordsoort;
      tekst: string;
      gebruiker: Generated<string | null>;
      op: Generated<Dag>;
      gelezen_op: Generated<Date | null>;
      vastgelegd_op: Moment;
    };
  }
}
