import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migreer } from './migreren.ts';
import { proefDatabank } from './proef.ts';

const { beheer, beheerUrl } = await proefDatabank();
const map = (bestanden: Record<string, string>) => {
  const waar = mkdtempSync(join(tmpdir(), 'bijrijder-migratie-'));
  for (const [naam, sql] of Object.entries(bestanden)) writeFileSync(join(waar, naam), sql);
  return waar;
};
const kolommen = async () =>
  (
    await beheer.pool.query<{ naam: string }>(
      "select attname as naam from pg_attribute where attrelid = 'klok'::regclass and attname like 'proef%' order by 1",
    )
  ).rows.map((r) => r.naam);

/** Somebody reads a table in a transaction that stays open, so that nobody can change the table. */
async function houdVast(): Promise<() => Promise<void>> {
  const lang = await beheer.pool.connect();
  await lang.query('begin');
  await lang.query('select * from klok');
  return async () => {
    await lang.query('rollback');
    lang.release();
  };
}

test('a migration that has to wait for a table holds up nobody behind it, and is done once it can', async () => {
  const laatLos = await houdVast();
  let klaar = false;
  const bezig = migreer(beheerUrl, map({ '9001_proef.sql': 'alter table klok add column proef_een text;' })).then(
    (v) => {
      klaar = true;
      return v;
    },
  );
  const begin = performance.now();
  const wachten: number[] = [];
  while (performance.now() - begin < 4_500) {
    const van = performance.now();
    await beheer.pool.query('select 1 from klok limit 1');
    wachten.push(performance.now() - van);
    await new Promise((verder) => setTimeout(verder, 20));
  }
  expect(klaar).toBe(false);
  // it stood in the way (so this test sees something), but never longer than its own limit
  expect(Math.max(...wachten)).toBeGreaterThan(500);
  expect(Math.max(...wachten)).toBeLessThan(3_000);
  expect(await kolommen()).toEqual([]);
  await laatLos();
  expect((await bezig).gedaan).toEqual(['9001_proef.sql']);
  expect(await kolommen()).toEqual(['proef_een']);
});

test('who cannot have the table at all says so and leaves everything as it was; two starts at once do it once', async () => {
  const laatLos = await houdVast();
  const waar = map({
    '9002_proef.sql': 'create table proef_los (id int); alter table klok add column proef_twee text;',
  });
  await expect(migreer(beheerUrl, waar, 100)).rejects.toThrow(/9002_proef.sql kreeg geen beurt.*niets veranderd/);
  await laatLos();
  expect(await kolommen()).toEqual(['proef_een']);
  expect((await beheer.pool.query("select to_regclass('proef_los') as t")).rows).toEqual([{ t: null }]);
  const beide = await Promise.all([migreer(beheerUrl, waar), migreer(beheerUrl, waar)]);
  expect(beide.flatMap((v) => v.gedaan)).toEqual(['9002_proef.sql']);
  expect(await kolommen()).toEqual(['proef_een', 'proef_twee']);
});
