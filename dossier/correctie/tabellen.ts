import type { Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';

type Rij = { gemeente: number; vastgelegd_op: Moment };

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    inzage_vraag: Rij & { id: Generated<string>; persoon: string; inzage: string; gevraagd_op: Dag; uiterlijk: Dag };
    inzage_antwoord: Rij & {
      vraag: string;
      persoon: string;
      gebruiker: string;
      terecht: boolean;
      tekst: string;
      dag: Dag;
    };
    correctie: Rij & {
      id: Generated<string>;
      persoon: string;
      staat: string;
      moet: string;
      bewijs: string;
      ontvangen_op: Dag;
      uiterlijk: Dag;
    };
    correctie_besluit: Rij & {
      correctie: string;
      persoon: string;
      gebruiker: string;
      uitkomst: 'verbeterd' | 'deels' | 'niet';
      tekst: string;
      dag: Dag;
    };
  }
}
