import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { TAKEN } from '../werkers/register.ts';
import { ALGORITMES, NOOIT_VAN_EEN_MACHINE } from './index.ts';

const { beheer, inrichten } = await proefDatabank();
const G = 9999;
await inrichten(G, (db) =>
  db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute(),
);

test('every job stands in the algorithm register with its effect', () => {
  const namen = ALGORITMES.map((a) => a.naam);
  expect(TAKEN.map((t) => t.naam).filter((naam) => !namen.includes(naam))).toEqual([]);
});

async function schrijfbaar(rol: string): Promise<string[]> {
  const { rows } = await beheer.pool.query<{ tabel: string }>(
    `select distinct c.relname as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname !~ '^pg_' and c.relkind in ('r', 'p')
       and not c.relispartition and (has_table_privilege($1, c.oid, 'insert, update, delete')
         or has_any_column_privilege($1, c.oid, 'insert, update'))`,
    [rol],
  );
  return rows.map((r) => r.tabel).sort();
}

test('the workers write only tables the register names, and none that belongs to a human', async () => {
  const tabellen = await schrijfbaar('bijrijder_werker');
  const genoemd = new Set(ALGORITMES.flatMap((a) => a.schrijft));
  expect(
    tabellen.filter((t) => !genoemd.has(t)),
    'zet deze tabellen bij een stap in algoritmes.ts',
  ).toEqual([]);
  expect(tabellen.filter((t) => NOOIT_VAN_EEN_MACHINE.test(t))).toEqual([]);
  const login = (await schrijfbaar('bijrijder_werk')).filter((t) => NOOIT_VAN_EEN_MACHINE.test(t));
  expect(login).toEqual([]);
});

/** A row of the ledger written by the workers, with this state. */
const regel = (stand: string, was: number, wordt: number) =>
  beheer.db.transaction().execute(async (tx) => {
    await sql`select set_config('bijrijder.gemeente', ${String(G)}, true), set_config('role', 'bijrijder_werker', true)`.execute(
      tx,
    );
    await sql`insert into grootboekregel (gemeente, huishouden, maand, in_maand, soort, was_cent, wordt_cent, oorzaken, herkomst,
      binnen_zes_maanden, stand, bekend_op) values (${G}, ${randomUUID()}, '2026-03', '2026-04', 'bijstand', ${was}, ${wordt}, '[]',
      'systeem', true, ${stand}, '2026-04-28')`.execute(tx);
  });

test('what is to a disadvantage can only wait to be heard', async () => {
  for (const stand of ['nabetaald', 'bij_vakantietoeslag', 'bij_premie'])
    await expect(regel(stand, 1_000, 900), stand).rejects.toThrow(/check constraint/);
  await expect(regel('te_horen', 1_000, 900)).resolves.toBeUndefined();
  await expect(regel('nabetaald', 900, 1_000)).resolves.toBeUndefined();
  for (const tabel of ['grootboek_afhandeling', 'bezwaar_stap', 'correctie_besluit', 'inzage_antwoord', 'klacht.stap'])
    await expect(
      beheer.db.transaction().execute(async (tx) => {
        await sql`select set_config('role', 'bijrijder_werker', true)`.execute(tx);
        await sql.raw(`insert into ${tabel} default values`).execute(tx);
      }),
      tabel,
    ).rejects.toThrow(/permission denied/);
});

test('the database has no table, column or state for a score, a risk or a rank of a person', async () => {
  const { rows } = await beheer.pool.query<{ plek: string }>(`
    select table_name || '.' || column_name as plek from information_schema.columns
    where table_schema in ('public', 'klacht') and (table_name || column_name) ~ 'score|risico|rangorde|kansrijk|motivatie|afstand_tot|fraude'`);
  expect(rows).toEqual([]);
});
