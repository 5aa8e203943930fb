import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bereik,
  bouw,
  isOnbekend,
  kgv,
  kromme,
  leesBreuk,
  legAllesUit,
  rondAf,
  somVan,
  vereenvoudig,
  versieOp,
} from './index.ts';
import { klein } from './proef/klein.ts';

const april = bouw(klein).voor({ peildatum: '2026-04-01' });
const huishouden = fc.record({
  loon: fc.integer({ min: 0, max: 250_000 }),
  anderInkomen: fc.integer({ min: 0, max: 100_000 }),
  partner: fc.boolean(),
  vrijlatingRecht: fc.boolean(),
  medebewoners: fc.integer({ min: 0, max: 10 }),
  toetsingsinkomen: fc.integer({ min: 0, max: 8_000_000 }),
  vermogen: fc.integer({ min: 0, max: 20_000_000 }),
  verzekerd: fc.boolean(),
});

test('never negative, and every step adds up to its amount', () => {
  fc.assert(
    fc.property(huishouden, (h) => {
      const u = april.bereken(h);
      for (const s of legAllesUit(u, 'in-handen')) {
        const w = s.waarde;
        if (typeof w === 'boolean') continue;
        if (isOnbekend(w) || w.teller < 0n) return false;
        const som = vereenvoudig(somVan(s.rijen));
        if (som.teller !== w.teller || som.noemer !== w.noemer) return false;
      }
      return true;
    }),
  );
});

test('more wage gives less in hand only where a rule with an article says so', () => {
  fc.assert(
    fc.property(huishouden, (h) => {
      const k = kromme(april, h, 'in-handen', { langs: 'loon', van: 0, tot: 250_000 });
      for (const b of k.bochten) {
        const daalt = b.waardeNa.teller * b.waardeVoor.noemer < b.waardeVoor.teller * b.waardeNa.noemer;
        if (daalt && !b.oorzaken.every((o) => o.artikel.plaats)) return false;
        if (daalt && b.oorzaken.length === 0) return false;
      }
      // the sharpest fall between bends is what the law takes of the wage: never more than all of it and the claim
      return k.stukken.every((s) => s.lijn.b * 10n >= -s.lijn.d);
    }),
    { numRuns: 40 },
  );
});

test('a range holds the amount of every wage in it, and a narrower question never widens it', () => {
  fc.assert(
    fc.property(huishouden, fc.integer({ min: 0, max: 3000 }), fc.nat(), (h, breedte, waar) => {
      const tot = Math.min(1_000_000, h.loon + breedte);
      const b = bereik(april, h, 'bijstand', { loon: [h.loon, tot] });
      if (!('laag' in b)) return false;
      const x = h.loon + (waar % (tot - h.loon + 1));
      const c = BigInt(april.bereken({ ...h, loon: x }).cent('bijstand')!);
      return c * b.laag.noemer >= b.laag.teller && c * b.hoog.noemer <= b.hoog.teller;
    }),
    { numRuns: 40 },
  );
});

test('fractions are read exactly and refused when they are not numbers', () => {
  expect(leesBreuk('12.50')).toEqual({ teller: 25n, noemer: 2n });
  expect(leesBreuk('-0.2')).toEqual({ teller: -1n, noemer: 5n });
  expect(leesBreuk('200213/2')).toEqual({ teller: 200213n, noemer: 2n });
  expect(leesBreuk(7n)).toEqual({ teller: 7n, noemer: 1n });
  for (const fout of ['', '1,5', '1/0', 'x', '1e3', '1.']) expect(() => leesBreuk(fout), fout).toThrow();
  expect(() => leesBreuk(0.1)).toThrow('geen geheel getal');
  expect(() => vereenvoudig({ teller: 1n, noemer: 0n })).toThrow('nul');
  expect(vereenvoudig({ teller: 4n, noemer: -6n })).toEqual({ teller: -2n, noemer: 3n });
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n }), (a, b) => {
      const k = kgv(a, b);
      return k % a === 0n && k % b === 0n && k <= a * b;
    }),
  );
});

test('rounding goes to the nearest multiple, half up, also below zero', () => {
  const breuk = (teller: bigint, noemer: bigint) => ({ teller, noemer });
  expect(['half omhoog', 'omlaag', 'omhoog'].map((h) => rondAf(breuk(-5n, 2n), 1n, h as never))).toEqual([
    -2n,
    -3n,
    -2n,
  ]);
  expect(['half omhoog', 'omlaag', 'omhoog'].map((h) => rondAf(breuk(5n, 2n), 1n, h as never))).toEqual([3n, 2n, 3n]);
  expect(rondAf(breuk(149n, 1n), 100n, 'half omhoog')).toBe(100n);
  expect(rondAf(breuk(150n, 1n), 100n, 'half omhoog')).toBe(200n);
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 1000n }), (t, n) => {
      const [half, laag, hoog] = (['half omhoog', 'omlaag', 'omhoog'] as const).map((h) =>
        rondAf(breuk(t, n), 1n, h),
      ) as [bigint, bigint, bigint];
      return (
        laag * n <= t &&
        t < (laag + 1n) * n &&
        hoog * n >= t &&
        t > (hoog - 1n) * n &&
        2n * (half * n - t) <= n &&
        2n * (half * n - t) > -n
      );
    }),
  );
});

test('two time axes: in force in the month, known on the day of the decision, the later known wins', () => {
  const v = (van: string, bekendVanaf?: string) => ({ van, ...(bekendVanaf ? { bekendVanaf } : {}) });
  const rij = [v('2025-01-01'), v('2026-01-01', '2025-12-01'), v('2026-01-01', '2026-03-05')];
  const op = (peildatum: string, bekendOp?: string) =>
    versieOp(rij, bekendOp ? { peildatum, bekendOp } : { peildatum }, () => false);
  expect(op('2024-12-31')).toBeUndefined();
  expect(op('2025-12-31')).toBe(rij[0]);
  expect(op('2026-01-01')).toBe(rij[2]);
  expect(op('2026-01-01', '2026-03-04')).toBe(rij[1]);
  expect(op('2026-01-01', '2026-03-05')).toBe(rij[2]);
  expect(op('2026-01-01', '2025-11-30')).toBe(rij[0]);
  expect(versieOp([...rij].reverse(), { peildatum: '2026-01-01' }, () => false)).toBe(rij[2]);
  expect(versieOp(rij, { peildatum: '2026-01-01' }, (x) => x === rij[2])).toBeUndefined();
});
