import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { casussen, mensVanCasus, stelVraag, vraagMeekijken } from '../casuistiek/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { Geweigerd, metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { antwoordOpToestemming, geefToestemming, toestemmingen, vraagToestemming } from './index.ts';

const { app, beheer, inrichten } = await proefDatabank();
const G = 9999;
let mens = '';
const id = { milan: '', tineke: '', buurt: '' };
const ROL = { milan: 'klantmanager', tineke: 'inkomensconsulent', buurt: 'partnerorganisatie' } as const;

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const naam of ['milan', 'tineke', 'buurt'] as const)
      id[naam] = (
        await db
          .insertInto('gebruiker')
          .values({ gemeente: G, naam, functie: ROL[naam], subject: naam })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    const p = { gemeente: G, voornamen: 'Yara', achternaam: 'Proef', roepnaam: 'Yara', aanspreeknaam: 'Yara Proef' };
    mens = (
      await db
        .insertInto('persoon')
        .values({ ...p, geboortedatum: '1990-01-01' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    for (const naam of ['milan', 'buurt'] as const)
      await db
        .insertInto('begeleiding')
        .values({ gemeente: G, gebruiker: id[naam], persoon: mens, soort: ROL[naam], van: '2025-01-01' })
        .execute();
  }),
);

const zelf = (): Wie => ({ soort: 'persoon', gemeente: G, id: mens, naam: 'Yara', rol: 'client' });
const als = (naam: keyof typeof id): Wie => ({ soort: 'medewerker', gemeente: G, id: id[naam], naam, rol: ROL[naam] });
const mijn = <T>(fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    { wie: zelf(), handeling: 'wijzigen', object: 'toestemming', doel: 'eigen_zaak', betrokkene: mens },
    fn,
  );
const milan = <T>(fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    { wie: als('milan'), handeling: 'toevoegen', object: 'toestemming', doel: 'begeleiding', betrokkene: mens },
    fn,
  );
const casus = <T>(naam: 'milan' | 'tineke', fn: (t: Toegang) => Promise<T>, betrokkene = 'geen') =>
  metToegang(
    app.db,
    {
      wie: als(naam),
      handeling: 'toevoegen',
      object: 'casuistiek',
      doel: naam === 'milan' ? 'begeleiding' : 'inkomen_verrekenen',
      betrokkene,
    },
    fn,
  );
const v = { soort: 'collegas', met: "Collega's van Milan", waarom: 'Meedenken over werk', tot: '2026-07-31' } as const;
const vraag = { vraag: 'Hoe kan het met de taalles?', achtergrond: '', clientWoorden: '', client: 'weet' as const };

test('a colleague asks, the person answers; a no is not to be told from silence', async () => {
  expect(await milan((t) => vraagToestemming(t, mens, v))).toBe(true);
  expect(await milan((t) => vraagToestemming(t, mens, v))).toBe(false);
  const [open] = await mijn((t) => toestemmingen(t, mens));
  expect(open).toMatchObject({ soort: 'collegas', stand: 'gevraagd', door: 'milan', tot: '2026-07-31' });
  expect(await mijn((t) => antwoordOpToestemming(t, mens, open!.id, 'nee'))).toBe(true);
  expect(await milan((t) => toestemmingen(t, mens))).toEqual([]);
  expect(await mijn((t) => antwoordOpToestemming(t, mens, open!.id, 'ja'))).toBe(false);
});

test('nobody else gives it: not a colleague, not with a changed form, not for ever', async () => {
  await expect(milan((t) => geefToestemming(t, mens, v))).rejects.toThrow(/zelf|security/);
  await milan((t) => vraagToestemming(t, mens, { ...v, met: 'iedereen' }));
  await expect(milan((t) => t.db.updateTable('toestemming').set({ gegeven_op: t.vandaag }).execute())).rejects.toThrow(
    /permission denied/,
  );
  await expect(mijn((t) => geefToestemming(t, mens, { ...v, tot: '2028-01-01' }))).rejects.toThrow(/check constraint/);
});

test('a name goes to colleagues only with consent, and the door closes the moment it is withdrawn', async () => {
  const stel = () =>
    casus('milan', (t) => stelVraag(t, mens, { ...vraag, metNaam: true, collegas: [id.tineke] }), mens);
  await expect(stel()).rejects.toThrow(/toestemming/);
  await mijn((t) => geefToestemming(t, mens, v));
  const welke = await stel();
  expect(await casus('tineke', (t) => mensVanCasus(t, welke))).toBe(mens);
  const kijk = () =>
    metToegang(
      app.db,
      { wie: als('tineke'), handeling: 'lezen', object: 'persoon', doel: 'inkomen_verrekenen', betrokkene: mens },
      async (t) => (await t.db.selectFrom('persoon').select('roepnaam').execute())[0]?.roepnaam,
    );
  await metToegang(
    app.db,
    {
      wie: als('tineke'),
      handeling: 'toevoegen',
      object: 'inzageverzoek',
      doel: 'inkomen_verrekenen',
      betrokkene: mens,
    },
    (t) => vraagMeekijken(t, mens, 'inkomen_verrekenen', 'Meedenken over de taalles'),
  );
  expect(await kijk()).toBe('Yara');
  const loopt = (await mijn((t) => toestemmingen(t, mens))).find((x) => x.stand === 'loopt');
  await mijn((t) => antwoordOpToestemming(t, mens, loopt!.id, 'stop'));
  await expect(kijk()).rejects.toThrow(Geweigerd);
  expect(await casus('tineke', (t) => mensVanCasus(t, welke))).toBeNull();
  // the question itself, that names nobody, stays
  expect(await casus('tineke', casussen)).toHaveLength(1);
});

test('a partner organisation sees a person only while they agree, in every table', async () => {
  const buurt = () =>
    metToegang(
      app.db,
      { wie: als('buurt'), handeling: 'lezen', object: 'persoon', doel: 'begeleiding', betrokkene: mens },
      async (t) => t.db.selectFrom('persoon').select('roepnaam').execute(),
    );
  expect(await buurt()).toEqual([]);
  await mijn((t) =>
    geefToestemming(t, mens, { ...v, soort: 'buurtteam', met: 'Buurtteam Haven', metGebruiker: id.buurt }),
  );
  expect(await buurt()).toEqual([{ roepnaam: 'Yara' }]);
  // over the last day it closes by itself
  await beheer.pool.query("insert into klok (gemeente, dag) values ($1, '2026-08-01')", [G]);
  expect(await buurt()).toEqual([]);
  const { rows } = await sql<{ tabel: string }>`
    select c.oid::regclass::text as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and has_any_column_privilege('bijrijder_partnerorganisatie', c.oid, 'select')
      and (c.relname = 'persoon' or bijrijder.heeft_kolom(c.oid, 'persoon'))
      and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'alleen_met_toestemming')`.execute(
    beheer.db,
  );
  expect(rows).toEqual([]);
});
