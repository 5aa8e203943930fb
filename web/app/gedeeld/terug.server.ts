/** Pages that lead to a page of rights, besides "Alles van u". */
const VANDAAN = ['/privacy', '/mijn/wie-keek'] as const;

/** Where somebody came from, when that is a page that leads here; otherwise the page with everything. */
export function vandaan(request: Request): string {
  const vorige = request.headers.get('referer');
  const pad = vorige && URL.canParse(vorige) ? new URL(vorige).pathname : '';
  return VANDAAN.find((een) => een === pad) ?? '/mijn/alles';
}
