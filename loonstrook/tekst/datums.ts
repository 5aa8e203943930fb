import { MAANDNAMEN } from '../etiketten/tijd.ts';

/** A date found in a text: ISO day, and where it stands. */
export type Datum = { iso: string; begin: number; eind: number };

const MAAND = Object.keys(MAANDNAMEN)
  .sort((a, b) => b.length - a.length)
  .join('|');
const VORMEN: readonly { re: RegExp; j: number; m: number; d: number }[] = [
  { re: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, j: 1, m: 2, d: 3 },
  { re: /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)/g, j: 3, m: 2, d: 1 },
  {
    re: new RegExp(`(?<!\\d)(\\d{1,2})(?:e|st|nd|rd|th)?[\\s-](${MAAND})\\.?[\\s-](\\d{4})(?!\\d)`, 'gi'),
    j: 3,
    m: 2,
    d: 1,
  },
  { re: new RegExp(`(?<![\\p{L}])(${MAAND})\\.?\\s(\\d{1,2}),?\\s(\\d{4})(?!\\d)`, 'giu'), j: 3, m: 1, d: 2 },
];

/** Real ISO date or null (31 February does not exist). */
export function isoDatum(jaar: number, maand: number, dag: number): string | null {
  const d = new Date(Date.UTC(jaar, maand - 1, dag));
  if (d.getUTCFullYear() !== jaar || d.getUTCMonth() !== maand - 1 || d.getUTCDate() !== dag) return null;
  return d.toISOString().slice(0, 10);
}

/** All dates in a text, in order. */
export function datumsIn(tekst: string): Datum[] {
  const uit: Datum[] = [];
  for (const { re, j, m, d } of VORMEN) {
    for (const t of tekst.matchAll(re)) {
      const maand = MAANDNAMEN[t[m]!.toLowerCase()] ?? Number(t[m]);
      const jaar = t[j]!.length === 2 ? 2000 + Number(t[j]) : Number(t[j]);
      const iso = isoDatum(jaar, maand, Number(t[d]));
      if (iso && jaar > 1900 && jaar < 2100 && !uit.some((u) => t.index < u.eind && t.index + t[0].length > u.begin))
        uit.push({ iso, begin: t.index, eind: t.index + t[0].length });
    }
  }
  return uit.sort((a, b) => a.begin - b.begin);
}

/** ISO date moved by a number of days. */
export function plusDagen(iso: string, dagen: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + dagen * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one ISO date to another. */
export function dagenTussen(van: string, tot: string): number {
  return Math.round((Date.parse(`${tot}T00:00:00Z`) - Date.parse(`${van}T00:00:00Z`)) / 86_400_000);
}

/** First and last day of a calendar month. */
export function maandgrenzen(jaar: number, maand: number): { van: string; tot: string } {
  return {
    van: new Date(Date.UTC(jaar, maand - 1, 1)).toISOString().slice(0, 10),
    tot: new Date(Date.UTC(jaar, maand, 0)).toISOString().slice(0, 10),
  };
}

/** Monday of an ISO week. */
export function isoWeekStart(jaar: number, week: number): string {
  const vierJanuari = Date.UTC(jaar, 0, 4);
  const dag = (new Date(vierJanuari).getUTCDay() + 6) % 7;
  return new Date(vierJanuari + ((week - 1) * 7 - dag) * 86_400_000).toISOString().slice(0, 10);
}
