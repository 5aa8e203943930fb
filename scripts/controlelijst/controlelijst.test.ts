import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';
import { expect, test } from 'vitest';
import { ASVS, BIO } from './controlelijst.ts';
import nummers from './nummers.json' with { type: 'json' };

const ALLES = [...ASVS, ...BIO];
const reeks = (hoofd: number, tot: number) => Array.from({ length: tot }, (_, i) => `${hoofd}.${i + 1}`);

test('every requirement of ASVS 5.0.0 level 1 and 2 stands in it once, with its level', () => {
  expect(ASVS.map((e) => [e.id, e.niveau])).toEqual(nummers);
});

test('every measure of ISO 27002:2022 stands in it once', () => {
  expect(BIO.map((e) => e.id)).toEqual([...reeks(5, 37), ...reeks(6, 8), ...reeks(7, 14), ...reeks(8, 34)]);
});

test('nothing is left empty: own words, a judgement with its reason, and a place for what is done', () => {
  for (const e of ALLES) {
    expect(e.eis.length, e.id).toBeGreaterThan(5);
    expect(e.uitleg.length, e.id).toBeGreaterThan(8);
    if (e.oordeel === 'goed' || e.oordeel === 'deels') expect(e.plekken.length, e.id).toBeGreaterThan(0);
    expect(`${e.eis}${e.uitleg}`, e.id).not.toMatch(/[|\n]/);
  }
});

test('every place that is named is there, and says what is said of it', () => {
  const mist: string[] = [];
  for (const { id, plekken } of ALLES)
    for (const plek of plekken) {
      const [pad = '', zoek] = plek.split('#');
      const vol = join(HUIS, pad);
      if (!existsSync(vol)) mist.push(`${id}: ${pad}`);
      else if (zoek && !readFileSync(vol, 'utf8').includes(zoek)) mist.push(`${id}: "${zoek}" staat niet in ${pad}`);
      // a test that is named tests something
      else if (pad.endsWith('.test.ts') && !/\b(test|it)(\.each)?\(/.test(readFileSync(vol, 'utf8')))
        mist.push(`${id}: ${pad} heeft geen proef`);
    }
  expect(mist).toEqual([]);
});
