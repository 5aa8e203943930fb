import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';
import type { Voorwerp } from '../toegang/index.ts';
import type { Beeld, Ontvanger } from './stukken.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    deling: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      toestemming: string;
      soort: Ontvanger;
      beeld: ColumnType<Beeld, string, never>;
      objecten: Voorwerp[];
      zoekhash: Buffer;
      gedeeld_op: Dag;
      tot: Dag;
      vastgelegd_op: Moment;
    };
    deling_conclusie: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      deling: string;
      van: string;
      tekst: string;
      dag: Dag;
      getoond_op: Dag | null;
      vastgelegd_op: Moment;
    };
  }
}
