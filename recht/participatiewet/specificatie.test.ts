import { describe, expect, it } from 'vitest';
import { AMSTERDAM, LANDELIJK, metLezingen, metPremie, ROTTERDAM, VOORBEELDSTAD } from '../gemeenten/index.ts';
import { berekenMaand, nietBerekend, onzeker, specificatie, stapVan, toegepast, voorwaarden } from './index.ts';
import { loon, mens, thuis } from './proef.ts';

/** The household of the example screens: single parent of Jip (9), fourth month with a quarter. */
const hanna = thuis({
  leefvorm: 'alleenstaande_ouder',
  personen: [mens('P1', { tellers: { ...mens('P1').tellers, n_maanden_gebruikt: 3, n_eerste_maand: '2026-01' } })],
  kinderen: [{ geboortedatum: '2017-02-14' }],
  inkomsten: [loon(77_184, { naam: 'De Ketel', tijdvak_van: '2026-04-01', tijdvak_tot_en_met: '2026-04-30' })],
});
const april = () => specificatie(berekenMaand(hanna, '2026-04', VOORBEELDSTAD));
const regels = (s: ReturnType<typeof april>) => s.regels.map((r) => [r.titel, r.bedrag_ct]);

describe('the specification of the example screens', () => {
  it('has the rows of the screen, to the cent', () => {
    expect(regels(april())).toEqual([
      ['Bedrag om van te leven', 140_150],
      ['Loon dat meetelt', -57_888],
      ['Vakantiegeld dat De Ketel voor u spaart', -6_175],
      ['Uitkering met vakantiegeld', 76_087],
      ['Vakantiegeld dat wij voor u sparen', -3_804],
      ['Op uw rekening', 72_283],
    ]);
    expect(april().titel).toBe('Uw uitkering over april');
    expect(april().premie.map((r) => [r.titel, r.bedrag_ct])).toEqual([
      ['Premie voor werk naast de uitkering', 23_155],
    ]);
  });
  it('explains the wage: employer, pay period, share, maximum, month', () => {
    const wage = april().regels[1]!;
    expect(wage.rijen.map((r) => [r.titel, r.bedrag_ct])).toEqual([
      ['Nettoloon van De Ketel', -77_184],
      ['Dit mag u houden', 19_296],
    ]);
    expect(wage.rijen[0]!.zin).toBe('Over 1 tot en met 30 april.');
    expect(wage.rijen[1]!.zin).toBe(
      '25% van €\u00a0771,84 mag u houden: €\u00a0192,96. Hoogstens €\u00a0285,00. U zit daaronder. Dit is maand 4 van 6.',
    );
    expect(wage.rijen[1]!.bron).toBe('Participatiewet art. 31 lid 2 onder n. Bedrag vanaf 1 januari 2026.');
    expect(april().regels[2]!.zin).toMatch(/^8% van €\u00a0771,84 is €\u00a061,75\./);
    expect(april().regels[4]!.zin).toBe('5% van €\u00a0760,87. U krijgt het in juni.');
    expect(april().regels[0]!.bron).toBe('Participatiewet art. 21 onder a. Bedrag vanaf 1 januari 2026.');
  });
  it('goes down to the clause and the tree', () => {
    const b = berekenMaand(hanna, '2026-04', VOORBEELDSTAD);
    const stap = stapVan(b, april().regels.at(-1)!.regel!);
    expect(stap.artikel.plaats).toBe('art. 45 lid 1 en 4');
    expect(stap.stappen.length).toBeGreaterThan(0);
    const gebruikt = toegepast(b.uitslag);
    expect(gebruikt.regels.map((r) => r.naam)).toContain('vrijlating-n-P1');
    expect(gebruikt.regels.map((r) => r.naam)).not.toContain('vrijlating-r-P1');
    expect(gebruikt.cijfers.map((c) => c.sleutel)).toContain('pw.vrijlating.n_max');
    expect(gebruikt.cijfers.map((c) => c.sleutel)).not.toContain('pw.vrijlating.r_max');
  });
});

describe('other months', () => {
  const van = (h: Parameters<typeof thuis>[0], g = LANDELIJK, maand = '2026-03') =>
    specificatie(berekenMaand(thuis(h), maand, g));
  it('shows four weeks and weeks as a month, and what is above the maximum', () => {
    const s = van({ inkomsten: [loon(100_000, { ritme: 'vierweken' }), loon(10_000, { ritme: 'week' })] });
    const [vier, week, vrij] = s.regels[1]!.rijen;
    expect(vier!.zin).toMatch(/per vier weken, keer 13, gedeeld door 12 is €\u00a01\.083,33 per maand/);
    expect(week!.zin).toMatch(/per week, keer 52, gedeeld door 12 is €\u00a0433,33 per maand/);
    expect(vrij!.zin).toMatch(/Meer dan €\u00a0285,00 is het nooit\. Dit is maand 1 van 6\./);
  });
  it('never shows less than nothing', () => {
    const s = van({ inkomsten: [loon(200_000)] });
    expect(s.regels.find((r) => r.id === 'niet_onder_nul')!.bedrag_ct).toBeGreaterThan(0);
    expect(s.uit_te_betalen_ct).toBe(0);
  });
  it('shows a reduction and a repayment each on its own line', () => {
    const s = van({
      maatregel_pct: '30',
      aflossing: { gevraagd_ct: 5_000, restschuld_ct: 3_000, grens_geldt_niet: false },
    });
    const lijnen = new Map(s.regels.map((r) => [r.id, r]));
    expect(lijnen.get('verlaging')!.bedrag_ct).toBe(-42_045);
    expect(lijnen.get('verlaging')!.zin).toMatch(
      /^Het besluit is 30% van het bedrag om van te leven: €\u00a0420,45\. U kunt bezwaar maken\./,
    );
    expect(lijnen.get('aflossing')!.bedrag_ct).toBe(-3_000);
    expect(lijnen.get('te_betalen')!.titel).toBe('Uitkering over maart');
  });
  it('has one line per kind of income, and a pension with what does not count', () => {
    const s = van({
      personen: [mens('P1', { geboortedatum: '1950-01-01' })],
      inkomsten: [
        loon(60_000, { soort: 'aow' }),
        loon(5_000, { soort: 'particulier_pensioen', recht_op_vakantietoeslag: false }),
        loon(1_000, { soort: 'overig', recht_op_vakantietoeslag: false }),
      ],
    });
    const ids = s.regels.map((r) => r.id);
    expect(ids).toEqual(
      expect.arrayContaining(['aow:P1:1', 'overig:P1:2', 'particulier_pensioen:P1', 'vakantieaanspraak:P1']),
    );
    expect(s.regels.find((r) => r.id === 'particulier_pensioen:P1')!.bedrag_ct).toBe(-2_350);
  });
  it('shows the parts of a norm, and the days of a part of a month', () => {
    const s = van({ woonsituatie_verlaging_pct: '10', recht_dagen: { van: 16, tot_en_met: 31 } });
    expect(s.regels[0]!.rijen.map((r) => r.id)).toEqual(['norm_bedrag', 'verlaging_woonsituatie', 'deel_maand']);
    expect(s.regels[0]!.rijen[2]!.titel).toBe('Deel van de maand: 16 van 31 dagen');
  });
  it('says how the municipality sets aside when it is not 5% of the bijstand', () => {
    const zin = (reserve: 'norm' | 'norm_min_aanspraak') =>
      van({ inkomsten: [loon(50_000)] }, metLezingen(LANDELIJK, { reserve })).regels.find(
        (r) => r.id === 'reservering',
      )!.zin;
    expect(zin('norm')).toBe('5% van €\u00a01.401,50. U krijgt het in juni.');
    expect(zin('norm_min_aanspraak')).toMatch(/min het vakantiegeld over uw inkomen/);
  });
  it('says which condition failed when there is no right', () => {
    const vermogen = { bezittingen_ct: 900_000, schulden_ct: 0, gespaard_tijdens_bijstand_ct: 0, eigen_woning_ct: 0 };
    const zin = (h: Parameters<typeof thuis>[0]) => van(h).regels.find((r) => r.id === 'geen_recht')!.zin;
    expect(zin({ vermogen })).toBe('Uw vermogen is hoger dan de grens.');
    expect(zin({ personen: [mens('P1', { rechthebbend: false })] })).toBe(
      'Niemand in uw huishouden kan recht hebben op bijstand.',
    );
  });
  it('refuses a month that is not calculated', () => {
    expect(() => van({ inkomsten: [loon(50_000)] }, LANDELIJK, '2026-08')).toThrow('pw.vrijlating.n_max@2026-07-01');
  });
});

describe('what is not known or not certain', () => {
  it('names the missing figure with its first day', () => {
    const b = berekenMaand(thuis({ inkomsten: [loon(50_000)] }), '2026-08', LANDELIJK);
    expect(b.ontbreekt).toEqual(['pw.vrijlating.n_max@2026-07-01']);
    expect(nietBerekend(b)[0]!.zin).toMatch(/1 juli 2026/);
    const tabel = berekenMaand(thuis({ inkomsten: [loon(50_000)] }), '2025-11', LANDELIJK);
    expect(tabel.ontbreekt).toEqual(['regeling.vakantieaanspraak.art11@2025-01-01']);
    expect(berekenMaand(thuis(), '2027-08', LANDELIJK).ontbreekt).toEqual(['pw.norm.21_a@2027-07-01']);
  });
  it('says that who is 18 to 20 and lives in an inrichting has no right, and says it to nobody else', () => {
    const zinnen = (geboortedatum: string, in_inrichting: boolean) =>
      nietBerekend(
        berekenMaand(thuis({ personen: [mens('P1', { geboortedatum, in_inrichting })] }), '2026-04', LANDELIJK),
      ).map((m) => m.sleutel);
    expect(zinnen('2006-06-06', true)).toContain('jong_in_inrichting');
    expect(zinnen('2006-06-06', false)).not.toContain('jong_in_inrichting');
    expect(zinnen('2000-06-06', true)).not.toContain('jong_in_inrichting');
  });
  it('uses provisional figures only where the municipality has them, and says so', () => {
    const b = berekenMaand(thuis({ inkomsten: [loon(120_000)] }), '2026-08', VOORBEELDSTAD);
    expect(b.vrijlating).toEqual({ P1: { onderdeel: 'n', bedrag_ct: 28_900 } });
    expect(onzeker(b).find((m) => m.sleutel === 'pw.vrijlating.n_max')!.zin).toMatch(/voorlopig/);
    expect(specificatie(b).regels.some((r) => r.rijen.some((x) => x.voorlopig))).toBe(true);
    expect(berekenMaand(thuis({ inkomsten: [loon(60_000)] }), '2025-09', VOORBEELDSTAD).aanspraak_ct).toEqual({
      P1: 4_800,
    });
    expect(berekenMaand(thuis({ inkomsten: [loon(60_000)] }), '2027-03', VOORBEELDSTAD).norm_ct).toBe(141_946);
  });
  it('names only the choices that touch the month', () => {
    const vragen = (h: Parameters<typeof thuis>[0]) =>
      onzeker(berekenMaand(thuis(h), '2026-03', LANDELIJK)).map((m) => m.sleutel);
    expect(vragen({})).toEqual([]);
    expect(vragen({ inkomsten: [loon(50_000)] })).toEqual(
      expect.arrayContaining(['lezing:va_grondslag', 'lezing:reserve', 'lezing:n_telling', 'lezing:toerekening']),
    );
    expect(vragen({ recht_dagen: { van: 2, tot_en_met: 31 } })).toContain('lezing:deel_maand');
    expect(vragen({ maatregel_pct: '10' })).toEqual(
      expect.arrayContaining(['lezing:verlaging_afronding', 'lezing:reserve']),
    );
  });
  it('gives the condition that failed and the value at which it turns', () => {
    const b = berekenMaand(thuis({ inkomsten: [loon(200_000)] }), '2026-03', LANDELIJK);
    const inkomen = voorwaarden(b).find((v) => v.naam === 'inkomen')!;
    expect([inkomen.voldaan, inkomen.waarde_ct, inkomen.omslag_ct]).toEqual([false, b.inkomen_ct, 140_150]);
    const vermogen = { bezittingen_ct: 850_000, schulden_ct: 0, gespaard_tijdens_bijstand_ct: 0, eigen_woning_ct: 0 };
    const rijk = berekenMaand(thuis({ vermogen }), '2026-03', LANDELIJK);
    expect([rijk.recht, rijk.uit_te_betalen_ct]).toEqual([false, 0]);
    expect(voorwaarden(rijk).find((v) => v.naam === 'vermogen')).toMatchObject({
      voldaan: false,
      waarde_ct: 850_000,
      omslag_ct: 800_000,
    });
    expect(
      berekenMaand(thuis({ vermogen: { ...vermogen, gespaard_tijdens_bijstand_ct: 50_000 } }), '2026-03', LANDELIJK)
        .recht,
    ).toBe(true);
  });
});

describe('municipalities', () => {
  it('Rotterdam leaves out the claim, Amsterdam pays a premium for who is 27 or belongs to the LKS group', () => {
    const h = thuis({ inkomsten: [loon(60_000)] });
    expect(berekenMaand(h, '2026-03', ROTTERDAM).bijstand_incl_ct).toBe(95_150);
    expect(berekenMaand(h, '2026-03', LANDELIJK).bijstand_incl_ct).toBe(90_350);
    const premie = (x: Parameters<typeof mens>[1], cent = 60_000, g = AMSTERDAM) =>
      berekenMaand(thuis({ personen: [mens('P1', x)], inkomsten: [loon(cent)] }), '2026-03', g).premie.P1?.verdiend_ct;
    expect(premie({})).toBe(18_000);
    expect(premie({ geboortedatum: '2000-12-12' })).toBe(0);
    expect(premie({ geboortedatum: '2000-12-12', doelgroep_loonkostensubsidie: true })).toBe(18_000);
    expect(premie({}, 120_000)).toBe(28_317);
    expect(premie({}, 250_000)).toBe(0);
    expect(premie({}, 60_000, LANDELIJK)).toBeUndefined();
  });
  it('know the premiums with a yearly room and with a staircase', () => {
    const kwart = metPremie(LANDELIJK, 'kwart_half_j');
    const trap = metPremie(LANDELIJK, 'oplopend');
    const verdien = (g: typeof LANDELIJK, x: Parameters<typeof mens>[1]) =>
      berekenMaand(thuis({ personen: [mens('P1', x)], inkomsten: [loon(60_000)] }), '2026-03', g).premie.P1
        ?.verdiend_ct;
    expect(verdien(kwart, {})).toBe(15_000);
    expect(verdien(kwart, { premie_dit_jaar_ct: 160_000 })).toBe(9_900);
    expect(verdien(kwart, { premie_dit_jaar_ct: 169_900 })).toBe(0);
    expect([0, 2, 3, 11, 12].map((n) => verdien(trap, { premie_maanden_gewerkt: n }))).toEqual([
      6_000, 6_000, 9_000, 12_000, 15_000,
    ]);
    expect(verdien(metPremie(LANDELIJK, 'amsterdam_30', '2026-04'), {})).toBeUndefined();
  });
});
