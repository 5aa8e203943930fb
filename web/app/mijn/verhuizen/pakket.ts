import { pakketVan } from '@bijrijder/dossier/verhuizing';
import { isNummer } from '../../gedeeld/nummer.ts';
import { pakketAntwoord } from '../../gedeeld/pakket.server.ts';
import { eisClient } from '../../sessie.server.ts';
import type { Route } from './+types/pakket.ts';
import { bijVerhuizing } from './doen.server.ts';

/** The sealed package, to take along oneself. */
export async function loader({ request, params: { verhuizing } }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  if (!isNummer(verhuizing)) throw new Response(null, { status: 404 });
  return pakketAntwoord(await bijVerhuizing(wie, 'lezen', (t) => pakketVan(t, verhuizing)));
}
