import { expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';

const { beheer } = await proefDatabank();

test('changing what one declared leads nowhere but to a calculation: there is no fine in the database', async () => {
  const { rows: namen } = await beheer.pool.query<{ naam: string }>(`
    select table_name || '.' || column_name as naam from information_schema.columns
    where table_schema in ('public', 'klacht') and table_name || '.' || column_name ~* 'boete|sanctie|straf'`);
  expect(namen).toEqual([]);
  const { rows: regels } = await beheer.pool.query<{ regel: string }>(`
    select conrelid::regclass || ': ' || pg_get_constraintdef(oid) as regel from pg_constraint
    where contype = 'c' and pg_get_constraintdef(oid) ~* '''(boete|sanctie|straf)'''`);
  expect(regels).toEqual([]);
});

test('nothing that lowers may point at a declaration, and the proof of its moment cannot be changed', async () => {
  const { rows } = await beheer.pool.query<{ van: string }>(`
    select distinct conrelid::regclass::text as van from pg_constraint where contype = 'f' and confrelid = 'opgave'::regclass`);
  for (const { van } of rows) expect(van).not.toMatch(/verlag|afstemm|maatregel|opschort/);
  const wie = (recht: string) =>
    beheer.pool.query<{ rol: string }>(`
      select rolname as rol from pg_roles where rolname like 'bijrijder_%' and rolname <> 'bijrijder_eigenaar' and ${recht}`);
  const { rows: veranderen } = await wie(
    "(has_table_privilege(oid, 'opgave', 'update, truncate') or has_any_column_privilege(oid, 'opgave', 'update'))",
  );
  expect(veranderen).toEqual([]);
  const { rows: verwijderen } = await wie("has_table_privilege(oid, 'opgave', 'delete')");
  expect(verwijderen).toEqual([{ rol: 'bijrijder_bewaarder' }]);
  await expect(beheer.pool.query("update opgave set ontvangen_op = '2020-01-01'")).rejects.toThrow(/alleen toegevoegd/);
});
