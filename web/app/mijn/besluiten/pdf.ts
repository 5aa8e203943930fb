import { papierVoor } from '@bijrijder/dossier/brief';
import { maakPdf } from '@bijrijder/dossier/papier';
import { metToegang } from '@bijrijder/dossier/toegang';
import { databank, eisClient } from '../../sessie.server.ts';
import type { Route } from './+types/pdf.ts';
import { adresVan, eisBrief } from './lezen.server.ts';
import { alsBrief } from './papier.server.ts';

/** The decision on paper, as a tagged PDF. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'besluit', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const brief = await eisBrief(t, wie.id, params.brief);
      const { papier } = await papierVoor(t, wie.id, alsBrief(brief), `br-${adresVan(brief)}`);
      return new Response(new Uint8Array(await maakPdf({ ...papier, dag: brief.dagtekening })), {
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename="${adresVan(brief)}.pdf"`,
          'cache-control': 'no-store',
        },
      });
    },
  );
}
