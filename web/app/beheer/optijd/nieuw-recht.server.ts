import { metToegang } from '@bijrijder/dossier/toegang';
import { type Meekijk, nieuweRechten, wachtendeMaanden, zieRecht } from '@bijrijder/dossier/toekenning';
import { databank, type WieMedewerker } from '../../sessie.server.ts';
import { opDeMaand } from '../maand/toegang.server.ts';

/** People on one page: each of them reads that we looked. */
const PER_PAGINA = 25;
const REDEN = 'Meekijken voordat uw eerste geld wordt betaald';

/** New rights of which months wait for a second pair of eyes, with what will be paid and where it goes. */
export async function teZien(wie: WieMedewerker): Promise<Meekijk[]> {
  const lijst = (await opDeMaand(wie, 'lezen', nieuweRechten)).slice(0, PER_PAGINA);
  if (lijst.length === 0) return [];
  return metToegang(
    databank(),
    {
      wie,
      handeling: 'lezen',
      object: 'persoon',
      doel: 'uitbetalen',
      betrokkene: lijst.map((r) => r.persoon),
      reden: REDEN,
    },
    (t) => wachtendeMaanden(t, lijst),
  );
}

/** Looked: the months that waited are paid the next working day. */
export async function zieNieuwRecht(wie: WieMedewerker, besluit: string): Promise<void> {
  const recht = (await opDeMaand(wie, 'lezen', nieuweRechten)).find((r) => r.besluit === besluit);
  if (!recht) return;
  await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'uitbetaling', doel: 'uitbetalen', betrokkene: recht.persoon, reden: REDEN },
    (t) => zieRecht(t, recht),
  );
}
