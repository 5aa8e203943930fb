import { hostname } from 'node:os';
import { setTimeout as wacht } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import { z } from 'zod';
import type { Tabellen } from '../databank/index.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { type Deeluitkomst, doeDeel, sluitRekenen } from './run.ts';

/** Queue with one job per part of a run. */
export const DEELRIJ = 'maandrun-deel';
export const deelgegevens = z.object({ run: z.uuid(), deel: z.number().int().min(0) });
type Deelgegevens = z.infer<typeof deelgegevens>;
const deeltaak = z.object({ gemeente: z.number().int(), gegevens: deelgegevens });

/** Name of this machine and process, for the logbook. */
export const WERKER = `${hostname()}:${process.pid}`;

const wachtrij = (db: Kysely<Tabellen>): PgBoss =>
  new PgBoss({ db: fromKysely(db), supervise: false, schedule: false, migrate: false });

const vraagVan = (gemeente: number) => {
  const wie: Wie = { soort: 'taak', gemeente, naam: 'Maandrun', rol: 'werker' };
  return { wie, handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' } as const;
};

/** Put a job in the queue for every open part, in the open transaction: they are there when, and only when, the freeze is. */
export async function meldDelen(toegang: Toegang, run: string, delen: readonly number[]): Promise<void> {
  await toegang.alsLogin(async (tx) => {
    const rij = wachtrij(tx);
    for (let i = 0; i < delen.length; i += 500) {
      await rij.insert(
        DEELRIJ,
        delen.slice(i, i + 500).map((deel) => ({ data: { gemeente: toegang.gemeente, gegevens: { run, deel } } })),
      );
    }
  });
}

/** One part: its result and the completion of its job in one commit. */
async function verwerk(
  db: Kysely<Tabellen>,
  gemeente: number,
  { run, deel }: Deelgegevens,
  job: string | null,
  werker: string,
): Promise<Deeluitkomst> {
  return metToegang(db, vraagVan(gemeente), async (toegang) => {
    const uitkomst = await doeDeel(toegang.db, gemeente, run, deel, werker);
    if (job && (uitkomst === 'gedaan' || uitkomst === 'al_klaar')) {
      await toegang.alsLogin((tx) => wachtrij(tx).complete(DEELRIJ, job, null, { db: fromKysely(tx) }));
    }
    return uitkomst;
  });
}

export type Werkopties = { werker?: string; stop?: AbortSignal; naDeel?: (uitkomst: Deeluitkomst) => void };
type Afloop = 'klaar' | 'wacht';

/** Parts a worker has in hand: while the database reads or stores one, another is computed. */
const TEGELIJK = 2;

/**
 * Work on a run until every part is done, together with any number of other processes and machines. Parts come from the queue; a part whose
 * machine died (nobody holds its row, its job is not offered again yet) is taken over at once. Returns when the run is computed, or when it
 * is paused, abandoned, or `stop` says so.
 */
export async function werkAanRun(
  db: Kysely<Tabellen>,
  gemeente: number,
  run: string,
  opties: Werkopties = {},
): Promise<Afloop> {
  // who fails waits for the others: nothing goes on behind the back of the caller
  const lijnen = await Promise.allSettled(Array.from({ length: TEGELIJK }, () => werkLijn(db, gemeente, run, opties)));
  let afloop: Afloop = 'klaar';
  for (const lijn of lijnen) {
    if (lijn.status === 'rejected') throw lijn.reason;
    if (lijn.value === 'wacht') afloop = 'wacht';
  }
  return afloop;
}

async function werkLijn(
  db: Kysely<Tabellen>,
  gemeente: number,
  run: string,
  { werker = WERKER, stop, naDeel }: Werkopties,
): Promise<Afloop> {
  const rij = wachtrij(db);
  while (!stop?.aborted) {
    const [job] = await rij.fetch(DEELRIJ, { batchSize: 1 });
    if (job) {
      const taak = deeltaak.safeParse(job.data).data;
      // not a part of any run: it must not stop who is working on one, now or when it would be tried again
      if (!taak) {
        await rij.cancel(DEELRIJ, job.id);
        continue;
      }
      const uitkomst = await verwerk(db, taak.gemeente, taak.gegevens, job.id, werker);
      naDeel?.(uitkomst);
      if (uitkomst === 'bezet' || uitkomst === 'wacht') await rij.fail(DEELRIJ, job.id);
      if (uitkomst === 'wacht' && taak.gegevens.run === run) return 'wacht';
      continue;
    }
    const { stand, uitkomst } = await neemOver(db, gemeente, run, werker);
    if (!stand || stand.gepauzeerd || stand.stand === 'gestaakt') return 'wacht';
    if (stand.open === 0) {
      await metToegang(db, vraagVan(gemeente), (t) => sluitRekenen(t.db, gemeente, run));
      return 'klaar';
    }
    if (uitkomst) naDeel?.(uitkomst);
    else await wacht(100);
  }
  return 'wacht';
}

/**
 * How the run stands, and the first part that nobody holds, done at once: looking and taking is one transaction. In two, who looks would
 * keep what another just saw from being taken, and the other the same, for ever.
 */
function neemOver(db: Kysely<Tabellen>, gemeente: number, run: string, werker: string) {
  return metToegang(db, vraagVan(gemeente), async (t) => {
    const { rows } = await sql<{ vrij: number | null; open: number; stand: string; gepauzeerd: boolean }>`
      with vrij as (select deel from maandrun_deel where gemeente = ${gemeente} and run = ${run} and stand = 'open' order by deel limit 1 for update skip locked)
      select (select deel from vrij) as vrij, m.stand, m.gepauzeerd,
        (select count(*) from maandrun_deel d where d.gemeente = m.gemeente and d.run = m.id and d.stand = 'open')::int as open
      from maandrun m where m.gemeente = ${gemeente} and m.id = ${run}`.execute(t.db);
    const stand = rows[0];
    const vrij = stand && !stand.gepauzeerd && stand.stand === 'rekenen' ? stand.vrij : null;
    return { stand, uitkomst: vrij === null ? null : await doeDeel(t.db, gemeente, run, vrij, werker) };
  });
}
