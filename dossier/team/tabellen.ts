import type { Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';

/** Languages a colleague can say they speak, by code; the name comes from the browser's own list. */
export const SPREEKTALEN = [
  'ar',
  'rif',
  'de',
  'en',
  'es',
  'fa',
  'fr',
  'pap',
  'pl',
  'prs',
  'so',
  'srn',
  'ti',
  'tr',
  'uk',
] as const;
export const WENSEN = ['blijven', 'ander_mag', 'geen'] as const;
export type Wens = (typeof WENSEN)[number];
export const IDEESOORTEN = ['administratie', 'meekijken', 'verdelen', 'anders'] as const;
export type Ideesoort = (typeof IDEESOORTEN)[number];

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    team: { gemeente: number; id: Generated<string>; naam: string };
    vervanging: {
      gemeente: number;
      id: Generated<string>;
      weg: string;
      vervanger: string;
      van: Dag;
      tot: Dag;
      gezet_door: string;
      vastgelegd_op: Generated<Moment>;
    };
    teamlid: { gemeente: number; team: string; gebruiker: string; van: Dag; tot: Dag | null };
    collega_kan: {
      gemeente: number;
      id: Generated<string>;
      gebruiker: string;
      soort: 'taal' | 'onderwerp';
      wat: string;
      gezegd_op: Dag;
    };
    begeleider_wens: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      wens: Wens;
      woorden: string;
      gekozen_op: Dag;
      vastgelegd_op: Moment;
    };
    team_idee: {
      gemeente: number;
      id: Generated<string>;
      team: string;
      door: string;
      bij: string;
      soort: Ideesoort;
      tekst: string;
      bespreken_op: Dag | null;
      op: Dag;
      klaar_op: Dag | null;
      vastgelegd_op: Moment;
    };
  }
}
