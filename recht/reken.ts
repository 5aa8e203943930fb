import {
  type Breuk,
  berekenNaslag,
  type Invoerwaarden,
  isOnbekend,
  type Regel,
  rondAf,
  type Stelsel,
  type Tijdstip,
  type Uitkomsten,
} from '@bijrijder/rekenkern';

/** A figure or fact is missing. Never replaced by zero. */
export class Ontbreekt extends Error {
  readonly ontbreekt: readonly string[];
  constructor(ontbreekt: readonly string[]) {
    super(`niet berekend, omdat dit ontbreekt: ${ontbreekt.join(', ')}`);
    this.name = 'Ontbreekt';
    this.ontbreekt = ontbreekt;
  }
}

/** A calculation as data: which rules, at which moment, with which facts. Enough to explain it or draw its curve. */
export interface Rekening {
  readonly stelsel: Stelsel;
  readonly tijd: Tijdstip;
  readonly invoer: Invoerwaarden;
}
/** The moment with its decision date, when there is one. */
export const moment = (peildatum: string, bekendOp?: string): Tijdstip =>
  bekendOp === undefined ? { peildatum } : { peildatum, bekendOp };

/** The outcome of a set of rules, read per rule. Reading an unknown value throws `Ontbreekt`. */
export interface Resultaat {
  readonly uitkomsten: Uitkomsten;
  exact(regel: Regel | string): Breuk;
  /** Whole cents, half up. */
  cent(regel: Regel | string): number;
  /** Whole euros of an amount that a rule rounded to whole euros. */
  euro(regel: Regel | string): number;
  ja(regel: Regel | string): boolean;
}

/** Calculates a set of rules for one moment and one set of facts. */
export function reken({ stelsel, tijd, invoer }: Rekening): Resultaat {
  const uitkomsten = berekenNaslag(stelsel, tijd, invoer);
  const lees = (regel: Regel | string) => {
    const naam = typeof regel === 'string' ? regel : regel.naam;
    const w = uitkomsten.get(naam);
    if (w === undefined) throw new Error(`regel ${naam} hoort niet bij ${stelsel.naam}`);
    if (isOnbekend(w)) throw new Ontbreekt(w.ontbreekt);
    return w;
  };
  const exact = (regel: Regel | string): Breuk => {
    const w = lees(regel);
    if (typeof w === 'boolean') throw new TypeError('ja of nee is geen bedrag');
    return w;
  };
  const cent = (regel: Regel | string): number => heleCent(exact(regel));
  return {
    uitkomsten,
    exact,
    cent,
    euro: (regel) => {
      const c = cent(regel);
      if (c % 100 !== 0) throw new RangeError(`geen hele euro: ${c} cent`);
      return c / 100;
    },
    ja: (regel) => lees(regel) === true,
  };
}

/** Euros with at most two decimals in whole cents; null stays unknown. */
export const inCent = (euro: number | null): number | null => (euro === null ? null : Math.round(euro * 100));

/** Rounds an exact amount of cents half up. */
export const heleCent = (b: Breuk): number => Number(rondAf(b, 1n, 'half omhoog'));

/** What could not be calculated, and why. */
export interface NietBerekend {
  readonly status: 'niet_berekend';
  /** Keys of figures or names of facts that are missing. */
  readonly ontbreekt: readonly string[];
}
export type Berekend<T> = ({ readonly status: 'berekend' } & T) | NietBerekend;

/** Runs a calculation; a missing figure or fact becomes `niet_berekend` with its key. */
export function probeer<T extends object>(maak: () => T): Berekend<T> {
  try {
    return { status: 'berekend', ...maak() };
  } catch (fout) {
    if (fout instanceof Ontbreekt) return { status: 'niet_berekend', ontbreekt: fout.ontbreekt };
    throw fout;
  }
}
