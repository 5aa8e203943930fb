import { VOORBEELDSTAD } from '@bijrijder/recht';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BETAALKALENDER_VOORBEELDSTAD as KALENDER } from '../kalender/betaaldag.ts';
import { type Proefhuishouden, proefhuishouden, vensterVan } from '../proef/huishoudens.ts';
import { opVolgordeVanKennis } from '../tijdlijn/feiten.ts';
import { kennisVan as kennis } from '../tijdlijn/kennis.ts';
import { laatsteDag, plusMaanden } from '../tijdlijn/maand.ts';
import { rekenReeks } from '../tijdlijn/reeks.ts';
import { rekenaarVoor } from '../tijdlijn/rekenaar.ts';
import { tijdlijnUitFeiten } from '../tijdlijn/uit-feiten.ts';
import { grootboek, vensterVanaf } from './grootboek.ts';
import { spreidSchuld, verrekenvoorstel } from './spreiding.ts';
import { voerUit } from './uitvoering.ts';

const r = rekenaarVoor(VOORBEELDSTAD);
const kennisVan = (h: Proefhuishouden) => kennis(h.feiten, vensterVan(h));
const nummer = fc.integer({ min: 1000, max: 100_000 });

describe('the ledger', () => {
  it('has totals that are the sums of its rows, and rows that are the difference of two runs', () => {
    fc.assert(
      fc.property(nummer, fc.integer({ min: 1, max: 11 }), (n, maand) => {
        const h = proefhuishouden(n);
        const dag = laatsteDag(plusMaanden(h.van, maand));
        const bekend = kennisVan(h);
        const toen = rekenReeks(bekend(h.van), r);
        const nu = rekenReeks(bekend(dag), r);
        const g = grootboek(toen, nu, dag);
        const som = (f: (x: (typeof g.regels)[number]) => number) => g.regels.reduce((t, x) => t + f(x), 0);
        expect(g.saldo_ct).toBe(g.nabetalen_ct - g.te_veel_ct);
        expect(g.saldo_ct).toBe(som((x) => x.te_betalen_wordt_ct - x.te_betalen_was_ct));
        expect(g.te_veel_ct).toBe(g.te_veel_binnen_zes_maanden_ct + g.te_veel_ouder_dan_zes_maanden_ct);
        expect(som((x) => x.verschil_incl_ct)).toBe(g.saldo_ct + g.verschil_reserve_ct);
        for (const x of g.regels) {
          expect(x.maand < dag.slice(0, 7)).toBe(true);
          expect(x.binnen_zes_maanden).toBe(x.maand >= vensterVanaf(dag));
          expect(x.oorzaken.length, `${n} ${x.maand}`).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('is empty when nothing new is known', () => {
    const reeks = rekenReeks(kennisVan(proefhuishouden(7))('2026-06-01'), r);
    expect(grootboek(reeks, reeks, '2026-12-31')).toMatchObject({ regels: [], saldo_ct: 0, premie: [] });
  });
});

describe('spreading', () => {
  it('takes exactly the debt, never more than the room of a month or the payment', () => {
    const ruimte = fc.record({ hoogstensCent: fc.nat(10_000), betalingCent: fc.nat(150_000) });
    fc.assert(
      fc.property(
        fc.nat(500_000),
        fc.array(ruimte, { maxLength: 40 }),
        fc.option(fc.nat(9_000), { nil: undefined }),
        (schuld, ruimten, wens) => {
          const t = spreidSchuld(schuld, ruimten, wens);
          const som = t.reduce((s, x) => s + x.bedragCent, 0);
          expect(som + (t.at(-1)?.restCent ?? schuld)).toBe(schuld);
          for (const [i, x] of t.entries()) {
            expect(x.bedragCent).toBeLessThanOrEqual(Math.min(ruimten[i]!.hoogstensCent, ruimten[i]!.betalingCent));
            if (wens !== undefined) expect(x.bedragCent).toBeLessThanOrEqual(wens);
          }
        },
      ),
    );
  });
  it('proposes paces that each end at the debt', () => {
    fc.assert(
      fc.property(fc.nat(400_000), fc.nat(400_000), fc.integer({ min: 1, max: 11_000 }), (na, veel, hoogstens) => {
        const v = verrekenvoorstel(
          { nabetalen_ct: na, te_veel_binnen_zes_maanden_ct: veel, te_veel_ouder_dan_zes_maanden_ct: 0 },
          hoogstens,
        );
        expect(v.nabetalenCent - v.teVerrekenenCent).toBe(na - veel);
        for (const k of v.keuzen) {
          expect(k.perMaandCent).toBeLessThanOrEqual(hoogstens);
          expect(k.perMaandCent * (k.maanden - 1) + k.laatsteCent).toBe(v.teVerrekenenCent);
          expect(k.laatsteCent).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('what is decided and paid', () => {
  it('settles nothing to a person’s disadvantage by itself', () => {
    for (let n = 0; n < 30; n++) {
      const h = proefhuishouden(n);
      const u = voerUit(r, {
        bekend: kennisVan(h),
        van: h.van,
        totEnMet: h.totEnMet,
        peildag: '2027-06-30',
        kalender: KALENDER,
      });
      expect(u.specificaties.flatMap((s) => s.regels).some((x) => x.soort === 'verrekening')).toBe(false);
      expect(u.openstaand.every((v) => v.restCent === v.bedragCent)).toBe(true);
    }
  });
  it('keeps 95% of the norm free when it is settled', () => {
    for (let n = 0; n < 30; n++) {
      const h = proefhuishouden(n);
      const u = voerUit(r, {
        bekend: kennisVan(h),
        van: h.van,
        totEnMet: h.totEnMet,
        peildag: '2027-06-30',
        kalender: KALENDER,
        verrekenen: {},
      });
      for (const s of u.specificaties) {
        const af = s.regels.filter((x) => x.soort === 'verrekening').reduce((t, x) => t - x.bedragCent, 0);
        const norm = u.nu.find((m) => m.maand === s.maand)?.uitkomst?.norm_ct ?? 0;
        if (af > 0) expect(af).toBeLessThanOrEqual(Math.max(Math.floor(norm / 20), 11_000));
      }
    }
  });
});

describe('facts', () => {
  const venster = { van: '2026-01', totEnMet: '2026-12', gemeente: { vooruitlopen_34a_vanaf: null, premie: null } };
  it('give the same timeline in whatever order they are listed', () => {
    fc.assert(
      fc.property(nummer, fc.integer(), (n, zaad) => {
        const { feiten } = proefhuishouden(n);
        const geschud = feiten.toSorted(
          (a, b) => ((a.volgnummer! * 7919 + zaad) % 101) - ((b.volgnummer! * 7919 + zaad) % 101),
        );
        expect(tijdlijnUitFeiten(geschud, venster)).toEqual(tijdlijnUitFeiten(feiten, venster));
        expect(opVolgordeVanKennis(geschud)).toEqual(opVolgordeVanKennis(feiten));
      }),
      { numRuns: 100 },
    );
  });
  it('give the final state however the corrections came to be known', () => {
    fc.assert(
      fc.property(nummer, (n) => {
        const { feiten } = proefhuishouden(n);
        // everything told at once, in the same order of facts, is what stepwise knowledge ends with
        const opEenDag = opVolgordeVanKennis(feiten).map((f, i) => ({ ...f, bekendOp: '2026-01-01', volgnummer: i }));
        expect(tijdlijnUitFeiten(opEenDag, venster)).toEqual(
          tijdlijnUitFeiten(feiten, { ...venster, bekendOp: '2030-01-01' }),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('counters', () => {
  it('never go back, never pass the limit of the law, and move at most one a month', () => {
    fc.assert(
      fc.property(nummer, (n) => {
        const h = proefhuishouden(n);
        const reeks = rekenReeks(kennisVan(h)('2030-01-01'), r);
        for (const [i, m] of reeks.entries())
          for (const [id, t] of Object.entries(m.tellersNa)) {
            const voor = reeks[i - 1]?.tellersNa[id];
            expect(t.n_maanden_gebruikt).toBeLessThanOrEqual(6);
            if (!voor) continue;
            const stap = t.n_maanden_gebruikt - voor.n_maanden_gebruikt;
            expect(stap === 0 || stap === 1).toBe(true);
            if (voor.r_eerste_maand) expect(t.r_eerste_maand).toBe(voor.r_eerste_maand);
          }
      }),
      { numRuns: 60 },
    );
  });
  it('repay exactly the debt, month by month', () => {
    fc.assert(
      fc.property(nummer, (n) => {
        const h = proefhuishouden(n);
        const t = kennisVan(h)('2030-01-01');
        fc.pre(t.schuld !== null);
        const reeks = rekenReeks(t, r);
        const afgelost = reeks.reduce((s, m) => s + (m.uitkomst?.aflossing_ct ?? 0), 0);
        expect(afgelost + reeks.at(-1)!.restschuldNaCent!).toBe(t.schuld!.bedrag_ct);
        expect(reeks.at(-1)!.restschuldNaCent).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 25 },
    );
  });
  it('pay out exactly what was put aside and earned', () => {
    fc.assert(
      fc.property(nummer, (n) => {
        const h = proefhuishouden(n, '2025-07', '2027-06');
        const u = voerUit(r, {
          bekend: () => kennisVan(h)('2030-01-01'),
          van: h.van,
          totEnMet: h.totEnMet,
          peildag: '2027-12-31',
          kalender: KALENDER,
        });
        const regels = u.specificaties.flatMap((s) => s.regels);
        for (const x of regels.filter((y) => y.soort === 'vakantietoeslag'))
          expect(x.bedragCent).toBe(u.nu.find((m) => m.maand === x.maand)!.reserveringCent);
        const premie = new Map<string, number>();
        for (const x of regels)
          if (x.soort === 'premie')
            premie.set(`${x.maand}:${x.persoon}`, (premie.get(`${x.maand}:${x.persoon}`) ?? 0) + x.bedragCent);
        for (const [sleutel, bedrag] of premie) {
          const [maand, persoon] = sleutel.split(':') as [string, string];
          expect(bedrag).toBe(u.nu.find((m) => m.maand === maand)!.premieCent[persoon]);
        }
      }),
      { numRuns: 25 },
    );
  });
});
