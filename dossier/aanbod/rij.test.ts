import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  type Aanbodwens,
  antwoordOpPlek,
  bewaarAanbodwens,
  geefOordeel,
  keuzesVan,
  kiesAanbod,
  meldKnelpunt,
  pastBij,
  praktisch,
  stapUit,
  telBlok,
  verdeelPlekken,
  wachtweken,
  wensenVan,
  wijzigPlekken,
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
  await bijMens('geen', (t) => wijzigPlekken(t, wacht, { plekken: 2, duur_weken: 4, bedenkdagen: 3 }));
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

test('an offer is shown for a reason in the person’s own words; practical wishes are said and hide nothing', async () => {
  const wens: Aanbodwens = {
    soorten: ['leerplek'],
    taalniveau: 'A2',
    tijden: ['ochtend'],
    reizen: ['ov'],
    opvang_nodig: true,
    woorden: '',
    delen: 'ik',
  };
  await ik(0, async (t) => {
    await t.db
      .insertInto('doel')
      .values({ gemeente: G, persoon: mens[0]!, tekst: 'Een vak leren', terrein: 'leren', gemaakt_op: t.vandaag })
      .execute();
    await bewaarAanbodwens(t, mens[0]!, wens);
    await bewaarAanbodwens(t, mens[0]!, { ...wens, woorden: 'Iets in een werkplaats' });
  });
  const alle = await ik(0, (t) => zoekAanbod(t));
  const [past] = pastBij(alle, await ik(0, (t) => wensenVan(t, mens[0]!)), {
    ...wens,
    woorden: 'Iets in een werkplaats',
  });
  expect(past!.waarom).toEqual([
    { soort: 'doel', tekst: 'Een vak leren' },
    { soort: 'woorden', tekst: 'Iets in een werkplaats' },
    { soort: 'soort' },
  ]);
  expect(past!.praktisch).toEqual([
    { wat: 'taal', past: false },
    { wat: 'tijden', past: true },
    { wat: 'reizen', past: false },
    { wat: 'opvang', past: false },
  ]);
  expect(pastBij(alle, [{ bron: 'doel', tekst: 'Graag weer mensen zien' }])).toEqual([]);
  expect(praktisch(alle[0]!, null)).toEqual([]);
  // kept to oneself: a colleague does not read it; nobody else writes it
  expect(await bijMens(0, (t) => t.db.selectFrom('aanbod_wens').selectAll().execute())).toEqual([]);
  await expect(bijMens(0, (t) => bewaarAanbodwens(t, mens[0]!, wens))).rejects.toThrow(/denied|zelf/);
});
