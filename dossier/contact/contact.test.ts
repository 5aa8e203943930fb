import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { mijnDag } from '../caseload/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import {
  antwoordAlsCollega,
  antwoordOpOverdracht,
  beginOverdracht,
  eerdereOverdrachten,
  gevraagdVanMij,
  leesGevraagde,
  lopendeOverdracht,
  rondOverdrachtAf,
  schrijfOverdracht,
  spraken,
  stopOverdracht,
  verseOverdracht,
} from '../overdracht/index.ts';
import { planVan, zegtOverRust } from '../plan/index.ts';
import { Geweigerd, metToegang, type Toegang, type Voorwerp, type Wie } from '../toegang/index.ts';
import {
  afgesprokenMet,
  afsprakenVan,
  antwoordOpGesprek,
  beloof,
  berichtbeeldenVan,
  berichtenVan,
  bewaarBerichtbeelden,
  gesprekkenVan,
  leesBerichtbeeld,
  planAfspraak,
  schrijfGesprek,
  sluitAf,
  stuurBericht,
  stuurMetBestanden,
  toezeggingenVan,
  vraagHulp,
  vrijeMomenten,
  zetGesproken,
} from './index.ts';

const { app, beheer, kluis, inrichten } = await proefDatabank();
const G = 9999;
const mens: string[] = [];
const collega: string[] = [];

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const [vorm, minuten, stilte_dagen] of [
      ['zelf', 24, 180],
      ['samen', 75, 35],
      ['dichtbij', 240, 10],
    ] as const)
      await db.insertInto('vormtijd').values({ gemeente: G, vorm, minuten, stilte_dagen }).execute();
    for (const naam of ['Milan', 'Tineke'])
      collega.push(
        (
          await db
            .insertInto('gebruiker')
            .values({ gemeente: G, naam, functie: 'klantmanager', subject: naam })
            .returning('id')
            .executeTakeFirstOrThrow()
        ).id,
      );
    for (const naam of ['Hanna', 'Bram']) {
      const { id } = await db
        .insertInto('persoon')
        .values({
          gemeente: G,
          voornamen: naam,
          achternaam: 'Proef',
          roepnaam: naam,
          aanspreeknaam: `${naam} Proef`,
          geboortedatum: '1990-01-01',
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      mens.push(id);
      await db
        .insertInto('begeleiding')
        .values({ gemeente: G, gebruiker: collega[0]!, persoon: id, van: '2025-01-01' })
        .execute();
    }
    await db
      .insertInto('werktijd')
      .values({ gemeente: G, gebruiker: collega[0]!, dag: 3, van: '09:00', tot: '12:00' })
      .execute();
    await db
      .insertInto('verplichting')
      .values({
        gemeente: G,
        persoon: mens[0]!,
        gebruiker: collega[0]!,
        wat: 'Naar de taaltoets',
        reden: 'U vroeg werk waarvoor deze toets nodig is.',
        artikel: 'art. 9 lid 1 Pw',
        grond: '9_1_b',
        van: '2026-04-01',
        tot: '2026-08-01',
        bel_gebruiker: collega[0]!,
        bel_nummer: '0199 120001',
        beeindigd_op: null,
        beeindigd_reden: null,
      })
      .execute();
  });
});

const zelf = (nr = 0): Wie => ({ soort: 'persoon', gemeente: G, id: mens[nr]!, naam: 'Hanna', rol: 'client' });
const km = (nr = 0): Wie => ({
  soort: 'medewerker',
  gemeente: G,
  id: collega[nr]!,
  naam: nr === 0 ? 'Milan' : 'Tineke',
  rol: 'klantmanager',
});
const doe = <T>(
  wie: Wie,
  object: Voorwerp,
  handeling: 'lezen' | 'toevoegen' | 'wijzigen',
  fn: (t: Toegang) => Promise<T>,
) =>
  metToegang(
    app.db,
    { wie, handeling, object, doel: wie.soort === 'persoon' ? 'eigen_zaak' : 'begeleiding', betrokkene: mens[0]! },
    fn,
  );
const dag = (wie: Wie) =>
  metToegang(
    app.db,
    { wie, handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    mijnDag,
  );
const soorten = async (wie: Wie) =>
  (await dag(wie)).regels.filter((r) => r.persoon === mens[0]).map((r) => r.schuld.soort);

test('it is not going well: first on the list, obligations stand still, until the person says otherwise', async () => {
  const h = mens[0]!;
  expect((await doe(km(), 'plan', 'lezen', (t) => planVan(t, h))).staatStil).toBe(false);
  await doe(zelf(), 'contact', 'toevoegen', (t) => vraagHulp(t, h, 'niet_goed', 'bel', 'Het wordt te veel.'));
  await doe(zelf(), 'contact', 'toevoegen', (t) => vraagHulp(t, h, 'niet_goed', 'bel', 'Ik slaap niet.'));
  await doe(zelf(), 'contact', 'toevoegen', (t) => vraagHulp(t, h, 'bel_mij', 'bel'));
  // one person is one line: the last words first, and all of it is there
  const geroepen = (await dag(km())).regels.filter((r) => r.persoon === h && 'eerder' in r.schuld);
  expect(geroepen).toHaveLength(1);
  expect(geroepen[0]).toMatchObject({
    schuld: {
      soort: 'niet_goed',
      tekst: 'Ik slaap niet.',
      eerder: [{ soort: 'bel_mij' }, { tekst: 'Het wordt te veel.' }],
    },
  });
  expect((await dag(km())).regels[0]).toMatchObject({ persoon: h, schuld: { soort: 'niet_goed' } });
  const stil = await doe(zelf(), 'plan', 'lezen', (t) => planVan(t, h));
  expect(stil.staatStil).toBe(true);
  expect(stil.verplichtingen[0]).toMatchObject({ bel: 'Milan', nummer: '0199 120001' });
  // the person cannot be spoken for, and nobody says "spoken" in another's name
  await expect(
    doe(zelf(), 'contact', 'toevoegen', (t) =>
      t.db
        .updateTable('hulpvraag')
        .set({ gesproken_op: new Date(), gesproken_door: collega[0]! })
        .where('persoon', '=', h)
        .execute(),
    ),
  ).rejects.toThrow(/permission/);
  await expect(
    doe(km(), 'contact', 'toevoegen', (t) =>
      t.db
        .updateTable('hulpvraag')
        .set({ gesproken_op: new Date(), gesproken_door: collega[1]! })
        .where('persoon', '=', h)
        .execute(),
    ),
  ).rejects.toThrow(/row-level security/);
  await doe(km(), 'contact', 'toevoegen', (t) => zetGesproken(t, h));
  expect(await soorten(km())).not.toContain('niet_goed');
  expect((await doe(zelf(), 'plan', 'lezen', (t) => planVan(t, h))).staatStil).toBe(true);
  await doe(zelf(), 'plan', 'toevoegen', (t) => zegtOverRust(t, h, 'gaat_weer'));
  expect((await doe(zelf(), 'plan', 'lezen', (t) => planVan(t, h))).staatStil).toBe(false);
});

test('a note keeps both voices, what we take on is a promise, and the answer of the person waits for us', async () => {
  const h = mens[0]!;
  expect(await soorten(km())).toContain('eerste');
  const id = await doe(km(), 'contact', 'toevoegen', (t) =>
    schrijfGesprek(t, h, {
      vorm: 'wandelen',
      plek: 'park',
      clientZegt: 'De fiets rijdt fijn.',
      gezienGehoord: 'Zij reed de route zelf al twee keer.',
      afspraken: [
        { wie: 'wij', wat: 'besluit over de fiets', voor: '2026-05-01' },
        { wie: 'client', wat: 'vraagt De Ketel of een proefmaand mag', voor: null },
        { wie: 'client', wat: 'belt haar buurvrouw', voor: '2026-05-04' },
      ],
    }),
  );
  const belofte = (await doe(zelf(), 'belofte', 'lezen', (t) => toezeggingenVan(t, h)))[0];
  expect(belofte).toMatchObject({ wat: 'besluit over de fiets', voor: '2026-05-01', door: 'Milan' });
  await doe(zelf(), 'contact', 'toevoegen', (t) => antwoordOpGesprek(t, h, id, 'aanvulling', 'Het waren drie keer.'));
  expect(await soorten(km())).toEqual(['beloofd', 'antwoord']);
  const [gesprek] = await doe(zelf(), 'contact', 'lezen', (t) => gesprekkenVan(t, h));
  expect(gesprek).toMatchObject({
    clientZegt: 'De fiets rijdt fijn.',
    gezienGehoord: 'Zij reed de route zelf al twee keer.',
    afspraken: [
      { wie: 'wij', wat: 'besluit over de fiets', voor: '2026-05-01', door: 'Milan', gedaanOp: null },
      { wie: 'client', wat: 'vraagt De Ketel of een proefmaand mag', voor: null, gedaanOp: null },
      { wie: 'client', wat: 'belt haar buurvrouw', voor: '2026-05-04', gedaanOp: null },
    ],
  });
  // what is shared does not change any more, and an answer is the person's
  for (const vraag of [`update gesprek set gezien_gehoord = 'x'`, 'delete from gesprek'])
    await expect(sql.raw(vraag).execute(beheer.db), vraag).rejects.toThrow();
  await expect(doe(km(), 'contact', 'toevoegen', (t) => antwoordOpGesprek(t, h, id, 'zo_is_het', ''))).rejects.toThrow(
    /permission/,
  );
});

test('what a person took on is theirs: done or let go by them alone, and a day that passes asks nothing', async () => {
  const h = mens[0]!;
  const open = () => doe(km(), 'contact', 'lezen', (t) => afgesprokenMet(t, h));
  const [proef, buur] = await open();
  await expect(doe(km(), 'contact', 'toevoegen', (t) => sluitAf(t, h, proef!.id, 'gedaan'))).rejects.toThrow(
    /permission/,
  );
  expect(await open()).toEqual([proef, buur]);
  await doe(zelf(), 'contact', 'toevoegen', (t) => sluitAf(t, h, proef!.id, 'gedaan'));
  await doe(zelf(), 'contact', 'toevoegen', (t) => sluitAf(t, h, buur!.id, 'losgelaten'));
  expect(await open()).toEqual([{ ...proef, gedaanOp: '2026-04-28' }]);
  // nobody writes an agreement into the talk of a colleague
  const andermans = sql`insert into gesprek_afspraak (gemeente, persoon, gesprek, wat) values (9999, ${h}, ${proef!.gesprek}, 'x')`;
  await expect(doe(zelf(), 'contact', 'toevoegen', (t) => andermans.execute(t.db))).rejects.toThrow(/permission/);
  // a promise of ours always has a day
  await expect(
    sql`insert into toezegging (gemeente, persoon, gebruiker, wat, beloofd_op)
      values (9999, ${h}, ${collega[0]}, 'x', '2026-04-28')`.execute(beheer.db),
  ).rejects.toThrow(/null/);
});

test('messages are between a person and a colleague with a name', async () => {
  const h = mens[0]!;
  await doe(zelf(), 'bericht', 'toevoegen', (t) => stuurBericht(t, h, 'Mag mijn zus mee?', collega[0]!));
  await doe(km(), 'bericht', 'toevoegen', (t) => stuurBericht(t, h, 'Graag.', collega[0]!));
  await expect(
    doe(km(), 'bericht', 'toevoegen', (t) => stuurBericht(t, h, 'Namens een ander', collega[1]!)),
  ).rejects.toThrow(/row-level security/);
  await expect(doe(km(1), 'bericht', 'lezen', (t) => berichtenVan(t, h))).rejects.toThrow(Geweigerd);
  const gelezen = await doe(zelf(), 'bericht', 'lezen', (t) => berichtenVan(t, h));
  expect(gelezen.map((b) => [b.van, b.naam, b.tekst])).toEqual([
    ['client', 'Milan', 'Mag mijn zus mee?'],
    ['medewerker', 'Milan', 'Graag.'],
  ]);
});

test('one moment of a colleague goes to one person', async () => {
  const plan = (nr: number) =>
    metToegang(
      app.db,
      { wie: zelf(nr), handeling: 'toevoegen', object: 'contact', doel: 'eigen_zaak', betrokkene: mens[nr]! },
      async (t) => {
        const [moment] = await vrijeMomenten(t, collega[0]!);
        const gelukt = await planAfspraak(t, mens[nr]!, collega[0]!, {
          dag: '2026-04-29',
          tijd: '10:00',
          vorm: 'wandelen',
          plek: 'park',
          soort: 'gesprek',
          tolk: '',
          meenemen: '',
        });
        return { moment, gelukt };
      },
    );
  const [a, b] = await Promise.all([plan(0), plan(1)]);
  expect([a.gelukt, b.gelukt].sort()).toEqual([false, true]);
  expect((await plan(0)).moment).not.toMatchObject({ dag: '2026-04-29', tijd: '10:00' });
});

test('asked in two tabs at once is one handover, with the words of both', async () => {
  const h = mens[0]!;
  const loop = () => doe(zelf(), 'contact', 'lezen', (t) => lopendeOverdracht(t, h));
  let binnen = 0;
  const samen = Promise.withResolvers<void>();
  const vraag = (wens: string) =>
    doe(zelf(), 'contact', 'toevoegen', async (t) => {
      // both have looked before one of them writes
      expect(await lopendeOverdracht(t, h)).toBeUndefined();
      binnen += 1;
      if (binnen === 2) samen.resolve();
      await samen.promise;
      await beginOverdracht(t, h, collega[0]!, { reden: '', wens });
    });
  await Promise.all([vraag('Rustig'), vraag('In het Tigrinya')]);
  const loopt = (await loop())!;
  expect(loopt.wens.split('\n\n').sort()).toEqual(['In het Tigrinya', 'Rustig']);
  await doe(zelf(), 'contact', 'toevoegen', (t) => stopOverdracht(t, h, loopt.id));
  expect(await loop()).toBeUndefined();
});

test('a handover is warm: yes of the person, yes of the colleague, a talk of the two; then both are there for a while', async () => {
  const h = mens[0]!;
  await doe(zelf(), 'contact', 'toevoegen', (t) => beginOverdracht(t, h, collega[0]!, { reden: '', wens: 'Rustig' }));
  const { id } = (await doe(km(), 'overdracht', 'lezen', (t) => lopendeOverdracht(t, h)))!;
  const schrijf = (notitie: string) =>
    doe(km(), 'overdracht', 'wijzigen', (t) => schrijfOverdracht(t, h, id, { notitie, naar: collega[1]! }));
  const af = () => doe(km(), 'overdracht', 'wijzigen', (t) => rondOverdrachtAf(t, id));
  const alsCollega = <T>(fn: (t: Toegang) => Promise<T>) =>
    metToegang(
      app.db,
      { wie: km(1), handeling: 'wijzigen', object: 'overdracht', doel: 'begeleiding', betrokkene: 'geen' },
      fn,
    );
  await schrijf('Hanna begint met een fiets.');
  await expect(af()).rejects.toThrow(/goedgekeurd/);
  // every way around the yes
  for (const vraag of ["akkoord_op = '2026-04-28'", "klaar_op = '2026-04-28'", "collega_antwoord = 'ja'"]) {
    await expect(
      doe(km(), 'overdracht', 'wijzigen', (t) => sql.raw(`update overdracht set ${vraag}`).execute(t.db)),
      vraag,
    ).rejects.toThrow();
    await expect(
      sql.raw(`update overdracht set ${vraag}`).execute(beheer.db),
      `administrator ${vraag}`,
    ).rejects.toThrow();
  }
  // who is asked knows how much time it takes; who it is only after the person's own yes, and the person sees that they read it
  const gevraagd = () => alsCollega(gevraagdVanMij);
  expect(await gevraagd()).toEqual([{ id, van: 'Milan', vorm: 'samen', minuten: 75, akkoord: false }]);
  expect(await alsCollega((t) => leesGevraagde(t, id))).toBeUndefined();
  await doe(zelf(), 'contact', 'toevoegen', (t) => antwoordOpOverdracht(t, h, id, true, ''));
  await schrijf('Iets anders.');
  await expect(af()).rejects.toThrow(/goedgekeurd/);
  await doe(zelf(), 'contact', 'toevoegen', (t) => antwoordOpOverdracht(t, h, id, true, 'Zo is het goed'));
  expect(await alsCollega((t) => leesGevraagde(t, id))).toMatchObject({ roepnaam: 'Hanna', notitie: 'Iets anders.' });
  const gelezen = await beheer.db
    .selectFrom('inzage')
    .select(['wie_naam', 'object'])
    .where((e) => e.and({ betrokkene: h, wie_id: collega[1]! }))
    .execute();
  expect(gelezen).toEqual([{ wie_naam: 'Tineke', object: 'overdracht' }]);
  await expect(af()).rejects.toThrow(/collega/);

  // a no needs no reason, and somebody else is looked for; a yes holds
  await alsCollega((t) => antwoordAlsCollega(t, id, false, 'Na de zomer wel'));
  expect(await doe(zelf(), 'contact', 'lezen', (t) => lopendeOverdracht(t, h))).toMatchObject({
    naar: null,
    akkoordOp: null,
    collega: { antwoord: 'nee', woorden: 'Na de zomer wel' },
  });
  expect((await dag(km())).regels).toContainEqual(
    expect.objectContaining({ schuld: { soort: 'overdracht', wat: 'nee' } }),
  );
  expect(await gevraagd()).toEqual([]);
  await schrijf('Iets anders.');
  await doe(zelf(), 'contact', 'toevoegen', (t) => antwoordOpOverdracht(t, h, id, true, 'Zo is het goed'));
  await alsCollega((t) => antwoordAlsCollega(t, id, true, ''));
  await expect(alsCollega((t) => antwoordAlsCollega(t, id, false, ''))).rejects.toThrow();
  await expect(af()).rejects.toThrow(/gesproken/);
  await doe(km(), 'overdracht', 'wijzigen', (t) =>
    spraken(t, h, id, { over: 'De fiets, en dat rust helpt.', samenTot: '2026-05-06' }),
  );

  // what was arranged: inside the overlap it stays, after it it goes along, or lapses where there is no time
  await doe(km(), 'belofte', 'toevoegen', (t) => beloof(t, h, 'de cursus uitzoeken', '2026-05-04'));
  await beheer.db
    .insertInto('afspraak')
    .values(
      [
        ['2026-05-05', h, collega[0]!],
        ['2026-05-13', h, collega[0]!],
        ['2026-05-20', h, collega[0]!],
        ['2026-05-20', mens[1]!, collega[1]!],
      ].map(([op, persoon, gebruiker]) => ({
        gemeente: G,
        persoon: persoon!,
        gebruiker: gebruiker!,
        dag: op!,
        tijd: '10:00',
        vorm: 'telefoon' as const,
        gemaakt_door: 'medewerker' as const,
      })),
    )
    .execute();
  await af();
  const met = (wie: Wie) => doe(wie, 'contact', 'lezen', (t) => afsprakenVan(t, h));
  expect((await met(zelf())).filter((a) => a.dag >= '2026-05-05').map((a) => [a.dag, a.met])).toEqual([
    ['2026-05-05', 'Milan'],
    ['2026-05-13', 'Tineke'],
  ]);
  const gehoord = await doe(zelf(), 'bericht', 'lezen', (t) => berichtenVan(t, h));
  expect(gehoord.flatMap((b) => (b.zin?.startsWith('afspraak') ? [[b.zin, b.waarden!.dag]] : []))).toEqual([
    ['afspraak_bij', '2026-05-13'],
    ['afspraak_vervalt', '2026-05-20'],
  ]);
  const beloften = await doe(km(1), 'belofte', 'lezen', (t) => toezeggingenVan(t, h));
  expect(beloften.map((b) => [b.door, b.beloofdDoor])).toEqual([
    ['Tineke', 'Milan'],
    ['Tineke', 'Milan'],
  ]);
  // the one who leaves is there until the day, and not longer
  await doe(km(), 'contact', 'lezen', (t) => gesprekkenVan(t, h));
  await beheer.db.insertInto('klok').values({ gemeente: G, dag: '2026-05-07' }).execute();
  await expect(doe(km(), 'contact', 'lezen', (t) => gesprekkenVan(t, h))).rejects.toThrow(Geweigerd);

  // the note stands with the new colleague until their first talk, and stays to be read by both
  const eerste = async () => (await dag(km(1))).regels.filter((r) => r.schuld.soort === 'eerste' && r.persoon === h);
  const vers = (wie: Wie) => doe(wie, 'overdracht', 'lezen', (t) => verseOverdracht(t, h));
  expect((await eerste()).map((r) => r.schuld)).toMatchObject([{ nieuw: true, sinds: '2026-04-28' }]);
  expect(await vers(km(1))).toMatchObject({ notitie: 'Iets anders.', van: 'Milan', clientWoorden: 'Zo is het goed' });
  expect(await vers(zelf())).toMatchObject({ notitie: 'Iets anders.' });
  await expect(
    doe(km(1), 'overdracht', 'wijzigen', (t) => schrijfOverdracht(t, h, id, { notitie: 'Mooier', naar: collega[1]! })),
  ).rejects.toThrow(/klaar/);
  await doe(km(1), 'contact', 'toevoegen', (t) =>
    schrijfGesprek(t, h, { vorm: 'telefoon', plek: '', clientZegt: 'Dag Tineke', gezienGehoord: '', afspraken: [] }),
  );
  expect(await eerste()).toEqual([]);
  expect(await vers(km(1))).toBeUndefined();
  expect((await doe(zelf(), 'overdracht', 'lezen', (t) => eerdereOverdrachten(t, h))).map((o) => o.notitie)).toEqual([
    'Iets anders.',
  ]);
});

test('a photo comes along with a message: kept unreadable, opened by the person and who walks beside them, by nobody else', async () => {
  const h = mens[0]!;
  const foto = Buffer.from('de brief van de bank');
  const [bijlage] = await doe(zelf(), 'bericht', 'toevoegen', (t) =>
    stuurMetBestanden(t, kluis, h, { tekst: 'Wat is dit?', gebruiker: collega[1]! }, [
      { naam: 'brief.jpg', soort: 'image/jpeg', bytes: foto },
    ]),
  );
  for (let keer = 0; keer < 2; keer++)
    await doe(zelf(), 'bericht', 'toevoegen', (t) =>
      bewaarBerichtbeelden(t, kluis, h, bijlage!, [{ soort: 'image/jpeg', inhoud: foto }]),
    );
  const kijk = (wie: Wie) => doe(wie, 'bericht', 'lezen', (t) => leesBerichtbeeld(t, kluis, h, bijlage!, 1));
  expect((await kijk(zelf()))?.inhoud).toEqual(foto);
  expect((await kijk(km(1)))?.inhoud).toEqual(foto);
  await expect(kijk(zelf(1))).rejects.toThrow(Geweigerd);
  const bericht = (await doe(km(1), 'bericht', 'lezen', (t) => berichtenVan(t, h))).at(-1);
  expect(await doe(km(1), 'bericht', 'lezen', (t) => berichtbeeldenVan(t, h))).toEqual([
    { bericht: bericht!.id, bijlage, pagina: 1 },
  ]);
  const { rows } = await sql<{
    inhoud: Buffer;
  }>`select inhoud from bericht_bijlage union all select inhoud from bericht_beeld`.execute(beheer.db);
  expect(rows.map((r) => r.inhoud.includes(foto))).toEqual([false, false]);
});

test('nothing ranks or labels a person: no such column in any table of story, plan and contact', async () => {
  const { rows } = await sql<{ kolom: string }>`select table_name || '.' || column_name as kolom
    from information_schema.columns where table_schema = 'public'
      and column_name ~ '(score|rang|kans|risico|afstand|label|motiv|inschatting|oordeel|categorie|trede)'
      and table_name in ('verhaal_deel','doel','stap','voorstel','verplichting','gesprek','gesprek_antwoord','gesprek_afspraak','toezegging',
        'afspraak','bericht','hulpvraag','overdracht','begeleidingsvorm','contactvoorkeur','vormtijd','werktijd','persoon',
        'begeleiding')`.execute(beheer.db);
  expect(rows).toEqual([]);
});
