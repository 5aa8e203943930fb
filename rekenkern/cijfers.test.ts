import fc from 'fast-check';
import { expect, it } from 'vitest';
import { getalUit } from './cijfers.ts';

it('reads the digits between two places as Number reads them, and nothing else', () => {
  const teken = fc.constantFrom(...'0123456789'.split(''), '-', ' ', 'e', '.', 'x', '١');
  fc.assert(
    fc.property(
      fc.array(teken, { minLength: 1, maxLength: 12 }),
      fc.nat(12),
      fc.integer({ min: 1, max: 6 }),
      (t, van, n) => {
        const tekst = t.join('');
        const stuk = tekst.slice(van, van + n);
        expect(getalUit(tekst, van, van + n)).toBe(/^\d+$/.test(stuk) && stuk.length === n ? Number(stuk) : Number.NaN);
      },
    ),
  );
});
