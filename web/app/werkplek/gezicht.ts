import { metToegang } from '@bijrijder/dossier/toegang';
import { gezichtAntwoord } from '../gedeeld/gezicht.server.ts';
import { eisNummer } from '../gedeeld/nummer.ts';
import { databank, eisMedewerker } from '../sessie.server.ts';
import type { Route } from './+types/gezicht.ts';

/** The face of a colleague, for a colleague. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider', 'jobcoach');
  const gebruiker = eisNummer(params.gebruiker);
  return metToegang(
    databank(),
    {
      wie,
      handeling: 'lezen',
      object: 'caseload',
      doel: wie.rol === 'teamleider' ? 'toezicht_op_werk' : 'begeleiding',
      betrokkene: 'geen',
    },
    (t) => gezichtAntwoord(t, gebruiker),
  );
}
