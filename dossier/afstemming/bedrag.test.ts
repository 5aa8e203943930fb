import { randomUUID } from 'node:crypto';
import { hoogstensInhoudenCent } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';

/** Every way to less money that does not go through the six steps, tried as the role that could try it. */
const { app, beheer, werk, inrichten } = await proefDatabank();
const G = 9999;
const NORM = 140_000;
let mens = '';
let thuis = '';
let ander = '';
const collega: string[] = [];

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const naam of ['Milan', 'Tineke', 'milan', 'Noor']) {
      const { id } = await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam, functie: 'collega', subject: `${naam}${collega.length}` })
        .returning('id')
        .executeTakeFirstOrThrow();
      collega.push(id);
    }
    const persoon = { gemeente: G, voornamen: 'Kemal', achternaam: 'Proef', roepnaam: 'Kemal', aanspreeknaam: 'Kemal' };
    mens = (
      await db
        .insertInto('persoon')
        .values({ ...persoon, geboortedatum: '1990-01-15' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    const huis = () => db.insertInto('huishouden').values({ gemeente: G }).returning('id').executeTakeFirstOrThrow();
    thuis = (await huis()).id;
    ander = (await huis()).id;
    await db
      .insertInto('huishouden_lid')
      .values({ gemeente: G, huishouden: thuis, persoon: mens, rol: 'aanvrager', van: '2025-01-01', tot: null })
      .execute();
    for (const [nr, gebruiker] of collega.entries())
      await sql`insert into begeleiding (gemeente, gebruiker, persoon, soort, van)
        values (${G}, ${gebruiker}, ${mens}, ${nr === 3 ? 'inkomensconsulent' : 'klantmanager'}, '2025-01-01')`.execute(
        db,
      );
    for (const [soort, onderwerp, inhoud] of [
      ['persoon', 'p', { rol: 'aanvrager', geboortedatum: '1990-01-15' }],
      ['bijstand', 'recht', {}],
      ['dienstverband', 'baan', { soort: 'loon', ritme: 'maand' }],
    ] as const)
      await sql`insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, bekend_op, vastgelegd_op, herkomst)
        values (${G}, ${thuis}, ${mens}, ${soort}, ${onderwerp}, ${JSON.stringify(inhoud)}, '2025-01-01', '2025-01-01', '2025-01-01', 'register')`.execute(
        db,
      );
    await sql`insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, vastgelegd_op, herkomst)
      values (${G}, ${thuis}, ${mens}, 'inkomsten', 'inkomsten:baan:2026-04-01', ${JSON.stringify(STROOK(40_000))}, '2026-04-01', '2026-04-30', '2026-04-28', now(), 'client')`.execute(
      db,
    );
    for (const h of [thuis, ander])
      await sql`insert into rekening (gemeente, id, huishouden, soort, houder, sleutel, iban, laatste_vier, vanaf)
        values (${G}, ${h}, ${h}, 'eigen', 'K', 's', '\\x00', '1234', '2025-01-01')`.execute(db);
  });
  await alsWerker((t) => besluit(t, { maand: '2026-03', inkomen: 0 }));
});

const STROOK = (netto_ct: number) => ({
  dienstverband: 'baan',
  tijdvak_van: '2026-04-01',
  tijdvak_tot: '2026-04-30',
  netto_ct,
});
const alsWerker = <T>(fn: (t: Toegang) => Promise<T>): Promise<T> =>
  metToegang(
    werk.db,
    {
      wie: { soort: 'taak', gemeente: G, naam: 'x', rol: 'werker' },
      handeling: 'toevoegen',
      object: 'besluit',
      doel: 'inkomen_verrekenen',
      betrokkene: mens,
    },
    fn,
  );
const wie = (nr: number): Wie => ({
  soort: 'medewerker',
  gemeente: G,
  id: collega[nr]!,
  naam: `c${nr}`,
  rol: nr === 3 ? 'inkomensconsulent' : 'klantmanager',
});
const alsCollega = <T>(nr: number, fn: (t: Toegang) => Promise<T>): Promise<T> =>
  metToegang(
    app.db,
    {
      wie: wie(nr),
      handeling: 'toevoegen',
      object: nr === 3 ? 'opgave' : 'horen',
      doel: nr === 3 ? 'inkomen_verrekenen' : 'begeleiding',
      betrokkene: mens,
    },
    fn,
  );
const alsKemal = <T>(fn: (t: Toegang) => Promise<T>): Promise<T> =>
  metToegang(
    app.db,
    {
      wie: { soort: 'persoon', gemeente: G, id: mens, naam: 'Kemal', rol: 'client' },
      handeling: 'toevoegen',
      object: 'opgave',
      doel: 'eigen_zaak',
      betrokkene: mens,
    },
    fn,
  );

type Slag = {
  maand: string;
  norm: number;
  inkomen: number;
  bijstand: number;
  reservering: number;
  teBetalen: number;
  aflossing: number;
  betaald: number;
  reserve: number;
  peil: string;
};
/** A decision row as the job writes it; what is not named follows from the rest. */
async function besluit(t: Toegang, b: Partial<Slag>, nummer = 0): Promise<void> {
  const maand = b.maand ?? '2026-04';
  const norm = b.norm ?? NORM;
  const inkomen = b.inkomen ?? 40_000;
  const bijstand = b.bijstand ?? norm - inkomen;
  const reservering = b.reservering ?? 5_000;
  const teBetalen = b.teBetalen ?? bijstand - reservering;
  const aflossing = b.aflossing ?? 0;
  const vorige = maand === '2026-03' ? 0 : 5_000;
  await sql`insert into besluit (gemeente, huishouden, maand, volgnummer, soort, bekend_op, peil, versie, zeker, recht, norm_cent, inkomen_cent, bijstand_cent,
    reservering_cent, te_betalen_cent, aflossing_cent, betaald_cent, reserve_open_cent, regels, afdruk)
    values (${G}, ${thuis}, ${maand}, ${nummer}, ${nummer === 0 ? 'maand' : 'herziening'}, '2026-04-28', coalesce(${b.peil ?? null}::timestamptz, clock_timestamp()), 'v', true, true,
      ${norm}, ${inkomen}, ${bijstand}, ${reservering}, ${teBetalen}, ${aflossing}, ${b.betaald ?? teBetalen - aflossing},
      ${b.reserve ?? vorige + reservering}, '[]', '\\x00')`.execute(t.db);
}

const FEIT = (soort: string, onderwerp: string, inhoud: object, nr: number | null, extra = '') => sql`insert into feit
  (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, bekend_op, herkomst, door_gebruiker, vervallen, geldig_tot_en_met)
  values (${G}, ${thuis}, ${mens}, ${soort}, ${onderwerp}, ${JSON.stringify(inhoud)}, ${soort === 'inkomsten' ? '2026-04-01' : '2026-04-28'}, '2026-04-28', 'medewerker',
    ${nr === null ? null : collega[nr]!}, ${extra === 'vervallen'}, ${soort === 'inkomsten' ? '2026-04-30' : extra.startsWith('2') ? extra : null})`;

test.each<[string, object, string?]>([
  ['woonsituatie', { verlaging_pct: '90' }],
  ['medebewoner', { geboortedatum: '1980-01-01', contract: 'geen' }],
  ['inkomsten', STROOK(90_000)],
  ['dienstverband', { soort: 'uitkering', ritme: 'maand', verwacht_netto_ct: 120_000 }],
  [
    'uitgesteld',
    { dienstverband: 'baan', netto_ct: 90_000, verworven_van: '2026-04', verworven_tot_en_met: '2026-04' },
  ],
  ['schuld', { bedrag_ct: 900_000, gevraagd_per_maand_ct: 130_000 }],
  ['persoon', { rol: 'aanvrager', geboortedatum: '2008-01-15' }],
  ['persoon', { rol: 'aanvrager', geboortedatum: '1990-01-15', in_inrichting: true }],
  ['vermogen', { bedrag_ct: 9_000_000 }],
  ['gift', { bedrag_ct: 900_000 }],
  ['bijstand', {}, '2026-04-29'],
  ['bijstand', {}, 'vervallen'],
])('nobody but the person makes a %s count: %j', async (soort, inhoud, extra) => {
  const onderwerp =
    soort === 'persoon'
      ? 'p'
      : soort === 'bijstand'
        ? 'recht'
        : soort === 'inkomsten'
          ? 'inkomsten:baan:2026-04-01'
          : 'x';
  for (const nr of [0, 3])
    await expect(alsCollega(nr, (t) => FEIT(soort, onderwerp, inhoud, nr, extra).execute(t.db))).rejects.toThrow(
      /Leg het eerst voor|met een besluit/,
    );
  await expect(alsWerker((t) => FEIT(soort, onderwerp, inhoud, null, extra).execute(t.db))).rejects.toThrow(
    /Leg het eerst voor|met een besluit|row-level/,
  );
});

test('what can only be for the person takes one act', async () => {
  await expect(
    alsCollega(0, async (t) => {
      await FEIT('inkomsten', 'inkomsten:baan:2026-04-01', STROOK(30_000), 0).execute(t.db);
      await FEIT('huur', 'huur', { kale_huur_ct: 60_000 }, 0).execute(t.db);
      throw new Error('terug');
    }),
  ).rejects.toThrow('terug');
});

test('after being heard a fact counts: exactly that fact, once, by two people or by the person', async () => {
  const leg = (inhoud: object) =>
    alsCollega(0, async (t) => {
      const { rows } = await sql<{
        id: string;
      }>`insert into voorlegging (gemeente, persoon, huishouden, soort, onderwerp, inhoud, geldig_van, vraag, gebruiker, op)
        values (${G}, ${mens}, ${thuis}, 'woonsituatie', 'woning', ${JSON.stringify(inhoud)}, '2026-04-28', 'Klopt het dat u geen huur meer betaalt?', ${collega[0]!}, '2026-04-28')
        returning id`.execute(t.db);
      return rows[0]!.id;
    });
  const zeg = (nr: number, id: string, soort: string, kanaal: string | null, dag = '2026-04-28') =>
    alsCollega(nr, (t) =>
      sql`insert into voorlegging_antwoord (gemeente, voorlegging, persoon, soort, kanaal, dag, tekst, gebruiker)
        values (${G}, ${id}, ${mens}, ${soort}, ${kanaal}, ${dag}, 'Hij zegt dat het klopt', ${collega[nr]!})`.execute(
        t.db,
      ),
    );
  const feit = (inhoud: object) => alsCollega(0, (t) => FEIT('woonsituatie', 'woning', inhoud, 0).execute(t.db));
  const id = await leg({ verlaging_pct: '10' });
  await expect(feit({ verlaging_pct: '10' })).rejects.toThrow(/Leg het eerst voor/);
  // one's own agreement, a namesake's, one before the talk, an answer in the person's place, two attempts on one day
  await zeg(1, id, 'akkoord', null);
  await expect(zeg(0, id, 'klopt', null)).rejects.toThrow(/security|permission|check/);
  await zeg(0, id, 'poging', 'bellen');
  await zeg(0, id, 'poging', 'brief');
  await zeg(1, id, 'akkoord', null);
  await expect(feit({ verlaging_pct: '10' })).rejects.toThrow(/Leg het eerst voor/);
  await zeg(0, id, 'gehoord', 'bellen');
  await zeg(0, id, 'akkoord', null);
  await zeg(2, id, 'akkoord', null);
  await expect(feit({ verlaging_pct: '10' })).rejects.toThrow(/Leg het eerst voor/);
  await expect(zeg(1, id, 'gehoord', 'bellen', '2026-04-29')).rejects.toThrow(/dag/);
  await zeg(1, id, 'akkoord', null);
  await expect(feit({ verlaging_pct: '90' })).rejects.toThrow(/Leg het eerst voor/);
  await feit({ verlaging_pct: '10' });
  // heard once is once
  await alsCollega(0, (t) => FEIT('woonsituatie', 'woning', { verlaging_pct: '10' }, 0, 'vervallen').execute(t.db));
  await expect(feit({ verlaging_pct: '10' })).rejects.toThrow(/Leg het eerst voor/);
  // the person's own word is enough, until they take it back
  const tweede = await leg({ verlaging_pct: '5' });
  const antwoord = (soort: string) =>
    alsKemal((t) =>
      sql`insert into voorlegging_antwoord (gemeente, voorlegging, persoon, soort, dag, tekst)
        values (${G}, ${tweede}, ${mens}, ${soort}, '2026-04-28', 'Zo zit het')`.execute(t.db),
    );
  await antwoord('klopt');
  await antwoord('klopt_niet');
  await expect(feit({ verlaging_pct: '5' })).rejects.toThrow(/Leg het eerst voor/);
  await antwoord('klopt');
  await feit({ verlaging_pct: '5' });
  await alsCollega(0, (t) => FEIT('woonsituatie', 'woning', { verlaging_pct: '5' }, 0, 'vervallen').execute(t.db));
  // nobody writes these for the file, not even an import
  for (const tabel of ['voorlegging', 'voorlegging_antwoord'])
    await expect(inrichten(G, (db) => sql.raw(`insert into ${tabel} default values`).execute(db))).rejects.toThrow(
      /permission/,
    );
});

test('declaring for somebody counts only with them there, and only for what they declared', async () => {
  const opgave = (t: Toegang, netto: number) =>
    t.db
      .insertInto('opgave')
      .values({
        gemeente: G,
        huishouden: thuis,
        persoon: mens,
        maand: '2026-04',
        soort: 'opgave',
        over: null,
        inhoud: JSON.stringify({
          stroken: [{ dienstverband: 'baan', tijdvakVan: '2026-04-01', nettoCent: netto }],
          nieuw: [],
        }),
        kenmerk: randomUUID(),
        eenmalig: randomUUID(),
        bekend_op: '2026-04-28',
        door_persoon: null,
        door_gebruiker: collega[0]!,
        namens: true,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
  const samen = (t: Toegang, id: string) =>
    sql`insert into opgave_samen (gemeente, opgave, huishouden, persoon, kanaal, woorden, gebruiker)
      values (${G}, ${id}, ${thuis}, ${mens}, 'bellen', 'Dat staat op mijn strook', ${collega[0]!})`.execute(t.db);
  const strook = (t: Toegang, netto: number) =>
    FEIT('inkomsten', 'inkomsten:baan:2026-04-01', STROOK(netto), 0).execute(t.db);
  await expect(
    alsCollega(0, async (t) => {
      await opgave(t, 60_000);
      await strook(t, 60_000);
    }),
  ).rejects.toThrow(/Leg het eerst voor/);
  await expect(
    alsCollega(0, async (t) => {
      await samen(t, (await opgave(t, 60_000)).id);
      await strook(t, 90_000);
    }),
  ).rejects.toThrow(/Leg het eerst voor/);
  await expect(
    alsCollega(0, async (t) => {
      await samen(t, (await opgave(t, 60_000)).id);
      await strook(t, 60_000);
      throw new Error('terug');
    }),
  ).rejects.toThrow('terug');
});

test.each<[string, Partial<Slag>, RegExp]>([
  ['less than norm minus income', { bijstand: 70_000 }, /lager dan de norm/],
  ['income nobody declared', { inkomen: 90_000 }, /niemand heeft doorgegeven/],
  ['a lower norm without a fact', { norm: 100_000 }, /norm is lager/],
  ['repaying without a debt', { aflossing: 20_000 }, /meer ingehouden/],
  ['paid less than decided', { betaald: 10_000 }, /ontbreekt een deel/],
  ['more kept apart than stands apart', { reservering: 50_000, reserve: 5_000 }, /ontbreekt een deel/],
  ['the vakantietoeslag gone', { reserve: 0 }, /ontbreekt een deel/],
  ['sums that do not add up', { teBetalen: 50_000 }, /ontbreekt een deel/],
  ['an older picture of the facts', { peil: '2026-03-01' }, /niemand heeft|rust op wat bekend/],
])('the background job cannot decide on %s', async (_, b, wat) => {
  await expect(alsWerker((t) => besluit(t, b))).rejects.toThrow(wat);
});

test('what the facts give is accepted, replacing it by less is not, and only that is paid', async () => {
  const run = randomUUID();
  const betaal = (
    t: Toegang,
    cent: number,
    extra: { doel?: string; dag?: string; rekening?: string; poging?: number; run?: null } = {},
  ) =>
    sql`insert into betaling (gemeente, huishouden, maand, doel, soort, bedrag_cent, betaaldag, rekening, poging, run)
      values (${G}, ${thuis}, '2026-04', ${extra.doel ?? 'maand'}, 'eigen', ${cent}, ${extra.dag ?? '2026-05-06'}, ${extra.rekening ?? thuis}, ${extra.poging ?? 1}, ${extra.run === null ? null : run})`.execute(
      t.db,
    );
  await expect(
    alsCollega(3, (t) => betaal(t, 95_000, { doel: 'voorschot', dag: '2031-01-01', run: null })),
  ).rejects.toThrow(/binnen een maand/);
  await inrichten(G, (db) =>
    sql`insert into maandrun (gemeente, id, maand, stand, bekend_op, betaaldag, peil) values (${G}, ${run}, '2026-04', 'rekenen', '2026-04-28', '2026-05-06', now())`.execute(
      db,
    ),
  );
  await expect(alsWerker((t) => betaal(t, 95_000))).rejects.toThrow(/niet wat er is besloten/);
  await expect(alsWerker((t) => betaal(t, 95_000, { run: null }))).rejects.toThrow(/Buiten de maand om/);
  await alsWerker((t) => besluit(t, {}));
  await expect(alsWerker((t) => besluit(t, { norm: 90_000 }, 1))).rejects.toThrow(/norm is lager/);
  await expect(alsWerker((t) => besluit(t, { bijstand: 20_000 }, 1))).rejects.toThrow(/lager dan de norm/);
  await expect(alsWerker((t) => betaal(t, 1))).rejects.toThrow(/niet wat er is besloten/);
  await expect(alsWerker((t) => betaal(t, 95_000, { rekening: ander }))).rejects.toThrow(/hoort niet bij/);
  // one wrong among others in the same statement
  const samen = (cent: number, rekening: string) =>
    alsWerker((t) =>
      sql`insert into betaling (gemeente, huishouden, maand, doel, soort, bestemming, bedrag_cent, betaaldag, rekening, run) values
        (${G}, ${thuis}, '2026-04', 'maand', 'eigen', 1, 94_000, '2026-05-06', ${thuis}, ${run}), (${G}, ${thuis}, '2026-04', 'maand', 'eigen', 2, ${cent}, '2026-05-06', ${rekening}, ${run})`.execute(
        t.db,
      ),
    );
  await expect(samen(1_001, thuis)).rejects.toThrow(/niet wat er is besloten/);
  await expect(samen(1_000, ander)).rejects.toThrow(/hoort niet bij/);
  await expect(
    alsWerker((t) =>
      sql`insert into betaling (gemeente, huishouden, maand, doel, soort, bedrag_cent, betaaldag, rekening, run) values
        (${G}, ${thuis}, '2026-04', 'maand', 'eigen', 95_000, '2026-05-06', ${thuis}, ${run}), (${G}, ${ander}, '2026-04', 'maand', 'eigen', 1, '2026-05-06', ${ander}, ${run})`.execute(
        t.db,
      ),
    ),
  ).rejects.toThrow(/niet wat er is besloten/);
  await expect(alsCollega(3, (t) => betaal(t, 95_000))).rejects.toThrow(/uit het besluit/);
  await expect(
    alsCollega(3, (t) =>
      sql`insert into betaalbestemming (gemeente, huishouden, volgorde, rekening, deel, grond, vanaf)
      values (${G}, ${thuis}, 1, ${ander}, 'rest', 'x', '2026-04-01')`.execute(t.db),
    ),
  ).rejects.toThrow(/hoort niet bij/);
  // a creditor: to the cent what the law leaves above the beslagvrije voet, and not one more (migration 1191)
  const metBeslag = (cent: number, terug = false) =>
    alsWerker(async (t) => {
      await sql`insert into betaling (gemeente, huishouden, maand, doel, soort, bestemming, bedrag_cent, betaaldag, run) values
        (${G}, ${thuis}, '2026-04', 'maand', 'beslag', 1, ${cent}, '2026-05-06', ${run}), (${G}, ${thuis}, '2026-04', 'maand', 'eigen', 0, ${95_000 - cent}, '2026-05-06', ${run})`.execute(
        t.db,
      );
      if (terug) throw new Error('het mocht');
    });
  const { rows: norm } = await beheer.pool.query(
    "select norm_cent from besluit where gemeente = $1 and huishouden = $2 and maand = '2026-04' order by volgnummer desc limit 1",
    [G, thuis],
  );
  const ruimte = hoogstensInhoudenCent(norm[0].norm_cent);
  expect(ruimte).toBeGreaterThan(0);
  await expect(metBeslag(ruimte + 1)).rejects.toThrow(/beslagvrije voet/);
  await expect(metBeslag(ruimte, true)).rejects.toThrow('het mocht');
  await alsWerker((t) => betaal(t, 95_000));
});

test('a month is not computed while somebody is left out, unpaid, or set apart where nobody looks', async () => {
  const run = randomUUID();
  await inrichten(G, (db) =>
    sql`insert into maandrun (gemeente, id, maand, stand, bekend_op, betaaldag, peil) values (${G}, ${run}, '2026-05', 'rekenen', '2026-05-28', '2026-06-05', now())`.execute(
      db,
    ),
  );
  const klaar = (db: Toegang['db']) =>
    sql`insert into maandrun_deel (gemeente, run, deel, van, tot, stand)
      values (${G}, ${run}, 0, '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'klaar')`.execute(
      db,
    );
  await expect(alsWerker((t) => klaar(t.db))).rejects.toThrow(/overgeslagen/);
  await expect(
    alsWerker(async (t) => {
      await sql`insert into maandrun_apart (gemeente, run, huishouden, reden) values (${G}, ${run}, ${thuis}, 'fout')`.execute(
        t.db,
      );
      await klaar(t.db);
    }),
  ).rejects.toThrow(/ziet een mens na/);
  await expect(
    alsWerker(async (t) => {
      await besluit(t, { maand: '2026-05', reserve: 15_000 });
      await klaar(t.db);
    }),
  ).rejects.toThrow(/zonder betaling|ontbreekt/);
});

test('nothing of this can be switched off by a role of the product', async () => {
  for (const los of [
    'alter table besluit disable trigger niet_lager',
    'alter table feit disable trigger zz_gehoord',
    'set local session_replication_role = replica',
    'update besluit set betaald_cent = 1',
    'update betaling set bedrag_cent = 1',
    'delete from voorlegging_antwoord',
  ])
    await expect(
      alsWerker((t) => sql.raw(los).execute(t.db)),
      los,
    ).rejects.toThrow(/permission|owner|alleen toegevoegd/);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from besluit where norm_cent < ${NORM}`.execute(
    beheer.db,
  );
  expect(rows[0]!.n).toBe(0);
});
