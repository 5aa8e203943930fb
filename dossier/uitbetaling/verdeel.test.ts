import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eindkenmerk, leesEindkenmerk } from './kenmerk.ts';
import { isSepaKenmerk } from './sepa/tekens.ts';
import { type Deelbestemming, ruimteVoorBeslag, verdeel } from './verdeel.ts';

const naar = (
  deel: Deelbestemming['deel'],
  bedragCent: number | null = null,
  soort: Deelbestemming['soort'] = 'eigen',
): Deelbestemming => ({ rekening: `r-${deel}`, deel, bedragCent, soort });

it('divides without losing a cent, and never takes more for beslag than the law leaves', () => {
  const lijst = fc.array(
    fc.oneof(
      fc.constant(naar('helft')),
      fc.constant(naar('rest')),
      fc.integer({ min: 1, max: 90_000 }).map((c) => naar('bedrag', c, 'bewindvoerder')),
      fc.integer({ min: 1, max: 90_000 }).map((c) => naar('beslag', c, 'beslag')),
    ),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 300_000 }),
      fc.integer({ min: 0, max: 300_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      lijst,
      (bedrag, norm, aflossing, bestemmingen) => {
        const ruimte = ruimteVoorBeslag(norm, aflossing);
        const delen = verdeel(bedrag, ruimte, bestemmingen, 'eigen');
        expect(delen.reduce((som, d) => som + d.bedragCent, 0)).toBe(bedrag);
        expect(delen.filter((d) => d.soort === 'beslag').reduce((som, d) => som + d.bedragCent, 0)).toBeLessThanOrEqual(
          ruimte,
        );
        expect(delen.every((d) => d.bedragCent > 0)).toBe(true);
        expect(new Set(delen.map((d) => d.bestemming)).size).toBe(delen.length);
      },
    ),
  );
});

it('rounds 5% of the norm down and splits partners in halves', () => {
  expect(ruimteVoorBeslag(140_150, 0)).toBe(7_007);
  expect(verdeel(10_001, 0, [naar('helft'), naar('helft')], null).map((d) => d.bedragCent)).toEqual([5_001, 5_000]);
});

it('reads its own end-to-end id back, and nobody else’s', () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.integer({ min: 2000, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('maand', 'premie', 'voorschot', 'los'),
      fc.integer({ min: 0, max: 31 }),
      fc.integer({ min: 1, max: 31 }),
      (huishouden, jaar, m, doel, bestemming, poging) => {
        const sleutel = {
          huishouden,
          maand: `${jaar}-${String(m).padStart(2, '0')}`,
          doel,
          bestemming,
          poging,
        } as const;
        const kenmerk = eindkenmerk(sleutel);
        expect(isSepaKenmerk(kenmerk)).toBe(true);
        expect(leesEindkenmerk(kenmerk)).toEqual(sleutel);
      },
    ),
  );
  for (const vreemd of ['', 'NOTPROVIDED', 'BR123', `BR${'I'.repeat(32)}`]) expect(leesEindkenmerk(vreemd)).toBeNull();
});
