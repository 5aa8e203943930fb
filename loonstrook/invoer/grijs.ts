import sharp, { type Sharp } from 'sharp';
import type { Grijs } from './papier.ts';

/** The pixels of a picture in one channel. */
export async function grijs(s: Sharp): Promise<Grijs> {
  const { data, info } = await s.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  if (info.channels === 1) return { data, breedte: info.width, hoogte: info.height };
  const een = new Uint8Array(info.width * info.height);
  for (let i = 0; i < een.length; i++) een[i] = data[i * info.channels]!;
  return { data: een, breedte: info.width, hoogte: info.height };
}

/** Pixels as a picture again. */
export const alsSharp = (g: Grijs) => sharp(g.data, { raw: { width: g.breedte, height: g.hoogte, channels: 1 } });
