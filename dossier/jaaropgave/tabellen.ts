import type { ColumnType, Generated } from 'kysely';
import type { Moment } from '../databank/index.ts';
import type { Jaarbetaling } from './reken.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    jaaropgave: {
      gemeente: number;
      jaar: number;
      persoon: string;
      volgnummer: Generated<number>;
      uitbetaald_cent: number;
      premie_cent: number;
      ingehouden_cent: number;
      terugbetaald_cent: Generated<number>;
      netto_cent: number;
      korting_maanden: number;
      heffingskorting_cent: number | null;
      loonheffing_cent: number | null;
      bruto_cent: number | null;
      zvw_gemeente_cent: number | null;
      ontbreekt: ColumnType<readonly string[], string, never>;
      onbevestigd: ColumnType<readonly string[], string, never>;
      betalingen: ColumnType<readonly Jaarbetaling[], string, never>;
      vastgelegd_op: Moment;
    };
  }
}
