import { metToegang } from '@bijrijder/dossier/toegang';
import { beeldAntwoord, leesBeeldadres } from '../../gedeeld/beeld.server.ts';
import { beschikkingbeeld } from '../../gedeeld/beschikking.server.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisMedewerker } from '../../sessie.server.ts';
import type { Route } from './+types/stuk.ts';

/** The copy of the beschikking: for who wrote it down, and for the second colleague. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager', 'inkomensconsulent');
  const persoon = eisNummer(params.persoon);
  const welke = leesBeeldadres(params.beschikking, params.pagina);
  const doel = wie.rol === 'klantmanager' ? ('begeleiding' as const) : ('inkomen_verrekenen' as const);
  return beeldAntwoord(
    await metToegang(databank(), { wie, handeling: 'lezen', object: 'machtiging', doel, betrokkene: persoon }, (t) =>
      beschikkingbeeld(t, persoon, welke),
    ),
  );
}
