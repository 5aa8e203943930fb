import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { aanvaard, nodigUit, stopHelper } from '../machtiging/index.ts';
import { metToegang, type Toegang } from '../toegang/index.ts';
import { ruimOp, toonRuimte } from './index.ts';

const { app, werk, beheer, kluis, inrichten } = await proefDatabank();
const G = 9999;
let henk = '';
const helper = { joke: '', wim: '', ria: '' };
const client = (id: string) => ({ soort: 'persoon', gemeente: G, id, naam: 'Henk', rol: 'client' }) as const;
const zelf = <T>(fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    { wie: client(henk), handeling: 'wijzigen', object: 'machtiging', doel: 'eigen_zaak', betrokkene: henk },
    fn,
  );
const vraag = async <R extends object>(tekst: string, ...waarden: unknown[]): Promise<R[]> =>
  (await beheer.pool.query<R>(tekst, waarden)).rows;
const zetKlok = (dag: string) => beheer.pool.query('insert into klok (gemeente, dag) values ($1, $2)', [G, dag]);
const er = async (id: string) => (await vraag('select 1 from persoon where id = $1', id)).length === 1;

/** Somebody unknown who accepts a code of Henk. */
async function helpt(naam: string, bsn: string, tot: string): Promise<string> {
  const uit = await zelf((t) =>
    nodigUit(t, kluis, henk, { sleutel: randomUUID(), genoemd: naam, mag: ['bedragen'], tot }),
  );
  return (await aanvaard(app.db, kluis, { gemeente: G, hash: kluis.zoekhash(bsn, 'bsn'), naam }, uit!.code)).ik!;
}

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    const huis = await db.insertInto('huishouden').values({ gemeente: G }).returning('id').executeTakeFirstOrThrow();
    for (const naam of ['Henk', 'Ria']) {
      const p = { voornamen: naam, achternaam: 'Proef', roepnaam: naam, aanspreeknaam: `${naam} Proef` };
      const { id } = await db
        .insertInto('persoon')
        .values({ gemeente: G, ...p, geboortedatum: '1968-11-02' })
        .returning('id')
        .executeTakeFirstOrThrow();
      await db
        .insertInto('huishouden_lid')
        .values({
          gemeente: G,
          huishouden: huis.id,
          persoon: id,
          rol: naam === 'Henk' ? 'aanvrager' : 'partner',
          van: '2025-01-01',
        })
        .execute();
      if (naam === 'Henk') henk = id;
      else helper.ria = id;
    }
    await db
      .insertInto('feit')
      .values({
        gemeente: G,
        huishouden: huis.id,
        persoon: henk,
        soort: 'bijstand',
        onderwerp: 'bijstand',
        inhoud: '{}',
        geldig_van: '2025-01-01',
        geldig_tot_en_met: null,
        bekend_op: '2026-01-01',
        herkomst: 'medewerker',
        door_persoon: null,
        door_gebruiker: null,
      })
      .execute();
  });
  helper.joke = await helpt('Joke Buur', '999990301', '2026-10-28');
  helper.wim = await helpt('Wim Vriend', '999990302', '2027-04-28');
  // somebody with a benefit of their own helps too
  const uit = await zelf((t) =>
    nodigUit(t, kluis, henk, { sleutel: randomUUID(), genoemd: 'Ria', mag: ['plan'], tot: '2026-10-28' }),
  );
  await aanvaard(app.db, kluis, { wie: client(helper.ria) }, uit!.code);
});

test('while somebody helps, and for as long as what they handed in counts, their name stays', async () => {
  // counts from the day the help ended, and not from the day the row was made
  expect((await toonRuimte(werk.db, G, '2033-10-27')).regels.map((r) => r.tabel)).not.toContain('persoon');
  expect((await toonRuimte(werk.db, G, '2033-10-28')).mensen).toBe(1);
  await zetKlok('2028-04-29');
  await ruimOp(werk.db, G, '2028-04-29');
  // the login is gone a year after, the name is not
  expect(await vraag('select gemachtigde from helper_identiteit')).toEqual([]);
  expect([await er(helper.joke), await er(helper.wim)]).toEqual([true, true]);
});

test('seven years after the help ended nothing is left of who was only a helper; who has a file of their own keeps it', async () => {
  await zetKlok('2033-10-28');
  expect((await ruimOp(werk.db, G, '2033-10-28')).mensen).toBe(1);
  expect([await er(helper.joke), await er(helper.wim), await er(helper.ria)]).toEqual([false, true, true]);
  expect(await vraag('select gemachtigde from machtiging')).toEqual([{ gemachtigde: helper.wim }]);
  for (const tabel of ['persoon', 'machtiging', 'helpcode', 'helper_identiteit', 'geschiedenis'])
    expect(await vraag(`select 1 from ${tabel} x where x::text ~* 'Joke|${helper.joke}'`), tabel).toEqual([]);
  expect((await ruimOp(werk.db, G, '2033-10-28')).regels).toEqual([]);
});

test('stopped earlier is gone earlier; an objection of the one they helped holds their name', async () => {
  const kees = await helpt('Kees Neef', '999990303', '2034-06-01').catch(() => null);
  const [m] = await vraag<{ id: string }>('select id from machtiging where gemachtigde = $1', kees);
  expect(await zelf((t) => stopHelper(t, henk, m!.id))).toBe('gestopt');
  await beheer.pool.query(
    `insert into correctie (gemeente, persoon, staat, moet, bewijs, ontvangen_op, uiterlijk) values ($1, $2, 'a', 'b', '', '2033-10-28', '2033-11-25')`,
    [G, henk],
  );
  await zetKlok('2041-01-01');
  const uit = await ruimOp(werk.db, G, '2041-01-01');
  expect(uit.vastgehouden).toMatchObject({ verbetering: 1 });
  expect(await er(kees!)).toBe(true);
});
