import { expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { kolommen, TECHNISCH } from './index.ts';
import { tabelgebieden } from './register.ts';

const { beheer } = await proefDatabank();

test('every column in the database says why it is kept, on what ground, how long, and what the person gets', async () => {
  const { rows } = await beheer.pool.query<{ plek: string; kolom: string }>(`
    select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as plek, a.attname as kolom
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname !~ '^pg_' and c.relkind in ('r', 'p')
      and not c.relispartition`);
  const bekend = new Set(kolommen().map((k) => `${k.tabel}.${k.kolom}`));
  const zonder = rows
    .map((r) => `${r.plek}.${r.kolom}`)
    .filter((k) => !bekend.has(k) && !TECHNISCH.has(k.split('.').at(-1)!));
  expect(zonder, 'zet deze kolommen in dossier/bewaren/register.json').toEqual([]);
  const er = new Set(rows.map((r) => `${r.plek}.${r.kolom}`));
  expect(
    [...bekend].filter((k) => !er.has(k)),
    'deze kolommen bestaan niet (meer)',
  ).toEqual([]);
  for (const { tabel, kolom, gebied } of kolommen())
    if (gebied)
      for (const [wat, zin] of Object.entries(gebied))
        if (typeof zin === 'string') expect(zin.length, `${tabel}.${kolom} ${wat}`).toBeGreaterThan(5);
});

test('every area a table names exists', () => {
  expect(() => tabelgebieden()).not.toThrow();
});
