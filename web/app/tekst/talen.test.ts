import { datum, euro, maandnaam, tijd } from '@bijrijder/ui/opmaak';
import { expect, test } from 'vitest';
import { lees } from '../../server/teksten.ts';
import { vul } from './bericht.ts';
import { richting, TALEN } from './talen.ts';

test('the languages there are, and the direction of those that may come', () => {
  expect(TALEN).toEqual(['nl', 'en', 'ar', 'tr', 'uk', 'ti']);
  expect(
    Object.fromEntries(['nl', 'en', 'tr', 'ti', 'uk', 'pl', 'ar', 'fa', 'ur', 'he'].map((t) => [t, richting(t)])),
  ).toEqual({
    nl: 'ltr',
    en: 'ltr',
    tr: 'ltr',
    ti: 'ltr',
    uk: 'ltr',
    pl: 'ltr',
    ar: 'rtl',
    fa: 'rtl',
    ur: 'rtl',
    he: 'rtl',
  });
});

test.each([
  ['tr', 'Cuma', 'Mayıs'],
  ['ti', 'ዓርቢ', 'ጉንበት'],
  ['uk', 'пʼятниця', 'травень'],
])('%s: days and months have their own words, figures stay those of the bank', (taal, dag, maand) => {
  expect(datum('2026-05-08', { taal }).toLowerCase()).toContain(dag.toLowerCase());
  expect(datum('2026-05-08', { taal })).toMatch(/8 mei/);
  expect(maandnaam('2026-05', { taal, jaar: true })).toContain('2026');
  expect(maandnaam('2026-05', { taal }).toLowerCase()).toContain(maand.toLowerCase());
  expect(tijd('2026-05-08T09:00:00Z', taal)).toBe('11.00');
  expect(euro(-123_456)).toBe('\u2212\u00a0€\u00a01.234,56');
});

test('counting follows the language: Ukrainian has few and many', () => {
  const bericht = lees('{n, plural, one {день} few {дні} many {днів} other {дня}}', 'uk');
  const zeg = (n: number) => vul<string>(bericht, { n }, 'uk', (_, d) => d.join('')).join('');
  expect([1, 3, 5, 21].map(zeg)).toEqual(['день', 'дні', 'днів', 'день']);
});
