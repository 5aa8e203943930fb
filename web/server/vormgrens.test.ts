import { expect, test } from 'vitest';
import { vormgrens } from './vormgrens.ts';

const MAX = 10_000;
const gewoon = 'application/x-www-form-urlencoded';
const metDelen = 'multipart/form-data; boundary=XX';
const deel = (kop: string, inhoud: string) => `--XX\r\nContent-Disposition: form-data; ${kop}\r\n\r\n${inhoud}\r\n`;
const oordeel = (soort: string, inhoud: string) => vormgrens(soort, Buffer.from(inhoud), MAX);
const vorm = (...delen: string[]) => oordeel(metDelen, `${delen.join('')}--XX--\r\n`);

test('a form as people send it is read', () => {
  expect(oordeel(gewoon, 'doe=bewaar&tekst=Goed+zo')).toBe(null);
  expect(vorm(deel('name="doe"', 'vraag'), deel('name="foto"; filename="a.jpg"', 'x'.repeat(MAX * 3)))).toBe(null);
  expect(oordeel('multipart/form-data; boundary="XX"', '--XX--\r\n')).toBe(null);
  expect(oordeel('multipart/form-data', 'geen grens')).toBe(null);
});

test('a text as large as a file is too large, in a form of either kind', () => {
  expect(oordeel(gewoon, `tekst=${'x'.repeat(MAX)}`)).toBe(413);
  expect(vorm(deel('name="tekst"', 'x'.repeat(MAX)))).toBe(413);
  expect(oordeel(metDelen, `--XX\r\nContent-Disposition: form-data; name="tekst"\r\n\r\n${'x'.repeat(MAX)}`)).toBe(413);
});

test('thousands of fields, or a head without an end, are no form of ours', () => {
  expect(oordeel(gewoon, 'a=1&'.repeat(2_001))).toBe(400);
  expect(vorm(...Array.from({ length: 600 }, () => deel('name="a"', '1')))).toBe(400);
  expect(vorm(deel(`name="${'a'.repeat(9_000)}"`, '1'))).toBe(400);
});
