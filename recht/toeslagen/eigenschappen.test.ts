import { berekenNaslag, type Invoerwaarden, isOnbekend, type Stelsel } from '@bijrijder/rekenkern';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { huurtoeslag, huurtoeslagStelsel } from '../huurtoeslag/index.ts';
import { inkomstenbelasting, inkomstenbelastingStelsel } from '../inkomstenbelasting/index.ts';
import { kinderopvangtoeslag, kinderopvangtoeslagStelsel } from '../kinderopvangtoeslag/index.ts';
import { kindgebondenBudget, kindgebondenBudgetStelsel } from '../kindgebonden-budget/index.ts';
import { loonheffingStelsel } from '../loonheffing/index.ts';
import type { Berekend } from '../reken.ts';
import { uitslagVan } from '../uitleg.ts';
import { zorgtoeslag, zorgtoeslagStelsel } from '../zorgtoeslag/index.ts';
import { zvwStelsel } from '../zvw/index.ts';

const bekend = <T extends object>(b: Berekend<T>): T => {
  if (b.status !== 'berekend') throw new Error(b.ontbreekt.join());
  return b as unknown as T;
};
const inkomen = fc.integer({ min: 0, max: 200_000 });
const meer = fc.integer({ min: 0, max: 5_000 });
const KEER = { numRuns: 300 };

const zorg = (toetsingsinkomenEur: number, toeslagpartner: boolean, jaar: number) =>
  bekend(zorgtoeslag({ jaar, toetsingsinkomenEur, toeslagpartner, partnerVerzekerd: true, vermogenEur: 0 }));
const huur = (kaleHuurCent: number, inkomenEur: number, aantalPersonen: number, jong = false) =>
  bekend(
    huurtoeslag({
      jaar: 2026,
      kaleHuurCent,
      inkomenEur,
      inkomenKinderenEur: [],
      aantalPersonen,
      jong: jong && aantalPersonen === 1,
      partner: false,
      vermogenEur: 0,
    }),
  );
const kgb = (toetsingsinkomenEur: number, toeslagpartner: boolean, leeftijden: number[]) =>
  bekend(kindgebondenBudget({ jaar: 2026, toetsingsinkomenEur, toeslagpartner, vermogenEur: 0, leeftijden }));

describe('toeslagen never fall below zero and never rise with income', () => {
  it('zorgtoeslag', () => {
    fc.assert(
      fc.property(inkomen, meer, fc.boolean(), fc.constantFrom(2024, 2025, 2026), (i, d, partner, jaar) => {
        const [laag, hoog] = [zorg(i, partner, jaar), zorg(i + d, partner, jaar)];
        expect(hoog.jaarOnafgerondCent).toBeGreaterThanOrEqual(0);
        expect(hoog.jaarToegekendEur).toBeLessThanOrEqual(laag.jaarToegekendEur);
        expect(hoog.maandUitbetaaldEur * 12).toBeLessThanOrEqual(hoog.jaarToegekendEur);
      }),
      KEER,
    );
  });
  it('huurtoeslag, and it rises with the rent but never more than the rent', () => {
    const personen = fc.integer({ min: 1, max: 8 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000 }),
        meer,
        inkomen,
        meer,
        personen,
        fc.boolean(),
        (h, dh, i, di, p, jong) => {
          const nu = huur(h, i, p, jong);
          expect(huur(h, i + di, p, jong).jaarToegekendEur).toBeLessThanOrEqual(nu.jaarToegekendEur);
          const duurder = huur(h + dh, i, p, jong);
          expect(duurder.maandOnafgerondCent).toBeGreaterThanOrEqual(nu.maandOnafgerondCent);
          expect(duurder.maandOnafgerondCent - nu.maandOnafgerondCent).toBeLessThanOrEqual(dh + 1);
          expect(nu.maandOnafgerondCent).toBeLessThanOrEqual(h);
        },
      ),
      KEER,
    );
  });
  it('kindgebonden budget, and one child more never gives less', () => {
    const leeftijden = fc.array(fc.integer({ min: 0, max: 17 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        inkomen,
        meer,
        fc.boolean(),
        leeftijden,
        fc.integer({ min: 0, max: 17 }),
        (i, d, partner, l, nieuw) => {
          const nu = kgb(i, partner, l);
          expect(nu.jaarOnafgerondCent).toBeGreaterThanOrEqual(0);
          expect(kgb(i + d, partner, l).jaarToegekendEur).toBeLessThanOrEqual(nu.jaarToegekendEur);
          expect(kgb(i, partner, [...l, nieuw]).jaarToegekendEur).toBeGreaterThanOrEqual(nu.jaarToegekendEur);
        },
      ),
      KEER,
    );
  });
  it('kinderopvangtoeslag: never above the costs; exactly one first child', () => {
    const kind = fc.record({
      soort: fc.constantFrom('dagopvang' as const, 'bso' as const, 'gastouder' as const),
      uurtariefCent: fc.integer({ min: 0, max: 2_000 }),
      urenPerMaand: fc.integer({ min: 0, max: 600 }).map((u) => String(u / 2)),
    });
    fc.assert(
      fc.property(inkomen, meer, fc.array(kind, { minLength: 1, maxLength: 4 }), (i, d, kinderen) => {
        const nu = bekend(kinderopvangtoeslag({ jaar: 2026, toetsingsinkomenEur: i, kinderen }));
        const rijker = bekend(kinderopvangtoeslag({ jaar: 2026, toetsingsinkomenEur: i + d, kinderen }));
        expect(rijker.maandOnafgerondCent).toBeLessThanOrEqual(nu.maandOnafgerondCent);
        expect(nu.eersteKindIndex).toBeGreaterThanOrEqual(0);
        const kosten = kinderen.reduce((s, k) => s + k.uurtariefCent * Number(k.urenPerMaand), 0);
        expect(nu.maandOnafgerondCent).toBeLessThanOrEqual(kosten + kinderen.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('income tax', () => {
  const ib = (loonEur: number, uitkeringEur: number) =>
    bekend(
      inkomstenbelasting({
        jaar: 2026,
        jongerDanAow: true,
        loonEur,
        uitkeringEur,
        kinderenGeboortedata: [],
        fiscaalPartner: false,
        arbeidsinkomenPartnerEur: null,
      }),
    );
  it('is never negative and never takes all of a raise', () => {
    fc.assert(
      fc.property(inkomen, inkomen, fc.integer({ min: 1, max: 5_000 }), (loon, uitkering, d) => {
        const nu = ib(loon, uitkering);
        expect(nu.teBetalenCent).toBeGreaterThanOrEqual(0);
        expect(ib(loon + d, uitkering).nettoCent).toBeGreaterThan(nu.nettoCent);
      }),
      KEER,
    );
  });
});

describe('generated code gives what the reference gives', () => {
  const bedrag = fc.integer({ min: 0, max: 20_000_000 });
  const aantal = fc.integer({ min: 0, max: 6 });
  const stelsels: readonly [Stelsel, string][] = [
    [zorgtoeslagStelsel('dienst'), 'zorgtoeslag (dienst)'],
    [zorgtoeslagStelsel('wet'), 'zorgtoeslag (wet)'],
    [huurtoeslagStelsel(2), 'huurtoeslag'],
    [kindgebondenBudgetStelsel(), 'kindgebonden budget'],
    [kinderopvangtoeslagStelsel(2), 'kinderopvangtoeslag'],
    [inkomstenbelastingStelsel(), 'inkomstenbelasting'],
    [loonheffingStelsel('maand', 'tabel'), 'loonheffing per maand'],
    [loonheffingStelsel('vierweken', 'formule'), 'loonheffing per vier weken'],
    [zvwStelsel(), 'zvw'],
  ];
  it.each(stelsels)('%#', (stelsel) => {
    const feiten = uitslagVan({ stelsel, tijd: { peildatum: '2026-01-01' }, invoer: {} }).bij.rekenaar.gegenereerd
      .feiten;
    const invoer = fc.record(
      Object.fromEntries(
        feiten.map(([naam, eenheid]) => [
          naam,
          eenheid === 'ja/nee'
            ? fc.option(fc.boolean(), { freq: 20 })
            : eenheid === 'aantal'
              ? aantal.map((n) => Math.max(1, n))
              : eenheid === 'cent/uur'
                ? fc.integer({ min: 0, max: 2_000 })
                : eenheid === 'uur/maand'
                  ? fc.integer({ min: 0, max: 300 * 12_000 })
                  : fc.option(/huur|servicekosten/.test(naam) ? fc.integer({ min: 0, max: 150_000 }) : bedrag, {
                      freq: 20,
                    }),
        ]),
      ),
    );
    fc.assert(
      fc.property(invoer, fc.constantFrom('2025-01-01', '2026-01-01'), (feit, peildatum) => {
        const tijd = { peildatum };
        const naslag = berekenNaslag(stelsel, tijd, feit as Invoerwaarden);
        const uitslag = uitslagVan({ stelsel, tijd, invoer: feit as Invoerwaarden });
        for (const [naam, w] of naslag) {
          const g = uitslag.waarde(naam);
          if (isOnbekend(w)) expect(isOnbekend(g), naam).toBe(true);
          else if (typeof w === 'boolean') expect(g, naam).toBe(w);
          else {
            const breuk = g as { teller: bigint; noemer: bigint };
            expect(breuk.teller * w.noemer, naam).toBe(w.teller * breuk.noemer);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
