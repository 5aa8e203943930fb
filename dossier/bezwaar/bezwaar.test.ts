import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { Geweigerd, metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { bezwaarbaar, bezwarenVan, maakBezwaar, schrijfBezwaarstap, volgendeStap, vulAan } from './index.ts';

const { app, beheer, inrichten } = await proefDatabank();
const G = 9999;
const mens = { a: '', b: '' };
let wim = '';
const client = (id: string): Wie => ({ soort: 'persoon', gemeente: G, id, naam: 'a', rol: 'client' });
const staf = (rol: 'inkomensconsulent' | 'klantmanager' = 'inkomensconsulent'): Wie => ({
  soort: 'medewerker',
  gemeente: G,
  id: wim,
  naam: 'Wim',
  rol,
});

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    wim = (
      await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam: 'Wim', functie: 'inkomensconsulent', subject: 'w' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    for (const naam of ['a', 'b'] as const) {
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
      mens[naam] = id;
      const huis = await db.insertInto('huishouden').values({ gemeente: G }).returning('id').executeTakeFirstOrThrow();
      await db
        .insertInto('huishouden_lid')
        .values({ gemeente: G, huishouden: huis.id, persoon: id, rol: 'aanvrager', van: '2025-01-01' })
        .execute();
      await beheer.pool.query(
        `insert into besluit (gemeente, huishouden, maand, bekend_op, peil, versie, zeker, recht, norm_cent, inkomen_cent,
          bijstand_cent, reservering_cent, te_betalen_cent, aflossing_cent, betaald_cent, reserve_open_cent, regels, afdruk)
         select ${G}, $1, m, d::date, now(), 'v1', true, true, 100000, 0, 100000, 5000, 95000, 0, 95000, 5000, '[]', '\\x00'
         from (values ('2026-03', '2026-04-08'), ('2025-12', '2026-01-08')) v (m, d)`,
        [huis.id],
      );
    }
  });
});

const eigen = <T>(id: string, handeling: 'lezen' | 'toevoegen', fn: (t: Toegang) => Promise<T>) =>
  metToegang(app.db, { wie: client(id), handeling, object: 'bezwaar', doel: 'eigen_zaak', betrokkene: id }, fn);
const werk = <T>(fn: (t: Toegang) => Promise<T>, handeling: 'lezen' | 'toevoegen' = 'lezen') =>
  metToegang(
    app.db,
    { wie: staf(), handeling, object: 'bezwaar', doel: 'bezwaar_behandelen', betrokkene: 'eigen klanten' },
    fn,
  );
const woorden = {
  waarom: 'Mijn loon klopt niet.',
  waaromLaat: 'Ik was ziek.',
  horen: 'bellen',
  schorsing: true,
} as const;

test('before anybody objects the handler sees nobody', async () => {
  expect(await werk((t) => bezwarenVan(t))).toEqual([]);
  await expect(
    metToegang(
      app.db,
      { wie: staf(), handeling: 'lezen', object: 'bezwaar', doel: 'bezwaar_behandelen', betrokkene: mens.a },
      (t) => bezwarenVan(t),
    ),
  ).rejects.toThrow(Geweigerd);
});

test('an objection gets a receipt with the terms of the law, on time and late', async () => {
  const [maart, december] = await eigen(mens.a, 'lezen', (t) => bezwaarbaar(t, mens.a));
  expect(maart).toMatchObject({ maand: '2026-03', tot: '2026-05-20' });
  await eigen(mens.a, 'toevoegen', (t) => maakBezwaar(t, mens.a, maart!, woorden));
  await eigen(mens.a, 'toevoegen', (t) => maakBezwaar(t, mens.a, december!, woorden));
  const mijn = await eigen(mens.a, 'lezen', (t) => bezwarenVan(t));
  expect(mijn.find((b) => b.maand === '2026-03')).toMatchObject({
    opTijd: true,
    uiterlijk: '2026-07-01',
    waaromLaat: null,
  });
  expect(mijn.find((b) => b.maand === '2025-12')).toMatchObject({ opTijd: false, waaromLaat: 'Ik was ziek.' });
  expect(await eigen(mens.b, 'lezen', (t) => bezwarenVan(t))).toEqual([]);
});

test('a letter about the decision that came later gives the later day, for that month and that person only', async () => {
  const brief = (dag: string, tot: string) =>
    beheer.pool.query(
      `insert into brief (gemeente, persoon, kenmerk, sjabloon, kring, dag, titel, papier, pdf, sha256, slecht_nieuws, bezwaar_tot)
       values (${G}, $1, 'k' || $2::text, 'besluit', 'inkomen', ($2::text)::date, 'Besluit', '{}', '\\x01', sha256('\\x01'), false, $3)`,
      [mens.b, dag, tot],
    );
  await brief('2026-01-20', '2026-03-03');
  await brief('2026-04-14', '2026-05-26');
  const tot = async (id: string) => (await eigen(id, 'lezen', (t) => bezwaarbaar(t, id))).map((b) => [b.maand, b.tot]);
  expect(await tot(mens.b)).toEqual([
    ['2026-03', '2026-05-26'],
    ['2025-12', '2026-03-03'],
  ]);
  expect(await tot(mens.a)).toEqual([
    ['2026-03', '2026-05-20'],
    ['2025-12', '2026-02-19'],
  ]);
});

test('a colleague hears before deciding; the database itself refuses otherwise', async () => {
  const b = (await werk((t) => bezwarenVan(t))).find((een) => een.maand === '2026-03')!;
  expect(volgendeStap(b)).toBe('horen');
  const beslis = { soort: 'beslist', uitkomst: 'ongegrond', tekst: 'Het blijft zo.' } as const;
  expect(await werk((t) => schrijfBezwaarstap(t, b.id, beslis), 'toevoegen')).toBe('niet_gehoord');
  await expect(
    beheer.pool.query(
      `insert into bezwaar_stap (gemeente, bezwaar, persoon, soort, van, gebruiker, dag, uitkomst, tekst)
       values (${G}, $1, $2, 'beslist', 'medewerker', $3, '2026-04-28', 'ongegrond', 'x')`,
      [b.id, mens.a, wim],
    ),
  ).rejects.toThrow(/Eerst horen/);
  expect(
    await werk((t) => schrijfBezwaarstap(t, b.id, { soort: 'geschorst', tekst: 'Wij wachten.' }), 'toevoegen'),
  ).toBeNull();
  expect(
    await werk((t) => schrijfBezwaarstap(t, b.id, { soort: 'verdaagd', tekst: 'Meer tijd.' }), 'toevoegen'),
  ).toBeNull();
  expect(await werk((t) => schrijfBezwaarstap(t, b.id, { soort: 'verdaagd', tekst: 'weer' }), 'toevoegen')).toBe(
    'al_verdaagd',
  );
  expect(
    await werk((t) => schrijfBezwaarstap(t, b.id, { soort: 'gehoord', tekst: 'Gebeld.' }), 'toevoegen'),
  ).toBeNull();
  expect(await werk((t) => schrijfBezwaarstap(t, b.id, beslis), 'toevoegen')).toBeNull();
  expect(await werk((t) => schrijfBezwaarstap(t, b.id, beslis), 'toevoegen')).toBe('al_klaar');
  expect(await eigen(mens.a, 'toevoegen', (t) => vulAan(t, mens.a, b.id, 'aanvulling', 'Toch nog iets'))).toBe(false);
});

test('somebody else cannot add to an objection or take it back', async () => {
  const b = (await eigen(mens.a, 'lezen', (t) => bezwarenVan(t))).find((een) => een.maand === '2025-12')!;
  expect(await eigen(mens.b, 'toevoegen', (t) => vulAan(t, mens.b, b.id, 'ingetrokken', 'x'))).toBe(false);
  await expect(
    eigen(mens.b, 'toevoegen', (t) =>
      t.db
        .insertInto('bezwaar_stap')
        .values({
          gemeente: G,
          bezwaar: b.id,
          persoon: mens.b,
          soort: 'ingetrokken',
          van: 'client',
          gebruiker: null,
          dag: t.vandaag,
          tekst: 'x',
        })
        .execute(),
    ),
  ).rejects.toThrow(/hoort bij een ander/);
  expect(await eigen(mens.a, 'toevoegen', (t) => vulAan(t, mens.a, b.id, 'ingetrokken', 'Opgelost.'))).toBe(true);
});

test('the relation is for this purpose only, and not for a klantmanager', async () => {
  await expect(
    metToegang(
      app.db,
      { wie: staf(), handeling: 'lezen', object: 'persoon', doel: 'inkomen_verrekenen', betrokkene: mens.a },
      async () => 1,
    ),
  ).rejects.toThrow(Geweigerd);
  await expect(
    metToegang(
      app.db,
      {
        wie: staf('klantmanager'),
        handeling: 'lezen',
        object: 'bezwaar',
        doel: 'bezwaar_behandelen',
        betrokkene: mens.a,
      },
      async () => 1,
    ),
  ).rejects.toThrow(Geweigerd);
});
