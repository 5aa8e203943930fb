import { pdfVan } from '@bijrijder/dossier/brief';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { pdfAntwoord } from '../../gedeeld/pdf.server.ts';
import { eisClient } from '../../sessie.server.ts';
import { bijMij } from '../contact/bij.server.ts';
import type { Route } from './+types/pdf.ts';

/** A letter as file, byte for byte as it was sent. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const id = eisNummer(params.brief);
  const bestand = await bijMij(wie, 'brief', 'lezen', (t) => pdfVan(t, wie.id, id));
  if (!bestand) throw new Response(null, { status: 404 });
  return pdfAntwoord(bestand.pdf, `brief-${bestand.kenmerk}`);
}
