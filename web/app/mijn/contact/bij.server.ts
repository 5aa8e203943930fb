import { type Naast, naastVan } from '@bijrijder/dossier/begeleiding';
import { type Handeling, metToegang, type Toegang, type Voorwerp } from '@bijrijder/dossier/toegang';
import { databank, type WieClient } from '../../sessie.server.ts';

/** One act of a person about themselves, with the colleague who walks beside them. */
export function bijMij<T>(
  wie: WieClient,
  object: Voorwerp,
  handeling: Handeling,
  fn: (t: Toegang, naast: Naast | null) => Promise<T>,
): Promise<T> {
  return metToegang(databank(), { wie, handeling, object, doel: 'eigen_zaak', betrokkene: wie.id }, async (t) =>
    fn(t, (await naastVan(t, wie.id)) ?? null),
  );
}
