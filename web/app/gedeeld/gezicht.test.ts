import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';
import { sluitLezer } from '@bijrijder/loonstrook';
import { afterAll, expect, test } from 'vitest';
import { HOOGSTENS_BYTES, maakGezicht } from './gezicht.server.ts';

afterAll(sluitLezer);
const foto = readFileSync(join(HUIS, 'loonstrook/voorbeelden/01-klassiek-supermarkt-foto.jpg'));
const bestand = (bytes: Uint8Array, naam = 'ik.jpg') => new File([new Uint8Array(bytes)], naam, { type: 'image/jpeg' });

test('a face is made small and stripped of everything else in the file', async () => {
  // where it was taken, as a phone writes it
  const plek = Buffer.from('Exif\0\0GPS 52.3702 4.8952');
  const kop = Buffer.from([0xff, 0xe1, 0, plek.length + 2]);
  const uit = await maakGezicht(bestand(Buffer.concat([foto.subarray(0, 2), kop, plek, foto.subarray(2)])));
  if (typeof uit === 'string') throw new Error(uit);
  expect([...uit.subarray(0, 2)]).toEqual([0xff, 0xd8]);
  expect(uit.length).toBeLessThan(120_000);
  expect(Buffer.from(uit).includes('Exif')).toBe(false);
  expect(Buffer.from(uit).includes('52.3702')).toBe(false);
});

test('what is no photo of a face is refused with a word that says why', async () => {
  expect(await maakGezicht(null)).toBe('leeg');
  expect(await maakGezicht(bestand(new Uint8Array()))).toBe('leeg');
  expect(await maakGezicht(bestand(new Uint8Array(HOOGSTENS_BYTES + 1)))).toBe('groot');
  expect(await maakGezicht(bestand(Buffer.from('<svg onload="alert(1)"/>')))).toBe('soort');
  expect(await maakGezicht(bestand(Buffer.from('%PDF-1.7\n'), 'brief.pdf'))).toBe('soort');
  expect(await maakGezicht(bestand(foto.subarray(0, 300)))).toBe('soort');
});
