import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';

/** An attempt to reach somebody: a day and a way. */
export type Poging = { op: string; hoe: string };
export type Zienswijzesoort = 'klopt' | 'klopt_niet' | 'kan_niet';
/** On which part of art. 58 Pw asking back rests. */
export type Terugvraaggrond = '58_1' | '58_2_a' | '58_2_d' | '58_2_e' | '58_2_f';
/** Why we do not ask back. `klein_bedrag`: the policy of the municipality for small amounts; `58_2_kan`: the law allows it, we choose not to. */
export type Afziengrond = '58_2_kan' | '58_7' | '58_8' | 'klein_bedrag';
export type Voorstelsoort = 'in_termijnen' | 'in_een_keer' | 'eigen_voorstel';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    zienswijze: {
      gemeente: number;
      id: Generated<string>;
      huishouden: string;
      persoon: string;
      in_maand: string;
      soort: Zienswijzesoort;
      tekst: string;
      per_maand_cent: number | null;
      op: Dag;
      vastgelegd_op: Moment;
    };
    grootboek_voorstel: {
      gemeente: number;
      id: Generated<string>;
      regel: string;
      huishouden: string;
      soort: Voorstelsoort;
      bedrag_cent: number;
      termijn_cent: number;
      artikel: Terugvraaggrond;
      gehoord_op: Dag | null;
      pogingen: ColumnType<readonly Poging[], string, never>;
      wat_de_persoon_zei: string | null;
      reden: string;
      door: string;
      vastgelegd_op: Moment;
    };
    grootboek_nee: {
      gemeente: number;
      voorstel: string;
      huishouden: string;
      reden: string;
      door: string;
      vastgelegd_op: Moment;
    };
  }
}
