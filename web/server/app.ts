import { randomBytes, randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { type Context, Hono } from 'hono';
import { createRequestHandler, type ServerBuild } from 'react-router';
import { api } from './api.ts';
import { begrens, csp, kopregels, rem, vanElders } from './beveiliging.ts';
import { bewaarFormulier, vergeetFormulier } from './bewaard.ts';
import { foutpagina } from './foutpagina.ts';
import type { maakInloggen, Soort } from './inloggen.ts';
import { koekje, leesKoekje } from './koekjes.ts';
import { vindSessie } from './sessies.ts';
import { statisch } from './statisch.ts';
import { kiesTaal, TALEN } from './teksten.ts';
import { type Huis, metVerzoek, type Verzoek } from './verzoek.ts';

/** Largest form with photos; a form without files is at most a tenth. */
const MAX_FORMULIER = 30_000_000;

export type Bindings = { incoming: { socket: { remoteAddress?: string } } };
type Omgeving = { Bindings: Bindings; Variables: { verzoek: Verzoek } };

/** The one application: pages, login and API. */
export async function maakApp(
  huis: Huis,
  inloggen: ReturnType<typeof maakInloggen>,
  bouwMap: string,
): Promise<Hono<Omgeving>> {
  const https = huis.publiekeUrl.startsWith('https:');
  const eigen = new URL(huis.publiekeUrl).origin;
  const build = (await import(pathToFileURL(`${bouwMap}/server/index.js`).href)) as ServerBuild;
  const paginas = createRequestHandler(build, 'production');
  const bestanden = statisch(`${bouwMap}/client`);
  const vast = kopregels(https);
  const remAlles = rem(1_200);
  const remInloggen = rem(60);
  const remApi = rem(300);
  const remSturen = rem(240);
  const app = new Hono<Omgeving>();

  app.get('/gezond', (c) => c.text('ok'));
  app.get('/gereed', async (c) => {
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

  app.use(async (c, next) => {
    const begin = performance.now();
    const kenmerk = randomUUID().slice(0, 8);
    const nonce = randomBytes(18).toString('base64');
    const taal = kiesTaal(leesKoekje(c.req.raw, 'taal'), c.req.header('accept-language') ?? null);
    const verzoek: Verzoek = { ...huis, nonce, sessie: null, taal, kenmerk };
    c.set('verzoek', verzoek);
    const pad = c.req.path;
    const adres = bezoeker(c);
    const fout = (status: 403 | 413 | 429) => foutpagina(status, verzoek, pad.startsWith('/api/'));
    const teVeel =
      !remAlles(adres) ||
      (pad.startsWith('/inloggen') && !remInloggen(adres)) ||
      (pad.startsWith('/api/') && !remApi(adres)) ||
      (c.req.method === 'POST' && !remSturen(adres));
    if (teVeel) c.res = fout(429);
    else if (Number(c.req.header('content-length') ?? 0) > MAX_FORMULIER) c.res = fout(413);
    else if (vanElders(c.req.raw, eigen) && !pad.startsWith('/api/')) c.res = fout(403);
    else await metVerzoek(verzoek, next);
    const headers = c.res.headers;
    for (const [naam, waarde] of Object.entries(vast)) headers.set(naam, waarde);
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
    headers.set('Content-Security-Policy', csp(nonce, https, []));
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
      taal: 'nl' as const,
      kenmerk: randomUUID().slice(0, 8),
    };
    huis.log.error({ kenmerk: verzoek.kenmerk, fout: fout.message, stapel: fout.stack }, 'fout');
    return foutpagina(500, verzoek, c.req.path.startsWith('/api/'));
  });

  app.use(
    '/api/*',
    begrens(1_000_000, () => Response.json({ type: 'about:blank', title: 'Te groot', status: 413 }, { status: 413 })),
  );
  app.route('/api/v1', api(huis));

  app.get('/inloggen/:soort{client|medewerker}', (c) =>
    inloggen.begin(c.req.param('soort') as Soort, c.req.query('naar') ?? null),
  );
  app.get('/inloggen/terug', (c) => inloggen.terug(c.req.raw));
  app.post('/uitloggen', (c) => inloggen.uit(c.req.raw));
  app.get('/taal/:taal', (c) => {
    const taal = c.req.param('taal');
    if (!(TALEN as readonly string[]).includes(taal)) return c.notFound();
    const verwijzer = c.req.header('referer');
    const terug = verwijzer && new URL(verwijzer).origin === eigen ? new URL(verwijzer) : null;
    c.header('Set-Cookie', koekje('taal', taal, https, 31_536_000));
    return c.redirect(terug ? terug.pathname + terug.search : '/', 303);
  });

  app.all('*', async (c) => {
    const verzoek = c.get('verzoek');
    const gevonden = await vindSessie(huis, c.req.raw);
    if (gevonden?.levend) verzoek.sessie = gevonden.sessie;
    let request = c.req.raw;
    let extra: string | null = null;
    if (request.method === 'POST' && gevonden && !gevonden.levend) {
      const inhoud = Buffer.from(await request.arrayBuffer());
      const { pathname, search } = new URL(request.url);
      const soort = request.headers.get('content-type') ?? '';
      if (inhoud.length <= MAX_FORMULIER) {
        const pad =
          pathname.replace(/\.data$/, '') + search.replace(/([?&])_routes=[^&]*&?/, '$1').replace(/[?&]$/, '');
        extra = await bewaarFormulier(huis, gevonden.sessie, { pad, soort, inhoud });
      }
      request = new Request(request.url, { method: 'POST', headers: request.headers, body: new Uint8Array(inhoud) });
    } else if (request.method === 'POST' && c.req.query('hervat') === 'ja') {
      extra = await vergeetFormulier(huis, request);
    }
    const uit = await paginas(request);
    if (!extra) return uit;
    const headers = new Headers(uit.headers);
    headers.append('Set-Cookie', extra);
    return new Response(uit.body, { status: uit.status, headers });
  });
  return app;
}

/** Behind a proxy of our own the last address it adds counts; otherwise the connection itself. */
function bezoeker(c: Context<Omgeving>): string {
  const door =
    process.env.VERTROUWDE_PROXY === 'ja' ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return door ?? c.env.incoming.socket.remoteAddress ?? '';
}

/** Path without ids: logs hold no personal data. */
const padVorm = (pad: string) => pad.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').slice(0, 120);
