import { maakPdf } from '@bijrijder/dossier/papier';
import { metToegang } from '@bijrijder/dossier/toegang';
import { redirect } from 'react-router';
import { pdfAntwoord } from '../../gedeeld/pdf.server.ts';
import { isMaand } from '../../maand.ts';
import { databank, eisClient, verzoek } from '../../sessie.server.ts';
import type { Route } from './+types/pdf.ts';
import { specificatieVan } from './beeld.server.ts';
import { specificatiepapier } from './papier.server.ts';

/** The specification of a month as tagged PDF. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  if (!isMaand(params.maand)) throw redirect('/mijn/specificaties');
  const papier = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'besluit', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const beeld = await specificatieVan(t, wie.id, params.maand);
      if (!beeld) throw redirect('/mijn/specificaties');
      return specificatiepapier(t, wie.id, beeld, verzoek().taal);
    },
  );
  return pdfAntwoord(await maakPdf(papier), `specificatie-${params.maand}`);
}
