import { metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { databank, eisMedewerker, vertaler } from '../../sessie.server.ts';

/**
 * Opens what was put before a person: for the klantmanager, or for a teamleider who is asked as the second colleague. A
 * teamleider reads and agrees, and does nothing else.
 */
export async function bijVoorlegging<T>(
  request: Request,
  persoon: string,
  handeling: 'lezen' | 'toevoegen' | 'akkoord',
  fn: (t: Toegang) => Promise<T>,
): Promise<T> {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  const leider = wie.rol === 'teamleider';
  return metToegang(
    databank(),
    {
      wie,
      object: 'horen',
      betrokkene: persoon,
      handeling: handeling === 'akkoord' ? (leider ? 'besluiten' : 'toevoegen') : handeling,
      doel: leider ? 'toezicht_op_werk' : 'begeleiding',
      ...(leider ? { reden: vertaler('nl')('afstemming.reden.tweede') } : {}),
    },
    fn,
  );
}
