import { metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { leesMaandbesluit, rechtOp } from '@bijrijder/dossier/verrekening';
import { plusMaanden } from '@bijrijder/huishoudgeld';
import { bronnenVan, metCijfers } from '../../mijn/specificatie/beeld.server.ts';
import { databank, type WieMedewerker } from '../../sessie.server.ts';

/** One month of a household as it was calculated, line by line; null when nothing was decided. */
async function somVan(t: Toegang, huishouden: string, maand: string) {
  const b = await leesMaandbesluit(t, huishouden, maand);
  return b
    ? {
        maand,
        betaaldCent: b.betaaldCent,
        regels: metCijfers(await rechtOp(t.db, b.besloten_op), maand, b.regels),
        bronnen: await bronnenVan(t, huishouden, maand, b.besloten_op),
      }
    : null;
}

/** What is to be paid and what the month before was, for somebody who looks before it is released. The people read that we opened it. */
export const openSom = (wie: WieMedewerker, mensen: readonly string[], huishouden: string, maand: string) =>
  metToegang(
    databank(),
    {
      wie,
      handeling: 'lezen',
      object: 'persoon',
      doel: 'uitbetalen',
      betrokkene: mensen,
      reden: 'Nakijken voordat er wordt betaald',
    },
    async (t) => ({
      vandaag: t.vandaag,
      nu: await somVan(t, huishouden, maand),
      vorige: await somVan(t, huishouden, plusMaanden(maand, -1)),
    }),
  );
export type Som = Awaited<ReturnType<typeof openSom>>;
