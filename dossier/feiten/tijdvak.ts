import type { Ritme } from './soorten.ts';

const DAG = 86_400_000;
const alsDatum = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const alsIso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** A pay period, first and last day included. `nummer`: ISO week, or four-week period 1–13, or month 1–12. */
export interface Tijdvak {
  readonly van: string;
  readonly tot: string;
  readonly nummer: number;
}

/** Adds days to an ISO day. */
export const plusDagen = (iso: string, dagen: number): string => alsIso(alsDatum(iso) + dagen * DAG);

/** Number of days of a period, both ends included. */
export const aantalDagen = (van: string, tot: string): number => (alsDatum(tot) - alsDatum(van)) / DAG + 1;

/** First and last day of a month `YYYY-MM`. */
export function maandgrenzen(maand: string): { van: string; tot: string } {
  const [jaar, nummer] = maand.split('-').map(Number) as [number, number];
  return { van: `${maand}-01`, tot: alsIso(Date.UTC(jaar, nummer, 0)) };
}

/** The month before or after, `verschil` months away. */
export function maandPlus(maand: string, verschil: number): string {
  const [jaar, nummer] = maand.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(jaar, nummer - 1 + verschil, 1)).toISOString().slice(0, 7);
}

/** Monday of ISO week 1 of a year. */
function eersteMaandag(jaar: number): number {
  const vierJanuari = Date.UTC(jaar, 0, 4);
  return vierJanuari - ((new Date(vierJanuari).getUTCDay() + 6) % 7) * DAG;
}

/**
 * The pay periods that belong to a month: the month itself, or the weeks or four-week periods whose last day falls in
 * it (weeks run from Monday to Sunday, period 1 starts with ISO week 1). Policy: a period counts in the month it ends in.
 */
export function tijdvakkenVan(maand: string, ritme: Ritme): Tijdvak[] {
  const { van, tot } = maandgrenzen(maand);
  if (ritme === 'maand') return [{ van, tot, nummer: Number(maand.slice(5)) }];
  const lengte = ritme === 'week' ? 7 : 28;
  const jaar = Number(maand.slice(0, 4));
  const uit: Tijdvak[] = [];
  for (const isoJaar of [jaar - 1, jaar, jaar + 1]) {
    const start = eersteMaandag(isoJaar);
    const aantal = Math.ceil((eersteMaandag(isoJaar + 1) - start) / (lengte * DAG));
    for (let i = 0; i < aantal; i++) {
      const begin = start + i * lengte * DAG;
      // a year of 53 weeks: the last four-week period takes the extra week
      const einde =
        i === aantal - 1 || (lengte === 28 && i === 12) ? eersteMaandag(isoJaar + 1) - DAG : begin + (lengte - 1) * DAG;
      if (lengte === 28 && i > 12) break;
      const laatste = alsIso(einde);
      if (laatste >= van && laatste <= tot) uit.push({ van: alsIso(begin), tot: laatste, nummer: i + 1 });
    }
  }
  return uit;
}
