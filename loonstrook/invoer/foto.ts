import sharp, { type Sharp } from 'sharp';
import type { Tekstpagina, Woord } from '../soorten.ts';
import { alsSharp, grijs } from './grijs.ts';
import { egaliseer, inktdeel, zonderLijnen } from './inkt.ts';
import { type Kwartslag, keerOm, richtingen, terugNaarFoto } from './kantel.ts';
import { Leesfout } from './leesfout.ts';
import { ocr } from './ocr.ts';
import { type Afbeelding, type Grijs, naarVierhoek, pasToe, trekRecht, vindPapier } from './papier.ts';
import { verbeterWoord } from './verbeter.ts';

/** Pixels a picture may have; more is refused before anything is unpacked. */
export const MAX_PIXELS = 60_000_000;
const MAAT = 2300;
/** A page of text is for the most part white; a picture of something else is not, and would take long to read. */
const MAX_INKT = 0.22;
/** Less than this is an empty sheet, whichever way it is turned. */
const MIN_INKT = 0.002;

sharp.cache(false);
sharp.concurrency(1);

/** Opens a picture with limits; the reader of one format is never tried for another. */
export function openBeeld(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1, animated: false }).rotate();
}

type Recht = { beeld: Grijs; terug: Afbeelding | null; breedte: number; hoogte: number };

/** The paper upright and evenly lit, and the way back to the photo. */
async function bereidVoor(bytes: Uint8Array): Promise<Recht> {
  let foto: Grijs;
  try {
    foto = await grijs(
      openBeeld(bytes)
        .flatten({ background: '#fff' })
        .greyscale()
        .resize(3000, 3000, { fit: 'inside', withoutEnlargement: true }),
    );
  } catch (e) {
    throw new Leesfout(e instanceof Error && /pixel limit/.test(e.message) ? 'teGroot' : 'kapot');
  }
  const klein = await openBeeld(bytes)
    .flatten({ background: '#fff' })
    .resize(420, 420, { fit: 'inside' })
    .toColourspace('srgb')
    .blur(1.5)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const schaal = klein.info.width / foto.breedte;
  const hoeken = klein.info.channels === 3 ? vindPapier(klein.data, klein.info.width, klein.info.height) : null;
  if (!hoeken) {
    const maat = Math.max(foto.breedte, foto.hoogte);
    const beeld =
      maat < MAAT * 0.8
        ? await grijs(
            alsSharp(foto).resize(Math.round((foto.breedte * MAAT) / maat), Math.round((foto.hoogte * MAAT) / maat), {
              kernel: 'cubic',
            }),
          )
        : foto;
    return { beeld: zonderLijnen(await egaliseer(beeld)), terug: null, breedte: foto.breedte, hoogte: foto.hoogte };
  }
  const [lb, rb, ro, lo] = hoeken.map((p) => ({ x: p.x / schaal, y: p.y / schaal })) as [
    { x: number; y: number },
    { x: number; y: number },
    { x: number; y: number },
    { x: number; y: number },
  ];
  const afst = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);
  const b = Math.max(afst(lb, rb), afst(lo, ro));
  const h = Math.max(afst(lb, lo), afst(rb, ro));
  const f = MAAT / Math.max(b, h);
  const breedte = Math.round(b * f);
  const hoogte = Math.round(h * f);
  const terug = naarVierhoek(breedte, hoogte, [lb, rb, ro, lo]);
  return {
    beeld: zonderLijnen(await egaliseer(trekRecht(foto, terug, breedte, hoogte))),
    terug,
    breedte: foto.breedte,
    hoogte: foto.hoogte,
  };
}

/** Without table lines and leaders that were read as letters. */
function schoon(t: string): string {
  const kaal = t.replace(/^[|[\]_{}\\¦‚]+|[|[\]{}\\¦_]+$/g, '');
  const leider = /^(.*?\p{L}{2,}\)?)[.…,·:]{3,}.*$/u.exec(kaal) ?? /^(\p{L}{3,})[.…]{2,}\p{L}*$/u.exec(kaal);
  return leider ? leider[1]! : kaal;
}

/** Fewer words than this that the recogniser is sure of: the sheet may lie on its side. */
const MIN_WOORDEN = 12;

type Lezing = { beeld: Grijs; kwart: Kwartslag; woorden: Woord[]; goed: number };

async function leesBeeld(beeld: Grijs, kwart: Kwartslag, rotateAuto: boolean): Promise<Lezing> {
  const png = await alsSharp(beeld).png({ compressionLevel: 1 }).toBuffer();
  const { data } = await (await ocr()).recognize(png, { rotateAuto }, { text: false, blocks: true });
  const woorden: Woord[] = [];
  for (const regel of (data.blocks ?? []).flatMap((b) => b.paragraphs).flatMap((p) => p.lines)) {
    const { x0, x1, y0, y1 } = regel.baseline;
    const helling = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
    for (const w of regel.words) {
      const tekst = verbeterWoord(schoon(w.text));
      if (!tekst || (w.confidence < 40 && tekst.length <= 4 && !/\d/.test(tekst))) continue;
      const rechts = w.bbox.x0 + (w.bbox.x1 - w.bbox.x0) * Math.min(1, tekst.length / w.text.length);
      const basis = y0 + helling * ((w.bbox.x0 + w.bbox.x1) / 2 - x0);
      const maat = Math.max(8, Math.min(regel.rowAttributes.rowHeight, 3 * (w.bbox.y1 - w.bbox.y0)));
      woorden.push({
        tekst,
        x0: w.bbox.x0,
        x1: rechts,
        y0: basis - 0.78 * maat,
        y1: basis + 0.22 * maat,
        score: w.confidence,
      });
    }
  }
  const goed = woorden.filter((w) => w.score >= 75 && /\p{L}{4}/u.test(w.tekst)).length;
  return { beeld, kwart, woorden, goed };
}

/**
 * Reads a photo of one page. The words stand on the straightened page; `naarFoto` takes boxes back to the picture.
 * @param opnieuw said before another way up is tried, which takes as long again
 */
export async function fotoTekst(bytes: Uint8Array, nummer: number, opnieuw?: () => void): Promise<Tekstpagina> {
  const { beeld: recht, terug, breedte, hoogte } = await bereidVoor(bytes);
  const inkt = inktdeel(recht);
  if (inkt > MAX_INKT) throw new Leesfout('geenTekst');
  let beste: Lezing | null = null;
  for (const kwart of inkt < MIN_INKT ? [0 as const] : richtingen(recht)) {
    if (beste) opnieuw?.();
    const lezing = await leesBeeld(keerOm(recht, kwart), kwart, terug === null);
    if (!beste || lezing.goed > beste.goed) beste = lezing;
    if (beste.goed >= MIN_WOORDEN) break;
  }
  const { beeld, kwart, woorden } = beste!;
  euroTekens(woorden);
  const gekeerd = kwart === 0 ? terug : terugNaarFoto(terug ?? schaal(breedte / recht.breedte), recht, kwart);
  return {
    nummer,
    breedte: beeld.breedte,
    hoogte: beeld.hoogte,
    woorden,
    bron: 'foto',
    naarFoto: gekeerd ? { afbeelding: gekeerd, breedte, hoogte } : null,
  };
}

const schaal = (f: number): Afbeelding => [f, 0, 0, 0, f, 0, 0, 0, 1];

/** A lone C, E or £ just before an amount is a euro sign. */
function euroTekens(woorden: Woord[]): void {
  for (const [i, w] of woorden.entries()) {
    const volgende = woorden[i + 1];
    if (volgende && /^[CcEe£&]$/.test(w.tekst) && /^\d[\d.]*,\d\d/.test(volgende.tekst) && volgende.x0 > w.x0)
      w.tekst = '€';
  }
}

/** A box on the straightened page as fractions of the photo itself. */
export function vakOpFoto(vak: { x: number; y: number; breedte: number; hoogte: number }, p: Tekstpagina): typeof vak {
  if (!p.naarFoto) return vak;
  const { afbeelding, breedte, hoogte } = p.naarFoto;
  const punten = [
    [vak.x, vak.y],
    [vak.x + vak.breedte, vak.y],
    [vak.x, vak.y + vak.hoogte],
    [vak.x + vak.breedte, vak.y + vak.hoogte],
  ].map(([x, y]) => pasToe(afbeelding, x! * p.breedte, y! * p.hoogte));
  const xs = punten.map((q) => Math.min(1, Math.max(0, q.x / breedte)));
  const ys = punten.map((q) => Math.min(1, Math.max(0, q.y / hoogte)));
  const rond = (n: number) => Math.round(n * 1e4) / 1e4;
  return {
    x: rond(Math.min(...xs)),
    y: rond(Math.min(...ys)),
    breedte: rond(Math.max(...xs) - Math.min(...xs)),
    hoogte: rond(Math.max(...ys) - Math.min(...ys)),
  };
}
