import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toetsVoorbeeld } from '../../antwoord/index.ts';
import { VOORBEELDONDERWERPEN } from './index.ts';

const map = new URL('../../voorbeelden/', import.meta.url);
const voorbeelden = readdirSync(map)
  .map((naam) => JSON.parse(readFileSync(new URL(naam, map), 'utf8')) as { id: string; topic: string })
  .filter((v) => v.topic in VOORBEELDONDERWERPEN);

/** Where we differ from the source, and why; everything else is equal. */
const VERKLAARD = new Set([
  'amsterdam-poc-1089', // the source uses an old norm
  'norm-inrichting-alleen-2026', // the source leaves out the raise of art. 23 lid 2
  'norm-kd-liemers-a3', // the source rounds the percentage
  'inkomen-vierweken-haarlemmermeer', // the source rounds down to whole euros
  'verlaging-diemen-5-2026', // the source rounds the reduction first
  'specificatie-enschede-2023-01', // the source sets aside 5% of the whole norm
]);

describe('published examples', () => {
  it.each(voorbeelden.map((v) => [v.id, v] as const))('%s', (id, voorbeeld) => {
    const uit = toetsVoorbeeld(voorbeeld, VOORBEELDONDERWERPEN);
    expect(uit.oordeel, JSON.stringify(uit)).toBe(VERKLAARD.has(id) ? 'verklaard' : 'goed');
  });
});
