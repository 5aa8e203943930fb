import { expect, test } from 'vitest';
import {
  berekenNaslag,
  bouw,
  type Invoerwaarden,
  isOnbekend,
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
    for (let i = 0; i < 50; i++) {
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
  expect(vergeleken).toBeGreaterThan(30_000);
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
