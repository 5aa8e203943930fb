import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { Geweigerd, metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  AanbodWeg,
  antwoordenOp,
  antwoordOpKnelpunt,
  keuzesVan,
  kiesAanbod,
  meldingenBij,
  meldKnelpunt,
  stopAanbod,
  verdeelPlekken,
  voegAanbodToe,
  wijzigAanbod,
  zoekAanbod,
} from './index.ts';

const { app, werk, beheer, inrichten } = await proefDatabank();
const G = 9999;
let mens = '';
const collega: Record<string, string> = {};

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const rol of ['klantmanager', 'teamleider', 'handhaver'] as const)
      collega[rol] = (
        await db
          .insertInto('gebruiker')
          .values({ gemeente: G, naam: rol, functie: rol, subject: rol })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    mens = (
      await db
        .insertInto('persoon')
        .values({
          gemeente: G,
          voornamen: 'Asra',
          achternaam: 'Proef',
          roepnaam: 'Asra',
          aanspreeknaam: 'Asra Proef',
          geboortedatum: '1990-01-01',
        })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  }),
);

const als = <T>(rol: 'klantmanager' | 'teamleider' | 'handhaver', fn: (t: Toegang) => Promise<T>) => {
  const wie: Wie = { soort: 'medewerker', gemeente: G, id: collega[rol]!, naam: rol, rol };
  const doel = ({ klantmanager: 'begeleiding', teamleider: 'toezicht_op_werk', handhaver: 'handhaving' } as const)[rol];
  return metToegang(app.db, { wie, handeling: 'wijzigen', object: 'aanbod', doel, betrokkene: 'geen' }, fn);
};
const zelf = <T>(fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    {
      wie: { soort: 'persoon', gemeente: G, id: mens, naam: 'Asra', rol: 'client' },
      handeling: 'wijzigen',
      object: 'aanbod',
      doel: 'eigen_zaak',
      betrokkene: mens,
    },
    fn,
  );

test('who works with people keeps the catalogue; the earlier words stay in the history', async () => {
  const id = await als('klantmanager', (t) =>
    voegAanbodToe(t, { naam: 'Heftruck', soort: 'opleiding', wat: 'Drie dagen leren rijden.', plekken: 1 }),
  );
  await als('teamleider', (t) => wijzigAanbod(t, id, { kosten_cent: 12_500, soort: 'rijbewijs', wachttijd_weken: 3 }));
  const [een] = await zelf((t) => zoekAanbod(t, 'heftruck'));
  expect(een).toMatchObject({ id, soort: 'rijbewijs', kosten_cent: 12_500, wachttijd_weken: 3, vrij: 1 });
  const { rows } = await beheer.pool.query(
    "select count(*)::int as n from geschiedenis where tabel = 'aanbod' and gemeente = $1",
    [G],
  );
  expect(rows[0].n).toBeGreaterThan(0);
  await expect(als('handhaver', (t) => zoekAanbod(t))).rejects.toBeInstanceOf(Geweigerd);
  await expect(zelf((t) => wijzigAanbod(t, id, { kosten_cent: 0 }))).rejects.toThrow(/permission|row-level/);
});

test('what blocks is said of the offer and answered by a team leader, without anybody in it', async () => {
  const [een] = await als('klantmanager', (t) => zoekAanbod(t, 'heftruck'));
  await als('klantmanager', (t) => meldKnelpunt(t, een!.id, 'wachttijd', 'De examenplek is er maar eens per maand.'));
  await expect(
    als('teamleider', (t) => antwoordOpKnelpunt(t, een!.id, 'wachttijd', 'Asra Proef gaat voor.', false)),
  ).rejects.toThrow();
  await als('teamleider', (t) =>
    antwoordOpKnelpunt(t, een!.id, 'wachttijd', 'Wij vragen een tweede examenplek.', false),
  );
  await expect(
    als('klantmanager', (t) => antwoordOpKnelpunt(t, een!.id, 'wachttijd', 'Niets aan te doen.', true)),
  ).rejects.toThrow(/permission|row-level/);
  expect(await als('teamleider', (t) => meldingenBij(t, een!.id))).toMatchObject([
    { soort: 'wachttijd', door: 'klantmanager' },
  ]);
  expect((await zelf((t) => zoekAanbod(t, 'heftruck')))[0]!.wijDoen).toEqual(['Wij vragen een tweede examenplek.']);
  await als('teamleider', (t) => antwoordOpKnelpunt(t, een!.id, 'wachttijd', 'Er is nu elke week een examen.', true));
  expect(await als('klantmanager', (t) => antwoordenOp(t, een!.id))).toMatchObject([{ opgelost: true }]);
  expect((await zelf((t) => zoekAanbod(t, 'heftruck')))[0]!.wijDoen).toEqual([]);
});

test('what is taken out cannot be asked for; who waited hears it once, and who is busy finishes', async () => {
  const vol = await als('klantmanager', (t) =>
    voegAanbodToe(t, { naam: 'Groenploeg', soort: 'leerplek', wat: 'Buiten leren werken.', plekken: 0 }),
  );
  const [heftruck] = await als('klantmanager', (t) => zoekAanbod(t, 'heftruck'));
  await zelf((t) => kiesAanbod(t, mens, vol));
  await zelf((t) => kiesAanbod(t, mens, heftruck!.id));
  await expect(als('klantmanager', (t) => stopAanbod(t, vol, true))).rejects.toThrow(/permission/);
  for (const id of [vol, heftruck!.id]) await als('teamleider', (t) => stopAanbod(t, id, true));
  expect(await zelf((t) => zoekAanbod(t))).toEqual([]);
  const nacht = () => verdeelPlekken(werk.db, { soort: 'taak', gemeente: G, naam: 'aanbod-plekken', rol: 'werker' });
  await nacht();
  await nacht();
  const { rows } = await beheer.pool.query('select zin, waarden from bericht where persoon = $1', [mens]);
  expect(rows).toEqual([{ zin: 'aanbod_stopt', waarden: { naam: 'Groenploeg' } }]);
  const stand = Object.fromEntries((await zelf((t) => keuzesVan(t, mens))).map((k) => [k.naam, k.stand]));
  expect(stand).toEqual({ Groenploeg: 'gestopt', Heftruck: 'bezig' });
  await als('teamleider', (t) => stopAanbod(t, vol, false));
  expect((await zelf((t) => zoekAanbod(t))).map((a) => a.naam)).toEqual(['Groenploeg']);
  await als('teamleider', (t) => stopAanbod(t, vol, true));
  await expect(zelf((t) => kiesAanbod(t, mens, vol))).rejects.toThrow(AanbodWeg);
});
