/**
 * The reference with which somebody pays back to the municipality: a creditor reference of ISO 11649 (`RF`, two check digits, twelve
 * digits). Banks know it, a typing error does not pass the check, and it says nothing about the person.
 */
const VORM = /RF(?:[\s.-]*\d){14}(?!\d)/gi;

/** The first reference with a right check number in what somebody wrote, as `RF` and fourteen digits; null: there is none. */
export function kenmerkUit(tekst: string): string | null {
  for (const [gevonden] of tekst.matchAll(VORM)) {
    const kaal = gevonden.replace(/[\s.-]/g, '').toUpperCase();
    // R = 27, F = 15; the first four go to the end (ISO 11649, mod 97-10)
    if (BigInt(`${kaal.slice(4)}2715${kaal.slice(2, 4)}`) % 97n === 1n) return kaal;
  }
  return null;
}

/** A reference or account number in groups of four, as people read and type it. */
export const inVieren = (kenmerk: string): string => kenmerk.replace(/(.{4})(?=.)/g, '$1 ');
