import { parameterOp } from '@bijrijder/rekenkern';
import { describe, expect, it } from 'vitest';
import { type Overlay, parameterboek } from './index.ts';
import ruw from './parameters.json' with { type: 'json' };

const op = (sleutel: string, peildatum: string, overlays: readonly Overlay[] = []) =>
  parameterOp(parameterboek(overlays), sleutel, { peildatum })?.waarde;
const breuk = (teller: number, noemer = 1) => ({ teller: BigInt(teller), noemer: BigInt(noemer) });

describe('parameterboek', () => {
  it('gives amounts in cents, rates as fractions of one, parts of objects under their own key', () => {
    expect(op('pw.norm.21_a', '2026-04-28')).toEqual(breuk(140150));
    expect(op('pw.vrijlating.r_pct', '2026-04-28')).toEqual(breuk(1, 8));
    expect(op('lb.ahk.max', '2026-04-28')).toEqual(breuk(311500));
    expect(op('lb.ahk.afbouw_pct', '2026-04-28')).toEqual(breuk(3199, 50000));
    expect(op('huurtoeslag.max_huurgrens.hoog', '2025-12-31')).toEqual(breuk(90007));
    expect(op('amsterdam.deeltijdpremie_max', '2026-06-30')).toEqual(breuk(84950, 3));
  });

  it('makes rows that start with their lower bound', () => {
    const aanspraak = op('regeling.vakantieaanspraak.art11', '2026-04-28');
    expect(aanspraak).toHaveLength(4);
    expect((aanspraak as readonly unknown[])[1]).toEqual([breuk(87639), breuk(2, 25), breuk(2077)]);
    expect((op('lb.schijven.lt_aow', '2026-04-28') as readonly unknown[])[1]).toEqual([
      breuk(3888300),
      breuk(939, 2500),
    ]);
    expect((op('kot.tabel', '2026-04-28') as readonly unknown[])[1]).toEqual([
      breuk(2415000),
      breuk(24, 25),
      breuk(24, 25),
    ]);
  });

  it('never carries an amount over: it ends with its half-year or year', () => {
    expect(op('pw.vrijlating.n_max', '2026-06-30')).toEqual(breuk(28500));
    expect(op('pw.vrijlating.n_max', '2026-07-01')).toBeUndefined();
    expect(op('wml.uur', '2027-01-01')).toBeUndefined();
    expect(op('wml.referentiemaandloon', '2025-07-01')).toBeUndefined();
    expect(op('zorgtoeslag.standaardpremie', '2027-01-01')).toBeUndefined();
    expect(op('zorgtoeslag.standaardpremie', '2023-12-31')).toBeUndefined();
    expect(parameterboek().get('rekenregel.loonheffing_zonder_zvw.lt_aow')?.versies[0]?.zekerheid).toBe('unverified');
    expect(op('pw.vrijlating.n_pct', '2027-05-01')).toEqual(breuk(1, 4));
  });

  it('leaves a figure that is only described in words unknown', () => {
    expect(op('amsterdam.deeltijdpremie_max', '2025-10-01')).toBeUndefined();
    expect(op('amsterdam.deeltijdpremie_max', '2025-07-02')).toEqual(breuk(21500));
  });

  it('carries source and certainty of every figure, and loses none', () => {
    const boek = parameterboek();
    for (const p of boek.values())
      for (const v of p.versies)
        expect(v.bron.document && ['primary', 'secondary', 'unverified'].includes(v.zekerheid)).toBeTruthy();
    const alleenTekst = ['pw.norm.24a', 'amsterdam.deeltijdpremie_betaling'];
    for (const { key } of ruw.parameters)
      expect(alleenTekst.includes(key) || [...boek.keys()].some((k) => k === key || k.startsWith(`${key}.`)), key).toBe(
        true,
      );
  });

  it('fills a gap with a provisional amount, never over an official one', () => {
    const bedrag = (sleutel: string, van: string, totEnMet: string) => ({
      sleutel,
      van,
      totEnMet,
      waarde: 28900,
      bron: { document: 'Besluit Voorbeeldstad, voorlopig bedrag' },
    });
    const overlay = {
      gemeente: 'Voorbeeldstad',
      bedragen: [bedrag('pw.vrijlating.n_max', '2026-07-01', '2026-12-31')],
    };
    expect(op('pw.vrijlating.n_max', '2026-07-01', [overlay])).toEqual(breuk(28900));
    expect(op('pw.vrijlating.n_max', '2026-06-30', [overlay])).toEqual(breuk(28500));
    expect(op('pw.vrijlating.n_max', '2027-01-01', [overlay])).toBeUndefined();
    const te = { gemeente: 'Voorbeeldstad', bedragen: [bedrag('pw.vrijlating.n_max', '2026-01-01', '2026-06-30')] };
    expect(op('pw.vrijlating.n_max', '2026-03-01', [te])).toEqual(breuk(28500));
    expect(() =>
      parameterboek([{ gemeente: 'X', bedragen: [bedrag('bestaat.niet', '2026-01-01', '2026-02-01')] }]),
    ).toThrow('onbekende sleutel');
  });
});
