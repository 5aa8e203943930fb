import { expect, test } from 'vitest';
import { kalenderbestand } from './kalenderbestand.ts';

test('what somebody typed begins no line of its own and no line is longer than 75 bytes', async () => {
  const wat = `Gesprek; met "Ayşe", ${'وصل الموعد '.repeat(20)}\r\nATTENDEE:mailto:x\rX:1\nEND:VEVENT\u2028Y\0`;
  const bestand = await kalenderbestand('Afspraak', 'a.ics', [{ uid: '1', wat, dag: '2026-04-16' }]).text();
  const regels = bestand.split('\r\n');
  expect(bestand.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/);
  expect(regels.every((r) => Buffer.byteLength(r) <= 75)).toBe(true);
  expect(regels.filter((r) => /^(ATTENDEE|X|END:VEVENT|Y)/.test(r))).toEqual(['END:VEVENT']);
  const heel = bestand.replaceAll('\r\n ', '');
  expect(heel).toContain('SUMMARY:Gesprek\\; met "Ayşe"\\, وصل الموعد');
  expect(heel).toContain('\\nATTENDEE:mailto:x\\nX:1\\nEND:VEVENT\\nY');
});
