import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  als,
  bouw,
  invoer,
  keer,
  kleinste,
  kromme,
  plus,
  regel,
  type Uitdrukking,
  vast,
  vergelijk,
  zoek,
} from './index.ts';
import { klein } from './proef/klein.ts';

const feiten = {
  loon: 0,
  anderInkomen: 0,
  partner: false,
  vrijlatingRecht: true,
  medebewoners: 0,
  toetsingsinkomen: 2_000_000,
  vermogen: 100,
  verzekerd: true,
};
const april = bouw(klein).voor({ peildatum: '2026-04-01' });
const k = kromme(april, feiten, 'in-handen', { langs: 'loon', van: 0, tot: 250_000 });

test('all solutions, with the gaps that jumps make', () => {
  const v = zoek(k, { minstens: 170_000 });
  if (!v.gevonden) throw new Error('niets gevonden');
  // Reached after the first jump, lost at the second, reached again later.
  expect(v.gebieden.map((g) => [g.eersteHele, g.laatsteHele])).toEqual([
    [99_611n, 105_925n],
    [106_645n, 250_000n],
  ]);
});

test('none, because a rule stops it or the range ends', () => {
  const v = zoek(k, { minstens: 500_000 });
  expect(v).toMatchObject({ gevonden: false, omdat: 'bereik', waar: { teller: 250_000n, noemer: 1n } });
  const kort = kromme(april, feiten, 'vrijlating', { langs: 'loon', van: 0, tot: 250_000 });
  expect(zoek(kort, { minstens: 30_000 })).toMatchObject({
    gevonden: false,
    dichtstbij: { teller: 28_500n, noemer: 1n },
    omdat: 'regel',
    regels: [{ regel: 'vrijlating', op: 'kleinste' }],
  });
});

test('round trip: every place is found back, and whole places inside an area meet the wish', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 250_000 }),
      fc.constantFrom('minstens', 'hoogstens', 'precies'),
      (x, soort) => {
        const w = k.waardeBij(x);
        const v = zoek(k, { [soort]: `${w.teller}/${w.noemer}` } as never);
        if (!v.gevonden) return false;
        const p = BigInt(x);
        const gevonden = v.gebieden.some((g) => g.eersteHele !== undefined && g.eersteHele <= p && p <= g.laatsteHele!);
        const randen = v.gebieden.every((g) =>
          [g.eersteHele, g.laatsteHele].every((h) => {
            if (h === undefined) return true;
            const u = k.waardeBij(h);
            const d = u.teller * w.noemer - w.teller * u.noemer;
            return soort === 'minstens' ? d >= 0n : soort === 'hoogstens' ? d <= 0n : d === 0n;
          }),
        );
        return gevonden && randen;
      },
    ),
    { numRuns: 300 },
  );
});

test('areas at jumps: open and closed ends, points, and whole places inside', () => {
  const cent = (n: number) => vast(n, 'cent/maand');
  const x = invoer('x', 'cent/maand', 'x', { laag: -100, hoog: 100 });
  const maak = (formule: Uitdrukking<'cent/maand'>) => {
    const r = regel('r', { wet: 'Proefwet', plaats: 'art. 1' }, 'cent/maand', { titel: 'r', zin: 'r', formule });
    return kromme(bouw({ naam: 's', regels: [r], parameters: new Map() }).voor({ peildatum: '2026-01-01' }), {}, r, {
      langs: 'x',
      van: -10,
      tot: 10,
    });
  };
  const trap = maak(als(vergelijk(x, '>', cent(3)), cent(100), cent(0)));
  const hele = (b: { teller: bigint; noemer: bigint }) => `${b.teller}/${b.noemer}`;
  const toon = (v: ReturnType<typeof zoek>) =>
    v.gevonden
      ? v.gebieden.map(
          (g) =>
            `${g.vanMee ? '[' : '('}${hele(g.van)} ${hele(g.tot)}${g.totMee ? ']' : ')'} ${g.eersteHele}..${g.laatsteHele}`,
        )
      : `${hele(v.dichtstbij)} bij ${hele(v.waar)} ${v.omdat} ${v.regels.map((r) => r.op)}`;
  expect(toon(zoek(trap, { minstens: 50 }))).toEqual(['(3/1 10/1] 4..10']);
  expect(toon(zoek(trap, { hoogstens: 50 }))).toEqual(['[-10/1 3/1] -10..3']);
  expect(toon(zoek(trap, { precies: 100 }))).toEqual(['(3/1 10/1] 4..10']);
  expect(toon(zoek(trap, { precies: 50 }))).toBe('0/1 bij 3/1 regel vergelijk');
  expect(trap.bochten.map((b) => [b.soort, b.eersteHele, hele(b.waardeOp)])).toEqual([['sprong', 4n, '0/1']]);
  const vanaf = maak(als(vergelijk(x, '>=', cent(3)), cent(100), cent(0)));
  expect(toon(zoek(vanaf, { minstens: 50 }))).toEqual(['[3/1 10/1] 3..10']);
  expect(toon(zoek(vanaf, { hoogstens: 50 }))).toEqual(['[-10/1 3/1) -10..2']);
  const punt = maak(als(vergelijk(x, '=', cent(-4)), cent(7), cent(0)));
  expect(punt.bochten.map((b) => [b.soort, hele(b.positie), hele(b.waardeOp), hele(b.waardeNa)])).toEqual([
    ['punt', '-4/1', '7/1', '0/1'],
  ]);
  expect(toon(zoek(punt, { precies: 7 }))).toEqual(['[-4/1 -4/1] -4..-4']);
  expect(toon(zoek(punt, { precies: 0 }))).toEqual(['[-10/1 -4/1) -10..-5', '(-4/1 10/1] -3..10']);
  const dak = maak(kleinste(keer(x, vast('1.5', 'fractie')), plus(cent(5), keer(x, vast('-0.5', 'fractie')))));
  expect(
    dak.bochten.map((b) => [b.soort, hele(b.positie), b.eersteHele, hele(b.hellingVoor), hele(b.hellingNa)]),
  ).toEqual([['knik', '5/2', 3n, '3/2', '-1/2']]);
  expect(toon(zoek(dak, { minstens: 3 }))).toEqual(['[2/1 4/1] 2..4']);
  expect(toon(zoek(dak, { precies: '2.9' }))).toEqual([
    '[29/15 29/15] undefined..undefined',
    '[21/5 21/5] undefined..undefined',
  ]);
  expect(toon(zoek(dak, { minstens: 4 }))).toBe('15/4 bij 5/2 regel kleinste');
  expect(toon(zoek(dak, { hoogstens: -20 }))).toBe('-15/1 bij -10/1 bereik ');
  expect(dak.waardeBij(-10)).toEqual({ teller: -15n, noemer: 1n });
  expect(dak.waardeBij(10n)).toEqual({ teller: 0n, noemer: 1n });
  expect(dak.waardeBij({ teller: 1n, noemer: 2n })).toEqual({ teller: 3n, noemer: 4n });
  expect(() => dak.waardeBij(11)).toThrow('buiten');
  expect(() => dak.waardeBij(-11)).toThrow('buiten');
  const half = maak(als(vergelijk(keer(x, vast(2, 'aantal')), '>', cent(-5)), cent(1), cent(0)));
  expect(half.bochten.map((b) => [hele(b.positie), b.eersteHele])).toEqual([['-5/2', -2n]]);
  const rand = maak(als(vergelijk(x, '>', cent(-10)), cent(1), cent(0)));
  expect([hele(rand.bijBegin), rand.bochten.length, rand.bochten[0]!.eersteHele]).toEqual(['0/1', 1, -9n]);
  const einde = maak(als(vergelijk(x, '>=', cent(10)), cent(1), cent(0)));
  expect([hele(einde.bijEind), einde.bochten.map((b) => [b.soort, hele(b.positie), b.eersteHele])]).toEqual([
    '1/1',
    [['sprong', '10/1', 10n]],
  ]);
});
