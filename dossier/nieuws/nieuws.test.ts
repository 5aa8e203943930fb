import { beforeAll, expect, test } from 'vitest';
import { leesBerichten, schrijfGesprek, stuurBericht, vraagHulp } from '../contact/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { nuVan } from '../plan/index.ts';
import { metToegang, type Toegang, type Voorwerp, type Wie } from '../toegang/index.ts';
import { nieuwspad, opPagina, zegNieuws, zetGezien } from './index.ts';

const { app, inrichten } = await proefDatabank();
const G = 9999;
const id: Record<'hanna' | 'bram' | 'milan' | 'wieke', string> = { hanna: '', bram: '', milan: '', wieke: '' };

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const wie of ['milan', 'wieke'] as const)
      id[wie] = (
        await db
          .insertInto('gebruiker')
          .values({ gemeente: G, naam: wie, functie: 'klantmanager', subject: wie })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    for (const wie of ['hanna', 'bram'] as const)
      id[wie] = (
        await db
          .insertInto('persoon')
          .values({
            gemeente: G,
            voornamen: wie,
            achternaam: 'Proef',
            roepnaam: wie,
            aanspreeknaam: wie,
            geboortedatum: '1990-01-01',
          })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    await db
      .insertInto('begeleiding')
      .values({ gemeente: G, gebruiker: id.milan, persoon: id.hanna, van: '2025-01-01' })
      .execute();
  });
});

const client = (wie: 'hanna' | 'bram' = 'hanna'): Wie => ({
  soort: 'persoon',
  gemeente: G,
  id: id[wie],
  naam: wie,
  rol: 'client',
});
const collega = (wie: 'milan' | 'wieke'): Wie => ({
  soort: 'medewerker',
  gemeente: G,
  id: id[wie],
  naam: wie,
  rol: 'klantmanager',
});
const doe = <T>(wie: Wie, object: Voorwerp, handeling: 'lezen' | 'toevoegen' | 'wijzigen', fn: (t: Toegang) => T) =>
  metToegang(
    app.db,
    {
      wie,
      handeling,
      object,
      doel: wie.soort === 'persoon' ? 'eigen_zaak' : 'begeleiding',
      betrokkene: wie.soort === 'persoon' ? wie.id : id.hanna,
    },
    async (t) => fn(t),
  );
const nieuw = async (wie: 'hanna' | 'bram' = 'hanna') =>
  (await doe(client(wie), 'plan', 'lezen', (t) => nuVan(t, id.hanna))).nieuws;

test('what a colleague does is new for the person, once per kind, until they saw it; what they do themselves is not', async () => {
  expect(await nieuw()).toEqual([]);
  await doe(collega('milan'), 'bericht', 'toevoegen', async (t) => {
    await stuurBericht(t, id.hanna, 'Dag Hanna', id.milan);
    await stuurBericht(t, id.hanna, 'Nog iets', id.milan);
  });
  await doe(collega('milan'), 'contact', 'toevoegen', (t) =>
    schrijfGesprek(t, id.hanna, {
      vorm: 'telefoon',
      plek: '',
      clientZegt: 'Het gaat goed.',
      gezienGehoord: '',
      afspraken: [],
    }),
  );
  const staat = await nieuw();
  expect(staat.map((n) => [n.soort, n.door, nieuwspad(n)])).toEqual([
    ['gesprek', 'milan', '/mijn/contact'],
    ['bericht', 'milan', '/mijn/hulp'],
  ]);
  expect(opPagina(staat[1]!, '/mijn/hulp')).toBe(true);
  expect(opPagina(staat[1]!, '/mijn/hulpmiddel')).toBe(false);

  // somebody else reads nothing of it, and puts nothing of it away
  expect(await nieuw('bram')).toEqual([]);
  const ids = staat.map((n) => n.id);
  await doe(client('bram'), 'nieuws', 'wijzigen', (t) => zetGezien(t, id.hanna, ids));
  expect(await nieuw()).toHaveLength(2);

  await doe(client(), 'nieuws', 'wijzigen', (t) => zetGezien(t, id.hanna, [staat[1]!.id]));
  expect((await nieuw()).map((n) => n.soort)).toEqual(['gesprek']);
  // after it was seen, the next message is new again
  await doe(collega('milan'), 'bericht', 'toevoegen', (t) => stuurBericht(t, id.hanna, 'En dit', id.milan));
  expect((await nieuw()).map((n) => n.soort)).toContain('bericht');

  await doe(client(), 'nieuws', 'wijzigen', (t) => zetGezien(t, id.hanna, ids));
  await doe(client(), 'bericht', 'toevoegen', async (t) => {
    await leesBerichten(t, id.hanna);
    await stuurBericht(t, id.hanna, 'Dank je', id.milan);
  });
  await doe(client(), 'contact', 'toevoegen', (t) => vraagHulp(t, id.hanna, 'bel_mij', 'bel'));
  expect((await nieuw()).map((n) => n.soort)).toEqual(['bericht']);
});

test('only who is with a person says that something is new for them, on a page of the portal', async () => {
  await doe(collega('milan'), 'plan', 'toevoegen', (t) => zegNieuws(t, id.hanna, 'horen', '/mijn/horen'));
  expect((await nieuw()).find((n) => n.soort === 'horen')?.pad).toBe('/mijn/horen');
  await expect(
    metToegang(
      app.db,
      {
        wie: collega('wieke'),
        handeling: 'lezen',
        object: 'caseload',
        doel: 'begeleiding',
        betrokkene: 'geen',
      },
      (t) => zegNieuws(t, id.hanna, 'horen'),
    ),
  ).rejects.toThrow(/niet van dit verzoek/);
  await expect(
    doe(collega('milan'), 'plan', 'toevoegen', (t) => zegNieuws(t, id.hanna, 'horen', 'https://elders.nl')),
  ).rejects.toThrow(/pad/);
});
