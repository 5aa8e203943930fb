import { pdfVan } from '@bijrijder/dossier/brief';
import { eisNummer } from '../gedeeld/nummer.ts';
import { pdfAntwoord } from '../gedeeld/pdf.server.ts';
import type { Route } from './+types/pdf.ts';
import { bijHulp } from './toegang.server.ts';

/** A letter about money as file, byte for byte as it was sent, for a bewindvoerder. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const [persoon, id] = [eisNummer(params.persoon), eisNummer(params.brief)];
  const bestand = await bijHulp(request, persoon, { handeling: 'lezen', object: 'brief', rol: 'bewindvoerder' }, (t) =>
    pdfVan(t, persoon, id),
  );
  if (!bestand) throw new Response(null, { status: 404 });
  return pdfAntwoord(bestand.pdf, `brief-${bestand.kenmerk}`);
}
