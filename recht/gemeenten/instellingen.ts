/** What a municipality chooses where the law is open: one dated, sourced choice per question, followed throughout. */
import type { Bron } from '@bijrijder/rekenkern';
import type { Overlay } from '../parameters/index.ts';

/** The open questions and their options; the first is preferred (recht/gevallen/README.md, section 5). */
export const LEZINGEN = {
  va_grondslag: ['voor_vrijlating', 'na_vrijlating', 'geen'],
  reserve: ['bijstand', 'norm', 'norm_min_aanspraak'],
  va_bronnen: ['samen', 'per_bron'],
  norm_afronding: ['einde', 'per_persoon'],
  omrekening: ['exact', 'cent', 'hele_euro'],
  normwissel: ['eerste_dag', 'laatste_dag'],
  deel_maand: ['kalenderdagen', 'dertig'],
  jong_verhoging: ['per_persoon', 'eenmaal'],
  jong_plafond: ['art21', 'art22a'],
  n_telling: ['gebruikte_maanden', 'kalender'],
  z_onder_27: ['direct', 'nooit', 'na_zes_maanden'],
  z_periode: ['eerste_loonmaand', 'direct_na_n', 'loonmaanden'],
  samenloop_34a: ['34a', 'n'],
  recht_34a: ['na_vrijlating', 'voor_vrijlating'],
  overgang_34a: ['doorlopend', 'opnieuw'],
  verlaging_afronding: ['einde', 'verlaging'],
  aflossing_grens: ['half_omhoog', 'omlaag'],
  toerekening: ['maand_verdiend', 'maand_ontvangen'],
} as const;
export type Leesvraag = keyof typeof LEZINGEN;
export type Lezingen = { readonly [V in Leesvraag]: (typeof LEZINGEN)[V][number] };

/** One choice, with the reason in plain Dutch that is shown to the people it touches. */
export interface Keuze<V extends Leesvraag = Leesvraag> {
  readonly keuze: Lezingen[V];
  readonly reden: string;
  readonly bron: Bron;
  /** ISO day from which it holds. */
  readonly vanaf: string;
}
export type Keuzes = { readonly [V in Leesvraag]: Keuze<V> };

/** A premium next to bijstand (art. 31 lid 2 onder j), in the words of the municipality. */
export interface Premie {
  readonly naam: string;
  /** Month from which it is earned. */
  readonly vanaf: string;
  readonly totEnMet?: string;
  /** Percentage of the net wage, or a staircase [from this many months of work, percentage]. */
  readonly percentage: string | readonly (readonly [number, string])[];
  readonly maximum:
    | { readonly soort: 'twaalfde_j' }
    | { readonly soort: 'vast_per_maand'; readonly bedrag_ct: number }
    | { readonly soort: 'deel_van_j_per_jaar'; readonly deel: string };
  /** Months (1-12) in which is paid what was earned up to the month before. */
  readonly betaalmaanden: readonly number[];
  readonly reden: string;
  readonly bron: Bron;
  readonly zekerheid: 'primary' | 'secondary' | 'unverified';
}

export interface Gemeenteinstellingen {
  /** Key, e.g. `amsterdam`. */
  readonly sleutel: string;
  readonly naam: string;
  readonly keuzes: Keuzes;
  readonly premie: Premie | null;
  /** Month from which it anticipates art. 34a before 2027, or null. */
  readonly vooruitlopen34aVanaf: string | null;
  readonly voorlopig: readonly Overlay[];
  /** Tables used provisionally: key, year of which the table is used, years for which. */
  readonly voorlopigeTabellen: readonly {
    readonly sleutel: string;
    readonly tabelVan: string;
    readonly van: string;
    readonly totEnMet: string;
    readonly bron: Bron;
  }[];
  /** Sentence shown wherever a provisional figure is used. */
  readonly voorlopigZin?: string;
}
