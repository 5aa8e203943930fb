import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';
import { HUIS } from '@bijrijder/dossier/databank';
import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { vrijePoort } from '../../scripts/poort.ts';
import { adres, logIn, nieuwePagina, uitDatabank } from './hulp.ts';

type Server = { url: string; proces: ChildProcess; weg: Promise<number | null> };

/** The whole product once more, as a process of its own, on this database. */
async function nogEen(databank: string): Promise<Server> {
  const poort = await vrijePoort();
  // the neighbour belongs to the first server
  const { BUURGEMEENTE_PORT: _, ...omgeving } = process.env;
  const proces = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: HUIS,
    env: {
      ...omgeving,
      PORT: String(poort),
      PUBLIEKE_URL: adres().slice(0, -1),
      DATABASE_URL: databank,
      BIJRIJDER_DATA: inject('product').map,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let fouten = '';
  proces.stderr.on('data', (stuk: Buffer) => {
    fouten += stuk;
  });
  const weg = new Promise<number | null>((klaar) => proces.once('exit', klaar));
  onTestFinished(async () => {
    proces.kill('SIGTERM');
    await weg;
  });
  const url = `http://localhost:${poort}`;
  await expect
    .poll(() => (proces.exitCode === null ? status(`${url}/gereed`) : fouten), { timeout: 120_000, interval: 200 })
    .toBe(200);
  return { url, proces, weg };
}

const status = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(12_000) }).then(
    (r) => r.status,
    () => 0,
  );

/** Between a server and its database, so that the database can be away for one and not for the others. */
async function tussen(): Promise<{ url: string; zet(open: boolean): void }> {
  const doel = new URL(inject('product').beheerUrl);
  const draden = new Set<Socket>();
  let open = true;
  const server = createServer((hier) => {
    if (!open) return void hier.destroy();
    const daar = connect(Number(doel.port || 5432), doel.hostname);
    for (const [een, ander] of [
      [hier, daar],
      [daar, hier],
    ] as const) {
      draden.add(een);
      een.on('error', () => {}).on('close', () => ander.destroy());
    }
    hier.pipe(daar);
    daar.pipe(hier);
  });
  const poort = await vrijePoort();
  await new Promise<void>((klaar) => server.listen(poort, '127.0.0.1', klaar));
  const zet = (nu: boolean) => {
    open = nu;
    if (!open) for (const draad of draden) draad.destroy();
  };
  onTestFinished(() => {
    zet(false);
    server.close();
  });
  const url = new URL(doel);
  url.host = `127.0.0.1:${poort}`;
  // through the thread, not by the local socket
  url.searchParams.delete('host');
  return { url: url.href, zet };
}

/** Somebody who is logged in, and one form, which waits as long as the database is held. */
async function formulier() {
  const pagina = await nieuwePagina({ javascript: false });
  await logIn(pagina, 'Hanna');
  const koekje = (await pagina.context().cookies()).find((een) => een.name === 'bijrijder')?.value ?? '';
  const met = `Rustig ${randomUUID().slice(0, 8)}`;
  const body = new URLSearchParams({
    sleutel: randomUUID(),
    soort: 'collegas',
    met,
    waarom: 'Een proef',
    maanden: '1',
  });
  /** As a proxy hands it on: the address the visitor typed stays in `Host`. 0: no answer. */
  const stuur = (server: string) =>
    new Promise<number>((klaar) => {
      const { host, origin } = new URL(adres());
      const koppen = {
        host,
        origin,
        cookie: `bijrijder=${koekje}`,
        'content-type': 'application/x-www-form-urlencoded',
      };
      request(new URL('/mijn/delen', server), { method: 'POST', headers: koppen }, (antwoord) => {
        antwoord.resume();
        klaar(antwoord.statusCode ?? 0);
      })
        .on('error', () => klaar(0))
        .end(body.toString());
    });
  const klant = new pg.Client({ connectionString: inject('product').beheerUrl });
  await klant.connect();
  onTestFinished(() => klant.end());
  return {
    stuur,
    hoeVaak: async () =>
      (await uitDatabank<{ n: number }>('select count(*)::int as n from toestemming where met = $1', [met]))[0]!.n,
    /** Nobody adds a row until this is let go. */
    async houdVast(): Promise<() => Promise<unknown>> {
      await klant.query('begin');
      await klant.query('lock table toestemming in share row exclusive mode');
      return () => klant.query('commit');
    },
    /** Until the post stands waiting. @param antwoord of which there must not be one yet */
    async wacht(antwoord: Promise<number>): Promise<void> {
      const staat = async () => {
        const vraag =
          "select count(*)::int as n from pg_locks where relation = 'toestemming'::regclass and not granted";
        return (await uitDatabank<{ n: number }>(vraag, []))[0]!.n > 0 ? 'staat te wachten' : 'is onderweg';
      };
      await expect
        .poll(() => Promise.race([antwoord.then((a) => `kreeg al ${a}`), staat()]), { timeout: 20_000, interval: 50 })
        .toBe('staat te wachten');
    },
  };
}

test('without its database a server lives and says so; asked to stop it finishes what somebody sent, and takes nobody new', async () => {
  const draad = await tussen();
  const server = await nogEen(draad.url);
  expect(await status(`${server.url}/gezond`)).toBe(200);
  draad.zet(false);
  await expect.poll(() => status(`${server.url}/gereed`), { timeout: 20_000 }).toBe(503);
  expect(await status(`${server.url}/gezond`)).toBe(200);
  // what went wrong is ours, and the page says whom to call without asking the database
  const kapot = await fetch(`${server.url}/toegankelijkheid`);
  expect(kapot.status).toBe(500);
  expect(await kapot.text()).toContain('href="tel:0001234500"');
  draad.zet(true);
  await expect.poll(() => status(`${server.url}/gereed`), { timeout: 20_000 }).toBe(200);

  const f = await formulier();
  const laatLos = await f.houdVast();
  const antwoord = f.stuur(server.url);
  await f.wacht(antwoord);
  server.proces.kill('SIGTERM');
  await expect.poll(() => status(`${server.url}/gereed`), { timeout: 10_000 }).not.toBe(200);
  await new Promise((verder) => setTimeout(verder, 1_000));
  expect(server.proces.exitCode).toBeNull();
  await laatLos();
  expect(await antwoord).toBe(303);
  expect(await server.weg).toBe(0);
  expect(await f.hoeVaak()).toBe(1);
});

test('a server that dies while somebody sends: sent again elsewhere with the same key it is there once', async () => {
  const server = await nogEen(inject('product').beheerUrl);
  const f = await formulier();
  const laatLos = await f.houdVast();
  const antwoord = f.stuur(server.url);
  await f.wacht(antwoord);
  server.proces.kill('SIGKILL');
  expect(await antwoord).toBe(0);
  // sent again at once: it waits for what the dead server had begun, and for nothing else
  const opnieuw = f.stuur(adres());
  await laatLos();
  expect(await opnieuw).toBe(303);
  expect(await f.stuur(adres())).toBe(303);
  expect(await f.hoeVaak()).toBe(1);
});
