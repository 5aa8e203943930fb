import { randomUUID } from 'node:crypto';
import { CLIENTEN, laadVoorbeeldstad, PERSONAS } from '@bijrijder/demo';
import { sql } from 'kysely';
import { beforeAll, expect, test, vi } from 'vitest';
import { vraagCorrectie } from '../correctie/index.ts';
import {
  BEWAARDER,
  MEDEWERKERROLLEN,
  openKluis,
  pgRol,
  ROLLEN,
  vernietigSleutel,
  voegSleutelToe,
} from '../databank/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { dienIn, schrijfStap } from '../klacht/index.ts';
import { bewaarLezing, bewaarStuk, leesBeeld } from '../opgave/index.ts';
import {
  alsBewaarder,
  GEWISSELDE_TABELLEN,
  leesPersoonskluis,
  telSleutels,
  VANZELF_WEG,
  wisselSleutels,
} from '../sleutels/index.ts';
import { metToegang } from '../toegang/index.ts';
import { bewaren, controleerInzage, mijnBewaarstand, ruimOp, toonRuimte } from './index.ts';

const { app, werk, beheer, beheerUrl, kluis, sleutelmap } = await proefDatabank();
const G = 9999;
const clienten = CLIENTEN;
const hanna = clienten[0]!;
const ander = clienten.find((c) => c.persoon !== hanna.persoon)!;
const wie = (id: string) => ({ soort: 'persoon', gemeente: G, id, naam: 'Hanna', rol: 'client' }) as const;
const bij = (id: string) =>
  ({ wie: wie(id), handeling: 'toevoegen', object: 'loonstrook', doel: 'eigen_zaak', betrokkene: id }) as const;
const vraag = async <R extends object>(tekst: string, ...waarden: unknown[]): Promise<R[]> =>
  (await beheer.pool.query<R>(tekst, waarden)).rows;
let huis = '';
let gezin: { id: string; naam: string }[] = [];
let iban = '';
let stuk = '';

/** Every table with rows that hold this text anywhere, as the superuser reads it; bytes too. */
async function waarStaat(...zoek: string[]): Promise<string[]> {
  const tabellen = await vraag<{
    t: string;
  }>(`select c.oid::regclass::text as t from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'klacht', 'pgboss') and c.relkind = 'r'`);
  const patroon = zoek.flatMap((z) => [z, Buffer.from(z).toString('hex')]).join('|');
  const uit: string[] = [];
  for (const { t } of tabellen) {
    const [r] = await vraag<{ n: number }>(`select count(*)::int as n from ${t} x where x::text ~* $1`, patroon);
    if (r!.n > 0) uit.push(t);
  }
  return uit.sort();
}

const zetKlok = (dag: string) => beheer.pool.query('insert into klok (gemeente, dag) values ($1, $2)', [G, dag]);
// a transaction elsewhere on the server may hold the border of what can be sealed back for a moment
const verzegel = () =>
  vi.waitFor(
    async () => {
      await metToegang(
        werk.db,
        {
          wie: { soort: 'taak', gemeente: G, naam: 'zegel', rol: 'werker' },
          handeling: 'lezen',
          object: 'inzage',
          doel: 'controle',
          betrokkene: 'geen',
        },
        (t) => sql`select bijrijder.verzegel_inzage()`.execute(t.db),
      );
      const [r] = await vraag<{ open: string }>(
        'select (select count(*) from inzage) - (select coalesce(sum(aantal), 0) from inzage_zegel where opgeruimd_op is null) as open',
      );
      expect(Number(r!.open)).toBe(0);
    },
    { timeout: 60_000, interval: 100 },
  );

beforeAll(async () => {
  await laadVoorbeeldstad(beheerUrl, kluis, 3);
  [{ huishouden: huis }] = (await vraag<{ huishouden: string }>(
    'select huishouden from huishouden_lid where persoon = $1',
    hanna.persoon,
  )) as [{ huishouden: string }];
  gezin = await vraag<{ id: string; naam: string }>(
    `select p.id, p.aanspreeknaam as naam from persoon p join huishouden_lid l on l.persoon = p.id where l.huishouden = $1`,
    huis,
  );
  await metToegang(app.db, bij(hanna.persoon), async (t) => {
    const plek = { huishouden: huis, persoon: hanna.persoon, maand: '2026-04' };
    stuk = await bewaarStuk(t, kluis, plek, [
      { naam: 'strook.pdf', soort: 'application/pdf', bytes: Buffer.from(`loon van ${hanna.naam}`) },
    ]);
    await bewaarLezing(t, kluis, huis, stuk, { naam: hanna.naam }, [
      { soort: 'image/png', breedte: 1, hoogte: 1, inhoud: Buffer.from(`beeld van ${hanna.naam}`) },
    ]);
  });
  await dienIn(
    app.db,
    kluis,
    { wie: wie(hanna.persoon), id: randomUUID() },
    {
      wat: 'niet gegroet',
      over: 'balie',
      wens: '',
      naam: hanna.naam,
      bereik: '',
    },
  );
  // contact details change: the old ones are in the history
  await beheer.pool.query("update persoon set telefoon = '06 99 000000', email = 'oud@proef.test' where id = $1", [
    hanna.persoon,
  ]);
  await verzegel();
});

test('a file lies under the key of its person and year, and opens for who may', async () => {
  const beeld = await metToegang(app.db, bij(hanna.persoon), (t) => leesBeeld(t, kluis, stuk, 1));
  expect(beeld?.inhoud.toString()).toBe(`beeld van ${hanna.naam}`);
  const [rij] = await vraag<{ inhoud: Buffer; onder_sleutel: string }>(
    'select inhoud, onder_sleutel from bewijsstuk where id = $1',
    stuk,
  );
  expect(rij!.onder_sleutel).toBe('p:2026');
  expect(rij!.inhoud.includes(hanna.naam)).toBe(false);
  expect(
    await metToegang(app.db, bij(ander.persoon), (t) => leesPersoonskluis(t, kluis, hanna.persoon, '2026')),
  ).toBeNull();
});

test('while the benefit runs nothing of it goes, and the person reads so', async () => {
  const voor = await toonRuimte(werk.db, G, '2026-04-28');
  expect(voor.mensen).toBe(0);
  expect(voor.regels.map((r) => r.tabel)).not.toContain('besluit');
  const stand = await metToegang(
    app.db,
    { ...bij(hanna.persoon), handeling: 'lezen', object: 'bewaartermijn' },
    mijnBewaarstand,
  );
  expect(stand.vast).toBe('klacht');
  expect(stand.gebieden.find((g) => g.naam === 'wie_u_bent')?.wegOp).toBeNull();
});

test('an open complaint, objection, question or debt holds everything; the manager sees how many, not who', async () => {
  await beheer.pool.query(
    `insert into feit (gemeente, huishouden, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, herkomst)
     select gemeente, huishouden, soort, onderwerp, inhoud, geldig_van, '2026-04-30', '2026-04-28', 'systeem' from feit
     where huishouden = $1 and soort = 'bijstand' order by id desc limit 1`,
    [huis],
  );
  await beheer.pool.query("update begeleiding set tot = greatest(van, '2026-04-30') where persoon = any ($1)", [
    gezin.map((m) => m.id),
  ]);
  const uit = await toonRuimte(werk.db, G, '2040-01-01');
  // only the neighbour who helped until 2027
  expect(uit.mensen).toBe(1);
  expect(uit.vastgehouden.klacht).toBe(1);
  expect(JSON.stringify(uit)).not.toContain(hanna.naam.split(' ')[0]);
  const [k] = await vraag<{ id: string }>('select id from klacht.klacht where klager = $1', hanna.persoon);
  const els = PERSONAS.find((p) => p.soort === 'medewerker' && p.rol === 'klachtbehandelaar')!;
  if (els.soort !== 'medewerker') throw new Error('geen behandelaar');
  const behandelaar = {
    soort: 'medewerker',
    gemeente: G,
    id: els.id,
    naam: els.naam,
    rol: 'klachtbehandelaar',
  } as const;
  await schrijfStap(app.db, kluis, behandelaar, k!.id, {
    soort: 'uitkomst',
    tekst: 'U hebt gelijk. Het spijt ons.',
    oordeel: 'gegrond',
    excuus: true,
    herstel: true,
  });
  await metToegang(app.db, { ...bij(hanna.persoon), object: 'correctie' }, (t) =>
    vraagCorrectie(t, hanna.persoon, { staat: 'a', moet: 'b', bewijs: '' }),
  );
  expect((await toonRuimte(werk.db, G, '2040-01-01')).vastgehouden).toMatchObject({ verbetering: 1 });
  const [c] = await vraag<{ id: string }>('select id from correctie where persoon = $1', hanna.persoon);
  await beheer.pool.query(
    `insert into correctie_besluit (gemeente, correctie, persoon, gebruiker, uitkomst, tekst, dag)
     select $1, $2, $3, id, 'verbeterd', 'Het is verbeterd.', '2026-05-01' from gebruiker limit 1`,
    [G, c!.id, hanna.persoon],
  );
  // Ilse still pays something back
  expect((await toonRuimte(werk.db, G, '2040-01-01')).vastgehouden).toEqual({ vordering: 1 });
});

test('parts go at their own time: guidance after two years, the rest stays; a second run finds nothing', async () => {
  await zetKlok('2028-05-02');
  expect((await vraag('select 1 from verhaal_deel where persoon = $1', hanna.persoon)).length).toBeGreaterThan(0);
  const eerst = await ruimOp(werk.db, G, '2028-05-02');
  expect(eerst.mensen).toBe(0);
  expect(await vraag('select 1 from verhaal_deel where persoon = $1', hanna.persoon)).toEqual([]);
  expect(await vraag('select 1 from bericht where persoon = $1', hanna.persoon)).toEqual([]);
  expect(await vraag('select 1 from klacht.klacht where klager = $1', hanna.persoon)).toEqual([]);
  expect(await vraag('select 1 from bewijsstuk where id = $1', stuk)).toHaveLength(1);
  expect((await ruimOp(werk.db, G, '2028-05-02')).regels).toEqual([]);
  // somebody whose benefit runs keeps their story
  expect((await vraag('select 1 from verhaal_deel where persoon <> $1', hanna.persoon)).length).toBeGreaterThan(0);
});

test('rotation: everything under the new key, still readable; the old one can be destroyed, and only then', async () => {
  voegSleutelToe(sleutelmap);
  const nieuw = openKluis(sleutelmap);
  expect(nieuw.huidig).toBe('s2');
  const oudeRij = (
    await vraag<{ sleutel: string; waarde: Buffer }>(
      "select sleutel, waarde from persoonsleutel where persoon = $1 and vak = 'vast'",
      hanna.persoon,
    )
  )[0]!;
  expect((await telSleutels(werk.db, G)).get('s1')).toBeGreaterThan(0);
  expect(await wisselSleutels(werk.db, nieuw, G)).toBeGreaterThan(0);
  expect([...(await telSleutels(werk.db, G)).keys()]).toEqual(['s2']);
  expect(await wisselSleutels(werk.db, nieuw, G)).toBe(0);
  vernietigSleutel(sleutelmap, 's1');
  const na = openKluis(sleutelmap);
  const beeld = await metToegang(app.db, bij(hanna.persoon), (t) => leesBeeld(t, na, stuk, 1));
  expect(beeld?.inhoud.toString()).toBe(`beeld van ${hanna.naam}`);
  // the wrapped key as an old backup has it: noise from now on
  expect(() => na.openPersoonsleutel(oudeRij, `persoonsleutel:${G}:${hanna.persoon}:vast`)).toThrow(/s1/);
  expect(() => vernietigSleutel(sleutelmap, 's2')).toThrow(/sleutel van nu/);
  // one encrypted bank account opens with the person's key alone
  const [r] = await vraag<{ id: string; iban: Buffer }>('select id, iban from rekening where huishouden = $1', huis);
  const eigen = await metToegang(app.db, bij(hanna.persoon), (t) => leesPersoonskluis(t, na, hanna.persoon, 'vast'));
  iban = eigen!.ontsleutel(r!.iban, `iban:${G}:${r!.id}`).toString();
  expect(iban).toMatch(/^NL\d\dTEST/);
});

test('after the last term nothing of the person is left in any column of any table, and the chain of seals still fits', async () => {
  await zetKlok('2045-01-02');
  const namen = [...gezin.map((m) => m.naam), hanna.bsn, iban, ...gezin.map((m) => m.id), huis];
  expect((await waarStaat(...namen)).length).toBeGreaterThan(8);
  await beheer.pool.query(
    "insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden) values ($1, 'bewaren', '2026-01-01', '{\"aan\": true}', 'proef')",
    [G],
  );
  await verzegel();
  const omstandigheid = {
    db: werk.db,
    kluis,
    wie: { soort: 'taak', gemeente: G, naam: 'bewaren', rol: 'werker' } as const,
    klaar: async () => {},
  };
  await bewaren.uitvoeren({}, omstandigheid);
  expect(await waarStaat(...namen)).toEqual([]);
  expect((await controleerInzage(werk.db, G)).kapot).toEqual([]);
  const rondes = await vraag<{ soort: string; mensen: number }>('select soort, mensen from bewaarronde order by id');
  expect(rondes).toEqual([
    // and the neighbour who helped somebody else until 2027
    { soort: 'weggehaald', mensen: gezin.length + 1 },
    { soort: 'vooruitblik', mensen: expect.any(Number) },
  ]);
  await bewaren.uitvoeren({}, omstandigheid);
  const [tweede] = await vraag<{ regels: unknown[] }>(
    "select regels from bewaarronde where soort = 'weggehaald' order by id desc limit 1",
  );
  expect(tweede!.regels).toEqual([]);
  // others are still there
  expect(await vraag('select 1 from persoon where id = $1', ander.persoon)).toHaveLength(1);
});

test('nobody but the keeper removes: no application role, no login', async () => {
  for (const rol of [...ROLLEN.map(pgRol), 'bijrijder_app', 'bijrijder_inrichting', 'bijrijder_poort'])
    for (const tabel of ['persoonsleutel', 'besluit', 'inzage', 'bewaarronde', 'klacht.klacht'])
      await expect(
        beheer.db.transaction().execute(async (tx) => {
          await sql`select set_config('role', ${rol}, true), set_config('bijrijder.gemeente', ${String(G)}, true)`.execute(
            tx,
          );
          await sql.raw(`delete from ${tabel}`).execute(tx);
        }),
        `${rol} ${tabel}`,
      ).rejects.toThrow(/permission denied|alleen toegevoegd/);
  const leden = await vraag<{ lid: string }>(
    `select m.member::regrole::text as lid from pg_auth_members m where m.roleid = $1::regrole and m.set_option`,
    BEWAARDER,
  );
  expect(leden.map((l) => l.lid)).not.toContain('bijrijder_app');
  expect(MEDEWERKERROLLEN.every((r) => !leden.some((l) => l.lid === pgRol(r)))).toBe(true);
  // the keeper reads no word of a complaint
  await expect(alsBewaarder(werk.db, G, (tx) => sql`select van from klacht.stap`.execute(tx))).rejects.toThrow(
    /permission denied/,
  );
});

test('every place with a value under a key of the installation is rotated', async () => {
  const rijen = await vraag<{
    t: string;
  }>(`select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as t
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname in ('public', 'klacht') and c.relkind = 'r' and a.attname = 'sleutel' and a.atttypid = 'text'::regtype
      and exists (select 1 from pg_attribute b where b.attrelid = c.oid and b.atttypid = 'bytea'::regtype and b.attnum > 0)`);
  const bekend = [...GEWISSELDE_TABELLEN, ...VANZELF_WEG];
  expect(rijen.map((r) => r.t).filter((t) => !bekend.includes(t))).toEqual([]);
});
