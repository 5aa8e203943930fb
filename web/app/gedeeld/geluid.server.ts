/** The answer with a sound, whole or the part a player asks for (a phone asks in parts). */
export function geluidAntwoord(request: Request, geluid: { soort: string; bytes: Buffer } | undefined): Response {
  if (!geluid) throw new Response(null, { status: 404 });
  const { soort, bytes } = geluid;
  const kop = {
    'Content-Type': soort,
    'Cache-Control': 'private, no-store',
    'Accept-Ranges': 'bytes',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  };
  const deel = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '');
  if (!deel) return new Response(new Uint8Array(bytes), { headers: kop });
  const van = Number(deel[1]);
  const tot = Math.min(deel[2] ? Number(deel[2]) : Number.POSITIVE_INFINITY, bytes.length - 1);
  if (van > tot) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.length}` } });
  return new Response(new Uint8Array(bytes.subarray(van, tot + 1)), {
    status: 206,
    headers: { ...kop, 'Content-Range': `bytes ${van}-${tot}/${bytes.length}` },
  });
}
