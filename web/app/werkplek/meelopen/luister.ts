import { luister } from '@bijrijder/dossier/verhaal';
import { geluidAntwoord } from '../../gedeeld/geluid.server.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { kluis } from '../../sessie.server.ts';
import type { Route } from './+types/luister.ts';
import { bijMeeloper } from './bij.server.ts';

/** A recording somebody shared with the team, in their own voice. */
export async function loader({ request, params: { persoon, opname } }: Route.LoaderArgs) {
  const id = eisNummer(opname);
  return geluidAntwoord(request, await bijMeeloper(request, persoon, (t) => luister(t, kluis(), persoon, id)));
}
