import type { Route } from './+types/nakijken.ts';
import { gelezenStrook, neemOver } from './nakijken.server.ts';
import { eigenPlek } from './plek.server.ts';
import { Strookblad } from './strookblad.tsx';

export const handle = { indeling: 'tweeluik' };

export const loader = ({ request, params }: Route.LoaderArgs) =>
  gelezenStrook(eigenPlek(request, params.maand), params.stuk);
export const action = ({ request, params }: Route.ActionArgs) =>
  neemOver(request, eigenPlek(request, params.maand), params.stuk);

export default function Nakijken({ loaderData, actionData }: Route.ComponentProps) {
  return <Strookblad d={loaderData} mis={actionData} />;
}
