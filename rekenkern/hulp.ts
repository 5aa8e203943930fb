import { grootsteVan, kleinsteVan } from './taal/eenheid.ts';

/** What generated code calls: table look-up, divisors, and the operations of nodes that need BigInt. */
export interface Hulp {
  /** Set when a divisor was out of range; the caller then asks the reference. */
  fout: boolean;
  /** Last row whose lower bound is at most `x`; the first row below all bounds. */
  rijVanaf(grenzen: Float64Array, x: number | bigint): number;
  /** Last row whose lower bound is below `x`; the first row below all bounds. */
  rijBoven(grenzen: Float64Array, x: number | bigint): number;
  deler(delers: readonly (number | null)[], n: number): number;
  delerGroot(delers: readonly (bigint | null)[], n: number): bigint;
  groot(x: number): bigint;
  boven(a: bigint, b: bigint): bigint;
  kleinste(...delen: bigint[]): bigint;
  grootste(...delen: bigint[]): bigint;
  rond(teller: bigint, deler: bigint, hoe: string): bigint;
}

/** Short tables are walked from the top; long ones are halved. */
const KORT = 8;
const omlaag = (t: bigint, d: bigint): bigint => (t >= 0n ? t / d : -((-t + d - 1n) / d));

export const hulp: Hulp = {
  fout: false,
  rijVanaf(grenzen, x) {
    let l = 0;
    let h = grenzen.length - 1;
    if (h < KORT) {
      while (h > 0 && grenzen[h]! > x) h--;
      return h;
    }
    while (l < h) {
      const m = (l + h + 1) >> 1;
      if (grenzen[m]! <= x) l = m;
      else h = m - 1;
    }
    return l;
  },
  rijBoven(grenzen, x) {
    let l = 0;
    let h = grenzen.length - 1;
    if (h < KORT) {
      while (h > 0 && grenzen[h]! >= x) h--;
      return h;
    }
    while (l < h) {
      const m = (l + h + 1) >> 1;
      if (grenzen[m]! < x) l = m;
      else h = m - 1;
    }
    return l;
  },
  deler(delers, n) {
    const d = delers[n];
    if (d != null) return d;
    hulp.fout = true;
    return Number.NaN;
  },
  delerGroot(delers, n) {
    const d = delers[n];
    if (d != null) return d;
    hulp.fout = true;
    return 0n;
  },
  // An unknown is NaN here; the rule it reaches is asked of the reference, so the value does not matter.
  groot: (x) => (Number.isNaN(x) ? 0n : BigInt(x)),
  boven: (a, b) => (a > b ? a - b : 0n),
  kleinste: (...delen) => kleinsteVan(delen),
  grootste: (...delen) => grootsteVan(delen),
  rond(t, d, hoe) {
    if (hoe === 'omlaag') return omlaag(t, d);
    if (hoe === 'omhoog') return -omlaag(-t, d);
    return omlaag(2n * t + d, 2n * d);
  },
};
