import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';

/** What was decided about the right to bijstand. */
export type Rechtsoort = 'toekenning' | 'afwijzing' | 'buiten_behandeling' | 'einde';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    rechtsbesluit: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      huishouden: string;
      aanvraag: string | null;
      soort: Rechtsoort;
      ingang: Dag | null;
      laatste_dag: Dag | null;
      reden: string;
      artikel: string;
      grond: string | null;
      eerder_omdat: Generated<string>;
      /** Adults with whose letter a plan van aanpak goes (art. 44 lid 4 Pw). */
      met_aanpak: ColumnType<string[], string[] | undefined, never>;
      brief: string;
      gebruiker: string;
      op: Dag;
      vastgelegd_op: Moment;
    };
    recht_gezien: {
      gemeente: number;
      besluit: string;
      huishouden: string;
      gebruiker: string;
      op: Dag;
      vastgelegd_op: Moment;
    };
  }
}
