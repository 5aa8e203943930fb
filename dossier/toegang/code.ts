import { randomBytes } from 'node:crypto';
import type { Db, Kluis } from '../databank/index.ts';
import { metToegang, type Toegang, type Wie } from './poort.ts';
import type { Doel, Handeling, Voorwerp } from './woorden.ts';

/** Letters and digits nobody mixes up. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const GOED = new RegExp(`^[${LETTERS}]{16}$`);

/** A new code with which somebody without a login comes back to one thing: four groups of four, about 78 bits. */
export const maakCode = (): string => inLetters(randomBytes(16));

/**
 * The code that belongs to one form of one person: the same form gives the same code without keeping it, and nobody outside the
 * installation can choose or work it out.
 * @param sleutel the one-time key of the form
 * @param context what the code is for
 */
export const codeVanFormulier = (kluis: Kluis, persoon: string, sleutel: string, context: string): string =>
  inLetters(kluis.zoekhash(`${persoon} ${sleutel}`, `${context}-formulier`).subarray(0, 16));

const inLetters = (bytes: Uint8Array): string =>
  [...bytes].map((b, i) => (i > 0 && i % 4 === 0 ? '-' : '') + LETTERS[b % LETTERS.length]).join('');

/** A typed code as it was made, without spaces or dashes; null when it cannot be one. */
export function leesCode(getypt: string): string | null {
  const code = getypt.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return GOED.test(code) ? code : null;
}

/**
 * One act of somebody without a login who has a code. `fn` gets the keyed hash with which what it opens is found; the code itself
 * is kept nowhere. Null: this cannot be a code.
 * @param context what the code is for
 */
export async function metCode<T>(
  { db, kluis, gemeente }: { db: Db; kluis: Kluis; gemeente: number },
  vraag: { code: string; context: string; handeling: Handeling; object: Voorwerp; doel: Doel },
  fn: (t: Toegang, hash: Buffer) => Promise<T>,
): Promise<T | null> {
  const { code, context, ...rest } = vraag;
  const netjes = leesCode(code);
  if (!netjes) return null;
  const wie: Wie = { soort: 'openbaar', gemeente, naam: 'Bezoeker', rol: 'openbaar' };
  return metToegang(db, { ...rest, wie, betrokkene: 'geen' }, (t) => fn(t, kluis.zoekhash(netjes, context)));
}
