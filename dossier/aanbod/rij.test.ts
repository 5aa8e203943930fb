import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  antwoordOpPlek,
  geefOordeel,
  keuzesVan,
  kiesAanbod,
  legStart,
  meldKnelpunt,
  openStarts,
  stapUit,
  telBlok,
  verdeelPlekken,
  wachtweken,
  wijzigAanbod,
  zegBegin,
  zoekAanbod,
} from './index.ts';

const { app, werk, beheer, inrichten, kluis } = await proefDatabank();
const G = 9999;
const mens: string[] = [];
let milan = '';
let les = '';

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    milan = (
      await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam: 'Milan', functie: 'klantmanager', subject: 'milan' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    for (const naam of ['Asra', 'Bram', 'Cem', 'Dora']) {
      const p = { gemeente: G, voornamen: naam, achternaam: 'Proef', roepnaam: naam, aanspreeknaam: `${naam} Proef` };
      const { id } = await db
        .insertInto('persoon')
        .values({ ...p, geboortedatum: '1990-01-01' })
        .returning('id')
        .executeTakeFirstOrThrow();
      mens.push(id);
      await db
        .insertInto('begeleiding')
        .values({ gemeente: G, gebruiker: milan, persoon: id, soort: 'klantmanager', van: '2025-01-01' })
        .execute();
    }
    les = await nieuw(db, { naam: 'Fietsenmaker worden', plekken: 1, duur_weken: 8 });
  }),
);

type Inrichting = Parameters<Parameters<typeof inrichten>[1]>[0];
const nieuw = async (db: Inrichting, anders: { naam: string; plekken: number | null; duur_weken?: number }) =>
  (
    await db
      .insertInto('aanbod')
      .values({
        gemeente: G,
        soort: 'leerplek',
        wat: 'Leren in een werkplaats, met een vakman.',
        taalniveau: 'B1',
        duur_weken: null,
        terreinen: ['leren'],
        tijden: ['ochtend'],
        bereik: ['fiets'],
        ...anders,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id;
const ik = <T>(i: number, fn: (t: Toegang) => Promise<T>) => {
  const wie: Wie = { soort: 'persoon', gemeente: G, id: mens[i]!, naam: 'ik', rol: 'client' };
  return metToegang(
    app.db,
    { wie, handeling: 'wijzigen', object: 'aanbod', doel: 'eigen_zaak', betrokkene: wie.id },
    fn,
  );
};
const bijMens = <T>(i: number | 'geen', fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    {
      wie: { soort: 'medewerker', gemeente: G, id: milan, naam: 'Milan', rol: 'klantmanager' },
      handeling: 'wijzigen',
      object: 'aanbod',
      doel: 'begeleiding',
      betrokkene: i === 'geen' ? 'geen' : mens[i]!,
    },
    fn,
  );
const mijn = async (i: number) => (await ik(i, (t) => keuzesVan(t, mens[i]!))).find((k) => k.aanbod === les);
const dag = (op: string) => beheer.pool.query('insert into klok (gemeente, dag) values ($1, $2)', [G, op]);
const nacht = () => verdeelPlekken(werk.db, { soort: 'taak', gemeente: G, naam: 'aanbod-plekken', rol: 'werker' });

test('the order of asking decides: first a place, then a queue with place, number and weeks', async () => {
  for (const i of [0, 1, 2]) await ik(i, (t) => kiesAanbod(t, mens[i]!, les));
  // twice, from two tabs at once, is once
  await Promise.all([ik(2, (t) => kiesAanbod(t, mens[2]!, les)), ik(2, (t) => kiesAanbod(t, mens[2]!, les))]);
  expect(await mijn(0)).toMatchObject({ stand: 'bezig', begonnen_op: '2026-04-28', rij: null });
  expect(await mijn(1)).toMatchObject({ stand: 'wacht', rij: { plaats: 1, wachtend: 2, weken: 8 } });
  expect(await mijn(2)).toMatchObject({ stand: 'wacht', rij: { plaats: 2, wachtend: 2, weken: 16 } });
  expect(wachtweken(3, 2, null)).toBeNull();
});

test('nobody is put before another: not by a colleague, not by oneself, not with an old date', async () => {
  const { id } = (await mijn(2))!;
  for (const wie of [() => bijMens(2, voor), () => ik(2, voor)]) await expect(wie()).rejects.toThrow(/volgorde/);
  async function voor(t: Toegang) {
    await t.db.updateTable('aanbod_keuze').set({ stand: 'bezig' }).where('id', '=', id).execute();
  }
  await expect(ik(2, (t) => sql`select bijrijder.verdeel_plekken(${les}::uuid)`.execute(t.db))).rejects.toThrow(
    /denied/,
  );
  await ik(3, (t) =>
    t.db
      .insertInto('aanbod_keuze')
      .values({
        gemeente: G,
        aanbod: les,
        persoon: mens[3]!,
        gekozen_door: 'client',
        van: t.vandaag,
        begonnen_op: null,
        tot: null,
        oordeel: null,
        vastgelegd_op: '2020-01-01T00:00:00Z',
      })
      .execute(),
  );
  expect(await mijn(3)).toMatchObject({ rij: { plaats: 3, wachtend: 3 } });
});

test('a place that comes free goes to the next, with days to think, once, whatever is pressed in two tabs', async () => {
  const klaar = (await mijn(0))!.id;
  const oordeel = { stand: 'klaar', oordeel: 'hielp', woorden: 'Ik kan nu banden plakken.' } as const;
  await Promise.all([
    ik(0, (t) => geefOordeel(t, mens[0]!, klaar, oordeel)),
    ik(0, (t) => geefOordeel(t, mens[0]!, klaar, oordeel)),
  ]);
  expect(await mijn(1)).toMatchObject({ plek: { voor: '2026-05-05' } });
  expect(await mijn(2)).toMatchObject({ plek: null, rij: { plaats: 2 } });
  expect([await nacht(), await nacht()]).toEqual([1, 0]);
  const { rows } = await beheer.pool.query('select zin, waarden from bericht where persoon = $1', [mens[1]]);
  expect(rows).toEqual([{ zin: 'plek_vrij', waarden: expect.objectContaining({ dag: '2026-05-05' }) }]);
  // yes and out in two tabs: one of the two, and never a place that is lost or given twice
  const plek = (await mijn(1))!;
  await Promise.all([
    ik(1, (t) => antwoordOpPlek(t, plek.plek!.id, true)),
    ik(1, (t) => stapUit(t, mens[1]!, plek.id)),
  ]);
  const { rows: bezet } = await beheer.pool.query(
    `select (select count(*) from aanbod_keuze where stand = 'bezig')::int + (select count(*) from aanbod_plek where antwoord is null)::int as n`,
  );
  expect(bezet[0].n).toBe(1);
});

test('later, or no answer, costs nothing: the next is asked, the place in the queue stays', async () => {
  // whoever has it now makes room
  for (const i of [1, 2]) {
    const k = (await mijn(i))!;
    if (k.stand === 'bezig')
      await ik(i, (t) => geefOordeel(t, mens[i]!, k.id, { stand: 'klaar', oordeel: null, woorden: '' }));
  }
  const cem = (await mijn(2))!;
  expect(cem.plek).not.toBeNull();
  expect(await ik(2, (t) => antwoordOpPlek(t, cem.plek!.id, false))).toBe('later');
  expect(await ik(2, (t) => antwoordOpPlek(t, cem.plek!.id, true))).toBe('later');
  expect(await mijn(2)).toMatchObject({ stand: 'wacht', plek: null, rij: { plaats: 1 } });
  const dora = (await mijn(3))!;
  expect(dora.plek).toEqual({ id: expect.any(String), voor: '2026-05-05' });
  // somebody else's place cannot be answered
  expect(await ik(2, (t) => antwoordOpPlek(t, dora.plek!.id, true))).toBeNull();
  await dag('2026-05-06');
  expect(await ik(3, (t) => antwoordOpPlek(t, dora.plek!.id, true))).toBe('verlopen');
  expect(await mijn(3)).toMatchObject({ stand: 'wacht', rij: { plaats: 2 } });
  await dag('2026-05-27');
  await nacht();
  expect((await mijn(2))!.plek, 'after four weeks the first in the queue is asked again').not.toBeNull();
});

test('stepping out leaves nothing for a colleague to see; more places go to who waits', async () => {
  const dora = (await mijn(3))!;
  expect(await ik(0, (t) => stapUit(t, mens[0]!, dora.id)), 'of somebody else').toBe(false);
  expect(await mijn(3)).toMatchObject({ stand: 'wacht' });
  expect(await ik(3, (t) => stapUit(t, mens[3]!, dora.id))).toBe(true);
  expect(await ik(3, (t) => stapUit(t, mens[3]!, dora.id)), 'a second time').toBe(false);
  expect(await bijMens(3, (t) => keuzesVan(t, mens[3]!))).toEqual([]);
  expect(await bijMens(0, (t) => keuzesVan(t, mens[0]!))).toMatchObject([{ oordeel: 'hielp' }]);
  const wacht = await inrichten(G, (db) => nieuw(db, { naam: 'Koken', plekken: 0 }));
  await ik(0, (t) => kiesAanbod(t, mens[0]!, wacht));
  await bijMens('geen', (t) => wijzigAanbod(t, wacht, { plekken: 2, duur_weken: 4, bedenkdagen: 3 }));
  const [k] = (await ik(0, (t) => keuzesVan(t, mens[0]!))).filter((x) => x.aanbod === wacht);
  expect(k).toMatchObject({ plek: { voor: '2026-05-30' } });
});

test('what blocks is a count per cause, of people and colleagues together, without anybody in it', async () => {
  const zeg = (wie: number) => ik(wie, (t) => telBlok(t, kluis, les, 'baangarantie'));
  // two tabs at once, and again later: one
  expect((await Promise.all([zeg(0), zeg(0)])).sort()).toEqual([false, true]);
  expect(await zeg(0)).toBe(false);
  expect(await zeg(1)).toBe(true);
  await bijMens('geen', (t) => meldKnelpunt(t, les, 'kinderopvang', 'De les begint voor de opvang opengaat.'));
  const [lesNu] = (await bijMens('geen', (t) => zoekAanbod(t))).filter((a) => a.id === les);
  expect(lesNu!.oorzaken).toEqual([
    { soort: 'baangarantie', keer: 2 },
    { soort: 'kinderopvang', keer: 1 },
  ]);
  expect((await ik(0, (t) => zoekAanbod(t))).flatMap((a) => a.oorzaken)).toEqual([]);
  const { rows } = await beheer.pool.query('select * from aanbod_blok');
  expect(rows.map((r) => Object.keys(r).sort())).toEqual([
    ['aanbod', 'gemeente', 'id', 'maand', 'soort'],
    ['aanbod', 'gemeente', 'id', 'maand', 'soort'],
  ]);
  const merken = async () => (await beheer.pool.query('select * from aanbod_blok_gezegd')).rows;
  expect(JSON.stringify((await merken()).map((m) => [m.merk.toString('hex'), m.maand]))).not.toContain(mens[0]!);
  expect(await merken()).toHaveLength(2);
  await inrichten(G, (db) => db.insertInto('klok').values({ gemeente: G, dag: '2026-12-01' }).execute());
  await nacht();
  expect(await merken()).toEqual([]);
  // the number of the row does not tell the moment (version 4)
  expect(rows.every((r) => r.id[14] === '4')).toBe(true);
});

test('who has a place is called by somebody with a name; a day, a place and a person are agreed; not begun means called again', async () => {
  const koken = await inrichten(G, (db) => nieuw(db, { naam: 'Koken in het buurthuis', plekken: null }));
  await inrichten(G, (db) => db.insertInto('klok').values({ gemeente: G, dag: '2026-12-23' }).execute());
  const deze = async () => (await ik(1, (t) => keuzesVan(t, mens[1]!))).find((k) => k.aanbod === koken)!;
  const beloften = async () =>
    (
      await beheer.pool.query(
        "select voor, gedaan_op from toezegging where persoon = $1 and wat like 'bellen over Koken%' order by id",
        [mens[1]],
      )
    ).rows;
  await ik(1, (t) => kiesAanbod(t, mens[1]!, koken));
  // three working days, over Christmas and a weekend
  expect((await deze()).start).toMatchObject({ belVoor: '2026-12-29', door: 'Milan', gebeldOp: null, op: null });
  expect(await beloften()).toHaveLength(1);
  const { id } = await deze();
  // nothing began yet: nobody can say so, not even twice
  expect(await ik(1, (t) => zegBegin(t, id, true))).toBe(false);
  expect(await ik(1, (t) => zegBegin(t, id, false))).toBe(false);
  const eerste = {
    op: '2027-01-04',
    tijd: '09:30',
    waar: 'Buurthuis De Kade',
    verwachtDoor: 'Astrid',
    bereik: '06 00000001',
  };
  expect(await bijMens(1, (t) => legStart(t, mens[1]!, id, eerste))).toBe(true);
  expect((await deze()).start).toMatchObject({ gebeldOp: '2026-12-23', ...eerste, begonnenOp: null });
  // a day without a person who expects somebody cannot stand there; the person cannot be put on a day by themselves or by others
  await expect(bijMens(1, (t) => legStart(t, mens[1]!, id, { ...eerste, verwachtDoor: '' }))).rejects.toThrow(/check/);
  await expect(ik(1, (t) => legStart(t, mens[1]!, id, eerste))).rejects.toThrow(/denied/);
  expect(await ik(2, (t) => zegBegin(t, id, false)), 'of somebody else').toBe(false);
  // two tabs say it did not begin: one new promise, and no trace of why
  const twee = await Promise.all([ik(1, (t) => zegBegin(t, id, false)), ik(1, (t) => zegBegin(t, id, false))]);
  expect(twee.sort()).toEqual([false, true]);
  expect((await deze()).start).toMatchObject({
    op: null,
    nietBegonnenOp: '2026-12-23',
    gebeldOp: null,
    belVoor: '2026-12-29',
  });
  expect(await beloften()).toHaveLength(2);
  // the promise is late: that is a number of ours, without a name
  await inrichten(G, (db) => db.insertInto('klok').values({ gemeente: G, dag: '2026-12-30' }).execute());
  const laat = async () => (await bijMens('geen', (t) => zoekAanbod(t))).find((a) => a.id === koken)!.wachten;
  expect(await laat()).toMatchObject({ laatMetBellen: 1, nietBegonnen: 1, zonderBeller: 0 });
  expect((await ik(1, (t) => zoekAanbod(t))).every((a) => a.wachten === null)).toBe(true);
  await bijMens(1, (t) => legStart(t, mens[1]!, id, { ...eerste, op: '2026-12-30' }));
  expect(await bijMens(1, openStarts)).toMatchObject([{ persoon: mens[1], wat: 'Koken in het buurthuis' }]);
  expect(await ik(1, (t) => zegBegin(t, id, true))).toBe(true);
  expect(await ik(1, (t) => zegBegin(t, id, false)), 'it began').toBe(false);
  expect((await deze()).start).toMatchObject({ begonnenOp: '2026-12-30' });
  expect(await bijMens(1, openStarts)).toEqual([]);
  expect(await laat()).toMatchObject({ laatMetBellen: 0, nietBegonnen: 0 });
});
