import type { Route } from './+types/foto.ts';
import { fotobeeld, neemStukAan } from './foto.server.ts';
import { Fotoblad } from './fotoblad.tsx';
import { eigenPlek } from './plek.server.ts';

export const loader = ({ request, params }: Route.LoaderArgs) => fotobeeld(request, eigenPlek(request, params.maand));
export const action = ({ request, params }: Route.ActionArgs) => neemStukAan(request, eigenPlek(request, params.maand));

export default function Foto({ loaderData }: Route.ComponentProps) {
  return <Fotoblad d={loaderData} />;
}
