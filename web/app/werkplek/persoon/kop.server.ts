import { openHulpvragen, voorkeurVan } from '@bijrijder/dossier/contact';
import { type Doel, type Handeling, metToegang, type Toegang, type Voorwerp } from '@bijrijder/dossier/toegang';
import { databank, eisMedewerker } from '../../sessie.server.ts';
import type { Kop } from './kop.tsx';

/** Name and ways to reach somebody: the top of every page about a person. */
export async function leesKop(t: Toegang, persoon: string): Promise<Kop> {
  const mens = await t.db
    .selectFrom('persoon')
    .select(['id', 'aanspreeknaam as naam', 'roepnaam', 'telefoon', 'taal'])
    .where('gemeente', '=', t.gemeente)
    .where('id', '=', persoon)
    .executeTakeFirst();
  if (!mens) throw new Response(null, { status: 404 });
  return { ...mens, voorkeur: (await voorkeurVan(t, persoon)) ?? null, hulp: await openHulpvragen(t, persoon) };
}

/** One act of a klantmanager about one person. */
export async function bijPersoon<T>(
  request: Request,
  persoon: string,
  vraag: { handeling: Handeling; object: Voorwerp; doel?: Doel; reden?: string },
  fn: (t: Toegang) => Promise<T>,
): Promise<T> {
  const wie = await eisMedewerker(request, 'klantmanager');
  return metToegang(databank(), { wie, doel: 'begeleiding', ...vraag, betrokkene: persoon }, fn);
}
