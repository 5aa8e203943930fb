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
  staak,
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
let stuk = '';

/** What the computing cannot read, recorded as of `op`; or the fact as it was, which mends it. */
async function persoonsfeit(huishouden: string, geboortedatum: string | null, op: string): Promise<void> {
  const langsDeMuur = new pg.Client({ connectionString: beheerUrl, options: '-c session_replication_role=replica' });
  await langsDeMuur.connect();
  await langsDeMuur.query(
    `insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, bekend_op, vastgelegd_op, herkomst)
     select gemeente, huishouden, persoon, soort, onderwerp, case when $3::text is null then inhoud else inhoud || jsonb_build_object('geboortedatum', $3::text) end,
       geldig_van, $4::date, $4::date, 'medewerker' from feit where gemeente = $1 and huishouden = $2 and soort = 'persoon' order by id limit 1`,
    [G, huishouden, geboortedatum, op],
  );
  await langsDeMuur.end();
}

/** Somebody who lives there: the invented municipality has households without names. */
async function krijgtBewoner(huishouden: string): Promise<void> {
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
  const { rows: alle } = await beheer.pool.query(
    "select huishouden from feit where gemeente = $1 and soort = 'bijstand' order by huishouden desc limit 1",
    [G],
  );
  stuk = alle[0].huishouden;
  await persoonsfeit(stuk, 'onbekend', '2026-04-20');
  await installeerWachtrijen(werkUrl);
  run = await alsWerker((t) => startMaand(t, MAAND, { peil: '2026-05-01T12:00:00+02:00', deelgrootte: 20 }));
  await werkAanRun(werk.db, G, run, { werker: 'een' });
  const { rows } = await beheer.pool.query(
    "select huishouden from betaling where gemeente = $1 and doel = 'maand' order by huishouden limit 2",
    [G],
  );
  [fout, ander] = rows.map((r) => r.huishouden) as [string, string];
  for (const huishouden of [fout, ander, stuk]) await krijgtBewoner(huishouden);
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
  expect((await alsMens(0, (t) => apartgezetten(t, run), mensen)).filter((a) => a.huishouden === fout)).toMatchObject([
    { huishouden: fout, reden: 'nagekeken', waarom: WAAROM, klaarCent: null, eerst: MAAND },
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

  // what could not be computed had been paid before, in a month that is not here
  await beheer.pool.query(`begin; set local session_replication_role = replica;
    update maandrun_apart set voorschot_cent = 90000 where gemeente = ${G} and run = '${run}' and huishouden = '${stuk}'; commit`);
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

it('what the computing could not do is mended, computed and paid alone as well; until then it says what is missing', async () => {
  const mensen = await leden(stuk);
  const vanStuk = async (welke: string) =>
    (await alsMens(0, (t) => apartgezetten(t, welke), mensen)).find((a) => a.huishouden === stuk)!;
  const opnieuw = (welke: string) => alsWerker((t) => rekenApartOpnieuw(t, welke, stuk), mensen);
  const gezegd = async () =>
    (
      await beheer.pool.query("select count(*)::int n from bericht where zin = 'maand_klaar' and persoon = any ($1)", [
        mensen,
      ])
    ).rows[0].n;
  const { rows: mei } = await beheer.pool.query(
    "select id from maandrun where gemeente = $1 and maand = '2026-05' and stand <> 'gestaakt'",
    [G],
  );
  const [open] = [await vanStuk(run)];
  expect(open).toMatchObject({ reden: 'fout', waarom: null, geprobeerd: null, klaarCent: null, eerst: MAAND });
  expect(open.ontbreekt).not.toEqual([]);
  // the next month waited for it: first things first
  expect(await vanStuk(mei[0].id)).toMatchObject({ ontbreekt: ['eerdere maand apart'], eerst: MAAND });
  // and offers what the month before offered: nobody is without money twice
  const { rows: aanbod } = await beheer.pool.query(
    'select voorschot_cent from maandrun_apart where gemeente = $1 and run = $2 and huishouden = $3',
    [G, mei[0].id, stuk],
  );
  expect(aanbod).toEqual([{ voorschot_cent: 90_000 }]);
  expect(await opnieuw(mei[0].id)).toBeNull();
  expect(await opnieuw(run)).toBeNull();
  expect(await vanStuk(run)).toMatchObject({ geprobeerd: expect.any(String), klaarCent: null, eerst: MAAND });
  expect(await betalingen('and huishouden = $2', stuk)).toEqual({ n: 0, cent: 0 });
  expect(await gezegd()).toBe(0);

  await persoonsfeit(stuk, '1980-03-03', '2026-05-20');
  // two colleagues at once: one of them pays
  const samen = await Promise.all([opnieuw(run), opnieuw(run)]);
  expect(samen.filter((c) => c !== null)).toEqual([expect.any(Number)]);
  const cent = samen.find((c) => c !== null)!;
  expect(cent).toBeGreaterThan(0);
  expect(await betalingen('and huishouden = $2 and maand = $3', stuk, MAAND)).toMatchObject({ cent });
  expect(await vanStuk(run)).toMatchObject({ klaarCent: cent, eerst: null, klaarDag: expect.any(String) });
  expect(await vanStuk(mei[0].id)).toMatchObject({ eerst: '2026-05' });
  expect(await opnieuw(mei[0].id)).toBeGreaterThan(0);
  expect(await gezegd()).toBe(2 * mensen.length);
});

it('a month that was paid alone is not paid again by the run that replaces a run that was given up', async () => {
  const juni = await alsWerker((t) => startMaand(t, '2026-06', { peil: '2026-07-01T12:00:00+02:00', deelgrootte: 20 }));
  await werkAanRun(werk.db, G, juni, { werker: 'een' });
  // not every household has a June that can be computed
  const { rows } = await beheer.pool.query(
    "select huishouden from betaling where gemeente = $1 and run = $2 and doel = 'maand' and bedrag_cent > 0 and huishouden <> all ($3) limit 1",
    [G, juni, [fout, ander, stuk]],
  );
  const een: string = rows[0].huishouden;
  await krijgtBewoner(een);
  await beheer.pool.query(
    `insert into maandrun_nakijken (gemeente, run, huishouden, reden, bedrag_cent) values ($1, $2, $3, 'steekproef', 1) on conflict do nothing`,
    [G, juni, een],
  );
  const mensen = await leden(een);
  await alsMens(0, (t) => zetApart(t, juni, een, WAAROM), mensen);
  const cent = await alsWerker((t) => rekenApartOpnieuw(t, juni, een), mensen);
  expect(cent).toBeGreaterThan(0);
  await alsMens(0, (t) => staak(t, juni, 'Het bestand met lonen was niet het goede'));
  const weer = await alsWerker((t) => startMaand(t, '2026-06', { peil: '2026-07-01T13:00:00+02:00', deelgrootte: 20 }));
  expect(weer).not.toBe(juni);
  expect(await werkAanRun(werk.db, G, weer, { werker: 'een' })).toBe('klaar');
  expect(await betalingen("and huishouden = $2 and maand = '2026-06' and doel = 'maand'", een)).toMatchObject({
    cent,
  });
});
