import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tekstveld } from './formulier.ts';

const vorm = (tekst: string): FormData => {
  const v = new FormData();
  v.set('tekst', tekst.replaceAll('\n', '\r\n'));
  return v;
};

test('what fits the field on the page is not cut: a line end is one character, as the browser counts it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n') }), (getypt) => {
      expect(tekstveld(vorm(getypt), 'tekst', getypt.length)).toBe(getypt.trim());
    }),
  );
});

test('what no database keeps is left out, a field that is not there is empty', () => {
  expect(tekstveld(vorm(' a\0b\u0007\tc '), 'tekst')).toBe('ab\tc');
  expect(tekstveld(vorm('a'), 'anders')).toBe('');
});
