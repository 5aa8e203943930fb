import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANDELIJK, type Lezingen, metLezingen } from '../gemeenten/index.ts';
import { antwoordOpMaand } from './gevallen.ts';

interface Geval {
  readonly id: string;
  readonly dimensies: Readonly<Record<string, readonly string[]>>;
  readonly combinaties: readonly number[];
  readonly antwoorden: readonly Record<string, unknown>[];
}
const gevallen = readFileSync(new URL('../gevallen/bijstand-maanden.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((r) => JSON.parse(r) as Geval);

/** All choices of a case, first question slowest. */
const combinaties = (dimensies: Geval['dimensies']): Record<string, string>[] =>
  Object.entries(dimensies).reduce<Record<string, string>[]>(
    (eerder, [vraag, keuzes]) => eerder.flatMap((c) => keuzes.map((k) => ({ ...c, [vraag]: k }))),
    [{}],
  );
const gemeenten = new Map<string, ReturnType<typeof metLezingen>>();
function metKeuzes(keuzes: Record<string, string>) {
  const sleutel = JSON.stringify(keuzes);
  const g = gemeenten.get(sleutel) ?? metLezingen(LANDELIJK, keuzes as Partial<Lezingen>);
  gemeenten.set(sleutel, g);
  return g;
}

/** Answers that pay the same were kept once, so only what is paid tells them apart. */
const BEDRAGEN = ['norm_ct', 'bijstand_incl_ct', 'te_betalen_ct', 'aflossing_ct', 'uit_te_betalen_ct'];

describe('every combination of readings gives the answer computed for it', () => {
  it.each(gevallen.filter((g) => g.combinaties.length > 1).map((g) => [g.id, g] as const))('%s', (_id, geval) => {
    combinaties(geval.dimensies).forEach((keuzes, i) => {
      const goed = geval.antwoorden[geval.combinaties[i]!]!;
      const eigen = antwoordOpMaand(geval, metKeuzes(keuzes));
      for (const sleutel of BEDRAGEN)
        expect(eigen[sleutel], `${JSON.stringify(keuzes)} ${sleutel}`).toBe(goed[sleutel]);
    });
  });
});
