import { metToegang } from '@bijrijder/dossier/toegang';
import { beeldAntwoord, leesBeeldadres } from '../gedeeld/beeld.server.ts';
import { beschikkingbeeld } from '../gedeeld/beschikking.server.ts';
import { databank, eisClient } from '../sessie.server.ts';
import type { Route } from './+types/beschikking.ts';

/** The copy of the beschikking that was kept about oneself. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const welke = leesBeeldadres(params.beschikking, params.pagina);
  return beeldAntwoord(
    await metToegang(
      databank(),
      { wie, handeling: 'lezen', object: 'machtiging', doel: 'eigen_zaak', betrokkene: wie.id },
      (t) => beschikkingbeeld(t, wie.id, welke),
    ),
  );
}
