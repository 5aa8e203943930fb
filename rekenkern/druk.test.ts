import { expect, test } from 'vitest';
import { drukAf, formuledeel } from './index.ts';
import { klein } from './proef/klein.ts';
import { dobbel, willekeurigStelsel } from './proef/willekeurig.ts';

test('every rule with sentence, formula in words, figures through time, and doubts', () => {
  const druk = drukAf(klein);
  const r = druk.find((x) => x.naam === 'vrijlating')!;
  expect(r.versies[0]!.formule.tekst).toBe(
    'als Heeft u recht op vrijlating?: (het laagste van (Netto loon in deze maand × Vrijlating: deel van het loon) en Vrijlating: hoogstens); anders €\u00a00,00',
  );
  expect(r.feiten.map((f) => f.naam)).toEqual(['vrijlatingRecht', 'loon']);
  expect(r.figuren.map((f) => [f.sleutel, f.versies.map((v) => [v.van, v.totEnMet, v.waarde])])).toEqual([
    ['n.pct', [['2023-01-01', undefined, '25%']]],
    ['n.max', [['2026-01-01', '2026-06-30', '€\u00a0285,00']]],
  ]);
  expect(r.gebruiktDoor).toEqual(['inkomen']);
  expect(r.nietZeker).toEqual(['Vrijlating: hoogstens: na 2026-06-30 nog niet bekend.']);
  const tabel = druk.find((x) => x.naam === 'aanspraak')!.figuren[0]!;
  expect(tabel.versies[0]!.waarde[1]).toEqual(['87.639', '4,34%', '€\u00a011,30']);
  expect(druk.find((x) => x.naam === 'bijstand')!.versies[0]!.formule.tekst).toContain('afgerond op hele centen');
  expect(druk.find((x) => x.naam === 'zorgtoeslag')!.versies[0]!.formule.tekst).toContain(
    'naar beneden afgerond op hele euro’s',
  );
});

test('every operation has words', () => {
  const gezien = new Set<string>();
  for (let zaad = 1; zaad <= 40; zaad++) {
    const s = willekeurigStelsel(dobbel(zaad));
    for (const r of drukAf(s)) expect(r.nietZeker.length).toBeGreaterThan(0);
    for (const r of s.regels)
      for (const v of r.versies) {
        const bezoek = (f: ReturnType<typeof formuledeel>): void => {
          expect(f.tekst).not.toBe('');
          gezien.add(f.op);
          f.delen.forEach(bezoek);
        };
        bezoek(formuledeel(v.formule.knoop, s.parameters));
      }
  }
  expect(gezien.size).toBe(20);
});
