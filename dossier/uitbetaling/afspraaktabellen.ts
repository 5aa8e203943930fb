import type { Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';

export const AFSPRAAKSOORTEN = ['beslag', 'doorbetaling', 'helft'] as const;
export type Afspraaksoort = (typeof AFSPRAAKSOORTEN)[number];
/** Why it ends. `klopt_niet`: it was written down wrong, and is undone. */
export type Eindegrond = 'klaar' | 'opgeheven' | 'ingetrokken' | 'samen' | 'klopt_niet';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    geldafspraak: {
      gemeente: number;
      id: Generated<string>;
      huishouden: string;
      persoon: string;
      soort: Afspraaksoort;
      naar: string;
      waarvoor: string;
      bedrag_cent: number | null;
      plaats: Generated<number>;
      rekening: string;
      rekening_ander: string | null;
      vanaf: Dag;
      tot: Dag | null;
      reden: string;
      door_gebruiker: string | null;
      door_persoon: string | null;
      dag: Dag;
      vastgelegd_op: Moment;
    };
    geldafspraak_antwoord: {
      gemeente: number;
      afspraak: string;
      huishouden: string;
      akkoord: boolean;
      reden: string;
      door: string;
      dag: Dag;
      vastgelegd_op: Moment;
    };
    geldafspraak_helft: {
      gemeente: number;
      afspraak: string;
      huishouden: string;
      persoon: string;
      rekening: string;
      dag: Dag;
      vastgelegd_op: Moment;
    };
    geldafspraak_samen: {
      gemeente: number;
      afspraak: string;
      persoon: string;
      huishouden: string;
      dag: Dag;
      vastgelegd_op: Moment;
    };
    geldafspraak_einde: {
      gemeente: number;
      afspraak: string;
      huishouden: string;
      grond: Eindegrond;
      reden: string;
      door_gebruiker: string | null;
      door_persoon: string | null;
      dag: Dag;
      vastgelegd_op: Moment;
    };
  }
}
