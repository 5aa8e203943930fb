import pg from 'pg';
import { databankGebruiker } from './binaries.ts';
import { gegevensmap } from './gegevensmap.ts';
import { type Ingebed, startIngebed } from './ingebed.ts';
import { type Migratieverslag, migreer } from './migreren.ts';
import { zetRollen } from './rollen.ts';
import { type Kluis, openKluis } from './sleutels.ts';
import { type Verbinding, verbind } from './verbinding.ts';
import { vergrendel } from './vergrendel.ts';
import { eisZegel, zetZegel } from './zegel.ts';

/** Everything the running product needs from its database. */
export type Databank = {
  /** Pool of the web login; takes application roles through `metToegang` only. */
  app: Verbinding;
  /** Pool of the worker login. */
  werk: Verbinding;
  /** Connection strings: administrator (migrations, setup) and the worker login (job queue). */
  beheerUrl: string;
  werkUrl: string;
  kluis: Kluis;
  /** Folder with keys and (embedded) database. */
  map: string;
  /** How it runs, for the start message, in Dutch. */
  soort: string;
  migraties: Migratieverslag;
  stop(): Promise<void>;
};

/**
 * Start or find PostgreSQL (`DATABASE_URL`, else embedded), make roles, migrate, and open the pools.
 * @throws `Opstartmelding` when the keys here are not those the database began with
 * @param waar where this start will be found, shown to a second start (for instance the address)
 * @param snel tests only: an embedded database gives up durability for speed
 */
export async function openDatabank(waar: string, snel = false): Promise<Databank> {
  const extern = process.env.DATABASE_URL;
  const wie = extern ? null : databankGebruiker();
  const map = gegevensmap(wie);
  const laatLos = extern ? () => {} : vergrendel(map, waar);
  let ingebed: Ingebed | null = null;
  try {
    if (!extern) {
      ingebed = await startIngebed(map, wie, snel);
      await zorgVoorDatabank(ingebed.beheerUrl, 'bijrijder');
    }
    const beheerUrl = extern ?? ingebed?.url('bijrijder') ?? '';
    const kluis = openKluis(map);
    await eisZegel(beheerUrl, kluis);
    const { appUrl, werkUrl } = await zetRollen(beheerUrl, kluis.geheim('databank'));
    const migraties = await migreer(beheerUrl);
    await zetZegel(beheerUrl, kluis);
    const app = verbind(appUrl, { max: 24, naam: 'bijrijder-web', voorbereid: true });
    const werk = verbind(werkUrl, { max: 8, naam: 'bijrijder-werk' });
    const stop = async () => {
      await Promise.allSettled([app.sluit(), werk.sluit()]);
      await ingebed?.stop();
      laatLos();
    };
    const soort = ingebed ? `ingebouwde PostgreSQL, gegevens in ${map}` : 'PostgreSQL van DATABASE_URL';
    return { app, werk, beheerUrl, werkUrl, kluis, map, soort, migraties, stop };
  } catch (fout) {
    await ingebed?.stop();
    laatLos();
    throw fout;
  }
}

/** Make the database when it is not there. */
export async function zorgVoorDatabank(beheerUrl: string, naam: string): Promise<void> {
  const klant = new pg.Client({ connectionString: beheerUrl });
  klant.on('error', () => {});
  await klant.connect();
  try {
    const er = await klant.query('select 1 from pg_database where datname = $1', [naam]);
    if (er.rowCount === 0) await klant.query(`create database ${klant.escapeIdentifier(naam)}`);
  } finally {
    await klant.end();
  }
}
