/** Timing on a shared machine: many short rounds, the best one counts; rivals take turns in the same rounds. */

/** Best microseconds per item of each function; every function does `n` items per call. */
export function wedstrijd(n: number, functies: readonly (() => void)[], rondes = 25): number[] {
  const beste = functies.map(() => Number.POSITIVE_INFINITY);
  for (let r = 0; r < rondes; r++)
    functies.forEach((f, i) => {
      const t = performance.now();
      f();
      beste[i] = Math.min(beste[i]!, ((performance.now() - t) / n) * 1000);
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
