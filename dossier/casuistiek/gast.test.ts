import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { Geweigerd, metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { antwoordOpToestemming, geefToestemming, toestemmingVoor } from '../toestemming/index.ts';
import { antwoordOpGast, casussen, geefGastadvies, nodigUit, openCasus, rondCasusAf, stelVraag } from './index.ts';

const { app, beheer, inrichten, kluis } = await proefDatabank();
const G = 9999;
let mens = '';
const collega: Record<string, string> = {};

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const [naam, rol] of [
      ['Milan Osei', 'klantmanager'],
      ['Dirk Elzinga', 'handhaver'],
      ['Ans Kade', 'handhaver'],
      ['Ravi Lal', 'inkomensconsulent'],
    ] as const) {
      const { id } = await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam, functie: rol, subject: naam })
        .returning('id')
        .executeTakeFirstOrThrow();
      collega[naam] = id;
      await db.insertInto('gebruiker_rol').values({ gemeente: G, gebruiker: id, rol, van: '2024-01-01' }).execute();
    }
    const p = { voornamen: 'Yara', achternaam: 'Proef', roepnaam: 'Yara', aanspreeknaam: 'Yara Proef' };
    mens = (
      await db
        .insertInto('persoon')
        .values({ gemeente: G, ...p, geboortedatum: '1990-01-01' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    await db
      .insertInto('begeleiding')
      .values({ gemeente: G, gebruiker: collega['Milan Osei']!, persoon: mens, van: '2025-01-01' })
      .execute();
  }),
);

const milan = (): Wie => ({
  soort: 'medewerker',
  gemeente: G,
  id: collega['Milan Osei']!,
  naam: 'Milan',
  rol: 'klantmanager',
});
const doe = <T>(fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    { wie: milan(), handeling: 'toevoegen', object: 'casuistiek', doel: 'begeleiding', betrokkene: mens },
    fn,
  );
const eigen = () =>
  ({
    wie: { soort: 'persoon', gemeente: G, id: mens, naam: 'Yara', rol: 'client' },
    handeling: 'toevoegen',
    object: 'casuistiek',
    doel: 'eigen_zaak',
    betrokkene: mens,
  }) as const;
const zelf = <T>(fn: (t: Toegang) => Promise<T>) => metToegang(app.db, eigen(), fn);
const stel = (metNaam: boolean) =>
  doe((t) =>
    stelVraag(t, mens, {
      vraag: 'Hoe kan zij werken zonder dat de taalles stopt?',
      achtergrond: 'De les is op drie ochtenden.',
      clientWoorden: 'Ik wil beide.',
      metNaam,
      client: 'weet',
      collegas: [collega['Ravi Lal']!],
      beeld: 'vrouw, eind dertig',
    }),
  );
const sleutel = (() => {
  let n = 0;
  return () => `019a0000-0000-4000-8000-${String(++n).padStart(12, '0')}`;
})();
const arts = { soort: 'arts', wie: 'Dokter De Wit, bedrijfsarts' } as const;
const dirk = () => ({ soort: 'handhaver', gebruiker: collega['Dirk Elzinga']! }) as const;
const open = (code: string) => openCasus(app.db, kluis, G, code);
const keken = async () =>
  (
    await beheer.pool.query<{ wie_naam: string; reden: string }>(
      "select wie_naam, reden from inzage where betrokkene = $1 and rol = 'ontvanger' order by wie_naam",
      [mens],
    )
  ).rows;

test('a doctor opens one question with a code, without a name, and the person reads that they looked', async () => {
  const casus = await stel(false);
  const k = sleutel();
  const een = await doe((t) => nodigUit(t, kluis, casus, arts, k));
  expect(een).toMatchObject({ nieuw: true, jaNodig: false, wie: arts.wie });
  // the same form again gives the same code, and asks nobody new
  expect(await doe((t) => nodigUit(t, kluis, casus, arts, k))).toMatchObject({ code: een.code, nieuw: false });
  expect(await open('AAAA-BBBB-CCCC-DDDD')).toBeNull();
  const tafel = await open(een.code);
  expect(tafel).toMatchObject({
    wie: arts.wie,
    naam: null,
    beeld: 'vrouw, eind dertig',
    client_woorden: 'Ik wil beide.',
  });
  expect(JSON.stringify(tafel)).not.toMatch(new RegExp(`Yara|${mens}`));
  expect(await keken()).toEqual([{ wie_naam: arts.wie, reden: 'Hoe kan zij werken zonder dat de taalles stopt?' }]);
  expect(await geefGastadvies(app.db, kluis, G, een.code, 'Werken kan in de middag, met rust ertussen.')).toBe(true);
  expect(await geefGastadvies(app.db, kluis, G, een.code, 'Werken kan in de middag, met rust ertussen.')).toBe(true);
  await expect(geefGastadvies(app.db, kluis, G, een.code, 'Laat Yara Proef rusten.')).rejects.toThrow(
    /zonder de persoon/,
  );
  const [gast] = (await zelf(casussen)).find((c) => c.id === casus)!.gasten;
  expect(gast!.adviezen).toEqual([{ tekst: 'Werken kan in de middag, met rust ertussen.', op: '2026-04-28' }]);
  // the person stops it, without a reason; what was said stays
  expect(await zelf((t) => antwoordOpGast(t, gast!.id, false))).toBe(true);
  expect(await open(een.code)).toBeNull();
  expect(await geefGastadvies(app.db, kluis, G, een.code, 'Nog iets anders dan.')).toBe(false);
});

test('an enforcement colleague sits there without a name, after a yes, and never looks into that person after', async () => {
  await metToegang(app.db, { ...eigen(), object: 'toestemming' }, (t) =>
    geefToestemming(t, mens, { soort: 'collegas', met: "Collega's", waarom: 'Meedenken', tot: '2026-06-01' }),
  );
  const metNaam = await stel(true);
  await expect(doe((t) => nodigUit(t, kluis, metNaam, dirk(), sleutel()))).rejects.toThrow(/zonder naam/);
  const casus = await stel(false);
  const uit = await doe((t) => nodigUit(t, kluis, casus, dirk(), sleutel()));
  expect(uit).toMatchObject({ jaNodig: true, wie: 'Dirk Elzinga, handhaver' });
  expect(await open(uit.code), 'no yes yet').toBeNull();
  // the yes is of the person alone
  expect(await doe((t) => antwoordOpGast(t, uit.gast, true))).toBe(false);
  expect(await zelf((t) => antwoordOpGast(t, uit.gast, true))).toBe(true);
  expect(await open(uit.code)).toMatchObject({ soort: 'handhaver', naam: null });
  // their login has no table, and asking for the dossier of this person is refused, of this colleague only
  const handhaver = (naam: string): Wie => ({
    soort: 'medewerker',
    gemeente: G,
    id: collega[naam]!,
    naam,
    rol: 'handhaver',
  });
  await expect(
    metToegang(
      app.db,
      {
        wie: handhaver('Dirk Elzinga'),
        handeling: 'lezen',
        object: 'casuistiek',
        doel: 'handhaving',
        betrokkene: 'geen',
      },
      casussen,
    ),
  ).rejects.toBeInstanceOf(Geweigerd);
  const kijk = (naam: string) =>
    metToegang(
      app.db,
      {
        wie: handhaver(naam),
        handeling: 'toevoegen',
        object: 'inzageverzoek',
        doel: 'handhaving',
        betrokkene: mens,
        reden: 'een melding van de buren',
      },
      (t) =>
        sql`insert into inzage_verzoek (gemeente, gebruiker, persoon, doel, reden, tot)
          values (${G}, ${collega[naam]}, ${mens}, 'handhaving', 'een melding van de buren', now() + interval '1 hour')`.execute(
          t.db,
        ),
    );
  await expect(kijk('Dirk Elzinga')).rejects.toThrow(/frisse ogen/);
  await kijk('Ans Kade');
  // and the other way round: who looked already, does not sit at the table
  await expect(
    doe(async (t) => nodigUit(t, kluis, casus, { soort: 'handhaver', gebruiker: collega['Ans Kade']! }, sleutel())),
  ).rejects.toThrow(/al naar iemand/);
});

test('a name is shown after the yes of the person; a code ends with the question and after two weeks', async () => {
  const casus = await stel(true);
  const uit = await doe((t) =>
    nodigUit(t, kluis, casus, { soort: 'buurtteam', wie: 'Buurtteam West, Iris' }, sleutel()),
  );
  expect(await open(uit.code)).toBeNull();
  await zelf((t) => antwoordOpGast(t, uit.gast, true));
  expect(await open(uit.code)).toMatchObject({ naam: 'Yara Proef', tot: '2026-05-12' });
  const ander = await stel(false);
  const tweede = await stel(true);
  const later = await doe((t) => nodigUit(t, kluis, ander, arts, sleutel()));
  await doe((t) => rondCasusAf(t, mens, casus, 'Zij werkt in de middag.', []));
  expect(await open(uit.code), 'the question is done').toBeNull();
  // consent withdrawn: a table with a name closes at once
  const nogEen = await doe((t) => nodigUit(t, kluis, tweede, arts, sleutel()));
  await zelf((t) => antwoordOpGast(t, nogEen.gast, true));
  expect(await open(nogEen.code)).toMatchObject({ naam: 'Yara Proef' });
  await metToegang(app.db, { ...eigen(), handeling: 'wijzigen', object: 'toestemming' }, async (t) =>
    antwoordOpToestemming(t, mens, (await toestemmingVoor(t, mens, 'collegas'))!, 'stop'),
  );
  expect(await open(nogEen.code)).toBeNull();
  await inrichten(G, (db) => db.insertInto('klok').values({ gemeente: G, dag: '2026-05-12' }).execute());
  expect(await open(later.code)).not.toBeNull();
  await inrichten(G, (db) => db.insertInto('klok').values({ gemeente: G, dag: '2026-05-13' }).execute());
  expect(await open(later.code)).toBeNull();
});
