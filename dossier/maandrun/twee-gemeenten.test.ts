// Two municipalities in one database whose households, people, accounts and colleagues have the same numbers: only the municipality in each
// key tells them apart. A month of both at once, to the bank and back, and neither sees or pays anything of the other.
import pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { brievenVan, stuurBrief } from '../brief/index.ts';
import { berichtenVan } from '../contact/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { eindkenmerk } from '../uitbetaling/kenmerk.ts';
import { installeerWachtrijen } from '../werkers/index.ts';
import {
  bekeken,
  betaalbestanden,
  kwaliteit,
  leesAntwoord,
  maakBestand,
  onderteken,
  openUitval,
  runs,
  schrijfBestand,
  startMaand,
  voortgang,
  werkAanRun,
} from './index.ts';
import { vulProefgemeente } from './proefgemeente.ts';

const { app, werk, beheer, kluis, beheerUrl, werkUrl } = await proefDatabank();
const MAAND = '2026-04';
// ALLEEN has the people of EEN under other numbers, in a run of its own: what EEN must come to
const [EEN, TWEE, ALLEEN] = [911, 912, 913] as const;
const MENSEN = ['aaaaaaaa-0000-4000-8000-000000000001', 'aaaaaaaa-0000-4000-8000-000000000002'] as const;
type Doen<T> = (t: Toegang) => Promise<T>;
const alsWerker = <T>(gemeente: number, fn: Doen<T>) =>
  metToegang(
    werk.db,
    {
      wie: { soort: 'taak', gemeente, naam: 'Maandrun', rol: 'werker' },
      handeling: 'wijzigen',
      object: 'maandrun',
      doel: 'uitbetalen',
      betrokkene: 'geen',
    },
    fn,
  );
const collega = (gemeente: number, nummer: 0 | 1, rol: 'inkomensconsulent' | 'klantmanager'): Wie => ({
  soort: 'medewerker',
  gemeente,
  id: MENSEN[nummer],
  naam: 'Mens',
  rol,
});
const alsConsulent = <T>(gemeente: number, nummer: 0 | 1, fn: Doen<T>) =>
  metToegang(
    app.db,
    {
      wie: collega(gemeente, nummer, 'inkomensconsulent'),
      handeling: 'wijzigen',
      object: 'maandrun',
      doel: 'uitbetalen',
      betrokkene: 'geen',
    },
    fn,
  );
const zelf = <T>(gemeente: number, persoon: string, object: 'brief' | 'bericht', fn: Doen<T>) =>
  metToegang(
    app.db,
    {
      wie: { soort: 'persoon', gemeente, id: persoon, naam: 'P', rol: 'client' },
      handeling: 'lezen',
      object,
      doel: 'eigen_zaak',
      betrokkene: persoon,
    },
    fn,
  );
const rij = async (vraag: string, ...waarden: unknown[]) => (await beheer.pool.query(vraag, waarden)).rows;
const geld = async (gemeente: number) =>
  (
    await rij(
      'select count(*)::int n, sum(bedrag_cent)::int cent, md5(string_agg(bedrag_cent::text, $2 order by bedrag_cent)) m from betaling where gemeente = $1',
      gemeente,
      ',',
    )
  )[0];

beforeAll(async () => {
  const klant = new pg.Client(beheerUrl);
  await klant.connect();
  const deel = { maand: MAAND, rekeningen: true, nummering: 'gelijk' };
  await vulProefgemeente(klant, kluis, { ...deel, gemeente: EEN, huishoudens: 90, zaad: 5 });
  await vulProefgemeente(klant, kluis, { ...deel, gemeente: TWEE, huishoudens: 60, zaad: 6 });
  await vulProefgemeente(klant, kluis, { ...deel, gemeente: ALLEEN, huishoudens: 90, zaad: 5, nummering: 'anders' });
  for (const gemeente of [EEN, TWEE, ALLEEN]) {
    for (const id of MENSEN)
      await klant.query(
        "insert into gebruiker (gemeente, id, naam, functie, subject, telefoon) values ($1, $2::uuid, $2::text, 'klantmanager', $2::text, '06 99 900001')",
        [gemeente, id],
      );
    await klant.query(
      `insert into persoon (gemeente, id, voornamen, achternaam, roepnaam, aanspreeknaam, geboortedatum)
       select gemeente, persoon, 'P', 'van ' || gemeente, 'P', 'P van ' || gemeente, (inhoud ->> 'geboortedatum')::date from feit where gemeente = $1 and soort = 'persoon'`,
      [gemeente],
    );
    await klant.query(
      `insert into huishouden_lid (gemeente, huishouden, persoon, rol, van)
       select gemeente, huishouden, persoon, case inhoud ->> 'rol' when 'aanvrager' then 'aanvrager' else 'partner' end, geldig_van from feit where gemeente = $1 and soort = 'persoon'`,
      [gemeente],
    );
    await klant.query(
      "insert into begeleiding (gemeente, gebruiker, persoon, soort, van) select gemeente, $2, id, 'klantmanager', '2025-01-01' from persoon where gemeente = $1",
      [gemeente, MENSEN[0]],
    );
  }
  await klant.end();
  await installeerWachtrijen(werkUrl);
});

it('computes both at once, each to what it comes to alone', async () => {
  const gelijk = await rij(
    'select count(*)::int n from huishouden a join huishouden b using (id) where a.gemeente = $1 and b.gemeente = $2',
    EEN,
    TWEE,
  );
  expect(gelijk[0].n).toBe(60);
  const begin = (gemeente: number) =>
    alsWerker(gemeente, (t) => startMaand(t, MAAND, { peil: '2026-05-01T12:00:00+02:00', deelgrootte: 20 }));
  const [een, twee] = await Promise.all([begin(EEN), begin(TWEE)]);
  await Promise.all([werkAanRun(werk.db, EEN, een), werkAanRun(werk.db, TWEE, twee)]);
  await werkAanRun(werk.db, ALLEEN, await begin(ALLEEN));
  expect(await geld(EEN)).toEqual(await geld(ALLEEN));
  expect((await geld(TWEE)).m).not.toBe((await geld(EEN)).m);
  for (const [gemeente, run, n] of [
    [EEN, een, 90],
    [TWEE, twee, 60],
  ] as const) {
    const stand = await alsWerker(gemeente, (t) => voortgang(t, run));
    expect(stand).toMatchObject({ stand: 'berekend', totalen: { huishoudens: n } });
    expect(stand!.totalen.samenCent).toBe((await geld(gemeente)).cent);
    expect((await alsWerker(gemeente, (t) => runs(t))).map((r) => r.id)).toEqual([run]);
    // the run of the other is not there, and cannot be signed or put in a file
    const ander = gemeente === EEN ? twee : een;
    expect(await alsWerker(gemeente, (t) => voortgang(t, ander))).toBeUndefined();
    await expect(alsConsulent(gemeente, 0, (t) => onderteken(t, ander))).rejects.toThrow();
    for (const nummer of [0, 1] as const) {
      await alsConsulent(gemeente, nummer, async (t) => {
        const lijst = await t.db.selectFrom('maandrun_nakijken').select(['gemeente', 'huishouden', 'reden']).execute();
        expect(new Set(lijst.map((r) => r.gemeente)).size).toBeLessThan(2);
        for (const { huishouden, reden } of lijst) await bekeken(t, run, huishouden, reden);
        await onderteken(t, run);
      });
    }
  }
});

it('pays and reads the bank back, each its own, though both call a payment the same', async () => {
  const bestanden = new Map<number, string>();
  for (const gemeente of [EEN, TWEE]) {
    const [{ id: run }] = await rij('select id from maandrun where gemeente = $1', gemeente);
    const gemaakt = await alsWerker(gemeente, (t) => maakBestand(t, run));
    let tekst = '';
    await alsWerker(gemeente, async (t) => {
      const opdrachtgever = { naam: `Gemeente ${gemeente}`, iban: 'NL91ABNA0417164300' };
      for await (const stuk of schrijfBestand(t, gemaakt!.bestand!, opdrachtgever, kluis)) tekst += stuk;
    });
    bestanden.set(gemeente, tekst);
    const { n, cent } = await geld(gemeente);
    const som = `${Math.floor(cent / 100)}.${String(cent % 100).padStart(2, '0')}`;
    expect(tekst).toContain(`<NbOfTxs>${n}</NbOfTxs><CtrlSum>${som}</CtrlSum>`);
    expect(await alsConsulent(gemeente, 0, (t) => betaalbestanden(t))).toHaveLength(1);
  }
  // one payment that both have under the same name, with another amount
  const [p] = await rij(
    `select a.*, b.bedrag_cent as daar from betaling a join betaling b using (huishouden, maand, doel, bestemming, poging)
     where a.gemeente = $1 and b.gemeente = $2 and a.bedrag_cent <> b.bedrag_cent order by huishouden limit 1`,
    EEN,
    TWEE,
  );
  const kenmerk = eindkenmerk(p);
  expect([...bestanden.values()].every((b) => b.includes(kenmerk))).toBe(true);
  const terug = new TextEncoder().encode(
    `<Document><BkToCstmrStmt><GrpHdr><MsgId>AF-1</MsgId></GrpHdr><Stmt><Id>1</Id><Ntry><Amt Ccy="EUR">${(p.bedrag_cent / 100).toFixed(2)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls><TxDtls><Refs><EndToEndId>${kenmerk}</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`,
  );
  // read in the wrong municipality it is not the amount that was paid there: nothing is booked
  expect(await alsWerker(TWEE, (t) => leesAntwoord(t, kluis, terug))).toMatchObject({
    teruggekomen: 0,
    anderBedrag: 1,
  });
  const hier = await alsWerker(EEN, (t) => leesAntwoord(t, kluis, terug));
  expect(hier).toMatchObject({ eerder: false, teruggekomen: 1 });
  expect((await alsConsulent(EEN, 0, (t) => openUitval(t))).map((u) => u.huishouden)).toEqual([p.huishouden]);
  expect(await alsConsulent(TWEE, 0, (t) => openUitval(t))).toEqual([]);
  const [{ persoon }] = await rij(
    "select persoon from huishouden_lid where gemeente = $1 and huishouden = $2 and rol = 'aanvrager'",
    EEN,
    p.huishouden,
  );
  expect(await zelf(EEN, persoon, 'bericht', (t) => berichtenVan(t, persoon))).toHaveLength(1);
  expect(await zelf(TWEE, persoon, 'bericht', (t) => berichtenVan(t, persoon))).toEqual([]);
  // a letter to somebody who has the same number there
  await metToegang(
    app.db,
    {
      wie: collega(EEN, 0, 'klantmanager'),
      handeling: 'toevoegen',
      object: 'brief',
      doel: 'begeleiding',
      betrokkene: persoon,
    },
    (t) =>
      stuurBrief(t, persoon, {
        sjabloon: 'proef',
        kring: 'begeleiding',
        titel: 'Wij zien elkaar dinsdag',
        kort: [['Tot dinsdag.']],
        delen: [{ kop: 'Wat kunt u doen?', blokken: [{ soort: 'tekst', delen: ['Bel mij.'] }] }],
        waarom: { kop: 'Waarom?', blokken: [{ soort: 'tekst', delen: ['Om te praten.'] }], artikelen: [] },
        slechtNieuws: false,
        bezwaarTot: null,
      }),
  );
  expect(await zelf(EEN, persoon, 'brief', (t) => brievenVan(t, persoon))).toHaveLength(1);
  expect(await zelf(TWEE, persoon, 'brief', (t) => brievenVan(t, persoon))).toEqual([]);
  // how the month went, of the own decisions only
  for (const [gemeente, n] of [
    [EEN, 90],
    [TWEE, 60],
  ] as const)
    expect(await alsConsulent(gemeente, 0, (t) => kwaliteit(t, MAAND, MAAND))).toMatchObject([
      { maand: MAAND, besluiten: n },
    ]);
});

it('shows no row of another municipality in any table, to no role', async () => {
  const rollen = await rij(
    "select rolname from pg_roles where rolname like 'bijrijder_%' and rolname not in ('bijrijder_eigenaar', 'bijrijder_poort', 'bijrijder_app', 'bijrijder_werk') order by 1",
  );
  const klant = new pg.Client(beheerUrl);
  await klant.connect();
  let gezien = 0;
  const lekken: string[] = [];
  for (const { rolname } of rollen) {
    await klant.query('begin');
    await klant.query(`set local role ${rolname}`);
    await klant.query("select set_config('bijrijder.gemeente', $1, true)", [String(TWEE)]);
    const { rows: tabellen } = await klant.query(
      `select format('%I.%I', n.nspname, c.relname) as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'gemeente' and not a.attisdropped
       where c.relkind in ('r', 'p') and n.nspname in ('public', 'klacht') and has_schema_privilege(current_user, n.oid, 'usage')
         and has_table_privilege(current_user, c.oid, 'select')`,
    );
    for (const { naam } of tabellen) {
      const { rows } = await klant.query(`select count(*)::int n from ${naam} where gemeente <> ${TWEE}`);
      gezien += 1;
      if (rows[0].n > 0) lekken.push(`${rolname} ${naam}`);
    }
    await klant.query('rollback');
  }
  await klant.end();
  expect(lekken).toEqual([]);
  expect(gezien).toBeGreaterThan(200);
});
