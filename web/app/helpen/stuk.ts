import { leesBeeld } from '@bijrijder/dossier/opgave';
import { beeldAntwoord, leesBeeldadres } from '../gedeeld/beeld.server.ts';
import { eisNummer } from '../gedeeld/nummer.ts';
import { kluis } from '../sessie.server.ts';
import type { Route } from './+types/stuk.ts';
import { bijHulp } from './toegang.server.ts';

/** The picture of one page of a pay slip of somebody one helps with declaring. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { id, pagina } = leesBeeldadres(params.stuk, params.pagina);
  return beeldAntwoord(
    await bijHulp(
      request,
      eisNummer(params.persoon),
      { handeling: 'lezen', object: 'loonstrook', hulp: 'doorgeven' },
      (t) => leesBeeld(t, kluis(), id, pagina),
    ),
  );
}
