import sharp, { type Sharp } from 'sharp';
import type { Beeld } from '../pool/protocol.ts';
import { bestandssoort } from './bestandssoort.ts';
import { openBeeld } from './foto.ts';
import { Leesfout } from './leesfout.ts';
import { openPdf, tekenPagina } from './pdf.ts';

/** A page as JPEG of at most `maat` pixels, turned upright, without metadata. Throws a Leesfout. */
export async function maakBeeld(bytes: Uint8Array, pagina: number, maat: number): Promise<Beeld> {
  if (bestandssoort(bytes) !== 'pdf') return alsJpeg(openBeeld(bytes), maat);
  const pdf = await openPdf(bytes);
  try {
    if (pagina < 1 || pagina > pdf.numPages) throw new Leesfout('kapot');
    return await alsJpeg(sharp(await tekenPagina(await pdf.getPage(pagina), maat)), maat);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function alsJpeg(beeld: Sharp, maat: number): Promise<Beeld> {
  try {
    const { data, info } = await beeld
      .flatten({ background: '#fff' })
      .resize(maat, maat, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82, mozjpeg: false })
      .toBuffer({ resolveWithObject: true });
    return { bytes: new Uint8Array(data), soort: 'image/jpeg', breedte: info.width, hoogte: info.height };
  } catch (e) {
    throw new Leesfout(e instanceof Error && /pixel limit/.test(e.message) ? 'teGroot' : 'kapot');
  }
}
