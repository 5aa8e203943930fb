import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { mijnDag } from '../caseload/index.ts';
import { schrijfGesprek } from '../contact/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { type Handeling, metToegang, type Toegang, type Voorwerp, type Wie } from '../toegang/index.ts';
import {
  adviezenVan,
  antwoordOpAdvies,
  leesAdvieswoorden,
  schrijfConclusie,
  trekAdviesIn,
  vraagAdvies,
  watGeldt,
  zegOverAdvies,
} from './index.ts';

/** Advice of a doctor: asked once after a yes, only the conclusion, and two that say something else are put to the person. */
const { app, beheer, inrichten } = await proefDatabank();
const G = 9999;
let sander = '';
let milan = '';
const dag = (op: string) => sql`insert into klok (gemeente, dag) values (${G}, ${op})`.execute(beheer.db);

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    milan = (
      await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam: 'Milan', functie: 'klantmanager', subject: 'm' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    sander = (
      await db
        .insertInto('persoon')
        .values({
          ...{ gemeente: G, voornamen: 'Sander', achternaam: 'P', roepnaam: 'Sander', aanspreeknaam: 'Sander P' },
          geboortedatum: '1980-01-01',
        })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    await db
      .insertInto('begeleiding')
      .values({ gemeente: G, gebruiker: milan, persoon: sander, van: '2025-01-01' })
      .execute();
  });
});

const zelf = (): Wie => ({ soort: 'persoon', gemeente: G, id: sander, naam: 'Sander', rol: 'client' });
const km = (): Wie => ({ soort: 'medewerker', gemeente: G, id: milan, naam: 'Milan', rol: 'klantmanager' });
const doe = <T>(
  wie: Wie,
  handeling: Handeling,
  fn: (t: Toegang) => Promise<T>,
  object: Voorwerp = 'advies',
): Promise<T> =>
  metToegang(
    app.db,
    { wie, handeling, object, doel: wie.soort === 'persoon' ? 'eigen_zaak' : 'begeleiding', betrokkene: sander },
    fn,
  );
const lees = (wie: Wie = km()) => doe(wie, 'lezen', (t) => adviezenVan(t, sander));
const nu = async (op: string) => watGeldt(await lees(), op);
const vraag = (opnieuwOmdat: string | null = null) =>
  doe(km(), 'toevoegen', (t) =>
    vraagAdvies(t, sander, {
      vraag: 'Hoeveel uur staan gaat goed?',
      waarom: 'Dan zoeken wij geen werk dat te zwaar is.',
      opnieuwOmdat,
    }),
  );
const conclusie = (id: string, uren: number | null, geldigTot = '2027-04-01') =>
  doe(km(), 'wijzigen', (t) =>
    schrijfConclusie(t, sander, id, {
      ...{ arts: 'GGD-arts', kan: 'Zittend werk', rekening: 'Rust na een uur', urenHonderdsten: uren },
      ...{ op: '2026-04-20', geldigTot },
    }),
  );
const daglijst = async () =>
  (
    await metToegang(
      app.db,
      { wie: km(), handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
      mijnDag,
    )
  ).regels.flatMap((r) => (r.schuld.soort === 'advies' ? [r.schuld.wat] : []));

test('no conclusion without a yes, one question at a time, and a no is the end of it', async () => {
  await vraag();
  await vraag();
  const [a, ...meer] = await lees();
  expect(meer).toHaveLength(0);
  expect(await conclusie(a!.id, 1600)).toBe(false);
  await expect(
    sql`update medisch_advies set arts = 'x', kan = 'zitten', advies_op = '2026-04-20', geldig_tot = '2027-01-01'`.execute(
      beheer.db,
    ),
  ).rejects.toThrow(/Zonder ja/);
  // the yes is the person's
  await expect(doe(km(), 'wijzigen', (t) => antwoordOpAdvies(t, sander, a!.id, 'ja'))).rejects.toThrow(/permission/);
  await doe(zelf(), 'wijzigen', (t) => antwoordOpAdvies(t, sander, a!.id, 'ja'));
  expect(await daglijst()).toEqual(['ja']);
  await doe(zelf(), 'wijzigen', (t) => antwoordOpAdvies(t, sander, a!.id, 'nee'));
  expect(await daglijst()).toEqual([]);
  expect(await conclusie(a!.id, 1600)).toBe(false);
  // asked again, not needed after all
  await vraag();
  const tweede = (await lees())[0]!;
  await doe(km(), 'wijzigen', (t) => trekAdviesIn(t, sander, tweede.id));
  await doe(zelf(), 'wijzigen', (t) => antwoordOpAdvies(t, sander, tweede.id, 'ja'));
  expect((await lees())[0]).toMatchObject({ antwoord: null, ingetrokkenOp: '2026-04-28' });
});

test('what a doctor said is used again; a second doctor needs a reason, and the person settles what they say differently', async () => {
  await vraag();
  const eerste = (await lees())[0]!;
  await doe(zelf(), 'wijzigen', (t) => antwoordOpAdvies(t, sander, eerste.id, 'ja'));
  expect(await conclusie(eerste.id, 2400)).toBe(true);
  // written down once
  expect(await conclusie(eerste.id, 4000)).toBe(false);
  await expect(
    sql`update medisch_advies set uren_honderdsten = 4000 where id = ${eerste.id}`.execute(beheer.db),
  ).rejects.toThrow(/verandert niet meer/);
  expect(await nu('2026-04-28')).toMatchObject({ geldend: { id: eerste.id }, tegenspraak: false });
  const nieuws = await sql<{ n: number }>`select count(*)::int as n from nieuws where soort = 'advies'`.execute(
    beheer.db,
  );
  expect(nieuws.rows[0]!.n).toBeGreaterThan(0);

  await expect(vraag()).rejects.toThrow(/advies dat nog geldt/);
  await vraag('Sander kan minder dan toen.');
  const tweede = (await lees())[0]!;
  await doe(zelf(), 'wijzigen', (t) => antwoordOpAdvies(t, sander, tweede.id, 'ja'));
  await conclusie(tweede.id, 800, '2026-06-01');
  // nobody chose: what asks least counts
  expect(await nu('2026-04-28')).toMatchObject({ geldend: { id: tweede.id }, tegenspraak: true });
  // the klantmanager chooses nothing alone, and says nothing in the name of the person
  await expect(doe(km(), 'toevoegen', (t) => zegOverAdvies(t, sander, eerste.id, 'geldt', ''))).rejects.toThrow(
    /mens zelf/,
  );
  await expect(
    doe(km(), 'toevoegen', (t) => zegOverAdvies(t, sander, eerste.id, 'klopt', 'Het klopt wel zo')),
  ).rejects.toThrow(/mens zelf/);
  await doe(zelf(), 'toevoegen', (t) => zegOverAdvies(t, sander, tweede.id, 'anders', 'Zitten gaat langer.'));
  expect(await daglijst()).toEqual(['anders']);
  await doe(km(), 'wijzigen', (t) => leesAdvieswoorden(t, sander));
  expect(await daglijst()).toEqual([]);
  await doe(zelf(), 'toevoegen', (t) => zegOverAdvies(t, sander, eerste.id, 'geldt', ''));
  expect(await nu('2026-04-28')).toMatchObject({ geldend: { id: eerste.id }, tegenspraak: false });
  expect((await lees(zelf()))[0]).toMatchObject({ vraag: 'Hoeveel uur staan gaat goed?', door: 'Milan' });
});

test('an end is talked about before it comes; what is over does not count', async () => {
  await dag('2027-03-15');
  expect(await nu('2027-03-15')).toMatchObject({ tegenspraak: false, gelden: [{}] });
  expect(await daglijst()).toEqual(['eindigt']);
  await doe(
    km(),
    'toevoegen',
    (t) =>
      schrijfGesprek(t, sander, {
        ...{ vorm: 'telefoon', plek: '', clientZegt: 'Het gaat beter.', gezienGehoord: '', afspraken: [] },
      }),
    'contact',
  );
  expect(await daglijst()).toEqual([]);
  expect(await nu('2027-04-02')).toEqual({ geldend: null, gelden: [], tegenspraak: false });
});

test('nobody else reads it: not income, not a jobcoach, not enforcement', async () => {
  for (const rol of ['inkomensconsulent', 'jobcoach', 'handhaver', 'teamleider', 'partner', 'werker', 'helper'])
    expect(
      (
        await sql<{
          m: boolean;
        }>`select has_table_privilege(${`bijrijder_${rol}`}, 'medisch_advies', 'select') as m`.execute(beheer.db)
      ).rows[0]!.m,
      rol,
    ).toBe(false);
});
