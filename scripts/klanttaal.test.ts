import { expect, test } from 'vitest';
import { keurKlanttaal, zinnenVan } from './klanttaal.ts';

test('a text for clients has no label, no charge, no threat and no sentence of more than twenty words', () => {
  expect(keurKlanttaal()).toEqual([]);
});

test('every branch of a message is read', () => {
  expect(zinnenVan('U hebt {n, plural, one {# dag} other {# dagen}} tijd, {naam}.')).toEqual([
    'U hebt 2 dag tijd, x.',
    'U hebt 2 dagen tijd, x.',
  ]);
});
