import { eisMedewerker } from '../../sessie.server.ts';

/** Who keeps the catalogue: whoever works with people, and a team leader. */
export async function wieAanbod(request: Request) {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  return { wie, doel: wie.rol === 'teamleider' ? 'toezicht_op_werk' : 'begeleiding' } as const;
}
