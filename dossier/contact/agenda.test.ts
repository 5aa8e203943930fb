import { beforeAll, expect, test } from 'vitest';
import { mijnDag } from '../caseload/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  afsprakenVan,
  agendaWeek,
  beloof,
  kalenderVanMij,
  mijnWerktijden,
  planAfspraak,
  verzetAfspraak,
  vraagHulp,
  zetWerktijden,
} from './index.ts';

const { app, inrichten } = await proefDatabank();
const G = 9999;
let hanna = '';
const collega: string[] = [];

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    // a Tuesday
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    await db.insertInto('vormtijd').values({ gemeente: G, vorm: 'samen', minuten: 75, stilte_dagen: 35 }).execute();
    for (const naam of ['Milan Osei', 'Noor Bos']) {
      const { id } = await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam, functie: 'klantmanager', subject: naam })
        .returning('id')
        .executeTakeFirstOrThrow();
      collega.push(id);
      await db
        .insertInto('gebruiker_rol')
        .values({ gemeente: G, gebruiker: id, rol: 'klantmanager', van: '2024-01-01' })
        .execute();
      await db
        .insertInto('werktijd')
        .values({ gemeente: G, gebruiker: id, dag: 3, van: '09:00', tot: '12:00' })
        .execute();
    }
    const p = { voornamen: 'Hanna', achternaam: 'Proef', roepnaam: 'Hanna', aanspreeknaam: 'Hanna Proef' };
    hanna = (
      await db
        .insertInto('persoon')
        .values({ gemeente: G, ...p, geboortedatum: '1990-01-01' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    await db
      .insertInto('begeleiding')
      .values({ gemeente: G, gebruiker: collega[0]!, persoon: hanna, van: '2025-01-01' })
      .execute();
    // Noor stands in for Milan this week; the week after he is back
    await db
      .insertInto('vervanging')
      .values({
        gemeente: G,
        weg: collega[0]!,
        vervanger: collega[1]!,
        van: '2026-04-27',
        tot: '2026-05-04',
        gezet_door: collega[0]!,
      })
      .execute();
  }),
);

const km = (nr: 0 | 1): Wie => ({
  soort: 'medewerker',
  gemeente: G,
  id: collega[nr]!,
  naam: nr === 0 ? 'Milan Osei' : 'Noor Bos',
  rol: 'klantmanager',
});
const eigen = <T>(nr: 0 | 1, fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    { wie: km(nr), handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    fn,
  );
const bij = <T>(nr: 0 | 1, fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    { wie: km(nr), handeling: 'toevoegen', object: 'contact', doel: 'begeleiding', betrokkene: hanna },
    fn,
  );
const team = <T>(fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    { wie: km(0), handeling: 'toevoegen', object: 'team', doel: 'begeleiding', betrokkene: 'geen' },
    fn,
  );

test('a week holds what was planned, promised and asked, for the colleague and for who stands in', async () => {
  const wat = { vorm: 'wandelen', plek: 'park', soort: 'gesprek', tolk: '', meenemen: '' } as const;
  expect(await bij(0, (t) => planAfspraak(t, hanna, collega[0]!, { dag: '2026-04-29', tijd: '10:00', ...wat }))).toBe(
    true,
  );
  expect(await bij(0, (t) => planAfspraak(t, hanna, collega[0]!, { dag: '2026-05-06', tijd: '09:00', ...wat }))).toBe(
    true,
  );
  await bij(0, (t) => beloof(t, hanna, 'bellen over de fiets', '2026-04-20'));
  await bij(0, (t) => beloof(t, hanna, 'een brief', '2026-05-07'));
  await metToegang(
    app.db,
    {
      wie: { soort: 'persoon', gemeente: G, id: hanna, naam: 'Hanna', rol: 'client' },
      handeling: 'toevoegen',
      object: 'contact',
      doel: 'eigen_zaak',
      betrokkene: hanna,
    },
    (t) => vraagHulp(t, hanna, 'bel_mij', 'bel'),
  );

  const week = await eigen(0, (t) => agendaWeek(t, '2026-04-27'));
  expect(week.afspraken).toMatchObject([
    { persoon: hanna, naam: 'Hanna Proef', dag: '2026-04-29', tijd: '10:00', voor: null },
  ]);
  // what should have been done last week is owed today
  expect(week.beloften).toMatchObject([{ wat: 'bellen over de fiets', dag: '2026-04-28' }]);
  expect(week.bellen).toMatchObject([{ persoon: hanna, dag: '2026-04-28' }]);
  expect(week.weg.map((w) => w.dag)).toHaveLength(7);
  expect(week.weg[0]).toEqual({ dag: '2026-04-27', vervanger: 'Noor' });
  expect(week.vrij, 'nobody chooses a moment with who is away').toEqual([]);
  const volgende = await eigen(0, (t) => agendaWeek(t, '2026-05-04'));
  expect(volgende.vrij.map((m) => m.tijd)).toEqual(['10:00', '11:00']);
  expect(volgende.beloften).toMatchObject([{ wat: 'een brief', dag: '2026-05-07' }]);
  expect(volgende.bellen).toEqual([]);

  // Noor sees the days on which she answers for Milan, and not the week after
  const noor = await eigen(1, (t) => agendaWeek(t, '2026-04-27'));
  expect(noor.afspraken).toMatchObject([{ dag: '2026-04-29', voor: 'Milan' }]);
  expect(noor.beloften).toMatchObject([{ wat: 'bellen over de fiets', voor: 'Milan' }]);
  expect(noor.bellen).toMatchObject([{ persoon: hanna, voor: 'Milan' }]);
  expect(noor.vrij.map((m) => m.tijd)).toEqual(['09:00', '10:00', '11:00']);
  const daarna = await eigen(1, (t) => agendaWeek(t, '2026-05-04'));
  expect([daarna.afspraken, daarna.beloften]).toEqual([[], []]);
  expect((await eigen(1, mijnDag)).agenda).toEqual([]);
});

test('an appointment moves only to a free moment of the colleague it is with, also by who stands in', async () => {
  const nu = async () => (await bij(0, (t) => afsprakenVan(t, hanna))).map((a) => `${a.dag} ${a.tijd}`);
  const [eerste, tweede] = await bij(0, (t) => afsprakenVan(t, hanna));
  const wat = { vorm: 'telefoon', plek: '' } as const;
  const naar = (dag: string, tijd: string) =>
    bij(1, (t) => verzetAfspraak(t, hanna, eerste!.id, { dag, tijd, ...wat }));
  expect(await naar('2026-05-06', '09:00'), 'taken').toBe('bezet');
  expect(await naar('2026-05-07', '09:00'), 'not a working day').toBe('bezet');
  expect(await nu()).toEqual(['2026-04-29 10:00', '2026-05-06 09:00']);
  expect(await naar('2026-05-06', '10:00')).toMatchObject({ dag: '2026-04-29', tijd: '10:00', met: 'Milan Osei' });
  expect(await nu()).toEqual(['2026-05-06 09:00', '2026-05-06 10:00']);
  // the same moment, another form
  expect(
    await bij(0, (t) =>
      verzetAfspraak(t, hanna, tweede!.id, { dag: '2026-05-06', tijd: '09:00', vorm: 'thuis', plek: '' }),
    ),
  ).toMatchObject({ vorm: 'wandelen' });
  expect(await bij(0, (t) => verzetAfspraak(t, hanna, collega[0]!, { dag: '2026-05-06', tijd: '11:00', ...wat }))).toBe(
    'weg',
  );
});

test('what leaves for another calendar says when and how, and nothing of anybody', async () => {
  const punten = await eigen(0, kalenderVanMij);
  expect(punten.map((p) => [p.begin.toISOString(), p.eind.toISOString(), p.vorm, p.afgezegd])).toEqual([
    ['2026-05-06T07:00:00.000Z', '2026-05-06T08:00:00.000Z', 'thuis', false],
    ['2026-05-06T08:00:00.000Z', '2026-05-06T09:00:00.000Z', 'telefoon', false],
  ]);
  expect(Object.keys(punten[0]!).sort()).toEqual(['afgezegd', 'begin', 'eind', 'id', 'vorm']);
});

test('working hours are one’s own, and a day that is not named is free', async () => {
  await team((t) =>
    zetWerktijden(t, [
      { dag: 1, van: '08:30', tot: '12:30' },
      { dag: 3, van: '13:00', tot: '15:00' },
    ]),
  );
  expect(await team(mijnWerktijden)).toEqual([
    { dag: 1, van: '08:30', tot: '12:30' },
    { dag: 3, van: '13:00', tot: '15:00' },
  ]);
  await team((t) => zetWerktijden(t, [{ dag: 1, van: '09:00', tot: '10:00' }]));
  expect(await team(mijnWerktijden)).toEqual([{ dag: 1, van: '09:00', tot: '10:00' }]);
  await expect(
    team((t) =>
      t.db
        .insertInto('werktijd')
        .values({ gemeente: G, gebruiker: collega[1]!, dag: 5, van: '09:00', tot: '10:00' })
        .execute(),
    ),
  ).rejects.toThrow(/row-level security/);
  expect((await eigen(0, (t) => agendaWeek(t, '2026-05-04'))).vrij).toEqual([{ dag: '2026-05-04', tijd: '09:00' }]);
});
