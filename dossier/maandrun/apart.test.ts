import pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Wie } from '../toegang/index.ts';
import { installeerWachtrijen } from '../werkers/index.ts';
import {
  apartgezetten,
  bekeken,
  geefVoorschot,
  maakBestand,
  maakLosBestand,
  nakijklijst,
  onderteken,
  rekenApartOpnieuw,
  startMaand,
  voortgang,
  werkAanRun,
  zetApart,
} from './index.ts';
import { vulProefgemeente } from './proefgemeente.ts';

const { app, werk, beheer, kluis, beheerUrl, werkUrl } = await proefDatabank();
const G = 901;
const MAAND = '2026-04';
const WAAROM = 'Het loon staat er twee keer in';
const MENSEN = ['aaaaaaaa-0000-4000-8000-000000000001', 'aaaaaaaa-0000-4000-8000-000000000002'] as const;
const taak: Wie = { soort: 'taak', gemeente: G, naam: 'Maandrun', rol: 'werker' };
type Fn<T> = Parameters<typeof metToegang<T>>[2];
const alsWerker = <T>(fn: Fn<T>, betrokkene: string[] | 'geen' = 'geen') =>
  metToegang(werk.db, { wie: taak, handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene }, fn);
const alsMens = <T>(nummer: 0 | 1, fn: Fn<T>, betrokkene: string[] | 'geen' = 'geen') =>
  metToegang(
    app.db,
    {
      wie: { soort: 'medewerker', gemeente: G, id: MENSEN[nummer], naam: `Mens ${nummer}`, rol: 'inkomensconsulent' },
      handeling: 'wijzigen',
      object: 'maandrun',
      doel: 'uitbetalen',
      betrokkene,
    },
    fn,
  );
const leden = async (huishouden: string): Promise<string[]> =>
  (
    await beheer.pool.query(
      "select persoon from huishouden_lid where gemeente = $1 and huishouden = $2 and rol in ('aanvrager','partner')",
      [G, huishouden],
    )
  ).rows.map((r) => r.persoon);
const betalingen = async (waar = '', ...wat: unknown[]) =>
  (
    await beheer.pool.query(
      `select count(*)::int n, coalesce(sum(bedrag_cent), 0)::int cent from betaling where gemeente = $1 ${waar}`,
      [G, ...wat],
    )
  ).rows[0] as { n: number; cent: number };
const stand = () => alsWerker((t) => voortgang(t, run));
const kijkAllesNa = () =>
  alsMens(0, async (t) => {
    const open = await t.db
      .selectFrom('maandrun_nakijken')
      .select(['huishouden', 'reden'])
      .where('gemeente', '=', G)
      .where('run', '=', run)
      .where('bekeken_op', 'is', null)
      .execute();
    for (const o of open) await bekeken(t, run, o.huishouden, o.reden);
  });
let run = '';
let fout = '';
let ander = '';

beforeAll(async () => {
  const klant = new pg.Client(beheerUrl);
  await klant.connect();
  await vulProefgemeente(klant, kluis, { gemeente: G, huishoudens: 60, maand: MAAND, zaad: 5, rekeningen: true });
  for (const [i, id] of MENSEN.entries())
    await klant.query(
      "insert into gebruiker (gemeente, id, naam, functie, subject) values ($1, $2, $3, 'consulent', $4)",
      [G, id, `Mens ${i}`, id],
    );
  await klant.end();
  await installeerWachtrijen(werkUrl);
  run = await alsWerker((t) => startMaand(t, MAAND, { peil: '2026-05-01T12:00:00+02:00', deelgrootte: 20 }));
  await werkAanRun(werk.db, G, run, { werker: 'een' });
  const { rows } = await beheer.pool.query(
    "select huishouden from betaling where gemeente = $1 and doel = 'maand' order by huishouden limit 2",
    [G],
  );
  [fout, ander] = rows.map((r) => r.huishouden) as [string, string];
  for (const huishouden of [fout, ander]) {
    const { rows: mens } = await beheer.pool.query(
      `insert into persoon (gemeente, voornamen, achternaam, roepnaam, aanspreeknaam, geboortedatum)
       values ($1, 'Proef', 'Proef', 'Proef', 'Proef', '1980-01-01') returning id`,
      [G],
    );
    await beheer.pool.query(
      `insert into huishouden_lid (gemeente, huishouden, persoon, rol, van) values ($1, $2, $3, 'aanvrager', '2020-01-01')`,
      [G, huishouden, mens[0].id],
    );
  }
  await beheer.pool.query(
    `insert into maandrun_nakijken (gemeente, run, huishouden, reden, bedrag_cent) select $1, $2, h, 'steekproef', 1 from unnest($3::uuid[]) h
     on conflict do nothing`,
    [G, run, [fout, ander]],
  );
});

it('is out of the payment, the sums and the file; a signature before it is void; an advance is offered; told', async () => {
  const eerst = (await stand())!;
  const weg = await betalingen('and huishouden = $2', fout);
  expect(weg.cent).toBeGreaterThan(0);
  const mensen = await leden(fout);
  // not without a reason, not somebody who is not looked over, not by hand around it
  await expect(alsMens(0, (t) => zetApart(t, run, fout, 'fout'), mensen)).rejects.toThrow('Schrijf in een zin');
  await expect(
    beheer.pool.query('delete from betaling where gemeente = $1 and huishouden = $2', [G, fout]),
  ).rejects.toThrow('blijft staan');
  await kijkAllesNa();
  expect(await alsMens(0, (t) => onderteken(t, run))).toMatchObject({ nummer: 1, vrijgegeven: false });
  expect(await alsMens(0, (t) => zetApart(t, run, fout, WAAROM), mensen)).toBe(weg.cent);
  const na = (await stand())!;
  expect(na.handtekeningen).toEqual([]);
  expect(na.totalen.samenCent).toBe(eerst.totalen.samenCent - weg.cent);
  expect(na.totalen.samenCent).toBe((await betalingen('and run = $2', run)).cent);
  expect(na.totalen).toMatchObject({
    huishoudens: eerst.totalen.huishoudens,
    besluiten: eerst.totalen.besluiten - 1,
    apart: eerst.totalen.apart + 1,
  });
  const som = (o: typeof na.totalen.oorzaken) => Object.values(o).reduce((s, x) => s + x.cent, 0);
  expect(na.totalen.vorigeCent + som(na.totalen.oorzaken)).toBe(na.totalen.samenCent - na.totalen.premieCent);
  expect(await alsMens(0, (t) => apartgezetten(t, run), mensen)).toEqual([
    { huishouden: fout, waarom: WAAROM, klaarCent: null },
  ]);
  const { rows: zinnen } = await beheer.pool.query("select persoon from bericht where zin = 'maand_apart'");
  expect(zinnen.map((r) => r.persoon).sort()).toEqual([...mensen].sort());
  // twice is once
  await expect(alsMens(1, (t) => zetApart(t, run, fout, WAAROM), mensen)).rejects.toThrow('staat al apart');

  // nobody signs before somebody answered the advance; it is paid at once and taken off
  await expect(alsMens(0, (t) => onderteken(t, run))).rejects.toThrow('nog niet alles bekeken');
  const [open] = (await alsMens(0, (t) => nakijklijst(t, run, 'apart'))).filter((r) => r.huishouden === fout);
  expect(open!.bedrag_cent).toBeGreaterThanOrEqual(Math.floor(weg.cent * 0.9));
  await alsWerker((t) => geefVoorschot(t, fout, MAAND, open!.bedrag_cent!, '2026-05-07'), mensen);
  await kijkAllesNa();
  expect(await alsMens(0, (t) => onderteken(t, run))).toMatchObject({ vrijgegeven: false });
  // one sets another household apart while the other signs: whoever comes second reads that it is not so any more
  const bijAnder = await leden(ander);
  const voor = (await stand())!.totalen.samenCent;
  const [apart, getekend] = await Promise.allSettled([
    alsMens(0, (t) => zetApart(t, run, ander, WAAROM), bijAnder),
    alsMens(1, (t) => onderteken(t, run)),
  ]);
  expect([apart.status, getekend.status].sort()).toEqual(['fulfilled', 'rejected']);
  if (apart.status === 'fulfilled') {
    expect(String((getekend as PromiseRejectedResult).reason)).toMatch(/nog niet alles bekeken/);
    expect((await stand())!).toMatchObject({ stand: 'berekend', handtekeningen: [] });
    await kijkAllesNa();
    for (const nummer of [0, 1] as const) await alsMens(nummer, (t) => onderteken(t, run));
  } else expect(String(apart.reason)).toMatch(/al vrijgegeven/);
  const { totalen } = (await stand())!;
  expect(totalen.samenCent).toBe(apart.status === 'fulfilled' ? voor - apart.value : voor);
  expect(totalen.samenCent).toBe((await betalingen('and run = $2', run)).cent);
  const bestand = await alsWerker((t) => maakBestand(t, run));
  const { rows: regels } = await beheer.pool.query(
    'select count(*)::int n from betaalbestand_regel where gemeente = $1 and bestand = $2 and huishouden = $3',
    [G, bestand.bestand, fout],
  );
  expect(regels[0].n).toBe(0);

  // not mended before the next month: that one waits too, and nobody goes without an advance
  const mei = await alsWerker((t) => startMaand(t, '2026-05', { peil: '2026-06-01T12:00:00+02:00', deelgrootte: 20 }));
  await werkAanRun(werk.db, G, mei, { werker: 'een' });
  const { rows: ook } = await beheer.pool.query(
    'select huishouden, ontbreekt, voorschot_cent from maandrun_apart where gemeente = $1 and run = $2 and huishouden = $3',
    [G, mei, fout],
  );
  expect(ook).toMatchObject([{ ontbreekt: ['eerdere maand apart'] }]);
  expect(ook[0].voorschot_cent).toBeGreaterThan(0);
  const inMei = () => alsWerker((t) => rekenApartOpnieuw(t, mei, fout), mensen);
  expect(await inMei()).toBeNull();
  // mended: computed again alone, once, less the advance, in a file of its own
  const opnieuw = () => alsWerker((t) => rekenApartOpnieuw(t, run, fout), mensen);
  const [cent, nogmaals] = [await opnieuw(), await opnieuw()];
  expect(cent).toBe(weg.cent - open!.bedrag_cent!);
  expect(nogmaals).toBeNull();
  expect(await inMei()).toBeGreaterThan(0);
  expect(await inMei()).toBeNull();
  expect(
    await betalingen("and huishouden = $2 and doel in ('maand','voorschot') and maand = $3", fout, MAAND),
  ).toMatchObject({
    cent: weg.cent,
  });
  await alsWerker((t) => maakLosBestand(t));
  const { rows: los } = await beheer.pool.query(
    'select count(*)::int n from betaalbestand_regel where gemeente = $1 and huishouden = $2',
    [G, fout],
  );
  expect(los[0].n).toBeGreaterThanOrEqual(2);
  // a month that was released is not opened any more, and its people are closed again
  await expect(alsMens(0, async (t) => zetApart(t, run, ander, WAAROM), bijAnder)).rejects.toThrow(
    /al vrijgegeven|geen relatie/,
  );
});
