import { OEFENCODE } from '@bijrijder/dossier/oefenen';
import type { RequestHandler } from 'react-router';
import { bewaarFormulier, haalFormulier, vergeetFormulier } from './bewaard.ts';
import { vergeetConcept } from './concepten.ts';
import { foutpagina } from './foutpagina.ts';
import { type Gevonden, vindSessie } from './sessies.ts';
import type { Huis, Verzoek } from './verzoek.ts';
import { vormgrens } from './vormgrens.ts';
import { metLabels } from './woordcheck.ts';

/** The one character no text column can hold. It is never typed, only pasted along or sent on purpose: left out, not refused. */
const NUL = '%00';

/** Longest text of a form, in bytes as it is sent: hundreds of pages. Only files may be larger. */
export const MAX_TEKST = 1_000_000;

/** What a form of a page can be sent as. */
const FORMULIER = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/**
 * Hand a request to the pages, with the session of the visitor. A form posted after the session has ended is kept first;
 * `?hervat=ja` puts the kept form in the place of the posted one (the button of `/hervat` sends nothing itself).
 */
export function maakPaginas(huis: Huis, pagina: RequestHandler, maxFormulier: number) {
  return async (request: Request, verzoek: Verzoek): Promise<Response> => {
    const verwerk = async (dit: Request): Promise<Response> => {
      const uit = await pagina(dit);
      // what is no page (a download, a note from a device) has no page of its own to say that it was refused
      return verzoek.geweigerd && uit.status === 500 ? new Response(null, { status: verzoek.geweigerd }) : uit;
    };
    if (request.url.includes(NUL)) {
      const { pathname, search } = new URL(request.url);
      return new Response(null, {
        status: 303,
        headers: { Location: huis.publiekeUrl + (pathname + search).replaceAll(NUL, '') },
      });
    }
    const gevonden = await vindSessie(huis, request);
    if (gevonden?.levend) zetSessie(verzoek, gevonden);
    if (request.method !== 'POST') return verwerk(request);
    const { pathname, search, searchParams } = new URL(request.url);

    const soort = request.headers.get('content-type') ?? '';
    if (!FORMULIER.test(soort)) return foutpagina(400, verzoek, false);

    const rauw = Buffer.from(await request.arrayBuffer());
    const teVeel = rauw.length > maxFormulier ? 413 : vormgrens(soort, rauw, MAX_TEKST);
    if (teVeel) return foutpagina(teVeel, verzoek, false);

    if (gevonden && !gevonden.levend) {
      const koek = !gevonden.oefent
        ? await bewaarFormulier(huis, gevonden.sessie, { pad: pathname + search, soort, inhoud: rauw })
        : null;
      return metKoekje(await verwerk(metInhoud(request, request.url, soort, rauw)), koek);
    }

    if (searchParams.get('hervat') === 'ja') {
      const bewaard = await haalFormulier(huis, request, verzoek.sessie);
      if (!bewaard || bewaard.pad.split('?')[0] !== pathname) {
        return new Response(null, { status: 303, headers: { Location: huis.publiekeUrl + pathname } });
      }
      const uit = await verwerk(metInhoud(request, huis.publiekeUrl + bewaard.pad, bewaard.soort, bewaard.inhoud));
      // when it went wrong on our side it stays, to be sent again
      return uit.status < 500 ? metKoekje(uit, await vergeetFormulier(huis, request)) : uit;
    }
    if (!soort.toLowerCase().startsWith('application/x-www-form-urlencoded'))
      return verwerk(metInhoud(request, request.url, soort, rauw));
    const inhoud = rauw.toString('utf8').replaceAll(NUL, '');
    const vraag = gevonden && metLabels(gevonden.sessie, pathname + search, inhoud);
    if (vraag) return verwerk(metInhoud(request, huis.publiekeUrl + vraag.pad, soort, Buffer.from(vraag.inhoud)));
    const uit = await verwerk(metInhoud(request, request.url, soort, Buffer.from(inhoud)));
    // accepted: a form that went well always leads on, and is no draft any more
    const concept = new URLSearchParams(inhoud).get('concept');
    if (gevonden && concept && uit.status >= 300 && uit.status < 400)
      await vergeetConcept(huis, gevonden.sessie, pathname, concept);
    return uit;
  };
}

/** Who practises works in the practice municipality, as klantmanager, and nowhere else. */
function zetSessie(verzoek: Verzoek, { sessie, oefent, nieuws }: Gevonden): void {
  verzoek.sessie = sessie;
  verzoek.nieuws = nieuws;
  if (!oefent || sessie.soort !== 'medewerker') return;
  const { gemeente } = verzoek;
  verzoek.oefening = { echt: gemeente.code };
  verzoek.gemeente = { ...gemeente, code: OEFENCODE(gemeente.code), naam: 'Oefenstad' };
  verzoek.sessie = { soort: 'medewerker', gebruiker: oefent, naam: sessie.naam, rollen: ['klantmanager'] };
}

function metInhoud(request: Request, url: string, soort: string, inhoud: Buffer): Request {
  const headers = new Headers(request.headers);
  headers.set('content-type', soort);
  headers.delete('content-length');
  return new Request(url, { method: 'POST', headers, body: new Uint8Array(inhoud) });
}

function metKoekje(antwoord: Response, koek: string | null): Response {
  if (!koek) return antwoord;
  const headers = new Headers(antwoord.headers);
  headers.append('Set-Cookie', koek);
  return new Response(antwoord.body, { status: antwoord.status, headers });
}
