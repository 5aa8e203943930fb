import { describe, expect, it } from 'vitest';
import { nuTeLezen } from './velden.ts';
import { perMaandCent } from './voorbeeld.ts';

describe('typing a wage', () => {
  it('makes four weeks and weeks a month as the settlement does', () => {
    expect(perMaandCent('maand', 63_738)).toBe(63_738);
    expect(perMaandCent('vierweken', 63_738)).toBe(69_050);
    expect(perMaandCent('vierweken', 58_835)).toBe(63_738);
    expect(perMaandCent('week', 15_000)).toBe(65_000);
  });
  it('takes a remark away when the field is read, and only then', () => {
    expect(nuTeLezen('netto|b|2026-04-01', 'abc', '637,38')).toBe(true);
    expect(nuTeLezen('netto|b|2026-04-01', '', '637,38')).toBe(true);
    expect(nuTeLezen('netto|b|2026-04-01', 'abc', 'abcd')).toBe(false);
    expect(nuTeLezen('uren|b|2026-04-01', 'veel', '48,5')).toBe(true);
    // a question about an amount that was read stays: the answer is the tick under it
    expect(nuTeLezen('netto|b|2026-04-01', '6373,80', '637,38')).toBe(false);
  });
});
