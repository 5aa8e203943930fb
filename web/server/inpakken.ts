import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const pakInErnaast = promisify(gzip);
/** What is text. Pictures, PDF and files of the build are packed already. */
const TEKST = /^(text\/|application\/(json|problem\+json|xml))/;
/** Smaller than this a packed answer is no smaller. */
const KLEINST = 1_024;
/** Up to here packing costs less than handing it to another thread; larger files would hold up the pages. */
const METEEN = 200_000;
const HOE = { level: 5 };

/** Packs a text answer in one piece: a page is small, and whole when it is ready. */
export const inpakken: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers, body, status } = c.res;
  if (
    !body ||
    c.req.method === 'HEAD' ||
    headers.has('Content-Encoding') ||
    !TEKST.test(headers.get('Content-Type') ?? '')
  )
    return;
  headers.append('Vary', 'Accept-Encoding');
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return;
  const geheel = Buffer.from(await c.res.arrayBuffer());
  const ingepakt =
    geheel.length < KLEINST ? null : geheel.length <= METEEN ? gzipSync(geheel, HOE) : await pakInErnaast(geheel, HOE);
  const uit = new Headers(headers);
  if (ingepakt) uit.set('Content-Encoding', 'gzip');
  uit.delete('Content-Length');
  // first away with the old one: Hono joins the headers of both otherwise
  c.res = undefined;
  c.res = new Response(ingepakt ?? geheel, { status, headers: uit });
};
