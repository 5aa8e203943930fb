import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { databankGebruiker } from './binaries.ts';
import { magErin } from './gegevensmap.ts';
import { startIngebed } from './ingebed.ts';
import { vergrendel } from './vergrendel.ts';

const wie = databankGebruiker();
const map = mkdtempSync(join(magErin(tmpdir(), wie) ? tmpdir() : '/var/tmp', 'bijrijder-ingebed-'));
chmodSync(map, 0o755);
afterAll(() => rmSync(map, { recursive: true, force: true }));

async function vraag(url: string, sql: string): Promise<unknown[]> {
  const klant = new pg.Client({ connectionString: url });
  klant.on('error', () => {});
  await klant.connect();
  try {
    return (await klant.query(sql)).rows;
  } finally {
    await klant.end();
  }
}

test('data stays over a stop, over a start that was killed, and over a database that was killed', async () => {
  const eerst = await startIngebed(map, wie);
  await vraag(eerst.beheerUrl, 'create table bewijs as select 1 as n');
  await eerst.stop();
  await eerst.stop();

  const tweede = await startIngebed(map, wie);
  expect(tweede.poort).toBe(eerst.poort);
  // the start that began it is gone, the postmaster lives: it is taken over
  const overgenomen = await startIngebed(map, wie);
  expect(overgenomen.poort).toBe(tweede.poort);
  expect(await vraag(overgenomen.beheerUrl, 'select n from bewijs')).toEqual([{ n: 1 }]);

  const pid = Number(readFileSync(join(map, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  const herrezen = await startIngebed(map, wie);
  expect(await vraag(herrezen.beheerUrl, 'select n from bewijs')).toEqual([{ n: 1 }]);
  await herrezen.stop();

  // a pid file whose number now belongs to somebody else
  writeFileSync(
    join(map, 'postgres/postmaster.pid'),
    `${process.pid}\n${map}/postgres\n0\n${eerst.poort}\n\n127.0.0.1\n`,
  );
  const weer = await startIngebed(map, wie);
  expect(await vraag(weer.beheerUrl, 'select n from bewijs')).toEqual([{ n: 1 }]);
  await weer.stop();
}, 120_000);

test('a second start hears who is first; a lock of a dead process is taken over', () => {
  const laatLos = vergrendel(map, 'http://localhost:3000');
  expect(() => vergrendel(map, 'elders')).toThrow(/draait al.*http:\/\/localhost:3000/);
  laatLos();
  writeFileSync(join(map, 'bijrijder.slot'), JSON.stringify({ pid: 2_147_483_000, begonnen: '1', waar: 'weg' }));
  vergrendel(map, 'nieuw')();
});
