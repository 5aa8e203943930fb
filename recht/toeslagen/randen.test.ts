import { readdirSync, readFileSync } from 'node:fs';
import { leesBreuk, type Parameter, type Parameterboek, type Regel } from '@bijrijder/rekenkern';
import { describe, expect, it } from 'vitest';
import { BLADEN, bladregels } from '../bladen.ts';
import { type HuurtoeslagFeiten, huurtoeslag, huurtoeslagStelsel } from '../huurtoeslag/index.ts';
import { type InkomstenbelastingFeiten, inkomstenbelasting } from '../inkomstenbelasting/index.ts';
import { kinderbijslag } from '../kinderbijslag/index.ts';
import { kinderopvangtoeslag } from '../kinderopvangtoeslag/index.ts';
import { kindgebondenBudget, kindgebondenBudgetStelsel } from '../kindgebonden-budget/index.ts';
import { parameterboek } from '../parameters/index.ts';
import { zorgtoeslag, zorgtoeslagStelsel } from '../zorgtoeslag/index.ts';

const HUUR: HuurtoeslagFeiten = {
  jaar: 2026,
  kaleHuurCent: 70_000,
  inkomenEur: 20_000,
  inkomenKinderenEur: [],
  aantalPersonen: 2,
  jong: false,
  partner: false,
  vermogenEur: 0,
};
/** The book with figures for 2025 that are not in it, so that the curve of the old regime can be followed. */
function met(cijfers: Readonly<Record<string, string>>): Parameterboek {
  const boek = new Map<string, Parameter>(parameterboek());
  for (const [sleutel, waarde] of Object.entries(cijfers)) {
    const versie = {
      van: '2025-01-01',
      totEnMet: '2025-12-31',
      waarde: leesBreuk(waarde),
      bron: { document: 'test' },
      zekerheid: 'unverified' as const,
    };
    boek.set(sleutel, { sleutel, titel: sleutel, eenheid: '', versies: [versie] });
  }
  return boek;
}

describe('huurtoeslag at its edges', () => {
  it('says which condition keeps the right away', () => {
    expect(huurtoeslag({ ...HUUR, vermogenEur: 38_479 })).toMatchObject({ recht: true });
    expect(huurtoeslag({ ...HUUR, vermogenEur: 38_479 })).not.toHaveProperty('geenRechtDoor');
    expect(huurtoeslag({ ...HUUR, vermogenEur: 38_480 })).toMatchObject({ recht: false, geenRechtDoor: 'vermogen' });
    expect(huurtoeslag({ ...HUUR, partner: true, vermogenEur: 76_958 })).toMatchObject({ recht: true });
    expect(huurtoeslag({ ...HUUR, vermogenMedebewonerEur: 38_480 })).toMatchObject({ geenRechtDoor: 'vermogen' });
    expect(huurtoeslag({ ...HUUR, kaleHuurCent: 200_000 })).toMatchObject({ recht: true });
    const duur = { ...HUUR, jaar: 2025, aantalPersonen: 1, kaleHuurCent: 90_008 };
    expect(huurtoeslag(duur)).toMatchObject({ recht: false, geenRechtDoor: 'huur' });
    expect(huurtoeslag({ ...duur, kaleHuurCent: 90_007 })).toMatchObject({ recht: true });
  });
  it('until 2026 counts service costs up to a maximum per kind', () => {
    const oud = { ...HUUR, jaar: 2025, aantalPersonen: 1, kaleHuurCent: 72_000, inkomenEur: 14_000 };
    const vier = { energie: 1_200, schoonmaak: 1_200, huismeester: 1_200, ruimten: 1_200 };
    expect(huurtoeslag({ ...oud, servicekostenCent: vier })).toMatchObject({ maandOnafgerondCent: 44_591 });
    expect(huurtoeslag({ ...oud, servicekostenSamenCent: 4_800 })).toMatchObject({ maandOnafgerondCent: 44_591 });
    expect(huurtoeslag({ ...oud, servicekostenCent: { energie: 9_000 } })).toEqual(
      huurtoeslag({ ...oud, servicekostenCent: { energie: 1_200 } }),
    );
    expect(huurtoeslag({ ...HUUR, servicekostenSamenCent: 4_800 })).toEqual(huurtoeslag(HUUR));
  });
  it('until 2026 gave the part above the second limit only to people alone, older people and adapted dwellings', () => {
    const oud = { ...HUUR, jaar: 2025, kaleHuurCent: 88_000, inkomenEur: 14_000 };
    const bedrag = (f: Partial<HuurtoeslagFeiten>) => {
      const u = huurtoeslag({ ...oud, ...f });
      return u.status === 'berekend' ? u.maandOnafgerondCent : Number.NaN;
    };
    expect(bedrag({ ouder: true })).toBe(bedrag({}) + Math.round((88_000 - 68_296) * 0.4));
    expect(bedrag({ aangepasteWoning: true })).toBe(bedrag({ ouder: true }));
  });
  it('until 2026 follows the curve of the income, in whole euros, when its figures are known', () => {
    const boek = met({
      'huurtoeslag.inkomensijkpunt.mp': '2700000',
      'huurtoeslag.factoren_ab.mp.a': '0.000000279402',
      'huurtoeslag.factoren_ab.mp.b': '0.001893212113',
    });
    const oud = { ...HUUR, jaar: 2025 };
    // 0,000000279402 x 30000 x 30000 + 0,001893212113 x 30000 - 37,14
    expect(huurtoeslag({ ...oud, inkomenEur: 30_000 }, boek)).toMatchObject({ basishuurCent: 27_112 });
    expect(huurtoeslag({ ...oud, inkomenEur: 26_999 }, boek)).toMatchObject({ basishuurCent: 19_724 });
    expect(huurtoeslag({ ...oud, inkomenEur: 30_000 }).status).toBe('niet_berekend');
    expect(huurtoeslag({ ...oud, inkomenEur: null }, boek)).toMatchObject({ status: 'niet_berekend' });
  });
  it('makes each set of rules once', () => {
    expect(huurtoeslagStelsel(3).regels).toBe(huurtoeslagStelsel(3).regels);
    expect(huurtoeslagStelsel(3).regels).not.toBe(huurtoeslagStelsel(2).regels);
  });
});

describe('children at their birthdays', () => {
  const ib: InkomstenbelastingFeiten = {
    jaar: 2026,
    jongerDanAow: true,
    loonEur: 20_000,
    uitkeringEur: 0,
    kinderenGeboortedata: [],
    fiscaalPartner: false,
    arbeidsinkomenPartnerEur: null,
  };
  const iack = (f: Partial<InkomstenbelastingFeiten>) => {
    const u = inkomstenbelasting({ ...ib, ...f });
    return u.status === 'berekend' ? u.iackCent : u.ontbreekt;
  };
  const vol = Math.round((20_000 - 6_239) * 11.45);
  it.each([
    ['2014-01-02', vol],
    ['2014-01-01', 0],
    ['2026-01-01', vol],
    ['2026-01-02', 0],
  ])('combinatiekorting for a child of %s', (geboren, verwacht) => {
    expect(iack({ kinderenGeboortedata: [geboren] })).toBe(verwacht);
  });
  it('combinatiekorting only for who earns less than the partner', () => {
    const kind = { kinderenGeboortedata: ['2018-06-06'], fiscaalPartner: true };
    expect(iack({ ...kind, arbeidsinkomenPartnerEur: 20_001 })).toBe(vol);
    expect(iack({ ...kind, arbeidsinkomenPartnerEur: 20_000 })).toBe(0);
    expect(iack({ ...kind, arbeidsinkomenPartnerEur: null })).toEqual(['meestverdiener']);
    expect(iack({ ...kind, arbeidsinkomenPartnerEur: 20_001, loonEur: null })).toEqual(['loon']);
  });
  it('from the AOW age on it names the figures that are missing', () => {
    expect(iack({ jongerDanAow: false })).toEqual(['lb.ahk.aow.afbouw_vanaf', 'lb.schijven.aow']);
  });
  it('kinderbijslag from the quarter after the birth to the quarter of 18', () => {
    const kwartaal = (g: string) => kinderbijslag({ eersteDagKwartaal: '2026-04-01', geboortedata: [g] });
    expect(kwartaal('2026-04-01')).toMatchObject({ kwartaalCent: 29_507 });
    expect(kwartaal('2026-04-02')).toMatchObject({ kwartaalCent: 0 });
    expect(kwartaal('2008-04-02')).toMatchObject({ kwartaalCent: 42_153 });
    expect(kwartaal('2008-04-01')).toMatchObject({ kwartaalCent: 0 });
  });
  it('kindgebonden budget without children is nothing, by month for a birth in the year', () => {
    const feiten = { jaar: 2026, toetsingsinkomenEur: 20_000, toeslagpartner: false, vermogenEur: 0 };
    expect(kindgebondenBudget(feiten)).toMatchObject({ recht: false, jaarToegekendEur: 0 });
    expect(kindgebondenBudget({ ...feiten, geboortedata: ['2026-10-12'] })).toMatchObject({
      maandenUitbetaaldEur: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 499, 499],
    });
    expect(kindgebondenBudget({ ...feiten, leeftijden: [17, 18] })).toMatchObject({
      jaarToegekendEur: 2_580 + 964 + 3_416,
    });
    expect(kindgebondenBudget({ ...feiten, leeftijden: [5], vermogenEur: 146_012 })).toMatchObject({
      recht: false,
      vermogenLaagGenoeg: false,
    });
  });
});

describe('what the answers say besides the amount', () => {
  it('zorgtoeslag: right, month before rounding, the half for a partner without insurance', () => {
    const f = {
      jaar: 2026,
      toetsingsinkomenEur: 33_200,
      toeslagpartner: true,
      partnerVerzekerd: false,
      vermogenEur: 0,
    };
    expect(zorgtoeslag(f)).toMatchObject({ recht: true, maandOnafgerondCent: 10_363, vermogenLaagGenoeg: true });
    expect(zorgtoeslag({ ...f, toetsingsinkomenEur: 80_000 })).toMatchObject({ recht: false });
    expect(zorgtoeslag({ ...f, partnerVerzekerd: null })).toEqual({
      status: 'niet_berekend',
      ontbreekt: ['partner_verzekerd'],
    });
  });
  it('kinderopvangtoeslag refuses what it cannot read', () => {
    const kind = { soort: 'bso' as const, uurtariefCent: 900, urenPerMaand: '500/3' };
    const f = { jaar: 2026, toetsingsinkomenEur: 20_000, kinderen: [kind] };
    expect(kinderopvangtoeslag(f)).toMatchObject({ recht: true, eersteKindIndex: 0, perKindCent: [144_000] });
    expect(() => kinderopvangtoeslag({ ...f, kinderen: [{ ...kind, urenPerMaand: '1.00001' }] })).toThrow(
      'drie cijfers',
    );
    const oma = { ...kind, soort: 'oma' } as unknown as typeof kind;
    expect(() => kinderopvangtoeslag({ ...f, kinderen: [oma] })).toThrow('onbekende soort opvang: oma');
    expect(() => kinderopvangtoeslag({ ...f, kinderen: Array(21).fill(kind) })).toThrow('hoogstens 20 kinderen');
    expect(kinderopvangtoeslag({ ...f, kinderen: Array(20).fill(kind) })).toMatchObject({ recht: true });
    expect(kinderopvangtoeslag({ ...f, kinderen: [{ ...kind, urenPerMaand: '0' }] })).toMatchObject({ recht: false });
  });
  it('says in its sentences which of two ways it follows', () => {
    const vind = (stelsel: { regels: readonly Regel[] }, naam: string) => stelsel.regels.find((r) => r.naam === naam);
    expect(vind(zorgtoeslagStelsel('dienst'), 'normpremie')?.onzeker).toContain('rondt het drempelinkomen af');
    expect(vind(zorgtoeslagStelsel('wet'), 'normpremie')?.onzeker).toBeUndefined();
    expect(vind(huurtoeslagStelsel(0), 'rekeninkomen')?.zin).not.toContain('kind');
    expect(vind(huurtoeslagStelsel(1), 'rekeninkomen')?.zin).toContain('kind');
  });
});

describe('oracles', () => {
  const bekend = new Set(parameterboek().keys());
  const map = (pad: string) => new URL(`../${pad}/`, import.meta.url);
  for (const naam of readdirSync(map('voorbeelden'))) bekend.add(naam.replace(/\.json$/, ''));
  for (const naam of readdirSync(map('gevallen')).filter((n) => n.endsWith('.jsonl')))
    for (const regel of readFileSync(new URL(naam, map('gevallen')), 'utf8')
      .split('\n')
      .filter(Boolean))
      bekend.add((JSON.parse(regel) as { id: string }).id);
  it.each(
    BLADEN.filter((b) => !['bijstand', 'recht-op-bijstand', 'extra-geld'].includes(b.sleutel)).map(
      (b) => [b.sleutel, b] as const,
    ),
  )('every oracle named on page %s exists; a rule without one says that it is not certain', (_naam, blad) => {
    for (const { regel } of bladregels(blad)) {
      for (const id of regel.orakels) expect(bekend.has(id), `${regel.naam}: ${id}`).toBe(true);
      if (regel.orakels.length === 0) expect(regel.onzeker, regel.naam).toBeTruthy();
    }
  });
  it('months carry their own name', () => {
    const { regels } = kindgebondenBudgetStelsel();
    const titel = (naam: string) => regels.find((r) => r.naam === naam)?.titel;
    expect(titel('kgb-maand-1')).toMatch(/januari$/);
    expect(titel('kgb-maand-12')).toMatch(/december$/);
    expect(titel('kgb-voorschot-12')).toBeDefined();
  });
});
