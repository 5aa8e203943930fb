import { expect, test } from 'vitest';
import { minstensVoorschot, wetsgetal, wetstermijn } from './index.ts';

test('a term is read from the dated book, and a day without a figure says so', () => {
  expect(wetstermijn('awb.beslistermijn', '2026-04-28')).toBe(8);
  expect(wetstermijn('pw.voorschot_termijn', '2026-04-28')).toBe(4);
  expect(wetsgetal('pw.terugwerkend_max', '2025-06-01')).toBeNull();
  expect(() => wetstermijn('pw.terugwerkend_max', '2025-06-01')).toThrow('pw.terugwerkend_max');
});

test('an advance goes up to the next cent, by the part that counts on the day', () => {
  expect(minstensVoorschot(100_001, '2026-04-28')).toBe(95_001);
  expect(minstensVoorschot(100_000, '2026-04-28')).toBe(95_000);
  expect(minstensVoorschot(100_000, '2025-12-31')).toBe(90_000);
  expect(minstensVoorschot(0, '2026-04-28')).toBe(0);
});
