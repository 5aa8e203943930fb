import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  alleGegevens,
  antwoordOpInzage,
  correctiesVan,
  inzagevragen,
  mensenMetInzagevraag,
  verbeter,
  vraagCorrectie,
  vraagWaarom,
} from './index.ts';

const { app, inrichten } = await proefDatabank();
const G = 9999;
const mens = { a: '', b: '' };
const wie = { tineke: '', fatma: '' };
const client = (id: string): Wie => ({ soort: 'persoon', gemeente: G, id, naam: 'a', rol: 'client' });
const tineke = () =>
  ({ soort: 'medewerker', gemeente: G, id: wie.tineke, naam: 'Tineke', rol: 'klantmanager' }) as const;
const fatma = () => ({ soort: 'medewerker', gemeente: G, id: wie.fatma, naam: 'Fatma', rol: 'teamleider' }) as const;

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const naam of ['tineke', 'fatma'] as const)
      wie[naam] = (
        await db
          .insertInto('gebruiker')
          .values({ gemeente: G, naam, functie: 'x', subject: naam })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    for (const naam of ['a', 'b'] as const) {
      mens[naam] = (
        await db
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
          .executeTakeFirstOrThrow()
      ).id;
      await db
        .insertInto('begeleiding')
        .values({ gemeente: G, gebruiker: wie.tineke, persoon: mens[naam], van: '2025-01-01' })
        .execute();
    }
  });
  await metToegang(
    app.db,
    { wie: tineke(), handeling: 'lezen', object: 'persoon', doel: 'begeleiding', betrokkene: mens.a },
    async () => 1,
  );
});

const eigen = <T>(
  id: string,
  object: 'inzage' | 'correctie',
  handeling: 'lezen' | 'toevoegen',
  fn: (t: Toegang) => Promise<T>,
) => metToegang(app.db, { wie: client(id), handeling, object, doel: 'eigen_zaak', betrokkene: id }, fn);
const lijn = (id: string) =>
  eigen(id, 'inzage', 'lezen', async (t) =>
    t.db
      .selectFrom('inzage')
      .select('id')
      .where('betrokkene', '=', id)
      .where('wie_soort', '=', 'medewerker')
      .executeTakeFirst(),
  );

test('one tap asks why; the team lead answers within the term, and sees nobody after that', async () => {
  const { id } = (await lijn(mens.a))!;
  expect(await eigen(mens.a, 'inzage', 'toevoegen', (t) => vraagWaarom(t, mens.a, id))).toBe(true);
  expect(await eigen(mens.a, 'inzage', 'toevoegen', (t) => vraagWaarom(t, mens.a, id))).toBe(true);
  expect(await eigen(mens.b, 'inzage', 'toevoegen', (t) => vraagWaarom(t, mens.b, id))).toBe(false);
  expect(await mensenMetInzagevraag(app.db, fatma())).toEqual([mens.a]);
  const alsFatma = <T>(handeling: 'lezen' | 'toevoegen', fn: (t: Toegang) => Promise<T>) =>
    metToegang(
      app.db,
      { wie: fatma(), handeling, object: 'inzage', doel: 'toezicht_op_werk', betrokkene: [mens.a] },
      fn,
    );
  const [vraag] = await alsFatma('lezen', (t) => inzagevragen(t, true));
  expect(vraag).toMatchObject({ wie: 'Tineke', uiterlijk: '2026-05-12', antwoord: null });
  expect(
    await alsFatma('toevoegen', (t) => antwoordOpInzage(t, vraag!.id, false, 'Dit was niet nodig. Het spijt ons.')),
  ).toBe(true);
  expect(await mensenMetInzagevraag(app.db, fatma())).toEqual([]);
  const gezien = await eigen(mens.a, 'inzage', 'lezen', (t) => inzagevragen(t));
  expect(gezien[0]?.antwoord).toMatchObject({ terecht: false, door: 'fatma' });
});

test('a correction is asked and decided by the klantmanager; a stranger sees nothing of it', async () => {
  const id = await eigen(mens.a, 'correctie', 'toevoegen', (t) =>
    vraagCorrectie(t, mens.a, { staat: 'Ik heb twee kinderen.', moet: 'Drie kinderen.', bewijs: '' }),
  );
  expect(await eigen(mens.b, 'correctie', 'lezen', (t) => correctiesVan(t))).toEqual([]);
  const als = <T>(fn: (t: Toegang) => Promise<T>) =>
    metToegang(
      app.db,
      { wie: tineke(), handeling: 'besluiten', object: 'correctie', doel: 'begeleiding', betrokkene: 'eigen klanten' },
      fn,
    );
  expect(await als((t) => verbeter(t, id, 'verbeterd', 'Wij hebben het derde kind erbij gezet.'))).toBe(true);
  expect(await als((t) => verbeter(t, id, 'niet', 'Toch niet, na een tweede blik.'))).toBe(false);
  expect((await eigen(mens.a, 'correctie', 'lezen', (t) => correctiesVan(t)))[0]).toMatchObject({
    uiterlijk: '2026-05-28',
    besluit: { uitkomst: 'verbeterd', door: 'tineke' },
  });
});

test('all data of a person, and of nobody else', async () => {
  const alles = await metToegang(
    app.db,
    { wie: client(mens.a), handeling: 'exporteren', object: 'persoon', doel: 'eigen_zaak', betrokkene: mens.a },
    (t) => alleGegevens(t),
  );
  expect(Object.keys(alles)).toEqual(
    expect.arrayContaining(['persoon', 'begeleiding', 'inzage', 'correctie', 'inzage_vraag']),
  );
  expect(JSON.stringify(alles)).toContain(mens.a);
  expect(JSON.stringify(alles)).not.toContain(mens.b);
});
