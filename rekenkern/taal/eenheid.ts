/** Units with their period. Adding two different units does not compile and is refused when rules are built. */
export type Eenheid =
  | 'cent'
  | 'cent/jaar'
  | 'cent/kwartaal'
  | 'cent/maand'
  | 'cent/vierweken'
  | 'cent/week'
  | 'cent/dag'
  | 'cent/uur'
  | 'uur/maand'
  | 'uur/week'
  | 'jaar'
  | 'maand'
  | 'dag'
  | 'aantal'
  | 'fractie'
  | 'ja/nee';

/** Units that can be added, compared by size and rounded. */
export type Getal = Exclude<Eenheid, 'ja/nee'>;

/** An exact fraction. `noemer` is always positive. */
export interface Breuk {
  readonly teller: bigint;
  readonly noemer: bigint;
}

/** Reads a whole number, a decimal string ("12.5") or a fraction ("200213/2") exactly. Throws on anything else. */
export function leesBreuk(waarde: number | bigint | string): Breuk {
  if (typeof waarde === 'bigint') return { teller: waarde, noemer: 1n };
  if (typeof waarde === 'number') {
    if (!Number.isSafeInteger(waarde)) throw new RangeError(`geen geheel getal: ${waarde}`);
    return { teller: BigInt(waarde), noemer: 1n };
  }
  if (/^-?\d+$/.test(waarde)) return { teller: BigInt(waarde), noemer: 1n };
  const deel = /^(-?\d+)\/(\d+)$/.exec(waarde);
  if (deel) return vereenvoudig({ teller: BigInt(deel[1]!), noemer: BigInt(deel[2]!) });
  const komma = /^(-?)(\d+)\.(\d+)$/.exec(waarde);
  if (!komma) throw new RangeError(`geen getal: ${waarde}`);
  const cijfers = komma[3]!;
  return vereenvoudig({
    teller: BigInt(`${komma[1]}${komma[2]}${cijfers}`),
    noemer: 10n ** BigInt(cijfers.length),
  });
}

/** Greatest common divisor of two whole numbers, never negative. */
export function ggd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y) [x, y] = [y, x % y];
  return x;
}

/** Least common multiple of two positive whole numbers. */
export const kgv = (a: bigint, b: bigint): bigint => (a / ggd(a, b)) * b;

export function kleinsteVan(delen: readonly bigint[]): bigint {
  let uit = delen[0]!;
  for (const d of delen) if (d < uit) uit = d;
  return uit;
}
export function grootsteVan(delen: readonly bigint[]): bigint {
  let uit = delen[0]!;
  for (const d of delen) if (d > uit) uit = d;
  return uit;
}

/** The same fraction in lowest terms with a positive denominator. */
export function vereenvoudig({ teller, noemer }: Breuk): Breuk {
  if (noemer === 0n) throw new RangeError('delen door nul');
  const deler = ggd(teller, noemer) || 1n;
  const teken = noemer < 0n ? -1n : 1n;
  return { teller: (teken * teller) / deler, noemer: (teken * noemer) / deler };
}
