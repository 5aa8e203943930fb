import { expect, test } from 'vitest';
import { bereik, bouw, isOnbekend } from './index.ts';
import { klein } from './proef/klein.ts';
import { dobbel, willekeurigeFeiten, willekeurigStelsel } from './proef/willekeurig.ts';

const feiten = {
  loon: 120_000,
  anderInkomen: 0,
  partner: false,
  vrijlatingRecht: true,
  medebewoners: 0,
  toetsingsinkomen: 2_000_000,
  vermogen: 100,
  verzekerd: true,
};
const april = bouw(klein).voor({ peildatum: '2026-04-01' });
const cent = ({ teller, noemer }: { teller: bigint; noemer: bigint }) => Number(teller) / Number(noemer);

test('nothing unknown: one exact amount', () => {
  const b = bereik(april, feiten, 'bijstand');
  if (isOnbekend(b as never) || !('laag' in b)) throw new Error();
  expect([cent(b.laag), cent(b.hoog), b.exact, b.inzet]).toEqual([38_247, 38_247, true, []]);
});

test('an absent fact is not zero: the amount becomes a range, and the question is named', () => {
  const b = bereik(april, { ...feiten, vrijlatingRecht: null }, 'bijstand');
  if (!('laag' in b)) throw new Error();
  expect([cent(b.laag), cent(b.hoog), b.exact]).toEqual([11_172, 38_247, true]);
  expect(b.inzet.map((i) => [i.feit, i.titel, cent(i.verschil)])).toEqual([
    ['vrijlatingRecht', 'Heeft u recht op vrijlating?', 27_075],
  ]);
});

test('the question with most euros at stake comes first', () => {
  const b = bereik(april, { ...feiten, loon: null, vrijlatingRecht: null, verzekerd: null }, 'in-handen', {
    loon: [100_000, 120_000],
  });
  if (!('laag' in b)) throw new Error();
  expect(b.inzet.map((i) => i.feit)).toEqual(['vrijlatingRecht', 'verzekerd', 'loon']);
});

test('one unknown number: contains every sample, along all jumps', () => {
  const b = bereik(april, { ...feiten, loon: null }, 'in-handen', { loon: [0, 250_000] });
  if (!('laag' in b)) throw new Error();
  for (let x = 0; x <= 250_000; x += 97) {
    const c = april.bereken({ ...feiten, loon: x }).cent('in-handen')!;
    expect(c).toBeGreaterThanOrEqual(cent(b.laag));
    expect(c).toBeLessThanOrEqual(cent(b.hoog));
  }
  // and is not much wider than what really occurs
  expect(cent(b.laag)).toBeGreaterThan(120_000);
  expect(cent(b.hoog)).toBeLessThan(270_000);
});

test('a missing figure of law stays unknown; bounds outside what the rules take are refused', () => {
  const augustus = bouw(klein).voor({ peildatum: '2026-08-01' });
  expect(bereik(augustus, { ...feiten, anderInkomen: null }, 'bijstand')).toEqual({ ontbreekt: ['n.max'] });
  expect(() => bereik(april, feiten, 'bijstand', { loon: [-5, 10] })).toThrow('loon');
});

test('ranges contain every sample, for random rules, dates and facts', () => {
  let gezien = 0;
  let exact = 0;
  for (let zaad = 1; zaad <= 120; zaad++) {
    const d = dobbel(zaad);
    const stelsel = willekeurigStelsel(d, 6);
    const rekenaar = bouw(stelsel);
    const bij = rekenaar.voor({ peildatum: d(2) ? '2026-04-01' : '2025-03-01' });
    const vol = willekeurigeFeiten(d, stelsel, rekenaar.gegenereerd.feiten, false);
    const ruimte: Record<string, [number, number]> = {};
    const leeg = { ...vol };
    for (const [naam, eenheid, laag, hoog] of rekenaar.gegenereerd.feiten) {
      if (d(3)) continue;
      leeg[naam] = null;
      const a = laag + d(hoog - laag + 1);
      if (eenheid !== 'ja/nee' && d(2)) ruimte[naam] = [a, Math.min(hoog, a + d(d(2) ? 50 : 100_000))];
    }
    for (const regel of stelsel.regels) {
      let b: ReturnType<typeof bereik>;
      try {
        b = bereik(bij, leeg, regel, ruimte);
      } catch (e) {
        if (e instanceof RangeError) continue;
        throw e;
      }
      if (!('laag' in b)) continue;
      exact += b.exact ? 1 : 0;
      for (let i = 0; i < 12; i++) {
        const proef = Object.fromEntries(
          rekenaar.gegenereerd.feiten.map(([naam, eenheid, laag, hoog]) => {
            if (leeg[naam] !== null) return [naam, vol[naam]];
            if (eenheid === 'ja/nee') return [naam, d(2) === 0];
            const [van, tot] = ruimte[naam] ?? [laag, hoog];
            return [naam, d(4) ? van + d(tot - van + 1) : d(2) ? van : tot];
          }),
        );
        let w: ReturnType<ReturnType<typeof bij.bereken>['waarde']>;
        try {
          w = bij.bereken(proef).waarde(regel);
        } catch {
          continue;
        }
        if (isOnbekend(w)) throw new Error(`zaad ${zaad}: onbekend binnen een bereik`);
        const x = typeof w === 'boolean' ? { teller: w ? 1n : 0n, noemer: 1n } : w;
        gezien++;
        const binnen =
          x.teller * b.laag.noemer >= b.laag.teller * x.noemer && x.teller * b.hoog.noemer <= b.hoog.teller * x.noemer;
        if (!binnen) expect(binnen, `zaad ${zaad} ${regel.naam}`).toBe(true);
      }
    }
  }
  expect(gezien).toBeGreaterThan(2000);
  expect(exact).toBeGreaterThan(100);
});
