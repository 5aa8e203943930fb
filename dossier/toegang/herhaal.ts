import { setTimeout } from 'node:timers/promises';

/** SQLSTATE: two of the same at once (unique key), two that cannot be put in order, two that wait for each other. */
const TEGELIJK = new Set(['23505', '40001', '40P01']);
const KEREN = 3;

/**
 * Two tabs did the same at once and the database let one through: what was refused is done again from the start. It then sees what
 * the other stored and gives the answer that belongs to it (already done, already decided), instead of an error. Only for a whole
 * transaction that leaves nothing behind outside the database. What is refused every time comes through as it is.
 */
export async function herhaal<T>(fn: () => Promise<T>): Promise<T> {
  for (let keer = 1; ; keer++) {
    try {
      return await fn();
    } catch (fout) {
      if (keer === KEREN || !TEGELIJK.has((fout as { code?: string }).code ?? '')) throw fout;
      await setTimeout(Math.random() * 40 * keer);
    }
  }
}
