import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { Geweigerd, metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  antwoordMeelezer,
  antwoordOpVoorlegging,
  leesVoorlegging,
  legGehoordVast,
  legVoor,
  mijnMeelezingen,
  noteerHoren,
  stemIn,
  stemInAlsTweede,
  voorleggingenVan,
  vraagMeelezer,
  zegBijVoorlegging,
} from './index.ts';

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

test('that the bijstand ends is said by the person and decided by a human; neither a yes nor a no ends it', async () => {
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
  // their word is no decision: the right goes on until somebody decides, with a letter
  expect(await einde()).toEqual({ tot: null, door_persoon: null });
  await expect(alsMilan((t) => legGehoordVast(t, mens, w!.id))).rejects.toThrow('besluit');
});

test('who does not answer is heard first, then a second colleague who did none of it; only then it counts', async () => {
  const tweede = (
    await inrichten(G, (db) =>
      db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam: 'Tineke', functie: 'klantmanager', subject: 't' })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
  ).id;
  await inrichten(G, (db) =>
    db.insertInto('begeleiding').values({ gemeente: G, gebruiker: tweede, persoon: mens, van: '2025-01-01' }).execute(),
  );
  const alsTineke = <T>(fn: (t: Toegang) => Promise<T>) =>
    bij({ soort: 'medewerker', gemeente: G, id: tweede, naam: 'Tineke', rol: 'klantmanager' }, 'begeleiding', fn);
  await alsMilan((t) =>
    legVoor(t, mens, { soort: 'woning', van: '2026-05-01', pct: '10' }, 'U betaalt geen huur meer. Klopt dat?'),
  );
  const nu = async () => (await alsMilan((t) => voorleggingenVan(t, mens)))[0]!;
  const { id } = await nu();
  const vast = () => alsMilan((t) => legGehoordVast(t, mens, id));
  await expect(vast()).rejects.toThrow('Leg het eerst voor');
  // an agreement before the hearing does not count, nor a day before the question
  await alsTineke((t) => stemIn(t, mens, id, 'Lijkt mij goed.'));
  await expect(vast()).rejects.toThrow('Leg het eerst voor');
  const horen = { soort: 'gehoord', kanaal: 'bellen', tekst: 'Ilse woont nu bij haar zus.' } as const;
  await expect(alsMilan((t) => noteerHoren(t, mens, id, { ...horen, dag: '2026-04-20' }))).rejects.toThrow('kan niet');
  expect((await nu()).gehoord).toBe(false);
  await alsMilan((t) => noteerHoren(t, mens, id, { ...horen, dag: '2026-04-28' }));
  expect((await nu()).gehoord).toBe(true);
  // not by the one who heard
  await alsMilan((t) => stemIn(t, mens, id, 'Eens met mijzelf.'));
  expect((await nu()).eens).toBe(false);
  await expect(vast()).rejects.toThrow('Leg het eerst voor');
  // a teamleider who was asked may be the second one, and does nothing else
  const leider = await inrichten(G, async (db) => {
    const { id: wie } = await db
      .insertInto('gebruiker')
      .values({ gemeente: G, naam: 'Fatma', functie: 'teamleider', subject: 'f' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await sql`insert into inzage_verzoek (gemeente, gebruiker, persoon, doel, reden, tot)
      values (${G}, ${wie}, ${mens}, 'toezicht_op_werk', 'Tweede collega', now() + interval '8 hours')`.execute(db);
    return wie;
  });
  const alsFatma = (handeling: 'lezen' | 'toevoegen' | 'besluiten', fn: (t: Toegang) => Promise<unknown>) =>
    metToegang(
      app.db,
      {
        wie: { soort: 'medewerker', gemeente: G, id: leider, naam: 'Fatma', rol: 'teamleider' },
        handeling,
        object: 'horen',
        doel: 'toezicht_op_werk',
        betrokkene: mens,
      },
      fn,
    );
  expect(await alsFatma('lezen', (t) => voorleggingenVan(t, mens))).toHaveLength(3);
  await expect(alsFatma('toevoegen', async () => {})).rejects.toThrow(Geweigerd);
  await expect(alsFatma('besluiten', (t) => noteerHoren(t, mens, id, { ...horen, dag: '2026-04-28' }))).rejects.toThrow(
    /row-level security/,
  );
  await alsFatma('besluiten', (t) => stemIn(t, mens, id, 'Ik las mee en ben het eens.'));
  expect(await nu()).toMatchObject({ eens: true, vastgelegd: false });
  await vast();
  expect(await nu()).toMatchObject({ vastgelegd: true, antwoord: null });
  // the person reads every step, with a name
  const [gelezen] = await alsIlse((t) => voorleggingenVan(t, mens));
  expect(gelezen!.stappen.map((s) => `${s.door} ${s.soort}`)).toEqual([
    'Tineke akkoord',
    'Milan gehoord',
    'Milan akkoord',
    'Fatma akkoord',
  ]);
  expect(gelezen!.vastgelegd).toBe(true);
});

test('a second colleague who is asked by name reads exactly this without the name, needs no consent, and the person sees it', async () => {
  const noor = await inrichten(G, async (db) => {
    const { id } = await db
      .insertInto('gebruiker')
      .values({ gemeente: G, naam: 'Noor', functie: 'klantmanager', subject: 'n' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('gebruiker_rol')
      .values({ gemeente: G, gebruiker: id, rol: 'klantmanager', van: '2024-01-01' })
      .execute();
    return id;
  });
  const lezer = <T>(handeling: 'lezen' | 'besluiten', fn: (t: Toegang) => Promise<T>) =>
    metToegang(
      app.db,
      {
        wie: { soort: 'medewerker', gemeente: G, id: noor, naam: 'Noor', rol: 'klantmanager' },
        handeling,
        object: 'horen',
        doel: 'tweede_lezing',
        betrokkene: 'geen',
      },
      fn,
    );
  await alsMilan((t) =>
    legVoor(t, mens, { soort: 'woning', van: '2026-05-15', pct: '12' }, 'Ilse, betaalt u geen huur meer?'),
  );
  const { id } = (await alsMilan((t) => voorleggingenVan(t, mens)))[0]!;
  expect(await lezer('lezen', (t) => leesVoorlegging(t, id, 'tweede lezing')), 'not asked').toBeNull();
  // who asks, or had a part in it, is no second
  await expect(alsMilan((t) => vraagMeelezer(t, mens, id, milan))).rejects.toThrow();
  await alsMilan((t) => vraagMeelezer(t, mens, id, noor));
  await alsMilan((t) => vraagMeelezer(t, mens, id, noor));
  expect(await lezer('lezen', mijnMeelezingen)).toMatchObject([{ voorlegging: id, door: 'Milan', gedaan: false }]);
  await alsMilan((t) =>
    noteerHoren(t, mens, id, {
      soort: 'gehoord',
      kanaal: 'bellen',
      tekst: 'Ilse Proef woont bij haar zus.',
      dag: '2026-04-28',
    }),
  );
  const blad = await lezer('lezen', (t) => leesVoorlegging(t, id, 'tweede lezing'));
  expect(blad).toMatchObject({ vraag: '…, betaalt u geen huur meer?', pct: '12', van: '2026-05-15', door: 'Milan' });
  expect(blad!.stappen.map((s) => s.tekst)).toEqual(['… … woont bij haar zus.']);
  expect(JSON.stringify(blad)).not.toMatch(/Ilse|Proef/);
  const { rows } = await beheer.pool.query(
    "select wie_naam from inzage where betrokkene = $1 and doel = 'tweede_lezing'",
    [mens],
  );
  expect(rows).toEqual([{ wie_naam: 'Noor' }]);
  // a no, a question and another way wait for an answer; an agreement before it does not count, nor one that did not read it
  const stand = async () => (await alsMilan((t) => voorleggingenVan(t, mens)))[0]!;
  expect(
    await lezer('besluiten', (t) => zegBijVoorlegging(t, id, 'oneens', 'Ilse betaalt nog wel de gas en licht.')),
  ).toBe(true);
  expect(await lezer('lezen', mijnMeelezingen)).toMatchObject([{ voorlegging: id, gedaan: true }]);
  expect(await lezer('besluiten', (t) => stemInAlsTweede(t, id, 'Toch maar eens dan.'))).toBe(false);
  await expect(alsMilan((t) => legGehoordVast(t, mens, id))).rejects.toThrow('Leg het eerst voor');
  const woord = (await stand()).meelezers[0]!;
  expect((await alsIlse((t) => voorleggingenVan(t, mens)))[0]!.meelezers).toMatchObject([
    { soort: 'oneens', wie: 'Noor' },
  ]);
  await expect(alsIlse((t) => antwoordMeelezer(t, mens, id, woord.id, 'Dit is niet van mij.'))).rejects.toThrow();
  await alsMilan((t) => antwoordMeelezer(t, mens, id, woord.id, 'Gas en licht horen niet bij de woonkosten, art. 27.'));
  await expect(alsMilan((t) => antwoordMeelezer(t, mens, id, woord.id, 'Nog een antwoord.'))).rejects.toThrow();
  await expect(alsMilan((t) => legGehoordVast(t, mens, id))).rejects.toThrow('Leg het eerst voor');
  expect(await lezer('lezen', (t) => leesVoorlegging(t, id, 'tweede lezing'))).toMatchObject({
    woorden: [{ soort: 'oneens', tekst: '… betaalt nog wel de gas en licht.', antwoord: { door: 'Milan' } }],
  });
  expect(await lezer('besluiten', (t) => stemInAlsTweede(t, id, 'Zij werd gehoord, en het klopt met de huur.'))).toBe(
    true,
  );
  expect(await lezer('besluiten', (t) => stemInAlsTweede(t, id, 'Nog eens hetzelfde.'))).toBe(false);
  expect(await alsMilan((t) => voorleggingenVan(t, mens))).toMatchObject([{ id, eens: true }, {}, {}, {}]);
  await alsMilan((t) => legGehoordVast(t, mens, id));
});
