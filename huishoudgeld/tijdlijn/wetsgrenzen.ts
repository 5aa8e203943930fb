/** Ages, terms and the free share that stand in the law, read from its figures. Amounts of a month never come from here. */

import { gemeenteparameters, LANDELIJK } from '@bijrijder/recht';
import type { Breuk } from '@bijrijder/rekenkern';

const gelezen = new Map<string, Breuk>();
function figuur(sleutel: string): Breuk {
  let w = gelezen.get(sleutel);
  if (!w) {
    const waarde = gemeenteparameters(LANDELIJK).get(sleutel)?.versies.at(-1)?.waarde;
    if (!waarde || !('teller' in waarde)) throw new Error(`de figuren van de wet missen ${sleutel}`);
    gelezen.set(sleutel, waarde);
    w = waarde;
  }
  return w;
}
const heel = (sleutel: string): number => Number(figuur(sleutel).teller / figuur(sleutel).noemer);

/** From this age art. 31 lid 2 onder j, k, n and r hold (lid 5). */
export const leeftijdVrijlating = (): number => heel('pw.vrijlating.n_leeftijd');
/** A child counts for onderdeel r up to this age. */
export const leeftijdKindR = (): number => heel('pw.leeftijd.kind_r');
/** A child is ten laste up to this age (art. 4). */
export const leeftijdMeerderjarig = (): number => heel('pw.leeftijd.meerderjarig');
/** From this age the norm of art. 21 holds. */
export const leeftijdVolleNorm = (): number => heel('pw.leeftijd.21');
export const leeftijdAow = (): number => heel('aow.leeftijd.jaren');
/** Months back in which may be settled with running bijstand (art. 58 lid 4). */
export const vensterMaanden = (): number => heel('pw.verrekening_venster');
/** Months on end of the bijverdienregeling (art. 34a lid 1 onder a). */
export const bijverdienMaanden = (): number => heel('pw.2027.bijverdien_duur');

/** Most that may be kept back at bijstand level: what is above the free share of the norm, rounded down (art. 475dc Rv). */
export function hoogstensInhoudenCent(normCent: number): number {
  const { teller, noemer } = figuur('beslag.pct_bijstandsniveau');
  return Number((BigInt(normCent) * (noemer - teller)) / noemer);
}
