import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beeldVanPagina, leesLoonstrook, sluitLezer, warmLezer } from './index.ts';
import { leegMeting, meet, type Verwachting } from './proef/meet.ts';

const MAP = join(import.meta.dirname, 'voorbeelden');
const bytes = (naam: string) => new Uint8Array(readFileSync(join(MAP, naam)));
const verwacht = (naam: string): Verwachting =>
  JSON.parse(readFileSync(join(MAP, naam.replace(/\.\w+$/, '.json')), 'utf8')).expected;
const pdfs = readdirSync(MAP).filter((n) => n.endsWith('.pdf'));
const fotos = readdirSync(MAP).filter((n) => n.endsWith('.jpg'));

beforeAll(() => warmLezer());
afterAll(() => sluitLezer());

describe('loonstroken als pdf', () => {
  test.each(pdfs)('%s: elk veld goed en zeker', async (naam) => {
    const r = await leesLoonstrook([{ naam, bytes: bytes(naam) }]);
    expect(r.fout).toBeNull();
    const m = meet(leegMeting(), naam, r, verwacht(naam));
    expect(m.foutZeker).toEqual([]);
    expect(m.anders).toEqual([]);
    expect({ mis: m.mis, onzeker: m.onzeker }).toEqual({ mis: 0, onzeker: 0 });
    for (const v of Object.values(r.velden)) {
      if (v.waarde === null) continue;
      expect(v.pagina).toBeGreaterThanOrEqual(1);
      expect(v.vak!.x + v.vak!.breedte).toBeLessThanOrEqual(1.0001);
      expect(v.vak!.breedte * v.vak!.hoogte).toBeGreaterThan(0);
    }
  });
});

describe('loonstroken als foto', () => {
  const som = leegMeting();

  test.each(fotos)('%s: geen fout bedrag als zeker', async (naam) => {
    const r = await leesLoonstrook([{ naam, bytes: bytes(naam) }]);
    expect(r.fout).toBeNull();
    expect(r.bron).toBe('foto');
    const m = meet(leegMeting(), naam, r, verwacht(naam));
    expect(m.foutZeker).toEqual([]);
    expect(m.zeker + m.onzeker).toBeGreaterThanOrEqual(12);
    meet(som, naam, r, verwacht(naam));
  });

  test('de meeste velden van de foto’s zijn goed gelezen', () => {
    const gevuld = som.zeker + som.onzeker + som.mis + som.anders.length;
    expect((som.zeker + som.onzeker) / gevuld).toBeGreaterThan(0.85);
  });

  test('een foto die op zijn kant is gemaakt wordt gewoon gelezen', async () => {
    const naam = '06-uitzend-week23-foto.jpg';
    const gekanteld = await sharp(bytes(naam)).rotate().rotate(270).jpeg().toBuffer();
    const r = await leesLoonstrook([{ naam, bytes: new Uint8Array(gekanteld) }]);
    const m = meet(leegMeting(), 'op zijn kant', r, verwacht(naam));
    expect(m.foutZeker).toEqual([]);
    expect(m.zeker + m.onzeker).toBeGreaterThanOrEqual(12);
  });

  test('een foto die .pdf heet wordt gewoon als foto gelezen', async () => {
    const r = await leesLoonstrook([{ naam: 'strook.pdf', bytes: bytes('foute-invoer/fout-04-foto-als-pdf.pdf') }]);
    expect(r.fout).toBeNull();
    const m = meet(leegMeting(), 'fout-04', r, verwacht('10-engels-maand.pdf'));
    expect(m.foutZeker).toEqual([]);
    expect(m.zeker + m.onzeker).toBeGreaterThanOrEqual(12);
  });
});

test('een beeld van een pagina: jpeg, ten hoogste 1600 pixels, zonder metadata', async () => {
  const uitPdf = await beeldVanPagina({ naam: 'a.pdf', bytes: bytes('08-tweepaginas-thuiszorg.pdf') }, 2);
  expect(uitPdf.beeld).toMatchObject({ soort: 'image/jpeg' });
  expect(Math.max(uitPdf.beeld!.breedte, uitPdf.beeld!.hoogte)).toBe(1600);
  const uitFoto = await beeldVanPagina({ naam: 'a.jpg', bytes: bytes('01-klassiek-supermarkt-foto.jpg') }, 1, {
    maat: 800,
  });
  expect(uitFoto.beeld!.hoogte).toBe(800);
  expect(Buffer.from(uitFoto.beeld!.bytes).includes('Exif')).toBe(false);
  const geen = await beeldVanPagina({ naam: 'a.pdf', bytes: new Uint8Array([1, 2, 3]) });
  expect(geen.fout).toMatch(/kunnen we niet lezen/);
});

async function beeld(naam: string, pagina: number): Promise<Uint8Array> {
  const { beeld } = await beeldVanPagina({ naam, bytes: bytes(naam) }, pagina);
  return beeld!.bytes;
}

test('twee foto’s van één strook worden samen gelezen', async () => {
  const naam = '08-tweepaginas-thuiszorg.pdf';
  const r = await leesLoonstrook([
    { naam: 'een.jpg', bytes: await beeld(naam, 1) },
    { naam: 'twee.jpg', bytes: await beeld(naam, 2) },
  ]);
  expect(r).toMatchObject({ fout: null, paginas: 2, bron: 'foto' });
  const m = meet(leegMeting(), naam, r, verwacht(naam));
  expect(m.foutZeker).toEqual([]);
  expect(m.zeker + m.onzeker).toBeGreaterThanOrEqual(14);
});

test('een pdf met alleen een scan erin wordt herkend', async () => {
  const scan = Buffer.from(await beeld('10-engels-maand.pdf', 1));
  const pdf = await new Promise<Uint8Array>((klaar) => {
    const doc = new PDFDocument({ size: 'A4', margin: 0 });
    const delen: Buffer[] = [];
    doc.on('data', (d: Buffer) => delen.push(d));
    doc.on('end', () => klaar(new Uint8Array(Buffer.concat(delen))));
    doc.image(scan, 0, 0, { width: 595 });
    doc.end();
  });
  const r = await leesLoonstrook([{ naam: 'scan.pdf', bytes: pdf }]);
  expect(r).toMatchObject({ fout: null, bron: 'foto' });
  const m = meet(leegMeting(), 'scan', r, verwacht('10-engels-maand.pdf'));
  expect(m.foutZeker).toEqual([]);
  expect(m.zeker + m.onzeker).toBeGreaterThanOrEqual(13);
});
