import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, expect, test } from 'vitest';
import { leesbaar, maakPdf, type Papier } from './index.ts';

/**
 * No PDF/UA checker (veraPDF is Java) comes from npm. These are its rules that can be seen from outside: language, title shown,
 * everything tagged or marked as decoration, headings, tables with scope, embedded letters, reading order.
 */
const PAPIER: Papier = {
  taal: 'nl',
  gemeente: 'Proefstad',
  afzender: ['Inkomen', 'Postbus 1'],
  aan: ['Hanna Łódź', 'Molenstraat 31 A'],
  dag: '2026-04-01',
  kenmerk: { term: 'Kenmerk', waarde: 'br-7k3f-q81d' },
  titel: 'Over maart krijgt u € 716,42',
  blokken: [
    {
      soort: 'tekst',
      delen: ['U krijgt ', { cent: 71642 }, ' op ', { dag: '2026-04-08' }, '. ', { vet: 'Dat is zeker.' }],
    },
    { soort: 'kop', tekst: 'Waarom is het minder?' },
    {
      soort: 'tabel',
      naam: 'Februari: eerst en nu',
      kop: ['Februari', 'Eerst', 'Nu'],
      rijen: [
        { cellen: [['Uw loon'], [{ cent: 70000 }], [{ cent: 72436 }]] },
        { cellen: [['Samen'], [{ cent: 147948 }], [{ cent: -148463 }]], eind: true },
      ],
    },
    { soort: 'lijst', punten: [['Bel gerust.'], ['Neem iemand mee.']] },
    { soort: 'eigen', tekst: 'أريد أن أعمل 20 ساعة', taal: 'ar' },
    { soort: 'eigen', tekst: 'Weer koken 😀' },
  ],
  ondertekening: {
    groet: 'Met vriendelijke groet,',
    namens: 'namens de gemeente',
    naam: 'Tineke',
    functie: 'consulent',
  },
  talen: [
    { taal: 'en', zin: 'In your language? Call us.' },
    { taal: 'uk', zin: 'Вашою мовою?' },
    { taal: 'ti', zin: 'ብቋንቋኹም?' },
  ],
  bijlage: [
    { soort: 'kop', tekst: 'Bijlage' },
    // long enough for a third page
    { soort: 'tekst', delen: [Array.from({ length: 900 }, (_, i) => `woord${i}`).join(' ')] },
  ],
  bladzijde: 'bladzijde {nr} van {van}',
};

type Tak = { role?: string; type?: string; id?: string; lang?: string; alt?: string; scope?: string; children?: Tak[] };
let pdf: Buffer;
let rollen: Tak[] = [];
let gelezen = '';
const bladen: { id: string; tekst: string }[][] = [];
let document: Awaited<ReturnType<typeof getDocument>['promise']>;

beforeAll(async () => {
  pdf = await maakPdf(PAPIER);
  document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const plat = (tak: Tak): Tak[] => [tak, ...(tak.children ?? []).flatMap(plat)];
  const volgorde: string[] = [];
  for (let nr = 1; nr <= document.numPages; nr++) {
    const blad = await document.getPage(nr);
    const takken = plat((await blad.getStructTree()) as Tak);
    rollen.push(...takken);
    const items = (await blad.getTextContent({ includeMarkedContent: true })).items as {
      type?: string;
      id?: string;
      tag?: string;
      str?: string;
      hasEOL?: boolean;
    }[];
    const stuk = new Map<string, string>();
    const stapel: (string | null)[] = [];
    for (const item of items) {
      if (item.type?.startsWith('beginMarkedContent'))
        stapel.push(item.id ?? (item.tag === 'Artifact' ? 'artifact' : null));
      else if (item.type === 'endMarkedContent') stapel.pop();
      else if (item.str?.trim()) {
        const id = stapel.findLast(Boolean);
        expect(id, `"${item.str}" is in no tag and is no decoration`).toBeTruthy();
        stuk.set(id!, (stuk.get(id!) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
      }
    }
    bladen.push([...stuk].map(([id, tekst]) => ({ id, tekst })));
    for (const tak of takken) if (tak.type === 'content') volgorde.push(stuk.get(tak.id!) ?? '');
  }
  gelezen = volgorde.join('\n');
  rollen = rollen.filter((r) => r.role);
});

test('language, title, marks and the claim of PDF/UA-1 are in the file', async () => {
  const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
  expect(info).toMatchObject({ Language: 'nl-NL', Title: PAPIER.titel, PDFFormatVersion: '1.7' });
  expect((await document.getMarkInfo()) as unknown).toEqual(
    new Map([
      ['Marked', true],
      ['UserProperties', false],
      ['Suspects', false],
    ]),
  );
  expect((await document.getViewerPreferences()) as unknown).toEqual(new Map([['DisplayDocTitle', true]]));
  const ruw = pdf.toString('latin1');
  expect(ruw).toContain('<pdfuaid:part>1</pdfuaid:part>');
  // every letter travels inside the file, and only letters that are used
  const beschrijvingen = ruw.match(/\/Type \/FontDescriptor[\s\S]*?endobj/g) ?? [];
  expect(beschrijvingen.length).toBeGreaterThanOrEqual(4);
  for (const b of beschrijvingen) expect(b).toMatch(/\/FontFile[23]? \d+ 0 R/);
  expect(ruw).not.toContain('/Helvetica');
  expect(pdf.length).toBeLessThan(80_000);
});

test('headings, lists, tables with scope and own words are tagged as such', () => {
  const tel = (rol: string) => rollen.filter((r) => r.role === rol).length;
  expect(tel('H1')).toBe(1);
  expect(tel('H2')).toBe(2);
  expect([tel('Table'), tel('TR'), tel('TH'), tel('TD')]).toEqual([1, 3, 5, 4]);
  expect(rollen.filter((r) => r.role === 'TH').map((r) => r.scope)).toEqual([
    'Column',
    'Column',
    'Column',
    'Row',
    'Row',
  ]);
  expect([tel('L'), tel('LI'), tel('LBody')]).toEqual([1, 2, 2]);
  expect(tel('BlockQuote')).toBe(2);
  expect(rollen.filter((r) => r.lang).map((r) => r.lang)).toEqual(expect.arrayContaining(['ar', 'en', 'uk', 'ti']));
});

test('it is read in the order of the letter, with every amount, also over pages', () => {
  const vlak = gelezen.replaceAll(/[\s\u00a0]+/g, ' ');
  const plekken = [
    'Proefstad',
    'Hanna Łódź',
    'br-7k3f-q81d',
    'krijgt u',
    'Dat is zeker.',
    'Waarom is het',
    'Uw loon',
    'Bel gerust',
  ];
  const gevonden = plekken.map((p) => vlak.indexOf(p));
  expect(
    gevonden.every((p) => p >= 0),
    vlak.slice(0, 800),
  ).toBe(true);
  expect(gevonden).toEqual(gevonden.toSorted((a, b) => a - b));
  for (const bedrag of ['€ 716,42', '€ 700,00', '€ 724,36', '€ 1.479,48', '− € 1.484,63'])
    expect(vlak).toContain(bedrag);
  expect(document.numPages).toBeGreaterThanOrEqual(3);
  for (const i of [0, 450, 899]) expect(vlak).toContain(`woord${i}`);
  // the number of the page is no part of the letter
  expect(vlak).not.toContain('bladzijde 1 van');
  expect(bladen[0]!.some((b) => b.tekst.includes('bladzijde 1 van'))).toBe(true);
});

test('Arabic and what has no letter are read from the words themselves', () => {
  const alt = rollen.flatMap((r) => r.alt ?? []);
  expect(alt).toContain('أريد أن أعمل 20 ساعة');
  expect(alt).toContain('Weer koken 😀');
});

test('the same sheet gives the same bytes', async () => {
  expect((await maakPdf(structuredClone(PAPIER))).equals(pdf)).toBe(true);
  // also after a stay in the database, which keeps the keys in another order
  const terug = JSON.parse(
    JSON.stringify(
      PAPIER,
      Object.keys(PAPIER)
        .toSorted()
        .concat(
          'soort',
          'naam',
          'kop',
          'rijen',
          'cellen',
          'eind',
          'tekst',
          'delen',
          'punten',
          'taal',
          'zin',
          'term',
          'waarde',
          'groet',
          'namens',
          'functie',
          'vet',
          'cent',
          'dag',
        ),
    ),
  ) as Papier;
  expect((await maakPdf(terug)).equals(pdf)).toBe(true);
});

test('amounts and days as they are written', () => {
  expect(
    leesbaar([{ cent: -1921 }, ' ', { cent: 515, plus: true }, ' ', { dag: '2026-12-08', jaar: true }], 'nl'),
  ).toBe('−\u00a0€\u00a019,21 +\u00a0€\u00a05,15 dinsdag 8 december 2026');
  expect(() => leesbaar([{ cent: 0.5 }], 'nl')).toThrow(RangeError);
});
