import { maakPdf } from '@bijrijder/dossier/papier';
import { pdfAntwoord } from '../../gedeeld/pdf.server.ts';
import { planpapier } from '../../gedeeld/planpapier.server.ts';
import { eisClient } from '../../sessie.server.ts';
import { bijMij } from '../contact/bij.server.ts';
import type { Route } from './+types/pdf.ts';

/** The own plan as tagged PDF. */
export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const papier = await bijMij(wie, 'plan', 'lezen', (t) => planpapier(t, wie.id));
  return pdfAntwoord(await maakPdf(papier), 'mijn-plan');
}
