import { meldAanMens } from '@bijrijder/dossier/contact';
import { fotobeeld, neemStukAan } from '../mijn/doorgeven/foto.server.ts';
import { Fotoblad } from '../mijn/doorgeven/fotoblad.tsx';
import type { Route } from './+types/foto.ts';
import { hulpPlek } from './plek.server.ts';

export const loader = ({ request, params }: Route.LoaderArgs) => fotobeeld(request, hulpPlek(request, params));
/** Hands in a photo or file for somebody one helps; they are told, by name, in the transaction that keeps it. */
export const action = ({ request, params }: Route.ActionArgs) =>
  neemStukAan(request, hulpPlek(request, params), (t, persoon) =>
    meldAanMens(t, persoon, 'hulp_stuk', { naam: t.wie.naam }, `/mijn/doorgeven/${params.maand}`),
  );

export default function Foto({ loaderData }: Route.ComponentProps) {
  return <Fotoblad d={loaderData} />;
}
