import { fromKysely, PgBoss } from 'pg-boss';
import type { Toegang } from '../toegang/index.ts';
import type { Taak } from './taak.ts';

/** `sleutel`: while a job with this key waits, a second is not added. `na`: not before this moment. */
export type Aanmelding = { sleutel?: string; na?: Date };

/**
 * Ask for work in the background, in the transaction that causes it: it runs when, and only when, that commits.
 * Returns the id of the job, or null when one with the same key already waits.
 */
export function meldAan<G extends object>(
  toegang: Toegang,
  taak: Taak<G>,
  gegevens: G,
  hoe: Aanmelding = {},
): Promise<string | null> {
  const inhoud = { gemeente: toegang.gemeente, gegevens: taak.gegevens.parse(gegevens) };
  return toegang.alsLogin((tx) => {
    const wachtrij = new PgBoss({ db: fromKysely(tx), supervise: false, schedule: false, migrate: false });
    return wachtrij.send(taak.naam, inhoud, {
      ...(hoe.sleutel ? { singletonKey: `${toegang.gemeente}:${hoe.sleutel}` } : {}),
      ...(hoe.na ? { startAfter: hoe.na } : {}),
    });
  });
}
