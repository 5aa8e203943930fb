import { beforeAll, expect, test } from 'vitest';
import { mijnTijd, teamtijd } from '../caseload/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { aandachtVan, kiesVorm, stelAandachtVoor, zegJaTegenAandacht } from './index.ts';

const { app, inrichten } = await proefDatabank();
const G = 9999;
const mens: string[] = [];
let milan = '';

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const [vorm, minuten] of [
      ['zelf', 24],
      ['samen', 75],
      ['dichtbij', 240],
    ] as const)
      await db.insertInto('vormtijd').values({ gemeente: G, vorm, minuten, stilte_dagen: 35 }).execute();
    milan = (
      await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam: 'Milan', functie: 'klantmanager', subject: 'milan' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    for (const naam of ['Hanna', 'Bram']) {
      const p = { gemeente: G, voornamen: naam, achternaam: 'Proef', roepnaam: naam, aanspreeknaam: `${naam} Proef` };
      const { id } = await db
        .insertInto('persoon')
        .values({ ...p, geboortedatum: '1990-01-01' })
        .returning('id')
        .executeTakeFirstOrThrow();
      mens.push(id);
      await db
        .insertInto('begeleiding')
        .values({ gemeente: G, gebruiker: milan, persoon: id, van: '2025-01-01' })
        .execute();
    }
  }),
);

const km = (): Wie => ({ soort: 'medewerker', gemeente: G, id: milan, naam: 'Milan', rol: 'klantmanager' });
const wij = <T>(fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    { wie: km(), handeling: 'wijzigen', object: 'plan', doel: 'begeleiding', betrokkene: mens[0]! },
    fn,
  );
const zelf = <T>(fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    {
      wie: { soort: 'persoon', gemeente: G, id: mens[0]!, naam: 'Hanna', rol: 'client' },
      handeling: 'wijzigen',
      object: 'plan',
      doel: 'eigen_zaak',
      betrokkene: mens[0]!,
    },
    fn,
  );
const week = () =>
  metToegang(
    app.db,
    { wie: km(), handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    async (t) => ({ ik: (await mijnTijd(t)).beloofd, team: (await teamtijd(t))[0]!.beloofd }),
  );

test('time counts when both agree; nobody says yes to themselves; another choice of the person goes before it', async () => {
  const hanna = mens[0]!;
  expect(await week()).toEqual({ ik: 150, team: { zelf: 0, samen: 150, dichtbij: 0 } });
  await wij((t) => stelAandachtVoor(t, hanna, 180, 'Tot de verhuizing klaar is.'));
  const [{ voorstel }] = [await zelf((t) => aandachtVan(t, hanna))];
  expect(voorstel).toMatchObject({ minuten: 180, door: 'Milan', woorden: 'Tot de verhuizing klaar is.' });
  expect((await week()).ik, 'a proposal counts for nothing').toBe(150);
  await expect(wij((t) => zegJaTegenAandacht(t, hanna, voorstel!.id))).rejects.toThrow(/de ander/);
  expect(await zelf((t) => zegJaTegenAandacht(t, hanna, voorstel!.id))).toBe(true);
  expect(await zelf((t) => zegJaTegenAandacht(t, hanna, voorstel!.id))).toBe(false);
  expect(await week()).toEqual({ ik: 255, team: { zelf: 0, samen: 255, dichtbij: 0 } });
  expect(await wij((t) => aandachtVan(t, hanna))).toMatchObject({ nu: 180, afgesproken: true, voorstel: null });

  // the person proposes less; we say yes to that, they cannot
  await zelf((t) => stelAandachtVoor(t, hanna, 30, ''));
  const eigen = (await wij((t) => aandachtVan(t, hanna))).voorstel!;
  expect(eigen.door).toBeNull();
  await expect(zelf((t) => zegJaTegenAandacht(t, hanna, eigen.id))).rejects.toThrow(/de ander/);
  await wij((t) => zegJaTegenAandacht(t, hanna, eigen.id));
  expect((await week()).ik).toBe(105);
  // a choice of theirs afterwards counts by itself
  await zelf((t) => kiesVorm(t, hanna, 'dichtbij'));
  expect(await wij((t) => aandachtVan(t, hanna))).toMatchObject({ nu: 240, afgesproken: false });
  expect(await week()).toEqual({ ik: 315, team: { zelf: 0, samen: 75, dichtbij: 240 } });
  // and the form itself stays theirs
  await expect(wij((t) => kiesVorm(t, hanna, 'zelf'))).rejects.toThrow(/permission|row-level/);
});
