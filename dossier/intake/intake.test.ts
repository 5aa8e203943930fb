import { gemeenteparameters } from '@bijrijder/recht';
import { parameterOp } from '@bijrijder/rekenkern';
import { beforeAll, expect, test } from 'vitest';
import { mijnDag } from '../caseload/index.ts';
import { beloof, berichtenVan, toezeggingenVan } from '../contact/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { feitenVan, huishoudenVan, legVast } from '../feiten/index.ts';
import { nuVan, zoektermijnVan } from '../plan/index.ts';
import { isBsn } from '../sleutels/index.ts';
import { mensenVanCollega, mensenZonderKlantmanager, wijsEersteToe, wijsToe } from '../team/index.ts';
import { Geweigerd, type Handeling, metToegang, type Toegang, type Voorwerp, type Wie } from '../toegang/index.ts';
import {
  aanmeldingVan,
  beginIntake,
  eersteBedrag,
  type Intake,
  kanInloggen,
  legAanvraagVast,
  legBsnVast,
} from './index.ts';

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

test('a household of two with children begins with the facts of the calculation; the first amount is that of the law', async () => {
  const partner = {
    voornamen: 'Amir',
    tussenvoegsel: '',
    achternaam: 'Said',
    roepnaam: 'Amir',
    geboren: '1986-07-01',
    taal: 'ar',
    telefoon: '',
  };
  const ouder: Intake = { ...SANNE, roepnaam: 'Lina', voornamen: 'Lina', achternaam: 'Said', geboren: '2001-02-03' };
  const gezin = {
    partner,
    kinderen: [
      { roepnaam: 'Noor', geboren: '2019-03-04' },
      { roepnaam: 'Sami', geboren: '2023-05-06' },
    ],
    huurCent: 61_240,
  };
  const lina = await doe(staf('Milan'), 'persoon', 'toevoegen', (t) => beginIntake(t, ouder, gezin), 'geen');
  const bij = <T>(fn: (t: Toegang) => Promise<T>) => doe(staf('Milan'), 'persoon', 'lezen', fn, lina);
  const thuis = await bij((t) => huishoudenVan(t, lina));
  expect(thuis!.volwassenen).toHaveLength(2);
  const feiten = await bij((t) => feitenVan(t, thuis!.huishouden));
  expect(feiten.map((f) => [f.soort, f.geldigVan, f.herkomst]).sort()).toEqual([
    ['huur', '2026-04-27', 'medewerker'],
    ['kind', '2026-04-27', 'medewerker'],
    ['kind', '2026-04-27', 'medewerker'],
    ['persoon', '2026-04-27', 'medewerker'],
    ['persoon', '2026-04-27', 'medewerker'],
  ]);
  // one of two is 27 or older: nobody waits (art. 41 lid 4 Pw)
  expect(await doe(staf('Milan'), 'plan', 'lezen', (t) => zoektermijnVan(t, lina), lina)).toBeUndefined();
  // the partner is somebody of their own, with the same colleague, and reads the report
  const amir = thuis!.volwassenen.find((p) => p !== lina)!;
  const zelfAmir: Wie = { soort: 'persoon', gemeente: G, id: amir, naam: 'Amir', rol: 'client' };
  expect(await doe(zelfAmir, 'plan', 'lezen', (t) => aanmeldingVan(t, amir), amir)).toMatchObject({
    brengt: 'Samen met Lina.',
    door: 'Milan',
  });
  const norm = (sleutel: string): number => {
    const v = parameterOp(gemeenteparameters(), sleutel, { peildatum: '2026-05-01' });
    if (!v || !('teller' in v.waarde)) throw new Error(sleutel);
    return Number(v.waarde.teller) / Number(v.waarde.noemer);
  };
  const samen = await bij((t) => eersteBedrag(t, lina, '2026-04-27'));
  expect(samen).toMatchObject({ maand: '2026-05', volwassenen: 2, kinderen: 2, geschat: false });
  // the figures of law count in cents: what is paid is the norm less the holiday part that stands aside (art. 19 lid 3)
  const alleen = await doe(
    staf('Milan'),
    'persoon',
    'toevoegen',
    (t) => beginIntake(t, { ...ouder, roepnaam: 'Bas', voornamen: 'Bas', achternaam: 'Smit', geboren: '1980-01-01' }),
    'geen',
  );
  const een = await doe(staf('Milan'), 'persoon', 'lezen', (t) => eersteBedrag(t, alleen, '2026-04-27'), alleen);
  expect(een).toMatchObject({ volwassenen: 1, kinderen: 0 });
  // art. 21 onder b and a, less the part for holidays (art. 19 lid 3) that stands aside until it is paid
  const uitbetaald = (sleutel: string): number => Math.round(norm(sleutel) * (1 - norm('pw.vakantietoeslag_pct')));
  expect([samen!.bijstandCent, een!.bijstandCent]).toEqual([uitbetaald('pw.norm.21_b'), uitbetaald('pw.norm.21_a')]);
  // it is a beginning only: another composition later goes through the wall
  await expect(
    bij((t) =>
      legVast(t, thuis!.huishouden, [
        {
          soort: 'persoon',
          onderwerp: `persoon:${amir.slice(-8)}`,
          persoon: amir,
          inhoud: { ...(feiten.find((f) => f.persoon === amir)!.inhoud as object), rechthebbend: false },
          geldigVan: '2026-04-27',
          geldigTotEnMet: null,
          herkomst: 'medewerker',
        } as never,
      ]),
    ),
  ).rejects.toThrow(/minder geld/);
});

test('who has nobody gets a klantmanager from the team leader, once, and is told', async () => {
  const bas = await doe(
    staf('Ruben'),
    'persoon',
    'toevoegen',
    (t) => beginIntake(t, { ...SANNE, roepnaam: 'Vera', voornamen: 'Vera', achternaam: 'Vrij', geboren: '1970-01-01' }),
    'geen',
  );
  await beheer.pool.query('update begeleiding set tot = van where persoon = $1', [bas]);
  const fatma = <T>(fn: (t: Toegang) => Promise<T>) =>
    metToegang(
      app.db,
      { wie: staf('Fatma'), handeling: 'wijzigen', object: 'caseload', doel: 'toezicht_op_werk', betrokkene: 'geen' },
      fn,
    );
  const zonder = await fatma((t) => mensenZonderKlantmanager(t, 'Een klantmanager zoeken'));
  expect(zonder.map((z) => z.naam)).toEqual(['Vera van Vrij']);
  await expect(
    doe(
      staf('Tineke'),
      'persoon',
      'lezen',
      (t) => wijsEersteToe(t, bas, id.Tineke!, 'Zij heeft ruimte deze maand.'),
      bas,
    ),
  ).rejects.toThrow();
  await expect(fatma((t) => wijsEersteToe(t, bas, id.Ruben!, 'Hij is van een ander team hier.'))).rejects.toThrow(
    /uw team/,
  );
  await fatma((t) => wijsEersteToe(t, bas, id.Tineke!, 'Zij heeft ruimte deze maand.'));
  await expect(fatma((t) => wijsEersteToe(t, bas, id.Milan!, 'Hij heeft ook nog ruimte.'))).rejects.toThrow(
    /zonder klantmanager/,
  );
  expect(await fatma((t) => mensenZonderKlantmanager(t, 'Een klantmanager zoeken'))).toEqual([]);
  const vera: Wie = { soort: 'persoon', gemeente: G, id: bas, naam: 'Vera', rol: 'client' };
  expect(
    (await doe(vera, 'bericht', 'lezen', (t) => berichtenVan(t, bas), bas)).map((b) => [b.zin, b.waarden]),
  ).toEqual([['toegewezen', { naam: 'Tineke', reden: 'Zij heeft ruimte deze maand.' }]]);
});
