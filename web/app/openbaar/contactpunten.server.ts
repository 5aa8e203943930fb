import { type Contactpunten, contactpunten } from '@bijrijder/dossier/contactpunt';
import { metToegang } from '@bijrijder/dossier/toegang';
import { databank, gemeente } from '../sessie.server.ts';

/** Where anybody can turn to, for pages without a login. */
export const openbareContactpunten = (): Promise<Contactpunten> =>
  metToegang(
    databank(),
    {
      wie: { soort: 'openbaar', gemeente: gemeente().code, naam: 'Bezoeker', rol: 'openbaar' },
      handeling: 'lezen',
      object: 'instelling',
      doel: 'voorlichting',
      betrokkene: 'geen',
    },
    contactpunten,
  );
