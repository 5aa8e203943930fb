import { pakketVan } from '@bijrijder/dossier/verhuizing';
import { isNummer } from '../../gedeeld/nummer.ts';
import { pakketAntwoord } from '../../gedeeld/pakket.server.ts';
import { bijPersoon } from '../persoon/kop.server.ts';
import type { Route } from './+types/pakket.ts';

/** The sealed package, after it was sent: for the other municipality, unreadable for us. */
export async function loader({ request, params: { persoon, verhuizing } }: Route.LoaderArgs) {
  if (!isNummer(verhuizing)) throw new Response(null, { status: 404 });
  return pakketAntwoord(
    await bijPersoon(request, persoon, { handeling: 'lezen', object: 'verhuizing' }, (t) => pakketVan(t, verhuizing)),
  );
}
