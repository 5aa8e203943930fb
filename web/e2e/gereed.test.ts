import { spawn } from 'node:child_process';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';
import { expect, inject, onTestFinished, test } from 'vitest';
import { adres } from './hulp.ts';
import { vrijePoort } from './opzet.ts';

/** The whole product once more, as a process of its own, on this database. */
async function nogEen(databank: string): Promise<{ url: string }> {
  const poort = await vrijePoort();
  const proces = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: HUIS,
    env: {
      ...process.env,
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
    .poll(() => (proces.exitCode === null ? status(`${url}/gereed`) : fouten), { timeout: 45_000, interval: 200 })
    .toBe(200);
  return { url };
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
  return { url: url.href, zet };
}

test('without its database a server lives and says it cannot work; with it back it works again', async () => {
  const draad = await tussen();
  const server = await nogEen(draad.url);
  expect(await status(`${server.url}/gezond`)).toBe(200);
  draad.zet(false);
  await expect.poll(() => status(`${server.url}/gereed`), { timeout: 20_000 }).toBe(503);
  expect(await status(`${server.url}/gezond`)).toBe(200);
  draad.zet(true);
  await expect.poll(() => status(`${server.url}/gereed`), { timeout: 20_000 }).toBe(200);
});
