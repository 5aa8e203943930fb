/**
 * Facts with two time axes: when something is so (`geldigVan`, `geldigTotEnMet`) and since when we know it (`bekendOp`).
 * A fact is never changed; a correction is a new fact about the same thing.
 */
import { type Dag, type Maand, maandVan, plusDagen } from './maand.ts';
import type { Inkomenssoort, Kind, Medebewoner, Persoon, Ritme, Schuld, Toeslagsoort } from './soorten.ts';

export interface Feitinhouden {
  persoon: Omit<Persoon, 'id' | 'van' | 'tot_en_met' | 'medisch_urenbeperkt'> & {
    readonly medisch_urenbeperkt?: boolean;
    /** Of the spouse: also partner for the toeslagen (art. 24a, from 2027); absent: not known. */
    readonly toeslagpartner?: boolean;
  };
  kind: Omit<Kind, 'van' | 'tot_en_met'>;
  medebewoner: Omit<Medebewoner, 'van' | 'tot_en_met'>;
  bijstand: object;
  dienstverband: {
    readonly werkgever: string;
    readonly soort: Inkomenssoort;
    readonly ritme: Ritme;
    readonly recht_op_vakantietoeslag: boolean;
    readonly heffingskorting: boolean;
    readonly dienstbetrekking_10d: boolean;
    /** What is expected per pay period until slips are there. */
    readonly verwacht_netto_ct?: number;
    readonly betaaldag?: number;
    readonly ijkdag?: Dag;
    readonly vakantiegeld_maand?: number;
    readonly onbelast_per_tijdvak_ct?: number;
    readonly vakantiegeld_verwacht_ct?: number;
    readonly beslag_per_tijdvak_ct?: number;
  };
  inkomsten: {
    readonly dienstverband: string;
    readonly tijdvak_van: Dag;
    readonly tijdvak_tot: Dag;
    readonly netto_ct: number;
    readonly geschat?: boolean;
  };
  /** Thirteenth month or year-end payment: counts in the months in which it was earned (art. 32 lid 2). */
  uitgesteld: {
    readonly dienstverband: string;
    readonly netto_ct: number;
    readonly verworven_van: Maand;
    readonly verworven_tot_en_met: Maand;
  };
  geen_inkomsten: { readonly maand: Maand };
  woonsituatie: { readonly verlaging_pct: string };
  verlaging: { readonly pct: string };
  huur: { readonly kale_huur_ct: number };
  schuld: Omit<Schuld, 'vanaf'>;
  toeslag: {
    readonly soort: Toeslagsoort;
    readonly bedrag_per_maand_ct: number;
    readonly toetsingsinkomen_eur?: number;
  };
  /** `wat` is for people; the counter never sees it. */
  gift: { readonly bedrag_ct: number; readonly wat?: string };
  bufferbudget: { readonly bedrag_ct: number };
  vermogen: { readonly bedrag_ct: number; readonly opgebouwd_in_bijstand_ct?: number };
  termijn: { readonly schuldeiser: string; readonly bedrag_ct: number; readonly dag: number };
  kinderbijslag: object;
}
export type Feitsoort = keyof Feitinhouden;

/** One dated fact. `onderwerp` is the stable name of the thing in the world that it is about. */
export type Feit<S extends Feitsoort = Feitsoort> = {
  [K in S]: {
    readonly feit: string;
    readonly soort: K;
    readonly onderwerp: string;
    readonly persoon: string | null;
    readonly inhoud: Feitinhouden[K];
    readonly geldigVan: Dag;
    readonly geldigTotEnMet: Dag | null;
    readonly bekendOp: Dag;
    /** True: an earlier fact about the same thing and start is taken back. */
    readonly vervallen: boolean;
    /** Order within one day; absent: the order of the list. */
    readonly volgnummer?: number;
  };
}[S];

/** The order in which facts became known; the same for any order of the list when `volgnummer` is given. */
export function opVolgordeVanKennis(feiten: readonly Feit[]): Feit[] {
  if (staatOpVolgorde(feiten)) return [...feiten];
  return feiten
    .map((feit, plaats) => ({ feit, plaats: feit.volgnummer ?? plaats }))
    .toSorted((a, b) =>
      a.feit.bekendOp === b.feit.bekendOp ? a.plaats - b.plaats : a.feit.bekendOp < b.feit.bekendOp ? -1 : 1,
    )
    .map((x) => x.feit);
}

/** The usual case: the list is in the order of recording, which is the order of knowing. */
function staatOpVolgorde(feiten: readonly Feit[]): boolean {
  let vorige = '';
  for (const feit of feiten) {
    if (feit.volgnummer !== undefined || feit.bekendOp < vorige) return false;
    vorige = feit.bekendOp;
  }
  return true;
}

const opPlek = (a: Feit, b: Feit): number => {
  if (a.soort !== b.soort) return a.soort < b.soort ? -1 : 1;
  if (a.onderwerp !== b.onderwerp) return a.onderwerp < b.onderwerp ? -1 : 1;
  return a.geldigVan === b.geldigVan ? 0 : a.geldigVan < b.geldigVan ? -1 : 1;
};

/**
 * The facts that hold as known on a day: per thing and start the last one known; a later start of the same thing ends
 * the earlier version the day before. Sorted by kind, thing and start, so that equal knowledge gives equal output.
 */
export function geldendeFeiten(feiten: readonly Feit[], bekendOp?: Dag): Feit[] {
  const kennis = opVolgordeVanKennis(feiten);
  const bekend = bekendOp === undefined ? kennis : kennis.filter((f) => f.bekendOp <= bekendOp);
  // the sort keeps the order of knowing among equals: the last of them is the one that counts
  bekend.sort(opPlek);
  const rij: Feit[] = [];
  for (let i = 0; i < bekend.length; i++) {
    const feit = bekend[i]!;
    const erna = bekend[i + 1];
    if (!feit.vervallen && (erna === undefined || opPlek(feit, erna) !== 0)) rij.push(feit);
  }
  return rij.map((feit, i) => {
    const volgende = rij[i + 1];
    if (volgende?.soort !== feit.soort || volgende.onderwerp !== feit.onderwerp || feit.soort === 'bijstand')
      return feit;
    const einde = plusDagen(volgende.geldigVan, -1);
    return feit.geldigTotEnMet !== null && feit.geldigTotEnMet <= einde ? feit : { ...feit, geldigTotEnMet: einde };
  });
}

/** The facts of every kind apart, each in the order of the list. */
export function perSoort(feiten: readonly Feit[]): <S extends Feitsoort>(soort: S) => readonly Feit<S>[] {
  const lijsten = new Map<Feitsoort, Feit[]>();
  for (const f of feiten) {
    const lijst = lijsten.get(f.soort);
    if (lijst) lijst.push(f);
    else lijsten.set(f.soort, [f]);
  }
  return <S extends Feitsoort>(soort: S) => (lijsten.get(soort) ?? GEEN) as unknown as readonly Feit<S>[];
}
const GEEN: readonly Feit[] = [];

/** Only the facts of one kind. */
export function vanSoort<S extends Feitsoort>(feiten: readonly Feit[], soort: S): Feit<S>[] {
  return feiten.filter((f) => f.soort === soort) as unknown as Feit<S>[];
}

/** Months that a fact touches within a window. */
export const raaktMaand = (feit: Feit, maand: Maand): boolean =>
  maandVan(feit.geldigVan) <= maand && (feit.geldigTotEnMet === null || maandVan(feit.geldigTotEnMet) >= maand);
