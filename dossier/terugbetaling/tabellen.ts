import type { Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';

/** Why an amount that came in is a repayment, or waits for a human. */
export type Ontvangstwaarom =
  | 'herkend'
  | 'zonder_kenmerk'
  | 'onbekend_kenmerk'
  | 'geen_schuld'
  | 'misschien_dubbel'
  | 'retour'
  | 'teruggedraaid';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    bankontvangst: {
      gemeente: number;
      id: Generated<string>;
      bankbericht: string;
      bedrag_cent: number;
      boekdatum: Dag | null;
      kenmerk: string | null;
      waarom: Ontvangstwaarom;
      sleutel: string;
      inhoud: Buffer;
      sterk: Buffer | null;
      zwak: Buffer;
      vastgelegd_op: Moment;
    };
    terugbetaling: {
      gemeente: number;
      id: Generated<string>;
      huishouden: string;
      ontvangst: string | null;
      bedrag_cent: number;
      dag: Dag;
      reden: string | null;
      door: string | null;
      vastgelegd_op: Moment;
    };
    terugbetaling_verwerkt: {
      gemeente: number;
      terugbetaling: string;
      huishouden: string;
      af_cent: number;
      terug_cent: number;
      rest_cent: number;
      vanaf_maand: string;
      betaling_maand: string | null;
      betaling_bestemming: number | null;
      dag: Dag;
      vastgelegd_op: Moment;
    };
    ontvangst_afgedaan: {
      gemeente: number;
      ontvangst: string;
      reden: string;
      door: string;
      dag: Dag;
      vastgelegd_op: Moment;
    };
  }
}
