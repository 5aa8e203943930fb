import { metToegang } from '@bijrijder/dossier/toegang';
import { aanvraagstandVan, kentRekening, voorschotGevraagd } from '@bijrijder/dossier/toekenning';
import { databank, eisClient } from '../sessie.server.ts';

/**
 * How the request of somebody without bijstand stands: still being decided, or decided against them. Null: there is nothing to say about it.
 */
export async function aanvraagVan(request: Request) {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'plan', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const stand = await aanvraagstandVan(t, wie.id);
      const loopt = stand !== null && !stand.besluit && stand.besluitUiterlijk !== null;
      if (!stand || (!loopt && stand.besluit?.soort !== 'afwijzing' && stand.besluit?.soort !== 'buiten_behandeling'))
        return null;
      return {
        loopt,
        stand,
        voorschot: await voorschotGevraagd(t, wie.id),
        rekening: await kentRekening(t, wie.id),
      };
    },
  );
}
