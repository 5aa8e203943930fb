import { describe, expect, it } from 'vitest';
import { LANDELIJK, type Lezingen, metLezingen, VOORBEELDSTAD } from '../gemeenten/index.ts';
import { berekenMaand } from './bereken-maand.ts';
import type { Huishoudmaand, Medebewoner } from './huishoudmaand.ts';
import { loon, mens, thuis } from './proef.ts';

const MAAND = '2026-03';
const norm = (h: Huishoudmaand, keuzes: Partial<Lezingen> = {}, maand = MAAND): number =>
  berekenMaand(h, maand, Object.keys(keuzes).length ? metLezingen(LANDELIJK, keuzes) : LANDELIJK).norm_ct;
const delers = (n: number): Medebewoner[] =>
  Array.from({ length: n }, () => ({
    geboortedatum: '1970-01-01',
    contract: 'geen' as const,
    familie_1e_2e_graad: true,
    onderwijs_19a_d: false,
  }));
const kind = [{ geboortedatum: '2024-01-01' }];
const J = { geboortedatum: '2006-06-06' };
const O = { geboortedatum: '1950-01-01' };
const paar = (a: object, b: object, h: Partial<Huishoudmaand> = {}): Huishoudmaand =>
  thuis({ personen: [mens('P1', a), mens('P2', b)], ...h });
const GEEN = { geen_beroep_op_ouders: true };
const uitkering = (persoon: 'P1' | 'P2', ct: number) => ({
  ...loon(ct, { persoon }),
  soort: 'alimentatie' as const,
  recht_op_vakantietoeslag: false,
});

describe('art. 20 lid 3: what is not known yet', () => {
  it('names every unknown amount, not only that of the raise', () => {
    const b = berekenMaand(
      thuis({ personen: [mens('P1', { geboortedatum: '2007-06-06', ...GEEN })] }),
      '2027-01',
      LANDELIJK,
    );
    const sleutels = ['20_1_a', '20_3', '21_a'].map((k) => `pw.norm.${k}@2027-01-01`);
    expect(b.ontbreekt).toEqual(sleutels);
  });
  it('before 2026 there was no such raise', () => {
    expect(norm(thuis({ personen: [mens('P1', { geboortedatum: '2006-06-06', ...GEEN })] }), {}, '2025-09')).toBe(
      33798,
    );
  });
});

describe('art. 20-23: which norm', () => {
  it('single people, by age and place', () => {
    expect(norm(thuis())).toBe(140150);
    expect(norm(thuis({ leefvorm: 'alleenstaande_ouder', kinderen: kind }))).toBe(140150);
    expect(norm(thuis({ personen: [mens('P1', J)] }))).toBe(34599);
    expect(norm(thuis({ personen: [mens('P1', J)], medebewoners: delers(2) }))).toBe(34599);
    expect(norm(thuis({ personen: [mens('P1', O)] }))).toBe(156469);
    expect(norm(thuis({ personen: [mens('P1', { in_inrichting: true })] }))).toBe(44376 + 4700);
    expect(norm(thuis({ personen: [mens('P1', { ...J, in_inrichting: true })] }))).toBe(49076);
    expect(norm(thuis({ personen: [mens('P1', { geboortedatum: '2005-03-01' })] }))).toBe(140150);
    expect(norm(thuis({ personen: [mens('P1', { geboortedatum: '2005-03-02' })] }))).toBe(34599);
    expect(
      norm(thuis({ personen: [mens('P1', { geboortedatum: '2005-03-02' })] }), { normwissel: 'laatste_dag' }),
    ).toBe(140150);
  });
  it('couples, by ages and children', () => {
    expect(norm(paar({}, {}))).toBe(200213);
    expect(norm(paar(O, O))).toBe(214416);
    expect(norm(paar({}, O))).toBe(214416);
    expect(norm(paar(J, J))).toBe(69198);
    expect(norm(paar(J, J, { kinderen: kind }))).toBe(109241);
    expect(norm(paar(J, {}))).toBe(134706);
    expect(norm(paar({}, J, { kinderen: kind }))).toBe(174749);
    expect(norm(paar(J, O))).toBe(134706);
    expect(norm(paar({ in_inrichting: true }, { in_inrichting: true }))).toBe(69027 + 10600);
    expect(norm(paar({ in_inrichting: true }, {}))).toBe(49076 + 140150);
    expect(norm(paar({ in_inrichting: true }, O))).toBe(49076 + 156469);
    expect(norm(paar({ in_inrichting: true }, {}, { medebewoners: delers(1) }))).toBe(Math.round(49076 + 100106.5));
  });
});

describe('art. 32 lid 3: the partner without a right', () => {
  const met = (eigen: number, partner: number) =>
    berekenMaand(
      paar({}, { rechthebbend: false }, { inkomsten: [uitkering('P1', eigen), uitkering('P2', partner)] }),
      MAAND,
      LANDELIJK,
    );
  it('counts the income of the partner at most, however much there is of their own ("zijn inkomen ... voor zover")', () => {
    expect(met(250_000, 21_000).inkomen_ct).toBe(271_000);
    expect(met(250_000, 0).inkomen_ct).toBe(250_000);
    expect(met(190_000, 21_000).inkomen_ct).toBe(190_000 + (211_000 - 200_213));
    expect(met(0, 100_107).inkomen_ct).toBe(1);
  });
});

describe('art. 22a: sharing costs', () => {
  const B = 200213;
  const deel = (a: number, b = B) => ((4 + 3 * a) * b) / (10 * a);
  it('singles and couples, per person', () => {
    for (const n of [1, 2, 3, 4, 5, 8])
      expect(norm(thuis({ medebewoners: delers(n) })), `${n}`).toBe(Math.round(deel(n + 1)));
    expect(norm(paar({}, {}, { medebewoners: delers(2) }))).toBe(Math.round(2 * deel(4)));
    expect(norm(thuis({ personen: [mens('P1', O)], medebewoners: delers(1) }))).toBe(Math.round(deel(2, 214416)));
    expect(norm(paar({}, O, { medebewoners: delers(1) }))).toBe(Math.round(2 * deel(3, 214416)));
    expect(norm(paar(O, O, { medebewoners: delers(1) }))).toBe(Math.round(2 * deel(3, 214416)));
  });
  it('one of a couple younger than 21 (lid 3): the young one does not count in A', () => {
    expect(norm(paar(J, {}, { medebewoners: delers(1) }))).toBe(Math.round(34599 + deel(2)));
    expect(norm(paar({}, J, { medebewoners: delers(2), kinderen: kind }))).toBe(Math.round(74642 + deel(3)));
    expect(norm(paar(J, O, { medebewoners: delers(1) }))).toBe(Math.round(34599 + deel(2, 214416)));
    expect(norm(paar(J, J, { medebewoners: delers(3) }))).toBe(69198);
  });
  it('rounds at the end, or each part first', () => {
    const h = paar({}, {}, { medebewoners: delers(1) });
    expect(norm(h)).toBe(Math.round(2 * deel(3)));
    expect(norm(h, { norm_afronding: 'per_persoon' })).toBe(2 * Math.round(deel(3)));
  });
  it('refuses more residents than it is proven for, by name', () => {
    expect(() => norm(thuis({ medebewoners: delers(11) }))).toThrow('kostendelende_medebewoners');
  });
});

describe('art. 20 lid 3 and 4: parents who cannot help', () => {
  it('raises up to the norm of 21', () => {
    expect(norm(thuis({ personen: [mens('P1', { ...J, ...GEEN })] }))).toBe(34599 + 74645);
    expect(norm(thuis({ personen: [mens('P1', GEEN)] }))).toBe(140150);
    expect(norm(paar({ ...J, ...GEEN }, J))).toBe(69198 + 74645);
    expect(norm(paar({ ...J, ...GEEN }, { ...J, ...GEEN }))).toBe(200213);
    expect(norm(paar({ ...J, ...GEEN }, {}))).toBe(200213);
    expect(norm(paar({ ...J, ...GEEN }, { ...J, ...GEEN }), { jong_verhoging: 'eenmaal' })).toBe(69198 + 74645);
  });
  it('with residents: up to art. 21, or to art. 22a where read so, never below the norm itself', () => {
    const alleen = thuis({ personen: [mens('P1', { ...J, ...GEEN })], medebewoners: delers(1) });
    expect(norm(alleen)).toBe(109244);
    expect(norm(alleen, { jong_plafond: 'art22a' })).toBe(100107);
    const samen = paar({ ...J, ...GEEN }, {}, { medebewoners: delers(4) });
    expect(norm(samen)).toBe(185325);
    const eigen = Math.round(34599 + ((4 + 3 * 5) * 200213) / 50);
    const plafond = Math.round((2 * (4 + 3 * 6) * 200213) / 60);
    expect(norm(samen, { jong_plafond: 'art22a' })).toBe(Math.max(eigen, Math.min(eigen + 74645, plafond)));
  });
  it('did not exist before 2026', () => {
    expect(norm(thuis({ personen: [mens('P1', { ...J, ...GEEN })] }), {}, '2025-09')).toBe(33798);
  });
});

describe('art. 24 and 24a: a spouse without a right', () => {
  const zonder = { rechthebbend: false };
  it('half of the norm of the own age, or the own share', () => {
    expect(norm(paar({}, zonder))).toBe(100107);
    expect(norm(paar(zonder, {}))).toBe(100107);
    expect(norm(paar(O, zonder))).toBe(107208);
    expect(norm(paar({}, { ...O, ...zonder }))).toBe(100107);
    expect(norm(paar(J, zonder))).toBe(34599);
    expect(norm(paar(J, zonder, { kinderen: kind }))).toBe(54621);
    expect(norm(paar({}, zonder, { medebewoners: delers(1) }))).toBe(Math.round((13 * 200213) / 30));
    expect(norm(paar({}, { ...zonder, ...J }, { medebewoners: delers(1) }))).toBe(100107);
    expect(norm(paar({}, { ...O, ...zonder }, { medebewoners: delers(1) }))).toBe(Math.round((13 * 214416) / 30));
    expect(norm(paar({}, zonder), { norm_afronding: 'per_persoon' })).toBe(100107);
    expect(norm(paar({ ...J, ...GEEN }, zonder))).toBe(100107);
    expect(norm(paar({ in_inrichting: true }, zonder))).toBe(49076);
  });
  it('nobody with a right: no bijstand', () => {
    const b = berekenMaand(paar(zonder, zonder), MAAND, LANDELIJK);
    expect([b.recht, b.norm_ct, b.uit_te_betalen_ct]).toEqual([false, 0, 0]);
    expect(berekenMaand(thuis({ personen: [mens('P1', zonder)] }), MAAND, LANDELIJK).recht).toBe(false);
  });
  it('from 2027 a twelfth of the alleenstaande-ouderkop, when it is known that the partner is one for the toeslagen', () => {
    const h = (x: Partial<Huishoudmaand>) => paar({}, zonder, { kinderen: kind, ...x });
    const in2027 = (x: Partial<Huishoudmaand>) => berekenMaand(h(x), '2027-02', VOORBEELDSTAD);
    expect(in2027({ partner_is_toeslagpartner: true }).norm_ct).toBe(Math.round(202779 / 2 + 341600 / 12));
    expect(in2027({ partner_is_toeslagpartner: false }).norm_ct).toBe(101390);
    expect(in2027({}).ontbreekt).toEqual(['partner_is_toeslagpartner']);
    expect(in2027({ kinderen: [] }).norm_ct).toBe(101390);
    expect(berekenMaand(h({}), '2026-12', VOORBEELDSTAD).norm_ct).toBe(101390);
  });
  it('counts income of the spouse only above the norm for two', () => {
    const met = (cent: number) =>
      berekenMaand(
        paar({}, zonder, { inkomsten: [loon(cent, { persoon: 'P2', recht_op_vakantietoeslag: false })] }),
        MAAND,
        LANDELIJK,
      );
    expect(met(100_106).inkomen_ct).toBe(0);
    expect(met(100_107).exact('inkomen')).toEqual({ teller: 1n, noemer: 2n });
    expect(met(150_000).exact('inkomen')).toEqual({ teller: 99787n, noemer: 2n });
    expect(met(250_000).recht).toBe(false);
    const eigen = paar({}, zonder, {
      inkomsten: [
        loon(40_000, { recht_op_vakantietoeslag: false }),
        loon(120_000, { persoon: 'P2', recht_op_vakantietoeslag: false }),
      ],
    });
    const b = berekenMaand(eigen, MAAND, LANDELIJK);
    // 25% of P1's wage is kept; the income of P2 counts above the norm for two, P1's bijstand included.
    expect(b.vrijlating).toEqual({ P1: { onderdeel: 'n', bedrag_ct: 10_000 } });
    expect(b.inkomen_ct).toBe(Math.round(30_000 + (120_000 + 100_106.5 - 200_213)));
  });
});

describe('art. 27, 28 and 45 lid 3', () => {
  it('lowers only the norms of art. 20 and 21', () => {
    const lager = { woonsituatie_verlaging_pct: '20' };
    expect(norm(thuis(lager))).toBe(112120);
    expect(norm(thuis({ ...lager, personen: [mens('P1', J)] }))).toBe(Math.round(34599 * 0.8));
    expect(norm(thuis({ ...lager, personen: [mens('P1', O)] }))).toBe(156469);
    expect(norm(thuis({ ...lager, medebewoners: delers(1) }))).toBe(100107);
    expect(norm(paar({}, {}, lager))).toBe(Math.round(200213 * 0.8));
    expect(norm(paar(J, J, { ...lager, medebewoners: delers(1) }))).toBe(Math.round(69198 * 0.8));
    expect(norm(paar(J, {}, lager))).toBe(Math.round(134706 * 0.8));
    expect(norm(paar(J, {}, { ...lager, medebewoners: delers(1) }))).toBe(Math.round(34599 + 100106.5));
    expect(norm(paar(J, O, lager))).toBe(Math.round(134706 * 0.8));
    expect(norm(paar({}, O, lager))).toBe(214416);
    expect(norm(paar({}, { rechthebbend: false }, lager))).toBe(100107);
    expect(norm(paar({ in_inrichting: true }, {}, lager))).toBe(189226);
    expect(norm(thuis({ ...lager, personen: [mens('P1', { in_inrichting: true })] }))).toBe(49076);
    expect(norm(thuis({ ...lager, schoolverlater_verlaging_pct: '12.5' }))).toBe(Math.round(140150 * 0.675));
    expect(norm(thuis({ woonsituatie_verlaging_pct: '80', schoolverlater_verlaging_pct: '50' }))).toBe(0);
  });
  it('takes the part of the month', () => {
    const deel = { recht_dagen: { van: 11, tot_en_met: 31 } };
    expect(norm(thuis(deel))).toBe(Math.round((140150 * 21) / 31));
    expect(norm(thuis(deel), { deel_maand: 'dertig' })).toBe(Math.round((140150 * 20) / 30));
    expect(norm(thuis({ recht_dagen: { van: 1, tot_en_met: 31 } }))).toBe(140150);
  });
});
