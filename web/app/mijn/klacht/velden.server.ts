const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id in an address; anything else is a page that does not exist. */
export function eisId(id: string | undefined): string {
  if (!id || !UUID.test(id)) throw new Response(null, { status: 404 });
  return id;
}

/** Longest text somebody may send. */
export const LANGSTE = 8_000;

/** What no database keeps in a text: control characters (but tab and line end) and half characters. */
const ONBEWAARBAAR = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

/** A text field; longer than `LANGSTE` stays whole, so that it can be given back. */
export function tekstveld(vorm: FormData, naam: string): string {
  const waarde = vorm.get(naam);
  return typeof waarde === 'string' ? waarde.replace(ONBEWAARBAAR, '').trim() : '';
}
