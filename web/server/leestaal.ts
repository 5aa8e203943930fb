import { taalVan } from '@bijrijder/dossier/contact';
import { metToegang, type Wie } from '@bijrijder/dossier/toegang';
import { koekje } from './koekjes.ts';
import type { Sessie } from './sessies.ts';
import { TALEN } from './teksten.ts';
import type { Huis } from './verzoek.ts';

/** The language that is recorded for who is logged in; gone with the login, so that the next person does not get it. */
export const LEESTAAL = 'leestaal';

/**
 * The Set-Cookie value with it; removes the cookie when there is none, or when we do not write that language. Dutch is what a
 * file says when nobody asked: then the language of the browser counts.
 */
export async function leestaal(huis: Huis, sessie: Sessie, veilig: boolean): Promise<string> {
  const geen = koekje(LEESTAAL, '', veilig, 0);
  if (sessie.soort !== 'client') return geen;
  const { persoon, naam } = sessie;
  const wie: Wie = { soort: 'persoon', gemeente: huis.gemeente.code, id: persoon, naam, rol: 'client' };
  const taal = await metToegang(
    huis.databank.app.db,
    { wie, handeling: 'lezen', object: 'contactgegevens', doel: 'eigen_zaak', betrokkene: persoon },
    (t) => taalVan(t, persoon),
  );
  return taal && taal !== 'nl' && (TALEN as readonly string[]).includes(taal) ? koekje(LEESTAAL, taal, veilig) : geen;
}
