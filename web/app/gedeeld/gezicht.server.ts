import { leesGezicht } from '@bijrijder/dossier/begeleiding';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { beeldVanPagina } from '@bijrijder/loonstrook';

/** Largest file, and the size a picture is made to. */
export const HOOGSTENS_BYTES = 10_000_000;
const MAAT = 480;
const KLEINSTE = 120;

export type Gezichtfout = 'leeg' | 'groot' | 'soort' | 'klein';

/**
 * Makes a small picture without metadata of a file, in the isolated reader.
 * @returns the picture, or what is wrong with the file
 */
export async function maakGezicht(bestand: FormDataEntryValue | null): Promise<Uint8Array | Gezichtfout> {
  if (!(bestand instanceof File) || bestand.size === 0) return 'leeg';
  if (bestand.size > HOOGSTENS_BYTES) return 'groot';
  const bytes = new Uint8Array(await bestand.arrayBuffer());
  // the reader also makes pictures of documents
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF')) return 'soort';
  const { beeld } = await beeldVanPagina({ naam: bestand.name, bytes }, 1, { maat: MAAT });
  if (!beeld) return 'soort';
  return Math.min(beeld.breedte, beeld.hoogte) < KLEINSTE ? 'klein' : beeld.bytes;
}

/** The answer with a picture; its address changes with every new one. */
export async function gezichtAntwoord(t: Toegang, gebruiker: string): Promise<Response> {
  const beeld = await leesGezicht(t, gebruiker);
  if (!beeld) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(beeld.inhoud), {
    headers: {
      'Content-Type': beeld.soort,
      'Cache-Control': 'private, max-age=86400',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
}
