import { type Bezoek, bewaarBezoeknotitie, leesBezoek, type Uitkomst } from '@bijrijder/dossier/bezoek';
import type { Notitie } from '@bijrijder/dossier/contact';
import { plusDagen } from '@bijrijder/dossier/feiten';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { isDag } from '../../maand.ts';
import { eisMedewerker, kluis, verzoek } from '../../sessie.server.ts';
import { bijPersoon } from '../persoon/kop.server.ts';

export type Bezoekadres = { persoon: string; bezoek: string };

/** @throws 404 when this is not an address of a visit */
export function eisAdres({ persoon, bezoek }: Bezoekadres): void {
  if (!isNummer(persoon) || !isNummer(bezoek)) throw new Response(null, { status: 404 });
}

/** Name of the cookie with the key of the device; it goes nowhere but to the pages of a visit. */
const KOEKJE = 'bezoeksleutel';

/**
 * The key under which this colleague's devices keep a visit: the same after every login, so that a note that waits can be
 * sent then. Readable by the script of the visit only; gone after a day, and at once when they log out.
 */
export async function bezoekkoekje(request: Request): Promise<string> {
  const wie = await eisMedewerker(request, 'klantmanager');
  const veilig = verzoek().publiekeUrl.startsWith('https:') ? '; Secure' : '';
  return `${KOEKJE}=${kluis().geheim(`bezoek:${wie.gemeente}:${wie.id}`)}; Path=/werkplek/bezoek; SameSite=Strict; Max-Age=86400${veilig}`;
}

/** The note as it came from the form or the device, or what is missing. */
export function leesNotitie(vorm: FormData): { notitie: Notitie } | { fout: 'leeg' | 'stap' } {
  const lees = (naam: string, lengte: number) => tekstveld(vorm, naam, lengte);
  const clientZegt = lees('zegt', 4000);
  const gezienGehoord = lees('zag', 4000);
  const stap = lees('stap', 1000);
  const voor = lees('voor', 10);
  if (!clientZegt && !gezienGehoord) return { fout: 'leeg' };
  if (voor && (!stap || !isDag(voor))) return { fout: 'stap' };
  return {
    notitie: {
      vorm: 'thuis',
      plek: '',
      clientZegt,
      gezienGehoord,
      afspraken: !stap ? [] : [voor ? { wie: 'wij', wat: stap, voor } : { wie: 'client', wat: stap, voor: null }],
    },
  };
}

/** How many days ago the visit was, by the device that kept the note; a note waits there until there is a connection. */
export function leesGeleden(vorm: FormData): number {
  const dagen = Number(vorm.get('geleden') ?? 0);
  if (!Number.isInteger(dagen) || dagen < 0 || dagen > 366) throw new Response(null, { status: 400 });
  return dagen;
}

/** Stores a note of a visit, once, with the day of the visit. */
export async function bewaar(
  request: Request,
  adres: Bezoekadres,
  sleutel: string,
  notitie: Notitie,
  toch: boolean,
  geleden = 0,
): Promise<Uitkomst> {
  if (!isNummer(sleutel)) throw new Response(null, { status: 400 });
  return bijPersoon(request, adres.persoon, { handeling: 'toevoegen', object: 'contact' }, async (t) => {
    const bezoek = await leesBezoek(t, adres.persoon, adres.bezoek);
    if (!bezoek) throw new Response(null, { status: 404 });
    return bewaarBezoeknotitie(t, bezoek, sleutel, { ...notitie, dag: plusDagen(t.vandaag, -geleden) }, toch);
  });
}

export type { Bezoek };
