import { expect, test } from 'vitest';
import {
  berekenNaslag,
  bouw,
  type Invoerwaarden,
  isOnbekend,
  leesBreuk,
  maakRekenaar,
  type Stelsel,
  type Tijdstip,
  vereenvoudig,
  type Waarde,
} from './index.ts';
import { klein } from './proef/klein.ts';
import { dobbel, TIJDEN, willekeurigeFeiten, willekeurigStelsel } from './proef/willekeurig.ts';

function toon(w: Waarde): string {
  if (typeof w === 'boolean') return String(w);
  if (isOnbekend(w)) return `? ${w.ontbreekt.join(' ')}`;
  const { teller, noemer } = vereenvoudig(w);
  return `${teller}/${noemer}`;
}

function naslagOfFout(s: Stelsel, tijd: Tijdstip, feiten: Invoerwaarden): Map<string, string> | string {
  try {
    return new Map([...berekenNaslag(s, tijd, feiten)].map(([naam, w]) => [naam, toon(w)]));
  } catch (e) {
    return (e as Error).message;
  }
}

test('generated code gives exactly what the reference gives, for random rules, dates and facts', () => {
  let vergeleken = 0;
  let bigint = 0;
  for (let zaad = 1; zaad <= 120; zaad++) {
    const d = dobbel(zaad);
    const stelsel = willekeurigStelsel(d);
    const rekenaar = bouw(stelsel, zaad % 2 ? {} : { stukgrootte: 3 });
    bigint += rekenaar.gegenereerd.regels.filter((r) => r[2]).length;
    for (let i = 0; i < 25; i++) {
      const tijd = TIJDEN[d(TIJDEN.length)]!;
      const feiten = willekeurigeFeiten(d, stelsel, rekenaar.gegenereerd.feiten);
      const verwacht = naslagOfFout(stelsel, tijd, feiten);
      if (typeof verwacht === 'string') {
        expect(() => {
          const u = rekenaar.voor(tijd).bereken(feiten);
          for (const r of stelsel.regels) u.waarde(r);
        }, `zaad ${zaad}`).toThrow(verwacht);
        continue;
      }
      const uitslag = rekenaar.voor(tijd).bereken(feiten);
      for (const [naam, w] of verwacht) {
        expect(toon(uitslag.waarde(naam)), `zaad ${zaad} regel ${naam}`).toBe(w);
        vergeleken++;
      }
    }
  }
  expect(vergeleken).toBeGreaterThan(12_000);
  expect(bigint).toBeGreaterThan(10);
});

test('twenty thousand households of the small set', () => {
  const rekenaar = bouw(klein);
  const d = dobbel(7);
  for (let i = 0; i < 20_000; i++) {
    const feiten = willekeurigeFeiten(d, klein, rekenaar.gegenereerd.feiten, i % 4 === 0);
    const tijd = { peildatum: i % 5 ? '2026-04-01' : '2026-08-01' };
    const uitslag = rekenaar.voor(tijd).bereken(feiten);
    for (const [naam, w] of berekenNaslag(klein, tijd, feiten))
      if (toon(uitslag.waarde(naam)) !== toon(w)) expect(toon(uitslag.waarde(naam)), naam).toBe(toon(w));
  }
});

test('written code is refused when a rule, a bound or a figure is not the one it was written from', () => {
  const { gegenereerd } = bouw(klein);
  expect(maakRekenaar(gegenereerd, klein).voor({ peildatum: '2026-04-01' })).toBeDefined();
  for (let zaad = 1; zaad <= 30; zaad++) {
    const a = willekeurigStelsel(dobbel(zaad));
    const b = willekeurigStelsel(dobbel(zaad + 1000));
    expect(() => maakRekenaar(bouw(a).gegenereerd, b)).toThrow('schrijf haar opnieuw');
    expect(maakRekenaar(bouw(a).gegenereerd, willekeurigStelsel(dobbel(zaad))).regels.length).toBeGreaterThan(0);
  }
  const norm = klein.parameters.get('norm.alleen')!;
  const metNorm = (waarde: string): Stelsel => ({
    ...klein,
    parameters: new Map(klein.parameters).set('norm.alleen', {
      ...norm,
      versies: [{ ...norm.versies[1]!, waarde: leesBreuk(waarde) }],
    }),
  });
  const op = (s: Stelsel) => maakRekenaar(gegenereerd, s).voor({ peildatum: '2026-04-01' });
  expect(op(metNorm('139000')).bereken({}).ontbreekt('bijstand').length).toBeGreaterThan(0);
  expect(() => op(metNorm('140151'))).toThrow('norm.alleen');
  expect(() => op(metNorm('137999'))).toThrow('norm.alleen');
  expect(() => op(metNorm('139000.5'))).toThrow('norm.alleen');
  expect(() => op({ ...klein, naam: 'ander' })).toThrow('opnieuw');
});

test('facts are refused at the border with field, what was expected and what came', () => {
  const april = bouw(klein).voor({ peildatum: '2026-04-01' });
  const fout = (feiten: Record<string, unknown>) => () => april.bereken(feiten as Invoerwaarden);
  expect(fout({ loon: -1 })).toThrow(
    'loon: verwacht een geheel getal van 0 tot en met 1000000 (cent/maand), gegeven -1',
  );
  expect(fout({ loon: 1.5 })).toThrow('gegeven 1.5');
  expect(fout({ loon: 1_000_001 })).toThrow('loon');
  expect(fout({ loon: '100' })).toThrow('gegeven "100"');
  expect(fout({ partner: 1 })).toThrow('partner: verwacht ja of nee (true of false), gegeven 1');
  expect(fout({ loon: Number.NaN })).toThrow('NaN');
  expect(fout({ loon: 2_000_000n })).toThrow('loon');
  const u = april.bereken({ loon: 100n, medebewoners: true, vrijlatingRecht: true });
  expect(u.cent('vrijlating')).toBe(25);
  expect(u.cent('norm')).toBeUndefined();
  expect(u.geldt('recht')).toBeUndefined();
  expect(u.ontbreekt('norm')).toEqual(['partner']);
  expect(u.ontbreekt('vrijlating')).toEqual([]);
  expect(() => april.bereken({ loon: 101, vrijlatingRecht: true }).cent('vrijlating')).toThrow('niet afgerond: 101/4');
  expect(() => u.cent('recht-zorgtoeslag')).not.toThrow();
  expect(() => u.plek('weg')).toThrow('onbekende regel weg');
  expect(() => u.geldt('vrijlating')).toThrow('geen ja of nee');
  expect(() => bouw(klein).voor({ peildatum: 'april' })).toThrow('peildatum');
  const vol = {
    loon: 0,
    anderInkomen: 0,
    partner: false,
    vrijlatingRecht: false,
    medebewoners: 0,
    toetsingsinkomen: 0,
    vermogen: 0,
    verzekerd: true,
  };
  expect(april.bereken(vol).geldt('recht')).toBe(true);
  expect(() => april.bereken(vol).cent('recht')).toThrow('ja of nee');
});
