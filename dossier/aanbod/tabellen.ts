import type { Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';

export const AANBODSOORTEN = [
  'opleiding',
  'taal',
  'rijbewijs',
  'cv',
  'jobcoach',
  'leerplek',
  'maatje',
  'anders',
] as const;
export type Aanbodsoort = (typeof AANBODSOORTEN)[number];
export const KNELPUNTEN = ['baangarantie', 'kinderopvang', 'taal', 'wachttijd', 'reizen', 'kosten', 'anders'] as const;
export type Knelpunt = (typeof KNELPUNTEN)[number];
export const OORDELEN = ['hielp', 'hielp_wat', 'hielp_niet'] as const;
export type Oordeel = (typeof OORDELEN)[number];
export const TAALNIVEAUS = ['A1', 'A2', 'B1', 'B2'] as const;
export type Taalniveau = (typeof TAALNIVEAUS)[number];
export const TIJDEN = ['ochtend', 'middag', 'avond', 'weekend'] as const;
export type Tijd = (typeof TIJDEN)[number];
/** How one gets there: from home, on foot, by bicycle, by bus or train. */
export const REIZEN = ['thuis', 'buurt', 'fiets', 'ov'] as const;
export type Reis = (typeof REIZEN)[number];
export const MENINGEN = ['past', 'past_niet'] as const;
export type Mening = (typeof MENINGEN)[number];
export type Keuzestand = 'wacht' | 'bezig' | 'klaar' | 'gestopt';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    aanbod: {
      gemeente: number;
      id: Generated<string>;
      naam: string;
      soort: Aanbodsoort;
      wat: string;
      voorwaarden: Generated<string>;
      kosten_cent: Generated<number>;
      wachttijd_weken: Generated<number>;
      taalniveau: Taalniveau | null;
      plekken: number | null;
      terreinen: Generated<string[]>;
      bij: Generated<string>;
      /** How long one person uses a place, in weeks; null: not known. */
      duur_weken: number | null;
      bedenkdagen: Generated<number>;
      tijden: Generated<Tijd[]>;
      bereik: Generated<Reis[]>;
      opvang: Generated<boolean>;
      /** It begins only when an employer promises a job first. */
      baangarantie: Generated<boolean>;
      /** No longer to be asked for from this day on. */
      gestopt_op: Dag | null;
    };
    aanbod_keuze: {
      gemeente: number;
      id: Generated<string>;
      aanbod: string;
      persoon: string;
      gekozen_door: 'client' | 'samen';
      stand: Generated<Keuzestand>;
      van: Dag;
      begonnen_op: Dag | null;
      tot: Dag | null;
      oordeel: Oordeel | null;
      oordeel_woorden: Generated<string>;
      vastgelegd_op: Moment;
    };
    aanbod_plek: {
      gemeente: number;
      id: Generated<string>;
      keuze: string;
      aanbod: string;
      persoon: string;
      aangeboden_op: Dag;
      antwoord_voor: Dag;
      antwoord: 'ja' | 'later' | 'verlopen' | 'uitgestapt' | null;
      antwoord_op: Dag | null;
      rust_tot: Dag | null;
      verteld_op: Dag | null;
      vastgelegd_op: Moment;
    };
    aanbod_start: {
      gemeente: number;
      keuze: string;
      aanbod: string;
      persoon: string;
      toezegging: string | null;
      bel_voor: Dag;
      start_op: Dag | null;
      start_tijd: string | null;
      waar: Generated<string>;
      verwacht_door: Generated<string>;
      bereik: Generated<string>;
      begonnen_op: Dag | null;
      niet_begonnen_op: Dag | null;
      vastgelegd_op: Moment;
    };
    aanbod_knelpunt: {
      gemeente: number;
      id: Generated<string>;
      aanbod: string;
      gebruiker: string;
      soort: Knelpunt;
      toelichting: string;
      op: Dag;
    };
    aanbod_antwoord: {
      gemeente: number;
      id: Generated<string>;
      aanbod: string;
      soort: Knelpunt;
      gebruiker: string;
      tekst: string;
      opgelost: Generated<boolean>;
      op: Dag;
    };
    aanbod_blok_gezegd: { gemeente: number; merk: Buffer; maand: string };
    aanbod_blok: { gemeente: number; id: Generated<string>; aanbod: string; soort: Knelpunt; maand: string };
    aanbod_mening: {
      gemeente: number;
      persoon: string;
      aanbod: string;
      mening: Mening;
      woorden: string;
      delen: 'ik' | 'klantmanager';
      gezegd_op: Dag;
    };
    aanbod_wens: {
      gemeente: number;
      persoon: string;
      soorten: Aanbodsoort[];
      taalniveau: Taalniveau | null;
      tijden: Tijd[];
      reizen: Reis[];
      opvang_nodig: boolean;
      woorden: string;
      delen: 'ik' | 'klantmanager';
      gewijzigd_op: Dag;
    };
  }
}
