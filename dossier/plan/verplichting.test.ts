import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { mijnDag } from '../caseload/index.ts';
import { antwoordOpGesprek, schrijfGesprek, vraagHulp, zetGesproken } from '../contact/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Voorwerp, type Wie } from '../toegang/index.ts';
import { antwoordOpVerplichting, legOp, planVan, zegtOverRust } from './index.ts';

/** An obligation waits for the person: in a crisis, and when they say that it does not work out. */
const { app, beheer, inrichten } = await proefDatabank();
const G = 9999;
let bram = '';
let milan = '';

const dag = (op: string) => sql`insert into klok (gemeente, dag) values (${G}, ${op})`.execute(beheer.db);
beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    await sql`insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden)
      values (${G}, 'afstemming', '2026-01-01', '{"reactietermijn_dagen": 5}', 'proef')`.execute(db);
    milan = (
      await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam: 'Milan', functie: 'klantmanager', subject: 'm' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    bram = (
      await db
        .insertInto('persoon')
        .values({
          ...{ gemeente: G, voornamen: 'Bram', achternaam: 'P', roepnaam: 'Bram', aanspreeknaam: 'Bram P' },
          geboortedatum: '1990-01-01',
        })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    await db
      .insertInto('begeleiding')
      .values({ gemeente: G, gebruiker: milan, persoon: bram, van: '2025-01-01' })
      .execute();
  });
});

const zelf = (): Wie => ({ soort: 'persoon', gemeente: G, id: bram, naam: 'Bram', rol: 'client' });
const km = (): Wie => ({ soort: 'medewerker', gemeente: G, id: milan, naam: 'Milan', rol: 'klantmanager' });
const doe = <T>(wie: Wie, object: Voorwerp, fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    {
      wie,
      handeling: 'toevoegen',
      object,
      doel: wie.soort === 'persoon' ? 'eigen_zaak' : 'begeleiding',
      betrokkene: bram,
    },
    fn,
  );
const nieuw = () =>
  doe(km(), 'plan', (t) =>
    legOp(t, bram, {
      wat: 'Naar de training komen',
      reden: 'U koos deze training en er is één plek voor u.',
      grond: '9_1_b',
      tot: '2026-09-01',
      belGebruiker: milan,
      belNummer: '0199 120001',
    }),
  );
const plan = () => doe(zelf(), 'plan', (t) => planVan(t, bram));
const praat = (dag?: string) =>
  doe(km(), 'contact', (t) =>
    schrijfGesprek(t, bram, {
      ...(dag && { dag }),
      vorm: 'telefoon',
      plek: '',
      clientZegt: 'Bram vertelde hoe het is.',
      gezienGehoord: '',
      afspraken: [],
    }),
  );
const daglijst = async () =>
  (
    await metToegang(
      app.db,
      { wie: km(), handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
      mijnDag,
    )
  ).regels.map((r) => r.schuld);

test('nobody imposes anything in a crisis, whoever inserts; only the person, or a note they could contradict, ends it', async () => {
  await doe(zelf(), 'contact', (t) => vraagHulp(t, bram, 'niet_goed', 'bel'));
  await expect(nieuw()).rejects.toThrow(/gaat niet goed/);
  // one click of a colleague changes nothing, and neither does a note on the day itself
  await doe(km(), 'contact', (t) => zetGesproken(t, bram));
  await expect(nieuw()).rejects.toThrow(/gaat niet goed/);
  const eerste = await praat();
  await expect(nieuw()).rejects.toThrow(/gaat niet goed/);
  await expect(doe(km(), 'plan', (t) => zegtOverRust(t, bram, 'gaat_weer'))).rejects.toThrow(/permission|security/);
  for (const modus of ['origin', 'replica'])
    await expect(
      beheer.db.transaction().execute(async (tx) => {
        await sql.raw(`set local session_replication_role = ${modus}`).execute(tx);
        await sql`insert into verplichting (gemeente, persoon, gebruiker, wat, reden, artikel, grond, van, tot, bel_gebruiker, bel_nummer)
          values (${G}, ${bram}, ${milan}, 'Naar de training', 'Een reden van een hele zin lang', 'art. 9', '9_1_b', '2026-04-28', '2026-08-01', ${milan}, '0199 1200')`.execute(
          tx,
        );
      }),
    ).rejects.toThrow(/gaat niet goed/);
  // they say more about the note: it does not count any more, however long it is
  await doe(zelf(), 'contact', (t) => antwoordOpGesprek(t, bram, eerste, 'aanvulling', 'Zo was het niet.'));
  await dag('2026-05-10');
  await expect(nieuw()).rejects.toThrow(/gaat niet goed/);
  // a talk of an earlier day, noted now: its time to contradict runs from the note, and it does not end the rest
  const eerder = await praat('2026-05-09');
  await doe(zelf(), 'contact', (t) => antwoordOpGesprek(t, bram, eerder, 'zo_is_het', ''));
  await expect(nieuw()).rejects.toThrow(/gaat niet goed/);
  await expect(praat('2026-05-11')).rejects.toThrow(/gesprek_niet_vooruit/);
  await praat();
  await dag('2026-05-14');
  expect((await plan()).staatStil).toBe(true);
  await dag('2026-05-15');
  expect((await plan()).staatStil).toBe(false);
  // "not yet" of the person themselves starts it again, and their yes ends it at once
  await doe(zelf(), 'plan', (t) => zegtOverRust(t, bram, 'nog_niet'));
  expect((await plan()).staatStil).toBe(true);
  await doe(zelf(), 'plan', (t) => zegtOverRust(t, bram, 'gaat_weer'));
  expect((await plan()).staatStil).toBe(false);
});

test('"this does not work out" stands on the day of the klantmanager, and the obligation waits until they spoke', async () => {
  const id = await nieuw();
  const nieuws = await sql<{ soort: string }>`select soort from nieuws where soort = 'verplichting'`.execute(beheer.db);
  expect(nieuws.rows).toHaveLength(1);
  expect((await plan()).verplichtingen[0]).toMatchObject({ wacht: null, antwoord: null });
  await doe(zelf(), 'plan', (t) => antwoordOpVerplichting(t, bram, id, 'lukt_niet', 'Er rijdt geen bus.'));
  expect((await plan()).verplichtingen[0]).toMatchObject({
    wacht: 'lukt_niet',
    antwoord: { soort: 'lukt_niet', tekst: 'Er rijdt geen bus.' },
  });
  expect(await daglijst()).toContainEqual({
    soort: 'lukt_niet',
    wat: 'Naar de training komen',
    tekst: 'Er rijdt geen bus.',
    dag: '2026-05-15',
  });
  await expect(doe(km(), 'plan', (t) => antwoordOpVerplichting(t, bram, id, 'akkoord', ''))).rejects.toThrow(
    /permission|security/,
  );
  const gesprek = await praat();
  expect((await plan()).verplichtingen[0]?.wacht).toBe('lukt_niet');
  await doe(zelf(), 'contact', (t) => antwoordOpGesprek(t, bram, gesprek, 'zo_is_het', ''));
  expect((await plan()).verplichtingen[0]?.wacht).toBe(null);
  expect((await daglijst()).some((s) => s.soort === 'lukt_niet')).toBe(false);
  await doe(zelf(), 'plan', (t) => antwoordOpVerplichting(t, bram, id, 'lukt_niet', ''));
  await doe(zelf(), 'plan', (t) => antwoordOpVerplichting(t, bram, id, 'akkoord', ''));
  expect((await plan()).verplichtingen[0]).toMatchObject({ wacht: null, antwoord: { soort: 'akkoord' } });
});
