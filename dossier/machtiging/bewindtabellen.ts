import type { Generated } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';

/** What the kantonrechter can order: bewind (art. 1:431 BW), mentorschap (1:450), curatele (1:378). */
export const BEWINDSOORTEN = ['bewindvoerder', 'mentor', 'curator'] as const;
export type Bewindsoort = (typeof BEWINDSOORTEN)[number];
/** Why it ended: lifted, somebody else was appointed, death, or it was written down wrong. */
export const EINDEGRONDEN = ['opgeheven', 'opvolger', 'overleden', 'klopt_niet'] as const;
export type Eindegrond = (typeof EINDEGRONDEN)[number];
/** All goods, or some of which the bijstand is one. */
export const OMVANGEN = ['alles', 'deel'] as const;

type VanEen = { gemeente: number; bewind: string; persoon: string; door: string; dag: Dag; vastgelegd_op: Moment };

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    bewind: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      soort: Bewindsoort;
      naam: string;
      kantoor: string;
      telefoon: string;
      rechtbank: string;
      zaaknummer: string;
      beschikking_op: Dag;
      van: Dag;
      tot: Dag | null;
      omvang: (typeof OMVANGEN)[number];
      omvang_tekst: string;
      rekening: string | null;
      door: string;
      dag: Dag;
      vastgelegd_op: Moment;
    };
    bewind_antwoord: VanEen & { akkoord: boolean; reden: string };
    bewind_einde: VanEen & { grond: Eindegrond; per: Dag; reden: string };
    bewind_rekening: VanEen & {
      moment: 'begin' | 'einde';
      keuze: 'bewind' | 'eigen';
      rekening: string;
      reden: string;
    };
    bewind_stuk: {
      gemeente: number;
      id: Generated<string>;
      bewind: string;
      persoon: string;
      naam: string;
      soort: string;
      onder_sleutel: string;
      inhoud: Buffer;
      sha256: Buffer;
      vastgelegd_op: Moment;
    };
  }
}
