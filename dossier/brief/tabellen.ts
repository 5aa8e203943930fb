import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';

export const POGINGEN = ['bellen', 'langsgaan', 'appen', 'beeldbellen'] as const;
export type Poging = (typeof POGINGEN)[number];
/** Whose letters: about talks and the plan, or about money. */
export type Kring = 'begeleiding' | 'inkomen';

type Basis = { gemeente: number; id: Generated<string>; persoon: string };

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    belpoging: Basis & {
      gebruiker: string;
      dag: Dag;
      hoe: Poging;
      gesproken: boolean;
      tekst: Generated<string>;
      vastgelegd_op: Moment;
    };
    brief_concept: Basis & {
      gebruiker: string;
      sjabloon: string;
      /** Written as JSON text. */
      velden: unknown;
      begonnen_op: Dag;
      gewijzigd_op: ColumnType<Date, Date | undefined, Date>;
    };
    brief: Basis & {
      kenmerk: string;
      sjabloon: string;
      kring: Kring;
      dag: Dag;
      gebruiker: string | null;
      titel: string;
      /** Written as JSON text. */
      papier: unknown;
      pdf: Buffer;
      sha256: Buffer;
      slecht_nieuws: boolean;
      bezwaar_tot: Dag | null;
      bel_gebruiker: string | null;
      poging: string | null;
      /** The plan van aanpak that goes with it (art. 44 lid 4 Pw). */
      aanpak: Generated<string | null>;
      vastgelegd_op: Moment;
    };
  }
}
