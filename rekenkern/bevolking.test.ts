import { expect, test } from 'vitest';
import { berekenKolommen, bouw, type Kolom, maakKolommen, opMaat } from './index.ts';
import { klein } from './proef/klein.ts';
import { dobbel, willekeurigeFeiten } from './proef/willekeurig.ts';

const uit = ['bijstand', 'zorgtoeslag', 'in-handen', 'recht'];
const rekenaar = bouw(klein, { kolommen: { alles: uit } });
const bij = rekenaar.voor({ peildatum: '2026-04-01' });

test('columns give what one household at a time gives', () => {
  const d = dobbel(3);
  const n = 5000;
  const rijen = Array.from({ length: n }, () => willekeurigeFeiten(d, klein, rekenaar.gegenereerd.feiten, false));
  const feiten: Record<string, Kolom> = {};
  for (const [naam] of rekenaar.gegenereerd.feiten) feiten[naam] = Int32Array.from(rijen, (r) => Number(r[naam]));
  const kolommen = berekenKolommen(bij, maakKolommen(rekenaar, 'alles', feiten));
  const maat = berekenKolommen(bij, maakKolommen(rekenaar, 'alles', feiten), undefined, opMaat(bij));
  expect(maat).toEqual(kolommen);
  rijen.forEach((r, i) => {
    const u = bij.bereken(r);
    expect(uit.map((_, j) => kolommen[j]![i]! + 0)).toEqual([
      u.cent('bijstand'),
      u.cent('zorgtoeslag'),
      u.cent('in-handen'),
      u.geldt('recht') ? 1 : 0,
    ]);
  });
});

test('a wrong row is named, and an unknown figure is refused', () => {
  const goed = Object.fromEntries(rekenaar.gegenereerd.feiten.map(([naam]) => [naam, new Float64Array(2)]));
  expect(() => maakKolommen(rekenaar, 'alles', { ...goed, loon: Float64Array.of(1, 1.5) })).toThrow('loon, rij 1');
  expect(() => maakKolommen(rekenaar, 'alles', { ...goed, loon: Float64Array.of(1) })).toThrow('rijen');
  const kolommen = maakKolommen(rekenaar, 'alles', goed);
  expect(() => berekenKolommen(rekenaar.voor({ peildatum: '2026-08-01' }), kolommen)).toThrow('onbekend');
});
