import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { getDocument, Util, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Tekstpagina, Woord } from '../soorten.ts';
import { Leesfout } from './leesfout.ts';

const map = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** A payslip has one or two pages; with a letter around it a few more. */
export const MAX_PAGINAS = 12;

/** Opens a PDF; scripts in it are never run (that is another part of pdf.js, which is not loaded). */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const taak = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 40_000_000,
    canvasMaxAreaInBytes: 200_000_000,
    cMapUrl: `${join(map, 'cmaps')}/`,
    standardFontDataUrl: `${join(map, 'standard_fonts')}/`,
    wasmUrl: `${join(map, 'wasm')}/`,
    iccUrl: `${join(map, 'iccs')}/`,
  });
  try {
    const pdf = await taak.promise;
    if (pdf.numPages > MAX_PAGINAS) throw new Leesfout('teVeelPaginas');
    return pdf;
  } catch (e) {
    await taak.destroy();
    if (e instanceof Leesfout) throw e;
    throw new Leesfout(e instanceof Error && e.name === 'PasswordException' ? 'versleuteld' : 'kapot');
  }
}

type Tekstdeel = { str: string; width: number; transform: number[] };
const delen = async (pagina: PDFPageProxy): Promise<Tekstdeel[]> =>
  (await pagina.getTextContent()).items.filter((i): i is typeof i & Tekstdeel => 'str' in i && i.str.trim() !== '');

/** The page turned so that most of its text is upright: a sheet may be printed on its side or upside down. */
function rechtop(pagina: PDFPageProxy, tekst: readonly Tekstdeel[], scale: number) {
  const standen = [0, 90, 180, 270].map((kwart) => {
    const venster = pagina.getViewport({ scale, rotation: (pagina.rotate + kwart) % 360 });
    const letters = tekst.reduce((n, item) => {
      const t: number[] = Util.transform(venster.transform, item.transform);
      return t[0]! > 0 && Math.abs(t[1]!) <= 0.1 * t[0]! ? n + item.str.length : n;
    }, 0);
    return { venster, letters };
  });
  return standen.reduce((a, b) => (b.letters > a.letters ? b : a)).venster;
}

/** A page as a picture (PNG) of at most so many pixels high or wide. */
export async function tekenPagina(pagina: PDFPageProxy, maat: number): Promise<Uint8Array> {
  const basis = pagina.getViewport({ scale: 1 });
  const schaal = Math.min(8, maat / Math.max(basis.width, basis.height));
  const venster = rechtop(pagina, await delen(pagina), schaal);
  const canvas = createCanvas(Math.max(1, Math.round(venster.width)), Math.max(1, Math.round(venster.height)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  // pdf.js draws on any canvas with the standard 2D interface; its types name only the browser's own.
  await pagina.render({
    canvas: null,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport: venster,
  }).promise;
  return canvas.encode('png');
}

/** The text layer of a page as words with their place. What stands otherwise than most of it is left out. */
export async function pdfTekst(pagina: PDFPageProxy, nummer: number): Promise<Tekstpagina> {
  const tekstdelen = await delen(pagina);
  const venster = rechtop(pagina, tekstdelen, 1);
  const woorden: Woord[] = [];
  for (const item of tekstdelen) {
    const t: number[] = Util.transform(venster.transform, item.transform);
    const hoogte = Math.hypot(t[2]!, t[3]!);
    if (t[0]! <= 0 || Math.abs(t[1]!) > 0.1 * t[0]! || hoogte <= 0) continue;
    const tekst = item.str.normalize('NFC');
    const per = item.width / Math.max(1, tekst.length);
    for (const m of tekst.matchAll(/[^ \t\n]+/g)) {
      woorden.push({
        tekst: m[0].replace(/[\ufb00-\ufb06]/g, (c) => c.normalize('NFKC')),
        x0: t[4]! + m.index * per,
        x1: t[4]! + (m.index + m[0].length) * per,
        y0: t[5]! - 0.78 * hoogte,
        y1: t[5]! + 0.22 * hoogte,
        score: 100,
      });
    }
  }
  return { nummer, breedte: venster.width, hoogte: venster.height, woorden, bron: 'tekst' };
}
