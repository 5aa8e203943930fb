import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';

export const STAPSOORTEN = [
  'uitnodiging',
  'gehoord',
  'verwijt',
  'omstandigheden',
  'gevolg',
  'alternatief',
  'akkoord',
  'brief',
] as const;
export type Stapsoort = (typeof STAPSOORTEN)[number];
export const KANALEN = ['bellen', 'appen', 'mailen', 'brief', 'langskomen', 'beeldbellen'] as const;
export type Kanaal = (typeof KANALEN)[number];
export const GUNSTEN = ['afzien', 'anders', 'ontheffing', 'uitstel', 'hulp', 'terugnemen'] as const;
export type Gunst = (typeof GUNSTEN)[number];
/** What is still missing before a reduction can exist, as the database says it. */
export type Ontbreekt =
  | 'onbekend'
  | 'afgezien'
  | 'niet_goed'
  | 'gehoord'
  | 'verwijt'
  | 'geen_verwijt'
  | 'omstandigheden'
  | 'gevolg'
  | 'alternatief'
  | 'tweede'
  | 'brief';
/** One month of the effect on a household: part of the norm, and what is paid without and with it. Cents. */
export type Gevolgmaand = { maand: string; pct: string; nu_ct: number; dan_ct: number };

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    afstemming: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      huishouden: string;
      gebruiker: string;
      aanleiding: string;
      begonnen_op: Dag;
      vastgelegd_op: Moment;
    };
    afstemming_stap: {
      gemeente: number;
      id: Generated<string>;
      afstemming: string;
      persoon: string;
      nr: Generated<number>;
      soort: Stapsoort;
      gebruiker: string;
      dag: Dag;
      kanaal: Kanaal | null;
      tekst: string;
      verwijtbaar: boolean | null;
      tekst2: string | null;
      gevolg: ColumnType<Gevolgmaand[] | null, string | null, never>;
      herzien_op: Dag | null;
      vastgelegd_op: Moment;
    };
    ten_gunste: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      afstemming: string | null;
      verplichting: string | null;
      soort: Gunst;
      reden: string;
      tot: Dag | null;
      gebruiker: string;
      op: Dag;
      vastgelegd_op: Moment;
    };
    verlaging: {
      gemeente: number;
      id: Generated<string>;
      afstemming: string;
      persoon: string;
      huishouden: string;
      maanden: ColumnType<Gevolgmaand[], never, never>;
      gebruiker: string;
      tweede: string;
      brief: string;
      bezwaar: string;
      herzien_op: Dag;
      besloten_op: Dag;
      vastgelegd_op: Moment;
    };
  }
}
