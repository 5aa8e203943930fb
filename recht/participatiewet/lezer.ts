/** Reads unknown JSON strictly: every fault names the field, what was expected with its unit, and what was given. */
import { Invoerfout } from '@bijrijder/rekenkern';
import { HOOGSTE_BEDRAG } from './feiten.ts';

const MAAND = /^\d{4}-(0[1-9]|1[0-2])$/;
const DAG = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const isDag = (waarde: unknown): waarde is string =>
  typeof waarde === 'string' &&
  DAG.test(waarde) &&
  new Date(`${waarde}T00:00:00Z`).toISOString().slice(0, 10) === waarde;
export const isMaand = (waarde: unknown): waarde is string => typeof waarde === 'string' && MAAND.test(waarde);

export class Lezer {
  private readonly pad: string;
  private readonly bron: Readonly<Record<string, unknown>>;
  private readonly gelezen = new Set<string>();

  constructor(ruw: unknown, pad: string) {
    this.pad = pad;
    if (typeof ruw !== 'object' || ruw === null || Array.isArray(ruw))
      throw new Invoerfout(pad || 'invoer', 'een object met velden', ruw);
    this.bron = ruw as Readonly<Record<string, unknown>>;
  }

  private naam(sleutel: string): string {
    return this.pad ? `${this.pad}.${sleutel}` : sleutel;
  }
  fout(sleutel: string, verwacht: string, gegeven: unknown = this.bron[sleutel]): never {
    throw new Invoerfout(this.naam(sleutel), verwacht, gegeven);
  }
  rauw(sleutel: string): unknown {
    this.gelezen.add(sleutel);
    return this.bron[sleutel];
  }
  private als<T>(sleutel: string, goed: (w: unknown) => w is T, verwacht: string): T {
    const w = this.rauw(sleutel);
    return goed(w) ? w : this.fout(sleutel, verwacht, w);
  }

  keuze<T extends string>(sleutel: string, uit: readonly T[]): T {
    return this.als(sleutel, (w): w is T => uit.includes(w as T), `een van: ${uit.join(', ')}`);
  }
  jaNee(sleutel: string): boolean {
    return this.als(sleutel, (w) => typeof w === 'boolean', 'ja of nee (true of false)');
  }
  tekst(sleutel: string): string {
    return this.als(
      sleutel,
      (w): w is string => typeof w === 'string' && w.length > 0 && w.length <= 200,
      'een tekst van 1 tot en met 200 tekens',
    );
  }
  dag(sleutel: string): string {
    return this.als(sleutel, isDag, 'een dag als 1990-05-31');
  }
  maandOfNiets(sleutel: string): string | null {
    return this.als(sleutel, (w) => w === null || isMaand(w), 'een maand als 2026-03, of null');
  }
  heel(sleutel: string, laag: number, hoog: number): number {
    return this.als(
      sleutel,
      (w): w is number => Number.isSafeInteger(w) && (w as number) >= laag && (w as number) <= hoog,
      `een geheel getal van ${laag} tot en met ${hoog}`,
    );
  }
  bedrag(sleutel: string, hoog: number = HOOGSTE_BEDRAG): number {
    return this.als(
      sleutel,
      (w): w is number => Number.isSafeInteger(w) && (w as number) >= 0 && (w as number) <= hoog,
      `een bedrag in hele centen van 0 tot en met ${hoog}`,
    );
  }
  bedragOfNiets(sleutel: string, hoog: number): number | null {
    return this.bron[sleutel] === null ? (this.rauw(sleutel) as null) : this.bedrag(sleutel, hoog);
  }
  /** A percentage as text with at most two decimals, "12.5". */
  procent(sleutel: string): string {
    return this.als(
      sleutel,
      (w): w is string => typeof w === 'string' && /^\d{1,3}(\.\d{1,2})?$/.test(w) && Number(w) <= 100,
      'een percentage van 0 tot en met 100 als tekst met hoogstens twee decimalen, zoals "12.5"',
    );
  }
  deel(sleutel: string): Lezer {
    return new Lezer(this.rauw(sleutel), this.naam(sleutel));
  }
  lijst<T>(sleutel: string, lees: (l: Lezer) => T, hoogstens: number): T[] {
    const w = this.rauw(sleutel);
    if (!Array.isArray(w) || w.length > hoogstens)
      return this.fout(sleutel, `een lijst met hoogstens ${hoogstens} regels`);
    return w.map((r, i) => lees(new Lezer(r, `${this.naam(sleutel)}[${i}]`)));
  }
  /** An optional field: only present when it was given. */
  mag<K extends string, T>(sleutel: K, lees: (sleutel: K) => T): { [P in K]?: T } {
    return this.bron[sleutel] === undefined ? {} : ({ [sleutel]: lees(sleutel) } as { [P in K]?: T });
  }
  /** Refuses what was not asked for. */
  klaar<T>(uit: T): T {
    for (const sleutel of Object.keys(this.bron))
      if (!this.gelezen.has(sleutel) && this.bron[sleutel] !== undefined)
        this.fout(sleutel, 'geen veld met deze naam: kijk of de naam klopt');
    return uit;
  }
}
