import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { meldAan } from '../taken/index.ts';
import { metToegang, type Wie } from '../toegang/index.ts';
import { leesApart } from '../uitbetaling/index.ts';
import { eindkenmerk, leesEindkenmerk } from '../uitbetaling/kenmerk.ts';
import { verreken } from '../verrekening/index.ts';
import { installeerWachtrijen } from '../werkers/index.ts';
import {
  bankantwoorden,
  bankantwoordLezen,
  bekeken,
  beslisAntwoord,
  geefVoorschot,
  hervat,
  leesAntwoord,
  maakBestand,
  maakLosBestand,
  maandrunBestand,
  onderteken,
  openUitval,
  pauzeer,
  schrijfBestand,
  staak,
  startMaand,
  voortgang,
  werkAanRun,
  zetAntwoordKlaar,
} from './index.ts';
import { vulProefgemeente } from './proefgemeente.ts';

const { app, werk, beheer, kluis, beheerUrl, werkUrl } = await proefDatabank();
const MAAND = '2026-04';
const PEIL = { peil: '2026-05-01T12:00:00+02:00', deelgrootte: 40 };
const taak = (gemeente: number): Wie => ({ soort: 'taak', gemeente, naam: 'Maandrun', rol: 'werker' });
const alsWerker = <T>(gemeente: number, fn: Parameters<typeof metToegang<T>>[2]) =>
  metToegang(
    werk.db,
    { wie: taak(gemeente), handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' },
    fn,
  );
const MENSEN = ['aaaaaaaa-0000-4000-8000-000000000001', 'aaaaaaaa-0000-4000-8000-000000000002'];
const alsMens = <T>(nummer: number, fn: Parameters<typeof metToegang<T>>[2]) =>
  metToegang(
    app.db,
    {
      wie: { soort: 'medewerker', gemeente: 901, id: MENSEN[nummer]!, naam: 'Mens', rol: 'inkomensconsulent' },
      handeling: 'wijzigen',
      object: 'maandrun',
      doel: 'uitbetalen',
      betrokkene: 'geen',
    },
    fn,
  );
const opdrachtgever = { naam: 'Gemeente Proef', iban: 'NL91ABNA0417164300' };
const alles = async (gemeente: number) =>
  (
    await beheer.pool.query(
      'select count(*)::int n, count(distinct huishouden)::int h, coalesce(sum(bedrag_cent), 0)::int cent from betaling where gemeente = $1',
      [gemeente],
    )
  ).rows[0];

beforeAll(async () => {
  const klant = new pg.Client(beheerUrl);
  await klant.connect();
  for (const gemeente of [901, 902])
    await vulProefgemeente(klant, kluis, { gemeente, huishoudens: 200, maand: MAAND, zaad: 5, rekeningen: true });
  for (const id of MENSEN)
    await klant.query(
      "insert into gebruiker (gemeente, id, naam, functie, subject) values (901, $1, 'Mens', 'consulent', $2)",
      [id, id],
    );
  await klant.end();
  await installeerWachtrijen(werkUrl);
});
afterAll(() => undefined);

describe('the month of a municipality', () => {
  let run = '';

  it('is computed by several workers, each household once, and looks at no other municipality', async () => {
    [run] = (await Promise.all([1, 2].map(() => alsWerker(901, (t) => startMaand(t, MAAND, PEIL))))) as [string];
    // not a part of any run: nobody stops for it
    for (const data of ['null', '{"gemeente": "x"}', '{"gemeente": 901, "gegevens": {"run": "x", "deel": 1e99}}'])
      await app.pool.query(
        "insert into pgboss.job (name, data, priority, retry_limit) values ('maandrun-deel', $1, 9, 999999)",
        [data],
      );
    await Promise.all([
      werkAanRun(werk.db, 901, run, { werker: 'een' }),
      werkAanRun(werk.db, 901, run, { werker: 'twee' }),
    ]);
    const stand = await alsWerker(901, (t) => voortgang(t, run));
    expect(stand).toMatchObject({ stand: 'berekend', delen: 5, delenKlaar: 5 });
    expect(stand!.totalen.huishoudens).toBe(200);
    const { n, h, cent } = await alles(901);
    expect(h).toBe(n);
    expect(cent).toBe(stand!.totalen.samenCent);
    expect(await alles(902)).toEqual({ n: 0, h: 0, cent: 0 });
    const { rows } = await beheer.pool.query(
      "select count(*)::int open from pgboss.job where name = 'maandrun-deel' and state in ('created', 'active', 'retry')",
    );
    expect(rows[0].open).toBe(0);
  });

  it('gives the same cents in one part by one worker in another municipality with the same people', async () => {
    const ander = await alsWerker(902, (t) => startMaand(t, MAAND, { ...PEIL, deelgrootte: 1000 }));
    // who tells something while it is computed gets a decision of their own: it stops nobody, and the run replaces it
    const { rows: wie } = await beheer.pool.query<{ huishouden: string }>(
      "select huishouden from feit where gemeente = 902 and soort = 'bijstand' order by 1 limit 1",
    );
    expect(await alsWerker(902, (t) => verreken(t, wie[0]!.huishouden, MAAND))).toMatchObject({ volgnummer: 0 });
    await werkAanRun(werk.db, 902, ander);
    const een = await alsWerker(901, (t) => voortgang(t, run));
    const twee = await alsWerker(902, (t) => voortgang(t, ander));
    // other ids give other samples, not other money
    expect(twee!.totalen).toEqual(een!.totalen);
  });

  it('pays nobody a second time, to whatever destination: everybody at once, or one among others', async () => {
    for (const wie of ['true', 'huishouden in (select huishouden from betaling order by 1 limit 2 offset 9)'])
      await expect(
        alsWerker(901, (t) =>
          sql`insert into betaling (gemeente, huishouden, maand, doel, bestemming, soort, bedrag_cent, betaaldag, rekening, run)
            select gemeente, huishouden, maand, doel, 31, soort, bedrag_cent, betaaldag, rekening, run from betaling where ${sql.raw(wie)}`.execute(
            t.db,
          ),
        ),
      ).rejects.toThrow('al betaald');
  });

  it('pays a month once when two pay it at once, to two destinations, also on an older picture; beside a month only what is owed', async () => {
    const { rows } = await beheer.pool.query(
      "select huishouden, bedrag_cent, rekening, betaaldag::text from betaling where gemeente = 901 and doel = 'maand' and soort = 'eigen' limit 1",
    );
    const { huishouden, bedrag_cent, rekening, betaaldag } = rows[0];
    const open = async (hoe = '') => {
      const klant = new pg.Client(werkUrl);
      await klant.connect();
      await klant.query(`begin ${hoe}; set local role bijrijder_werker; set local bijrijder.gemeente = '901'`);
      return klant;
    };
    const betaal = (klant: pg.Client, doel: string, bestemming: number, maand = MAAND) =>
      klant.query(
        'insert into betaling (gemeente, huishouden, maand, doel, bestemming, soort, bedrag_cent, betaaldag, rekening, run) values (901, $1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [huishouden, maand, doel, bestemming, 'eigen', bedrag_cent, betaaldag, rekening, doel === 'maand' ? run : null],
      );
    // as if this household had not been paid yet
    const eerst = await beheer.pool.connect();
    await eerst.query("set session_replication_role = 'replica'");
    await eerst.query("delete from betaling where gemeente = 901 and huishouden = $1 and doel = 'maand'", [huishouden]);
    await eerst.query('reset session_replication_role');
    eerst.release();
    const [een, twee, drie] = [await open(), await open(), await open('isolation level repeatable read')];
    await betaal(een, 'maand', 0);
    const tweede = betaal(twee, 'maand', 7);
    await een.query('commit');
    await expect(tweede).rejects.toThrow('al betaald');
    await expect(betaal(drie, 'maand', 8)).rejects.toThrow('wat er nu staat');

    for (const klant of [twee, drie]) await klant.query('rollback');
    const los = await open();
    await betaal(los, 'los', 0, '2026-06');
    await expect(los.query('commit')).rejects.toThrow('te veel terugbetaalde');
    const voorschot = await open();
    await expect(betaal(voorschot, 'voorschot', 1, '2026-06')).rejects.toThrow('een_voorschot');
    for (const klant of [een, twee, drie, los, voorschot]) await klant.end();
  });

  it('the web server asks for work, and plans nothing itself', async () => {
    for (const wat of [
      'pgboss.version (version) values (999)',
      "pgboss.schedule (name, key, cron, data) values ('bewaren', 'x', '* * * * *', '{}')",
    ])
      await expect(app.pool.query(`insert into ${wat}`)).rejects.toThrow('permission denied');
    const gemeld = await alsMens(0, (t) => meldAan(t, maandrunBestand, { run }, { na: new Date('2100-01-01') }));
    await beheer.pool.query('delete from pgboss.job where id = $1', [gemeld]);
    expect(gemeld).toBeTruthy();
  });

  it('starting again gives the same run and changes nothing', async () => {
    const eerst = await alles(901);
    expect(await alsWerker(901, (t) => startMaand(t, MAAND, PEIL))).toBe(run);
    expect(await alles(901)).toEqual(eerst);
  });

  it('is not released before everything was looked at, nor by one person', async () => {
    await beheer.pool.query(
      "insert into maandrun_nakijken (gemeente, run, huishouden, reden) select 901, $1, huishouden, 'groot_verschil' from betaling where gemeente = 901 limit 1 on conflict do nothing",
      [run],
    );
    await expect(alsMens(0, (t) => onderteken(t, run))).rejects.toThrow('nog niet alles bekeken');
    await alsMens(0, async (t) => {
      const lijst = await t.db
        .selectFrom('maandrun_nakijken')
        .select(['huishouden', 'reden'])
        .where('gemeente', '=', 901)
        .where('run', '=', run)
        .execute();
      for (const { huishouden, reden } of lijst) await bekeken(t, run, huishouden, reden);
    });
    expect(await alsMens(0, (t) => onderteken(t, run))).toEqual({ nummer: 1, vrijgegeven: false });
    await expect(alsMens(0, (t) => onderteken(t, run))).rejects.toThrow('al getekend');
    await expect(
      beheer.pool.query(
        'insert into maandrun_handtekening (gemeente, run, nummer, gebruiker) values (901, $1, 2, $2)',
        [run, MENSEN[0]],
      ),
    ).rejects.toThrow('duplicate key');
    await expect(beheer.pool.query("update maandrun set stand = 'vrijgegeven' where id = $1", [run])).rejects.toThrow(
      'twee mensen',
    );
    expect(await alsMens(1, (t) => onderteken(t, run))).toEqual({ nummer: 2, vrijgegeven: true });
  });

  it('writes one file, with the same bytes every time', async () => {
    const [een, twee] = await Promise.all([1, 2].map(() => alsWerker(901, (t) => maakBestand(t, run))));
    expect(twee).toEqual(een);
    const schrijf = () =>
      alsWerker(901, async (t) => {
        let uit = '';
        for await (const stuk of schrijfBestand(t, een!.bestand!, opdrachtgever, kluis)) uit += stuk;
        return uit;
      });
    const bestand = await schrijf();
    expect(await schrijf()).toBe(bestand);
    const { n, cent } = await alles(901);
    expect(bestand).toContain(
      `<NbOfTxs>${n}</NbOfTxs><CtrlSum>${Math.floor(cent / 100)}.${String(cent % 100).padStart(2, '0')}</CtrlSum>`,
    );
  });

  it('reads the bank back once, to the right household, and pays again only what came back', async () => {
    const { rows } = await beheer.pool.query(
      "select huishouden, maand, doel, bestemming, poging, bedrag_cent, rekening, soort, betaaldag from betaling where gemeente = 901 and doel = 'maand' order by huishouden limit 2",
    );
    const [betaald, terug] = rows.map((r) => eindkenmerk(r));
    expect(leesEindkenmerk(betaald!)).toMatchObject({
      huishouden: rows[0].huishouden,
      maand: MAAND,
      doel: 'maand',
      poging: 1,
    });
    const euro = (cent: number) => `${Math.floor(cent / 100)}.${String(cent % 100).padStart(2, '0')}`;
    const regel = (kenmerk: string, kant: string, cent: number, extra = '') =>
      `<Ntry><Amt Ccy="EUR">${euro(cent)}</Amt><CdtDbtInd>${kant}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls><TxDtls><Refs><EndToEndId>${kenmerk}</EndToEndId></Refs>${extra}</TxDtls></NtryDtls></Ntry>`;
    const bytes = new TextEncoder().encode(
      `<Document><BkToCstmrStmt><GrpHdr><MsgId>AF-1</MsgId></GrpHdr><Stmt><Id>1</Id>${regel(betaald!, 'DBIT', rows[0].bedrag_cent)}${regel(terug!, 'CRDT', rows[1].bedrag_cent, '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>')}${regel('VREEMD', 'DBIT', 100)}</Stmt></BkToCstmrStmt></Document>`,
    );
    // a colleague sees first what is in it, and what is broken, foreign or of another amount is refused or left out; nothing changes
    const kies = async (inhoud: string) => {
      const stuk = new TextEncoder().encode(inhoud);
      const gelezen = await leesApart(stuk);
      return alsMens(0, (t) => zetAntwoordKlaar(t, kluis, 'af.xml', stuk, gelezen));
    };
    await expect(kies('<Document><BkTo')).rejects.toThrow('klopt niet');
    const bericht = (id: string, regels: string) =>
      `<Document><BkToCstmrStmt><GrpHdr><MsgId>${id}</MsgId></GrpHdr><Stmt><Id>1</Id>${regels}</Stmt></BkToCstmrStmt></Document>`;
    await expect(kies(bericht('AF-0', regel('VREEMD', 'DBIT', 100)))).rejects.toThrow('geen enkele betaling van ons');
    await kies(bericht('AF-9', regel(betaald!, 'DBIT', rows[0].bedrag_cent + 1)));
    // the same file from two tabs waits once
    const tekst = new TextDecoder().decode(bytes);
    const [tab1, tab2] = await Promise.all([kies(tekst), kies(tekst)]);
    expect(tab2).toBe(tab1);
    const klaar = await alsMens(0, (t) => bankantwoorden(t));
    expect(klaar.map((a) => [a.verslag.betaald, a.verslag.teruggekomen, a.verslag.anderBedrag])).toEqual([
      [1, 1, 0],
      [0, 0, 1],
    ]);
    expect(
      (await beheer.pool.query('select count(*)::int n from betaling_gebeurtenis where gemeente = 901')).rows[0].n,
    ).toBe(0);
    expect(await alsMens(0, (t) => beslisAntwoord(t, klaar[0]!.id, 'bezig'))).toBe(true);
    expect(await alsMens(1, (t) => beslisAntwoord(t, klaar[0]!.id, 'weggehaald'))).toBe(false);
    const wie = taak(901) as Extract<Wie, { soort: 'taak' }>;
    const lees = () =>
      bankantwoordLezen.uitvoeren({ antwoord: klaar[0]!.id }, { db: werk.db, kluis, wie, klaar: async () => {} });
    await lees();
    await lees();
    expect((await alsMens(0, (t) => openUitval(t))).map((u) => [u.huishouden, u.reden.sleutel])).toEqual([
      [rows[1].huishouden, 'rekening-gesloten'],
    ]);
    const antwoord = { ...(await alsMens(0, (t) => bankantwoorden(t)))[0]!.verslag };
    expect(antwoord).toMatchObject({ eerder: false, betaald: 1, teruggekomen: 1, onbekend: 1 });
    expect(antwoord.vertellen).toEqual([
      expect.objectContaining({
        huishouden: rows[1].huishouden,
        bedragCent: rows[1].bedrag_cent,
        reden: { sleutel: 'rekening-gesloten', wie: 'huishouden' },
      }),
    ]);
    expect(await alsWerker(901, (t) => leesAntwoord(t, kluis, bytes))).toEqual({
      ...antwoord,
      eerder: true,
      terug: false,
    });
    const opnieuw = (r: (typeof rows)[number]) =>
      alsWerker(901, (t) =>
        t.db
          .insertInto('betaling')
          .values({ ...r, gemeente: 901, poging: 2, run: null })
          .execute(),
      );
    await expect(opnieuw(rows[0])).rejects.toThrow('niet teruggekomen');
    await opnieuw(rows[1]);
    expect(await alsMens(0, (t) => openUitval(t))).toEqual([]);
  });

  it('pauses, and refuses to start where the database would wait for ever', async () => {
    const mei = await alsWerker(901, (t) =>
      startMaand(t, '2026-05', { peil: '2026-06-01T12:00:00+02:00', deelgrootte: 100 }),
    );
    await alsMens(0, (t) => pauzeer(t, mei));
    expect(await werkAanRun(werk.db, 901, mei)).toBe('wacht');
    expect(await alsWerker(901, (t) => voortgang(t, mei))).toMatchObject({
      stand: 'rekenen',
      gepauzeerd: true,
      delenKlaar: 0,
    });
    await expect(
      alsWerker(901, async (t) => {
        await t.db.executeQuery({
          sql: "set local idle_in_transaction_session_timeout = '0'",
          parameters: [],
          query: { kind: 'RawNode', sqlFragments: [], parameters: [] },
        } as never);
        return startMaand(t, '2026-06');
      }),
    ).rejects.toThrow('idle_in_transaction_session_timeout');
  });

  it('is given up with a reason until it is released; the next run pays everybody once', async () => {
    const { rows } = await beheer.pool.query("select id from maandrun where gemeente = 901 and maand = '2026-05'");
    const eerste = rows[0].id as string;
    await alsMens(0, (t) => hervat(t, eerste));
    await werkAanRun(werk.db, 901, eerste);
    const telling = async () =>
      (
        await beheer.pool.query(
          "select count(*)::int n, sum(bedrag_cent)::int cent from betaling where gemeente = 901 and maand = '2026-05'",
        )
      ).rows[0];
    const vooraf = await telling();
    await expect(alsMens(0, (t) => staak(t, eerste, 'kort'))).rejects.toThrow('Schrijf in een zin');
    expect(await alsMens(0, (t) => staak(t, eerste, 'Een levering van lonen kwam te laat.'))).toBe(vooraf.n);
    expect(await telling()).toEqual({ n: 0, cent: null });
    await expect(alsMens(0, (t) => staak(t, run, 'Een maand die betaald is.'))).rejects.toThrow('al vrijgegeven');
    await expect(beheer.pool.query('delete from betaling where gemeente = 901')).rejects.toThrow('blijft staan');
    const tweede = await alsWerker(901, (t) =>
      startMaand(t, '2026-05', { peil: '2026-06-01T12:00:00+02:00', deelgrootte: 100 }),
    );
    expect(tweede).not.toBe(eerste);
    await werkAanRun(werk.db, 901, tweede);
    expect(await telling()).toEqual(vooraf);
  });

  it('pays an advance once, in a file of its own, and takes it off the same month', async () => {
    const { rows } = await beheer.pool.query(
      'select huishouden from betaling where gemeente = 902 order by huishouden limit 1',
    );
    const huishouden = rows[0].huishouden as string;
    const geef = () => alsWerker(902, (t) => geefVoorschot(t, huishouden, '2026-05', 50_000, '2026-05-06'));
    const tegelijk = await Promise.allSettled([geef(), geef()]);
    expect(tegelijk.filter((u) => u.status === 'fulfilled')).toHaveLength(1);
    await expect(geef()).rejects.toThrow('Dit is al betaald. Er is niets dubbel gebeurd.');
    expect(await alsWerker(902, (t) => maakLosBestand(t))).not.toBeNull();
    expect(await alsWerker(902, (t) => maakLosBestand(t))).toBeNull();
    const mei = await alsWerker(902, (t) => startMaand(t, '2026-05', { deelgrootte: 1000 }));
    await werkAanRun(werk.db, 902, mei);
    const besluit = await beheer.pool.query(
      "select regels from besluit where gemeente = 902 and maand = '2026-05' and huishouden = $1",
      [huishouden],
    );
    expect(besluit.rows[0].regels).toContainEqual(['voorschot', -50_000]);
  });
});
