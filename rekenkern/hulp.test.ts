import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hulp } from './hulp.ts';
import { rondAf } from './index.ts';

test('a row is found in short and long tables, on and beside every bound', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 40 }), (rij) => {
      const grenzen = Float64Array.from(rij.sort((a, b) => a - b));
      for (let x = -1; x <= 201; x++) {
        const vanaf = Math.max(
          0,
          grenzen.findLastIndex((g) => g <= x),
        );
        const boven = Math.max(
          0,
          grenzen.findLastIndex((g) => g < x),
        );
        for (const w of [x, BigInt(x)])
          if (hulp.rijVanaf(grenzen, w) !== vanaf || hulp.rijBoven(grenzen, w) !== boven) return false;
      }
      return true;
    }),
  );
});

test('a divisor outside its list sets the flag and stops nothing', () => {
  hulp.fout = false;
  expect(hulp.deler([null, 6, 3], 2)).toBe(3);
  expect(hulp.delerGroot([null, 6n, 3n], 1)).toBe(6n);
  expect(hulp.fout).toBe(false);
  expect(hulp.deler([null, 6, 3], 0)).toBeNaN();
  expect(hulp.fout).toBe(true);
  hulp.fout = false;
  expect(hulp.deler([null, 6, 3], 1.5)).toBeNaN();
  expect(hulp.fout).toBe(true);
  hulp.fout = false;
  expect(hulp.delerGroot([null, 6n], 2)).toBe(0n);
  expect(hulp.fout).toBe(true);
  hulp.fout = false;
});

test('the operations on large numbers', () => {
  expect(hulp.groot(5)).toBe(5n);
  expect(hulp.groot(Number.NaN)).toBe(0n);
  expect([hulp.boven(7n, 5n), hulp.boven(5n, 5n), hulp.boven(3n, 5n)]).toEqual([2n, 0n, 0n]);
  expect(hulp.kleinste(3n, -2n, 5n)).toBe(-2n);
  expect(hulp.grootste(3n, -2n, 5n)).toBe(5n);
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.bigInt({ min: 1n, max: 1000n }),
      fc.constantFrom('half omhoog', 'omlaag', 'omhoog'),
      (t, d, hoe) => hulp.rond(t, d, hoe) === rondAf({ teller: t, noemer: d }, 1n, hoe as never),
    ),
  );
  expect(hulp.rond(5n, 2n, 'half omhoog')).toBe(3n);
  expect(hulp.rond(-5n, 2n, 'half omhoog')).toBe(-2n);
});
