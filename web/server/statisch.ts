import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const SOORTEN: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};
const KRIMPT = new Set(['.js', '.css', '.svg', '.txt', '.json', '.webmanifest', '.wasm']);

/** The one service worker there is; it may only look after the pages of a visit. */
const WACHTER = '/assets/eiland-bezoekwacht-';

const br = promisify(brotliCompress);
const gz = promisify(gzip);

/** Serve the built files of one folder, from a list made at start: what is not in the list does not exist. */
export function statisch(map: string): (request: Request) => Promise<Response | null> {
  const bekend = new Map<string, string>();
  if (existsSync(map)) {
    for (const naam of readdirSync(map, { recursive: true }) as string[]) {
      const pad = join(map, naam);
      if (statSync(pad).isFile()) bekend.set(`/${relative(map, pad).replaceAll('\\', '/')}`, pad);
    }
  }
  const klein = new Map<string, Promise<Buffer>>();

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return null;
    const { pathname } = new URL(request.url);
    const pad = bekend.get(pathname);
    if (!pad) return null;
    const ext = extname(pad);
    const headers = new Headers({
      'Content-Type': SOORTEN[ext] ?? 'application/octet-stream',
      // names under /assets carry a hash of their content
      'Cache-Control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    });
    if (pathname.startsWith(WACHTER)) {
      headers.set('Service-Worker-Allowed', '/werkplek/bezoek');
      headers.set('Content-Security-Policy', "default-src 'none'; connect-src 'self'");
    }
    const wil = request.headers.get('accept-encoding') ?? '';
    const vorm = !KRIMPT.has(ext) ? null : /\bbr\b/.test(wil) ? 'br' : /\bgzip\b/.test(wil) ? 'gzip' : null;
    if (KRIMPT.has(ext)) headers.set('Vary', 'Accept-Encoding');
    if (!vorm) {
      headers.set('Content-Length', String(statSync(pad).size));
      const stroom = request.method === 'HEAD' ? null : (Readable.toWeb(createReadStream(pad)) as ReadableStream);
      return new Response(stroom, { headers });
    }
    const sleutel = `${vorm}:${pad}`;
    let inhoud = klein.get(sleutel);
    if (!inhoud) {
      const bron = readFileSync(pad);
      inhoud = vorm === 'br' ? br(bron, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : gz(bron);
      klein.set(sleutel, inhoud);
    }
    const bytes = await inhoud;
    headers.set('Content-Encoding', vorm);
    headers.set('Content-Length', String(bytes.length));
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers });
  };
}
