import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';

export const NAZORGVORMEN = ['intensief', 'passief', 'geen'] as const;
export type Nazorgvorm = (typeof NAZORGVORMEN)[number];
export const ONDERWERPEN = ['brief', 'toeslagen', 'belasting', 'werk', 'anders'] as const;
export type Onderwerp = (typeof ONDERWERPEN)[number];
export const ANDEREN = ['organisatie', 'maatje'] as const;
export type Andersoort = (typeof ANDEREN)[number];

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    nazorg: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      gebruiker: string;
      uitstroom_op: Dag;
      van: Dag;
      tot: Dag;
      vorm: ColumnType<Nazorgvorm, Nazorgvorm | undefined, Nazorgvorm>;
      gekozen_op: Dag | null;
      afgesloten_op: Dag | null;
      einde: 'klaar' | 'terug' | null;
      vastgelegd_op: Moment;
    };
    nazorg_vraag: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      gebruiker: string;
      onderwerp: Onderwerp;
      tekst: string;
      gesteld_op: Dag;
      antwoord_voor: Dag;
      antwoord: string | null;
      beantwoord_op: Dag | null;
      beantwoord_door: string | null;
      vastgelegd_op: Moment;
    };
    nazorg_bijlage: {
      gemeente: number;
      id: Generated<string>;
      vraag: string;
      persoon: string;
      naam: string;
      soort: string;
      inhoud: Buffer;
      sha256: Buffer;
      ontvangen_op: Moment;
    };
    nazorg_beeld: {
      gemeente: number;
      bijlage: string;
      pagina: number;
      persoon: string;
      soort: string;
      breedte: number;
      hoogte: number;
      inhoud: Buffer;
    };
    nazorg_ander: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      soort: Andersoort;
      naam: string;
      bereik: string;
      mag_weten: string;
      voorgesteld_door: string | null;
      voorgesteld_op: Dag;
      toestemming_op: Dag | null;
      gestopt_op: Dag | null;
      vastgelegd_op: Moment;
    };
  }
}
