import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { HUIS } from '@bijrijder/dossier/databank';
import { SCRIPT } from './ladingen.ts';

export type FoutBestand = { naam: string; soort: string; bytes: Buffer };
const VOORBEELDEN = join(HUIS, 'loonstrook/voorbeelden');

/** A payslip as somebody would send it, for forms that take a file. */
export const STROOK = (): Buffer => readFileSync(join(VOORBEELDEN, '01-klassiek-supermarkt.pdf'));

const u32 = (n: number) => {
  const b = Buffer.alloc(4);
  b.writeUInt32BE(n >>> 0);
  return b;
};

/** A PNG of so many pixels, all of one colour: a few hundred kB that unpack to a gigabyte. */
function png(breed: number, hoog: number, rijen = hoog): Buffer {
  const stuk = (soort: string, inhoud: Buffer) => {
    const deel = Buffer.concat([Buffer.from(soort, 'latin1'), inhoud]);
    return Buffer.concat([u32(inhoud.length), deel, u32(crc32(deel))]);
  };
  const kop = Buffer.concat([u32(breed), u32(hoog), Buffer.from([1, 0, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    stuk('IHDR', kop),
    stuk('IDAT', deflateSync(Buffer.alloc(rijen * (1 + Math.ceil(breed / 8))))),
    stuk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PDF of these objects (number 1 is the catalogue). */
function pdf(objecten: readonly (string | Buffer)[]): Buffer {
  const delen: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const plek: number[] = [];
  let lengte = delen[0]!.length;
  for (const [nr, object] of objecten.entries()) {
    plek.push(lengte);
    const deel = Buffer.concat([Buffer.from(`${nr + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    delen.push(deel);
    lengte += deel.length;
  }
  const tabel = plek.map((p) => `${String(p).padStart(10, '0')} 00000 n \n`).join('');
  delen.push(
    Buffer.from(
      `xref\n0 ${plek.length + 1}\n0000000000 65535 f \n${tabel}trailer\n<< /Size ${plek.length + 1} /Root 1 0 R >>\nstartxref\n${lengte}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(delen);
}
const CATALOGUS = '<< /Type /Catalog /Pages 2 0 R >>';
const EEN_BLAD = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const blad = (maat: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${maat}] /Contents 4 0 R /Resources << >> >>`;
function stroom(inhoud: Buffer, keren: 1 | 2): Buffer {
  const klein = keren === 2 ? deflateSync(deflateSync(inhoud)) : deflateSync(inhoud);
  const filter = keren === 2 ? '[/FlateDecode /FlateDecode]' : '/FlateDecode';
  return Buffer.concat([
    Buffer.from(`<< /Length ${klein.length} /Filter ${filter} >>\nstream\n`),
    klein,
    Buffer.from('\nendstream'),
  ]);
}

/** A ZIP with one file of zeros. */
function zip(bytes: number): Buffer {
  const klein = deflateRawSync(Buffer.alloc(bytes));
  const kop = Buffer.alloc(30);
  kop.writeUInt32LE(0x04034b50, 0);
  kop.writeUInt16LE(20, 4);
  kop.writeUInt16LE(8, 8);
  kop.writeUInt32LE(klein.length, 18);
  kop.writeUInt32LE(bytes, 22);
  kop.writeUInt16LE(4, 26);
  return Buffer.concat([kop, Buffer.from('leeg'), klein]);
}

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="aanval()"><script>aanval()</script><image href="file:///etc/passwd"/></svg>`;
const LACHEN = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">]><Document>&g;</Document>`;
const BUITEN = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document><CstmrPmtStsRpt>&x;</CstmrPmtStsRpt></Document>`;
const DIEP = `<?xml version="1.0"?>${'<a>'.repeat(200_000)}`;

/** Files nobody should send. `kort`: the five that hurt most. */
export function fouteBestanden(kort: boolean): FoutBestand[] {
  const jpeg = readFileSync(join(VOORBEELDEN, '01-klassiek-supermarkt-foto.jpg'));
  const ergst: FoutBestand[] = [
    { naam: 'beeld.svg', soort: 'image/svg+xml', bytes: Buffer.from(SVG) },
    { naam: 'groot.png', soort: 'image/png', bytes: png(30_000, 30_000) },
    {
      naam: 'bom.pdf',
      soort: 'application/pdf',
      bytes: pdf([CATALOGUS, EEN_BLAD, blad('595 842'), stroom(Buffer.alloc(300_000_000, ' '), 2)]),
    },
    {
      naam: 'twee.pdf',
      soort: 'application/pdf',
      bytes: Buffer.concat([Buffer.from(`%PDF-1.4\n${SCRIPT}\n`), STROOK()]),
    },
    { naam: 'lachen.xml', soort: 'application/xml', bytes: Buffer.from(LACHEN) },
  ];
  if (kort) return ergst;
  return [
    ...ergst,
    { naam: 'als-foto.png', soort: 'image/png', bytes: Buffer.from(SVG) },
    { naam: 'kop-liegt.png', soort: 'image/png', bytes: png(30_000, 30_000, 10) },
    { naam: 'breed.png', soort: 'image/png', bytes: png(2_000_000_000, 1, 1) },
    { naam: 'staart.jpg', soort: 'image/jpeg', bytes: Buffer.concat([jpeg, Buffer.from(SCRIPT), zip(1_000)]) },
    { naam: 'bom.zip', soort: 'application/zip', bytes: zip(200_000_000) },
    { naam: 'zip-als.pdf', soort: 'application/pdf', bytes: zip(200_000_000) },
    {
      naam: 'reuzenblad.pdf',
      soort: 'application/pdf',
      bytes: pdf([CATALOGUS, EEN_BLAD, blad('900000 900000'), stroom(Buffer.from('0 0 m 9 9 l S'), 1)]),
    },
    {
      naam: 'kring.pdf',
      soort: 'application/pdf',
      bytes: pdf([CATALOGUS, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 999999999 >>']),
    },
    {
      naam: 'script.pdf',
      soort: 'application/pdf',
      bytes: pdf([
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>',
        EEN_BLAD,
        blad('595 842'),
        stroom(Buffer.from('BT ET'), 1),
      ]),
    },
    { naam: 'buiten.xml', soort: 'application/xml', bytes: Buffer.from(BUITEN) },
    { naam: 'diep.xml', soort: 'application/xml', bytes: Buffer.from(DIEP) },
    { naam: 'niets.pdf', soort: 'application/pdf', bytes: Buffer.alloc(0) },
    { naam: 'programma.exe', soort: 'application/x-msdownload', bytes: Buffer.from('MZ'.padEnd(4_096, '\0')) },
    { naam: 'formule.csv', soort: 'text/csv', bytes: Buffer.from('naam;loon\n=HYPERLINK("http://x");@SUM(1)\n') },
    { naam: '../../../etc/passwd', soort: 'image/png', bytes: png(8, 8) },
    { naam: `${'x'.repeat(2_000)}.png`, soort: 'image/png', bytes: png(8, 8) },
    { naam: `${SCRIPT}.png`, soort: 'text/html', bytes: png(8, 8) },
    { naam: 'tien.pdf', soort: 'application/pdf', bytes: Buffer.concat([STROOK(), Buffer.alloc(10_000_001, ' ')]) },
    ...readdirSync(join(VOORBEELDEN, 'foute-invoer')).map((naam) => ({
      naam,
      soort: 'application/pdf',
      bytes: readFileSync(join(VOORBEELDEN, 'foute-invoer', naam)),
    })),
  ];
}
