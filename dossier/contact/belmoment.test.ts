import { expect, test } from 'vitest';
import { belmoment } from './belmoment.ts';

test.each([
  ['a Tuesday morning', '2026-04-28', '2026-04-28T09:00:00+02:00', { dag: '2026-04-28', vandaag: true }],
  ['just before four', '2026-04-28', '2026-04-28T15:59:00+02:00', { dag: '2026-04-28', vandaag: true }],
  ['in the evening', '2026-04-28', '2026-04-28T21:30:00+02:00', { dag: '2026-04-29', vandaag: false }],
  ['in winter time', '2026-01-13', '2026-01-13T14:59:00Z', { dag: '2026-01-13', vandaag: true }],
  ['after midnight', '2026-04-29', '2026-04-28T22:10:00Z', { dag: '2026-04-29', vandaag: true }],
  ['Friday afternoon', '2026-04-24', '2026-04-24T16:00:00+02:00', { dag: '2026-04-28', vandaag: false }],
  ['on Saturday', '2026-04-25', '2026-04-25T10:00:00+02:00', { dag: '2026-04-28', vandaag: false }],
  ['on Koningsdag', '2026-04-27', '2026-04-27T10:00:00+02:00', { dag: '2026-04-28', vandaag: false }],
])('a call is promised for a moment at which somebody works: %s', (_, dag, op, uit) => {
  expect(belmoment(dag, new Date(op))).toEqual(uit);
});
