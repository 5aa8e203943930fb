import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { Geweigerd, type Handeling, metToegang, type Toegang, type Voorwerp, type Wie } from '../toegang/index.ts';
import { verhaalVan, voegToe } from '../verhaal/index.ts';
import { antwoordMeelopen, meeloopvragenVan, meelopersVan, stopMeelopen, vraagMeelopen } from './index.ts';

const { app, beheer, inrichten } = await proefDatabank();
const G = 9999;
const wie: Record<string, string> = {};

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const [naam, rol] of [
      ['Milan', 'klantmanager'],
      ['Rachid', 'jobcoach'],
    ] as const) {
      const { id } = await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam, functie: rol, subject: naam })
        .returning('id')
        .executeTakeFirstOrThrow();
      wie[naam] = id;
      await db.insertInto('gebruiker_rol').values({ gemeente: G, gebruiker: id, rol, van: '2025-01-01' }).execute();
    }
    const mens = { voornamen: 'Rana', achternaam: 'S', roepnaam: 'Rana', aanspreeknaam: 'Rana S' };
    const { id } = await db
      .insertInto('persoon')
      .values({ gemeente: G, ...mens, geboortedatum: '1990-01-01' })
      .returning('id')
      .executeTakeFirstOrThrow();
    wie['Rana'] = id;
    await db
      .insertInto('begeleiding')
      .values({ gemeente: G, gebruiker: wie['Milan']!, persoon: id, van: '2025-01-01' })
      .execute();
  }),
);

const als = <T>(
  naam: 'Milan' | 'Rachid' | 'Rana',
  object: Voorwerp,
  handeling: Handeling,
  fn: (t: Toegang) => Promise<T>,
): Promise<T> => {
  const rol = naam === 'Milan' ? 'klantmanager' : 'jobcoach';
  const hij: Wie =
    naam === 'Rana'
      ? { soort: 'persoon', gemeente: G, id: wie[naam]!, naam, rol: 'client' }
      : { soort: 'medewerker', gemeente: G, id: wie[naam]!, naam, rol };
  const doel = naam === 'Rana' ? 'eigen_zaak' : 'begeleiding';
  return metToegang(app.db, { wie: hij, handeling, object, doel, betrokkene: wie['Rana']! }, fn);
};
const leest = async () =>
  (await als('Rachid', 'verhaal', 'lezen', (t) => verhaalVan(t, wie['Rana']!))).map((v) => v.tekst);

test('a jobcoach walks along after a yes of the person, reads exactly what is shared with the team, seen, and until they stop', async () => {
  const rana = wie['Rana']!;
  const rachid = wie['Rachid']!;
  for (const delen of ['ik', 'klantmanager', 'team'] as const)
    await als('Rana', 'verhaal', 'toevoegen', (t) => voegToe(t, rana, 'talent', `voor ${delen}`, delen));
  await expect(leest()).rejects.toThrow(Geweigerd);
  // asked by the klantmanager, and a jobcoach only; nobody answers for the person, nobody puts themselves beside them
  await expect(
    als('Milan', 'plan', 'toevoegen', (t) => vraagMeelopen(t, rana, wie['Milan']!, 'Samen')),
  ).rejects.toThrow('Vraag een jobcoach');
  for (const _ of [1, 2])
    await als('Milan', 'plan', 'toevoegen', (t) => vraagMeelopen(t, rana, rachid, 'Hij kent de werkgever.'));
  const [vraag, ...meer] = await als('Rana', 'plan', 'lezen', (t) => meeloopvragenVan(t, rana));
  expect(vraag).toMatchObject({ wie: 'Rachid', door: 'Milan', waarom: 'Hij kent de werkgever.' });
  expect(meer).toEqual([]);
  await expect(als('Milan', 'plan', 'wijzigen', (t) => antwoordMeelopen(t, rana, vraag!.id, true))).rejects.toThrow(
    /permission/,
  );
  await expect(
    als('Milan', 'plan', 'toevoegen', (t) =>
      sql`insert into begeleiding (gemeente, gebruiker, persoon, soort, van) values (${G}, ${rachid}, ${rana}, 'jobcoach', '2026-04-28')`.execute(
        t.db,
      ),
    ),
  ).rejects.toThrow(/permission|security/);
  await expect(leest()).rejects.toThrow(Geweigerd);

  await als('Rana', 'plan', 'wijzigen', (t) => antwoordMeelopen(t, rana, vraag!.id, true));
  await als('Rana', 'plan', 'wijzigen', (t) => antwoordMeelopen(t, rana, vraag!.id, false));
  expect(await als('Rana', 'plan', 'lezen', (t) => meelopersVan(t, rana))).toMatchObject([
    { naam: 'Rachid', sinds: '2026-04-28' },
  ]);
  expect(await leest()).toEqual(['voor team']);
  const { rows } = await sql<{ wie_naam: string }>`
    select distinct wie_naam from inzage where rol = 'jobcoach' and object = 'verhaal' and betrokkene = ${rana}`.execute(
    beheer.db,
  );
  expect(rows).toEqual([{ wie_naam: 'Rachid' }]);

  for (const _ of [1, 2]) await als('Rana', 'plan', 'wijzigen', (t) => stopMeelopen(t, rana, rachid));
  expect(await als('Rana', 'plan', 'lezen', (t) => meelopersVan(t, rana))).toEqual([]);
  await expect(leest()).rejects.toThrow(Geweigerd);
  await expect(als('Rachid', 'plan', 'toevoegen', (t) => stopMeelopen(t, rana, rachid))).rejects.toThrow(Geweigerd);
});
