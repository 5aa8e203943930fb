import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { leesAntwoord, maakLosBestand, startMaand, werkAanRun } from '../maandrun/index.ts';
import { vulProefgemeente } from '../maandrun/proefgemeente.ts';
import { versleutelBankberichten } from '../sleutels/index.ts';
import { metToegang, type Wie } from '../toegang/index.ts';
import { installeerWachtrijen } from '../werkers/index.ts';
import {
  betalers,
  boekTerugbetaling,
  doeAf,
  openOntvangsten,
  terugbetaalkenmerk,
  terugbetalingen,
  verwerkTerugbetalingen,
  zoekBetaler,
} from './index.ts';

const { app, werk, beheer, kluis, beheerUrl, werkUrl } = await proefDatabank();
const G = 911;
const IBAN = 'NL91ABNA0417164300';
const MENS = 'cccccccc-0000-4000-8000-000000000001';
const taak: Wie = { soort: 'taak', gemeente: G, naam: 'Bank', rol: 'werker' };
type Doe<T> = Parameters<typeof metToegang<T>>[2];
const alsWerker = <T>(fn: Doe<T>) =>
  metToegang(
    werk.db,
    { wie: taak, handeling: 'wijzigen', object: 'uitbetaling', doel: 'uitbetalen', betrokkene: 'geen' },
    fn,
  );
const alsMens = <T>(betrokkene: string[] | 'geen', fn: Doe<T>) =>
  metToegang(
    app.db,
    {
      wie: { soort: 'medewerker', gemeente: G, id: MENS, naam: 'Mens', rol: 'inkomensconsulent' },
      handeling: betrokkene === 'geen' ? 'lezen' : 'toevoegen',
      object: 'uitbetaling',
      doel: 'uitbetalen',
      betrokkene,
      ...(betrokkene === 'geen' ? {} : { reden: 'Een terugbetaling boeken' }),
    },
    fn,
  );
const alsClient = <T>(persoon: string, fn: Doe<T>) =>
  metToegang(
    app.db,
    {
      wie: { soort: 'persoon', gemeente: G, id: persoon, naam: 'P', rol: 'client' },
      handeling: 'lezen',
      object: 'schulden',
      doel: 'eigen_zaak',
      betrokkene: persoon,
    },
    fn,
  );
const een = async <R extends object>(tekst: string, ...waarden: unknown[]): Promise<R> =>
  (await beheer.pool.query<R>(tekst, waarden)).rows[0]!;

const euro = (cent: number) => `${Math.floor(cent / 100)}.${String(cent % 100).padStart(2, '0')}`;
const boeking = (cent: number, tekst: string, ref = '', iban = 'NL20INGB0001234567') =>
  `<Ntry><Amt Ccy="EUR">${euro(cent)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-05-11</Dt></BookgDt>${ref && `<AcctSvcrRef>${ref}</AcctSvcrRef>`}<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>P. Zelf</Nm></Dbtr><DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>${tekst}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
const bericht = (id: string, regels: string, rekening = IBAN, soort: '053' | '054' = '053') => {
  const [om, wat] = soort === '053' ? ['BkToCstmrStmt', 'Stmt'] : ['BkToCstmrDbtCdtNtfctn', 'Ntfctn'];
  return new TextEncoder().encode(
    `<Document><${om}><GrpHdr><MsgId>${id}</MsgId></GrpHdr><${wat}><Id>1</Id><Acct><Id><IBAN>${rekening}</IBAN></Id></Acct>${regels}</${wat}></${om}></Document>`,
  );
};
const lees = (bytes: Uint8Array) => alsWerker((t) => leesAntwoord(t, kluis, bytes));
const reken = async (maand: string, peil: string) => {
  const run = await alsWerker((t) => startMaand(t, maand, { peil, deelgrootte: 1000 }));
  await werkAanRun(werk.db, G, run);
};
const besluit = (maand: string, huishouden: string) =>
  een<{ aflossing: number; rest: number }>(
    "select aflossing_cent as aflossing, (stand::jsonb -> 's' ->> 'restschuldCent')::int as rest from besluit where gemeente = $1 and maand = $2 and huishouden = $3 order by volgnummer desc limit 1",
    G,
    maand,
    huishouden,
  );
const morgen = () => new Date(Date.now() + 60_000).toISOString();

/** Households with a debt that the run takes instalments from, and one of their adults. */
let huizen: { huishouden: string; persoon: string; rest: number; per: number }[] = [];

beforeAll(async () => {
  const klant = new pg.Client(beheerUrl);
  await klant.connect();
  await vulProefgemeente(klant, kluis, { gemeente: G, huishoudens: 300, maand: '2026-03', zaad: 3, rekeningen: true });
  await klant.query(`insert into persoon (gemeente, id, voornamen, achternaam, roepnaam, aanspreeknaam, geboortedatum)
    select distinct gemeente, persoon, 'P', 'P', 'P', 'P P', (inhoud->>'geboortedatum')::date from feit where soort = 'persoon'`);
  await klant.query(`insert into huishouden_lid (gemeente, huishouden, persoon, rol, van)
    select gemeente, huishouden, persoon, case inhoud->>'rol' when 'echtgenoot' then 'partner' else 'aanvrager' end, geldig_van from feit where soort = 'persoon'`);
  await klant.query(
    "insert into gebruiker (gemeente, id, naam, functie, subject) values ($1, $2, 'Mens', 'consulent', 'mens')",
    [G, MENS],
  );
  await klant.query(
    "insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden) values ($1, 'betaalrekening', '2024-01-01', $2, 'proef')",
    [G, JSON.stringify({ naam: 'Gemeente Proef', iban: IBAN })],
  );
  await klant.query("insert into klok (gemeente, dag) values ($1, '2026-05-12')", [G]);
  await klant.end();
  await installeerWachtrijen(werkUrl);
  await reken('2026-03', '2026-04-01T12:00:00+02:00');
  await reken('2026-04', morgen());
  huizen = (
    await beheer.pool.query(
      `select b.huishouden, (select l.persoon from huishouden_lid l where l.huishouden = b.huishouden and l.rol = 'aanvrager' limit 1) as persoon,
        (b.stand::jsonb -> 's' ->> 'restschuldCent')::int as rest, b.aflossing_cent as per from besluit b
      where b.gemeente = $1 and b.maand = '2026-04' and b.aflossing_cent > 0 and (b.stand::jsonb -> 's' ->> 'restschuldCent')::int > 20000 order by 1`,
      [G],
    )
  ).rows;
  expect(huizen.length).toBeGreaterThan(3);
}, 120_000);

describe('paying back yourself', () => {
  it('goes off the debt once, however often and in whichever message the bank says it, and the run takes less', async () => {
    const [h] = huizen;
    const kenmerk = await alsClient(h!.persoon, (t) => terugbetaalkenmerk(t, h!.huishouden));
    expect(kenmerk).toMatch(/^RF\d{14}$/);
    expect(await alsWerker((t) => terugbetaalkenmerk(t, h!.huishouden))).toBe(kenmerk);
    await expect(alsClient(huizen[1]!.persoon, (t) => terugbetaalkenmerk(t, h!.huishouden))).rejects.toThrow(
      'Geen relatie',
    );
    const cent = h!.rest - 1_000;
    const bytes = bericht('A1', boeking(cent, `Terug ${kenmerk}`, 'REF-1'));
    const antwoorden = await Promise.all([lees(bytes), lees(bytes)]);
    expect(antwoorden.map((a) => a.eerder).sort()).toEqual([false, true]);
    // the same booking in a notification, and in one that does not name it: never twice, and never lost
    await lees(bericht('A2', boeking(cent, `Terug ${kenmerk}`, 'REF-1'), IBAN, '054'));
    await lees(bericht('A3', boeking(cent, `Terug ${kenmerk}`), IBAN, '054'));
    const mijn = await alsClient(h!.persoon, (t) => terugbetalingen(t, h!.huishouden));
    expect(mijn).toEqual([
      {
        id: expect.any(String),
        dag: '2026-05-11',
        bedragCent: cent,
        metDeHand: false,
        verwerkt: { restCent: 1_000, terugCent: 0 },
      },
    ]);
    expect((await alsMens('geen', (t) => openOntvangsten(t, kluis, 10))).lijst).toMatchObject([
      { bedragCent: cent, waarom: 'misschien_dubbel', betaler: { naam: 'P. Zelf', iban: 'NL20INGB0001234567' } },
    ]);
    const { tekst } = await een<{ tekst: string }>(
      'select tekst from bericht where persoon = $1 order by id desc limit 1',
      h!.persoon,
    );
    expect(tekst.replaceAll('\u00a0', ' ')).toContain('U moet nog € 10,00 terugbetalen');
    await reken('2026-05', morgen());
    expect(await besluit('2026-05', h!.huishouden)).toEqual({
      aflossing: Math.min(1_000, h!.per),
      rest: 1_000 - Math.min(1_000, h!.per),
    });
    // who paid nothing pays as before
    expect(await besluit('2026-05', huizen[1]!.huishouden)).toEqual({
      aflossing: huizen[1]!.per,
      rest: huizen[1]!.rest - huizen[1]!.per,
    });
  });

  it('gives back what was too much: what came in is what went off and what goes back', async () => {
    const h = huizen[1]!;
    const { rest } = await besluit('2026-05', h.huishouden);
    const kenmerk = await alsWerker((t) => terugbetaalkenmerk(t, h.huishouden));
    const uit = await lees(bericht('B1', boeking(rest - 500, kenmerk, 'B-1') + boeking(2_500, kenmerk, 'B-2')));
    expect(uit).toMatchObject({
      terug: true,
      ingekomen: { herkend: 2, herkendCent: rest + 2_000, wacht: 0, wachtCent: 0 },
    });
    expect((await alsClient(h.persoon, (t) => terugbetalingen(t, h.huishouden))).map((x) => x.verwerkt)).toEqual([
      { restCent: 0, terugCent: 2_000 },
      { restCent: 500, terugCent: 0 },
    ]);
    const terug = await een<{ cent: number; rekening: string }>(
      "select bedrag_cent as cent, rekening from betaling where huishouden = $1 and doel = 'los'",
      h.huishouden,
    );
    expect(terug).toEqual({ cent: 2_000, rekening: expect.any(String) });
    expect(await alsWerker((t) => maakLosBestand(t))).not.toBeNull();
    await reken('2026-06', morgen());
    expect((await besluit('2026-06', h.huishouden)).aflossing).toBe(0);
    // nothing is open any more: the next one waits for a human
    await lees(bericht('B2', boeking(700, kenmerk, 'B-3')));
    expect((await alsMens('geen', (t) => openOntvangsten(t, kluis, 10))).lijst.map((o) => o.waarom)).toEqual([
      'misschien_dubbel',
      'geen_schuld',
    ]);
  });

  it('waits while the month of the household is being computed, and then counts from the next', async () => {
    const h = huizen[2]!;
    const voor = await besluit('2026-06', h.huishouden);
    const kenmerk = await alsWerker((t) => terugbetaalkenmerk(t, h.huishouden));
    const run = await alsWerker((t) => startMaand(t, '2026-07', { peil: morgen(), deelgrootte: 1000 }));
    await lees(bericht('C1', boeking(1_234, kenmerk, 'C-1')));
    expect((await alsClient(h.persoon, (t) => terugbetalingen(t, h.huishouden)))[0]!.verwerkt).toBeNull();
    await werkAanRun(werk.db, G, run);
    expect(await alsWerker((t) => verwerkTerugbetalingen(t))).toEqual({ verwerkt: 1, wachten: 0, terug: false });
    expect(await alsWerker((t) => verwerkTerugbetalingen(t))).toEqual({ verwerkt: 0, wachten: 0, terug: false });
    await reken('2026-08', morgen());
    const per = Math.min(voor.aflossing, voor.rest);
    expect((await besluit('2026-08', h.huishouden)).rest).toBe(voor.rest - 2 * per - 1_234);
  });

  it('is booked by hand with a reason, never above what is open, and an unknown amount is put somewhere once', async () => {
    const h = huizen[3]!;
    const kenmerk = await alsWerker((t) => terugbetaalkenmerk(t, h.huishouden));
    await lees(bericht('D1', boeking(1_500, 'van mei', 'D-1') + boeking(900, 'borg zaal', 'D-2')));
    const { lijst } = await alsMens('geen', (t) => openOntvangsten(t, kluis, 10));
    const [onbekend, borg] = lijst.slice(-2);
    expect([onbekend!.waarom, onbekend!.betaler.tekst]).toEqual(['zonder_kenmerk', 'van mei']);
    await expect(alsMens('geen', (t) => zoekBetaler(t, kluis, 'Jansen'))).rejects.toThrow('kenmerk');
    await expect(alsMens('geen', (t) => zoekBetaler(t, kluis, '123456782'))).rejects.toThrow('kent_niet');
    const wie = await alsMens('geen', (t) => zoekBetaler(t, kluis, kenmerk));
    expect(wie.huishouden).toBe(h.huishouden);
    const { restCent } = (await alsMens(wie.mensen, (t) => betalers(t)))[0]!;
    const reden = 'Zij belde en noemde de dag en het bedrag.';
    const boek = (ontvangst: string | null, bedragCent: number, dag = '2026-05-12') =>
      alsMens(wie.mensen, (t) => boekTerugbetaling(t, h.huishouden, { ontvangst, bedragCent, dag, reden }));
    await expect(boek(null, restCent + 1)).rejects.toThrow('te_veel');
    await expect(boek(null, 100, '1900-01-01')).rejects.toThrow('dag_voor_schuld');
    await expect(boek(null, 100, '2199-01-01')).rejects.toThrow('dag');
    const tegelijk = await Promise.allSettled([
      boek(onbekend!.id, 1_500),
      boek(onbekend!.id, 1_500),
      alsMens('geen', (t) => doeAf(t, onbekend!.id, 'Voor de financiële administratie.')),
    ]);
    expect(tegelijk.filter((u) => u.status === 'fulfilled')).toHaveLength(1);
    await alsMens('geen', (t) => doeAf(t, borg!.id, 'Voor de financiële administratie.'));
    await expect(boek(borg!.id, 900)).rejects.toThrow('al_klaar');
    // what is registered and not taken off yet is no longer open
    await boek(null, restCent - 1_500).catch(() => boek(null, restCent));
    await expect(boek(null, 1_501)).rejects.toThrow('te_veel');
    await alsWerker((t) => verwerkTerugbetalingen(t));
    expect((await alsClient(h.persoon, (t) => terugbetalingen(t, h.huishouden)))[0]!.verwerkt).toMatchObject({
      terugCent: 0,
    });
  });

  it('refuses what is of another account, or does not say of which, and changes nothing', async () => {
    const tel = () =>
      een('select (select count(*) from bankbericht)::int as b, (select count(*) from bankontvangst)::int as o');
    const voor = await tel();
    await expect(lees(bericht('E1', boeking(100, 'x'), 'NL20INGB0001234567'))).rejects.toThrow(
      'de rekening die eindigt op 4567',
    );
    const twee = new TextDecoder()
      .decode(bericht('E2', boeking(100, 'x')))
      .replace('</Stmt>', '</Stmt><Stmt><Id>2</Id></Stmt>');
    await expect(lees(new TextEncoder().encode(twee))).rejects.toThrow('niet op welke rekening');
    await expect(lees(bericht('E3', boeking(100, 'x')).subarray(0, 200))).rejects.toThrow('niet af');
    expect(await tel()).toEqual(voor);
  });

  it('keeps what the bank wrote encrypted, also what was readable before', async () => {
    const leesbaar = async () =>
      (
        await een<{ n: number }>(
          "select count(*)::int as n from bankbericht where inhoud like '%Zelf%'::bytea or sleutel is null",
        )
      ).n;
    expect(await leesbaar()).toBe(0);
    await beheer.pool.query(
      "insert into bankbericht (gemeente, soort, bericht_id, sha256, inhoud, verslag) values ($1, 'camt.053', 'OUD', '\\x00', 'P. Zelf betaalde'::bytea, '{}')",
      [G],
    );
    expect(await leesbaar()).toBe(1);
    expect(await versleutelBankberichten(werk.db, kluis, G)).toBe(1);
    expect(await leesbaar()).toBe(0);
    const oud = await een<{ id: string; sleutel: string; inhoud: Buffer }>(
      "select id, sleutel, inhoud from bankbericht where bericht_id = 'OUD'",
    );
    expect(
      kluis.ontsleutelBytes({ sleutel: oud.sleutel, waarde: oud.inhoud }, `bankbericht:${G}:${oud.id}`).toString(),
    ).toBe('P. Zelf betaalde');
  });
});
