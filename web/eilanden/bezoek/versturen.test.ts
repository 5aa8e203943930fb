import { expect, test } from 'vitest';
import { dagenGeleden } from './versturen.ts';

test('a note that waited arrives with the day of the visit, by the calendar and not by the hour', () => {
  const op = (dag: string, tijd: string) => new Date(`${dag}T${tijd}:00`);
  const nacht = op('2026-04-28', '23:50').toISOString();
  expect(dagenGeleden(nacht, op('2026-04-28', '23:59'))).toBe(0);
  expect(dagenGeleden(nacht, op('2026-04-29', '00:10'))).toBe(1);
  // over the hour that is skipped in spring
  expect(dagenGeleden(op('2026-03-28', '12:00').toISOString(), op('2026-03-30', '09:00'))).toBe(2);
  expect(dagenGeleden(op('2026-04-30', '12:00').toISOString(), op('2026-04-28', '09:00'))).toBe(0);
  expect(dagenGeleden(undefined)).toBe(0);
});
