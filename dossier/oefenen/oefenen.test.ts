import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { mijnDag } from '../caseload/index.ts';
import { schrijfGesprek } from '../contact/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { beginOefening, OEFENCODE, probeersels } from './index.ts';

const { app, inrichten, beheer } = await proefDatabank();
const G = 345;
const OEFEN = OEFENCODE(G);
const ECHT = '00000000-0000-8000-a000-000000000900';

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    await sql`insert into vormtijd (gemeente, vorm, minuten, stilte_dagen) values (${G}, 'samen', 75, 35)`.execute(db);
    await db
      .insertInto('gebruiker')
      .values({ gemeente: G, id: ECHT, naam: 'Milan Osei', functie: 'klantmanager', subject: 'm' })
      .execute();
    const p = { voornamen: 'Yara', achternaam: 'Echt', roepnaam: 'Yara', aanspreeknaam: 'Yara Echt' };
    await db
      .insertInto('persoon')
      .values({ gemeente: G, ...p, geboortedatum: '1990-01-01' })
      .execute();
  }),
);

/** Rows of the real municipality, in every table that has one. */
async function vanEcht(): Promise<Record<string, number>> {
  const { rows } = await beheer.pool.query<{ tabel: string }>(
    `select c.oid::regclass::text as tabel from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'gemeente'
     join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r','p') and not c.relispartition and n.nspname !~ '^(pg_|pgboss)'`,
  );
  const uit: Record<string, number> = {};
  for (const { tabel } of rows) {
    const r = await beheer.pool.query<{ n: number }>(`select count(*)::int as n from ${tabel} where gemeente = $1`, [
      G,
    ]);
    uit[tabel] = r.rows[0]!.n;
  }
  return uit;
}
const als = (id: string): Wie => ({
  soort: 'medewerker',
  gemeente: OEFEN,
  id,
  naam: 'Milan Osei',
  rol: 'klantmanager',
});
const dag = (id: string) =>
  metToegang(
    app.db,
    { wie: als(id), handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    async (t: Toegang) => ({ dag: await mijnDag(t), lijst: await probeersels(t), vandaag: t.vandaag }),
  );

test('practising works as the real thing does, and no row of the real municipality comes or goes', async () => {
  const eerst = await vanEcht();
  const ik = await beginOefening(app.db, G, 'Milan Osei', null);
  const begin = await dag(ik);
  expect(begin.vandaag).toBe('2026-04-28');
  expect(new Set(begin.dag.regels.map((r) => r.schuld.soort))).toEqual(new Set(['bel_mij', 'beloofd', 'bericht']));
  expect(begin.lijst.map((p) => p.klaar)).toEqual([false, false, false, false, false]);
  const wie = begin.lijst.find((p) => p.wat === 'notitie')!.persoon!;
  await metToegang(
    app.db,
    { wie: als(ik), handeling: 'toevoegen', object: 'contact', doel: 'begeleiding', betrokkene: wie },
    (t) => schrijfGesprek(t, wie, { vorm: 'wandelen', plek: '', clientZegt: 'Fijn', gezienGehoord: '', afspraken: [] }),
  );
  expect((await dag(ik)).lijst.find((p) => p.wat === 'notitie')?.klaar).toBe(true);

  // begin again: other people, and the old ones are of nobody; a colleague has their own
  const weer = await beginOefening(app.db, G, 'Milan Osei', ik);
  expect((await dag(weer)).lijst.every((p) => !p.klaar)).toBe(true);
  expect((await dag(ik)).dag.regels).toEqual([]);
  const ander = await beginOefening(app.db, G, 'Tineke', null);
  const mensen = async (id: string) => new Set((await dag(id)).dag.regels.map((r) => r.persoon));
  const vanAnder = await mensen(ander);
  expect([...(await mensen(weer))].filter((p) => vanAnder.has(p))).toEqual([]);
  expect(await vanEcht()).toEqual(eerst);
});

test('from practice no road leads to the real people, and the way in opens no real municipality', async () => {
  const ik = await beginOefening(app.db, G, 'Milan Osei', null);
  const { rows } = await beheer.pool.query<{ id: string }>('select id from persoon where gemeente = $1', [G]);
  const echt = rows[0]!.id;
  await expect(
    metToegang(
      app.db,
      { wie: als(ik), handeling: 'lezen', object: 'persoon', doel: 'begeleiding', betrokkene: echt },
      async () => 1,
    ),
  ).rejects.toThrow(/geen relatie/);
  const vul = (gemeente: number) =>
    sql`select bijrijder.oefen_vul(${gemeente}::smallint, '[{"tabel":"huishouden","rij":{"id":"00000000-0000-8000-a000-000000000001"}}]')`;
  await expect(app.db.transaction().execute((tx) => vul(G).execute(tx))).rejects.toThrow(/geen oefenomgeving/);
  await expect(
    app.db.transaction().execute((tx) => sql`select bijrijder.oefenplek(${OEFEN}::smallint)`.execute(tx)),
  ).rejects.toThrow();
});

test('nothing is paid there, whoever asks', async () => {
  await expect(
    beheer.pool.query(
      `insert into maandrun (gemeente, maand, stand, bekend_op, peil, betaaldag) values ($1, '2026-04', 'rekent', '2026-04-28', now(), '2026-05-08')`,
      [OEFEN],
    ),
  ).rejects.toThrow(/niets betaald/);
});
