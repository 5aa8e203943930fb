/** Longest text somebody may send. */
export const LANGSTE = 8_000;

/** What no database keeps in a text: control characters (but tab and line end) and half characters. */
const ONBEWAARBAAR = /[^\P{Cc}\t\n]|\p{Cs}/gu;

/**
 * What was typed in a field, without space around it. A browser counts a line end as one character and sends two:
 * here it is one again, so that `hoogstens` cuts nothing that the field on the page let through.
 * Without `hoogstens` the text stays whole, so that it can be given back.
 */
export function tekstveld(vorm: FormData, naam: string, hoogstens?: number): string {
  const waarde = vorm.get(naam);
  if (typeof waarde !== 'string') return '';
  return waarde.replaceAll('\r\n', '\n').replace(ONBEWAARBAAR, '').trim().slice(0, hoogstens);
}
