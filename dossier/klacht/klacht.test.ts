import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { INRICHTING, MEDEWERKERROLLEN, pgRol, ROLLEN } from '../databank/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { maakCode, type Wie } from '../toegang/index.ts';
import {
  dienIn,
  eigenKlachten,
  klachten,
  klachtMetCode,
  leesEigenKlacht,
  openKlacht,
  reageer,
  schrijfStap,
} from './index.ts';

const { app, werk, beheer, kluis, inrichten } = await proefDatabank();
const G = 9999;
const mens = { a: randomUUID(), b: randomUUID() };
let els = '';
const client = (id: string) => ({ soort: 'persoon', gemeente: G, id, naam: 'Hanna', rol: 'client' }) as const;
const behandelaar = () =>
  ({ soort: 'medewerker', gemeente: G, id: els, naam: 'Els', rol: 'klachtbehandelaar' }) as const satisfies Wie;
const inhoud = { wat: 'Ik werd niet gegroet.', over: 'de balie', wens: 'een gesprek', naam: 'Hanna', bereik: '' };

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    const rij = await db
      .insertInto('gebruiker')
      .values({ gemeente: G, naam: 'Els', functie: 'klachtbehandelaar', subject: 'e' })
      .returning('id')
      .executeTakeFirstOrThrow();
    els = rij.id;
  });
});

test('a client complains once, whatever they click, and reads it back; nobody else does', async () => {
  const id = randomUUID();
  await dienIn(app.db, kluis, { wie: client(mens.a), id }, inhoud);
  await dienIn(app.db, kluis, { wie: client(mens.a), id }, inhoud);
  const eigen = await eigenKlachten(app.db, kluis, client(mens.a));
  expect(eigen).toHaveLength(1);
  expect(eigen[0]).toMatchObject({ ...inhoud, ontvangenOp: '2026-04-28', uiterlijk: '2026-06-09' });
  expect(await eigenKlachten(app.db, kluis, client(mens.b))).toEqual([]);
  expect(await leesEigenKlacht(app.db, kluis, client(mens.b), id)).toBeNull();
  expect(await reageer(app.db, kluis, { wie: client(mens.b), klacht: id }, 'van een ander')).toBe(false);
});

test('without a name: the code opens it, another code does not', async () => {
  const code = maakCode();
  expect(await dienIn(app.db, kluis, { gemeente: G, code }, { ...inhoud, naam: '' })).toBe(true);
  expect(await dienIn(app.db, kluis, { gemeente: G, code: 'kort' }, inhoud)).toBe(false);
  const k = await klachtMetCode(app.db, kluis, G, ` ${code.toLowerCase()} `);
  expect(k).toMatchObject({ zonderNaam: true, wat: inhoud.wat });
  expect(await klachtMetCode(app.db, kluis, G, maakCode())).toBeNull();
  expect(await reageer(app.db, kluis, { gemeente: G, code }, 'Nog iets.')).toBe(true);
  expect((await klachtMetCode(app.db, kluis, G, code))?.stappen).toHaveLength(1);
});

test('the handler answers with an apology; opening it leaves a line; the term stretches once', async () => {
  const { rijen } = await klachten(app.db, behandelaar());
  const id = rijen.find((r) => !r.zonderNaam)!.id;
  const k = await openKlacht(app.db, kluis, behandelaar(), id);
  expect(k?.gelezenDoor[0]?.naam).toBe('Els');
  expect(
    await schrijfStap(app.db, kluis, behandelaar(), id, { soort: 'verlenging', tekst: 'Wij wachten op een gesprek.' }),
  ).toBeNull();
  expect(await schrijfStap(app.db, kluis, behandelaar(), id, { soort: 'verlenging', tekst: 'weer' })).toBe(
    'al_verlengd',
  );
  const uitkomst = {
    soort: 'uitkomst',
    tekst: 'U hebt gelijk. Het spijt ons.',
    oordeel: 'gegrond',
    excuus: true,
    herstel: true,
  } as const;
  expect(await schrijfStap(app.db, kluis, behandelaar(), id, uitkomst)).toBeNull();
  expect(await schrijfStap(app.db, kluis, behandelaar(), id, uitkomst)).toBe('al_klaar');
  const gezien = await leesEigenKlacht(app.db, kluis, client(mens.a), id);
  expect(gezien?.uitkomst).toMatchObject({ oordeel: 'gegrond', excuus: true, herstel: true, tekst: uitkomst.tekst });
  expect(gezien?.uiterlijk).toBe('2026-07-07');
  expect(gezien?.gelezenDoor.map((g) => g.naam)).toEqual(['Els']);
});

/** Run as this database role, with everything else forged; the answer or the refusal. */
async function als(rol: string, vraag: string): Promise<number | 'geweigerd'> {
  try {
    return await beheer.db.transaction().execute(async (tx) => {
      await sql`select set_config('bijrijder.gemeente', ${String(G)}, true), set_config('bijrijder.gebruiker', ${els}, true),
        set_config('bijrijder.doel', 'klacht_behandelen', true), set_config('bijrijder.betrokkenen', ${`{${mens.a}}`}, true),
        set_config('role', ${rol}, true)`.execute(tx);
      return (await sql.raw(vraag).execute(tx)).rows.length;
    });
  } catch (fout) {
    expect((fout as { code?: string }).code).toBe('42501');
    return 'geweigerd';
  }
}

const ANDEREN = [
  ...MEDEWERKERROLLEN.filter((r) => r !== 'klachtbehandelaar').map(pgRol),
  ...ROLLEN.filter((r) => ['werker', 'partner', 'helper'].includes(r)).map(pgRol),
  INRICHTING,
  'bijrijder_poort',
  'bijrijder_werk',
  'bijrijder_app',
];

test.each(ANDEREN)('with the real database role %s nobody reads, writes or counts a complaint', async (rol) => {
  for (const tabel of ['klacht', 'stap', 'inzage'])
    for (const vraag of [
      `select * from klacht.${tabel}`,
      `select count(*) from klacht.${tabel}`,
      `delete from klacht.${tabel}`,
    ])
      expect(await als(rol, vraag), vraag).toBe('geweigerd');
});

test('the owner of the tables sees no row, the handler and the client only what is theirs', async () => {
  expect(await als('bijrijder_eigenaar', 'select 1 from klacht.klacht')).toBe(0);
  expect(await als('bijrijder_client', 'select 1 from klacht.klacht')).toBe(0);
  expect(await als('bijrijder_openbaar', 'select 1 from klacht.klacht')).toBe(0);
  // only what they made themselves, for somebody they act for (dossier/machtiging/bewind.test.ts)
  expect(await als('bijrijder_bewindvoerder', 'select 1 from klacht.klacht')).toBe(0);
  expect(await als('bijrijder_klachtbehandelaar', 'select 1 from klacht.klacht')).toBe(2);
});

test('the words lie encrypted, a complaint leaves no trace in the dossier, and the workers cannot come in', async () => {
  const { rows } = await beheer.pool.query<{ alles: string }>(
    "select string_agg(k::text || encode(k.inhoud, 'escape'), '') as alles from klacht.klacht k",
  );
  expect(rows[0]!.alles).not.toContain('gegroet');
  const inzage = await beheer.pool.query("select 1 from inzage where object = 'klacht'");
  expect(inzage.rowCount).toBe(0);
  await expect(werk.pool.query('select 1 from klacht.klacht')).rejects.toThrow(/permission denied/);
});
