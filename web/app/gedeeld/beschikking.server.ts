import { leesBewindstuk } from '@bijrijder/dossier/machtiging';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { beeldVanPagina } from '@bijrijder/loonstrook';
import { kluis } from '../sessie.server.ts';

/** A page of the copy of a beschikking as a picture: made by the isolated reader, never the file itself. */
export async function beschikkingbeeld(
  t: Toegang,
  persoon: string,
  { id, pagina }: { id: string; pagina: number },
): Promise<{ soort: string; inhoud: Buffer } | undefined> {
  const stuk = await leesBewindstuk(t, kluis(), persoon, id);
  if (!stuk) return undefined;
  const { beeld } = await beeldVanPagina({ naam: stuk.naam, bytes: new Uint8Array(stuk.bytes) }, pagina);
  return beeld ? { soort: beeld.soort, inhoud: Buffer.from(beeld.bytes) } : undefined;
}
