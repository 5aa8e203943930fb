import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { antwoordOpMaand } from './gevallen.ts';

interface Geval {
  readonly id: string;
  readonly groep: string;
  readonly antwoorden: readonly Record<string, unknown>[];
}
const gevallen = readFileSync(new URL('../gevallen/bijstand-maanden.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((r) => JSON.parse(r) as Geval);

describe('computed months: the preferred reading explains every case, to the cent', () => {
  it.each(gevallen.map((g) => [g.id, g.groep, g] as const))('%s %s', (_id, _groep, geval) => {
    const eigen = antwoordOpMaand(geval);
    const goed = geval.antwoorden[0]!;
    for (const [sleutel, waarde] of Object.entries(eigen))
      if (sleutel in goed) expect(waarde, sleutel).toEqual(goed[sleutel]);
    expect(eigen.status).toBe(goed.status);
  });
});
