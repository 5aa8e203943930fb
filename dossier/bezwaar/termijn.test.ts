import { expect, test } from 'vitest';
import { dagenTot, termijnEinde } from './termijn.ts';

test.each([
  ['2026-04-28', 6, '2026-06-09', 'a Tuesday stays a Tuesday'],
  ['2026-04-25', 6, '2026-06-08', 'Saturday 6 June moves to Monday'],
  ['2026-04-13', 6, '2026-05-26', 'Whit Monday 25 May moves on'],
  ['2026-03-24', 6, '2026-05-06', '5 May is a holiday of the law, every year'],
  ['2026-04-02', 6, '2026-05-15', 'Ascension Day, 14 May'],
  ['2026-11-13', 6, '2026-12-28', 'Christmas on Friday, then a weekend with 26 December'],
  ['2026-11-20', 6, '2027-01-04', '1 January on Friday, then a weekend'],
])('%s + %i weeks ends on %s (%s)', (van, weken, tot) => {
  expect(termijnEinde(van, weken)).toBe(tot);
});

test('days until a day', () => {
  expect(dagenTot('2026-04-28', '2026-05-01')).toBe(3);
  expect(dagenTot('2026-04-28', '2026-04-27')).toBe(-1);
});
