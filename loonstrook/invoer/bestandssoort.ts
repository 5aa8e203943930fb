import { Leesfout } from './leesfout.ts';

export type Bestandssoort = 'pdf' | 'jpeg' | 'png' | 'webp';

/** Largest file that is looked at at all. */
export const MAX_BYTES = 25 * 1024 * 1024;

const latijn = (b: Uint8Array, van: number, tot: number) =>
  Buffer.from(b.buffer, b.byteOffset, b.byteLength).subarray(Math.max(0, van), tot).toString('latin1');

/** The kind of a file by its content; its name and extension are not looked at. Throws a Leesfout. */
export function bestandssoort(b: Uint8Array): Bestandssoort {
  if (b.byteLength === 0) throw new Leesfout('leeg');
  if (b.byteLength > MAX_BYTES) throw new Leesfout('teGroot');
  const kop = latijn(b, 0, 16);
  if (kop.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (kop.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (kop.startsWith('RIFF') && kop.slice(8, 12) === 'WEBP') return 'webp';
  if (/^....ftyp(heic|heix|hevc|mif1|msf1|avif)/s.test(kop)) throw new Leesfout('heic');
  if (latijn(b, 0, 1024).includes('%PDF-')) {
    controleerHeel(b);
    return 'pdf';
  }
  throw new Leesfout('onbekend');
}

/**
 * A PDF ends with %%EOF. One that does not was cut off, and what is left of it may be an old or half page: refused,
 * because wrong amounts are worse than none. A linearised file says its own length.
 */
function controleerHeel(b: Uint8Array): void {
  if (!latijn(b, b.byteLength - 2048, b.byteLength).includes('%%EOF')) throw new Leesfout('kapot');
  const lengte = /\/Linearized\s[^>]*?\/L\s+(\d+)/.exec(latijn(b, 0, 2048))?.[1];
  if (lengte && b.byteLength < Number(lengte)) throw new Leesfout('kapot');
}
