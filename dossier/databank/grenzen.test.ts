import pg from 'pg';
import { expect, test } from 'vitest';
import { migreer } from './migreren.ts';
import { proefDatabank } from './proef.ts';
import { zetRollen } from './rollen.ts';
import { openKluis } from './sleutels.ts';

const { beheer, beheerUrl, app, werkUrl, kluis } = await proefDatabank();

/** Tables without a municipality of their own, or of the login itself. */
const ZONDER = ['migratie', 'gemeente', 'wetsgrens', 'installatie'];

test('every table belongs to a municipality, refuses everybody by default, and the owner too', async () => {
  const { rows } = await beheer.pool.query<{
    tabel: string;
    rls: boolean;
    geforceerd: boolean;
    eerste: string;
    eigenaar: string;
  }>(`
    select c.relname as tabel, c.relrowsecurity as rls, c.relforcerowsecurity as geforceerd, pg_get_userbyid(c.relowner) as eigenaar,
      (select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisprimary) as eerste
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname !~ '^pg_' and c.relkind in ('r', 'p')
      and not c.relispartition`);
  expect(rows.length).toBeGreaterThan(15);
  for (const { tabel, rls, geforceerd, eerste, eigenaar } of rows) {
    expect(eigenaar, tabel).toBe('bijrijder_eigenaar');
    if (ZONDER.includes(tabel)) continue;
    expect({ tabel, rls, geforceerd, eerste }).toEqual({ tabel, rls: true, geforceerd: true, eerste: 'gemeente' });
  }
});

test('the logins own nothing and bypass nothing', async () => {
  const { rows } = await beheer.pool.query(`
    select rolname, rolsuper, rolbypassrls, rolcreaterole, rolinherit from pg_roles where rolname like 'bijrijder%'
      and (rolsuper or rolbypassrls or rolcreaterole or rolinherit)`);
  expect(rows).toEqual([]);
  const eigen = await beheer.pool.query(
    "select relname from pg_class where pg_get_userbyid(relowner) = 'bijrijder_app'",
  );
  expect(eigen.rows).toEqual([]);
});

test('the web login cannot become the owner, the workers or the one who fills a municipality', async () => {
  for (const rol of [
    'bijrijder_eigenaar',
    'bijrijder_poort',
    'bijrijder_inrichting',
    'bijrijder_werker',
    'bijrijder_werk',
    'postgres',
  ]) {
    await expect(app.pool.query(`set role ${rol}`), rol).rejects.toThrow(/permission denied/);
  }
});

test('workers have a limit on forgotten transactions', async () => {
  const klant = new pg.Client({ connectionString: werkUrl });
  await klant.connect();
  const { rows } = await klant.query('show idle_in_transaction_session_timeout');
  await klant.end();
  expect(rows[0].idle_in_transaction_session_timeout).not.toBe('0');
});

test('every SECURITY DEFINER function belongs to the gate and fixes its search path', async () => {
  const { rows } = await beheer.pool.query(`
    select p.oid::regprocedure::text as functie from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname not in ('pg_catalog', 'pgboss')
      and (pg_get_userbyid(p.proowner) like 'bijrijder_eigenaar' or not coalesce(array_to_string(p.proconfig, ','), '') ~ 'search_path')`);
  expect(rows).toEqual([]);
});

test('migrations run once, and again do nothing', async () => {
  const weer = await migreer(beheerUrl);
  expect(weer.gedaan).toEqual([]);
  expect(weer.totaal).toBeGreaterThan(4);
});

test('what is encrypted opens only in its own context, and is found by its hash', () => {
  const een = kluis.versleutel('999990019', 'bsn:9999:a');
  expect(een.waarde.includes('999990019')).toBe(false);
  expect(kluis.ontsleutel(een, 'bsn:9999:a')).toBe('999990019');
  expect(() => kluis.ontsleutel(een, 'bsn:9999:b')).toThrow();
  expect(kluis.zoekhash('999990019', 'bsn')).toEqual(kluis.zoekhash('999990019', 'bsn'));
  expect(kluis.zoekhash('999990019', 'bsn')).not.toEqual(kluis.zoekhash('999990019', 'rekening'));
});

test('keys can come from outside and the old one still reads', () => {
  const oud = { s1: Buffer.alloc(32, 1).toString('base64') };
  const bos = (huidig: string, sleutels: Record<string, string>) => JSON.stringify({ huidig, sleutels, geheim: 'g' });
  const voor = process.env.BIJRIJDER_SLEUTELS;
  try {
    process.env.BIJRIJDER_SLEUTELS = bos('s1', oud);
    const eerst = openKluis('/nergens').versleutel('x', 'c');
    process.env.BIJRIJDER_SLEUTELS = bos('s2', { ...oud, s2: Buffer.alloc(32, 2).toString('base64') });
    const nieuw = openKluis('/nergens');
    expect(nieuw.ontsleutel(eerst, 'c')).toBe('x');
    expect(nieuw.versleutel('x', 'c').sleutel).toBe('s2');
  } finally {
    if (voor === undefined) delete process.env.BIJRIJDER_SLEUTELS;
    else process.env.BIJRIJDER_SLEUTELS = voor;
  }
});

test('who starts with other keys is refused before the logins of all others stop working', async () => {
  await expect(zetRollen(beheerUrl, 'van een andere installatie')).rejects.toThrow('andere sleutels');
  const klant = new pg.Client({ connectionString: werkUrl });
  await klant.connect();
  expect((await klant.query('select current_user as wie')).rows).toEqual([{ wie: 'bijrijder_werk' }]);
  await klant.end();
});
