import { expect, test } from 'vitest';
import { dagNa, maandagVan, weeknummer } from './dagen.ts';

test('weeks begin on Monday and count as ISO 8601 does, also around New Year', () => {
  expect(maandagVan('2026-04-28')).toBe('2026-04-27');
  expect(maandagVan('2026-05-03')).toBe('2026-04-27');
  expect(maandagVan('2026-05-04')).toBe('2026-05-04');
  expect(dagNa('2026-12-28', 7)).toBe('2027-01-04');
  expect(weeknummer('2026-04-27')).toBe(18);
  expect(weeknummer('2026-12-28')).toBe(53);
  expect(weeknummer('2027-01-04')).toBe(1);
  expect(weeknummer('2024-12-30')).toBe(1);
});
