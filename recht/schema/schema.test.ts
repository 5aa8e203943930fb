import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leesHuishoudmaand } from '../participatiewet/huishoudmaand.ts';
import { SCHEMAS } from './bereken.ts';
import { HUISHOUDMAAND_SCHEMA, type Schema } from './huishoudmaand.ts';

const gevallen = readFileSync(new URL('../gevallen/bijstand-maanden.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((r) => (JSON.parse(r) as { invoer: Record<string, unknown> }).invoer);

describe('published schemas', () => {
  it.each(Object.keys(SCHEMAS))('%s is what the definition gives', (naam) => {
    const bestand = readFileSync(new URL(`./${naam}`, import.meta.url), 'utf8');
    expect(JSON.parse(bestand)).toEqual(SCHEMAS[naam]);
  });
});

/** Every change that the schema forbids, one at a time: a missing field, an unknown field, a wrong value. */
function* verboden(schema: Schema, waarde: unknown, pad: string): Generator<[string, () => void, () => void]> {
  if (schema.type === 'array' && Array.isArray(waarde))
    for (const [i, w] of waarde.entries()) yield* verboden(schema.items as Schema, w, `${pad}[${i}]`);
  if (schema.type !== 'object' || typeof waarde !== 'object' || waarde === null) return;
  const o = waarde as Record<string, unknown>;
  const eigenschappen = schema.properties as Readonly<Record<string, Schema>>;
  const zet = (sleutel: string, nieuw: unknown, wat: string): [string, () => void, () => void] => {
    const oud = o[sleutel];
    const had = sleutel in o;
    return [
      `${pad}.${sleutel} ${wat}`,
      () => {
        if (nieuw === undefined) delete o[sleutel];
        else o[sleutel] = nieuw;
      },
      () => {
        if (had) o[sleutel] = oud;
        else delete o[sleutel];
      },
    ];
  };
  yield zet('veld_dat_niet_bestaat', 1, 'onbekend');
  for (const sleutel of schema.required as readonly string[]) yield zet(sleutel, undefined, 'ontbreekt');
  for (const [sleutel, s] of Object.entries(eigenschappen)) {
    if (!(sleutel in o) || Object.keys(s).length <= 1) continue;
    yield zet(sleutel, { verkeerd: true }, 'verkeerd');
    if (s.type === 'integer') yield zet(sleutel, -1, 'negatief');
    if (s.enum) yield zet(sleutel, 'iets_anders', 'geen keuze');
    yield* verboden(s, o[sleutel], `${pad}.${sleutel}`);
  }
}

describe('the schema and the reader agree', () => {
  it('every shared case is accepted and names only fields of the schema', () => {
    for (const g of gevallen) expect(() => leesHuishoudmaand(g)).not.toThrow();
  });
  it('what the schema forbids, the reader refuses with the name of the field', () => {
    for (const g of gevallen.slice(0, 20)) {
      const kopie = structuredClone(g);
      for (const [wat, doe, terug] of verboden(HUISHOUDMAAND_SCHEMA, kopie, '')) {
        doe();
        expect(() => leesHuishoudmaand(kopie), wat).toThrow();
        terug();
      }
      expect(kopie).toEqual(g);
    }
  });
});
