import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tabellen } from './tabellen.ts';
import { VoorbereideKlant } from './voorbereid.ts';

/** The database as Kysely sees it. */
export type Db = Kysely<Tabellen>;

/** A connection pool with Kysely on top. */
export type Verbinding = { db: Db; pool: pg.Pool; sluit(): Promise<void> };

const DATE = 1082;
const INT8 = 20;

/** Dates stay `YYYY-MM-DD` text (a day has no time zone); bigint becomes a number and refuses what does not fit exactly. */
const types = new pg.TypeOverrides();
types.setTypeParser(DATE, (tekst: string) => tekst);
types.setTypeParser(INT8, (tekst: string) => {
  const getal = Number(tekst);
  if (!Number.isSafeInteger(getal)) throw new Error(`Getal ${tekst} past niet.`);
  return getal;
});

/**
 * Open a pool. `max` connections; give a short name that shows in pg_stat_activity.
 * @param voorbereid many small questions of a few forms (pages); a run over a whole municipality is planned by its own figures
 */
export function verbind(
  url: string,
  { max = 20, naam = 'bijrijder', voorbereid = false }: { max?: number; naam?: string; voorbereid?: boolean } = {},
): Verbinding {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    Client: voorbereid ? VoorbereideKlant : pg.Client,
    // what is asked together goes together; the answers come in the order of the questions, as without it
    pipeline: voorbereid,
    application_name: naam,
    connectionTimeoutMillis: 20_000,
    idleTimeoutMillis: 30_000,
  });
  // an idle connection that the server closes must not take the process down; the next query gets a new one
  pool.on('error', () => {});
  // nor one that is in use between two questions: its next question fails, and that is told
  pool.on('connect', (klant) => klant.on('error', () => {}));
  const db = new Kysely<Tabellen>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, sluit: () => db.destroy() };
}
