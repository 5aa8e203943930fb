import { parameterOp } from '@bijrijder/rekenkern';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkomstenbelasting } from '../inkomstenbelasting/index.ts';
import { loonkostensubsidie } from '../loonkostensubsidie/index.ts';
import { parameterboek } from '../parameters/index.ts';
import { zvw } from '../zvw/index.ts';
import { TABELSTAP } from './feiten.ts';
import { brutoUitNetto, type Loonfeiten, nettoUitBruto } from './index.ts';
import { jaarbelasting, terugbetalen } from './jaaropgave.ts';
import { brutoBijstand } from './rekenregels.ts';

const MAAND: Loonfeiten = { datum: '2026-04-28', tijdvak: 'maand', heffingskorting: true };
const netto = (bruto: number, feiten: Loonfeiten = MAAND) => {
  const u = nettoUitBruto(bruto, feiten);
  if (u.status !== 'berekend') throw new Error(u.ontbreekt.join());
  return u;
};
const lonen = fc.integer({ min: 0, max: 800_000 });

describe('net wage of a pay period', () => {
  it('by the formula, twelve months are the income tax of the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8_000 }), (euroPerMaand) => {
        const maand = netto(euroPerMaand * 100, { ...MAAND, afronding: 'formule' });
        const jaar = inkomstenbelasting({
          jaar: 2026,
          jongerDanAow: true,
          loonEur: euroPerMaand * 12,
          uitkeringEur: 0,
          kinderenGeboortedata: [],
          fiscaalPartner: false,
          arbeidsinkomenPartnerEur: null,
        });
        const verschil = jaar.status === 'berekend' ? maand.loonheffingCent * 12 - jaar.teBetalenCent : Number.NaN;
        expect(Math.abs(verschil)).toBeLessThanOrEqual(6);
      }),
      { numRuns: 200 },
    );
  });
  it('lies within the band of both ways of rounding, and never above the gross wage', () => {
    fc.assert(
      fc.property(lonen, fc.constantFrom('maand' as const, 'vierweken' as const, 'week' as const), (bruto, tijdvak) => {
        const u = netto(bruto, { ...MAAND, tijdvak });
        expect(u.nettoCent + u.loonheffingCent).toBe(bruto);
        expect(u.nettoCent).toBeLessThanOrEqual(bruto);
        expect(u.bandbreedteCent[0]).toBeLessThanOrEqual(u.nettoCent);
        expect(u.bandbreedteCent[1]).toBeGreaterThanOrEqual(u.nettoCent);
        expect(u.onzeker).toContain('€ 54');
      }),
      { numRuns: 200 },
    );
  });
  it('is lower without the loonheffingskorting, and for a benefit without arbeidskorting', () => {
    expect(netto(200_000).loonheffingCent).toBeLessThan(netto(200_000, { ...MAAND, uitWerk: false }).loonheffingCent);
    expect(netto(200_000, { ...MAAND, uitWerk: false }).loonheffingCent).toBeLessThan(
      netto(200_000, { ...MAAND, heffingskorting: false }).loonheffingCent,
    );
  });
  it('rounds the yearly wage down to the step of the tables', () => {
    const stap = parameterOp(parameterboek(), 'lb.tabelmethode.stap', { peildatum: '2026-04-28' })?.waarde;
    expect(stap).toEqual({ teller: BigInt(TABELSTAP), noemer: 1n });
    expect(netto(200_249).loonheffingCent).toBe(netto(199_800).loonheffingCent);
    expect(netto(200_250).loonheffingCent).toBeGreaterThan(netto(200_249).loonheffingCent);
  });
  it('names the missing figures of another year', () => {
    expect(nettoUitBruto(100_000, { ...MAAND, datum: '2027-01-31' })).toMatchObject({
      status: 'niet_berekend',
      ontbreekt: expect.arrayContaining(['lb.schijven.lt_aow.1.pct']),
    });
  });
});

describe('gross wage from net', () => {
  it('finds the wage it came from, and every solution gives the wish', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600_000 }), (bruto) => {
        const wens = netto(bruto).nettoCent;
        const u = brutoUitNetto(wens, MAAND);
        if (u.status !== 'berekend') throw new Error('niet berekend');
        expect(u.oplossingen.some((o) => o.vanCent <= bruto && bruto <= o.totEnMetCent)).toBe(true);
        for (const o of u.oplossingen)
          for (const b of [o.vanCent, o.totEnMetCent]) expect(netto(b).nettoCent).toBe(wens);
        expect(netto(u.minstensVanafCent).nettoCent).toBeGreaterThanOrEqual(wens);
      }),
      { numRuns: 12 },
    );
  });
});

describe('published estimates', () => {
  it('gross bijstand as in the Normenbrief of 2026 (bijlage VII)', () => {
    expect(brutoBijstand(2026, 140_150 * 12)).toEqual({ status: 'berekend', brutoEur: 21_327 });
    expect(brutoBijstand(2026, 200_213 * 6)).toEqual({ status: 'berekend', brutoEur: 13_848 });
    expect(brutoBijstand(2026, 500_000)).toEqual({ status: 'berekend', brutoEur: 5_000 });
    expect(brutoBijstand(2024, 500_000).status).toBe('niet_berekend');
  });
  it('the year of one person: net and tax are gross, and what is paid back after the year never costs less than before', () => {
    const heel = jaarbelasting(2026, 140_150 * 12, 12);
    expect(heel).toMatchObject({ heffingskortingCent: 311_500, onbevestigd: [] });
    expect(heel.status === 'berekend' && Math.floor(heel.brutoCent / 100)).toBe(21_327);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_000_000 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 500_000 }),
        (nettoCent, maanden, rest) => {
          const j = jaarbelasting(2026, nettoCent, maanden);
          const terug = terugbetalen(2026, nettoCent, maanden, rest);
          if (j.status !== 'berekend' || terug.status !== 'berekend') throw new Error('niet berekend');
          expect(j.brutoCent).toBe(nettoCent + j.loonheffingCent);
          expect(terug.inHetJaarCent).toBe(rest);
          expect(terug.daarnaHoogstensCent).toBeGreaterThanOrEqual(rest);
          expect(terug.daarnaHoogstensCent).toBeLessThanOrEqual(Math.ceil(rest * 1.5564) + 1);
        },
      ),
      { numRuns: 200 },
    );
    // below the credit there is no tax, so nothing more to pay back
    expect(terugbetalen(2026, 400_000, 12, 50_000)).toMatchObject({ daarnaHoogstensCent: 50_000 });
    expect(terugbetalen(2026, 1_600_000, 12, 10_000)).toMatchObject({ daarnaHoogstensCent: 15_564 });
  });
  it('what is derived for 2025 follows from the same figures that give the published ones of 2026, and says that it is not confirmed', () => {
    const afgeleid = (jaar: number) => {
      const op = (sleutel: string) => {
        const w = parameterOp(parameterboek(), sleutel, { peildatum: `${jaar}-01-01` })?.waarde;
        if (!w || !('teller' in w)) throw new Error(sleutel);
        return Number(w.teller) / Number(w.noemer);
      };
      return [
        op('rekenregel.loonheffingskorting_lt_aow'),
        Math.round(op('rekenregel.loonheffing_zonder_zvw.lt_aow') * 1e4) / 1e2,
      ];
    };
    const tarief = (pct: number) => Math.round((1e4 * pct) / (100 - pct)) / 1e2;
    expect(afgeleid(2026)).toEqual([311_500, tarief(35.75)]);
    expect(afgeleid(2025)).toEqual([306_800, tarief(35.82)]);
    const j = jaarbelasting(2025, 1_500_000, 12);
    expect(j.status === 'berekend' && j.onbevestigd.length).toBe(3);
    expect(jaarbelasting(2024, 1_500_000, 12).status).toBe('niet_berekend');
  });
  it('contributions for care stop at the maximum', () => {
    expect(zvw(2026, 5_000_000)).toEqual({
      status: 'berekend',
      werkgeversheffingCent: 305_000,
      eigenBijdrageCent: 242_500,
    });
    expect(zvw(2026, 7_940_900)).toEqual(zvw(2026, 20_000_000));
  });
  it('loonkostensubsidie: the difference, at most 70%', () => {
    expect(loonkostensubsidie('2025-03-01', 210_000, 90_000)).toEqual({
      status: 'berekend',
      subsidieCent: 129_600,
      maximumCent: 158_760,
    });
    expect(loonkostensubsidie('2025-03-01', 210_000, 0)).toMatchObject({ subsidieCent: 158_760 });
    expect(loonkostensubsidie('2025-03-01', 210_000, 250_000)).toMatchObject({ subsidieCent: 0 });
  });
});
