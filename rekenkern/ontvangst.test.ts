import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { bonnenboek, bouw, canoniek, leesBreuk, type Stelsel, speelAf } from './index.ts';
import { klein } from './proef/klein.ts';

const afdruk = (t: string): string => createHash('sha256').update(t).digest('hex');
const feiten = {
  loon: 120_000,
  anderInkomen: 10,
  partner: false,
  vrijlatingRecht: true,
  medebewoners: 0,
  toetsingsinkomen: 2_000_000,
  vermogen: 100,
  verzekerd: true,
};
const tijd = { peildatum: '2026-04-01', bekendOp: '2026-04-28' };
const rekenaar = bouw(klein);
const boek = bonnenboek(rekenaar.voor(tijd), ['bijstand', 'reserve', 'recht'], afdruk);
const bon = boek.schrijf(rekenaar.voor(tijd).bereken(feiten));

test('a receipt is canonical and replays to the same bytes', () => {
  expect(bon).toBe(canoniek(JSON.parse(bon)));
  expect(JSON.parse(bon)).toMatchObject({
    feiten,
    peildatum: '2026-04-01',
    bekendOp: '2026-04-28',
    kader: boek.kader.afdruk,
    uitkomsten: { bijstand: 38_238, recht: true, reserve: '4025/2' },
  });
  expect(JSON.parse(boek.kader.tekst)).toMatchObject({
    stelsel: 'klein',
    versies: { norm: '0001-01-01' },
    figuren: { 'norm.alleen': { van: '2026-01-01', waarde: '140150' } },
  });
  expect(speelAf(bon, bouw(klein), afdruk)).toEqual({ gelijk: true });
});

test('an unknown outcome is written as what is missing', () => {
  const leeg = boek.schrijf(rekenaar.voor(tijd).bereken({ ...feiten, loon: null }));
  expect(JSON.parse(leeg).uitkomsten.bijstand).toEqual({ ontbreekt: ['loon'] });
  expect(JSON.parse(leeg).feiten.loon).toBeNull();
  expect(speelAf(leeg, rekenaar, afdruk)).toEqual({ gelijk: true });
});

test('a changed figure is named with what it was and is', () => {
  const p = klein.parameters.get('norm.alleen')!;
  const anders: Stelsel = {
    ...klein,
    parameters: new Map(klein.parameters).set('norm.alleen', {
      ...p,
      versies: p.versies.map((v) => (v.van === '2026-01-01' ? { ...v, waarde: leesBreuk(140_250) } : v)),
    }),
  };
  const uit = speelAf(bon, bouw(anders), afdruk, boek.kader.tekst);
  if (uit.gelijk) throw new Error('gelijk');
  expect(uit.verschillen.map((v) => [v.soort, v.naam])).toEqual([
    ['figuur', 'norm.alleen'],
    ['uitkomst', 'bijstand'],
    ['uitkomst', 'reserve'],
  ]);
  expect(uit.verschillen[1]).toEqual({ soort: 'uitkomst', naam: 'bijstand', was: '38238', nu: '38333' });
  const kort = speelAf(bon, bouw(anders), afdruk);
  expect(kort.gelijk).toBe(false);
});

test('a later known figure does not change an old receipt', () => {
  const p = klein.parameters.get('norm.alleen')!;
  const later: Stelsel = {
    ...klein,
    parameters: new Map(klein.parameters).set('norm.alleen', {
      ...p,
      versies: [...p.versies, { ...p.versies[1]!, bekendVanaf: '2026-05-01', waarde: leesBreuk(140_250) }],
    }),
  };
  expect(speelAf(bon, bouw(later), afdruk)).toEqual({ gelijk: true });
});

test('a tampered receipt, a receipt of another form and one without a decision date', () => {
  const vals = bon.replace('"bijstand":38238', '"bijstand":48238');
  expect(speelAf(vals, rekenaar, afdruk)).toMatchObject({
    gelijk: false,
    verschillen: [{ naam: 'bijstand', was: '48238', nu: '38238' }],
  });
  expect(speelAf(bon.replace(',"vorm', ' ,"vorm'), rekenaar, afdruk)).toMatchObject({ gelijk: false });
  expect(() => speelAf('{"vorm":2}', rekenaar, afdruk)).toThrow('vorm');
  expect(() => speelAf(bon.replace(boek.kader.afdruk, 'x'), rekenaar, afdruk, boek.kader.tekst)).toThrow('kader');
  expect(() => bonnenboek(rekenaar.voor({ peildatum: '2026-04-01' }), ['bijstand'], afdruk)).toThrow('bekendOp');
  expect(() => bonnenboek(rekenaar.voor(tijd), ['weg'], afdruk)).toThrow('weg');
});
