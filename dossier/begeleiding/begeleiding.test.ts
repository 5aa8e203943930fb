import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Wie } from '../toegang/index.ts';
import { naastVan, werktOp } from './index.ts';

const { app, inrichten } = await proefDatabank();
const G = 9999;
const mensen: string[] = [];

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    const huis = await db.insertInto('huishouden').values({ gemeente: G }).returning('id').executeTakeFirstOrThrow();
    const collega = await db
      .insertInto('gebruiker')
      .values({ gemeente: G, naam: 'Milan', functie: 'klantmanager', subject: 'm' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('werktijd')
      .values([4, 2].map((dag) => ({ gemeente: G, gebruiker: collega.id, dag, van: '09:00', tot: '17:00' })))
      .execute();
    for (const [naam, rol] of [
      ['Maryam', 'aanvrager'],
      ['Youssef', 'partner'],
    ] as const) {
      const { id } = await db
        .insertInto('persoon')
        .values({
          gemeente: G,
          voornamen: naam,
          achternaam: 'Proef',
          roepnaam: naam,
          aanspreeknaam: naam,
          geboortedatum: '1990-01-01',
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      mensen.push(id);
      const plek = { gemeente: G, persoon: id, van: '2025-01-01' };
      await db
        .insertInto('huishouden_lid')
        .values({ ...plek, huishouden: huis.id, rol })
        .execute();
      await db
        .insertInto('begeleiding')
        .values({ ...plek, gebruiker: collega.id })
        .execute();
    }
  }),
);

test('a couple sees, like somebody alone, who is beside them and on which days', async () => {
  const [maryam, youssef] = mensen as [string, string];
  const wie: Wie = { soort: 'persoon', gemeente: G, id: maryam, naam: 'Maryam', rol: 'client' };
  for (const betrokkene of [maryam, [maryam, youssef], 'eigen huishouden'])
    expect(
      await metToegang(app.db, { wie, handeling: 'lezen', object: 'maand', doel: 'eigen_zaak', betrokkene }, (t) =>
        naastVan(t, maryam),
      ),
      String(betrokkene),
    ).toMatchObject({ naam: 'Milan', dagen: [2, 4] });
});

test('a call is promised by name only on a day on which they work', () => {
  const milan = { id: '', naam: 'Milan Osei', telefoon: null, dagen: [1, 2, 4, 5], gezicht: null, weg: null };
  expect(werktOp(milan, '2026-04-28')).toBe(true);
  expect(werktOp(milan, '2026-04-29')).toBe(false);
  expect(werktOp({ ...milan, dagen: [7] }, '2026-05-03')).toBe(true);
  // who said no days works on any day; who answers for somebody away promises for themselves
  expect(werktOp({ ...milan, dagen: [] }, '2026-04-29')).toBe(true);
  expect(werktOp({ ...milan, weg: { vervanger: 'Tineke', telefoon: null, tot: '2026-05-04' } }, '2026-04-29')).toBe(
    true,
  );
});
