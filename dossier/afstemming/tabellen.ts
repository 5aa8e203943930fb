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
export const GUNSTEN = ['afzien', 'anders', 'ontheffing', 'uitstel', 'hulp', 'meer', 'terugnemen'] as const;
export type Gunst = (typeof GUNSTEN)[number];
/** Which reduction it would be: art. 18 lid 2 (as the verordening says), or an obligation of lid 4 onder a to h (Pw). */
export const GRONDEN = [
  '18_2',
  '18_4_a',
  '18_4_b',
  '18_4_c',
  '18_4_d',
  '18_4_e',
  '18_4_f',
  '18_4_g',
  '18_4_h',
] as const;
export type Grond = (typeof GRONDEN)[number];
/** What is still missing before a reduction can exist, as the database says it. */
export type Ontbreekt =
  | 'onbekend'
  | 'verordening'
  | 'verplichting'
  | 'tegenspraak'
  | 'afgezien'
  | 'niet_goed'
  | 'gehoord'
  | 'verwijt'
  | 'geen_verwijt'
  | 'omstandigheden'
  | 'gevolg'
  | 'alternatief'
  | 'tweede'
  /** A word of a colleague who read along has no answer, or came after the agreement. */
  | 'collega'
  | 'brief';
/**
 * One month of the effect on a household: part of the norm, and what is paid without and with it. `minst_ct`: what must stay (art.
 * 475dc Rv); `vast_ct`: fixed costs, as the person named them. Cents.
 */
export type Gevolgmaand = {
  maand: string;
  pct: string;
  nu_ct: number;
  dan_ct: number;
  minst_ct: number;
  vast_ct?: number;
};

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
      verplichting: string | null;
      grond: Grond | null;
      niet_gedaan_op: Dag | null;
      vastgelegd_op: Moment;
    };
    afstemming_woord: {
      gemeente: number;
      id: Generated<string>;
      afstemming: string;
      persoon: string;
      nr: Generated<number>;
      soort: 'kant' | 'zo_is_het' | 'klopt_niet';
      stap: string | null;
      tekst: Generated<string>;
      met_hulp: Generated<boolean>;
      op: Dag;
      vastgelegd_op: Moment;
    };
    afstemming_concept: { gemeente: number; afstemming: string; persoon: string; tekst: string; bewaard_op: Dag };
    afstemming_tweede: {
      gemeente: number;
      id: Generated<string>;
      afstemming: string;
      persoon: string;
      nr: Generated<number>;
      /** `vraag`: to read along; `antwoord`: of who asked, to one word of the colleague (`op_woord`). */
      soort: 'vraag' | 'oneens' | 'navraag' | 'anders' | 'antwoord';
      gebruiker: string;
      gevraagd: string;
      op_woord: string | null;
      tekst: Generated<string>;
      op: Dag;
      tot: Generated<Date>;
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
      genoteerd_op: Generated<Dag | null>;
      vastgelegd_op: Moment;
    };
    ten_gunste: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      afstemming: string | null;
      verplichting: string | null;
      grond: Generated<'9_1_a' | '9_1_c' | null>;
      soort: Gunst;
      reden: string;
      tot: Dag | null;
      bedrag_cent: number | null;
      per: 'maand' | 'eenmalig' | null;
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
