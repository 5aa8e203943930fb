import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import {
  bezwaarbareVerlagingen,
  bezwaarEinde,
  bezwarenVan,
  maakBezwaar,
  schrijfBezwaarstap,
  verlagingInBezwaar,
} from '../bezwaar/index.ts';
import type { Tabellen } from '../databank/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  afstemmingenVan,
  antwoordOpVerslag,
  antwoordTweede,
  beginAfstemming,
  bewaarKant,
  conceptenVan,
  type Grond,
  mijnLezingen,
  mogelijkeTweeden,
  type NieuweStap,
  tenGunste,
  verlaag,
  vertelKant,
  vraagTweede,
  zegAlsTweede,
  zetStap,
} from './index.ts';

const { app, beheer, werk, inrichten } = await proefDatabank();
const G = 9999;
const mens: string[] = [];
const thuis: string[] = [];
const collega: string[] = [];
const BELOFTE = 'Samen opnieuw kijken naar de verlaging';
const GEVOLG = [{ maand: '2026-05', pct: '5', nu_ct: 120_000, dan_ct: 113_000, minst_ct: 113_000 }];
const BELEID = {
  verordening: 'Proefverordening',
  hoortermijn_dagen: 7,
  reactietermijn_dagen: 5,
  hoogstens_pct: '5',
  delen: { '18_2': { pct: '5', maanden: 1 }, '18_4': { pct: '100', maanden: 1, verdeeld: 3 } },
};
const plicht: string[] = [];

async function legPlicht(db: Kysely<Tabellen>, persoon: string, anders: object): Promise<string> {
  const { id } = await db
    .insertInto('verplichting')
    .values({
      gemeente: G,
      persoon,
      gebruiker: collega[0]!,
      wat: 'Naar de training komen',
      reden: 'Er is een plek voor u bij deze training.',
      artikel: 'Participatiewet art. 9 lid 1 onder b',
      grond: '9_1_b',
      van: '2026-04-01',
      tot: '2026-12-01',
      bel_gebruiker: collega[0]!,
      bel_nummer: '0199 120001',
      beeindigd_op: null,
      beeindigd_reden: null,
      ...anders,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    await sql`insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden)
      values (${G}, 'afstemming', '2026-01-01', ${JSON.stringify(BELEID)}, 'proef')`.execute(db);
    for (const naam of ['Milan', 'Tineke', 'Fatma', 'milan', 'Noor']) {
      const { id } = await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam, functie: 'klantmanager', subject: `${naam}${collega.length}` })
        .returning('id')
        .executeTakeFirstOrThrow();
      collega.push(id);
      await db
        .insertInto('gebruiker_rol')
        .values({
          gemeente: G,
          gebruiker: id,
          rol: naam === 'Fatma' ? 'teamleider' : 'klantmanager',
          van: '2025-01-01',
          tot: null,
          door: null,
        })
        .execute();
    }
    for (const naam of ['Kemal', 'Bram']) {
      const { id } = await db
        .insertInto('persoon')
        .values({
          gemeente: G,
          voornamen: naam,
          achternaam: 'Proef',
          roepnaam: naam,
          aanspreeknaam: naam,
          geboortedatum: '1990-01-01',
          contactvoorkeur: 'appen',
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      mens.push(id);
      const h = await db.insertInto('huishouden').values({ gemeente: G }).returning('id').executeTakeFirstOrThrow();
      thuis.push(h.id);
      await db
        .insertInto('huishouden_lid')
        .values({ gemeente: G, huishouden: h.id, persoon: id, rol: 'aanvrager', van: '2025-01-01', tot: null })
        .execute();
      await db
        .insertInto('begeleiding')
        .values({ gemeente: G, gebruiker: collega[0]!, persoon: id, van: '2025-01-01' })
        .execute();
      plicht.push(await legPlicht(db, id, {}));
    }
    // the others look along for a day: Tineke and the namesake as colleagues, Fatma as team leader
    for (const nr of [1, 2, 3])
      for (const persoon of mens)
        await sql`insert into inzage_verzoek (gemeente, gebruiker, persoon, doel, reden, tot) values (${G}, ${collega[nr]!}, ${persoon},
          ${nr === 2 ? 'toezicht_op_werk' : 'begeleiding'}, 'meekijken als tweede collega', now() + interval '20 hours')`.execute(
          db,
        );
  });
});

const wie = (nr: number): Wie => ({
  soort: 'medewerker',
  gemeente: G,
  id: collega[nr]!,
  naam: `c${nr}`,
  rol: nr === 2 ? 'teamleider' : 'klantmanager',
});
const doe = <T>(nr: number, fn: (t: Toegang) => Promise<T>, persoon = mens[0]!): Promise<T> =>
  metToegang(
    app.db,
    {
      wie: wie(nr),
      handeling: nr === 2 ? 'besluiten' : 'toevoegen',
      object: 'afstemming',
      doel: nr === 2 ? 'toezicht_op_werk' : 'begeleiding',
      betrokkene: persoon,
    },
    fn,
  );
const aantal = async (): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select (select count(*) from verlaging)::int
    + (select count(*) from feit where soort = 'verlaging' and not vervallen)::int as n`.execute(beheer.db);
  return rows[0]!.n;
};
const begin = (
  p = 0,
  v: { verplichting?: string; grond?: Grond; nietGedaanOp?: string } = {},
  aanleiding = 'Kemal kwam niet bij de training',
) =>
  doe(
    0,
    (t) =>
      beginAfstemming(t, mens[p]!, thuis[p]!, {
        aanleiding,
        verplichting: plicht[p]!,
        grond: '18_4_h',
        nietGedaanOp: '2026-04-20',
        ...v,
      }),
    mens[p]!,
  );
const mensDoet = <T>(fn: (t: Toegang) => Promise<T>, p = 0): Promise<T> =>
  metToegang(
    app.db,
    {
      wie: { soort: 'persoon', gemeente: G, id: mens[p]!, naam: 'Kemal', rol: 'client' },
      handeling: 'toevoegen',
      object: 'horen',
      doel: 'eigen_zaak',
      betrokkene: mens[p]!,
    },
    fn,
  );
/** As a second colleague: for this purpose and nothing else. */
const alsTweede = <T>(nr: number, fn: (t: Toegang) => Promise<T>, betrokkene = mens[0]!): Promise<T> =>
  metToegang(
    app.db,
    { wie: wie(nr), handeling: 'besluiten', object: 'afstemming', doel: 'tweede_lezing', betrokkene },
    fn,
  );
const vraag = (a: string, gevraagd = 1, p = 0) =>
  doe(0, (t) => vraagTweede(t, mens[p]!, a, collega[gevraagd]!), mens[p]!);
const klok = (dag: string) => sql`insert into klok (gemeente, dag) values (${G}, ${dag})`.execute(beheer.db);
const kant = (a: string, p = 0) => mensDoet((t) => vertelKant(t, mens[p]!, a, 'De bus reed niet die dag.', false), p);
const uit = (kanaal: 'appen' | 'bellen', dag = '2026-04-28'): NieuweStap => ({
  soort: 'uitnodiging',
  tekst: 'Gevraagd hoe het gaat',
  kanaal,
  dag,
});
const gehoord: NieuweStap = {
  soort: 'gehoord',
  tekst: 'Hij vertelde zijn kant',
  kanaal: 'langskomen',
  dag: '2026-04-28',
};
const verwijt: NieuweStap = { soort: 'verwijt', tekst: 'Hij kon er iets aan doen', verwijtbaar: true };
const omst: NieuweStap = {
  soort: 'omstandigheden',
  tekst: 'Een gezin van vier',
  middelen: 'Geen spaargeld, vaste lasten',
};
const gevolg: NieuweStap = { soort: 'gevolg', tekst: 'Per maand gerekend', gevolg: GEVOLG };
const alt: NieuweStap = { soort: 'alternatief', tekst: 'Training in de avond', waaromNiet: 'Is er pas volgend jaar' };
const akkoord: NieuweStap = { soort: 'akkoord', tekst: 'Ik las alles en ben het eens' };
const brief: NieuweStap = {
  soort: 'brief',
  tekst: 'Wij verlagen uw uitkering',
  bezwaar: 'U kunt bezwaar maken, bel ons',
  herzienOp: '2026-07-01',
};
/** The steps of colleagues, in order; what the person says and the question to the second one stand between. */
const STAPPEN: readonly NieuweStap[] = [uit('appen'), gehoord, verwijt, omst, gevolg, alt, akkoord, brief];
const zet =
  (s: NieuweStap, nr = 0) =>
  (a: string) =>
    doe(nr, (t) => zetStap(t, a, mens[0]!, s));
/** The whole way. Each of these is needed. */
const WEG: readonly ((a: string) => Promise<unknown>)[] = [
  kant,
  zet(verwijt),
  zet(omst),
  zet(gevolg),
  zet(alt),
  (a) => vraag(a),
  (a) => alsTweede(1, (t) => zegAlsTweede(t, mens[0]!, a, 'akkoord', 'Ik las alles en ben het eens')),
  zet(brief),
];

test('any set of steps but the whole one leaves nothing, in any order, through the front door', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(
        WEG.map((_, i) => i),
        { maxLength: 7 },
      ),
      async (volgorde) => {
        const a = await begin();
        for (const i of volgorde) {
          await WEG[i]!(a).catch(() => null);
        }
        await expect(doe(0, (t) => verlaag(t, a, BELOFTE))).rejects.toThrow();
      },
    ),
    { numRuns: 25 },
  );
  expect(await aantal()).toBe(0);
});

test('also when somebody with all rights puts arbitrary steps past the step checks, the wall stands', async () => {
  const stap = fc.record({
    i: fc.integer({ min: 0, max: STAPPEN.length - 1 }),
    door: fc.integer({ min: 0, max: 3 }),
    verwijt: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(stap, { maxLength: 9 }), async (rij) => {
      const a = await begin();
      await beheer.db.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx);
        let n = 0;
        for (const { i, door, verwijt: v } of rij) {
          const s = STAPPEN[i]!;
          await sql`insert into afstemming_stap (gemeente, afstemming, persoon, nr, soort, gebruiker, dag, kanaal, tekst, verwijtbaar, tekst2, gevolg, herzien_op)
            values (${G}, ${a}, ${mens[0]!}, ${++n}, ${s.soort}, ${collega[door]!}, '2026-04-28', ${'kanaal' in s ? s.kanaal : null}, 'een echte tekst',
              ${s.soort === 'verwijt' ? v : null}, ${['omstandigheden', 'alternatief', 'brief'].includes(s.soort) ? 'een echte tekst over bezwaar' : null},
              ${s.soort === 'gevolg' ? JSON.stringify(GEVOLG) : null}::jsonb, ${s.soort === 'brief' ? '2026-07-01' : null})`.execute(
            tx,
          );
        }
      });
      // nobody was asked as the second colleague, so it can never be whole
      for (const modus of ['origin', 'replica'])
        await expect(
          beheer.db.transaction().execute(async (tx) => {
            await sql.raw(`set local session_replication_role = ${modus}`).execute(tx);
            await sql`select set_config('bijrijder.gemeente', ${String(G)}, true), set_config('bijrijder.gebruiker', ${collega[0]!}, true)`.execute(
              tx,
            );
            await sql`insert into verlaging (gemeente, afstemming) values (${G}, ${a})`.execute(tx);
          }),
        ).rejects.toThrow(/verlaging/);
    }),
    { numRuns: 25 },
  );
  expect(await aantal()).toBe(0);
});

const FEIT = (soort: string, inhoud: string, wie = '') =>
  `insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, herkomst${wie && ', door_gebruiker'})
   values (${G}, '${thuis[0]}', '${mens[0]}', '${soort}', 'verlaging:00000000-0000-7000-8000-000000000000:2026-05', '${inhoud}', '2026-05-01', '2026-05-31', '2026-04-28', 'medewerker'${wie && `, '${wie}'`})`;

test.each(['verlaging', 'Verlaging', 'verlaging ', 'maatregel', 'opschorting', 'boete', 'korting'])(
  'no role records a fact of kind "%s": colleague, worker, import, superuser, copied row',
  async (soort) => {
    const vraag = FEIT(soort, '{"pct":"100"}');
    await expect(doe(0, (t) => sql.raw(FEIT(soort, '{"pct":"100"}', collega[0]!)).execute(t.db))).rejects.toThrow(
      /bestaa?t?n?/,
    );
    await expect(
      metToegang(
        werk.db,
        {
          wie: { soort: 'taak', gemeente: G, naam: 'x', rol: 'werker' },
          handeling: 'toevoegen',
          object: 'maand',
          doel: 'inkomen_verrekenen',
          betrokkene: mens[0]!,
        },
        (t) => sql.raw(vraag).execute(t.db),
      ),
    ).rejects.toThrow(/bestaa/);
    await expect(inrichten(G, (db) => sql.raw(vraag).execute(db))).rejects.toThrow(/bestaa/);
    await expect(sql.raw(vraag).execute(beheer.db)).rejects.toThrow(/bestaa/);
    await expect(
      beheer.db.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx);
        await sql.raw(vraag).execute(tx);
      }),
    ).rejects.toThrow(/bestaa/);
    expect(await aantal()).toBe(0);
  },
);

test("a changed fact, a role that is not one's own, a switched-off trigger, a row by hand: refused", async () => {
  await sql.raw(FEIT('huur', '{"kale_huur_ct":1}')).execute(beheer.db);
  await expect(sql`update feit set soort = 'verlaging'`.execute(beheer.db)).rejects.toThrow(/alleen toegevoegd/);
  for (const rol of ['bijrijder_eigenaar', 'bijrijder_poort', 'bijrijder_inrichting'])
    await expect(doe(0, (t) => sql.raw(`set local role ${rol}`).execute(t.db))).rejects.toThrow(/permission/);
  for (const los of [
    'alter table feit disable trigger let_op_verlaging',
    'set local session_replication_role = replica',
    `insert into verlaging (gemeente, afstemming) values (${G}, gen_random_uuid())`,
    'update verlaging set herzien_op = herzien_op',
    'delete from afstemming_stap',
  ])
    await expect(
      doe(0, (t) => sql.raw(los).execute(t.db)),
      los,
    ).rejects.toThrow(/permission|owner|alleen toegevoegd/);
  await expect(
    inrichten(G, (db) =>
      sql.raw(`insert into verlaging (gemeente, afstemming) values (${G}, gen_random_uuid())`).execute(db),
    ),
  ).rejects.toThrow(/permission/);
});

test('it begins with an obligation: live, kept by nobody that day, not waiting, of this person, and with an article that fits', async () => {
  const db = await inrichten(G, async (d) => ({
    oud: await legPlicht(d, mens[0]!, { van: '2026-01-01', tot: '2026-04-01' }),
    weg: await legPlicht(d, mens[0]!, { beeindigd_op: '2026-04-20', beeindigd_reden: 'hoeft niet meer' }),
    werk: await legPlicht(d, mens[0]!, { grond: '9_1_a' }),
    uitstel: await legPlicht(d, mens[0]!, {}),
  }));
  await doe(0, (t) =>
    tenGunste(t, mens[0]!, {
      soort: 'uitstel',
      reden: 'Eerst de verhuizing',
      tot: '2026-06-01',
      verplichting: db.uitstel,
    }),
  );
  for (const [v, wat] of [
    [{ verplichting: db.oud }, /verplichting die nu geldt/],
    [{ verplichting: db.weg }, /verplichting die nu geldt/],
    [{ verplichting: plicht[1]! }, /verplichting die nu geldt/],
    [{ nietGedaanOp: '2026-03-31' }, /verplichting die nu geldt/],
    [{ nietGedaanOp: '2026-04-29' }, /verplichting die nu geldt/],
    [{ verplichting: db.uitstel }, /stond stil/],
    [{ grond: '18_4_a' }, /hoort niet bij/],
    [{ verplichting: db.werk, grond: '18_4_h' }, /hoort niet bij/],
  ] as const)
    await expect(begin(0, v), JSON.stringify(v)).rejects.toThrow(wat);
  // whoever inserts, also past the triggers: not without an obligation
  for (const modus of ['origin', 'replica'])
    await expect(
      beheer.db.transaction().execute(async (tx) => {
        await sql.raw(`set local session_replication_role = ${modus}`).execute(tx);
        await sql`insert into afstemming (gemeente, persoon, huishouden, gebruiker, aanleiding, begonnen_op)
          values (${G}, ${mens[0]!}, ${thuis[0]!}, ${collega[0]!}, 'Kemal kwam niet', '2026-04-28')`.execute(tx);
      }),
    ).rejects.toThrow(/verplichting/);
});

test('the second colleague is asked by name, had no part in it, reads exactly this, and a no is not passed over', async () => {
  const a = await begin();
  await kant(a);
  await expect(vraag(a)).rejects.toThrow(/stappen ervoor/);
  for (const s of [verwijt, omst, gevolg, alt]) await zet(s)(a);
  expect((await doe(0, (t) => mogelijkeTweeden(t, a))).map((c) => c.naam)).toEqual(['Fatma', 'Noor', 'Tineke']);
  for (const nr of [0, 3]) await expect(vraag(a, nr)).rejects.toThrow(/geen deel|check/);
  // who was not asked agrees with nothing, and opens nothing
  await expect(alsTweede(4, (t) => afstemmingenVan(t, mens[0]!))).rejects.toThrow(/relatie/);
  await vraag(a, 4);
  const lezing = () =>
    metToegang(
      app.db,
      { wie: wie(4), handeling: 'lezen', object: 'afstemming', doel: 'tweede_lezing', betrokkene: 'geen' },
      mijnLezingen,
    );
  expect(await lezing()).toMatchObject([{ afstemming: a, door: 'Milan', gedaan: false }]);
  const gelezen = await alsTweede(4, (t) => afstemmingenVan(t, mens[0]!));
  expect(gelezen.map((z) => z.id)).toEqual([a]);
  expect(gelezen[0]!.woorden[0]!.tekst).toBe('De bus reed niet die dag.');
  expect(gelezen[0]!.verplichting?.wat).toBe('Naar de training komen');
  // and nothing else of the person, nor of another purpose
  for (const tabel of [
    'huishouden_lid',
    'ten_gunste',
    'gesprek',
    'verhaal_deel',
    'bericht',
    'besluit',
    'feit',
    'hulpvraag',
  ]) {
    const uitkomst = await alsTweede(
      4,
      async (t) => (await sql.raw(`select 1 from ${tabel}`).execute(t.db)).rows,
    ).catch(() => []);
    expect(uitkomst, tabel).toEqual([]);
  }
  await expect(doe(4, (t) => afstemmingenVan(t, mens[0]!))).rejects.toThrow(/relatie/);
  await alsTweede(4, (t) => zegAlsTweede(t, mens[0]!, a, 'oneens', 'Het vervoer is niet uitgezocht'));
  // a no waits for an answer, and then for weighing again; nobody agrees or is asked over their head
  await expect(vraag(a, 1)).rejects.toThrow(/wacht op antwoord/);
  await zet(alt)(a);
  await expect(vraag(a, 1)).rejects.toThrow(/wacht op antwoord/);
  await expect(alsTweede(4, (t) => zegAlsTweede(t, mens[0]!, a, 'akkoord', 'Toch wel eens nu'))).rejects.toThrow(
    /wacht op antwoord/,
  );
  const gezegd = async () => (await doe(0, (t) => afstemmingenVan(t, mens[0]!))).find((z) => z.id === a)!;
  expect((await gezegd()).ontbreekt).toContain('collega');
  const antwoord = (nr: number, tekst = 'De busreis is nu geregeld en betaald.') =>
    doe(nr, async (t) => antwoordTweede(t, mens[0]!, a, (await gezegd()).meelezers.at(-1)!.id, tekst));
  await expect(antwoord(0, '..'), 'an answer says something').rejects.toThrow(/check/);
  await expect(antwoord(4), 'not by who said it').rejects.toThrow(/relatie/);
  await antwoord(0);
  await expect(antwoord(0), 'one answer').rejects.toThrow(/unique|duplicate/);
  expect((await gezegd()).meelezers).toMatchObject([
    { soort: 'oneens', wie: 'Noor', antwoord: { door: 'Milan', tekst: 'De busreis is nu geregeld en betaald.' } },
  ]);
  expect(await lezing()).toMatchObject([{ afstemming: a, gedaan: false }]);
  // a question of another reader stops it as well, also after somebody agreed
  await vraag(a, 1);
  await alsTweede(4, (t) => zegAlsTweede(t, mens[0]!, a, 'akkoord', 'Eens, nu de busreis is geregeld'));
  expect((await gezegd()).ontbreekt).not.toContain('collega');
  await alsTweede(1, (t) => zegAlsTweede(t, mens[0]!, a, 'anders', 'Laat hem eerst een maand meelopen'));
  expect((await gezegd()).ontbreekt).toContain('collega');
  await expect(zet(brief)(a)).rejects.toThrow(/wacht op antwoord|eerst/);
  await antwoord(0, 'Dat kan niet, de groep begint nu.');
  expect((await gezegd()).ontbreekt, 'who agreed did not read this').toContain('collega');
  await expect(
    alsTweede(4, (t) => zegAlsTweede(t, mens[0]!, a, 'akkoord', 'Toch wel eens nu')),
  ).resolves.toBeUndefined();
  const keek = await sql<{
    reden: string;
  }>`select 1 from inzage where doel = 'tweede_lezing' and betrokkene = ${mens[0]!}`.execute(beheer.db);
  expect(keek.rows.length).toBeGreaterThan(0);
});

test('each bad step is refused: other person, future day, empty words, wrong order, more than may be taken, no blame', async () => {
  const a = await begin();
  const nee = (nr: number, s: NieuweStap, wat: RegExp) =>
    expect(doe(nr, (t) => zetStap(t, a, mens[0]!, s))).rejects.toThrow(wat);
  await nee(0, uit('appen', '2026-04-29'), /dag/);
  await nee(0, uit('appen', '2026-04-01'), /dag/);
  await nee(0, { ...uit('appen'), tekst: ' \u00a0 … ' }, /check/);
  await nee(0, verwijt, /eerst gehoord/);
  await expect(doe(0, (t) => zetStap(t, a, mens[1]!, gehoord), mens[1]!)).rejects.toThrow(/iemand anders/);
  await kant(a);
  await nee(0, omst, /eerst verwijt/);
  await zet(verwijt)(a);
  await nee(0, { ...omst, middelen: '\t' } as NieuweStap, /check/);
  await zet(omst)(a);
  const maand = GEVOLG[0]!;
  for (const slecht of [
    [],
    [{ ...maand, maand: '2026-03' }],
    [{ ...maand, pct: '101' }],
    [{ maand: '2026-05', pct: '5' }],
    // above what the municipality may take of the norm, or below what must stay
    [{ ...maand, pct: '5.01' }],
    [{ ...maand, dan_ct: 112_999 }],
    [{ ...maand, minst_ct: undefined }],
  ])
    await nee(0, { soort: 'gevolg', tekst: 'Per maand gerekend', gevolg: slecht as never }, /gevolg/);
  await zet(gevolg)(a);
  await zet(alt)(a);
  await nee(0, akkoord, /iemand anders/);
  await nee(0, brief, /tweede/);
  // agreeing without being asked does not count
  await zet(akkoord, 1)(a);
  await nee(0, brief, /tweede/);
  await vraag(a, 2);
  await alsTweede(2, (t) => zegAlsTweede(t, mens[0]!, a, 'akkoord', 'Ik las alles, ik ben het eens'));
  await nee(2, brief, /security|permission/);
  await doe(0, (t) => zetStap(t, a, mens[0]!, { ...brief, herzienOp: '2026-09-01' } as NieuweStap));
  await expect(doe(0, (t) => verlaag(t, a, BELOFTE))).rejects.toThrow(/brief/);
  // new words of the person ask for a new weighing
  await zet(brief)(a);
  await kant(a);
  await expect(doe(0, (t) => verlaag(t, a, BELOFTE))).rejects.toThrow(/verwijt/);
  await doe(0, (t) => zetStap(t, a, mens[0]!, { ...verwijt, verwijtbaar: false } as NieuweStap));
  await nee(0, omst, /geen_verwijt/);
  expect(await aantal()).toBe(0);
});

test('without a verordening, or for a ground it says nothing about, nothing can be weighed', async () => {
  const a = await begin();
  await kant(a);
  for (const waarde of ['{}', JSON.stringify({ ...BELEID, delen: { '18_2': BELEID.delen['18_2'] } })]) {
    await sql`insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden) values (${G}, 'afstemming', '2026-01-01', ${waarde}, 'proef')`.execute(
      beheer.db,
    );
    await expect(zet(verwijt)(a)).rejects.toThrow(/verordening/);
  }
  await sql`insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden)
    values (${G}, 'afstemming', '2026-01-01', ${JSON.stringify(BELEID)}, 'proef')`.execute(beheer.db);
  // art. 18 lid 2: no more than the verordening says for it, over all months together
  const b = await begin(0, { grond: '18_2' });
  await kant(b);
  for (const s of [verwijt, omst]) await zet(s)(b);
  const twee = [GEVOLG[0]!, { ...GEVOLG[0]!, maand: '2026-06', pct: '0.01' }];
  await expect(zet({ soort: 'gevolg', tekst: 'Per maand gerekend', gevolg: twee })(b)).rejects.toThrow(/gevolg/);
});

test('with every step it exists, the settlement reads it, looking again is promised, and taking back is one act', async () => {
  const a = await begin();
  for (const stap of WEG) await stap(a);
  await expect(doe(1, (t) => verlaag(t, a, ' '))).rejects.toThrow(/kan hier niet/);
  await doe(0, (t) => verlaag(t, a, BELOFTE));
  const feiten =
    await sql`select soort, inhoud, geldig_van, geldig_tot_en_met from feit where soort = 'verlaging'`.execute(
      beheer.db,
    );
  expect(feiten.rows).toEqual([
    { soort: 'verlaging', inhoud: { pct: '5' }, geldig_van: '2026-05-01', geldig_tot_en_met: '2026-05-31' },
  ]);
  await expect(doe(0, (t) => verlaag(t, a, BELOFTE))).rejects.toThrow();
  const [zaak] = await doe(0, (t) => afstemmingenVan(t, mens[0]!));
  expect(zaak?.besluit).toMatchObject({ herzien_op: '2026-07-01', door: 'Milan', tweede: 'Tineke' });
  const { rows } = await sql`select wat, voor from toezegging`.execute(beheer.db);
  expect(rows).toEqual([{ wat: BELOFTE, voor: '2026-07-01' }]);
  await doe(0, (t) => tenGunste(t, mens[0]!, { soort: 'terugnemen', reden: 'Hij doet weer mee', afstemming: a }));
  const terug = await sql`select vervallen from feit where soort = 'verlaging' order by id`.execute(beheer.db);
  expect(terug.rows).toEqual([{ vervallen: false }, { vervallen: true }]);
  // and it does not come back
  await expect(
    sql`insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, herkomst)
    select gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, herkomst from feit where soort = 'verlaging' and not vervallen`.execute(
      beheer.db,
    ),
  ).rejects.toThrow(/verlaging/);
});

test('the letter leads to an objection against the reduction itself, handled by other eyes, whatever month was decided', async () => {
  const { rows } = await beheer.pool.query('select id from verlaging where persoon = $1', [mens[0]]);
  expect(rows, 'the reduction of the test before').toHaveLength(1);
  const bezwaar = <T>(fn: (t: Toegang) => Promise<T>, p = 0): Promise<T> =>
    metToegang(
      app.db,
      {
        wie: { soort: 'persoon', gemeente: G, id: mens[p]!, naam: 'Kemal', rol: 'client' },
        handeling: 'toevoegen',
        object: 'bezwaar',
        doel: 'eigen_zaak',
        betrokkene: mens[p]!,
      },
      fn,
    );
  // nothing was decided on a month yet, and the term runs from the letter: six weeks, to a working day
  const [over] = await bezwaar((t) => bezwaarbareVerlagingen(t, mens[0]!));
  const op = over!.beslotenOp;
  expect(over).toMatchObject({ verlaging: rows[0].id, volgnummer: null, maand: GEVOLG[0]!.maand });
  expect(over!.tot).toBe(bezwaarEinde(op));
  const v = { waarom: 'De bus reed niet.', waaromLaat: '', horen: 'bellen', schorsing: true } as const;
  // not that of somebody else
  await expect(bezwaar((t) => maakBezwaar(t, mens[1]!, { ...over!, huishouden: thuis[1]! }, v), 1)).rejects.toThrow(
    /een ander/,
  );
  const id = await bezwaar((t) => maakBezwaar(t, mens[0]!, over!, v));
  expect(await bezwaar((t) => bezwarenVan(t))).toMatchObject([{ id, verlaging: rows[0].id, opTijd: true }]);

  const behandel = <T>(nr: number, fn: (t: Toegang) => Promise<T>): Promise<T> =>
    metToegang(
      app.db,
      {
        wie: { ...wie(nr), rol: 'teamleider' } as Wie,
        handeling: 'toevoegen',
        object: 'bezwaar',
        doel: 'bezwaar_behandelen',
        betrokkene: 'eigen klanten',
      },
      fn,
    );
  const gelezen = await behandel(2, (t) => verlagingInBezwaar(t, id));
  expect(gelezen).toMatchObject({ besloten_op: op, brief: brief.tekst });
  expect(gelezen!.stappen.map((s) => s.soort)).toContain('omstandigheden');
  expect(gelezen!.meelezers).toEqual([]);
  // for another purpose, or somebody else's: nothing
  expect(await doe(0, (t) => verlagingInBezwaar(t, id))).toBeNull();
  const { rows: wiewas } = await beheer.pool.query('select gebruiker, tweede from verlaging where id = $1', [
    rows[0].id,
  ]);
  const hoor = { soort: 'gehoord', tekst: 'Hij vertelde over de bus.' } as const;
  for (const besliste of [wiewas[0].gebruiker, wiewas[0].tweede])
    await expect(behandel(collega.indexOf(besliste), (t) => schrijfBezwaarstap(t, id, hoor))).rejects.toThrow(
      /Een ander/,
    );
  const ander = [0, 1, 2, 3, 4].find((nr) => ![wiewas[0].gebruiker, wiewas[0].tweede].includes(collega[nr]))!;
  expect(await behandel(ander, (t) => schrijfBezwaarstap(t, id, hoor))).toBeNull();
  expect(
    await behandel(ander, (t) =>
      schrijfBezwaarstap(t, id, { soort: 'beslist', tekst: 'De bus reed niet.', uitkomst: 'gegrond' }),
    ),
  ).toBeNull();
});

test("the person's word goes before ours: their side counts, their no stops it, silence only after the term", async () => {
  const a = await begin();
  const kan = async () => (await doe(0, (t) => afstemmingenVan(t, mens[0]!))).find((z) => z.id === a)!.ontbreekt;
  await zet(uit('appen'))(a);
  await zet(gehoord)(a);
  // asked and "heard" a minute apart: not yet
  expect(await kan()).toContain('gehoord');
  await expect(zet(verwijt)(a)).rejects.toThrow(/gehoord/);
  const verslag = (await mensDoet((t) => afstemmingenVan(t, mens[0]!)))
    .find((z) => z.id === a)!
    .stappen.find((s) => s.soort === 'gehoord')!;
  await mensDoet((t) => antwoordOpVerslag(t, mens[0]!, a, verslag.id, 'klopt_niet', 'Dat zei ik niet zo.'));
  expect(await kan()).toEqual(expect.arrayContaining(['tegenspraak', 'gehoord']));
  await klok('2026-05-20');
  expect(await kan()).toContain('tegenspraak');
  await zet({ ...gehoord, dag: '2026-05-20' } as NieuweStap)(a);
  expect(await kan()).not.toContain('tegenspraak');
  await klok('2026-05-24');
  expect(await kan()).toContain('gehoord');
  await klok('2026-05-25');
  expect(await kan()).not.toContain('gehoord');
  // what they are still writing is theirs; what they send is nobody else's to write
  await mensDoet((t) => bewaarKant(t, mens[0]!, a, 'De bus'));
  await mensDoet((t) => bewaarKant(t, mens[0]!, a, 'De bus reed niet'));
  expect(await mensDoet((t) => conceptenVan(t, mens[0]!))).toEqual([{ afstemming: a, tekst: 'De bus reed niet' }]);
  await expect(doe(0, (t) => conceptenVan(t, mens[0]!))).rejects.toThrow(/permission/);
  await expect(doe(0, (t) => vertelKant(t, mens[0]!, a, 'Hij zegt niets', false))).rejects.toThrow(
    /permission|security/,
  );
  await kant(a);
  expect(await kan()).not.toContain('gehoord');
  expect(await mensDoet((t) => conceptenVan(t, mens[0]!))).toEqual([]);
});

test('two attempts count only on other days and channels, and after the time to answer', async () => {
  const kan = async () => (await doe(0, (t) => afstemmingenVan(t, mens[0]!)))[0]!.ontbreekt;
  const a = await begin();
  await zet(uit('appen', '2026-05-25'))(a);
  await zet(uit('bellen', '2026-05-25'))(a);
  await klok('2026-06-20');
  expect(await kan()).toContain('gehoord');
  const b = await begin();
  await zet(uit('appen', '2026-06-20'))(b);
  await klok('2026-06-22');
  await zet(uit('bellen', '2026-06-22'))(b);
  await klok('2026-06-26');
  expect(await kan()).toContain('gehoord');
  await klok('2026-06-27');
  expect(await kan()).not.toContain('gehoord');
});
