import { leesNazorgbeeld } from '@bijrijder/dossier/nazorg';
import { beeldAntwoord, leesBeeldadres } from '../../gedeeld/beeld.server.ts';
import type { Route } from './+types/nazorgbeeld.ts';
import { bijPersoon } from './kop.server.ts';

/** The picture of one page that came with a question. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { id, pagina } = leesBeeldadres(params.bijlage, params.pagina);
  return beeldAntwoord(
    await bijPersoon(request, params.persoon, { handeling: 'lezen', object: 'nazorg' }, (t) =>
      leesNazorgbeeld(t, id, pagina),
    ),
  );
}
