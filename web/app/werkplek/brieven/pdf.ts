import { pdfVan } from '@bijrijder/dossier/brief';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { pdfAntwoord } from '../../gedeeld/pdf.server.ts';
import { bijPersoon } from '../persoon/kop.server.ts';
import type { Route } from './+types/pdf.ts';

/** A letter as file, byte for byte as the person has it. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  const id = eisNummer(params.brief);
  const bestand = await bijPersoon(request, persoon, { handeling: 'lezen', object: 'brief' }, (t) =>
    pdfVan(t, persoon, id),
  );
  if (!bestand) throw new Response(null, { status: 404 });
  return pdfAntwoord(bestand.pdf, `brief-${bestand.kenmerk}`);
}
