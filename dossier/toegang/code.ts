import { randomBytes } from 'node:crypto';

/** Letters and digits nobody mixes up. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const GOED = new RegExp(`^[${LETTERS}]{16}$`);

/** A new code with which somebody without a login comes back to one thing: four groups of four, about 78 bits. */
export const maakCode = (): string =>
  [...randomBytes(16)].map((b, i) => (i > 0 && i % 4 === 0 ? '-' : '') + LETTERS[b % LETTERS.length]).join('');

/** A typed code as it was made, without spaces or dashes; null when it cannot be one. */
export function leesCode(getypt: string): string | null {
  const code = getypt.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return GOED.test(code) ? code : null;
}
