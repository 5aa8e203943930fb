import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';
import type { Totalen } from './totalen.ts';

export type Runstand = 'concept' | 'rekenen' | 'berekend' | 'vrijgegeven' | 'bestand' | 'afgerond' | 'gestaakt';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    maandrun: {
      gemeente: number;
      id: Generated<string>;
      maand: string;
      stand: Generated<Runstand>;
      gepauzeerd: Generated<boolean>;
      bekend_op: Dag;
      peil: ColumnType<Date | null, string | null, string>;
      betaaldag: Dag;
      huishoudens: number | null;
      delen: number | null;
      gestart_door: string | null;
      gemaakt_op: Moment;
      rekenen_van: ColumnType<Date | null, string | null | undefined, Date | string>;
      rekenen_tot: ColumnType<Date | null, string | null | undefined, Date | string>;
      reden_gestaakt: string | null;
    };
    maandrun_deel: {
      gemeente: number;
      run: string;
      deel: number;
      van: string;
      tot: string;
      stand: Generated<'open' | 'klaar'>;
      berekend: Generated<number>;
      apart: Generated<number>;
      totalen: ColumnType<Totalen | null, never, string>;
      werker: string | null;
      klaar_op: ColumnType<Date | null, never, Date | string>;
    };
    maandrun_apart: {
      gemeente: number;
      run: string;
      huishouden: string;
      reden: string;
      ontbreekt: ColumnType<string[], string, never>;
      voorschot_cent: number;
      waarom: Generated<string | null>;
      door: Generated<string | null>;
      /** What the household was in the sums of the run. */
      af: ColumnType<Totalen | null, never, never>;
      vastgelegd_op: Moment;
    };
    maandrun_apart_klaar: {
      gemeente: number;
      run: string;
      huishouden: string;
      betaaldag: Dag | null;
      cent: number;
      vastgelegd_op: Moment;
    };
    maandrun_nakijken: {
      gemeente: number;
      run: string;
      huishouden: string;
      reden:
        | 'belofte_anders'
        | 'opgave_verschilt'
        | 'nieuwe_rekening'
        | 'groot_verschil'
        | 'apart'
        | 'steekproef'
        | 'nieuw'
        | 'bewind';
      bedrag_cent: number | null;
      anders_cent: number | null;
      bekeken_op: ColumnType<Date | null, never, Date | string>;
      bekeken_door: ColumnType<string | null, never, string>;
      oordeel: ColumnType<'goed' | 'apart_gezet' | null, never, 'goed' | 'apart_gezet'>;
      notitie: ColumnType<string | null, never, string | null>;
    };
    maandrun_handtekening: { gemeente: number; run: string; nummer: number; gebruiker: string; op: Moment };
    maandrun_logboek: {
      gemeente: number;
      id: Generated<string>;
      run: string;
      wat: string;
      gegevens: ColumnType<Record<string, unknown>, string, never>;
      gebruiker: string | null;
      op: Moment;
    };
  }
}
