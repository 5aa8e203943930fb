/** A small deterministic generator (mulberry32): the same seed always gives the same municipality. */
export class Toeval {
  #staat: number;

  constructor(zaad: number) {
    this.#staat = zaad >>> 0;
  }

  /** A fraction from 0 up to 1. */
  fractie(): number {
    this.#staat = (this.#staat + 0x6d2b79f5) >>> 0;
    let t = this.#staat;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `laag` to `hoog`, both included. */
  geheel(laag: number, hoog: number): number {
    return laag + Math.floor(this.fractie() * (hoog - laag + 1));
  }

  /** True in about `deel` of the calls. */
  kans(deel: number): boolean {
    return this.fractie() < deel;
  }

  /** One of the list. */
  uit<T>(lijst: readonly T[]): T {
    return lijst[Math.floor(this.fractie() * lijst.length)]!;
  }

  /** One of the list, by weight. */
  gewogen<T>(lijst: readonly (readonly [T, number])[]): T {
    let rest = this.fractie() * lijst.reduce((som, [, w]) => som + w, 0);
    for (const [waarde, gewicht] of lijst) {
      rest -= gewicht;
      if (rest < 0) return waarde;
    }
    return lijst.at(-1)![0];
  }

  /** An ISO day between two ISO days. */
  dag(van: string, tot: string): string {
    const a = Date.parse(van);
    const b = Date.parse(tot);
    return new Date(a + this.geheel(0, Math.round((b - a) / 86_400_000)) * 86_400_000).toISOString().slice(0, 10);
  }

  /** A UUID (version 8: made by us) that depends only on the seed and the order of calls. */
  uuid(): string {
    const hex = Array.from({ length: 4 }, () =>
      Math.floor(this.fractie() * 4_294_967_296)
        .toString(16)
        .padStart(8, '0'),
    ).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}
