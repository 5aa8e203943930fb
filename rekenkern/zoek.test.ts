import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bouw, kromme, zoek } from './index.ts';
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
