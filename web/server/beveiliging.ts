/** Strict policy: script only with the nonce of this page, nothing from elsewhere, nobody may frame us. */
export function csp(nonce: string, https: boolean, formulierDoelen: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    ["form-action 'self'", ...formulierDoelen].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** The headers every answer carries. */
export function kopregels(https: boolean): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()',
    ...(https ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

/**
 * Another site's form must not act for somebody who is logged in here. Browsers send Origin (and Sec-Fetch-Site) with
 * every post, with or without JavaScript; a post that says it comes from elsewhere, or says nothing, is refused.
 */
export function vanElders(request: Request, eigen: string): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
  const herkomst = request.headers.get('origin');
  if (herkomst && herkomst !== 'null') return herkomst !== eigen;
  const site = request.headers.get('sec-fetch-site');
  if (site) return site !== 'same-origin';
  const verwijzer = request.headers.get('referer');
  return !verwijzer || !URL.canParse(verwijzer) || new URL(verwijzer).origin !== eigen;
}

/** A path of this site. `//elders.nl` and `/\\elders.nl` look like one, and are another site to a browser. */
export const isEigenPad = (pad: string): boolean =>
  pad.startsWith('/') && !/^\/[/\\]/.test(pad) && !/[\\\p{Cc}]/u.test(pad);

/** The page of this site somebody came from; the start page when they came from elsewhere. */
export function terugNaar(verwijzer: string | undefined, eigen: string): string {
  if (!verwijzer || !URL.canParse(verwijzer)) return '/';
  const { origin, pathname, search } = new URL(verwijzer);
  return origin === eigen && isEigenPad(pathname) ? pathname + search : '/';
}

/**
 * Whose requests are counted together. Somebody with IPv6 has billions of addresses in one network of theirs (/64): the network counts,
 * otherwise a limit per address is no limit.
 */
export function netwerk(adres: string): string {
  const [kaal = ''] = adres.split('%');
  const inIPv4 = /(\d+\.\d+\.\d+\.\d+)$/.exec(kaal);
  if (inIPv4) return inIPv4[1]!;
  if (!kaal.includes(':')) return kaal;
  const [begin = '', eind = ''] = kaal.toLowerCase().split('::');
  const voor = begin === '' ? [] : begin.split(':');
  const na = eind === '' ? [] : eind.split(':');
  const nullen = kaal.includes('::') ? Array.from({ length: Math.max(0, 8 - voor.length - na.length) }, () => '0') : [];
  return [...voor, ...nullen, ...na]
    .slice(0, 4)
    .map((deel) => Number.parseInt(deel, 16).toString(16))
    .join(':');
}

/** So many requests per minute from one address; the bucket fills evenly. Per process. */
export function rem(perMinuut: number): (adres: string) => boolean {
  const emmers = new Map<string, { over: number; op: number }>();
  return (adres) => {
    const nu = performance.now();
    if (emmers.size > 50_000) emmers.clear();
    const emmer = emmers.get(adres) ?? { over: perMinuut, op: nu };
    emmer.over = Math.min(perMinuut, emmer.over + ((nu - emmer.op) / 60_000) * perMinuut);
    emmer.op = nu;
    emmers.set(adres, emmer);
    if (emmer.over < 1) return false;
    emmer.over -= 1;
    return true;
  };
}
