import { describe, expect, it } from 'vitest';
import { nettoVakantiegeldCent } from './vakantiegeld.ts';
import { bedragenUitVelden, veldnamen } from './velden.ts';

const mei = { nettoCent: 190_913, brutoCent: 199_888, vakantiegeldCent: 97_904, belastingCent: null };

describe('holiday allowance that comes with the wage', () => {
  it('is left out exactly when the slip names the tax over it', () => {
    expect(nettoVakantiegeldCent({ ...mei, belastingCent: 6_007 })).toBe(91_897);
    expect(nettoVakantiegeldCent({ ...mei, belastingCent: 999_999 })).toBe(0);
  });
  it('shares all deductions evenly without it, whether the gross wage counts it in or stands beside it', () => {
    // 979,04 × 1.909,13 / 1.998,88
    expect(nettoVakantiegeldCent(mei)).toBe(93_508);
    // 700 × 1.471,84 / (850 + 700)
    expect(
      nettoVakantiegeldCent({ nettoCent: 147_184, brutoCent: 85_000, vakantiegeldCent: 70_000, belastingCent: null }),
    ).toBe(66_470);
  });
  it('says that it cannot know without tax and without gross wage, and is nothing without allowance', () => {
    expect(nettoVakantiegeldCent({ ...mei, brutoCent: null })).toBeNull();
    expect(nettoVakantiegeldCent({ ...mei, vakantiegeldCent: 0, brutoCent: null })).toBe(0);
  });
  it('does not count in the preview; of a job that pays it with every wage it does', () => {
    const vak = { van: '2026-05-01', tot: '2026-05-31', nummer: 5 };
    const bron = { bron: 'b', persoon: 'p', werkgever: 'w', soort: 'loon', ritme: 'maand', tijdvakken: [vak] } as const;
    const n = veldnamen('b', vak.van);
    const velden = { [n.netto]: '1.909,13', [n.bruto]: '1.998,88', [n.vakantiegeld]: '979,04' };
    const van = (vakantiegeldLater: boolean, met = velden) => bedragenUitVelden([{ ...bron, vakantiegeldLater }], met);
    expect(van(true)).toEqual({ bedragen: { b: 97_405 }, compleet: true });
    expect(van(false)).toEqual({ bedragen: { b: 190_913 }, compleet: true });
    expect(van(true, { ...velden, [n.bruto]: '' }).compleet).toBe(false);
  });
});
