import { metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { databank, eisClient } from '../../sessie.server.ts';

/** What somebody was paid in a year: their own part, also of an earlier household. */
export async function bijJaar<T>(
  request: Request,
  handeling: 'lezen' | 'exporteren',
  fn: (t: Toegang, persoon: string) => Promise<T>,
): Promise<T> {
  const wie = await eisClient(request);
  return metToegang(databank(), { wie, handeling, object: 'maand', doel: 'eigen_zaak', betrokkene: wie.id }, (t) =>
    fn(t, wie.id),
  );
}

/** A calendar year in an address. */
export function leesJaar(tekst: string): number {
  if (!/^20\d{2}$/.test(tekst)) throw new Response(null, { status: 404 });
  return Number(tekst);
}
