/** What a month counts as income, source by source: for the eye of the person, with the same amounts as the settlement. */

import { rondAf } from '@bijrijder/rekenkern';
import type { Feit } from './feiten.ts';
import type { Dag, Maand } from './maand.ts';
import { bedragInMaand } from './maandinvoer.ts';
import { NAAR_MAAND } from './opbouw.ts';
import type { Inkomen, Inkomenssoort, Ritme } from './soorten.ts';
import { inkomstenUitFeiten } from './uit-feiten.ts';

export interface Maandbron {
  readonly bron: string;
  readonly persoon: string;
  readonly soort: Inkomenssoort;
  readonly werkgever: string;
  readonly ritme: Ritme;
  /** Cents per pay period; the average when several ended in this month. */
  readonly tijdvakCent: number;
  /** The same per month, rounded for the eye (art. 32 Pw: per calendar month). */
  readonly maandCent: number;
  /** What was paid over; null as long as there is no slip and the last known amount counts. */
  readonly over: { readonly van: Dag; readonly tot: Dag } | null;
}

/** @param bekendOp day on which these facts were known; absent: everything that is known */
export function bronnenIn(feiten: readonly Feit[], maand: Maand, bekendOp?: Dag): Maandbron[] {
  const venster = { van: maand, totEnMet: maand, ...(bekendOp === undefined ? {} : { bekendOp }) };
  return inkomstenUitFeiten(feiten, venster).flatMap((i) => bronIn(i, maand));
}

function bronIn(i: Inkomen, maand: Maand): Maandbron[] {
  const tijdvakCent = bedragInMaand(i, maand);
  if (!tijdvakCent) return [];
  const [maal, door] = NAAR_MAAND[i.ritme];
  const vak = i.tijdvakken?.[maand];
  return [
    {
      bron: i.bron,
      persoon: i.persoon,
      soort: i.soort,
      werkgever: i.werkgever ?? '',
      ritme: i.ritme,
      tijdvakCent,
      maandCent: Number(rondAf({ teller: BigInt(tijdvakCent) * maal, noemer: door }, 1n, 'half omhoog')),
      over: vak ? { van: vak.van, tot: vak.tot_en_met } : null,
    },
  ];
}
