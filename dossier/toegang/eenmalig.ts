import { Onleesbaar } from './onleesbaar.ts';
import type { Toegang } from './poort.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Do it once. The key comes from a hidden field of the form; a second post with the same key by the same person waits for
 * the first and gets its result, without doing anything. Stored in the transaction of the act itself.
 * @param fn must return something JSON can hold
 * @throws Onleesbaar when the form came without a key
 */
export async function eenmalig<T>(
  toegang: Toegang,
  sleutel: string,
  fn: () => Promise<T>,
): Promise<{ resultaat: T; eerder: boolean }> {
  if (!UUID.test(sleutel)) throw new Onleesbaar('de sleutel van het formulier ontbreekt');
  const { wie, gemeente } = toegang;
  if (wie.soort !== 'persoon' && wie.soort !== 'medewerker') throw new Error('Eenmalig geldt voor wie is ingelogd.');
  const plek = { gemeente, wie: wie.id, sleutel };
  const eerder = await toegang.alsLogin(async (db) => {
    const nieuw = await db
      .insertInto('eenmalig')
      .values(plek)
      .onConflict((c) => c.doNothing())
      .returning('sleutel')
      .executeTakeFirst();
    if (nieuw) return null;
    return db
      .selectFrom('eenmalig')
      .select('resultaat')
      .where((e) => e.and(plek))
      .executeTakeFirstOrThrow();
  });
  if (eerder) return { resultaat: eerder.resultaat as T, eerder: true };
  const resultaat = await fn();
  await toegang.alsLogin((db) =>
    db
      .updateTable('eenmalig')
      .set({ resultaat: JSON.stringify(resultaat ?? null) })
      .where((e) => e.and(plek))
      .execute(),
  );
  return { resultaat, eerder: false };
}
