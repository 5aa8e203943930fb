import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { redirect } from 'react-router';
import { isMaand } from '../../maand.ts';
import { databank, eisClient } from '../../sessie.server.ts';
import { type Maandbeeld, maandbeeld, magDoorgeven } from './beeld.server.ts';

/** The adults whose money is in one household-month: the reader and, when there is one, the partner. */
async function betrokkenen(request: Request) {
  const wie = await eisClient(request);
  const thuis = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'huishouden', doel: 'eigen_zaak', betrokkene: wie.id },
    (t) => huishoudenVan(t, wie.id),
  );
  return { wie, ids: thuis?.volwassenen ?? [wie.id] };
}

/** Opens the household-month of the logged-in client for reading or adding, and hands over the picture of that month. */
export async function bijMaand<T>(
  request: Request,
  maand: string,
  handeling: 'lezen' | 'toevoegen',
  fn: (t: Toegang, beeld: Maandbeeld, persoon: string) => Promise<T>,
): Promise<T> {
  const { wie, ids } = await betrokkenen(request);
  return metToegang(
    databank(),
    { wie, handeling, object: 'opgave', doel: 'eigen_zaak', betrokkene: ids },
    async (t) => {
      const beeld = isMaand(maand) ? await maandbeeld(t, wie.id, maand) : null;
      if (!beeld) throw redirect('/mijn');
      if (handeling === 'toevoegen' && !magDoorgeven(maand, t.vandaag)) throw redirect('/mijn');
      return fn(t, beeld, wie.id);
    },
  );
}
