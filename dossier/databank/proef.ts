import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { INRICHTING, zetRollen } from './rollen.ts';
import { type Kluis, openKluis } from './sleutels.ts';
import { type Db, type Verbinding, verbind } from './verbinding.ts';

declare module 'vitest' {
  interface ProvidedContext {
    proefdatabank: { beheerUrl: string; geheim: string };
  }
}

/** A migrated, empty database for one test file. */
export type Proefdatabank = {
  /** Login of the web server: for `metToegang`. */
  app: Verbinding;
  /** Login of the workers. */
  werk: Verbinding;
  /** Superuser, to look behind the screens and to set up. */
  beheer: Verbinding;
  kluis: Kluis;
  /** Folder the keys of `kluis` lie in. */
  sleutelmap: string;
  beheerUrl: string;
  werkUrl: string;
  /** Run as the role that fills a municipality (`bijrijder_inrichting`). */
  inrichten<T>(gemeente: number, fn: (db: Db) => Promise<T>): Promise<T>;
};

/** Make a fresh database from the migrated template; it goes when the file is done. Call at the top of a test file. */
export async function proefDatabank(): Promise<Proefdatabank> {
  const { beheerUrl, geheim } = inject('proefdatabank');
  const naam = `proef_${randomBytes(6).toString('hex')}`;
  const baas = new pg.Client({ connectionString: beheerUrl });
  await baas.connect();
  // a template that somebody else is copying this moment refuses; a lock makes us wait our turn
  await baas.query('select pg_advisory_lock(717004)');
  await baas.query(`create database ${naam} template sjabloon`);
  await baas.query('select pg_advisory_unlock(717004)');
  const url = new URL(beheerUrl);
  url.pathname = `/${naam}`;
  const { appUrl, werkUrl } = await zetRollen(url.href, geheim);
  const app = verbind(appUrl, { max: 6, voorbereid: true });
  const werk = verbind(werkUrl, { max: 4 });
  const beheer = verbind(url.href, { max: 4 });
  const sleutelmap = mkdtempSync(join(tmpdir(), 'bijrijder-sleutels-'));
  afterAll(async () => {
    await Promise.all([app.sluit(), werk.sluit(), beheer.sluit()]);
    await baas.query(`drop database ${naam} with (force)`);
    await baas.end();
  });
  return {
    app,
    werk,
    beheer,
    kluis: openKluis(sleutelmap),
    sleutelmap,
    beheerUrl: url.href,
    werkUrl,
    inrichten: (gemeente, fn) =>
      beheer.db.transaction().execute(async (tx) => {
        await sql`select set_config('role', ${INRICHTING}, true), set_config('bijrijder.gemeente', ${String(gemeente)}, true)`.execute(
          tx,
        );
        return fn(tx);
      }),
  };
}
