import { expect, it } from 'vitest';
import { isDag } from './maand.ts';

it('a day is one that exists, also for the database', () => {
  expect(['2026-02-28', '1938-12-31'].every(isDag)).toBe(true);
  expect(['0000-00-00', '0000-01-01', '2026-02-30', '2026-13-01', '26-01-01', ''].some(isDag)).toBe(false);
});
