import { metToegang } from '@bijrijder/dossier/toegang';
import { luister } from '@bijrijder/dossier/verhaal';
import { geluidAntwoord } from '../../gedeeld/geluid.server.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisClient, kluis } from '../../sessie.server.ts';
import type { Route } from './+types/luister.ts';

/** One's own recording, to hear again. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const id = eisNummer(params.opname);
  return geluidAntwoord(
    request,
    await metToegang(
      databank(),
      { wie, handeling: 'lezen', object: 'verhaal', doel: 'eigen_zaak', betrokkene: wie.id },
      (t) => luister(t, kluis(), wie.id, id),
    ),
  );
}
