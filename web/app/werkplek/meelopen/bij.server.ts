import { metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisMedewerker } from '../../sessie.server.ts';

/** A jobcoach reads what one person they walk along with shares with the team; the person sees that they did. */
export async function bijMeeloper<T>(request: Request, persoon: string, fn: (t: Toegang) => Promise<T>): Promise<T> {
  const wie = await eisMedewerker(request, 'jobcoach');
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'verhaal', doel: 'begeleiding', betrokkene: eisNummer(persoon) },
    fn,
  );
}
