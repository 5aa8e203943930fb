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
  const thuis = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'huishouden', doel: 'eigen_zaak', betrokkene: wie.id },
    (t) => huishoudenVan(t, wie.id),
  );
  if (!thuis) throw redirect('/mijn');
  return metToegang(
    databank(),
    {
      wie,
      handeling,
      object: 'maand',
      doel: 'eigen_zaak',
      betrokkene: thuis.volwassenen,
    },
    async (t) => fn(t, await geldVan(t, thuis.huishouden), wie.id),
  );
}
