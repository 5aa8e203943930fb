import { leesBeeld } from '@bijrijder/dossier/opgave';
import { metToegang } from '@bijrijder/dossier/toegang';
import { databank, eisClient, kluis } from '../../sessie.server.ts';
import type { Route } from './+types/stuk.ts';

/** The picture of one page of one's own pay slip. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const pagina = Number(params.pagina);
  if (!/^[0-9a-f-]{36}$/.test(params.stuk) || !Number.isInteger(pagina) || pagina < 1 || pagina > 50)
    throw new Response(null, { status: 404 });
  const beeld = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'loonstrook', doel: 'eigen_zaak', betrokkene: wie.id },
    (t) => leesBeeld(t, kluis(), params.stuk, pagina),
  );
  if (!beeld) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(beeld.inhoud), {
    headers: { 'Content-Type': beeld.soort, 'Cache-Control': 'private, max-age=600' },
  });
}
