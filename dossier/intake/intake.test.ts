import { beforeAll, expect, test } from 'vitest';
import { mijnDag } from '../caseload/index.ts';
import { beloof, berichtenVan, toezeggingenVan } from '../contact/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { nuVan, zoektermijnVan } from '../plan/index.ts';
import { isBsn } from '../sleutels/index.ts';
import { mensenVanCollega, wijsToe } from '../team/index.ts';
import { Geweigerd, type Handeling, metToegang, type Toegang, type Voorwerp, type Wie } from '../toegang/index.ts';
import { aanmeldingVan, beginIntake, type Intake, kanInloggen, legAanvraagVast, legBsnVast } from './index.ts';

const { app, beheer, kluis, inrichten } = await proefDatabank();
const G = 9999;
const id: Record<string, string> = {};

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    await db.insertInto('vormtijd').values({ gemeente: G, vorm: 'samen', minuten: 75, stilte_dagen: 35 }).execute();
    const team = (
      await db.insertInto('team').values({ gemeente: G, naam: 'Noord' }).returning('id').executeTakeFirstOrThrow()
    ).id;
    for (const [naam, rol, inTeam] of [
      ['Milan', 'klantmanager', true],
      ['Tineke', 'klantmanager', true],
      ['Ruben', 'klantmanager', false],
      ['Fatma', 'teamleider', true],
    ] as const) {
      const g = await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam, functie: rol, subject: naam })
        .returning('id')
        .executeTakeFirstOrThrow();
      id[naam] = g.id;
      await db.insertInto('gebruiker_rol').values({ gemeente: G, gebruiker: g.id, rol, van: '2025-01-01' }).execute();
      if (inTeam)
        await db.insertInto('teamlid').values({ gemeente: G, team, gebruiker: g.id, van: '2025-01-01' }).execute();
    }
  });
});

const staf = (naam: string): Wie => ({
  soort: 'medewerker',
  gemeente: G,
  id: id[naam]!,
  naam,
  rol: naam === 'Fatma' ? 'teamleider' : 'klantmanager',
});
const zelf = (): Wie => ({ soort: 'persoon', gemeente: G, id: id.Sanne!, naam: 'Sanne', rol: 'client' });
const doe = <T>(
  wie: Wie,
  object: Voorwerp,
  handeling: Handeling,
  fn: (t: Toegang) => Promise<T>,
  betrokkene?: string,
) =>
  metToegang(
    app.db,
    {
      wie,
      handeling,
      object,
      doel: wie.soort === 'persoon' ? 'eigen_zaak' : wie.rol === 'teamleider' ? 'toezicht_op_werk' : 'begeleiding',
      betrokkene: betrokkene ?? id.Sanne!,
    },
    fn,
  );
const SANNE: Intake = {
  voornamen: 'Sanne Maria',
  tussenvoegsel: 'van',
  achternaam: 'Kuipers',
  roepnaam: 'Sanne',
  geboren: '2001-02-03',
  taal: 'nl',
  telefoon: '06 99 000001',
  kanaal: 'appen',
  tijden: 'na tienen',
  tolk: '',
  gemeldOp: '2026-04-27',
  brengt: 'Mijn werk hield op.',
  nuBelangrijk: 'De huur van mei.',
};
const intake = (m: Intake) => doe(staf('Milan'), 'persoon', 'toevoegen', (t) => beginIntake(t, m), 'geen');

test('somebody new: their words, the days that count, who walks beside them, and a login only with a number', async () => {
  await expect(intake({ ...SANNE, gemeldOp: '2026-04-29' })).rejects.toThrow(/intake/);
  await expect(intake({ ...SANNE, geboren: '2026-04-28' })).rejects.toThrow(/intake/);
  id.Sanne = await intake(SANNE);
  const milan = staf('Milan');
  expect(await doe(milan, 'persoon', 'lezen', (t) => aanmeldingVan(t, id.Sanne!))).toMatchObject({
    brengt: 'Mijn werk hield op.',
    gemeldOp: '2026-04-27',
    aangevraagdOp: null,
  });
  // under 27: four weeks after the report (art. 41 lid 4 Pw)
  expect((await doe(milan, 'plan', 'lezen', (t) => zoektermijnVan(t, id.Sanne!)))!.aanvraagVanaf).toBe('2026-05-25');
  const dag = await metToegang(
    app.db,
    { wie: milan, handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    mijnDag,
  );
  expect(dag.regels.map((r) => [r.naam, r.schuld.soort])).toEqual([['Sanne van Kuipers', 'eerste']]);
  // the person reads the same, and that it is there; another colleague reads nothing
  expect(await doe(zelf(), 'plan', 'lezen', (t) => aanmeldingVan(t, id.Sanne!))).toMatchObject({ door: 'Milan' });
  expect((await doe(zelf(), 'plan', 'lezen', (t) => nuVan(t, id.Sanne!))).nieuws.map((n) => n.soort)).toEqual([
    'aanmelding',
  ]);
  await expect(doe(staf('Tineke'), 'persoon', 'lezen', (t) => aanmeldingVan(t, id.Sanne!))).rejects.toThrow(Geweigerd);

  const legAan = (op: string) =>
    doe(milan, 'persoon', 'wijzigen', async (t) => {
      const a = await aanmeldingVan(t, id.Sanne!);
      await legAanvraagVast(t, id.Sanne!, a!.id, op);
    });
  await expect(legAan('2026-04-26')).rejects.toThrow();
  await legAan('2026-04-28');
  // a wrong day is put right; the old one stays in the history
  await legAan('2026-04-27');
  expect((await doe(milan, 'persoon', 'lezen', (t) => aanmeldingVan(t, id.Sanne!)))?.aangevraagdOp).toBe('2026-04-27');

  // a login needs the number; one number is one person, and it is kept once
  expect(isBsn('999990124')).toBe(false);
  expect(await doe(milan, 'persoon', 'lezen', (t) => kanInloggen(t, id.Sanne!))).toBe(false);
  const bsn = (persoon: string, nr: string) =>
    doe(milan, 'persoon', 'wijzigen', (t) => legBsnVast(t, kluis, persoon, nr), persoon);
  expect(await bsn(id.Sanne, '999990123')).toBe(true);
  expect(await bsn(id.Sanne, '999990135')).toBe(false);
  const ander = await intake({ ...SANNE, roepnaam: 'Iris', geboren: '1980-01-01' });
  expect(await bsn(ander, '999990123')).toBe(false);
  expect(await doe(milan, 'plan', 'lezen', (t) => zoektermijnVan(t, ander), ander)).toBeUndefined();
  const { rows } = await beheer.pool.query('select persoon from persoon_bsn where zoekhash = $1', [
    kluis.zoekhash('999990123', 'bsn'),
  ]);
  expect(rows).toEqual([{ persoon: id.Sanne }]);
});

test('the teamleider gives somebody another klantmanager of the team, with a reason; they know at once', async () => {
  await doe(staf('Milan'), 'belofte', 'toevoegen', (t) => beloof(t, id.Sanne!, 'de huur', '2026-05-02'));
  const fatma = staf('Fatma');
  const lijst = await doe(
    fatma,
    'caseload',
    'lezen',
    (t) => mensenVanCollega(t, id.Milan!, 'Milan is er niet.'),
    'geen',
  );
  expect(lijst.map((m) => m.roepnaam).sort()).toEqual(['Iris', 'Sanne']);
  const keek = await beheer.pool.query('select reden from inzage where wie_id = $1 and betrokkene = $2', [
    id.Fatma,
    id.Sanne,
  ]);
  expect(keek.rows).toEqual([{ reden: 'Milan is er niet.' }]);
  const wijs = (wie: string, naar: string, reden: string) =>
    metToegang(
      app.db,
      {
        wie: staf(wie),
        handeling: wie === 'Fatma' ? 'wijzigen' : 'lezen',
        object: 'caseload',
        doel: wie === 'Fatma' ? 'toezicht_op_werk' : 'begeleiding',
        betrokkene: 'geen',
      },
      (t) => wijsToe(t, id.Sanne!, id[naar]!, reden),
    );
  await expect(
    doe(fatma, 'caseload', 'lezen', (t) => mensenVanCollega(t, id.Ruben!, 'Ruben is er niet.'), 'geen'),
  ).rejects.toThrow(/team/);
  await expect(wijs('Milan', 'Tineke', 'Milan werkt nu ergens anders.')).rejects.toThrow(/team/);
  await expect(wijs('Fatma', 'Ruben', 'Milan werkt nu ergens anders.')).rejects.toThrow(/team/);
  await expect(wijs('Fatma', 'Tineke', 'x')).rejects.toThrow();
  await wijs('Fatma', 'Tineke', 'Milan werkt nu ergens anders.');
  await expect(doe(staf('Milan'), 'persoon', 'lezen', (t) => aanmeldingVan(t, id.Sanne!))).rejects.toThrow(Geweigerd);
  expect(
    (await doe(staf('Tineke'), 'belofte', 'lezen', (t) => toezeggingenVan(t, id.Sanne!))).map((b) => [
      b.door,
      b.beloofdDoor,
    ]),
  ).toEqual([['Tineke', 'Milan']]);
  const berichten = await doe(zelf(), 'bericht', 'lezen', (t) => berichtenVan(t, id.Sanne!));
  expect(berichten.map((b) => [b.zin, b.waarden])).toEqual([
    ['toegewezen', { naam: 'Tineke', reden: 'Milan werkt nu ergens anders.' }],
  ]);
});
