import { beeldVanPagina } from '@bijrijder/loonstrook';

/** Largest file, how many at once, and how many pages of one are shown. */
const HOOGSTENS_BYTES = 10_000_000;
export const HOOGSTENS_BESTANDEN = 4;
const HOOGSTENS_PAGINAS = 6;

export type Invoer = { naam: string; soort: string; bytes: Uint8Array };

/** The files of a form field; null when there are too many, or one is too large. */
export async function leesBestanden(vorm: FormData, veld: string): Promise<Invoer[] | null> {
  const bestanden = vorm.getAll(veld).filter((b): b is File => b instanceof File && b.size > 0);
  if (bestanden.length > HOOGSTENS_BESTANDEN || bestanden.some((b) => b.size > HOOGSTENS_BYTES)) return null;
  return Promise.all(bestanden.map(lees));
}

/** The files of a form field that fit, in order, and how many did not: what fits is never lost for the sake of the others. */
export async function leesWatPast(vorm: FormData, veld: string): Promise<{ bestanden: Invoer[]; niet: number }> {
  const alle = vorm.getAll(veld).filter((b): b is File => b instanceof File && b.size > 0);
  const past = alle.filter((b) => b.size <= HOOGSTENS_BYTES).slice(0, HOOGSTENS_BESTANDEN);
  return { bestanden: await Promise.all(past.map(lees)), niet: alle.length - past.length };
}

const lees = async (b: File): Promise<Invoer> => ({
  naam: b.name,
  soort: b.type,
  bytes: new Uint8Array(await b.arrayBuffer()),
});

/** Pictures of the pages of a file, made by the isolated reader; none when it cannot be read. */
export async function beeldenVan(
  bestand: Invoer,
): Promise<{ soort: string; breedte: number; hoogte: number; inhoud: Buffer }[]> {
  const uit = [];
  for (let pagina = 1; pagina <= HOOGSTENS_PAGINAS; pagina++) {
    const { beeld } = await beeldVanPagina(bestand, pagina);
    if (!beeld) break;
    uit.push({ soort: beeld.soort, breedte: beeld.breedte, hoogte: beeld.hoogte, inhoud: Buffer.from(beeld.bytes) });
    // a photo has one page
    if (!beeld.soort || bestand.soort.startsWith('image/')) break;
  }
  return uit;
}
