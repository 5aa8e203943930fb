import { randomBytes, randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { type Context, Hono } from 'hono';
import { createRequestHandler, type ServerBuild } from 'react-router';
import { api } from './api.ts';
import { csp, kopregels, netwerk, rem, terugNaar, vanElders } from './beveiliging.ts';
import { concepten } from './concepten.ts';
import { foutpagina } from './foutpagina.ts';
import type { maakInloggen, Soort } from './inloggen.ts';
import { inpakken } from './inpakken.ts';
import { koekje, leesKoekje } from './koekjes.ts';
import { LEESTAAL } from './leestaal.ts';
import { MAX_TEKST, maakPaginas } from './paginas.ts';
import { probleem } from './probleem.ts';
import { statisch } from './statisch.ts';
import { kiesTaal, TALEN } from './teksten.ts';
import { type Huis, metVerzoek, type Verzoek } from './verzoek.ts';
import { weigering } from './weigering.ts';

/** Largest form, with photos; anything without files is at most `MAX_TEKST`. */
const MAX_FORMULIER = 30_000_000;

export type Bindings = { incoming: { socket: { remoteAddress?: string } } };
type Omgeving = { Bindings: Bindings; Variables: { verzoek: Verzoek } };

/**
 * The one application: pages, login and API.
 * @param stand `stopt` once this server is asked to stop: it answers whoever comes, and is not ready for more
 */
export async function maakApp(
  huis: Huis,
  inloggen: ReturnType<typeof maakInloggen>,
  bouwMap: string,
  stand: { readonly stopt: boolean },
): Promise<Hono<Omgeving>> {
  const https = huis.publiekeUrl.startsWith('https:');
  const eigen = new URL(huis.publiekeUrl).origin;
  const build = (await import(pathToFileURL(`${bouwMap}/server/index.js`).href)) as ServerBuild;
  const paginas = maakPaginas(huis, createRequestHandler(build, 'production'), MAX_FORMULIER);
  const bestanden = statisch(`${bouwMap}/client`);
  const vast = kopregels(https);
  const remAlles = rem(1_200);
  // a whole office comes from one address, and logging in is four requests
  const remInloggen = rem(300);
  const remApi = rem(300);
  const remSturen = rem(240);
  const remUpload = rem(40);
  const app = new Hono<Omgeving>();

  app.get('/gezond', (c) => c.text('ok'));
  app.get('/gereed', async (c) => {
    if (stand.stopt) return c.text('stopt', 503);
    try {
      await huis.databank.app.pool.query('select 1');
      return c.text('ok');
    } catch {
      return c.text('databank niet bereikbaar', 503);
    }
  });

  app.use(async (c, next) => {
    const uit = await bestanden(c.req.raw);
    if (!uit) return next();
    for (const [naam, waarde] of Object.entries(vast)) uit.headers.set(naam, waarde);
    return uit;
  });

  app.use(inpakken);

  app.use(async (c, next) => {
    const begin = performance.now();
    const kenmerk = randomUUID().slice(0, 8);
    const nonce = randomBytes(18).toString('base64');
    const taal = kiesTaal(
      leesKoekje(c.req.raw, 'taal'),
      c.req.header('accept-language') ?? null,
      leesKoekje(c.req.raw, LEESTAAL),
    );
    const verzoek: Verzoek = { ...huis, nonce, sessie: null, nieuws: [], taal, kenmerk };
    c.set('verzoek', verzoek);
    const pad = c.req.path;
    const adres = bezoeker(c);
    const fout = (status: 403 | 404 | 413 | 429) => foutpagina(status, verzoek, pad.startsWith('/api/'));
    const metDelen = c.req.header('content-type')?.toLowerCase().startsWith('multipart/') === true;
    const teVeel =
      !remAlles(adres) ||
      (pad.startsWith('/inloggen') && !remInloggen(adres)) ||
      (pad.startsWith('/api/') && !remApi(adres)) ||
      (c.req.method === 'POST' && !remSturen(adres)) ||
      (metDelen && !remUpload(adres));
    if (teVeel) c.res = fout(429);
    else if (teGroot(c, metDelen ? MAX_FORMULIER : MAX_TEKST)) c.res = fout(413);
    // the router would write such an address, whatever is in it, to the log
    else if (!leesbaar(new URL(c.req.url).pathname)) c.res = fout(404);
    // the API takes calls of other programs, but not in the name of somebody who is logged in here
    else if ((!pad.startsWith('/api/') || c.req.header('cookie')) && vanElders(c.req.raw, eigen)) c.res = fout(403);
    else await metVerzoek(verzoek, next);
    const headers = c.res.headers;
    for (const [naam, waarde] of Object.entries(vast)) headers.set(naam, waarde);
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
    headers.set('Content-Security-Policy', csp(nonce, https, inloggen.elders));
    huis.log.info({
      kenmerk,
      methode: c.req.method,
      pad: padVorm(pad),
      status: c.res.status,
      ms: Math.round(performance.now() - begin),
    });
  });

  app.onError((fout, c) => {
    const verzoek = c.get('verzoek') ?? {
      ...huis,
      nonce: '',
      sessie: null,
      nieuws: [],
      taal: 'nl' as const,
      kenmerk: randomUUID().slice(0, 8),
    };
    const status = weigering(fout, c.req.method);
    const alsApi = c.req.path.startsWith('/api/');
    if (status === 400 || status === 409) {
      huis.log.warn({ kenmerk: verzoek.kenmerk, status, reden: fout.message }, 'geweigerd');
      return foutpagina(status, verzoek, alsApi);
    }
    huis.log.error({ kenmerk: verzoek.kenmerk, fout: fout.message, stapel: fout.stack }, 'fout');
    return foutpagina(500, verzoek, alsApi);
  });

  app.use('/api/*', async (c, next) => (teGroot(c, MAX_TEKST) ? probleem(413, 'Dit is te groot') : next()));
  app.route('/api/v1', api(huis));
  app.all('/api/*', () => probleem(404, 'Dit adres bestaat niet'));

  app.get('/inloggen/:soort{client|medewerker}', (c) =>
    inloggen.begin(c.req.param('soort') as Soort, c.req.query('naar') ?? null),
  );
  app.get('/inloggen/terug', (c) => inloggen.terug(c.req.raw));
  app.post('/uitloggen', (c) => inloggen.uit(c.req.raw));
  app.get('/taal/:taal', (c) => {
    const taal = c.req.param('taal');
    if (!(TALEN as readonly string[]).includes(taal)) return c.notFound();
    c.header('Set-Cookie', koekje('taal', taal, https, 31_536_000));
    return c.redirect(terugNaar(c.req.header('referer'), eigen), 303);
  });

  app.use('/concept', async (c, next) => (teGroot(c, MAX_TEKST) ? probleem(413, 'Dit is te groot') : next()));
  app.on(['GET', 'POST', 'DELETE'], '/concept', (c) => concepten(huis, c.req.raw));

  app.get('/favicon.ico', (c) => c.redirect('/favicon.svg', 301));
  app.all('*', (c) => paginas(c.req.raw, c.get('verzoek')));
  return app;
}

/** Percent signs that mean something. */
function leesbaar(pad: string): boolean {
  try {
    decodeURIComponent(pad);
    return true;
  } catch {
    return false;
  }
}

/** More than may come in. A body that does not say how large it is (browsers always say) is refused too. */
function teGroot(c: Context<Omgeving>, grens: number): boolean {
  const lengte = c.req.header('content-length');
  return lengte === undefined ? c.req.header('transfer-encoding') !== undefined : !(Number(lengte) <= grens);
}

/** Behind a proxy of our own the last address it adds counts; otherwise the connection itself. */
function bezoeker(c: Context<Omgeving>): string {
  const door =
    process.env.VERTROUWDE_PROXY === 'ja' ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return netwerk(door ?? c.env.incoming.socket.remoteAddress ?? '');
}

/** Path without ids: logs hold no personal data. */
const padVorm = (pad: string) => pad.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').slice(0, 120);
