import { leesNazorgbeeld } from '@bijrijder/dossier/nazorg';
import { metToegang } from '@bijrijder/dossier/toegang';
import { beeldAntwoord, leesBeeldadres } from '../../gedeeld/beeld.server.ts';
import { databank, eisClient } from '../../sessie.server.ts';
import type { Route } from './+types/beeld.ts';

/** The picture of one page of what somebody sent along with their own question. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const { id, pagina } = leesBeeldadres(params.bijlage, params.pagina);
  return beeldAntwoord(
    await metToegang(
      databank(),
      { wie, handeling: 'lezen', object: 'nazorg', doel: 'eigen_zaak', betrokkene: wie.id },
      (t) => leesNazorgbeeld(t, id, pagina),
    ),
  );
}
