/**
 * Timing on a shared machine: many rounds of a few milliseconds, rivals in turns, the best round counts. A best round is
 * what the code can do when nobody else is using the processor; the load during the run is printed beside it.
 */

/** Best microseconds per item of each function; every function does `n` items per call. */
export function wedstrijd(n: number, functies: readonly (() => void)[], milliseconden = 2500): number[] {
  const beste = functies.map(() => Number.POSITIVE_INFINITY);
  const eind = performance.now() + milliseconden;
  for (let r = 0; r < 12 || performance.now() < eind; r++)
    functies.forEach((f, i) => {
      const t = performance.now();
      let keren = 0;
      let duur: number;
      do {
        f();
        keren++;
        duur = performance.now() - t;
      } while (duur < 3);
      if (r > 3) beste[i] = Math.min(beste[i]!, (duur / keren / n) * 1000);
    });
  return beste;
}

export interface Regel {
  readonly wat: string;
  readonly doel: string;
  readonly gemeten: string;
  readonly gehaald: boolean | undefined;
}
/** Prints one line of the table and remembers it. */
export function lijst(): {
  regels: Regel[];
  meld(wat: string, doel: string, gemeten: string, gehaald?: boolean): void;
} {
  const regels: Regel[] = [];
  return {
    regels,
    meld(wat, doel, gemeten, gehaald) {
      regels.push({ wat, doel, gemeten, gehaald });
      const teken = gehaald === undefined ? '      ' : gehaald ? 'met   ' : 'MISSED';
      console.log(`${teken} | ${wat} | target ${doel} | ${gemeten}`);
    },
  };
}
export const getal = (x: number, cijfers = 3): string =>
  x >= 1000 ? Math.round(x).toLocaleString('en') : String(Number(x.toPrecision(cijfers)));
