import { type Breuk, leesBreuk } from '@bijrijder/rekenkern';
import { Ontbreekt } from '../../reken.ts';
import { InvoerFout, type Veld } from '../lees.ts';

/** An outcome of ours: an exact amount in cents, or a plain value. */
export type Waarde = { readonly exactCent: Breuk } | number | string | boolean | Readonly<Record<string, unknown>>;
/** One outcome key: our values, best reading first. Throws `Ontbreekt` or `InvoerFout` when it cannot be known. */
export type Uitkomst = () => readonly [Waarde, ...Waarde[]];
export type Uitkomsten = Readonly<Record<string, Uitkomst>>;

/** What an example is about: the names of inputs that are understood, and the outcomes by key. */
export interface Onderwerp {
  readonly invoer: readonly string[];
  readonly bereken: (invoer: Veld, datum: string) => Uitkomsten;
}

export const cent = (breuk: Breuk | number): Waarde => ({
  exactCent: typeof breuk === 'number' ? leesBreuk(breuk) : breuk,
});
export const euro = (hele: number): Waarde => cent(hele * 100);

/** An amount in euros, as a number or a decimal text, in whole cents. Absent: undefined. */
export function euroInvoer(v: Veld, sleutel: string): number | undefined {
  const w = v[sleutel];
  if (w === undefined || w === null) return undefined;
  return centVan(w, sleutel);
}
export function centVan(w: unknown, veld: string): number {
  const t = typeof w === 'number' ? String(w) : w;
  if (typeof t !== 'string' || !/^\d+(\.\d{1,2})?$/.test(t)) throw new InvoerFout(veld, 'een bedrag in euro’s', w);
  const { teller, noemer } = leesBreuk(t);
  return Number((teller * 100n) / noemer);
}
export const INKOMEN = ['toetsingsinkomen', 'toetsingsinkomen_aanvrager', 'toetsingsinkomen_partner'] as const;
/** The joint yearly income in cents: given as one amount, or of applicant and partner. Undefined: not known. */
export function inkomenCent(v: Veld, partner: boolean): number | undefined {
  const samen = euroInvoer(v, 'toetsingsinkomen');
  if (samen !== undefined) return samen;
  const aanvrager = euroInvoer(v, 'toetsingsinkomen_aanvrager');
  const ander = euroInvoer(v, 'toetsingsinkomen_partner') ?? (partner ? undefined : 0);
  return aanvrager === undefined || ander === undefined ? undefined : aanvrager + ander;
}

/** Whole cents; absent: undefined. */
export function centInvoer(v: Veld, sleutel: string): number | undefined {
  const w = v[sleutel];
  if (w === undefined || w === null) return undefined;
  if (!Number.isSafeInteger(w)) throw new InvoerFout(sleutel, 'hele centen', w);
  return w as number;
}
export function jaNeeInvoer(v: Veld, sleutel: string, anders: boolean): boolean {
  const w = v[sleutel];
  if (w === undefined || w === null) return anders;
  if (typeof w !== 'boolean') throw new InvoerFout(sleutel, 'true of false', w);
  return w;
}
/** Reads a fact that has to be there; missing becomes `niet berekend`. */
export function nodig<T>(waarde: T | null | undefined, sleutel: string): T {
  if (waarde === null || waarde === undefined) throw new Ontbreekt([sleutel]);
  return waarde;
}
