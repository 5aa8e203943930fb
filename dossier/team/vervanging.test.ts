import { beforeAll, expect, test } from 'vitest';
import { naastVan, wieAntwoordt } from '../begeleiding/index.ts';
import { mijnDag } from '../caseload/index.ts';
import { afsprakenVan, planAfspraak, vraagHulp, vrijeMomenten } from '../contact/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { stopVervanging, vervangingen, zetVervanging } from './index.ts';

const { app, inrichten } = await proefDatabank();
const G = 9999;
const DAG = '2026-04-28';
const collega: Record<string, string> = {};
let rana = '';

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: DAG }).execute();
    await db.insertInto('vormtijd').values({ gemeente: G, vorm: 'samen', minuten: 75, stilte_dagen: 35 }).execute();
    for (const [naam, rol] of [
      ['Milan', 'klantmanager'],
      ['Asha', 'klantmanager'],
      ['Tom', 'klantmanager'],
      ['Fatma', 'teamleider'],
    ] as const) {
      const { id } = await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam, functie: rol, subject: naam, telefoon: '0612345678' })
        .returning('id')
        .executeTakeFirstOrThrow();
      collega[naam] = id;
      await db.insertInto('gebruiker_rol').values({ gemeente: G, gebruiker: id, rol, van: '2025-01-01' }).execute();
      for (const dag of [1, 2, 3, 4, 5])
        await db
          .insertInto('werktijd')
          .values({ gemeente: G, gebruiker: id, dag, van: '09:00', tot: '17:00' })
          .execute();
    }
    rana = (
      await db
        .insertInto('persoon')
        .values({
          gemeente: G,
          voornamen: 'Rana',
          achternaam: 'Proef',
          roepnaam: 'Rana',
          aanspreeknaam: 'Rana Proef',
          geboortedatum: '1990-01-01',
          taal: 'nl',
        })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    await db
      .insertInto('begeleiding')
      .values({ gemeente: G, gebruiker: collega.Milan!, persoon: rana, soort: 'klantmanager', van: '2025-01-01' })
      .execute();
  }),
);

const alsRana = <T>(fn: (t: Toegang) => Promise<T>) => {
  const wie: Wie = { soort: 'persoon', gemeente: G, id: rana, naam: 'Rana', rol: 'client' };
  return metToegang(
    app.db,
    { wie, handeling: 'toevoegen', object: 'contact', doel: 'eigen_zaak', betrokkene: rana },
    fn,
  );
};
const medewerker = (naam: string): Wie => ({
  soort: 'medewerker',
  gemeente: G,
  id: collega[naam]!,
  naam,
  rol: naam === 'Fatma' ? 'teamleider' : 'klantmanager',
});
const inTeam = <T>(naam: string, fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    {
      wie: medewerker(naam),
      handeling: 'toevoegen',
      object: 'team',
      doel: naam === 'Fatma' ? 'toezicht_op_werk' : 'begeleiding',
      betrokkene: 'geen',
    },
    fn,
  );
const dagVan = (naam: string) =>
  metToegang(
    app.db,
    { wie: medewerker(naam), handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    mijnDag,
  );

test('who is away is answered for: the call stands with the colleague, the person sees the name, and it ends', async () => {
  await alsRana((t) => vraagHulp(t, rana, 'niet_goed', 'bel', 'Ik slaap niet meer.'));
  expect((await dagVan('Milan')).regels.map((r) => r.schuld.soort)).toContain('niet_goed');
  expect((await dagVan('Asha')).regels).toEqual([]);

  // for oneself, or by the team leader; never for a colleague, and only by somebody who may
  const dagen = { van: DAG, tot: '2026-05-06' };
  await expect(
    inTeam('Tom', (t) => zetVervanging(t, { weg: collega.Milan!, vervanger: collega.Tom!, ...dagen })),
  ).rejects.toThrow();
  await expect(
    inTeam('Fatma', (t) => zetVervanging(t, { weg: collega.Milan!, vervanger: collega.Fatma!, ...dagen })),
  ).rejects.toThrow('Wie waarneemt, is zelf klantmanager.');
  for (const _ of [1, 2])
    await inTeam('Fatma', (t) => zetVervanging(t, { weg: collega.Milan!, vervanger: collega.Asha!, ...dagen }));
  const [staat, ...meer] = await inTeam('Milan', vervangingen);
  expect(meer).toEqual([]);

  // only what cannot wait, with whose person it is
  expect((await dagVan('Asha')).regels.map((r) => [r.schuld.soort, r.voor])).toEqual([['niet_goed', 'Milan']]);
  expect((await dagVan('Tom')).regels).toEqual([]);
  await alsRana(async (t) => {
    expect((await naastVan(t, rana))?.weg).toEqual({ vervanger: 'Asha', telefoon: '0612345678', tot: '2026-05-06' });
    const momenten = await vrijeMomenten(t, collega.Milan!);
    expect(momenten.length).toBeGreaterThan(0);
    expect(momenten.every((m) => m.dag >= '2026-05-06')).toBe(true);
  });

  // somebody else does not say that Milan is back
  await inTeam('Tom', (t) => stopVervanging(t, staat!.id));
  expect(await inTeam('Milan', vervangingen)).toHaveLength(1);
  await inTeam('Milan', (t) => stopVervanging(t, staat!.id));
  expect(await inTeam('Milan', vervangingen)).toEqual([]);
  expect((await dagVan('Asha')).regels).toEqual([]);
  expect(await alsRana(async (t) => (await naastVan(t, rana))?.weg)).toBeNull();
});

test('an appointment with who is away: in the agenda of who is there instead, and the person knows who comes', async () => {
  const wat = {
    dag: DAG,
    tijd: '14:00',
    vorm: 'wandelen',
    plek: 'park',
    soort: 'gesprek',
    tolk: '',
    meenemen: '',
  } as const;
  await alsRana((t) => planAfspraak(t, rana, collega.Milan!, wat));
  await alsRana((t) => planAfspraak(t, rana, collega.Milan!, { ...wat, dag: '2026-05-11' }));
  expect((await dagVan('Tom')).agenda).toEqual([]);

  await inTeam('Milan', (t) =>
    zetVervanging(t, { weg: collega.Milan!, vervanger: collega.Tom!, van: DAG, tot: '2026-05-06' }),
  );
  expect((await dagVan('Tom')).agenda.map((a) => [a.naam, a.tijd, a.voor])).toEqual([['Rana Proef', '14:00', 'Milan']]);
  await alsRana(async (t) => {
    expect((await afsprakenVan(t, rana)).map((a) => [a.dag, a.waarnemer])).toEqual([
      [DAG, 'Tom'],
      ['2026-05-11', null],
    ]);
    expect(wieAntwoordt((await naastVan(t, rana))!)).toEqual({ naam: 'Tom', telefoon: '0612345678' });
    const nieuws = await t.db.selectFrom('nieuws').select('soort').where('persoon', '=', rana).execute();
    expect(nieuws.map((n) => n.soort)).toEqual(['afspraak_waarnemer']);
  });

  // who is away does not stand in for another
  const daarna = { vervanger: collega.Milan!, van: '2026-05-05', tot: '2026-05-09' };
  expect(await inTeam('Asha', (t) => zetVervanging(t, { weg: collega.Asha!, ...daarna }))).toBe(false);
  expect(await inTeam('Asha', (t) => zetVervanging(t, { weg: collega.Asha!, ...daarna, van: '2026-05-06' }))).toBe(
    true,
  );
});
