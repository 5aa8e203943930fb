import { legUit, somVan } from '@bijrijder/rekenkern';
import { describe, expect, it } from 'vitest';
import { uitslagVan } from '../uitleg.ts';
import { marginaleDruk } from './druk.ts';
import { maandvoorschotten, type Toeslaghuishouden, toeslagenVanJaar } from './index.ts';

const ALLEEN: Toeslaghuishouden = {
  geboortedatum: '1990-05-02',
  toetsingsinkomenEur: 21_327,
  zorgverzekerd: true,
  toeslagpartner: null,
  kinderen: [],
  medebewoners: [],
  huur: { kaleHuurCent: 60_000 },
  vermogenEur: 500,
};

describe('toeslagen of a year', () => {
  it('gives a single person on bijstand zorgtoeslag and huurtoeslag, and nothing that does not apply', () => {
    const t = toeslagenVanJaar(ALLEEN, 2026);
    expect(t.zorgtoeslag?.uitkomst).toMatchObject({ jaarToegekendEur: 1_550, maandUitbetaaldEur: 129 });
    // A = 498,20 - 202,52; B = 65% of 600,00 - 498,20.
    expect(t.huurtoeslag?.uitkomst).toMatchObject({ maandOnafgerondCent: 36_185, maandUitbetaaldEur: 361 });
    expect(t.kindgebondenBudget).toBeNull();
    expect(t.kinderopvangtoeslag).toBeNull();
    expect(t.kinderbijslag.map((k) => k.status === 'berekend' && k.kwartaalCent)).toEqual([0, 0, 0, 0]);
    expect(maandvoorschotten(t)).toEqual(Array(12).fill(490));
  });

  it('follows the children through the year', () => {
    const t = toeslagenVanJaar({ ...ALLEEN, kinderen: [{ geboortedatum: '2014-06-10' }] }, 2026);
    expect(t.kindgebondenBudget?.uitkomst).toMatchObject({
      maandenUitbetaaldEur: [499, 499, 499, 499, 499, 499, 560, 560, 560, 560, 560, 560],
    });
    expect(t.kinderbijslag).toEqual(
      [35_830, 35_830, 42_629, 42_629].map((kwartaalCent) => ({ status: 'berekend', kwartaalCent })),
    );
    expect(t.huurtoeslag?.rekening.invoer.aantal_personen).toBe(2);
  });

  it('counts partner, people in the house and working children where the law counts them', () => {
    const t = toeslagenVanJaar(
      {
        ...ALLEEN,
        toeslagpartner: { geboortedatum: '1989-01-01', toetsingsinkomenEur: 10_000, zorgverzekerd: false },
        kinderen: [
          { geboortedatum: '2008-03-01', toetsingsinkomenEur: 7_000 },
          { geboortedatum: '2000-03-01', toetsingsinkomenEur: 20_000 },
        ],
        medebewoners: [{ geboortedatum: '1960-01-01', toetsingsinkomenEur: 5_000 }],
      },
      2026,
    );
    expect(t.zorgtoeslag?.rekening.invoer).toMatchObject({ toetsingsinkomen: 3_132_700, partner_verzekerd: false });
    expect(t.huurtoeslag?.uitkomst).toMatchObject({ rekeninkomenEur: 31_327 + 5_000 + 20_000 + (7_000 - 6_218) });
    expect(t.huurtoeslag?.rekening.invoer.aantal_personen).toBe(5);
  });

  it('never takes unknown for zero', () => {
    const t = toeslagenVanJaar({ ...ALLEEN, toetsingsinkomenEur: null, huur: { kaleHuurCent: null } }, 2026);
    expect(t.zorgtoeslag?.uitkomst).toEqual({ status: 'niet_berekend', ontbreekt: ['toetsingsinkomen'] });
    expect(t.huurtoeslag?.uitkomst.status).toBe('niet_berekend');
    expect(maandvoorschotten(t)).toEqual(Array(12).fill(null));
    expect(toeslagenVanJaar(ALLEEN, 2027).zorgtoeslag?.uitkomst.status).toBe('niet_berekend');
  });

  it('says what it does not follow inside a year', () => {
    const wordt18 = toeslagenVanJaar({ ...ALLEEN, geboortedatum: '2008-09-01' }, 2026);
    expect(wordt18.zorgtoeslag?.onzeker[0]).toContain('wordt dit jaar 18');
    const wordt21 = toeslagenVanJaar({ ...ALLEEN, geboortedatum: '2005-09-01' }, 2026);
    expect(wordt21.huurtoeslag?.onzeker[0]).toContain('1 januari');
    expect(wordt21.huurtoeslag?.rekening.invoer.jong_zonder_kind_of_aangepaste_woning).toBe(true);
    expect(toeslagenVanJaar({ ...ALLEEN, geboortedatum: '2012-09-01' }, 2026).zorgtoeslag).toBeNull();
  });

  it('explains every amount: the rows add up to it', () => {
    const t = toeslagenVanJaar(
      { ...ALLEEN, toetsingsinkomenEur: 31_000, kinderen: [{ geboortedatum: '2014-06-10' }] },
      2026,
    );
    const posten = [
      [t.zorgtoeslag, 'zorgtoeslag-voorschot', 100 * 114],
      [t.huurtoeslag, 'huurtoeslag-voorschot', undefined],
      [t.kindgebondenBudget, 'kgb-voorschot-7', 100 * 551],
    ] as const;
    for (const [post, regel, cent] of posten) {
      const uitslag = uitslagVan(post!.rekening);
      if (cent !== undefined) expect(uitslag.cent(regel)).toBe(cent);
      const bezoek = (stap: ReturnType<typeof legUit>): void => {
        if (stap.rijen.length) {
          const som = somVan(stap.rijen);
          const waarde = stap.waarde as { teller: bigint; noemer: bigint };
          expect(som.teller * waarde.noemer, stap.kort).toBe(waarde.teller * som.noemer);
        }
        expect(stap.zin, stap.kort).not.toMatch(/[{}]/);
        for (const onder of stap.stappen) bezoek(onder);
      };
      bezoek(legUit(uitslag, regel));
    }
  });
});

describe('marginal pressure', () => {
  const cent = (b: { teller: bigint; noemer: bigint }) => Number(b.teller) / Number(b.noemer);
  it('adds up, also with huurtoeslag and children', () => {
    const d = marginaleDruk({
      jaar: 2026,
      loonCent: 3_600_000,
      extraCent: 10_000,
      zorgtoeslag: true,
      huur: { kaleHuurCent: 70_000, aantalPersonen: 2, jong: false },
      kinderen: [8],
    });
    if (d.status !== 'berekend') throw new Error('niet berekend');
    expect(cent(d.minderZorgtoeslag)).toBeCloseTo(1_373, 6);
    expect(cent(d.minderHuurtoeslag)).toBeCloseTo(2_200, 6);
    expect(cent(d.minderKindgebondenBudget)).toBeCloseTo(760, 6);
    const som =
      cent(d.meerBelasting) + cent(d.minderZorgtoeslag) + cent(d.minderHuurtoeslag) + cent(d.minderKindgebondenBudget);
    expect(som + cent(d.over)).toBeCloseTo(10_000, 6);
  });
});
