import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { historie } from '../maandrun/index.ts';
import { vulProefgemeente } from '../maandrun/proefgemeente.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { leesMaandbesluit, teruggekomenOp } from '../verrekening/index.ts';
import { installeerWachtrijen } from '../werkers/index.ts';
import { betaalVoorschot, laatGeld, laatVoor, voorschotvragen, vraagVoorschot } from './index.ts';

const { app, werk, beheer, beheerUrl, werkUrl, kluis } = await proefDatabank();
const GEMEENTE = 905;
const MENSEN = [1, 2].map((n) => ({ id: `dddddddd-0000-4000-8000-00000000000${n}`, naam: `Mens ${n}` }));
let huishouden = '';
let persoon = '';
const uitvoerders = { app: app.db, kluis, mensen: [MENSEN[0]!, MENSEN[1]!] as const };
const consulent: Wie = { soort: 'medewerker', gemeente: GEMEENTE, ...MENSEN[0]!, rol: 'inkomensconsulent' };
const alsConsulent = <T>(fn: (t: Toegang) => Promise<T>, betrokkene: string | 'geen' = 'geen'): Promise<T> =>
  metToegang(
    app.db,
    betrokkene === 'geen'
      ? { wie: consulent, handeling: 'lezen', object: 'maandrun', doel: 'uitbetalen', betrokkene }
      : {
          wie: consulent,
          handeling: 'toevoegen',
          object: 'uitbetaling',
          doel: 'uitbetalen',
          betrokkene,
          reden: 'Een voorschot betalen',
        },
    fn,
  );
const alsClient = <T>(fn: (t: Toegang) => Promise<T>, id = persoon): Promise<T> =>
  metToegang(
    app.db,
    {
      wie: { soort: 'persoon', gemeente: GEMEENTE, id, naam: 'P', rol: 'client' },
      handeling: 'toevoegen',
      object: 'uitbetaling',
      doel: 'eigen_zaak',
      betrokkene: id,
    },
    fn,
  );
const opDag = (dag: string) => beheer.pool.query('insert into klok (gemeente, dag) values ($1, $2)', [GEMEENTE, dag]);

beforeAll(async () => {
  const klant = new pg.Client(beheerUrl);
  await klant.connect();
  await vulProefgemeente(klant, kluis, {
    gemeente: GEMEENTE,
    huishoudens: 20,
    maand: '2026-04',
    zaad: 6,
    rekeningen: true,
  });
  await klant.query(`insert into persoon (gemeente, id, voornamen, achternaam, roepnaam, aanspreeknaam, geboortedatum)
    select distinct gemeente, persoon, 'P', 'P', 'P', 'P P', (inhoud->>'geboortedatum')::date from feit where soort = 'persoon'`);
  await klant.query(`insert into huishouden_lid (gemeente, huishouden, persoon, rol, van)
    select gemeente, huishouden, persoon, case inhoud->>'rol' when 'echtgenoot' then 'partner' else 'aanvrager' end, geldig_van from feit where soort = 'persoon'`);
  for (const m of MENSEN)
    await klant.query(
      "insert into gebruiker (gemeente, id, naam, functie, subject) values ($1, $2, $3, 'consulent', $4)",
      [GEMEENTE, m.id, m.naam, m.id],
    );
  await klant.end();
  await installeerWachtrijen(werkUrl);
  await historie(werk.db, GEMEENTE, [{ maand: '2026-03', bekendOp: '2026-04-02' }], uitvoerders);
  const { rows } = await beheer.pool.query<{ huishouden: string; persoon: string }>(
    `select l.huishouden, l.persoon from huishouden_lid l join besluit b using (gemeente, huishouden) where l.gemeente = $1 and l.rol = 'aanvrager' and b.te_betalen_cent > 0
      and not exists (select 1 from huishouden_lid p where p.huishouden = l.huishouden and p.rol = 'partner') order by 1 limit 1`,
    [GEMEENTE],
  );
  ({ huishouden, persoon } = rows[0]!);
}, 60_000);

it('sees late money before its day, tells the person, pays an advance in one step, and settles it in the next run', async () => {
  // payday of April is Friday 8 May; the bank needs the file on Wednesday 6 May
  await opDag('2026-05-06');
  expect(await alsConsulent(laatGeld)).toEqual([]);
  expect(await alsClient((t) => laatVoor(t, huishouden))).toEqual([]);
  await expect(alsClient((t) => vraagVoorschot(t, persoon, '2026-04'))).rejects.toThrow('niet nodig');
  await opDag('2026-05-07');
  const alle = await alsConsulent(laatGeld);
  expect(alle.length).toBeGreaterThan(10);
  // three working days later: over the weekend
  expect(await alsClient((t) => laatVoor(t, huishouden))).toEqual([
    {
      huishouden,
      maand: '2026-04',
      oorzaak: 'maand_laat',
      beloofd: '2026-05-08',
      nieuw: '2026-05-12',
      voorschotKan: true,
      gevraagdOp: null,
    },
  ]);
  // a double click, two tabs: asked once, and nobody gets an error
  await Promise.all([1, 2, 3].map(() => alsClient((t) => vraagVoorschot(t, persoon, '2026-04'))));
  expect(await alsConsulent(voorschotvragen)).toEqual([{ huishouden, persoon, maand: '2026-04', op: '2026-05-07' }]);
  const betaald = await Promise.allSettled(
    [1, 2].map(() => alsConsulent((t) => betaalVoorschot(t, huishouden, '2026-04'), persoon)),
  );
  const [cent] = betaald.flatMap((u) => (u.status === 'fulfilled' ? [u.value] : []));
  expect(betaald.flatMap((u) => (u.status === 'rejected' ? [String(u.reason.message)] : []))).toEqual([
    'Dit is al betaald. Er is niets dubbel gebeurd.',
  ]);
  const was = await sql<{
    cent: number;
  }>`select te_betalen_cent - aflossing_cent as cent from besluit where huishouden = ${huishouden}::uuid and maand = '2026-03'`.execute(
    beheer.db,
  );
  expect(cent).toBe(Math.ceil((was.rows[0]!.cent * 95) / 100));
  expect(await alsClient((t) => laatVoor(t, huishouden))).toEqual([]);
  expect(await alsConsulent(voorschotvragen)).toEqual([]);
  await expect(alsConsulent((t) => betaalVoorschot(t, huishouden, '2026-04'), persoon)).rejects.toThrow();
  // the run after it: what was paid in advance goes off the same month, and together it is the whole month
  const straks = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await historie(werk.db, GEMEENTE, [{ maand: '2026-04', bekendOp: straks }], uitvoerders);
  const { rows } = await sql<{
    doel: string;
    cent: number;
  }>`select doel, sum(bedrag_cent)::int as cent from betaling where huishouden = ${huishouden}::uuid and maand = '2026-04' group by doel order by doel`.execute(
    beheer.db,
  );
  const besluit = await sql<{
    te_betalen_cent: number;
    aflossing_cent: number;
    betaald_cent: number;
    regels: [string, number][];
  }>`select te_betalen_cent, aflossing_cent, betaald_cent, regels from besluit
    where huishouden = ${huishouden}::uuid and maand = '2026-04' order by volgnummer desc limit 1`.execute(beheer.db);
  const b = besluit.rows[0]!;
  expect(b.regels.find(([k]) => k === 'voorschot')?.[1]).toBe(-cent!);
  expect(rows.find((r) => r.doel === 'maand')?.cent).toBe(b.betaald_cent);
  expect(b.betaald_cent + cent!).toBe(
    b.regels.filter(([k]) => k !== 'voorschot' && k !== 'premie').reduce((s, [, c]) => s + c, 0),
  );
});

it('refuses an advance beside a month that was decided, and names what came back or has no account', async () => {
  await expect(
    beheer.pool.query(
      "insert into betaling (gemeente, huishouden, maand, doel, soort, bedrag_cent, betaaldag) select gemeente, huishouden, '2026-04', 'voorschot', 'eigen', 100, '2026-05-08' from betaling where gemeente = $1 and maand = '2026-04' and huishouden <> $2 limit 1",
      [GEMEENTE, huishouden],
    ),
  ).rejects.toThrow('al berekend');
  await sql`insert into betaling_gebeurtenis (gemeente, huishouden, maand, doel, bestemming, poging, soort, boekdatum, bankbericht, regelsleutel)
    select p.gemeente, p.huishouden, p.maand, p.doel, p.bestemming, p.poging, 'teruggekomen', '2026-05-11', (select id from bankbericht where gemeente = ${GEMEENTE} limit 1), 'x'
    from betaling p where p.gemeente = ${GEMEENTE} and p.maand = '2026-04' and p.doel = 'maand' and p.huishouden <> ${huishouden}::uuid limit 1`.execute(
    beheer.db,
  );
  await opDag('2026-05-12');
  const laat = await alsConsulent(laatGeld);
  expect(laat.map((l) => [l.oorzaak, l.voorschotKan])).toEqual([['teruggekomen', false]]);
  const terug = laat[0]!.huishouden;
  const lid = await beheer.pool.query('select persoon from huishouden_lid where huishouden = $1', [terug]);
  const april = (h: string, id: string) => alsClient((t) => leesMaandbesluit(t, h, '2026-04'), id);
  expect(teruggekomenOp((await april(terug, lid.rows[0].persoon))!)).toBe('2026-05-11');
  expect(teruggekomenOp((await april(huishouden, persoon))!)).toBe(null);
  // an advance that came back itself is no money in time
  await beheer.pool.query(
    `insert into betaling_gebeurtenis (gemeente, huishouden, maand, doel, bestemming, poging, soort, boekdatum, bankbericht, regelsleutel)
     select p.gemeente, p.huishouden, p.maand, p.doel, p.bestemming, p.poging, 'teruggekomen', '2026-05-11', (select id from bankbericht where gemeente = $1 limit 1), 'voorschot'
     from betaling p where p.gemeente = $1 and p.huishouden = $2 and p.maand = '2026-04' and p.doel = 'voorschot'`,
    [GEMEENTE, huishouden],
  );
  expect(await alsClient((t) => laatVoor(t, huishouden))).toMatchObject([
    { oorzaak: 'teruggekomen', maand: '2026-04' },
  ]);
});
