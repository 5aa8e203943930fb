import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { eenmalig } from './eenmalig.ts';
import { Geweigerd } from './geweigerd.ts';
import { metToegang, type Toegang, type Wie } from './poort.ts';

const { app, werk, beheer, inrichten } = await proefDatabank();
const G = 9999;
const mens: Record<'a' | 'b' | 'c', string> = { a: '', b: '', c: '' };
let tineke = '';

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const naam of ['a', 'b', 'c'] as const) {
      const rij = await db
        .insertInto('persoon')
        .values({
          gemeente: G,
          voornamen: naam,
          achternaam: 'Proef',
          roepnaam: naam,
          aanspreeknaam: naam,
          geboortedatum: '1990-01-01',
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      mens[naam] = rij.id;
    }
    const huis = await db.insertInto('huishouden').values({ gemeente: G }).returning('id').executeTakeFirstOrThrow();
    for (const [persoon, rol] of [
      [mens.a, 'aanvrager'],
      [mens.b, 'partner'],
    ] as const) {
      await db
        .insertInto('huishouden_lid')
        .values({ gemeente: G, huishouden: huis.id, persoon, rol, van: '2025-01-01' })
        .execute();
    }
    const gebruiker = await db
      .insertInto('gebruiker')
      .values({ gemeente: G, naam: 'Tineke', functie: 'klantmanager', subject: 't' })
      .returning('id')
      .executeTakeFirstOrThrow();
    tineke = gebruiker.id;
    await db
      .insertInto('begeleiding')
      .values({ gemeente: G, gebruiker: tineke, persoon: mens.a, van: '2025-01-01' })
      .execute();
  });
});

const client = (id: string): Wie => ({ soort: 'persoon', gemeente: G, id, naam: 'a', rol: 'client' });
const klantmanager = (): Wie => ({ soort: 'medewerker', gemeente: G, id: tineke, naam: 'Tineke', rol: 'klantmanager' });
const namen = (wie: Wie, betrokkene: string | 'eigen klanten', doel: 'eigen_zaak' | 'begeleiding') =>
  metToegang(
    app.db,
    { wie, handeling: 'lezen', object: betrokkene === 'eigen klanten' ? 'caseload' : 'persoon', doel, betrokkene },
    async ({ db }) =>
      (await db.selectFrom('persoon').select('roepnaam').orderBy('roepnaam').execute()).map((r) => r.roepnaam),
  );

test('a client sees themselves, the partner on purpose, and nobody else', async () => {
  expect(await namen(client(mens.a), mens.a, 'eigen_zaak')).toEqual(['a']);
  expect(await namen(client(mens.a), mens.b, 'eigen_zaak')).toEqual(['b']);
  await expect(namen(client(mens.a), mens.c, 'eigen_zaak')).rejects.toThrow(Geweigerd);
});

test('the own household is both adults, each with a line; alone it is only oneself; nobody else has one', async () => {
  const thuis = (wie: Wie) =>
    metToegang(
      app.db,
      { wie, handeling: 'lezen', object: 'opgave', doel: 'eigen_zaak', betrokkene: 'eigen huishouden' },
      async (t) => ({
        rol: t.rol,
        mensen: t.betrokkenen.toSorted(),
        namen: (await t.db.selectFrom('persoon').select('roepnaam').orderBy('roepnaam').execute()).map(
          (r) => r.roepnaam,
        ),
        verwerking: t.verwerking,
      }),
    );
  const samen = await thuis(client(mens.a));
  expect(samen).toMatchObject({ rol: 'partner', mensen: [mens.a, mens.b].toSorted(), namen: ['a', 'b'] });
  expect(
    await beheer.db.selectFrom('inzage').select('betrokkene').where('verwerking', '=', samen.verwerking).execute(),
  ).toHaveLength(2);
  expect(await thuis(client(mens.c))).toMatchObject({ rol: 'client', mensen: [mens.c], namen: ['c'] });
  await expect(thuis(klantmanager())).rejects.toThrow(Geweigerd);
});

test('a klantmanager sees own people only, also in a list', async () => {
  expect(await namen(klantmanager(), 'eigen klanten', 'begeleiding')).toEqual(['a']);
  await expect(namen(klantmanager(), mens.c, 'begeleiding')).rejects.toThrow(Geweigerd);
});

test('what the policy does not name is refused before the database is asked', async () => {
  const wie = client(mens.a);
  await expect(
    metToegang(
      app.db,
      { wie, handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'geen' },
      async () => 1,
    ),
  ).rejects.toThrow(Geweigerd);
});

test('a stated purpose opens somebody for a while, and the person sees it', async () => {
  const wie = klantmanager();
  await metToegang(
    app.db,
    {
      wie,
      handeling: 'toevoegen',
      object: 'inzageverzoek',
      doel: 'begeleiding',
      betrokkene: mens.b,
      reden: 'neemt waar voor een collega',
    },
    ({ db }) =>
      db
        .insertInto('inzage_verzoek')
        .values({
          gemeente: G,
          gebruiker: tineke,
          persoon: mens.b,
          doel: 'begeleiding',
          reden: 'neemt waar voor een collega',
          tot: new Date(Date.now() + 3_600_000),
        })
        .execute(),
  );
  expect(await namen(wie, mens.b, 'begeleiding')).toEqual(['b']);
  const gezien = await metToegang(
    app.db,
    { wie: client(mens.b), handeling: 'lezen', object: 'inzage', doel: 'eigen_zaak', betrokkene: mens.b },
    ({ db }) => db.selectFrom('inzage').select(['wie_naam', 'rol', 'object']).orderBy('id').execute(),
  );
  expect(gezien).toContainEqual({ wie_naam: 'Tineke', rol: 'klantmanager', object: 'persoon' });
});

test('the database holds the border itself: role taken, settings forged, still nobody else', async () => {
  const gezien = await app.db.transaction().execute(async (tx) => {
    await sql`select set_config('bijrijder.gemeente', ${String(G)}, true), set_config('bijrijder.gebruiker', ${tineke}, true),
      set_config('bijrijder.betrokkenen', ${`{${Object.values(mens).join(',')}}`}, true), set_config('role', 'bijrijder_klantmanager', true)`.execute(
      tx,
    );
    // what is kept for a transaction is for people themselves, and no day comes from a setting
    const iedereen = `{${Object.values(mens).join(',')}}`;
    await sql`select set_config('bijrijder.lijst_mensen', ${iedereen}, true), set_config('bijrijder.lijst_bij', ${iedereen}, true),
      set_config('bijrijder.lijst_mensen_van', bijrijder.vraag_bij(), true), set_config('bijrijder.lijst_bij_van', bijrijder.vraag_bij(), true),
      set_config('bijrijder.vandaag', '2030-01-01', true), set_config('bijrijder.vandaag_van', ${String(G)}, true)`.execute(
      tx,
    );
    const { rows } = await sql<{ dag: string }>`select bijrijder.vandaag(${G}::smallint) as dag`.execute(tx);
    expect(rows).toEqual([{ dag: '2026-04-28' }]);
    return tx.selectFrom('persoon').select('roepnaam').execute();
  });
  expect(gezien).toEqual([{ roepnaam: 'a' }]);
  await expect(app.db.selectFrom('persoon').selectAll().execute()).rejects.toThrow(/permission denied/);
  await expect(app.db.selectFrom('inzage').selectAll().execute()).rejects.toThrow(/permission denied/);
});

test('the list of people one may be with is what asking person by person gives', async () => {
  const iedereen = Object.values(mens);
  for (const rol of ['client', 'partner', 'helper', 'klantmanager', 'teamleider', 'auditor', 'beheerder', 'openbaar'])
    for (const wie of iedereen)
      for (const genoemd of [iedereen, [mens.a], [mens.b, mens.c], []]) {
        const { rows } = await app.db.transaction().execute((tx) =>
          sql`select set_config('bijrijder.gemeente', ${String(G)}, true), set_config('bijrijder.gebruiker', ${tineke}, true),
            set_config('bijrijder.persoon', ${wie}, true), set_config('bijrijder.betrokkenen', ${`{${genoemd.join(',')}}`}, true),
            set_config('role', ${`bijrijder_${rol}`}, true)`
            .execute(tx)
            .then(() =>
              sql<{
                lijst: string[];
                een: string[];
              }>`select array(select unnest(bijrijder.mensen_bij()) order by 1) as lijst,
                array(select wie from unnest(bijrijder.betrokkenen()) wie where bijrijder.mag_bij(wie) order by 1) as een`.execute(
                tx,
              ),
            ),
        );
        expect(rows[0]!.lijst, `${rol} ${wie} ${genoemd}`).toEqual(rows[0]!.een);
      }
});

test('what was asked once in a transaction is kept for it, and asked again when a household, the day, the role or the people change', async () => {
  const { a, b, c } = mens;
  await beheer.db
    .transaction()
    .execute(async (tx) => {
      const zet = (naam: string, waarde: string) => sql`select set_config(${naam}, ${waarde}, true)`.execute(tx);
      const weet = async () =>
        (
          await sql<{ bij: string[]; huizen: number; huizenBij: number; dag: string; van: string | null }>`
            select bijrijder.mensen_bij() as bij, cardinality(bijrijder.betrokken_huishoudens()) as huizen,
              cardinality(bijrijder.huishoudens_bij()) as "huizenBij", bijrijder.vandaag(${G}::smallint) as dag,
              nullif(current_setting('bijrijder.lijst_bij_van', true), '') as van`.execute(tx)
        ).rows[0]!;
      await zet('bijrijder.gemeente', String(G));
      await zet('bijrijder.persoon', a);
      await zet('bijrijder.gebruiker', '');
      await zet('bijrijder.betrokkenen', `{${a},${c}}`);
      await zet('role', 'bijrijder_client');
      expect(await weet()).toMatchObject({ bij: [a], huizen: 1, huizenBij: 1, dag: '2026-04-28' });
      expect((await weet()).van).toContain(`bijrijder_client/${a}`);
      // not even kept answers outlive another role, another reader or other people
      await zet('role', 'bijrijder_openbaar');
      expect(await weet()).toMatchObject({ bij: [], huizenBij: 0 });
      await zet('role', 'bijrijder_client');
      await zet('bijrijder.persoon', c);
      expect(await weet()).toMatchObject({ bij: [c], huizenBij: 0 });
      await zet('bijrijder.betrokkenen', `{${b}}`);
      expect(await weet()).toMatchObject({ bij: [], huizen: 1, huizenBij: 0 });
      await zet('bijrijder.betrokkenen', `{${c}}`);
      expect(await weet()).toMatchObject({ bij: [c], huizen: 0, huizenBij: 0 });
      await zet('role', 'none');
      const huis = await tx.insertInto('huishouden').values({ gemeente: G }).returning('id').executeTakeFirstOrThrow();
      await tx
        .insertInto('huishouden_lid')
        .values({ gemeente: G, huishouden: huis.id, persoon: c, rol: 'aanvrager', van: '2026-01-01' })
        .execute();
      await tx.insertInto('klok').values({ gemeente: G, dag: '2026-04-29' }).execute();
      await zet('role', 'bijrijder_client');
      expect(await weet()).toMatchObject({ bij: [c], huizen: 1, huizenBij: 1, dag: '2026-04-29' });
      throw new Error('terug');
    })
    .catch((fout: Error) => expect(fout.message).toBe('terug'));
});

test('nothing is logged and nothing stored when the work fails', async () => {
  const aantal = () =>
    beheer.db
      .selectFrom('inzage')
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
  const voor = await aantal();
  const mislukt = metToegang(
    app.db,
    { wie: client(mens.a), handeling: 'lezen', object: 'persoon', doel: 'eigen_zaak', betrokkene: mens.a },
    async () => {
      throw new Error('kapot');
    },
  );
  await expect(mislukt).rejects.toThrow('kapot');
  expect(await aantal()).toEqual(voor);
});

test('a double click does it once and both get the first result', async () => {
  let keren = 0;
  const sleutel = crypto.randomUUID();
  const doe = () =>
    metToegang(
      app.db,
      { wie: client(mens.a), handeling: 'wijzigen', object: 'contactgegevens', doel: 'eigen_zaak', betrokkene: mens.a },
      (toegang) => eenmalig(toegang, sleutel, async () => ({ keer: ++keren })),
    );
  const [een, twee] = await Promise.all([doe(), doe()]);
  expect([een.resultaat, twee.resultaat]).toEqual([{ keer: 1 }, { keer: 1 }]);
  expect([een.eerder, twee.eerder].sort()).toEqual([false, true]);
});

const overMij = <T>(fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    { wie: client(mens.a), handeling: 'wijzigen', object: 'verhaal', doel: 'eigen_zaak', betrokkene: mens.a },
    fn,
  );

/** Lets two go on only when both are there; who comes again goes straight on. */
function samen(): () => Promise<void> {
  const allebei = Promise.withResolvers<void>();
  let binnen = 0;
  return () => {
    binnen += 1;
    if (binnen === 2) allebei.resolve();
    return allebei.promise;
  };
}

test('two tabs that both saw nothing and both write: the second is done again and sees the first', async () => {
  const wacht = samen();
  const schrijfNu = (tekst: string) =>
    overMij(async (t) => {
      const plek = { gemeente: G, persoon: mens.a, soort: 'nu' as const };
      const er = await t.db
        .selectFrom('verhaal_deel')
        .select('id')
        .where((e) => e.and(plek))
        .executeTakeFirst();
      if (er) return 'stond er al';
      await wacht();
      await t.db
        .insertInto('verhaal_deel')
        .values({ ...plek, tekst, delen: 'klantmanager', geschreven_op: t.vandaag })
        .execute();
      return 'nieuw';
    });
  expect((await Promise.all([schrijfNu('een'), schrijfNu('twee')])).sort()).toEqual(['nieuw', 'stond er al']);
});

test('two that wait for each other both get through', async () => {
  const wacht = samen();
  const ids = await overMij((t) =>
    t.db
      .insertInto('verhaal_deel')
      .values(
        ['een', 'twee'].map((tekst) => ({
          gemeente: G,
          persoon: mens.a,
          soort: 'droom' as const,
          tekst,
          delen: 'klantmanager' as const,
          geschreven_op: t.vandaag,
        })),
      )
      .returning('id')
      .execute(),
  );
  const zet = (volgorde: { id: string }[]) =>
    overMij(async (t) => {
      for (const [nr, { id }] of volgorde.entries()) {
        await t.db
          .updateTable('verhaal_deel')
          .set({ delen: 'ik' })
          .where((e) => e.and({ gemeente: G, id }))
          .execute();
        if (nr === 0) await wacht();
      }
    });
  await Promise.all([zet(ids), zet(ids.toReversed())]);
});

test('what is there every time comes through, and a job is repeated by its queue', async () => {
  let keren = 0;
  const dubbel = (wie: Wie) =>
    metToegang(
      wie.soort === 'taak' ? werk.db : app.db,
      {
        wie,
        handeling: 'lezen',
        object: 'inzage',
        doel: wie.soort === 'taak' ? 'controle' : 'eigen_zaak',
        betrokkene: wie.soort === 'taak' ? 'geen' : mens.a,
      },
      async (t) => {
        keren += 1;
        await sql`do $$ begin raise exception 'stond er al' using errcode = 'unique_violation'; end $$`.execute(t.db);
      },
    );
  await expect(dubbel(client(mens.a))).rejects.toMatchObject({ code: '23505' });
  expect(keren).toBe(3);
  keren = 0;
  await expect(dubbel({ soort: 'taak', gemeente: G, naam: 'proef', rol: 'werker' })).rejects.toMatchObject({
    code: '23505',
  });
  expect(keren).toBe(1);
});

test('access lines are sealed in a chain that shows tampering', async () => {
  const taak: Wie = { soort: 'taak', gemeente: G, naam: 'proef', rol: 'werker' };
  const als = (vraag: 'verzegel_inzage()' | 'controleer_inzage()') =>
    metToegang(
      werk.db,
      { wie: taak, handeling: 'lezen', object: 'inzage', doel: 'controle', betrokkene: 'geen' },
      async ({ db }) =>
        (await sql<Record<string, unknown>>`select * from ${sql.raw(`bijrijder.${vraag}`)}`.execute(db)).rows,
    );
  // a transaction elsewhere on the server may hold the border back for a moment
  const allesVerzegeld = () =>
    expect
      .poll(async () => {
        await als('verzegel_inzage()');
        const { rows } = await beheer.pool.query<{ open: number }>(
          'select (select count(*) from inzage) - (select coalesce(sum(aantal), 0) from inzage_zegel) as open',
        );
        return Number(rows[0]!.open);
      })
      .toBe(0);
  await allesVerzegeld();
  await namen(client(mens.a), mens.a, 'eigen_zaak');
  await allesVerzegeld();
  expect(await als('controleer_inzage()')).toEqual([]);
  await expect(beheer.pool.query("update inzage set wie_naam = 'niemand'")).rejects.toThrow(/alleen toegevoegd/);
  await beheer.pool.query(
    "set session_replication_role = replica; update inzage set wie_naam = 'niemand' where id = (select id from inzage limit 1)",
  );
  expect(await als('controleer_inzage()')).toEqual([{ volgnummer: 1, wat: 'een regel is veranderd' }]);
});
