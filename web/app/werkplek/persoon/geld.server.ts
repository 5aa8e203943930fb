import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { type Handeling, metToegang, type Toegang, type Voorwerp } from '@bijrijder/dossier/toegang';
import { databank, eisMedewerker, vertaler } from '../../sessie.server.ts';
import { REDENEN, type Reden } from './geldslot.tsx';

/** The purpose in the address, or null when none (or an unknown one) was chosen. */
export const leesReden = (request: Request): Reden | null => {
  const gekozen = new URL(request.url).searchParams.get('waarvoor');
  return REDENEN.find((r) => r === gekozen) ?? null;
};

/**
 * Opens the money of a person for a purpose. All adults of the household are declared: each of them can read who looked
 * and what for.
 */
export async function bijGeld<T>(
  request: Request,
  persoon: string,
  reden: Reden,
  vraag: { handeling: Handeling; object: Voorwerp },
  fn: (t: Toegang, huishouden: string | null) => Promise<T>,
): Promise<T> {
  const wie = await eisMedewerker(request, 'klantmanager');
  const doel = 'begeleiding' as const;
  const { thuis, naam } = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'huishouden', doel, betrokkene: persoon },
    async (t) => ({
      thuis: await huishoudenVan(t, persoon),
      naam: await t.db
        .selectFrom('persoon')
        .select('roepnaam')
        .where('gemeente', '=', t.gemeente)
        .where('id', '=', persoon)
        .executeTakeFirst(),
    }),
  );
  // the reason is kept in Dutch: it is read in the log, in every language of the portal
  const waarom = vertaler('nl')(`werkplek.geld.reden.${reden}`, { naam: naam?.roepnaam ?? '' });
  return metToegang(
    databank(),
    { wie, ...vraag, doel, betrokkene: thuis?.volwassenen ?? [persoon], reden: waarom },
    (t) => fn(t, thuis?.huishouden ?? null),
  );
}
