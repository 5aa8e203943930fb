import { expect, test } from 'vitest';
import {
  als,
  type Bevinding,
  boven,
  deelDoorAantal,
  genereer,
  invoer,
  type Knoop,
  keer,
  keur,
  leesBreuk,
  onwaar,
  type Parameter,
  parameter,
  plus,
  type Regel,
  type Regelversie,
  regel,
  type Stelsel,
  uit,
  vast,
  vergelijk,
  waar,
} from './index.ts';
import { klein } from './proef/klein.ts';
import { dobbel, willekeurigStelsel } from './proef/willekeurig.ts';

const art = { wet: 'Proefwet', plaats: 'art. 1' };
const loon = invoer('loon', 'cent/maand', 'Loon', { hoog: 1000 });
const jaarloon = invoer('jaarloon', 'cent/jaar', 'Jaarloon', { hoog: 1000 });
const figuur = (versies: Partial<Parameter['versies'][number]>[]): Parameter => ({
  sleutel: 'f',
  titel: 'f',
  eenheid: 'cent',
  versies: versies.map((v) => ({
    van: '2025-01-01',
    waarde: leesBreuk(1),
    bron: { document: 'd' },
    zekerheid: 'primary',
    ...v,
  })),
});
const stel = (regels: unknown[], boek: Parameter[] = []): Stelsel => ({
  naam: 'proef',
  regels: regels as Regel[],
  parameters: new Map(boek.map((p) => [p.sleutel, p])),
});
const los = (knoop: Knoop, meer: Partial<Regel> = {}): Regel => ({
  naam: 'r',
  titel: 'R',
  artikel: art,
  eenheid: 'cent/maand',
  versies: [{ van: '0001-01-01', formule: { knoop } }],
  zin: 'Een zin.',
  orakels: ['x'],
  ...meer,
});
const tekst = (b: readonly Bevinding[]) => b.map((x) => `${x.ernst}: ${x.tekst}`);
const vind = (s: Stelsel, opties = {}) => tekst(keur(s, opties).bevindingen);
const v = (formule: Knoop, van: string, tot?: string): Regelversie => ({
  van,
  ...(tot ? { tot } : {}),
  formule: { knoop: formule },
});

test('a sound set has nothing wrong', () => {
  expect(keur(klein, { uitkomsten: ['in-handen', 'recht'], ongebruikteFiguren: true })).toEqual({
    bevindingen: [],
    zonderOrakel: [],
  });
});

test('units and periods are refused when rules are built', () => {
  expect(vind(stel([los({ op: 'plus', delen: [loon.knoop, jaarloon.knoop] })]))).toEqual([
    'fout: eenheden: een som van cent/maand en cent/jaar',
  ]);
  expect(vind(stel([los(jaarloon.knoop)]))).toEqual([
    'fout: eenheden: de formule geeft cent/jaar, de regel zegt cent/maand',
  ]);
  expect(vind(stel([los({ op: 'deel', a: jaarloon.knoop, door: 13n, eenheid: 'cent/maand' })]))).toEqual([
    'fout: eenheden: cent/jaar : 13 is geen cent/maand',
  ]);
  expect(vind(stel([los({ op: 'deel', a: jaarloon.knoop, door: 12n, eenheid: 'cent/maand' })]))).toEqual([]);
  expect(vind(stel([los({ op: 'keer', a: loon.knoop, b: loon.knoop, eenheid: 'cent/maand' })]))).toEqual([
    'fout: eenheden: cent/maand × cent/maand is geen cent/maand',
  ]);
  expect(vind(stel([los({ op: 'als', voorwaarde: loon.knoop, dan: loon.knoop, anders: loon.knoop })]))).toEqual([
    'fout: eenheden: een voorwaarde is cent/maand en geen ja of nee',
  ]);
  expect(vind(stel([los({ op: 'niet', a: loon.knoop }, { eenheid: 'ja/nee' })]))[0]).toContain('wat wordt ontkend');
  expect(vind(stel([los({ op: 'plus', delen: [waar.knoop, waar.knoop] }, { eenheid: 'ja/nee' })]))[0]).toContain(
    'geen getal',
  );
  expect(vind(stel([los(deelDoorAantal(loon, loon as never, 3).knoop)]))[0]).toContain('gedeeld door cent/maand');
});

test('a cycle, two rules with one name, no versions', () => {
  const a = los(loon.knoop, { naam: 'a' });
  const b = los({ op: 'regel', regel: a }, { naam: 'b' });
  (a.versies as Regelversie[])[0] = v({ op: 'regel', regel: b }, '0001-01-01');
  expect(vind(stel([a]))).toEqual(['fout: kring: a → b → a gebruikt zichzelf']);
  expect(() => genereer(stel([a]))).toThrow('a → b → a');
  const twee = los({ op: 'regel', regel: los(loon.knoop, { naam: 'x' }) }, { naam: 'y' });
  expect(vind(stel([los(loon.knoop, { naam: 'x' }), twee]))).toEqual([
    'fout: gebruikt een andere regel die ook "x" heet',
  ]);
  expect(vind(stel([los(loon.knoop, { versies: [] })]))).toEqual(['fout: heeft geen enkele versie']);
});

test('gaps and overlaps in dated versions of rules', () => {
  const versies = (...rij: Regelversie[]) => vind(stel([los(loon.knoop, { versies: rij })]));
  const k = loon.knoop;
  expect(versies(v(k, '2025-01-01', '2026-01-01'), v(k, '2026-01-01'))).toEqual([]);
  expect(versies(v(k, '2026-01-01'), v(k, '2025-01-01', '2025-12-01'))).toEqual([
    'let op: tussen 2025-12-01 en 2026-01-01 geldt geen versie',
  ]);
  expect(versies(v(k, '2025-01-01', '2026-02-01'), v(k, '2026-01-01'))[0]).toContain('overlappen');
  expect(versies(v(k, '2025-01-01'), v(k, '2025-01-01'))[0]).toContain('twee versies vanaf 2025-01-01');
  expect(versies(v(k, '2025-01-01', '2024-01-01'))[0]).toContain('eindigt voor zij begint');
});

test('gaps and overlaps in figures and tables', () => {
  const f = (...rij: Partial<Parameter['versies'][number]>[]) =>
    vind(stel([los(parameter('f', 'cent/maand').knoop)], [figuur(rij)]));
  expect(f({}, { van: '2026-01-01' })).toEqual([]);
  expect(f({ totEnMet: '2025-12-31' }, { van: '2026-01-01' })).toEqual([]);
  expect(f({ totEnMet: '2025-12-30' }, { van: '2026-01-01' })).toEqual([
    'let op: onbekend van 2025-12-31 tot 2026-01-01',
  ]);
  expect(f({ totEnMet: '2026-01-01' }, { van: '2026-01-01' })[0]).toContain('overlappen');
  expect(f({}, {})[0]).toContain('twee waarden');
  expect(f({ totEnMet: '2024-01-01' })[0]).toContain('eindigt voor zij begint');
  expect(f({ bron: { document: '' } })).toEqual(['gebrek: de waarde vanaf 2025-01-01 heeft geen bron']);
  const rij = (...n: number[]) => n.map((x) => leesBreuk(x));
  expect(f({ waarde: [rij(0, 1), rij(0, 2)] })[0]).toContain('rij 2 begint niet boven de vorige');
  expect(f({ waarde: [rij(0, 1), rij(1)] })[0]).toContain('1 kolommen in plaats van 2');
  expect(f({ waarde: [] })[0]).toContain('geen rijen');
  expect(f({ waarde: [rij(0, 1)] })).toEqual(['fout: parameter f is een tabel en geen getal']);
  expect(vind(stel([los(parameter('weg', 'cent/maand').knoop)]))).toEqual([
    'fout: wordt gebruikt maar staat niet bij de figuren',
  ]);
});

test('what people need: article, sentence, placeholders, oracle, use', () => {
  const leeg = los(loon.knoop, { artikel: { wet: 'Proefwet', plaats: '' }, zin: ' ', orakels: [] });
  expect(vind(stel([leeg]))).toEqual(['gebrek: noemt geen wet of artikel', 'gebrek: heeft geen zin voor mensen']);
  expect(keur(stel([leeg])).zonderOrakel).toEqual(['r']);
  expect(vind(stel([los(loon.knoop, { zin: 'Uw {loon} en {maximum}.' })]))).toEqual([
    'gebrek: de zin noemt {maximum}, maar dat staat niet in de formule',
  ]);
  const rond: Knoop = { op: 'rond', a: loon.knoop, stap: 1n, hoe: 'omlaag', clausule: { wet: '', plaats: '' } };
  expect(vind(stel([los(rond)]))).toEqual(['gebrek: rondt af zonder te noemen wie dat bepaalt']);
  const b = los(loon.knoop, { naam: 'b' });
  expect(vind(stel([los(loon.knoop), b], [figuur([{}])]), { uitkomsten: ['r'], ongebruikteFiguren: true })).toEqual([
    'let op: wordt door geen regel gebruikt',
    'gebrek: wordt door geen enkele uitkomst gebruikt',
  ]);
  expect(vind(stel([b]), { uitkomsten: ['q'] })[0]).toContain('bestaat niet');
});

test('what the bounds prove', () => {
  const cent = (n: number) => vast(n, 'cent/maand');
  expect(vind(stel([los(als(vergelijk(loon, '>', cent(2000)), loon, cent(0)).knoop)]))).toEqual([
    'let op: een vergelijking die door de grenzen altijd hetzelfde uitvalt',
  ]);
  expect(vind(stel([los(als(onwaar, loon, cent(0)).knoop)]))[0]).toContain('nooit bereikt');
  const n = invoer('n', 'aantal', 'n', { hoog: 9 });
  expect(vind(stel([los(deelDoorAantal(loon, n, 5).knoop)]))).toEqual([
    'let op: kan door nul delen: de deler mag volgens zijn grenzen lager dan 1 zijn',
    'let op: de deler kan hoger zijn dan 5',
  ]);
  const veel = invoer('veel', 'aantal', 'veel', { hoog: 2 ** 50 });
  const groot = regel('groot', art, 'cent/maand', { titel: 'g', zin: 'g', orakels: ['x'], formule: keer(loon, veel) });
  expect(vind(stel([groot]))[0]).toContain('rekent met BigInt');
  const klein = regel('klein', art, 'cent/maand', {
    titel: 'k',
    zin: 'k',
    orakels: ['x'],
    formule: boven(plus(loon, loon), uit(groot)),
  });
  const { certificaat } = genereer(stel([klein]));
  expect(certificaat.map((c) => [c.regel, c.rekentIn, c.noemer, c.laag, c.hoog])).toEqual([
    ['groot', 'bigint', '1', '0', String(1000n * 2n ** 50n)],
    ['klein', 'bigint', '1', '0', '2000'],
  ]);
});

test('random sets that can be built have no errors but units', () => {
  for (let zaad = 1; zaad < 60; zaad++)
    for (const b of keur(willekeurigStelsel(dobbel(zaad))).bevindingen)
      if (b.ernst === 'fout') expect(b.tekst).toContain('eenheden');
});
