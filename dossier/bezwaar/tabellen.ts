import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';

export type Horen = 'bellen' | 'langs' | 'nee';
export type Uitkomst = 'gegrond' | 'deels_gegrond' | 'ongegrond' | 'niet_ontvankelijk';
export type Bezwaarstapsoort =
  | 'aanvulling'
  | 'ingetrokken'
  | 'gehoord'
  | 'afgezien_van_horen'
  | 'geschorst'
  | 'niet_geschorst'
  | 'verdaagd'
  | 'beslist';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    bezwaar: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      huishouden: string;
      maand: string;
      /** The decision on the month; null: it is against a reduction. */
      volgnummer: number | null;
      verlaging: Generated<string | null>;
      waarom: string;
      horen: Generated<Horen>;
      schorsing_gevraagd: Generated<boolean>;
      ontvangen_op: Dag;
      indienen_tot: Dag;
      waarom_laat: string | null;
      uiterlijk: Dag;
      door_persoon: Generated<string | null>;
      vastgelegd_op: Moment;
    };
    bezwaar_stap: {
      gemeente: number;
      id: Generated<string>;
      bezwaar: string;
      persoon: string;
      soort: Bezwaarstapsoort;
      van: 'client' | 'medewerker';
      gebruiker: string | null;
      dag: Dag;
      tot: ColumnType<Dag | null, Dag | null | undefined, never>;
      uitkomst: ColumnType<Uitkomst | null, Uitkomst | null | undefined, never>;
      tekst: string;
      door_persoon: Generated<string | null>;
      vastgelegd_op: Moment;
    };
  }
}
