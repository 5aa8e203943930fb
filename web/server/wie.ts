import type { Medewerkerrol } from '@bijrijder/dossier/databank';
import type { Wie } from '@bijrijder/dossier/toegang';
import { redirectDocument } from 'react-router';
import { verzoek } from './verzoek.ts';

/** A client, for `metToegang`. */
export type WieClient = Extract<Wie, { soort: 'persoon' }>;
/** A colleague, for `metToegang`. */
export type WieMedewerker = Extract<Wie, { soort: 'medewerker' }>;

/** Where a request goes back to after login: the page, not the data address of the page. */
export function terugpad(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete('_routes');
  searchParams.delete('index');
  const pad = pathname.replace(/(\/_root)?\.data$/, '') || '/';
  const zoek = searchParams.toString();
  return zoek ? `${pad}?${zoek}` : pad;
}

function naarInloggen(request: Request, soort: 'client' | 'medewerker'): never {
  throw redirectDocument(`/inloggen/${soort}?naar=${encodeURIComponent(terugpad(request))}`);
}

/** The client who is logged in, as themselves. Otherwise: to the login, and back here afterwards. Who only helps others goes there. */
export async function eisClient(request: Request): Promise<WieClient> {
  const { sessie, gemeente } = verzoek();
  if (sessie?.soort === 'helper') throw redirectDocument('/helpen');
  if (sessie?.soort !== 'client') return naarInloggen(request, 'client');
  return { soort: 'persoon', gemeente: gemeente.code, id: sessie.persoon, naam: sessie.naam, rol: 'client' };
}

/** Somebody who may help others, as themselves: a client, or a helper who is known here. Somebody unknown first accepts a code. */
export async function eisHulp(request: Request): Promise<WieClient> {
  const { sessie, gemeente } = verzoek();
  if (sessie?.soort === 'helper') {
    if (sessie.persoon === null) throw redirectDocument('/helpen/code');
    return { soort: 'persoon', gemeente: gemeente.code, id: sessie.persoon, naam: sessie.naam, rol: 'client' };
  }
  return eisClient(request);
}

/**
 * The colleague who is logged in, in the first of these roles that they have (no roles given: their first).
 * @throws a 403 page when they have none of them
 */
export async function eisMedewerker(request: Request, ...rollen: Medewerkerrol[]): Promise<WieMedewerker> {
  const { sessie, gemeente } = verzoek();
  if (sessie?.soort !== 'medewerker') return naarInloggen(request, 'medewerker');
  const rol = rollen.length === 0 ? sessie.rollen[0] : rollen.find((r) => sessie.rollen.includes(r));
  if (!rol) throw new Response(null, { status: 403 });
  return { soort: 'medewerker', gemeente: gemeente.code, id: sessie.gebruiker, naam: sessie.naam, rol };
}
