/** Exact fractions for adding curves; nothing here is ever rounded. */
import type { Breuk } from '@bijrijder/rekenkern';

export const heel = (n: number | bigint): Breuk => ({ teller: BigInt(n), noemer: 1n });
const ggd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : ggd(b, a % b));
export function kort(b: Breuk): Breuk {
  const d = ggd(b.teller, b.noemer) || 1n;
  return { teller: b.teller / d, noemer: b.noemer / d };
}
export const plus = (a: Breuk, b: Breuk): Breuk =>
  kort({ teller: a.teller * b.noemer + b.teller * a.noemer, noemer: a.noemer * b.noemer });
export const keer = (a: Breuk, b: Breuk): Breuk => kort({ teller: a.teller * b.teller, noemer: a.noemer * b.noemer });
export const vergelijk = (a: Breuk, b: Breuk): number => {
  const d = a.teller * b.noemer - b.teller * a.noemer;
  return d < 0n ? -1 : d > 0n ? 1 : 0;
};
export const gelijk = (a: Breuk, b: Breuk): boolean => vergelijk(a, b) === 0;
/** Whole cents, half up: only for showing. */
export const afgerond = ({ teller, noemer }: Breuk): number => {
  const t = 2n * teller + noemer;
  const d = 2n * noemer;
  return Number(t >= 0n ? t / d : -((-t + d - 1n) / d));
};
