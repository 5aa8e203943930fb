import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { afstemmingenVan, beginAfstemming, type NieuweStap, tenGunste, verlaag, zetStap } from './index.ts';

const { app, beheer, werk, inrichten } = await proefDatabank();
const G = 9999;
const mens: string[] = [];
const thuis: string[] = [];
const collega: string[] = [];
const BELOFTE = 'Samen opnieuw kijken naar de verlaging';
const GEVOLG = [{ maand: '2026-05', pct: '33.33', nu_ct: 120_000, dan_ct: 80_000 }];

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const naam of ['Milan', 'Tineke', 'Fatma', 'milan']) {
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
const begin = (p = 0) =>
  doe(0, (t) => beginAfstemming(t, mens[p]!, thuis[p]!, 'Kemal kwam niet bij de training'), mens[p]!);
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
/** The whole way, with who takes which step. */
const WEG: readonly (readonly [number, NieuweStap])[] = [
  [0, uit('appen')],
  [0, gehoord],
  [0, verwijt],
  [0, omst],
  [0, gevolg],
  [0, alt],
  [1, akkoord],
  [0, brief],
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
          const [nr, stap] = WEG[i]!;
          await doe(nr, (t) => zetStap(t, a, mens[0]!, stap)).catch(() => null);
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
    i: fc.integer({ min: 0, max: WEG.length - 1 }),
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
          const s = WEG[i]![1];
          await sql`insert into afstemming_stap (gemeente, afstemming, persoon, nr, soort, gebruiker, dag, kanaal, tekst, verwijtbaar, tekst2, gevolg, herzien_op)
            values (${G}, ${a}, ${mens[0]!}, ${++n}, ${s.soort}, ${collega[door]!}, '2026-04-28', ${'kanaal' in s ? s.kanaal : null}, 'een echte tekst',
              ${s.soort === 'verwijt' ? v : null}, ${['omstandigheden', 'alternatief', 'brief'].includes(s.soort) ? 'een echte tekst over bezwaar' : null},
              ${s.soort === 'gevolg' ? JSON.stringify(GEVOLG) : null}::jsonb, ${s.soort === 'brief' ? '2026-07-01' : null})`.execute(
            tx,
          );
        }
      });
      const soorten = rij.map((s) => WEG[s.i]![1].soort);
      const heel = WEG.every(([, s]) => soorten.includes(s.soort));
      if (heel) return;
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

test('each bad step is refused: other person, own second, namesake, future day, empty words, wrong order, no blame', async () => {
  const a = await begin();
  const nee = (nr: number, s: NieuweStap, wat: RegExp) =>
    expect(doe(nr, (t) => zetStap(t, a, mens[0]!, s))).rejects.toThrow(wat);
  await nee(0, uit('appen', '2026-04-29'), /dag/);
  await nee(0, uit('appen', '2026-04-01'), /dag/);
  await nee(0, { ...uit('appen'), tekst: ' \u00a0 … ' }, /check/);
  await nee(0, verwijt, /eerst gehoord/);
  // two attempts on one day are one attempt
  await doe(0, (t) => zetStap(t, a, mens[0]!, uit('appen')));
  await doe(0, (t) => zetStap(t, a, mens[0]!, uit('bellen')));
  await nee(0, verwijt, /eerst gehoord/);
  await expect(doe(0, (t) => zetStap(t, a, mens[1]!, gehoord), mens[1]!)).rejects.toThrow(/iemand anders/);
  await doe(0, (t) => zetStap(t, a, mens[0]!, gehoord));
  await nee(0, omst, /eerst verwijt/);
  await doe(0, (t) => zetStap(t, a, mens[0]!, verwijt));
  await nee(0, { ...omst, middelen: '\t' } as NieuweStap, /check/);
  await doe(0, (t) => zetStap(t, a, mens[0]!, omst));
  for (const slecht of [
    [],
    [{ maand: '2026-03', pct: '10', nu_ct: 1, dan_ct: 0 }],
    [{ maand: '2026-05', pct: '101', nu_ct: 1, dan_ct: 0 }],
    [{ maand: '2026-05', pct: '10' }],
  ])
    await nee(0, { soort: 'gevolg', tekst: 'Per maand gerekend', gevolg: slecht as never }, /gevolg/);
  await doe(0, (t) => zetStap(t, a, mens[0]!, gevolg));
  await nee(1, akkoord, /alternatief/);
  await doe(0, (t) => zetStap(t, a, mens[0]!, alt));
  await nee(0, akkoord, /iemand anders/);
  await nee(0, brief, /tweede/);
  // the same name under another account does not count
  await doe(3, (t) => zetStap(t, a, mens[0]!, akkoord));
  await nee(0, brief, /tweede/);
  await doe(2, (t) => zetStap(t, a, mens[0]!, akkoord));
  await nee(2, brief, /security|permission/);
  await doe(0, (t) => zetStap(t, a, mens[0]!, { ...brief, herzienOp: '2026-09-01' } as NieuweStap));
  await expect(doe(0, (t) => verlaag(t, a, BELOFTE))).rejects.toThrow(/brief/);
  // a new talk asks for a new weighing
  await doe(0, (t) => zetStap(t, a, mens[0]!, brief));
  await doe(0, (t) => zetStap(t, a, mens[0]!, gehoord));
  await expect(doe(0, (t) => verlaag(t, a, BELOFTE))).rejects.toThrow(/verwijt/);
  await doe(0, (t) => zetStap(t, a, mens[0]!, { ...verwijt, verwijtbaar: false } as NieuweStap));
  await nee(0, omst, /geen_verwijt/);
  expect(await aantal()).toBe(0);
});

test('with every step it exists, the settlement reads it, looking again is promised, and taking back is one act', async () => {
  const a = await begin();
  for (const [nr, stap] of WEG) await doe(nr, (t) => zetStap(t, a, mens[0]!, stap));
  await expect(doe(1, (t) => verlaag(t, a, ' '))).rejects.toThrow(/kan hier niet/);
  await doe(0, (t) => verlaag(t, a, BELOFTE));
  const feiten =
    await sql`select soort, inhoud, geldig_van, geldig_tot_en_met from feit where soort = 'verlaging'`.execute(
      beheer.db,
    );
  expect(feiten.rows).toEqual([
    { soort: 'verlaging', inhoud: { pct: '33.33' }, geldig_van: '2026-05-01', geldig_tot_en_met: '2026-05-31' },
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
