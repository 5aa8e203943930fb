import { Writable } from 'node:stream';
import { weigering } from '@bijrijder/web/server';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, type HandleErrorFunction, isRouteErrorResponse, ServerRouter } from 'react-router';
import { verzoek } from './sessie.server.ts';

export const streamTimeout = 5_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> | Response {
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const { nonce, geweigerd } = verzoek();
  if (geweigerd) alsGeweigerd(context, geweigerd);
  return new Promise((goed, fout) => {
    let schil = false;
    const klaar = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady';
    let timer: NodeJS.Timeout | undefined = setTimeout(() => abort(), streamTimeout + 1_000);
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={alleenHier(context)} url={request.url} nonce={nonce} />,
      {
        nonce,
        [klaar]() {
          schil = true;
          const stukken: Buffer[] = [];
          const heel = new Writable({
            write(stuk: Buffer, _, done) {
              stukken.push(stuk);
              done();
            },
            final(done) {
              clearTimeout(timer);
              timer = undefined;
              goed(new Response(Buffer.concat(stukken), { headers, status: geweigerd ?? status }));
              done();
            },
          });
          headers.set('Content-Type', 'text/html; charset=utf-8');
          pipe(heel);
        },
        onShellError: fout,
        onError(error: unknown) {
          if (schil) verzoek().log.error({ fout: String(error) }, 'fout bij het tekenen van de pagina');
        },
      },
    );
  });
}

/**
 * The routes of this page only: the router reads all it is given again for every answer. Nor is the data written out a second time, for a
 * framework in the browser that is not there (ADR 0007). A page with an error is drawn from the whole.
 */
function alleenHier(context: EntryContext): EntryContext {
  const { matches, errors } = context.staticHandlerContext;
  if (errors) return context;
  const sleutel = matches.map((m) => m.route.id).join(' ');
  let manifest = wegen.get(sleutel);
  if (!manifest) {
    const { routes } = context.manifest;
    manifest = {
      ...context.manifest,
      routes: Object.fromEntries(matches.map((m) => [m.route.id, routes[m.route.id]])),
    };
    wegen.set(sleutel, manifest);
  }
  return { ...context, manifest, serverHandoffStream: undefined };
}

/** As many as there are routes. */
const wegen = new Map<string, EntryContext['manifest']>();

/** In production the pages get every error without its name; the error page still has to say the right thing. */
function alsGeweigerd(context: EntryContext, status: number): void {
  const { errors } = context.staticHandlerContext;
  for (const route of Object.keys(errors ?? {})) {
    errors![route] = { status, statusText: '', internal: false, data: null };
  }
}

/** What a page could not handle: to the log with its mark, without personal data. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted) return;
  const nu = verzoek();
  const { log, kenmerk } = nu;
  if (isRouteErrorResponse(error)) {
    // the router refused by itself: an address it cannot read, a form to a page that takes none
    log.warn({ kenmerk, status: error.status }, 'geweigerd door de router');
    return;
  }
  const fout = error instanceof Error ? error : new Error(String(error));
  const status = weigering(fout, request.method);
  if (status) {
    nu.geweigerd = status;
    log.warn({ kenmerk, status, reden: fout.message }, 'geweigerd');
    return;
  }
  log.error({ kenmerk, fout: fout.message, stapel: fout.stack }, 'fout in een pagina');
};
