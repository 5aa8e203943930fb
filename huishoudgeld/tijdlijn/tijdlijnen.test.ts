import { readFileSync } from 'node:fs';
import { LANDELIJK } from '@bijrijder/recht';
import { describe, expect, it } from 'vitest';
import { antwoordOpTijdlijn } from './antwoord.ts';
import { rekenReeks } from './reeks.ts';
import { rekenaarVoor } from './rekenaar.ts';
import { bekendeTijdlijn } from './wijziging.ts';

const r = rekenaarVoor(LANDELIJK);
const gevallen = readFileSync(new URL('../../recht/gevallen/tijdlijnen.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((regel) => JSON.parse(regel));
const BEDRAGEN = ['recht', 'regime', 'norm_ct', 'bijstand_incl_ct', 'te_betalen_ct', 'reservering_ct'] as const;

describe.each(gevallen)('$id: $thema', (geval) => {
  const reeks = rekenReeks(bekendeTijdlijn(geval.invoer, geval.correcties), r);
  const antwoord = antwoordOpTijdlijn(geval, r);

  it('has every amount of every month, also where it rests on the agreed estimates', () => {
    for (const [i, m] of geval.uitkomst.maanden.entries()) {
      const u = reeks[i]!.uitkomst;
      for (const k of BEDRAGEN) if (m[k] !== undefined) expect(u?.[k], `${m.maand} ${k}`).toBe(m[k]);
      if (!m.maximum_niet_bindend) expect(reeks[i]!.status, m.maand).toBe(m.status);
      if (m.status === 'niet_berekend') expect(reeks[i]!.ontbreekt).toEqual(m.ontbreekt);
    }
  });
  it('has the counters after every month', () => {
    for (const [i, m] of geval.uitkomst.maanden.entries()) {
      const eigen = antwoord.maanden[i] as { status: string; tellers_na?: unknown };
      if (eigen.status === 'berekend') expect(eigen.tellers_na, m.maand).toEqual(m.tellers_na);
    }
  });
  it('pays vakantietoeslag in the same months, as the sum of the months', () => {
    const kort = (b: { maand: string; over_van: string; over_tot_en_met: string }) => [
      b.maand,
      b.over_van,
      b.over_tot_en_met,
    ];
    expect(antwoord.vakantietoeslag_betalingen.map(kort)).toEqual(geval.uitkomst.vakantietoeslag_betalingen.map(kort));
    expect(antwoord.vakantietoeslag_betalingen.map((b) => b.bedrag_ct)).toEqual(
      geval.uitkomst.vakantietoeslag_betalingen.map(
        (b: { som_van_afgeronde_maanden_ct: number }) => b.som_van_afgeronde_maanden_ct,
      ),
    );
  });
  it('has the ledger of every correction', () => {
    const verwacht = geval.uitkomst.grootboek ?? [];
    for (const [i, g] of verwacht.entries()) {
      const { regels, ...totalen } = g;
      expect(antwoord.grootboek?.[i]).toMatchObject(totalen);
      const eigen = antwoord.grootboek?.[i]?.regels.map(({ status: _s, ...rest }) => rest);
      expect(eigen).toEqual(regels.map(({ status: _s, ...rest }: { status: string }) => rest));
    }
    expect(antwoord.grootboek?.length ?? 0).toBe(verwacht.length);
  });
});
