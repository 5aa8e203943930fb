import { eisMedewerker, leesSleutel } from '../../sessie.server.ts';
import type { Route } from './+types/notitie.ts';
import { bewaar, eisAdres, leesGeleden, leesNotitie } from './bij.server.ts';

/** Asked by the device before it sends: is there a login? (Otherwise this redirects, and the note stays on the device.) */
export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  return Response.json({ wie: wie.id });
}

/** A note from the device. 200: it is here. 409: there is another note of this visit. 422: something is missing. */
export async function action({ request, params }: Route.ActionArgs) {
  eisAdres(params);
  const vorm = await request.formData();
  const gelezen = leesNotitie(vorm);
  if ('fout' in gelezen) return Response.json(gelezen, { status: 422 });
  const toch = vorm.get('toch') === 'ja';
  const uit = await bewaar(request, params, leesSleutel(vorm), gelezen.notitie, toch, leesGeleden(vorm));
  return Response.json(uit, { status: uit.eerder ? 409 : 200 });
}
