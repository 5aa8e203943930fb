import { leesBerichtbeeld } from '@bijrijder/dossier/contact';
import { beeldAntwoord, leesBeeldadres } from '../../gedeeld/beeld.server.ts';
import { eisClient, kluis } from '../../sessie.server.ts';
import { bijMij } from '../contact/bij.server.ts';
import type { Route } from './+types/beeld.ts';

/** One page of what somebody sent along with their own message. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const { id, pagina } = leesBeeldadres(params.foto, params.pagina);
  return beeldAntwoord(await bijMij(wie, 'bericht', 'lezen', (t) => leesBerichtbeeld(t, kluis(), wie.id, id, pagina)));
}
