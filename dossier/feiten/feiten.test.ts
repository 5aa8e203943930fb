import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aantalDagen, maandPlus, plusDagen, tijdvakkenVan } from './tijdvak.ts';

describe('pay periods', () => {
  it('knows the four-week periods and weeks that end in a month', () => {
    expect(tijdvakkenVan('2026-04', 'vierweken')).toEqual([{ van: '2026-03-23', tot: '2026-04-19', nummer: 4 }]);
    expect(tijdvakkenVan('2026-01', 'vierweken')).toEqual([{ van: '2025-12-29', tot: '2026-01-25', nummer: 1 }]);
    expect(tijdvakkenVan('2026-06', 'week').map((t) => t.tot)).toEqual([
      '2026-06-07',
      '2026-06-14',
      '2026-06-21',
      '2026-06-28',
    ]);
  });
  it.each(['week', 'vierweken'] as const)('gives every day of the years to exactly one period (%s)', (ritme) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (n) => {
        const maand = maandPlus('2010-01', n);
        const rij = [...tijdvakkenVan(maand, ritme), ...tijdvakkenVan(maandPlus(maand, 1), ritme)];
        for (let i = 1; i < rij.length; i++) expect(rij[i]!.van).toBe(plusDagen(rij[i - 1]!.tot, 1));
        for (const t of rij) expect(aantalDagen(t.van, t.tot)).toBeGreaterThanOrEqual(ritme === 'week' ? 7 : 28);
      }),
    );
  });
});
