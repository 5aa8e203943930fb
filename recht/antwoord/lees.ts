import { Invoerfout } from '@bijrijder/rekenkern';

/** Reads fields of a case or example with clear errors: which field, what was expected, what was given. */
export type Veld = Readonly<Record<string, unknown>>;

export class InvoerFout extends Invoerfout {
  override readonly name = 'InvoerFout';
}

export function object(waarde: unknown, veld: string): Veld {
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde))
    throw new InvoerFout(veld, 'een object', waarde);
  return waarde as Veld;
}
export function lijst(waarde: unknown, veld: string): readonly unknown[] {
  if (!Array.isArray(waarde)) throw new InvoerFout(veld, 'een lijst', waarde);
  return waarde;
}
/** A whole number, 0 or more. */
export function geheel(v: Veld, sleutel: string, wat: string): number {
  const w = v[sleutel];
  if (!Number.isSafeInteger(w) || (w as number) < 0) throw new InvoerFout(sleutel, wat, w);
  return w as number;
}
/** As `geheel`; null stays null (not known). */
export const geheelOfNull = (v: Veld, sleutel: string, wat: string): number | null =>
  v[sleutel] === null || v[sleutel] === undefined ? null : geheel(v, sleutel, wat);
export function janee(v: Veld, sleutel: string): boolean {
  const w = v[sleutel];
  if (typeof w !== 'boolean') throw new InvoerFout(sleutel, 'true of false', w);
  return w;
}
export function tekst(v: Veld, sleutel: string): string {
  const w = v[sleutel];
  if (typeof w !== 'string') throw new InvoerFout(sleutel, 'een tekst', w);
  return w;
}
export function datum(waarde: unknown, veld: string): string {
  if (
    typeof waarde !== 'string' ||
    !/^\d{4}-\d{2}-\d{2}$/.test(waarde) ||
    new Date(waarde).toJSON()?.slice(0, 10) !== waarde
  )
    throw new InvoerFout(veld, 'een datum als 2026-03-01', waarde);
  return waarde;
}
export const data = (v: Veld, sleutel: string): readonly string[] =>
  lijst(v[sleutel], sleutel).map((d, i) => datum(d, `${sleutel}[${i}]`));
export const gehelen = (v: Veld, sleutel: string, wat: string): readonly number[] =>
  lijst(v[sleutel], sleutel).map((_, i, alle) => geheel({ [sleutel]: alle[i] }, sleutel, wat));
