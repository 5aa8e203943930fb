import { leesBerichtbeeld } from '@bijrijder/dossier/contact';
import { beeldAntwoord, leesBeeldadres } from '../../gedeeld/beeld.server.ts';
import { kluis } from '../../sessie.server.ts';
import type { Route } from './+types/berichtbeeld.ts';
import { bijPersoon } from './kop.server.ts';

/** One page of what a person sent along with a message. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { id, pagina } = leesBeeldadres(params.foto, params.pagina);
  return beeldAntwoord(
    await bijPersoon(request, params.persoon, { handeling: 'lezen', object: 'bericht' }, (t) =>
      leesBerichtbeeld(t, kluis(), params.persoon, id, pagina),
    ),
  );
}
