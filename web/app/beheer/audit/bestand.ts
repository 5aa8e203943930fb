import { maakUitvoer } from '@bijrijder/dossier/audit';
import { metToegang } from '@bijrijder/dossier/toegang';
import { isNummer } from '../../gedeeld/nummer.ts';
import { databank, eisMedewerker, gemeente, kluis } from '../../sessie.server.ts';
import type { Route } from './+types/bestand.ts';

/** The signed file. It is made whole and everybody in it has their line before the first byte goes. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'auditor');
  const { uitvoer } = params;
  if (!isNummer(uitvoer)) throw new Response(null, { status: 404 });
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="audit-${uitvoer.slice(-8)}.csv"`,
    'Cache-Control': 'no-store',
  };
  // asking what it is, is not fetching it: nothing is read, so nobody gets a line
  if (request.method === 'HEAD') return new Response(null, { headers });
  const bestand = await metToegang(
    databank(),
    { wie, handeling: 'exporteren', object: 'inzage', doel: 'controle', betrokkene: 'geen' },
    (t) => maakUitvoer(t, kluis(), gemeente().naam, uitvoer),
  );
  if (!bestand) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(bestand), { headers });
}
