import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Db, HUIS } from '../databank/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { leesFeittekst, RIJ, rijVanFeit, VELD } from './feittekst.ts';

const { beheer, inrichten } = await proefDatabank();
const THUIS = '0197a5a0-0000-7000-8000-000000000001';
const MENS = '0197a5a0-0000-7000-8000-000000000002';
const INHOUD = { naam: 'De "Ketel"\n\\ & 3 ½', bedrag_ct: 120_000, geen: null, lijst: [1, 'twee'] };

const voegToe = (db: Db, soort: string, persoon: string | null, tot: string | null, leestekst: string | null) =>
  sql`insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, herkomst, leestekst)
    values (903, ${THUIS}, ${persoon}, ${soort}, ${`${soort}:é`}, ${JSON.stringify(INHOUD)}, '2026-03-01', ${tot}, '2026-03-04', 'client', ${leestekst})`.execute(
    db,
  );
const gelezen = async () => {
  const { rows } = await sql<{ tekst: string }>`select ${rijVanFeit} as tekst from feit f where gemeente = 903`.execute(
    beheer.db,
  );
  return leesFeittekst(rows[0]!.tekst);
};
const zonderTekst = async () =>
  (await beheer.pool.query('select count(*)::int n from feit where gemeente = 903 and leestekst is null')).rows[0].n;

test('how a fact reads is made from the fact, whatever was filled in; a fact from before reads the same', async () => {
  await beheer.pool.query("insert into gemeente (code, naam) values (903, 'Proefgemeente 903')");
  await beheer.pool.query('insert into huishouden (gemeente, id) values (903, $1)', [THUIS]);
  await inrichten(903, (db) => voegToe(db, 'dienstverband', MENS, null, 'iets anders'));
  // another way to write days in the session that tells it
  await inrichten(903, async (db) => {
    await sql`set local datestyle = 'SQL, DMY'`.execute(db);
    await voegToe(db, 'inkomsten', null, '2026-03-31', null);
  });
  const feiten = await gelezen();
  expect(feiten).toMatchObject([
    { soort: 'dienstverband', persoon: MENS, inhoud: INHOUD, geldigVan: '2026-03-01', geldigTotEnMet: null },
    { soort: 'inkomsten', onderwerp: 'inkomsten:é', persoon: null, geldigTotEnMet: '2026-03-31', vervallen: false },
  ]);
  expect(await zonderTekst()).toBe(0);

  await beheer.pool.query(
    'alter table feit disable trigger zzz_leestekst; alter table feit disable trigger alleen_toevoegen',
  );
  await beheer.pool.query(
    "update feit set leestekst = case soort when 'inkomsten' then null else leestekst end where gemeente = 903",
  );
  await beheer.pool.query(
    'alter table feit enable always trigger zzz_leestekst; alter table feit enable always trigger alleen_toevoegen',
  );
  expect(await zonderTekst()).toBe(1);
  expect(await gelezen()).toEqual(feiten);

  await beheer.pool.query(
    `begin; ${readFileSync(join(HUIS, 'dossier/migraties/1262_leestekst_van_eerder.sql'), 'utf8')}; commit`,
  );
  expect(await zonderTekst()).toBe(0);
  expect(await gelezen()).toEqual(feiten);
  // who keeps the papers can write no other text either
  await beheer.db.transaction().execute(async (t) => {
    await sql`set local role bijrijder_bewaarder`.execute(t);
    await sql`select set_config('bijrijder.gemeente', '903', true)`.execute(t);
    await sql`update feit set leestekst = 'iets anders' where gemeente = 903`.execute(t);
  });
  expect(await gelezen()).toEqual(feiten);
});

test('one fact never reads as two: not by the name of what it is about, nor by its kind; and what it holds has names', async () => {
  const vals = (soort: string, onderwerp: string, inhoud: string) =>
    inrichten(903, (db) =>
      sql`insert into feit (gemeente, huishouden, soort, onderwerp, inhoud, geldig_van, bekend_op, herkomst)
        values (903, ${THUIS}, ${soort}, ${onderwerp}, ${inhoud}::jsonb, '2026-03-01', '2026-03-04', 'client')`.execute(
        db,
      ),
    );
  const tweede = `${MENS}${VELD}bijstand${VELD}bijstand${VELD}${VELD}{}${VELD}2020-01-01${VELD}${VELD}2020-01-01${VELD}f`;
  const rest = `${VELD}${VELD}{}${VELD}2026-03-01${VELD}${VELD}2026-03-04${VELD}f`;
  for (const [soort, onderwerp, inhoud] of [
    ['huur', `huur${rest}${RIJ}${tweede}${RIJ}${MENS}${VELD}huur${VELD}huur`, '{}'],
    [`huur${VELD}huur`, 'huur', '{}'],
    ['inkomsten', 'loon', 'null'],
    ['inkomsten', 'loon', '"geen"'],
  ] as const)
    await expect(vals(soort, onderwerp, inhoud)).rejects.toThrow('een_feit');
});
