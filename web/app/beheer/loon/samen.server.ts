import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { type Loonvraag, loonvragenVan, loonvragenVoorMens } from '@bijrijder/dossier/loongegevens';
import { type Handeling, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { redirect } from 'react-router';
import { type Maandbeeld, maandbeeld, magDoorgeven } from '../../mijn/doorgeven/beeld.server.ts';
import { databank, type WieMedewerker } from '../../sessie.server.ts';
import { opDeLijst } from '../afhandelen/toegang.server.ts';

/**
 * Opens the month a question on the call list is about, while the person is on the telephone. Both partners are declared and read it. What
 * is typed lies in a draft of the colleague: the person's own form stays as they left it.
 */
export async function bijGesprek<T>(
  wie: WieMedewerker,
  vraag: string,
  handeling: Handeling,
  fn: (t: Toegang, beeld: Maandbeeld, over: Loonvraag) => Promise<T>,
): Promise<T> {
  const welke = (await opDeLijst(wie, loonvragenVoorMens)).find((v) => v.id === vraag);
  if (!welke) throw redirect('/beheer/loongegevens#bellen');
  const open = <U>(betrokkene: readonly string[], hoe: Handeling, doe: (t: Toegang) => Promise<U>) =>
    metToegang(
      databank(),
      {
        wie,
        handeling: hoe,
        object: 'opgave',
        doel: 'inkomen_verrekenen',
        betrokkene,
        reden: 'Samen de opgave invullen aan de telefoon',
      },
      doe,
    );
  const thuis = await open([welke.persoon], 'lezen', (t) => huishoudenVan(t, welke.persoon));
  return open(thuis?.volwassenen ?? [welke.persoon], handeling, async (t) => {
    const over = (await loonvragenVan(t, [welke.huishouden])).find((v) => v.id === vraag);
    const maand = over?.tijdvakTot.slice(0, 7);
    const beeld =
      maand && magDoorgeven(maand, t.vandaag) ? await maandbeeld(t, welke.persoon, maand, thuis, wie.id) : null;
    if (!over || !beeld) throw redirect('/beheer/loongegevens?telaat=ja#bellen');
    return fn(t, beeld, over);
  });
}
