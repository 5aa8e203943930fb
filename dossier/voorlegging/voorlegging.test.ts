import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { antwoordOpVoorlegging, legVoor, voorleggingenVan } from './index.ts';

const { app, beheer, inrichten } = await proefDatabank();
const G = 9999;
let mens = '';
let thuis = '';
let milan = '';

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    const eerste = <T extends { id: string }>(rij: T) => rij.id;
    milan = eerste(
      await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam: 'Milan', functie: 'klantmanager', subject: 'm' })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    const naam = { voornamen: 'Ilse', achternaam: 'Proef', roepnaam: 'Ilse', aanspreeknaam: 'Ilse' };
    mens = eerste(
      await db
        .insertInto('persoon')
        .values({ gemeente: G, ...naam, geboortedatum: '1990-01-01' })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    thuis = eerste(await db.insertInto('huishouden').values({ gemeente: G }).returning('id').executeTakeFirstOrThrow());
    await db
      .insertInto('huishouden_lid')
      .values({ gemeente: G, huishouden: thuis, persoon: mens, rol: 'aanvrager', van: '2025-01-01' })
      .execute();
    await db
      .insertInto('begeleiding')
      .values({ gemeente: G, gebruiker: milan, persoon: mens, van: '2025-01-01' })
      .execute();
    await sql`insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, bekend_op, herkomst)
      values (${G}, ${thuis}, ${mens}, 'bijstand', 'recht', '{}', '2025-01-01', '2025-01-01', 'register')`.execute(db);
  });
});

const bij = <T>(wie: Wie, doel: 'begeleiding' | 'eigen_zaak', fn: (t: Toegang) => Promise<T>) =>
  metToegang(app.db, { wie, handeling: 'toevoegen', object: 'horen', doel, betrokkene: mens }, fn);
const alsMilan = <T>(fn: (t: Toegang) => Promise<T>) =>
  bij({ soort: 'medewerker', gemeente: G, id: milan, naam: 'Milan', rol: 'klantmanager' }, 'begeleiding', fn);
const alsIlse = <T>(fn: (t: Toegang) => Promise<T>) =>
  bij({ soort: 'persoon', gemeente: G, id: mens, naam: 'Ilse', rol: 'client' }, 'eigen_zaak', fn);
const einde = async () =>
  (
    await beheer.pool.query(
      "select geldig_tot_en_met::text as tot, door_persoon from feit where soort = 'bijstand' order by id desc limit 1",
    )
  ).rows[0];

test('the end of the bijstand counts when the person says so, and is theirs; a no changes nothing', async () => {
  const vraag = 'U werkt nu 32 uur. Klopt het dat uw uitkering per juni stopt?';
  expect(await alsMilan((t) => legVoor(t, mens, { soort: 'stopt', laatsteDag: '2026-05-31' }, vraag))).toBe(true);
  expect(await einde()).toEqual({ tot: null, door_persoon: null });
  const [v] = await alsIlse((t) => voorleggingenVan(t, mens));
  expect(v).toMatchObject({ vraag, door: 'Milan', antwoord: null });
  // the colleague cannot answer in the person's place
  await expect(alsMilan((t) => antwoordOpVoorlegging(t, mens, v!.id, true, ''))).rejects.toThrow(/security|permission/);
  await alsIlse((t) => antwoordOpVoorlegging(t, mens, v!.id, false, 'Pas per juli.'));
  expect(await einde()).toEqual({ tot: null, door_persoon: null });
  expect((await alsMilan((t) => voorleggingenVan(t, mens)))[0]?.antwoord).toMatchObject({
    soort: 'klopt_niet',
    woorden: 'Pas per juli.',
  });
  await alsMilan((t) => legVoor(t, mens, { soort: 'stopt', laatsteDag: '2026-06-30' }, vraag));
  const [w] = await alsIlse((t) => voorleggingenVan(t, mens));
  expect(await alsIlse((t) => antwoordOpVoorlegging(t, mens, w!.id, true, ''))).toBe(true);
  expect(await einde()).toEqual({ tot: '2026-06-30', door_persoon: mens });
  // nothing runs any more: there is nothing to stop
  expect(await alsMilan((t) => legVoor(t, mens, { soort: 'stopt', laatsteDag: '2026-07-31' }, vraag))).toBe(false);
});
