import { existsSync, readFileSync } from 'node:fs';
import { berekenNaslag, genereer, keur, type Regel, type Stelsel } from '@bijrijder/rekenkern';
import { describe, expect, it } from 'vitest';
import { LANDELIJK, VOORBEELDSTAD } from '../gemeenten/index.ts';
import { LEEFVORMREGELS } from './art-3.ts';
import { VERMOGENREGELS } from './art-34.ts';
import { BUFFERREGELS } from './art-34b.ts';
import { TOESLAGREGELS } from './art-36.ts';
import { AANVRAAGREGELS } from './art-41.ts';
import { berekenMaand, rekenaarVan } from './bereken-maand.ts';
import { leesHuishoudmaand } from './huishoudmaand.ts';
import { bewijsparameters, gemeenteparameters } from './parameters.ts';
import { participatiewet } from './stelsel.ts';
import { toegepast } from './toegepast.ts';

const parameters = gemeenteparameters();
const stelsels: readonly Stelsel[] = [
  participatiewet(parameters),
  ...Object.entries({ LEEFVORMREGELS, VERMOGENREGELS, BUFFERREGELS, TOESLAGREGELS, AANVRAAGREGELS }).map(
    ([naam, regels]) => ({ naam, regels, parameters }),
  ),
];
interface Geval {
  readonly id: string;
  readonly maand: string;
  readonly invoer: unknown;
}
const gevallen = new Map(
  readFileSync(new URL('../gevallen/bijstand-maanden.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((r) => JSON.parse(r) as Geval)
    .map((g) => [g.id, g]),
);
const bochten = readFileSync(new URL('../gevallen/bochten.jsonl', import.meta.url), 'utf8');

describe('the rules as a set', () => {
  it.each(stelsels.map((s) => [s.naam, s] as const))(
    '%s: units, dates, sentences and bounds hold',
    (_naam, stelsel) => {
      const ernstig = keur(stelsel).bevindingen.filter((b) => b.ernst !== 'let op');
      expect(ernstig).toEqual([]);
    },
  );
  it('every rule has an article, a title, a sentence of at most two dozen words, and examples that exist', () => {
    for (const stelsel of stelsels)
      for (const r of stelsel.regels) {
        expect(r.artikel.plaats, r.naam).toMatch(/art\./);
        expect(r.titel.length, r.naam).toBeGreaterThan(3);
        for (const zin of r.zin.split(/[.?!:] /))
          expect(zin.split(' ').length, `${r.naam}: ${zin}`).toBeLessThanOrEqual(24);
        for (const id of r.orakels) {
          const bestaat =
            gevallen.has(id) ||
            bochten.includes(`"${id}"`) ||
            existsSync(new URL(`../voorbeelden/${id}.json`, import.meta.url));
          expect(bestaat, `${r.naam}: ${id}`).toBe(true);
        }
      }
  });
  it('a computed month that is named as an example really uses the rule', () => {
    const { regels } = rekenaarVan(LANDELIJK);
    const gebruikt = new Map<string, Set<string>>();
    for (const g of gevallen.values()) {
      const b = berekenMaand(leesHuishoudmaand(g.invoer), g.maand, LANDELIJK);
      if (b.status === 'niet_berekend') continue;
      const wortels = regels.filter(
        (r) => /-in-centen$|^uit-te-betalen$|^voorschot/.test(r.naam) && b.uitslag.ontbreekt(r).length === 0,
      );
      gebruikt.set(g.id, new Set(toegepast(b.uitslag, wortels).regels.map((r) => r.naam.replace(/-P[12]/, ''))));
    }
    const mist = regels.flatMap((r: Regel) =>
      r.orakels
        .filter((id) => gevallen.has(id) && !r.naam.endsWith('-in-centen'))
        .filter((id) => !gebruikt.get(id)?.has(r.naam.replace(/-P[12]/, '')))
        .map((id) => `${r.naam} ${id}`),
    );
    expect(mist).toEqual([]);
  });
  it('written code gives every rule the value of the reference', () => {
    for (const g of gevallen.values())
      for (const gemeente of [LANDELIJK, VOORBEELDSTAD]) {
        const { uitslag } = berekenMaand(leesHuishoudmaand(g.invoer), g.maand, gemeente);
        const { rekenaar, tijd } = uitslag.bij;
        const naslag = berekenNaslag(rekenaar.stelsel, tijd, uitslag.invoer);
        for (const r of rekenaar.stelsel.regels)
          expect(uitslag.waarde(r), `${g.id} ${r.naam}`).toEqual(naslag.get(r.naam));
      }
  });
  it('is proven: a certificate per rule, the same code for every municipality', () => {
    const { certificaat, bron } = genereer(participatiewet(bewijsparameters()));
    expect(certificaat.length).toBeGreaterThan(100);
    expect(bron.length).toBeLessThan(60_000);
  });
});
