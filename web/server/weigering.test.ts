import { expect, test } from 'vitest';
import { weigering } from './weigering.ts';

const metCode = (code: string) => Object.assign(new Error('van de databank'), { code });
const alsFormulier = (soort: string, body: string) =>
  new Request('https://bijstand.example/x', { method: 'POST', headers: { 'content-type': soort }, body })
    .formData()
    .then(() => null)
    .catch((fout: Error) => fout);

test('what cannot be read is a refusal, an own fault is not', async () => {
  expect(weigering(metCode('22P02'), 'POST')).toBe(400);
  expect(weigering(metCode('22P02'), 'GET')).toBe(404);
  expect(weigering(metCode('22012'), 'POST')).toBe(null);
  expect(weigering(metCode('42501'), 'GET')).toBe(null);
  expect(weigering(new TypeError('x is not a function'), 'POST')).toBe(null);
});

test('who leaves halfway is no fault of ours, a database that leaves is', () => {
  const weg = (message: string) => Object.assign(new Error(message), { code: 'ECONNRESET' });
  expect(weigering(weg('aborted'), 'POST')).toBe(400);
  expect(weigering(weg('read ECONNRESET'), 'POST')).toBe(null);
});

test('twice at once is a conflict with an explanation; what a page does by itself may not conflict', () => {
  expect(weigering(metCode('23505'), 'POST')).toBe(409);
  expect(weigering(metCode('40P01'), 'POST')).toBe(409);
  expect(weigering(metCode('40001'), 'GET')).toBe(409);
  expect(weigering(metCode('23505'), 'GET')).toBe(null);
});

test.each([
  ['application/json', '{}'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; na'],
])('the platform still says it in the words we know: %s', async (soort, body) => {
  const fout = await alsFormulier(soort, body);
  expect(fout && weigering(fout, 'POST')).toBe(400);
});
