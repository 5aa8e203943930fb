import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { mijnDag } from '../caseload/index.ts';
import { berichtenVan, planAfspraak, stuurBericht, vraagHulp, vrijeMomenten, zetGesproken } from '../contact/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { antwoordOpVerplichting } from '../plan/index.ts';
import { teamOpvang } from '../team/index.ts';
import { metToegang, type Toegang, type Voorwerp, type Wie } from '../toegang/index.ts';
import { naastVan, niemandZonderMens, vangOp } from './index.ts';

const { app, werk, beheer, kluis, inrichten } = await proefDatabank();
const G = 9999;
/** A Wednesday. */
const DAG = '2026-04-29';
const mens: Record<string, string> = {};
const collega: Record<string, string> = {};
let team = '';
let plicht = '';

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: DAG }).execute();
    for (const vorm of ['zelf', 'samen', 'dichtbij'] as const)
      await db.insertInto('vormtijd').values({ gemeente: G, vorm, minuten: 75, stilte_dagen: 35 }).execute();
    team = (
      await db.insertInto('team').values({ gemeente: G, naam: 'Noord' }).returning('id').executeTakeFirstOrThrow()
    ).id;
    for (const [naam, dag] of [
      ['Milan', 4],
      ['Tineke', 3],
      ['Yara', 3],
    ] as const) {
      const { id } = await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam, functie: 'klantmanager', subject: naam, telefoon: '0199 120002' })
        .returning('id')
        .executeTakeFirstOrThrow();
      collega[naam] = id;
      await db
        .insertInto('gebruiker_rol')
        .values({ gemeente: G, gebruiker: id, rol: 'klantmanager', van: DAG })
        .execute();
      await db.insertInto('werktijd').values({ gemeente: G, gebruiker: id, dag, van: '09:00', tot: '12:00' }).execute();
      await db.insertInto('teamlid').values({ gemeente: G, team, gebruiker: id, van: DAG, tot: null }).execute();
    }
    for (const naam of ['Ama', 'Bas', 'Cor', 'Dora', 'Eef']) {
      mens[naam] = (
        await db
          .insertInto('persoon')
          .values({
            gemeente: G,
            voornamen: naam,
            achternaam: 'Proef',
            roepnaam: naam,
            aanspreeknaam: `${naam} Proef`,
            geboortedatum: '1990-01-01',
            telefoon: '0199 555000',
          })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    }
    // Tineke has somebody, Yara nobody; Bas was with Tineke until last week
    await db
      .insertInto('begeleiding')
      .values([
        { gemeente: G, gebruiker: collega['Tineke']!, persoon: mens['Eef']!, van: '2026-01-01' },
        { gemeente: G, gebruiker: collega['Tineke']!, persoon: mens['Bas']!, van: '2026-01-01', tot: '2026-04-20' },
      ])
      .execute();
    plicht = (
      await db
        .insertInto('verplichting')
        .values({
          gemeente: G,
          persoon: mens['Cor']!,
          gebruiker: collega['Milan']!,
          wat: 'Elke week een uur les',
          reden: 'U koos deze les en wij betalen hem.',
          artikel: 'art. 9 lid 1 b Pw',
          grond: '9_1_b',
          van: '2026-04-01',
          tot: '2026-09-01',
          bel_gebruiker: collega['Milan']!,
          bel_nummer: '0199 120001',
          beeindigd_op: null,
          beeindigd_reden: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  }),
);

const zelf = <T>(naam: string, object: Voorwerp, handeling: 'lezen' | 'toevoegen', fn: (t: Toegang) => Promise<T>) => {
  const wie: Wie = { soort: 'persoon', gemeente: G, id: mens[naam]!, naam, rol: 'client' };
  return metToegang(app.db, { wie, handeling, object, doel: 'eigen_zaak', betrokkene: mens[naam]! }, fn);
};
const km = (naam: string): Wie => ({ soort: 'medewerker', gemeente: G, id: collega[naam]!, naam, rol: 'klantmanager' });
const dag = (naam: string) =>
  metToegang(
    app.db,
    { wie: km(naam), handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    mijnDag,
  );
const opvang = () =>
  metToegang(
    app.db,
    { wie: km('Milan'), handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'geen' },
    (t) => teamOpvang(t, team),
  );

test('a call for help of somebody without a klantmanager stands first on the day of who is there, with the number', async () => {
  expect(await zelf('Ama', 'contact', 'lezen', (t) => naastVan(t, mens['Ama']!))).toBeUndefined();
  await zelf('Ama', 'contact', 'toevoegen', (t) => vraagHulp(t, mens['Ama']!, 'niet_goed', 'bel', 'Ik slaap niet.'));
  // who works today and has the fewest people; the person reads who calls and on which number
  expect(await zelf('Ama', 'contact', 'lezen', (t) => naastVan(t, mens['Ama']!))).toMatchObject({
    naam: 'Yara',
    telefoon: '0199 120002',
  });
  const { regels } = await dag('Yara');
  expect(regels[0]).toMatchObject({
    naam: 'Ama Proef',
    telefoon: '0199 555000',
    schuld: { soort: 'niet_goed', tekst: 'Ik slaap niet.' },
  });
  expect(regels.map((r) => r.schuld.soort)).toContain('eerste');
  expect(await opvang()).toEqual({ bellen: 1, opgevangen: 1, niemand: 0 });
  // spoken on the day of the municipality, whatever the clock of the machine says
  await metToegang(
    app.db,
    { wie: km('Yara'), handeling: 'toevoegen', object: 'contact', doel: 'begeleiding', betrokkene: mens['Ama']! },
    (t) => zetGesproken(t, mens['Ama']!),
  );
  const { rows } = await sql<{ dag: string }>`select (gesproken_op at time zone 'Europe/Amsterdam')::date::text as dag
    from hulpvraag where persoon = ${mens['Ama']!}`.execute(beheer.db);
  expect(rows).toEqual([{ dag: DAG }]);
});

test('a message reaches the colleague somebody knew; two tabs find one colleague; an appointment can be made after', async () => {
  const bas = mens['Bas']!;
  await Promise.all(
    ['een', 'twee'].map((tekst) => zelf('Bas', 'bericht', 'toevoegen', (t) => stuurBericht(t, bas, tekst, null))),
  );
  expect((await zelf('Bas', 'bericht', 'lezen', (t) => berichtenVan(t, bas))).map((b) => b.naam)).toEqual([
    'Tineke',
    'Tineke',
  ]);
  const { rows } = await sql`select 1 from begeleiding where persoon = ${bas} and tot is null`.execute(beheer.db);
  expect(rows).toHaveLength(1);
  expect((await dag('Tineke')).regels.filter((r) => r.persoon === bas && r.schuld.soort === 'bericht')).toHaveLength(2);
  const gemaakt = await zelf('Bas', 'contact', 'toevoegen', async (t) => {
    const wie = (await vangOp(t, bas))!;
    const [moment] = await vrijeMomenten(t, wie);
    return planAfspraak(t, bas, wie, {
      ...moment!,
      vorm: 'telefoon',
      plek: '',
      soort: 'gesprek',
      tolk: '',
      meenemen: '',
    });
  });
  expect(gemaakt).toBe(true);
  // nobody gives a person to somebody from outside
  await expect(zelf('Bas', 'contact', 'toevoegen', (t) => vangOp(t, mens['Dora']!))).rejects.toThrow();
});

test('"this does not work out" has a reader too', async () => {
  await zelf('Cor', 'plan', 'toevoegen', (t) =>
    antwoordOpVerplichting(t, mens['Cor']!, plicht, 'lukt_niet', 'Geen oppas.'),
  );
  const naast = (await zelf('Cor', 'contact', 'lezen', (t) => naastVan(t, mens['Cor']!)))!;
  expect(
    (await dag(naast.naam)).regels.find((r) => r.persoon === mens['Cor'] && r.schuld.soort === 'lukt_niet'),
  ).toBeDefined();
});

test('with no klantmanager at all it is kept, counted, and given the next morning', async () => {
  const dora = mens['Dora']!;
  await sql`update gebruiker_rol set tot = van where gemeente = ${G}`.execute(beheer.db);
  await zelf('Dora', 'contact', 'toevoegen', (t) => vraagHulp(t, dora, 'bel_mij', 'bel'));
  await zelf('Dora', 'bericht', 'toevoegen', (t) => stuurBericht(t, dora, 'Hallo?', null));
  expect((await zelf('Dora', 'bericht', 'lezen', (t) => berichtenVan(t, dora))).map((b) => b.tekst)).toEqual([
    'Hallo?',
  ]);
  expect(await opvang()).toMatchObject({ niemand: 1 });
  await sql`update gebruiker_rol set tot = null where gemeente = ${G} and gebruiker = ${collega['Tineke']!}`.execute(
    beheer.db,
  );
  const taak: Wie = { soort: 'taak', gemeente: G, naam: 'niemand-zonder-mens', rol: 'werker' };
  await niemandZonderMens.uitvoeren({}, { db: werk.db, kluis, wie: taak } as never);
  expect(await zelf('Dora', 'contact', 'lezen', (t) => naastVan(t, dora))).toMatchObject({ naam: 'Tineke' });
  expect((await dag('Tineke')).regels.filter((r) => r.persoon === dora).map((r) => r.schuld.soort)).toEqual(
    expect.arrayContaining(['bel_mij', 'bericht']),
  );
  expect(await opvang()).toMatchObject({ niemand: 0 });
});
