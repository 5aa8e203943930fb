import { CLIENTEN, laadVoorbeeldstad, PERSONAS } from '@bijrijder/demo';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  eensMetVasthouden,
  houdVast,
  laatGaan,
  mijnBewaarstand,
  ruimOp,
  toonRuimte,
  vasthoudingen,
  zegJaTegenVasthouden,
} from './index.ts';

const { app, werk, beheer, beheerUrl, kluis } = await proefDatabank();
const G = 9999;
const LATER = '2045-01-02';
type Client = (typeof CLIENTEN)[number];
const clienten = CLIENTEN;
const hanna = clienten.find((c) => c.naam.startsWith('Hanna'))!;
const daan = clienten.find((c) => c.naam.startsWith('Daan'))!;
const medewerker = (rol: string, nr = 0): Wie => {
  const p = PERSONAS.filter((x) => x.soort === 'medewerker' && x.rol === rol)[nr];
  if (p?.soort !== 'medewerker') throw new Error(`Geen ${rol}`);
  return { soort: 'medewerker', gemeente: G, id: p.id, naam: p.naam, rol: rol as 'klantmanager' };
};
const vraag = async <R extends object>(tekst: string, ...waarden: unknown[]): Promise<R[]> =>
  (await beheer.pool.query<R>(tekst, waarden)).rows;
const zetKlok = (dag: string) => vraag('insert into klok (gemeente, dag) values ($1, $2)', G, dag);

const zelf = <T>(wie: Client, fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    {
      wie: { soort: 'persoon', gemeente: G, id: wie.persoon, naam: wie.naam, rol: 'client' },
      handeling: 'wijzigen',
      object: 'bewaartermijn',
      doel: 'eigen_zaak',
      betrokkene: wie.persoon,
    },
    fn,
  );
const behandelaar = <T>(wie: Wie, fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    { wie, handeling: 'wijzigen', object: 'bewaartermijn', doel: 'bezwaar_behandelen', betrokkene: daan.persoon },
    fn,
  );
const noor = medewerker('inkomensconsulent');
const ravi = medewerker('inkomensconsulent', 1);
const beroep = {
  omvang: 'besluiten',
  grond: 'beroep',
  reden: 'Daan ging in beroep tegen maart',
  tot: '2027-04-28',
} as const;
const verzoek = {
  omvang: 'alles',
  grond: 'op_verzoek',
  reden: 'Ik wil later nog iets vragen',
  tot: '2028-04-27',
} as const;

beforeAll(async () => {
  await laadVoorbeeldstad(beheerUrl, kluis, 3);
  // for both everything ended long before the day of looking
  for (const { persoon } of [hanna, daan]) {
    const huizen = `select huishouden from huishouden_lid where persoon = '${persoon}'`;
    await vraag(`insert into feit (gemeente, huishouden, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, herkomst)
      select distinct on (huishouden) gemeente, huishouden, soort, onderwerp, inhoud, geldig_van, '2026-04-30', '2026-04-28', 'systeem' from feit
      where huishouden in (${huizen}) and soort = 'bijstand' order by huishouden, id desc`);
    await vraag(`insert into feit (gemeente, huishouden, soort, onderwerp, inhoud, geldig_van, bekend_op, herkomst, vervallen)
      select distinct on (huishouden, onderwerp) gemeente, huishouden, soort, onderwerp, inhoud, geldig_van, '2026-04-28', 'systeem', true from feit
      where huishouden in (${huizen}) and soort = 'schuld' order by huishouden, onderwerp, id desc`);
    await vraag(`update begeleiding set tot = greatest(van, '2026-04-30')
      where persoon in (select persoon from huishouden_lid where huishouden in (${huizen}))`);
  }
  for (const wie of [noor, ravi])
    await vraag(
      `insert into inzage_verzoek (gemeente, gebruiker, persoon, doel, reden, tot)
       values ($1, $2, $3, 'bezwaar_behandelen', 'Het beroep van Daan', now() + interval '1 day')`,
      G,
      wie.soort === 'medewerker' ? wie.id : '',
      daan.persoon,
    );
});

const gaat = async (persoon: string, tabel: string): Promise<boolean> => {
  const voor = await vraag(`select 1 from ${tabel} where persoon = $1`, persoon);
  if (voor.length === 0) throw new Error(`geen rij in ${tabel}`);
  const uit = await toonRuimte(werk.db, G, LATER);
  return uit.regels.some((r) => r.tabel === tabel);
};

test('the person asks it themselves: everything stays, they read until when, and let go when they want', async () => {
  expect(await zelf(hanna, (t) => houdVast(t, hanna.persoon, verzoek))).toBeNull();
  const [deze] = await zelf(hanna, (t) => vasthoudingen(t, hanna.persoon));
  expect(deze).toMatchObject({ stand: 'geldt', door: null, artikel: 'AVG art. 18 lid 1 onder c', tot: '2028-04-27' });
  expect((await zelf(hanna, mijnBewaarstand)).vast).toBe('hand');
  expect((await toonRuimte(werk.db, G, LATER)).vastgehouden).toMatchObject({ hand: 1 });
  expect(await zelf(daan, (t) => laatGaan(t, hanna.persoon, deze!.id))).toBe(false);
  expect(await zelf(hanna, (t) => laatGaan(t, hanna.persoon, deze!.id))).toBe(true);
  expect(await zelf(hanna, (t) => laatGaan(t, hanna.persoon, deze!.id))).toBe(false);
  expect((await zelf(hanna, mijnBewaarstand)).vast).toBeNull();
  expect((await toonRuimte(werk.db, G, LATER)).vastgehouden.hand).toBeUndefined();
});

test('a colleague for a court: at once for two weeks, then only with a second one; only what a decision rests on', async () => {
  expect(await gaat(daan.persoon, 'verhaal_deel')).toBe(true);
  const eerst = (await toonRuimte(werk.db, G, LATER)).regels.find((r) => r.tabel === 'feit')?.aantal ?? 0;
  expect(await behandelaar(noor, (t) => houdVast(t, daan.persoon, beroep))).toBeNull();
  const lees = async () => (await zelf(daan, (t) => vasthoudingen(t, daan.persoon)))[0]!;
  expect(await lees()).toMatchObject({ stand: 'wacht op tweede', tweedeVoor: '2026-05-12', reden: beroep.reden });
  const nu = await toonRuimte(werk.db, G, LATER);
  expect(nu.vastgehouden).toMatchObject({ besluiten: 1 });
  expect(nu.regels.find((r) => r.tabel === 'feit')?.aantal ?? 0).toBeLessThan(eerst);
  const { id } = await lees();
  // not by who proposed it, not by the person, not by a made-up second name
  expect(await behandelaar(noor, (t) => eensMetVasthouden(t, daan.persoon, id))).toBe(false);
  expect(await zelf(daan, (t) => laatGaan(t, daan.persoon, id))).toBe(false);
  await expect(
    behandelaar(noor, (t) =>
      sql`update vasthouding set tweede = ${ravi.soort === 'medewerker' ? ravi.id : ''}, tweede_op = ${t.vandaag}`.execute(
        t.db,
      ),
    ),
  ).rejects.toThrow(/tekent zelf/);
  await zetKlok('2026-05-13');
  expect(await lees()).toMatchObject({ stand: 'voorbij' });
  expect((await toonRuimte(werk.db, G, LATER)).vastgehouden.besluiten).toBeUndefined();
  expect(await behandelaar(ravi, (t) => eensMetVasthouden(t, daan.persoon, id))).toBe(false);
  await expect(
    behandelaar(ravi, (t) =>
      sql`update vasthouding set tweede = bijrijder.huidige_gebruiker(), tweede_op = ${t.vandaag}`.execute(t.db),
    ),
  ).rejects.toThrow(/al voorbij/);
  // not again by the same colleague within two weeks, also not past the code
  expect(await behandelaar(noor, (t) => houdVast(t, daan.persoon, beroep))).toBe('herhaald');
  await expect(
    behandelaar(noor, (t) =>
      sql`insert into vasthouding (gemeente, persoon, omvang, grond, reden, van, tot, door)
        values (${G}, ${daan.persoon}, 'alles', 'beroep', 'een reden die lang is', ${t.vandaag}, '2027-01-01', bijrijder.huidige_gebruiker())`.execute(
        t.db,
      ),
    ),
  ).rejects.toThrow(/vroeg u al/);
  await zetKlok('2026-05-27');
  // asked again, and agreed in time
  await behandelaar(noor, (t) => houdVast(t, daan.persoon, beroep));
  const nieuw = await lees();
  expect(await behandelaar(ravi, (t) => eensMetVasthouden(t, daan.persoon, nieuw.id))).toBe(true);
  await zetKlok('2026-06-13');
  expect(await lees()).toMatchObject({ stand: 'geldt', tweede: ravi.naam, door: noor.naam });
});

test('nobody ends alone what two agreed on; what the person asked for, only the person ends', async () => {
  const rechtszaak = { ...beroep, grond: 'rechtszaak', reden: 'De rechtbank vroeg om de stukken' } as const;
  const bij = (grond: string) =>
    zelf(daan, async (t) => (await vasthoudingen(t, daan.persoon)).find((v) => v.grond === grond)!);
  const eindeBuitenom = (wie: Wie, id: string) =>
    behandelaar(wie, (t) =>
      sql`update vasthouding set beeindigd_op = ${t.vandaag}, beeindigd_door = bijrijder.huidige_gebruiker() where id = ${id}`.execute(
        t.db,
      ),
    );
  expect(await behandelaar(noor, (t) => houdVast(t, daan.persoon, rechtszaak))).toBeNull();
  const { id } = await bij('rechtszaak');
  // still waits: only who asked it takes it back
  expect(await behandelaar(ravi, (t) => laatGaan(t, daan.persoon, id))).toBe(false);
  await expect(eindeBuitenom(ravi, id)).rejects.toThrow(/wie het vroeg/);
  expect(await behandelaar(ravi, (t) => eensMetVasthouden(t, daan.persoon, id))).toBe(true);
  await expect(eindeBuitenom(noor, id)).rejects.toThrow(/Twee collega/);
  expect(await behandelaar(noor, (t) => laatGaan(t, daan.persoon, id))).toBe(true);
  expect(await bij('rechtszaak')).toMatchObject({ stand: 'geldt', eindeDoor: noor.naam });
  expect(await behandelaar(noor, (t) => laatGaan(t, daan.persoon, id))).toBe(false);
  await expect(eindeBuitenom(noor, id)).rejects.toThrow(/Twee collega/);
  expect(await behandelaar(ravi, (t) => laatGaan(t, daan.persoon, id))).toBe(true);
  expect(await bij('rechtszaak')).toMatchObject({ stand: 'voorbij' });
  expect(
    await vraag("select zin from bericht where persoon = $1 and zin = 'vasthouden_gestopt'", daan.persoon),
  ).toHaveLength(1);
  // what a colleague says the person asked for waits for their yes
  expect(await behandelaar(noor, (t) => houdVast(t, daan.persoon, { ...verzoek, tot: '2026-12-01' }))).toBeNull();
  const gevraagd = await bij('op_verzoek');
  expect(gevraagd).toMatchObject({ stand: 'wacht op tweede', tweedeVoor: '2026-06-27' });
  await expect(
    behandelaar(noor, (t) =>
      sql`update vasthouding set akkoord_op = ${t.vandaag} where id = ${gevraagd.id}`.execute(t.db),
    ),
  ).rejects.toThrow(/permission denied/);
  expect(await zelf(daan, (t) => zegJaTegenVasthouden(t, daan.persoon, gevraagd.id))).toBe(true);
  expect(await bij('op_verzoek')).toMatchObject({ stand: 'geldt', akkoord: true });
  for (const wie of [noor, ravi]) {
    expect(await behandelaar(wie, (t) => laatGaan(t, daan.persoon, gevraagd.id))).toBe(false);
    await expect(eindeBuitenom(wie, gevraagd.id)).rejects.toThrow(/alleen die stopt/);
  }
  expect(await zelf(daan, (t) => laatGaan(t, daan.persoon, gevraagd.id))).toBe(true);
});

test('not without a reason, an end within two years, or the right to; no other role in the database', async () => {
  const probeer = (anders: object) => zelf(hanna, (t) => houdVast(t, hanna.persoon, { ...verzoek, ...anders }));
  expect(await probeer({ reden: 'kort' })).toBe('reden');
  expect(await probeer({ tot: '2026-06-13' })).toBe('tot');
  expect(await probeer({ tot: '2031-01-01' })).toBe('tot');
  expect(await probeer({ tot: '2028-02-30' })).toBe('tot');
  expect(await probeer({ grond: 'beroep' })).toBe('grond');
  await expect(
    zelf(hanna, (t) =>
      sql`insert into vasthouding (gemeente, persoon, omvang, grond, reden, van, tot, tweede, tweede_op)
        values (${G}, ${hanna.persoon}, 'alles', 'op_verzoek', 'een reden die lang is', ${t.vandaag}, '2028-01-01', null, null),
        (${G}, ${hanna.persoon}, 'alles', 'beroep', 'een reden die lang is', ${t.vandaag}, '2028-01-01', null, null)`.execute(
        t.db,
      ),
    ),
  ).rejects.toThrow();
  for (const rol of [
    'handhaver',
    'jobcoach',
    'partnerorganisatie',
    'beheerder',
    'auditor',
    'werker',
    'partner',
    'openbaar',
  ])
    await expect(
      beheer.db.transaction().execute(async (tx) => {
        await sql`select set_config('role', ${`bijrijder_${rol}`}, true), set_config('bijrijder.gemeente', ${String(G)}, true)`.execute(
          tx,
        );
        await sql.raw("update vasthouding set beeindigd_op = '2026-04-28'").execute(tx);
      }),
      rol,
    ).rejects.toThrow(/permission denied/);
});

test('it is really not removed, goes by itself after its last day, and leaves nothing of itself', async () => {
  const over = (tabel: string) => vraag(`select 1 from ${tabel} where persoon = $1`, daan.persoon);
  const feiten = () =>
    vraag(
      'select 1 from feit f join huishouden_lid l on l.huishouden = f.huishouden where l.persoon = $1',
      daan.persoon,
    );
  await ruimOp(werk.db, G, LATER);
  expect(await over('verhaal_deel')).toEqual([]);
  expect((await feiten()).length).toBeGreaterThan(0);
  expect(await vraag('select 1 from persoon where id = $1', daan.persoon)).toHaveLength(1);
  await zetKlok('2027-04-29');
  await ruimOp(werk.db, G, LATER);
  expect(await feiten()).toEqual([]);
  expect(await over('vasthouding')).toEqual([]);
  expect(await vraag('select 1 from persoon where id = $1', daan.persoon)).toEqual([]);
  expect(
    await vraag("select 1 from geschiedenis where tabel = 'vasthouding' and oud ->> 'persoon' = $1", daan.persoon),
  ).toEqual([]);
});
