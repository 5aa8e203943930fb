import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Gemeenteinstellingen, LANDELIJK, type Lezingen, metLezingen, metPremie } from '../gemeenten/index.ts';
import { antwoordOpBocht } from './gevallen.ts';

interface Geval {
  readonly id: string;
  readonly naam: string;
  readonly invoer: { readonly premie: 'amsterdam_30' | 'kwart_half_j' | null };
  readonly antwoorden: readonly (Record<string, unknown> & { readonly lezing: Partial<Lezingen> })[];
}
const gevallen = readFileSync(new URL('../gevallen/bochten.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((r) => JSON.parse(r) as Geval);

describe('exact curves: every bend and jump, in every reading', () => {
  it.each(gevallen.flatMap((g) => g.antwoorden.map((a) => [g.id, g.naam, JSON.stringify(a.lezing), g, a] as const)))(
    '%s %s %s',
    (_id, _naam, _lezing, geval, antwoord) => {
      const { premie } = geval.invoer;
      const basis: Gemeenteinstellingen = premie ? metPremie(LANDELIJK, premie) : LANDELIJK;
      const eigen = antwoordOpBocht(geval, metLezingen(basis, antwoord.lezing));
      for (const maat of ['in_handen', 'inclusief', 'alles']) expect(eigen[maat], maat).toEqual(antwoord[maat]);
    },
  );
});
