import pg from 'pg';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Kluis, Verbinding } from '../databank/index.ts';
import type { Taak } from '../taken/index.ts';
import type { Wie } from '../toegang/index.ts';
import { TAKEN } from './register.ts';

type Taken = readonly Pick<Taak<unknown>, 'naam' | 'herhaal' | 'maxSeconden'>[];

/** Running workers. */
export type Werkers = { boss: PgBoss; stop(): Promise<void> };

export type Werkersopties = {
  werkUrl: string;
  werk: Verbinding;
  kluis: Kluis;
  /** Municipalities that scheduled work runs for. */
  gemeenten: readonly number[];
  /** Asked to stop: what takes long gives back what it has not begun. */
  stop?: AbortSignal;
  fout(naam: string, fout: Error): void;
};

/** Install the queue in its own schema and make a queue for every job. Safe to run again. */
export async function installeerWachtrijen(werkUrl: string, taken: Taken = TAKEN): Promise<void> {
  const boss = new PgBoss({
    connectionString: werkUrl,
    schema: 'pgboss',
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => {});
  // two starts against one database must not change the same rights at once
  const slot = new pg.Client({ connectionString: werkUrl });
  await slot.connect();
  try {
    await slot.query('select pg_advisory_lock(717010)');
    await boss.start();
    for (const { naam, herhaal = 5, maxSeconden = 300 } of taken) {
      const hoe = { retryLimit: herhaal, retryBackoff: true, expireInSeconds: maxSeconden };
      // `short`: with a key, one waits at a time
      if (await boss.getQueue(naam)) await boss.updateQueue(naam, hoe);
      else await boss.createQueue(naam, { ...hoe, policy: 'standard' });
    }
    // the web server asks for work, and nothing more: no plan of its own, no other version of the queue
    for (const recht of [
      'revoke all on all tables in schema pgboss from bijrijder_app',
      'grant usage on schema pgboss to bijrijder_app',
      'grant select on pgboss.queue, pgboss.version to bijrijder_app',
      'grant select, insert on pgboss.job, pgboss.job_common to bijrijder_app',
    ])
      await boss.getDb().executeSql(recht);
  } finally {
    await boss.stop({ graceful: false, close: true });
    await slot.end();
  }
}

/** How long a job in hand may take after the worker was asked to stop; after it the job goes back into the queue. */
const AFMAKEN_MS = 25_000;

/** Do the jobs of the queues (`installeerWachtrijen`) in this process. */
export async function startWerkers(opties: Werkersopties): Promise<Werkers> {
  const boss = new PgBoss({
    connectionString: opties.werkUrl,
    schema: 'pgboss',
    createSchema: false,
    migrate: false,
    max: 4,
  });
  boss.on('error', (fout) => opties.fout('wachtrij', fout));
  await boss.start();
  for (const taak of TAKEN) {
    for (const gemeente of opties.gemeenten) {
      if (taak.rooster) {
        await boss.schedule(
          taak.naam,
          taak.rooster,
          { gemeente, gegevens: {} },
          { tz: 'Europe/Amsterdam', key: String(gemeente) },
        );
      }
    }
    const hoe = { batchSize: 1, localConcurrency: taak.tegelijk ?? 1, pollingIntervalSeconds: taak.kijkSeconden ?? 1 };
    await boss.work<{ gemeente: number; gegevens: unknown }>(taak.naam, hoe, async (jobs) => {
      for (const { id, data } of jobs) {
        const wie: Extract<Wie, { soort: 'taak' }> = {
          soort: 'taak',
          gemeente: data.gemeente,
          naam: taak.naam,
          rol: 'werker',
        };
        try {
          await taak.uitvoeren(taak.gegevens.parse(data.gegevens), {
            db: opties.werk.db,
            kluis: opties.kluis,
            wie,
            ...(opties.stop && { stop: opties.stop }),
            klaar: (toegang) =>
              toegang.alsLogin(async (tx) => {
                await boss.complete(taak.naam, id, null, { db: fromKysely(tx) });
              }),
          });
        } catch (fout) {
          // given back because it must stop: no fault
          if (!opties.stop?.aborted) opties.fout(taak.naam, fout as Error);
          throw fout;
        }
      }
    });
  }
  return { boss, stop: () => boss.stop({ graceful: true, timeout: AFMAKEN_MS, close: true }) };
}

/**
 * A host that dies inside a transaction holds its locks until the server ends it.
 * @throws when there is no limit to that: then the others would wait for ever
 */
export async function eisTijdslimiet(werkUrl: string): Promise<void> {
  const klant = new pg.Client({ connectionString: werkUrl });
  await klant.connect();
  try {
    const { rows } = await klant.query<{ idle_in_transaction_session_timeout: string }>(
      'show idle_in_transaction_session_timeout',
    );
    if (rows[0]?.idle_in_transaction_session_timeout === '0') {
      throw new Error(
        'De werkers starten niet: idle_in_transaction_session_timeout staat op 0 voor bijrijder_werk. ' +
          "Zet hem: ALTER ROLE bijrijder_werk SET idle_in_transaction_session_timeout = '60s';",
      );
    }
  } finally {
    await klant.end();
  }
}
