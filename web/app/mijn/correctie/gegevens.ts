import { alleGegevens } from '@bijrijder/dossier/correctie';
import { eigenKlachten } from '@bijrijder/dossier/klacht';
import { metToegang } from '@bijrijder/dossier/toegang';
import { databank, eisClient, kluis } from '../../sessie.server.ts';
import type { Route } from './+types/gegevens.ts';

/** Everything that is kept about the person, as JSON; complaints come from outside the dossier. */
export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const dossier = await metToegang(
    databank(),
    {
      wie,
      handeling: 'exporteren',
      object: 'persoon',
      doel: 'eigen_zaak',
      betrokkene: wie.id,
      noemtHuisgenoten: true,
    },
    (t) => alleGegevens(t),
  );
  const klachten = await eigenKlachten(databank(), kluis(), wie);
  return new Response(JSON.stringify({ dossier, klachten }, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mijn-gegevens.json"',
    },
  });
}
