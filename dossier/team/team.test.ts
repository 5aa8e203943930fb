import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { beginOverdracht, lopendeOverdracht } from '../overdracht/index.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  bandVan,
  begeleiderwensVan,
  collegasKunnen,
  haalUitTeam,
  kiesBegeleiderwens,
  mensenMetWens,
  mijnTeam,
  teamSchuldig,
  teamwensen,
  tijdVanTeam,
  voegIdeeToe,
  wieKan,
  zegKan,
  zetInTeam,
  zonderTeam,
} from './index.ts';

const { app, beheer, inrichten } = await proefDatabank();
const G = 9999;
const collega: Record<string, string> = {};
const mens: Record<string, string> = {};

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const [vorm, minuten, stilte_dagen] of [
      ['zelf', 24, 180],
      ['samen', 75, 35],
      ['dichtbij', 240, 10],
    ] as const)
      await db.insertInto('vormtijd').values({ gemeente: G, vorm, minuten, stilte_dagen }).execute();
    const team = [];
    for (const naam of ['Noord', 'Zuid'])
      team.push(
        (await db.insertInto('team').values({ gemeente: G, naam }).returning('id').executeTakeFirstOrThrow()).id,
      );
    for (const [naam, functie, welk, dagen] of [
      ['Milan', 'klantmanager', 0, [1]],
      ['Asha', 'klantmanager', 0, [1, 2, 3, 4]],
      ['Tom', 'klantmanager', 0, [1, 2, 3, 4]],
      ['Ver', 'klantmanager', 1, [1, 2, 3, 4]],
      ['Fatma', 'teamleider', 0, []],
    ] as const) {
      const { id } = await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam, functie, subject: naam })
        .returning('id')
        .executeTakeFirstOrThrow();
      collega[naam] = id;
      await db
        .insertInto('teamlid')
        .values({ gemeente: G, team: team[welk]!, gebruiker: id, van: '2025-01-01', tot: null })
        .execute();
      for (const dag of dagen)
        await db
          .insertInto('werktijd')
          .values({ gemeente: G, gebruiker: id, dag, van: '08:00', tot: '17:00' })
          .execute();
    }
    for (const [naam, bij, taal] of [
      ['Rana', 'Milan', 'ar'],
      ['Bo', 'Milan', 'nl'],
      ['Cor', 'Milan', 'nl'],
      ['Els', 'Asha', 'nl'],
      ['Tea', 'Tom', 'nl'],
      ['Zed', 'Ver', 'nl'],
    ] as const) {
      const { id } = await db
        .insertInto('persoon')
        .values({
          gemeente: G,
          voornamen: naam,
          achternaam: 'Proef',
          roepnaam: naam,
          aanspreeknaam: `${naam} Proef`,
          geboortedatum: '1990-01-01',
          taal,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      mens[naam] = id;
      await db
        .insertInto('begeleiding')
        .values({ gemeente: G, gebruiker: collega[bij]!, persoon: id, soort: 'klantmanager', van: '2025-01-01' })
        .execute();
    }
  }),
);

const ik = <T>(naam: string, fn: (t: Toegang) => Promise<T>) => {
  const wie: Wie = { soort: 'persoon', gemeente: G, id: mens[naam]!, naam, rol: 'client' };
  return metToegang(
    app.db,
    { wie, handeling: 'toevoegen', object: 'contact', doel: 'eigen_zaak', betrokkene: wie.id },
    fn,
  );
};
const als = <T>(naam: string, fn: (t: Toegang) => Promise<T>, betrokkene: string = 'geen') => {
  const rol = naam === 'Fatma' ? 'teamleider' : 'klantmanager';
  return metToegang(
    app.db,
    {
      wie: { soort: 'medewerker', gemeente: G, id: collega[naam]!, naam, rol },
      handeling: 'toevoegen',
      object: betrokkene === 'geen' ? 'team' : 'overdracht',
      doel: rol === 'teamleider' ? 'toezicht_op_werk' : 'begeleiding',
      betrokkene,
    },
    fn,
  );
};
const mijnMensen = () =>
  metToegang(
    app.db,
    {
      wie: { soort: 'medewerker', gemeente: G, id: collega.Milan!, naam: 'Milan', rol: 'klantmanager' },
      handeling: 'lezen',
      object: 'caseload',
      doel: 'begeleiding',
      betrokkene: 'eigen klanten',
    },
    mensenMetWens,
  );

test('a wish about who walks beside somebody is their own, and a colleague says what they can themselves', async () => {
  await ik('Bo', (t) => kiesBegeleiderwens(t, mens.Bo!, 'ander_mag', 'Iemand die veel weet van schulden'));
  await ik('Cor', (t) => kiesBegeleiderwens(t, mens.Cor!, 'ander_mag', ''));
  await ik('Cor', (t) => kiesBegeleiderwens(t, mens.Cor!, 'blijven', ''));
  await expect(als('Milan', (t) => kiesBegeleiderwens(t, mens.Rana!, 'ander_mag', ''), mens.Rana!)).rejects.toThrow(
    /denied|zelf/,
  );
  expect(await ik('Cor', (t) => begeleiderwensVan(t, mens.Cor!))).toMatchObject({ wens: 'blijven' });
  for (const [wie, soort, wat] of [
    ['Asha', 'taal', 'ar'],
    ['Asha', 'taal', 'ar'],
    ['Tom', 'onderwerp', 'schulden en beslag'],
  ] as const)
    await als(wie, (t) => zegKan(t, soort, wat));
  const anders = { gemeente: G, gebruiker: collega.Tom!, soort: 'taal', wat: 'tr', gezegd_op: '2026-04-28' } as const;
  await expect(als('Milan', (t) => t.db.insertInto('collega_kan').values(anders).execute())).rejects.toThrow(
    /zelf|security/,
  );
  await expect(als('Tom', (t) => zegKan(t, 'onderwerp', 'alles van Tea Proef'))).rejects.toThrow(/persoon/);
  expect((await als('Fatma', collegasKunnen)).map((k) => `${k.naam} ${k.wat}`)).toEqual([
    'Asha ar',
    'Tom schulden en beslag',
  ]);
});

test('the team sees time, wishes and debts in numbers, for its own team, without a person', async () => {
  await ik('Els', (t) => beginOverdracht(t, mens.Els!, collega.Asha!, { reden: '', wens: 'Iemand dichtbij' }));
  const uit = await als('Fatma', async (t) => {
    const team = await mijnTeam(t);
    return {
      team,
      leden: await tijdVanTeam(t, team),
      wensen: await teamwensen(t, team!.id),
      schuldig: await teamSchuldig(t, team!.id),
    };
  });
  expect(uit.team!.leden.map((l) => l.naam)).toEqual(['Asha', 'Fatma', 'Milan', 'Tom']);
  expect(uit.leden.map((l) => l.naam)).toEqual(['Asha', 'Milan', 'Tom']);
  expect(uit.wensen).toEqual(
    expect.arrayContaining([
      { gebruiker: collega.Milan, vroegAnder: 0, anderMag: 1, blijven: 1 },
      { gebruiker: collega.Asha, vroegAnder: 1, anderMag: 0, blijven: 0 },
    ]),
  );
  // five people of this team, nobody spoken to; the sixth is of another team
  expect(uit.schuldig).toEqual({ beloofd: 0, voorbij: 0, antwoord: 0, stil: 5 });
  expect(JSON.stringify(uit)).not.toMatch(/Rana|Bo |Cor|Els|Tea|Zed/);
  // the band goes with the hours: 9 of 36 is a quarter
  expect(uit.leden.map(bandVan)).toEqual([
    { van: 50, tot: 75 },
    { van: 13, tot: 19 },
    { van: 50, tot: 75 },
  ]);
});

test('who could help is by name, with what they have in common; nobody is better', async () => {
  const kan = await als('Milan', collegasKunnen);
  const leden = await als('Milan', async (t) => tijdVanTeam(t, await mijnTeam(t)));
  const mensen = await mijnMensen();
  expect(mensen.map((m) => [m.roepnaam, m.wens])).toEqual([
    ['Bo', 'ander_mag'],
    ['Cor', 'blijven'],
    ['Rana', null],
  ]);
  const uit = mensen.map((m) => wieKan(m, leden, kan, collega.Milan!).map((c) => [c.naam, c.om.map((o) => o.wat)]));
  expect(uit).toEqual([
    [
      ['Asha', []],
      ['Tom', ['schulden en beslag']],
    ],
    [
      ['Asha', []],
      ['Tom', []],
    ],
    [
      ['Asha', ['ar']],
      ['Tom', []],
    ],
  ]);
  // no room, no proposal
  const vol = leden.map((l) => ({ ...l, beschikbaar: 10 }));
  expect(wieKan(mensen[0]!, vol, kan, collega.Milan!)).toEqual([]);
});

test('a move is a proposal: one at a time, and against a wish to stay only with a reason the person reads', async () => {
  const stel = (ondanksWens?: string) =>
    als(
      'Milan',
      (t) =>
        beginOverdracht(t, mens.Cor!, collega.Milan!, {
          reden: 'Ik ga weg',
          wens: '',
          naar: collega.Tom!,
          ondanksWens,
        }),
      mens.Cor!,
    );
  await expect(stel()).rejects.toThrow(/wil graag blijven/);
  expect(
    await Promise.all([stel('Ik werk hier vanaf juni niet meer.'), stel('Ik werk hier vanaf juni niet meer.')]),
  ).toEqual(expect.arrayContaining([true, false]));
  expect(await ik('Cor', (t) => lopendeOverdracht(t, mens.Cor!))).toMatchObject({
    aanleiding: 'team',
    ondanksWens: 'Ik werk hier vanaf juni niet meer.',
    naar: { naam: 'Tom' },
    akkoordOp: null,
  });
  // nobody moved: the person has not said yes
  const { rows } = await beheer.pool.query('select gebruiker from begeleiding where persoon = $1 and tot is null', [
    mens.Cor,
  ]);
  expect(rows).toEqual([{ gebruiker: collega.Milan }]);
  await expect(
    als('Milan', async (t) => {
      const team = await mijnTeam(t);
      await voegIdeeToe(t, team!.id, {
        bij: collega.Milan!,
        soort: 'verdelen',
        tekst: 'Cor naar Tom',
        bespreken_op: null,
      });
    }),
  ).rejects.toThrow(/persoon/);
});

test('a team leader keeps the team: one team per colleague, and nobody a colleague walks beside moves by it', async () => {
  const team = (await als('Fatma', mijnTeam))!.id;
  await expect(als('Milan', (t) => zetInTeam(t, team, collega.Ver!))).rejects.toThrow(/denied/);
  // in another team already: stays there
  await als('Fatma', (t) => zetInTeam(t, team, collega.Ver!));
  await als('Fatma', (t) => haalUitTeam(t, team, collega.Tom!));
  expect((await als('Fatma', mijnTeam))!.leden.map((l) => l.naam)).toEqual(['Asha', 'Fatma', 'Milan']);
  expect((await als('Fatma', zonderTeam)).map((c) => c.naam)).toEqual(['Tom']);
  await Promise.all([
    als('Fatma', (t) => zetInTeam(t, team, collega.Tom!)),
    als('Fatma', (t) => zetInTeam(t, team, collega.Tom!)),
  ]);
  expect((await als('Fatma', mijnTeam))!.leden.map((l) => l.naam)).toEqual(['Asha', 'Fatma', 'Milan', 'Tom']);
  const { rows } = await beheer.pool.query('select 1 from begeleiding where tot is not null');
  expect(rows).toEqual([]);
});
