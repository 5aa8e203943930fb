import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Gemeenteinstellingen, LANDELIJK, type Lezingen, metLezingen, metPremie } from '../gemeenten/index.ts';
import { berekenMaand } from './bereken-maand.ts';
import { bochtenVan } from './bochten.ts';
import { antwoordOpBocht } from './gevallen.ts';
import { loon, mens, thuis } from './proef.ts';

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

describe('the curve is the calculation itself', () => {
  const dagen = ['1950-01-01', '1990-05-01', '2002-02-02', '2006-06-06'] as const;
  const huishoudens = dagen.flatMap((geboortedatum) =>
    [false, true].flatMap((gehuwd) =>
      [0, 6].map((n_maanden_gebruikt) => {
        const p = (id: 'P1' | 'P2') =>
          mens(id, {
            geboortedatum,
            medisch_urenbeperkt: gehuwd,
            tellers: { ...mens(id).tellers, n_maanden_gebruikt },
          });
        return thuis({
          personen: gehuwd ? [p('P1'), mens('P2')] : [p('P1')],
          inkomsten: gehuwd ? [loon(30_000, { persoon: 'P2', ritme: 'vierweken' })] : [],
        });
      }),
    ),
  );
  it('gives the exact value of the month at every wage', () => {
    const gemeente = metPremie(LANDELIJK, 'amsterdam_30');
    for (const h of huishoudens) {
      const k = bochtenVan(h, { maand: '2026-03', gemeente, loonVan: 'P1', van: 0, tot: 260_000 });
      for (const w of [0, 1, 50_000, 87_638, 87_639, 105_925, 105_926, 114_001, 140_150, 190_000, 217_548, 260_000]) {
        const b = berekenMaand({ ...h, inkomsten: [...h.inkomsten, loon(w)] }, '2026-03', gemeente);
        expect(k.inHanden.waardeBij(w), `${w}`).toEqual(b.uitslag.waarde('in-handen'));
        expect(k.inclusief.waardeBij(w), `${w}`).toEqual(b.uitslag.waarde('in-handen-met-vakantietoeslag'));
        expect(k.alles.waardeBij(w), `${w}`).toEqual(b.uitslag.waarde('in-handen-alles-P1'));
      }
      for (const bocht of k.inHanden.bochten) expect(bocht.oorzaken.length).toBeGreaterThan(0);
    }
  });
  it('refuses a person that is not there, and a month of which a figure is missing', () => {
    const vraag = { maand: '2026-03', gemeente: LANDELIJK, van: 0, tot: 1000 } as const;
    expect(() => bochtenVan(thuis(), { ...vraag, loonVan: 'P2' })).toThrow('P2 hoort niet bij dit huishouden');
    expect(() => bochtenVan(thuis(), { ...vraag, maand: '2026-09', loonVan: 'P1' })).toThrow('pw.vrijlating.n_max');
  });
  it('refuses a reach that is not two amounts, instead of taking the usual one in silence', () => {
    for (const bereik_ct of ['2026-02-30', [0], [0, 1.5], {}])
      expect(() => antwoordOpBocht({ ...gevallen[0], bereik_ct })).toThrow('bereik_ct');
  });
});
