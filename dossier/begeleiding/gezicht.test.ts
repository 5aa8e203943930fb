import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { gezichtVan, leesGezicht, naastVan, zetGezicht } from './index.ts';

const { app, beheer, inrichten } = await proefDatabank();
const G = 9999;
const mens: Record<string, string> = {};
const collega: Record<string, string> = {};

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const naam of ['Milan', 'Yara'])
      collega[naam] = (
        await db
          .insertInto('gebruiker')
          .values({ gemeente: G, naam, functie: 'klantmanager', subject: naam })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    for (const naam of ['Ama', 'Bas']) {
      const { id } = await db
        .insertInto('persoon')
        .values({
          gemeente: G,
          voornamen: naam,
          achternaam: 'P',
          roepnaam: naam,
          aanspreeknaam: naam,
          geboortedatum: '1990-01-01',
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      mens[naam] = id;
    }
    await db
      .insertInto('begeleiding')
      .values({ gemeente: G, gebruiker: collega['Milan']!, persoon: mens['Ama']!, van: '2026-01-01' })
      .execute();
  }),
);

const zelf = <T>(naam: string, fn: (t: Toegang) => Promise<T>) => {
  const wie: Wie = { soort: 'persoon', gemeente: G, id: mens[naam]!, naam, rol: 'client' };
  return metToegang(
    app.db,
    { wie, handeling: 'lezen', object: 'persoon', doel: 'eigen_zaak', betrokkene: mens[naam]! },
    fn,
  );
};
const als = <T>(naam: string, fn: (t: Toegang) => Promise<T>) => {
  const wie: Wie = { soort: 'medewerker', gemeente: G, id: collega[naam]!, naam, rol: 'klantmanager' };
  return metToegang(
    app.db,
    { wie, handeling: 'toevoegen', object: 'team', doel: 'begeleiding', betrokkene: 'geen' },
    fn,
  );
};
const beeld = (letter: string) => Buffer.from(letter.repeat(200));

test('a colleague puts their own face there; the people they walk beside see it, nobody else does', async () => {
  await als('Milan', (t) => zetGezicht(t, beeld('a')));
  const eerst = (await zelf('Ama', (t) => naastVan(t, mens['Ama']!)))!.gezicht;
  expect(eerst).toMatch(/^[0-9a-f]{12}$/);
  expect((await zelf('Ama', (t) => leesGezicht(t, collega['Milan']!)))?.inhoud.toString()).toBe(beeld('a').toString());
  expect(await zelf('Bas', (t) => leesGezicht(t, collega['Milan']!))).toBeUndefined();
  // a new one has a new address, and nothing of the old one is left
  await als('Milan', (t) => zetGezicht(t, beeld('b')));
  expect((await zelf('Ama', (t) => naastVan(t, mens['Ama']!)))!.gezicht).not.toBe(eerst);
  expect((await sql`select 1 from gebruiker_gezicht`.execute(beheer.db)).rows).toHaveLength(1);
  // nobody does it for somebody else, or puts a drawing with a script in it
  const voor = (soort: string, wie: string) => (t: Toegang) =>
    sql`insert into gebruiker_gezicht (gemeente, gebruiker, soort, inhoud, gezet_op)
      values (${G}, ${wie}, ${soort}, ${beeld('c')}, '2026-04-28')`.execute(t.db);
  await expect(als('Milan', voor('image/jpeg', collega['Yara']!))).rejects.toThrow(/row-level security/);
  await expect(als('Yara', voor('image/svg+xml', collega['Yara']!))).rejects.toThrow(/row-level security/);
  await als('Yara', (t) => sql`delete from gebruiker_gezicht`.execute(t.db));
  expect(await als('Yara', (t) => gezichtVan(t, collega['Milan']!))).not.toBeNull();
  await als('Milan', (t) => zetGezicht(t, null));
  expect((await zelf('Ama', (t) => naastVan(t, mens['Ama']!)))!.gezicht).toBeNull();
});
