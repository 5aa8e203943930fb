import { randomUUID } from 'node:crypto';
import { ROLLEN } from '@bijrijder/dossier/databank';
import pg from 'pg';
import { expect, inject, test } from 'vitest';

const G = '9999';

/** Every table with rows of people, in the full fictive municipality. */
async function tabellen(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ tabel: string }>(`
    select distinct c.oid::regclass::text as tabel from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
      join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
      and (a.attname in ('persoon', 'huishouden', 'betrokkene') or c.relname in ('persoon', 'huishouden'))
      and c.relname not in ('sessie')`);
  return rows.map((rij) => rij.tabel).sort();
}

test('with every database role, and everything else forged: nobody without a relation sees one row of anybody', async () => {
  const db = new pg.Client({ connectionString: inject('product').beheerUrl });
  await db.connect();
  try {
    const lijst = await tabellen(db);
    expect(lijst.length).toBeGreaterThan(10);
    const mensen = (await db.query<{ id: string }>('select id from persoon order by id limit 25')).rows.map(
      (rij) => rij.id,
    );
    expect(mensen.length).toBeGreaterThan(5);
    const lek: string[] = [];
    for (const rol of ROLLEN.filter((een) => een !== 'werker')) {
      for (const tabel of lijst) {
        await db.query('begin');
        await db.query(
          `select set_config('bijrijder.gemeente', $1, true), set_config('bijrijder.persoon', $2, true),
            set_config('bijrijder.gebruiker', $2, true), set_config('bijrijder.doel', 'begeleiding', true),
            set_config('bijrijder.betrokkenen', $3, true), set_config('role', $4, true)`,
          [G, randomUUID(), `{${mensen.join(',')}}`, `bijrijder_${rol}`],
        );
        try {
          const { rows } = await db.query<{ n: string }>(
            `select count(*) as n from (select 1 from ${tabel} limit 5) x`,
          );
          if (Number(rows[0]!.n) > 0) lek.push(`${rol} ziet ${rows[0]!.n} rijen van ${tabel}`);
        } catch (fout) {
          if ((fout as { code?: string }).code !== '42501') lek.push(`${rol} ${tabel}: ${(fout as Error).message}`);
        }
        await db.query('rollback');
      }
    }
    expect(lek).toEqual([]);
  } finally {
    await db.end();
  }
});

test('without a declared person even the own relation shows nothing', async () => {
  const db = new pg.Client({ connectionString: inject('product').beheerUrl });
  await db.connect();
  try {
    const [een] = (await db.query<{ id: string }>('select id from persoon limit 1')).rows;
    await db.query('begin');
    await db.query(
      "select set_config('bijrijder.gemeente', $1, true), set_config('bijrijder.persoon', $2, true), set_config('role', 'bijrijder_client', true)",
      [G, een!.id],
    );
    expect((await db.query('select 1 from persoon')).rowCount).toBe(0);
    await db.query("select set_config('bijrijder.betrokkenen', $1, true)", [`{${een!.id}}`]);
    expect((await db.query('select 1 from persoon')).rowCount).toBe(1);
    await db.query('rollback');
  } finally {
    await db.end();
  }
});
