import type { Betaalsleutel } from './tabellen.ts';

const CIJFERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DOELEN = ['maand', 'premie', 'voorschot', 'los'] as const;

/**
 * End-to-end id of a payment: made from its key and read back into it, so that it is unique for ever and needs no table.
 * `BR`, 26 characters household, 3 month, purpose, destination, attempt: 34 characters. It says nothing about the person.
 */
export function eindkenmerk({ huishouden, maand, doel, bestemming, poging }: Betaalsleutel): string {
  let getal = BigInt(`0x${huishouden.replaceAll('-', '')}`);
  let code = '';
  for (let i = 0; i < 26; i++) {
    code = CIJFERS[Number(getal & 31n)]! + code;
    getal >>= 5n;
  }
  const maanden = (Number(maand.slice(0, 4)) - 2000) * 12 + Number(maand.slice(5)) - 1;
  return `BR${code}${CIJFERS[maanden >> 10]}${CIJFERS[(maanden >> 5) & 31]}${CIJFERS[maanden & 31]}${CIJFERS[DOELEN.indexOf(doel)]}${CIJFERS[bestemming]}${CIJFERS[poging]}`;
}

/** The payment an end-to-end id stands for; null when it is not one of ours. */
export function leesEindkenmerk(kenmerk: string): Betaalsleutel | null {
  if (!/^BR[0-9A-HJKMNP-TV-Z]{32}$/.test(kenmerk)) return null;
  const waarde = [...kenmerk.slice(2)].map((teken) => CIJFERS.indexOf(teken));
  let getal = 0n;
  for (const cijfer of waarde.slice(0, 26)) getal = (getal << 5n) | BigInt(cijfer);
  if (getal >> 128n) return null;
  const hex = getal.toString(16).padStart(32, '0');
  const huishouden = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  const [m1, m2, m3, d, bestemming, poging] = waarde.slice(26) as [number, number, number, number, number, number];
  const maanden = (m1 << 10) | (m2 << 5) | m3;
  const doel = DOELEN[d];
  if (!doel || poging < 1) return null;
  return {
    huishouden,
    maand: `${2000 + Math.floor(maanden / 12)}-${String((maanden % 12) + 1).padStart(2, '0')}`,
    doel,
    bestemming,
    poging,
  };
}
