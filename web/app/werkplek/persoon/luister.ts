import { luister } from '@bijrijder/dossier/verhaal';
import { geluidAntwoord } from '../../gedeeld/geluid.server.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { kluis } from '../../sessie.server.ts';
import type { Route } from './+types/luister.ts';
import { bijPersoon } from './kop.server.ts';

/** A recording somebody shared, in their own voice. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const persoon = eisNummer(params.persoon);
  const id = eisNummer(params.opname);
  return geluidAntwoord(
    request,
    await bijPersoon(request, persoon, { handeling: 'lezen', object: 'verhaal' }, (t) =>
      luister(t, kluis(), persoon, id),
    ),
  );
}
