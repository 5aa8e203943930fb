import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, binaries } from './binaries.ts';
import type { DatabankGebruiker } from './gegevensmap.ts';
import { draaiend, stopPostmaster } from './postmaster.ts';

/** A running PostgreSQL of our own. */
export type Ingebed = {
  /** Connection string of the superuser, database `postgres`. */
  beheerUrl: string;
  /** Connection string of the superuser for another database. */
  url(databank: string): string;
  poort: number;
  /** Fast, clean shutdown; safe to call twice. */
  stop(): Promise<void>;
};

function vrijePoort(): Promise<number> {
  return new Promise((goed, fout) => {
    const server = createServer();
    server.once('error', fout);
    server.listen(0, '127.0.0.1', () => {
      const adres = server.address();
      server.close(() => (adres && typeof adres === 'object' ? goed(adres.port) : fout(new Error('geen poort'))));
    });
  });
}

function poortVrij(poort: number): Promise<boolean> {
  return new Promise((goed) => {
    const server = createServer();
    server.once('error', () => goed(false));
    server.listen(poort, '127.0.0.1', () => server.close(() => goed(true)));
  });
}

/**
 * The local socket of PostgreSQL: a question over it costs about two thirds of the processor time of one over TCP,
 * and only who may enter the data folder can reach it.
 */
function socket(pgmap: string, poort: number): string {
  return join(pgmap, `.s.PGSQL.${poort}`);
}

/** The system allows the path of a socket some hundred bytes, and a list of folders is parted by commas. */
function pastSocket(pgmap: string): boolean {
  return process.platform !== 'win32' && !/[,"\s]/.test(pgmap) && Buffer.byteLength(socket(pgmap, 65_535)) <= 100;
}

function zetNeer(pad: string, inhoud: string): void {
  writeFileSync(pad, inhoud, { mode: 0o600 });
}

/**
 * Start PostgreSQL on `map/postgres`, making it when it is not there.
 * A postmaster left over from a killed start is taken over; the caller guards against two live starts (`vergrendel`).
 * @param snel tests only: gives up durability for speed
 */
export async function startIngebed(map: string, wie: DatabankGebruiker, snel = false): Promise<Ingebed> {
  mkdirSync(map, { recursive: true });
  const bin = await binaries(map, wie);
  const pgmap = join(map, 'postgres');
  const wachtwoordBestand = join(map, 'postgres-wachtwoord');
  const poortBestand = join(map, 'postgres-poort');

  if (!existsSync(join(pgmap, 'PG_VERSION'))) initialiseer(bin, map, pgmap, wachtwoordBestand, wie);
  const wachtwoord = readFileSync(wachtwoordBestand, 'utf8').trim();
  const url = (poort: number, databank: string) => {
    const adres = `postgres://postgres:${wachtwoord}@127.0.0.1:${poort}/${encodeURIComponent(databank)}`;
    return existsSync(socket(pgmap, poort)) ? `${adres}?host=${encodeURIComponent(pgmap)}` : adres;
  };

  let kind: ChildProcess | null = null;
  let over = draaiend(pgmap);
  for (let keer = 0; over && !(await antwoordt(url(over.poort, 'postgres'), 500)); keer++) {
    if (keer === 20) {
      throw new Error(
        `PostgreSQL (proces ${over.pid}) draait op ${pgmap} maar antwoordt niet. Stop dat proces en start opnieuw.`,
      );
    }
    // it may be on its way out
    over = draaiend(pgmap);
  }
  let poort = over?.poort ?? 0;
  for (let poging = 1; over === null && kind === null; poging++) {
    const vorige = existsSync(poortBestand) ? Number(readFileSync(poortBestand, 'utf8')) : 0;
    poort = vorige && poging === 1 && (await poortVrij(vorige)) ? vorige : await vrijePoort();
    const gestart = start(bin, pgmap, poort, wie, snel);
    if (await antwoordt(url(poort, 'postgres'), 30_000, gestart)) {
      kind = gestart.kind;
      zetNeer(poortBestand, String(poort));
    } else if (poging >= 10) {
      throw new Error(
        `PostgreSQL start niet op ${pgmap}:\n${gestart.uitvoer().trim().split('\n').slice(-8).join('\n')}`,
      );
    } else {
      // after a kill -9 old back ends may hold the shared memory for a moment
      await wacht(300);
      over = draaiend(pgmap);
      if (over) poort = over.poort;
    }
  }

  let gestopt: Promise<void> | null = null;
  return {
    poort,
    beheerUrl: url(poort, 'postgres'),
    url: (databank) => url(poort, databank),
    stop: () => {
      gestopt ??= stopPostmaster(kind?.pid ?? over?.pid ?? 0, pgmap);
      return gestopt;
    },
  };
}

function initialiseer(
  bin: Binaries,
  map: string,
  pgmap: string,
  wachtwoordBestand: string,
  wie: DatabankGebruiker,
): void {
  rmSync(pgmap, { recursive: true, force: true });
  mkdirSync(pgmap, { recursive: true, mode: 0o700 });
  zetNeer(wachtwoordBestand, randomBytes(24).toString('base64url'));
  const tijdelijk = join(map, 'initdb-wachtwoord');
  zetNeer(tijdelijk, readFileSync(wachtwoordBestand, 'utf8'));
  if (wie) {
    chownSync(pgmap, wie.uid, wie.gid);
    chownSync(tijdelijk, wie.uid, wie.gid);
  }
  const klaar = spawnSync(
    bin.initdb,
    [
      `--pgdata=${pgmap}`,
      '--auth=scram-sha-256',
      '--username=postgres',
      `--pwfile=${tijdelijk}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-sync',
    ],
    { ...(wie ?? {}), cwd: pgmap, env: { ...process.env, LC_ALL: 'C' }, encoding: 'utf8' },
  );
  rmSync(tijdelijk, { force: true });
  if (klaar.status !== 0) {
    rmSync(pgmap, { recursive: true, force: true });
    throw new Error(`PostgreSQL kon geen databank maken in ${pgmap}:\n${klaar.stderr ?? klaar.error?.message ?? ''}`);
  }
}

/** An eighth of the memory there is, from 256 MB to 2 GB: pages of facts and decisions stay where they were read. Taken only when used. */
function gedeeldMB(): number {
  const hier = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.round(Math.min(2_048, Math.max(256, hier / 8 / 1_048_576)));
}

type Gestart = { kind: ChildProcess; uitvoer(): string };

function start(bin: Binaries, pgmap: string, poort: number, wie: DatabankGebruiker, snel: boolean): Gestart {
  const instellingen = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${pastSocket(pgmap) ? pgmap : ''}`,
    'max_connections=120',
    `shared_buffers=${snel ? 256 : gedeeldMB()}MB`,
    // a whole month is written in one go: no checkpoint in the middle of it
    'max_wal_size=4GB',
    'timezone=Europe/Amsterdam',
    'log_min_messages=warning',
    ...(snel ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  // detached: Ctrl-C reaches only us, so that open work can finish before the database stops
  const kind = spawn(bin.postgres, ['-D', pgmap, '-p', String(poort), ...instellingen.flatMap((i) => ['-c', i])], {
    ...(wie ?? {}),
    cwd: pgmap,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  let uitvoer = '';
  kind.stderr?.on('data', (stuk: Buffer) => {
    uitvoer = (uitvoer + stuk.toString('utf8')).slice(-8_000);
  });
  kind.on('error', (fout) => {
    uitvoer += fout.message;
  });
  kind.unref();
  (kind.stderr as { unref?: () => void } | null)?.unref?.();
  return { kind, uitvoer: () => uitvoer };
}

async function antwoordt(url: string, hoelangMs: number, gestart?: Gestart): Promise<boolean> {
  const tot = Date.now() + hoelangMs;
  while (Date.now() < tot) {
    if (gestart && (gestart.kind.exitCode !== null || gestart.kind.pid === undefined)) return false;
    const klant = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    klant.on('error', () => {});
    try {
      await klant.connect();
      await klant.end();
      return true;
    } catch (fout) {
      const code = (fout as { code?: string }).code;
      if (code === '28P01') {
        throw new Error('Het wachtwoord van de ingebouwde databank klopt niet meer met de gegevensmap.');
      }
      await wacht(40);
    }
  }
  return false;
}
