import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';
import type { Kortregel } from './regels.ts';
import type { Grootboekrij } from './stap.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    besluit: {
      gemeente: number;
      huishouden: string;
      maand: string;
      volgnummer: Generated<number>;
      soort: Generated<'maand' | 'herziening'>;
      run: string | null;
      bekend_op: Dag;
      peil: Moment;
      versie: string;
      zeker: boolean;
      recht: boolean;
      norm_cent: number;
      inkomen_cent: number;
      bijstand_cent: number;
      reservering_cent: number;
      te_betalen_cent: number;
      aflossing_cent: number;
      betaald_cent: number;
      reserve_open_cent: number;
      belofte_cent: number | null;
      opgave: string | null;
      regels: ColumnType<readonly Kortregel[], string, never>;
      stand: ColumnType<unknown, string | null, never>;
      afdruk: Buffer;
      vastgelegd_op: Moment;
    };
    grootboekregel: {
      gemeente: number;
      id: Generated<string>;
      huishouden: string;
      maand: string;
      in_maand: string;
      /** Of the decision it belongs to; only the newest counts. */
      volgnummer: Generated<number>;
      /** `voorschot`: paid while we decided, and a no came after it. */
      soort: Grootboekrij['soort'] | 'voorschot';
      was_cent: number;
      wordt_cent: number;
      verschil_cent: ColumnType<number, never, never>;
      oorzaken: ColumnType<Grootboekrij['oorzaken'], string, never>;
      herkomst: Grootboekrij['herkomst'];
      binnen_zes_maanden: boolean;
      stand: Grootboekrij['stand'];
      /** It came in the place of what waited about the same month. */
      vervangt: Generated<boolean>;
      bekend_op: Dag;
      vastgelegd_op: Moment;
    };
    grootboek_afhandeling: {
      gemeente: number;
      regel: string;
      huishouden: string;
      /** `vervangen`: nobody decided; a newer row came in its place. */
      soort: 'afgezien' | 'in_termijnen' | 'in_een_keer' | 'eigen_voorstel' | 'vervangen';
      bedrag_cent: number;
      termijn_cent: number | null;
      gehoord_op: Dag | null;
      pogingen: ColumnType<unknown, string, never>;
      wat_de_persoon_zei: string | null;
      reden: string;
      artikel:
        | '58_1'
        | '58_2_a'
        | '58_2_d'
        | '58_2_e'
        | '58_2_f'
        | '58_2_kan'
        | '58_7'
        | '58_8'
        | 'klein_bedrag'
        | null;
      /** What a colleague proposed and this one agreed with; null when we do not ask back. */
      voorstel: string | null;
      door: string | null;
      vastgelegd_op: Moment;
    };
  }
}
