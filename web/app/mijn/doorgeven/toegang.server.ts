import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { redirect } from 'react-router';
import { isMaand } from '../../maand.ts';
import { databank, eisClient } from '../../sessie.server.ts';
import { type Maandbeeld, maandbeeld, magDoorgeven } from './beeld.server.ts';

/**
 * Opens the household-month of the logged-in client for reading or adding, and hands over the picture of that month.
 * @param maand the month of the address, or how to find it
 */
export async function bijMaand<T>(
  request: Request,
  maand: string | ((t: Toegang) => Promise<string>),
  handeling: 'lezen' | 'toevoegen',
  fn: (t: Toegang, beeld: Maandbeeld, persoon: string) => Promise<T>,
): Promise<T> {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling, object: 'opgave', doel: 'eigen_zaak', betrokkene: 'eigen huishouden' },
    async (t) => {
      const [welke, thuis] = await Promise.all([
        typeof maand === 'string' ? maand : maand(t),
        huishoudenVan(t, wie.id),
      ]);
      const beeld = thuis && isMaand(welke) ? await maandbeeld(t, wie.id, welke, thuis) : null;
      if (!beeld) throw redirect('/mijn');
      if (handeling === 'toevoegen' && !magDoorgeven(welke, t.vandaag))
        throw redirect(`/mijn/doorgeven/niet-nodig?maand=${welke}`);
      return fn(t, beeld, wie.id);
    },
  );
}

/** The same for a page on which one declares: a month without bijstand, not begun or long ago has a page that says what to do. */
export const bijOpgave = <T>(
  request: Request,
  maand: string,
  handeling: 'lezen' | 'toevoegen',
  fn: (t: Toegang, beeld: Maandbeeld, persoon: string) => Promise<T>,
): Promise<T> =>
  bijMaand(request, maand, handeling, (t, beeld, persoon) => {
    if (beeld.stap.soort === 'geen_recht' || !magDoorgeven(beeld.maand, t.vandaag))
      throw redirect(`/mijn/doorgeven/niet-nodig?maand=${beeld.maand}`);
    return fn(t, beeld, persoon);
  });
