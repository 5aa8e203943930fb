import { metToegang } from '@bijrijder/dossier/toegang';
import { gezichtAntwoord } from '../gedeeld/gezicht.server.ts';
import { eisNummer } from '../gedeeld/nummer.ts';
import { databank, eisClient } from '../sessie.server.ts';
import type { Route } from './+types/gezicht.ts';

/** The face of a colleague one works with; of anybody else there is none here. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const gebruiker = eisNummer(params.gebruiker);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'persoon', doel: 'eigen_zaak', betrokkene: 'geen' },
    (t) => gezichtAntwoord(t, gebruiker),
  );
}
