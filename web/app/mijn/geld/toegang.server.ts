import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { type Geld, geldVan } from '@bijrijder/dossier/geld';
import { metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { redirect } from 'react-router';
import { databank, eisClient } from '../../sessie.server.ts';

/** Opens the money of the household of the logged-in client, seen by one adult, with the partner declared when there is one. */
export async function bijGeld<T>(
  request: Request,
  handeling: 'lezen' | 'exporteren',
  fn: (t: Toegang, geld: Geld, persoon: string) => Promise<T>,
): Promise<T> {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling, object: 'maand', doel: 'eigen_zaak', betrokkene: 'eigen huishouden' },
    async (t) => {
      const thuis = await huishoudenVan(t, wie.id);
      if (!thuis) throw redirect('/mijn');
      return fn(t, await geldVan(t, thuis.huishouden), wie.id);
    },
  );
}
