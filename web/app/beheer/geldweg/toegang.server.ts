import { type Handeling, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { databank, vertaler, type WieMedewerker } from '../../sessie.server.ts';

/** What waits for a second colleague: ids only, nobody opened yet. */
export const opDeLijst = <T>(wie: WieMedewerker, fn: (t: Toegang) => Promise<T>): Promise<T> =>
  metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'uitbetaling', doel: 'uitbetalen', betrokkene: 'geen' },
    fn,
  );

/** One act about where the money of a household goes; its people read who did it. */
export const bijGeldweg = <T>(
  wie: WieMedewerker,
  persoon: string | readonly string[],
  handeling: Handeling,
  fn: (t: Toegang) => Promise<T>,
): Promise<T> =>
  metToegang(
    databank(),
    {
      wie,
      handeling,
      object: 'uitbetaling',
      doel: 'uitbetalen',
      betrokkene: persoon,
      reden: vertaler('nl')('geldwegwerk.reden'),
      noemtHuisgenoten: true,
    },
    fn,
  );
