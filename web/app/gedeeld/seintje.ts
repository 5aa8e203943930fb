/**
 * A text message to somebody's phone that says only that there is something to read, and where. What it is about, who wrote it and
 * from whom it comes never leave the portal. `zin`: the sentence of the catalogue in the language of that person.
 * @returns the address that opens it on the phone of the colleague; null without a number
 */
export function seintjeNaar(telefoon: string | null, zin: string): string | null {
  const nummer = telefoon?.replaceAll(/[^\d+]/g, '') ?? '';
  return nummer.length < 5 ? null : `sms:${nummer}?body=${encodeURIComponent(zin)}`;
}
