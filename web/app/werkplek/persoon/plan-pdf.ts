import { maakPdf } from '@bijrijder/dossier/papier';
import { pdfAntwoord } from '../../gedeeld/pdf.server.ts';
import { planpapier } from '../../gedeeld/planpapier.server.ts';
import type { Route } from './+types/plan-pdf.ts';
import { bijPersoon } from './kop.server.ts';

/** The plan of somebody as tagged PDF, as far as they share it. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  const papier = await bijPersoon(request, persoon, { handeling: 'lezen', object: 'plan' }, (t) =>
    planpapier(t, persoon),
  );
  return pdfAntwoord(await maakPdf(papier), 'plan');
}
