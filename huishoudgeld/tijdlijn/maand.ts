/** Calendar arithmetic on ISO strings; no clock and no time zone. A month is `2026-03`, a day `2026-03-31`. */
import { getalUit } from '@bijrijder/rekenkern';

export type Maand = string;
export type Dag = string;

/** Months since year 0, so that months can be counted and compared. */
export const maandNummer = (maand: Maand): number => getalUit(maand, 0, 4) * 12 + getalUit(maand, 5, 7) - 1;
export function maandUitNummer(nummer: number): Maand {
  const jaar = Math.floor(nummer / 12);
  const maand = (nummer % 12) + 1;
  return `${jaar > 999 ? jaar : String(jaar).padStart(4, '0')}-${maand < 10 ? '0' : ''}${maand}`;
}
export const plusMaanden = (maand: Maand, aantal: number): Maand => maandUitNummer(maandNummer(maand) + aantal);
export const maandVan = (dag: Dag | Maand): Maand => dag.slice(0, 7);

/** The earlier and the later of two ISO days or months. */
export const vroegste = (...dagen: readonly string[]): string => dagen.reduce((a, b) => (b < a ? b : a));
export const laatste = (...dagen: readonly string[]): string => dagen.reduce((a, b) => (b > a ? b : a));

/** All months from `van` up to and including `totEnMet`. */
export function maandenTussen(van: Maand, totEnMet: Maand): Maand[] {
  const eerste = maandNummer(van);
  const aantal = Math.max(0, maandNummer(totEnMet) - eerste + 1);
  const maanden: Maand[] = [];
  for (let i = 0; i < aantal; i++) maanden.push(maandUitNummer(eerste + i));
  return maanden;
}

const DAGEN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const schrikkel = (jaar: number): boolean => (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0;

export function dagenInMaand(maand: Maand): number {
  const m = getalUit(maand, 5, 7);
  return m === 2 && schrikkel(getalUit(maand, 0, 4)) ? 29 : DAGEN[m - 1]!;
}
export const eersteDag = (maand: Maand): Dag => `${maand}-01`;
export const laatsteDag = (maand: Maand): Dag => `${maand}-${dagenInMaand(maand)}`;
/** The day with this number in the month; a number past the end means the last day. */
export const dagInMaand = (maand: Maand, nummer: number): Dag =>
  `${maand}-${String(Math.min(nummer, dagenInMaand(maand))).padStart(2, '0')}`;

/** Days since 1 March of year 0, exact for the Gregorian calendar. */
export function dagNummer(dag: Dag): number {
  const m = getalUit(dag, 5, 7);
  const jaar = getalUit(dag, 0, 4) - (m <= 2 ? 1 : 0);
  const vanafMaart = (m + 9) % 12;
  return (
    365 * jaar +
    Math.floor(jaar / 4) -
    Math.floor(jaar / 100) +
    Math.floor(jaar / 400) +
    Math.floor((153 * vanafMaart + 2) / 5) +
    getalUit(dag, 8, 10) -
    1
  );
}
export function dagUitNummer(nummer: number): Dag {
  const eeuw4 = Math.floor(nummer / 146097);
  const rest = nummer - eeuw4 * 146097;
  const jaarVanEeuw = Math.floor(
    (rest - Math.floor(rest / 1460) + Math.floor(rest / 36524) - Math.floor(rest / 146096)) / 365,
  );
  const dagVanJaar = rest - (365 * jaarVanEeuw + Math.floor(jaarVanEeuw / 4) - Math.floor(jaarVanEeuw / 100));
  const vanafMaart = Math.floor((5 * dagVanJaar + 2) / 153);
  const d = dagVanJaar - Math.floor((153 * vanafMaart + 2) / 5) + 1;
  const m = vanafMaart < 10 ? vanafMaart + 3 : vanafMaart - 9;
  const jaar = eeuw4 * 400 + jaarVanEeuw + (m <= 2 ? 1 : 0);
  return `${String(jaar).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
export const plusDagen = (dag: Dag, aantal: number): Dag => dagUitNummer(dagNummer(dag) + aantal);
/** 0 = Monday … 6 = Sunday. */
export const weekdag = (dag: Dag): number => (dagNummer(dag) + 2) % 7;

/** Whole years of age on a day; a year is reached on the birthday itself (29 February: on 1 March). */
export function leeftijdOp(geboortedatum: Dag, dag: Dag): number {
  const jaren = getalUit(dag, 0, 4) - getalUit(geboortedatum, 0, 4);
  return dag.slice(5) >= geboortedatum.slice(5) ? jaren : jaren - 1;
}
/** Month in which somebody reaches an age. */
export const maandVanLeeftijd = (geboortedatum: Dag, jaren: number): Maand =>
  plusMaanden(maandVan(geboortedatum), jaren * 12);

/** First month in which a fact from this day or month works; a day inside a month works from the next month. */
export function eersteMaand(van: Dag | Maand | null | undefined): Maand | null {
  if (!van) return null;
  return van.length === 7 || van.endsWith('-01') ? maandVan(van) : plusMaanden(maandVan(van), 1);
}
/** Whether a fact with an inclusive period holds in a month (the policy of facts that change on the first). */
export function geldtIn(
  maand: Maand,
  periode: { readonly van?: string | null | undefined; readonly tot_en_met?: string | null | undefined },
): boolean {
  const begin = eersteMaand(periode.van);
  return (begin === null || begin <= maand) && (!periode.tot_en_met || maandVan(periode.tot_en_met) >= maand);
}
