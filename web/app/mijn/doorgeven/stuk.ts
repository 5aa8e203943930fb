import { leesBeeld } from '@bijrijder/dossier/opgave';
import { metToegang } from '@bijrijder/dossier/toegang';
import { beeldAntwoord, leesBeeldadres } from '../../gedeeld/beeld.server.ts';
import { databank, eisClient, kluis } from '../../sessie.server.ts';
import type { Route } from './+types/stuk.ts';

/** The picture of one page of one's own pay slip. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const { id, pagina } = leesBeeldadres(params.stuk, params.pagina);
  return beeldAntwoord(
    await metToegang(
      databank(),
      { wie, handeling: 'lezen', object: 'loonstrook', doel: 'eigen_zaak', betrokkene: wie.id },
      (t) => leesBeeld(t, kluis(), id, pagina),
    ),
  );
}
