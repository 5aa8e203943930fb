import { gelezenStrook, neemOver } from '../mijn/doorgeven/nakijken.server.ts';
import { Strookblad } from '../mijn/doorgeven/strookblad.tsx';
import type { Route } from './+types/nakijken.ts';
import { hulpPlek } from './plek.server.ts';

export const handle = { indeling: 'tweeluik' };

export const loader = ({ request, params }: Route.LoaderArgs) => gelezenStrook(hulpPlek(request, params), params.stuk);
export const action = ({ request, params }: Route.ActionArgs) =>
  neemOver(request, hulpPlek(request, params), params.stuk);

export default function Nakijken({ loaderData, actionData }: Route.ComponentProps) {
  return <Strookblad d={loaderData} mis={actionData} />;
}
