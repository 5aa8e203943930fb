import { describe, expect, it } from 'vitest';
import { LANDELIJK, type Lezingen, metLezingen, VOORBEELDSTAD } from '../gemeenten/index.ts';
import { berekenMaand } from './bereken-maand.ts';
import type { Huishoudmaand, Inkomst, Persoon, Tellers } from './huishoudmaand.ts';
import { loon, mens, thuis } from './proef.ts';

const MAAND = '2026-03';
const zonderVt = (cent: number, x: Partial<Inkomst> = {}) => loon(cent, { recht_op_vakantietoeslag: false, ...x });
const met = (t: Partial<Tellers>): { tellers: Tellers } => ({ tellers: { ...mens('P1').tellers, ...t } });
const gemeenten = new Map<string, typeof LANDELIJK>();
function houdt(p: Partial<Persoon>, h: Partial<Huishoudmaand> = {}, k: Partial<Lezingen> = {}, maand = MAAND) {
  const sleutel = JSON.stringify(k);
  const g = gemeenten.get(sleutel) ?? metLezingen(VOORBEELDSTAD, k);
  gemeenten.set(sleutel, g);
  const b = berekenMaand(thuis({ inkomsten: [zonderVt(60_000)], ...h, personen: [mens('P1', p)] }), maand, g);
  return b.vrijlating.P1 && [b.vrijlating.P1.onderdeel, b.vrijlating.P1.bedrag_ct];
}
const OP = met({ n_maanden_gebruikt: 6 });
const JONG = { geboortedatum: '2002-02-02' };
const LKS = { doelgroep_loonkostensubsidie: true };
const loon10d = { inkomsten: [zonderVt(60_000, { dienstbetrekking_10d: true })] };
const ouder: Partial<Huishoudmaand> = { leefvorm: 'alleenstaande_ouder', kinderen: [{ geboortedatum: '2020-01-01' }] };

describe('n: a quarter, six months', () => {
  it('from 27, when the work helps, up to the maximum', () => {
    expect(houdt({})).toEqual(['n', 15_000]);
    expect(houdt(met({ n_maanden_gebruikt: 5 }))).toEqual(['n', 15_000]);
    expect(houdt(OP)).toBeUndefined();
    expect(houdt({ arbeid_draagt_bij: false })).toBeUndefined();
    expect(houdt({ geboortedatum: '1999-03-01' })).toEqual(['n', 15_000]);
    expect(houdt({ geboortedatum: '1999-03-02' })).toBeUndefined();
    expect(houdt({}, { inkomsten: [zonderVt(114_000)] })).toEqual(['n', 28_500]);
    expect(houdt({}, { inkomsten: [zonderVt(113_999)] })).toEqual(['n', 28_500]);
    expect(houdt({}, { inkomsten: [zonderVt(120_000)] })).toEqual(['n', 28_500]);
    expect(houdt({}, { inkomsten: [] })).toBeUndefined();
    expect(houdt({ rechthebbend: false })).toBeUndefined();
  });
  it('without end and without a judgement at AOW age', () => {
    expect(houdt({ ...OP, geboortedatum: '1950-01-01', arbeid_draagt_bij: false })).toEqual(['n', 15_000]);
    expect(houdt({ ...OP, geboortedatum: '1959-03-01' })).toEqual(['n', 15_000]);
    expect(houdt({ ...OP, geboortedatum: '1959-03-02' })).toBeUndefined();
  });
  it('only wages count, not a benefit', () => {
    expect(houdt({}, { inkomsten: [zonderVt(60_000, { soort: 'uitkering' })] })).toBeUndefined();
    expect(houdt({}, { inkomsten: [zonderVt(20_000), zonderVt(40_000)] })).toEqual(['n', 15_000]);
  });
});

describe('r: single parents of a child under 12, after n, thirty months', () => {
  it('follows every condition', () => {
    expect(houdt(OP, ouder)).toEqual(['r', 7_500]);
    expect(houdt({}, ouder)).toEqual(['n', 15_000]);
    expect(houdt(OP, { ...ouder, leefvorm: 'alleenstaand' })).toBeUndefined();
    expect(houdt(OP, { ...ouder, kinderen: [{ geboortedatum: '2014-03-01' }] })).toBeUndefined();
    expect(houdt({ ...OP, arbeid_draagt_bij: false }, ouder)).toBeUndefined();
    expect(houdt({ ...OP, ...JONG }, ouder)).toBeUndefined();
    expect(houdt(OP, { ...ouder, inkomsten: [zonderVt(150_000)] })).toEqual(['r', 17_766]);
  });
  it('runs on by calendar', () => {
    const sinds = (m: string) => houdt(met({ n_maanden_gebruikt: 6, r_eerste_maand: m }), ouder);
    expect(sinds('2023-10')).toEqual(['r', 7_500]);
    expect(sinds('2023-09')).toBeUndefined();
  });
  it('gives way to y, z and aa', () => {
    expect(houdt({ ...OP, medisch_urenbeperkt: true }, ouder)).toEqual(['y', 9_000]);
    expect(houdt({ ...OP, ...LKS }, { ...ouder, ...loon10d })).toEqual(['z', 9_000]);
    expect(houdt({ ...OP, ...LKS }, ouder)).toEqual(['r', 7_500]);
    const zOp = met({ n_maanden_gebruikt: 6, z_eerste_maand: '2025-03' });
    expect(houdt({ ...zOp, ...LKS }, { ...ouder, ...loon10d })).toEqual(['r', 7_500]);
    expect(houdt({ ...zOp, ...LKS, uitbreiding_uren_niet_mogelijk: true }, { ...ouder, ...loon10d })).toEqual([
      'aa',
      9_000,
    ]);
  });
});

describe('y, z and aa', () => {
  it('y has no end and no age, but n comes first', () => {
    expect(houdt({ medisch_urenbeperkt: true })).toEqual(['n', 15_000]);
    expect(houdt({ ...OP, medisch_urenbeperkt: true, arbeid_draagt_bij: false })).toEqual(['y', 9_000]);
    expect(houdt({ ...JONG, medisch_urenbeperkt: true })).toEqual(['y', 9_000]);
    expect(houdt({ ...OP, medisch_urenbeperkt: true }, { inkomsten: [zonderVt(130_000)] })).toEqual(['y', 18_019]);
    expect(houdt({ ...OP, ...LKS, medisch_urenbeperkt: true }, loon10d)).toEqual(['y', 9_000]);
  });
  it('z is twelve months, over the wage from that job only', () => {
    expect(houdt({ ...OP, ...LKS }, loon10d)).toEqual(['z', 9_000]);
    expect(houdt(OP, loon10d)).toBeUndefined();
    expect(houdt({ ...LKS, arbeid_draagt_bij: false }, loon10d)).toBeUndefined();
    const z = (m: string) => houdt({ ...LKS, ...met({ n_maanden_gebruikt: 6, z_eerste_maand: m }) }, loon10d);
    expect(z('2025-04')).toEqual(['z', 9_000]);
    expect(z('2025-03')).toBeUndefined();
    const twee = { inkomsten: [zonderVt(20_000, { dienstbetrekking_10d: true }), zonderVt(40_000)] };
    expect(houdt({ ...OP, ...LKS }, twee)).toEqual(['z', 3_000]);
  });
  it('under 27 starts as the municipality reads it', () => {
    const jong = { ...JONG, ...LKS };
    expect(houdt(jong, loon10d)).toEqual(['z', 9_000]);
    expect(houdt(jong, loon10d, { z_onder_27: 'nooit' })).toBeUndefined();
    expect(houdt(jong, loon10d, { z_onder_27: 'na_zes_maanden' })).toBeUndefined();
    expect(houdt({ ...jong, ...met({ lks_loonmaanden: 6 }) }, loon10d, { z_onder_27: 'na_zes_maanden' })).toEqual([
      'z',
      9_000,
    ]);
    expect(
      houdt({ ...jong, ...met({ lks_loonmaanden: 5 }) }, loon10d, { z_onder_27: 'na_zes_maanden' }),
    ).toBeUndefined();
  });
  it('aa needs the judgement that more hours cannot be', () => {
    const na = met({ n_maanden_gebruikt: 6, z_eerste_maand: '2025-03' });
    expect(houdt({ ...LKS, ...na }, loon10d)).toBeUndefined();
    expect(houdt({ ...LKS, ...na, uitbreiding_uren_niet_mogelijk: true }, loon10d)).toEqual(['aa', 9_000]);
  });
});

describe('art. 34a', () => {
  const vooruit = { gemeente: { vooruitlopen_34a_vanaf: '2026-02' } };
  it('replaces the rest where the municipality anticipates, and for everyone in 2027', () => {
    expect(houdt({}, vooruit)).toEqual(['34a.a', 9_000]);
    expect(houdt({}, { gemeente: { vooruitlopen_34a_vanaf: '2026-04' } })).toEqual(['n', 15_000]);
    expect(houdt({}, vooruit, { samenloop_34a: 'n' })).toEqual(['n', 15_000]);
    expect(houdt(OP, vooruit, { samenloop_34a: 'n' })).toEqual(['34a.a', 9_000]);
    expect(houdt({}, {}, { samenloop_34a: 'n' }, '2027-02')).toEqual(['34a.a', 9_000]);
    expect(houdt({}, {}, {}, '2027-01')).toEqual(['34a.a', 9_000]);
    expect(houdt({}, {}, {}, '2026-12')).toEqual(['n', 15_000]);
  });
  it('knows a, b, c and the extension', () => {
    expect(houdt(JONG, vooruit)).toEqual(['34a.a', 9_000]);
    expect(houdt({ arbeid_draagt_bij: false }, vooruit)).toBeUndefined();
    expect(houdt({ medisch_urenbeperkt: true, arbeid_draagt_bij: false }, vooruit)).toEqual(['34a.b', 9_000]);
    expect(houdt({}, { ...vooruit, inkomsten: [zonderVt(150_000)] })).toEqual(['34a.a', 22_500]);
    expect(houdt({ geboortedatum: '1950-01-01' }, vooruit)).toEqual(['34a.c', 15_000]);
    expect(houdt({ geboortedatum: '1950-01-01' }, { ...vooruit, inkomsten: [zonderVt(100_000)] })).toEqual([
      '34a.c',
      22_600,
    ]);
    const sinds = (m: string, x: Partial<Persoon> = {}) =>
      houdt({ ...met({ bijverdien_eerste_maand: m }), ...x }, vooruit);
    expect(sinds('2025-04')).toEqual(['34a.a', 9_000]);
    expect(sinds('2025-03')).toBeUndefined();
    expect(sinds('2025-03', { bijverdien_verlengd_tot_en_met: '2026-03' })).toEqual(['34a.verlengd', 9_000]);
    expect(sinds('2025-03', { bijverdien_verlengd_tot_en_met: '2026-02' })).toBeUndefined();
  });
  it('is a right after or before the share that is kept, as the municipality reads it', () => {
    const h = { ...vooruit, inkomsten: [zonderVt(150_000)] };
    const recht = (k: Partial<Lezingen>) => berekenMaand(thuis(h), MAAND, metLezingen(LANDELIJK, k)).recht;
    expect(recht({})).toBe(true);
    expect(recht({ recht_34a: 'voor_vrijlating' })).toBe(false);
  });
});

describe('counters after the month', () => {
  const na = (p: Partial<Persoon>, h: Partial<Huishoudmaand> = {}) =>
    berekenMaand(thuis({ inkomsten: [zonderVt(60_000)], ...h, personen: [mens('P1', p)] }), MAAND, VOORBEELDSTAD)
      .tellers_na.P1;
  it('move only in a month with wage, a share that is kept and bijstand', () => {
    expect(na({})).toMatchObject({ n_maanden_gebruikt: 1, n_eerste_maand: MAAND, n_laatste_maand: MAAND });
    expect(na({}, { inkomsten: [] })).toMatchObject({ n_maanden_gebruikt: 0, n_eerste_maand: null });
    expect(na({}, { inkomsten: [zonderVt(250_000)] })).toMatchObject({ n_maanden_gebruikt: 0 });
    expect(na(OP, ouder)).toMatchObject({ n_maanden_gebruikt: 6, r_eerste_maand: MAAND });
    expect(na(met({ n_maanden_gebruikt: 6, r_eerste_maand: '2025-12' }), ouder)).toMatchObject({
      r_eerste_maand: '2025-12',
    });
    expect(na({ ...OP, ...LKS }, loon10d)).toMatchObject({
      z_eerste_maand: MAAND,
      z_maanden_gebruikt: 1,
      lks_loonmaanden: 1,
    });
    expect(na({}, { gemeente: { vooruitlopen_34a_vanaf: '2026-01' } })).toMatchObject({
      bijverdien_eerste_maand: MAAND,
      n_maanden_gebruikt: 0,
    });
    expect(na({ medisch_urenbeperkt: true }, { gemeente: { vooruitlopen_34a_vanaf: '2026-01' } })).toMatchObject({
      bijverdien_eerste_maand: null,
    });
    expect(na(met({ n_maanden_gebruikt: 2, n_eerste_maand: '2025-12' }))).toMatchObject({
      n_maanden_gebruikt: 3,
      n_eerste_maand: '2025-12',
    });
  });
  it('a new twelve months in 2027 only where the municipality reads it so', () => {
    const p = mens('P1', met({ bijverdien_eerste_maand: '2026-02' }));
    const in2027 = (k: Partial<Lezingen>) =>
      berekenMaand(thuis({ inkomsten: [zonderVt(60_000)], personen: [p] }), '2027-02', metLezingen(VOORBEELDSTAD, k));
    expect(in2027({}).tellers_na.P1?.bijverdien_eerste_maand).toBe('2026-02');
    expect(in2027({}).vrijlating).toEqual({});
    expect(in2027({ overgang_34a: 'opnieuw' }).tellers_na.P1?.bijverdien_eerste_maand).toBe('2027-02');
  });
});
