import { expect, it } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import '../feiten/index.ts';
import { metToegang } from '../toegang/index.ts';
import {
  beantwoordLoonvraag,
  bekendVoorMaand,
  fictieveLevering,
  importeerLevering,
  indicatiefNetto,
  LeveringFout,
  type Loonregel,
  loongegevensVergelijken,
  loonvraagtelling,
  loonvragenVan,
  loonvragenVoorMens,
  naarMens,
  schrijfLevering,
  vergelijkOpnieuw,
} from './index.ts';

const { app, werk, beheer, kluis, inrichten } = await proefDatabank();
const HUIS = 'bbbbbbbb-0000-4000-8000-000000000001';
const MENS = 'bbbbbbbb-0000-4000-8000-000000000002';
const COLLEGA = 'bbbbbbbb-0000-4000-8000-000000000003';
const BSN = '999990019';
const alsWerker = <T>(fn: Parameters<typeof metToegang<T>>[2]) =>
  metToegang(
    werk.db,
    {
      wie: { soort: 'taak', gemeente: 903, naam: 'Import', rol: 'werker' },
      handeling: 'wijzigen',
      object: 'uitbetaling',
      doel: 'uitbetalen',
      betrokkene: 'geen',
    },
    fn,
  );
const baan = {
  werkgever: 'De Ketel',
  loonheffingennummer: '123456782L01',
  inkomstenverhouding: 1,
  ritme: 'maand',
  brutoCent: 77_184,
  wisseltCent: 0,
  heffingskorting: true,
  vakantiegeldMaand: null,
} as const;
/** The right of a household, without which nothing of a line is kept. */
const bijstand = (huishouden: string, van = '2024-01-01', tot: string | null = null) =>
  ({
    gemeente: 903,
    huishouden,
    persoon: null,
    soort: 'bijstand',
    onderwerp: 'bijstand',
    inhoud: '{}',
    geldig_van: van,
    geldig_tot_en_met: tot,
    bekend_op: '2024-01-01',
    herkomst: 'medewerker',
    door_persoon: null,
    door_gebruiker: null,
  }) as const;
const levering = (brutoCent: number) =>
  fictieveLevering(
    [
      { bsn: BSN, banen: [{ ...baan, brutoCent }] },
      { bsn: '111222333', banen: [baan] },
    ],
    '2026-04',
    4,
    { correctie: 0, laat: 0, dubbel: 0, ingetrokken: 0 },
  );
// a number that passes the eleven test and belongs to nobody
function elfproef(basis: number): string {
  const cijfers = [...String(basis)].map(Number);
  const som = cijfers.reduce((s, c, i) => s + c * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0 ? String(basis) : elfproef(basis + 1);
}
const bytes = (regels: ReturnType<typeof levering>) => new TextEncoder().encode(schrijfLevering(regels));

it('takes a delivery in once, asks about a difference with both figures, and never changes a fact', async () => {
  const { sleutel, waarde } = kluis.versleutel(BSN, `bsn:903:${MENS}`);
  await beheer.pool.query("insert into gemeente (code, naam, is_voorbeeld) values (903, 'Proef', true)");
  await beheer.pool.query("insert into klok (gemeente, dag) values (903, '2026-05-06')");
  await beheer.pool.query(
    "insert into persoon (gemeente, id, voornamen, achternaam, roepnaam, aanspreeknaam, geboortedatum) values (903, $1, 'P', 'Proef', 'P', 'P Proef', '1990-01-01')",
    [MENS],
  );
  await beheer.pool.query(
    'insert into persoon_bsn (gemeente, persoon, sleutel, versleuteld, zoekhash) values (903, $1, $2, $3, $4)',
    [MENS, sleutel, waarde, kluis.zoekhash(BSN, 'bsn')],
  );
  await beheer.pool.query('insert into huishouden (gemeente, id) values (903, $1)', [HUIS]);
  await beheer.pool.query(
    "insert into huishouden_lid (gemeente, huishouden, persoon, rol, van) values (903, $1, $2, 'aanvrager', '2024-01-01')",
    [HUIS, MENS],
  );
  const inhoud = JSON.stringify({
    dienstverband: 'ketel',
    tijdvak_van: '2026-04-01',
    tijdvak_tot: '2026-04-30',
    netto_ct: 60_000,
    geschat: false,
  });
  const grens = { geldig_van: '2026-04-01', geldig_tot_en_met: '2026-04-30', bekend_op: '2026-05-02' };
  const van = {
    huishouden: HUIS,
    persoon: MENS,
    herkomst: 'client',
    door_persoon: null,
    door_gebruiker: null,
  } as const;
  await inrichten(903, (db) =>
    db
      .insertInto('feit')
      .values({ gemeente: 903, ...van, soort: 'inkomsten', onderwerp: 'inkomsten:ketel:2026-04-01', inhoud, ...grens })
      .execute(),
  );
  await inrichten(903, (db) => db.insertInto('feit').values(bijstand(HUIS)).execute());
  const regels = levering(77_184);
  const netto = indicatiefNetto(regels[0]!).nettoCent;
  const [een, twee] = await Promise.all(
    [1, 2].map(() => alsWerker((t) => importeerLevering(t, 'april.csv', bytes(regels), kluis))),
  );
  expect([een!.eerder, twee!.eerder].sort()).toEqual([false, true]);
  expect(een!.eerder ? twee : een).toMatchObject({
    gelezen: 2,
    nieuw: 1,
    dubbel: 0,
    onbekend: 1,
    vragen: 1,
    geweigerd: [],
  });
  const { rows } = await beheer.pool.query(
    'select opgegeven_cent, bekend_cent, antwoord from loonvraag where gemeente = 903',
  );
  expect(rows).toEqual([{ opgegeven_cent: 60_000, bekend_cent: netto, antwoord: null }]);
  expect(await alsWerker((t) => bekendVoorMaand(t, HUIS, '2026-04'))).toMatchObject([
    { werkgever: 'De Ketel', netto_cent: netto },
  ]);
  expect((await beheer.pool.query('select count(*)::int n from feit where gemeente = 903')).rows[0].n).toBe(2);
  // another file with one line we have and one correction
  const tweede = await alsWerker((t) =>
    importeerLevering(
      t,
      'mei.csv',
      bytes([...regels.slice(0, 1), { ...regels[0]!, opgesteldOp: '2026-05-06', loonTabelCent: 90_000 }]),
      kluis,
    ),
  );
  expect(tweede).toMatchObject({ eerder: false, nieuw: 1, dubbel: 1, vragen: 1 });
  // fourteen days without an answer: a colleague, once
  expect(await alsWerker((t) => naarMens(t))).toBe(0);
  await beheer.pool.query("insert into klok (gemeente, dag) values (903, '2026-05-20')");
  // the correction took the place of the first question: one is open, and the person read of each once
  expect(await alsWerker((t) => naarMens(t))).toBe(1);
  expect(await alsWerker((t) => naarMens(t))).toBe(0);
  const bericht = await beheer.pool.query('select zin, pad from bericht where gemeente = 903 and persoon = $1', [MENS]);
  expect(bericht.rows).toEqual([1, 2].map(() => ({ zin: 'loonvraag', pad: '/mijn/loonvragen' })));
});

it('is answered by the person, called about by a colleague, and lapses when both agree', async () => {
  const client = <T>(fn: Parameters<typeof metToegang<T>>[2]) =>
    metToegang(
      app.db,
      {
        wie: { soort: 'persoon', gemeente: 903, id: MENS, naam: 'P Proef', rol: 'client' },
        handeling: 'wijzigen',
        object: 'opgave',
        doel: 'eigen_zaak',
        betrokkene: MENS,
      },
      fn,
    );
  const consulent = <T>(betrokkene: string | 'geen', fn: Parameters<typeof metToegang<T>>[2]) =>
    metToegang(
      app.db,
      {
        wie: { soort: 'medewerker', gemeente: 903, id: COLLEGA, naam: 'C', rol: 'inkomensconsulent' },
        handeling: betrokkene === 'geen' ? 'lezen' : 'toevoegen',
        object: betrokkene === 'geen' ? 'caseload' : 'opgave',
        doel: 'inkomen_verrekenen',
        betrokkene,
        reden: 'Bellen over loon',
      },
      fn,
    );
  await beheer.pool.query(
    "insert into gebruiker (gemeente, id, subject, naam, functie) values (903, $1, 'c', 'C', 'consulent')",
    [COLLEGA],
  );
  const [vraag] = await client((t) => loonvragenVan(t, [HUIS]));
  expect(vraag).toMatchObject({ opgegevenCent: 60_000, antwoord: null });
  expect(
    await client((t) => beantwoordLoonvraag(t, vraag!.id, { antwoord: 'weet_niet', toelichting: 'Bel mij.' })),
  ).toBe(true);
  const [voor] = await consulent('geen', (t) => loonvragenVoorMens(t));
  expect(voor).toEqual({ id: vraag!.id, huishouden: HUIS, persoon: MENS });
  expect(await consulent(MENS, (t) => loonvragenVan(t, [HUIS]))).toMatchObject([{ toelichting: 'Bel mij.' }]);
  const goed = { antwoord: 'opgave_klopt', toelichting: 'Zij heeft een tweede strook laten zien.' } as const;
  expect(await consulent(MENS, (t) => beantwoordLoonvraag(t, vraag!.id, goed))).toBe(true);
  // answered is answered: nobody is asked again, nobody answers twice
  expect(await consulent(MENS, (t) => beantwoordLoonvraag(t, vraag!.id, goed))).toBe(false);
  expect(await alsWerker((t) => vergelijkOpnieuw(t))).toBe(0);
  expect(await consulent('geen', (t) => loonvraagtelling(t))).toEqual({ wacht: 0, bellen: 0, klopte: 1, veranderd: 1 });
  // a later statement that agrees with the declaration to the cent asks nothing
  const gelijk = {
    ...levering(77_184)[0]!,
    opgesteldOp: '2026-05-20',
    loonTabelCent: 60_000,
    loonheffingTabelCent: 0,
    whkMaximaalCent: 0,
  };
  expect(await alsWerker((t) => importeerLevering(t, 'gelijk.csv', bytes([gelijk]), kluis))).toMatchObject({
    nieuw: 1,
    vragen: 0,
  });
});

/** Somebody of a household with bijstand in these days; what they declare, and what the register says. */
async function iemand(nr: string, recht: { van: string; tot: string | null }) {
  const [huis, mens] = [`bbbbbbbb-0000-4000-8000-0000000001${nr}`, `bbbbbbbb-0000-4000-8000-0000000002${nr}`];
  const bsn = elfproef(999_980_000 + 100 * Number(nr));
  const { sleutel, waarde } = kluis.versleutel(bsn, `bsn:903:${mens}`);
  const q = (sql: string, waarden: unknown[]) => beheer.pool.query(sql, waarden);
  await q(
    "insert into persoon (gemeente, id, voornamen, achternaam, roepnaam, aanspreeknaam, geboortedatum) values (903, $1, 'R', 'Proef', 'R', 'R Proef', '1990-01-01')",
    [mens],
  );
  await q('insert into persoon_bsn (gemeente, persoon, sleutel, versleuteld, zoekhash) values (903, $1, $2, $3, $4)', [
    mens,
    sleutel,
    waarde,
    kluis.zoekhash(bsn, 'bsn'),
  ]);
  await q('insert into huishouden (gemeente, id) values (903, $1)', [huis]);
  await q(
    "insert into huishouden_lid (gemeente, huishouden, persoon, rol, van) values (903, $1, $2, 'aanvrager', '2024-01-01')",
    [huis, mens],
  );
  await inrichten(903, (db) =>
    db
      .insertInto('feit')
      .values(bijstand(huis, recht.van, recht.tot))
      .execute(),
  );
  const zeg = (netto_ct: number, vervallen = false) =>
    inrichten(903, (db) =>
      db
        .insertInto('feit')
        .values({
          ...bijstand(huis, '2026-04-01', '2026-04-30'),
          persoon: mens,
          soort: 'inkomsten',
          onderwerp: 'inkomsten:ketel:2026-04-01',
          inhoud: JSON.stringify({
            dienstverband: 'ketel',
            tijdvak_van: '2026-04-01',
            tijdvak_tot: '2026-04-30',
            netto_ct,
          }),
          bekend_op: '2026-05-06',
          herkomst: 'client',
          vervallen,
        })
        .execute(),
    );
  const regel = (over: Partial<Loonregel> = {}): Loonregel => ({
    ...levering(70_000)[0]!,
    bsn,
    loonheffingTabelCent: 0,
    whkMaximaalCent: 0,
    ...over,
  });
  let nummer = 0;
  const lees = (...regels: Loonregel[]) =>
    alsWerker((t) => importeerLevering(t, `${nr}-${nummer++}.csv`, bytes(regels), kluis));
  const vergelijkNu = () => alsWerker((t) => vergelijkOpnieuw(t));
  const open = async () =>
    (
      await q(
        `select opgegeven_cent as opgegeven, bekend_cent as bekend, werkgever from loonvraag
         where huishouden = $1 and vervallen_op is null and antwoord is distinct from 'opgave_klopt' order by tijdvak_van, id`,
        [huis],
      )
    ).rows;
  return { huis, mens, zeg, regel, lees, vergelijkNu, open };
}

it('asks anew about another wrong amount, one question at a time, and never again what somebody confirmed', async () => {
  const { huis, mens, zeg, regel, lees, vergelijkNu, open } = await iemand('21', { van: '2024-01-01', tot: null });
  await zeg(60_000);
  expect(await lees(regel())).toMatchObject({ vragen: 1 });
  await zeg(65_000);
  // two tabs, and the job of the morning beside them
  expect((await Promise.all([vergelijkNu(), vergelijkNu()])).toSorted()).toEqual([0, 1]);
  expect(await open()).toEqual([{ opgegeven: 65_000, bekend: 70_000, werkgever: null }]);
  // back to the first wrong amount: that question lapsed, so it is asked again
  await zeg(60_000);
  expect(await vergelijkNu()).toBe(1);
  expect(await open()).toEqual([{ opgegeven: 60_000, bekend: 70_000, werkgever: null }]);
  await beheer.pool.query(
    "update loonvraag set antwoord = 'opgave_klopt', beantwoord_op = '2026-05-20' where huishouden = $1 and vervallen_op is null",
    [huis],
  );
  // what was confirmed is not asked again, nor when the register moves by less than the policy; what then changes is
  expect(await lees(regel({ opgesteldOp: '2026-05-19', loonTabelCent: 70_300 }))).toMatchObject({
    nieuw: 1,
    vragen: 0,
  });
  await zeg(66_000);
  expect(await vergelijkNu()).toBe(1);
  // the employer takes the period back: there is nothing to compare and nothing to fill in any more
  const leeg = { loonTabelCent: 0, kenmerken: ['ingetrokken'] as const, vakantiegeldOpgebouwdCent: 0 };
  expect(await lees(regel({ opgesteldOp: '2026-05-20', ...leeg }))).toMatchObject({ nieuw: 1, vragen: 0 });
  expect(await open()).toEqual([]);
  expect(await alsWerker((t) => bekendVoorMaand(t, huis, '2026-04'))).toEqual([]);
  const { rows } = await beheer.pool.query('select count(*)::int n from bericht where persoon = $1', [mens]);
  expect(rows[0].n).toBe(4);
});

it('asks about wage of an employer nobody named, keeps nothing of months without bijstand, and looks where somebody lived then', async () => {
  const { huis, mens, zeg, regel, lees, vergelijkNu, open } = await iemand('22', {
    van: '2025-01-01',
    tot: '2026-04-10',
  });
  const extra = { werkgever: 'Bakker <b>Bol</b>', loonheffingennummer: '987654321L01' };
  const mei = { tijdvakVan: '2026-05-01', tijdvakTot: '2026-05-31', opgesteldOp: '2026-05-20' };
  const uit = await lees(
    regel(extra),
    regel({ ...extra, ...mei }),
    regel({ ...extra, ...mei, opgesteldOp: '2026-05-31' }),
  );
  // the right ended on 10 April: of May nothing is kept; a statement of a day to come is refused
  expect(uit).toMatchObject({ gelezen: 2, nieuw: 1, onbekend: 1, geweigerdAantal: 1, vragen: 0 });
  expect(uit.geweigerd[0]).toMatchObject({ regel: 4, kolom: 'opgesteld_op' });
  const bewaard = await beheer.pool.query('select tijdvak_van::text van from loongegeven where persoon = $1', [mens]);
  expect(bewaard.rows).toEqual([{ van: '2026-04-01' }]);
  // nothing was declared or decided about April yet: the declaration itself asks
  expect(await open()).toEqual([]);
  await inrichten(903, (db) =>
    db
      .insertInto('opgave')
      .values({
        gemeente: 903,
        huishouden: huis,
        persoon: mens,
        maand: '2026-04',
        soort: 'opgave',
        inhoud: '{}',
        kenmerk: 'proef-22',
        eenmalig: 'proef-22',
        bekend_op: '2026-05-06',
      } as never)
      .execute(),
  );
  expect(await vergelijkNu()).toBe(1);
  expect(await vergelijkNu()).toBe(0);
  expect(await open()).toEqual([{ opgegeven: 0, bekend: 70_000, werkgever: 'Bakker <b>Bol</b>' }]);
  // told under a name of its own over the same days: then that amount is what is compared
  await zeg(70_000);
  expect(await vergelijkNu()).toBe(0);
  expect(await open()).toEqual([]);
  // but when that is wage of an employer who has a line of his own, the other one is asked about beside it
  await inrichten(903, (db) =>
    db
      .insertInto('feit')
      .values({
        ...bijstand(huis, '2026-01-01'),
        persoon: mens,
        soort: 'dienstverband',
        onderwerp: 'ketel',
        inhoud: JSON.stringify({ werkgever: 'De Ketel', soort: 'loon', ritme: 'maand' }),
        herkomst: 'client',
      })
      .execute(),
  );
  expect(await lees(regel())).toMatchObject({ nieuw: 1, vragen: 1 });
  expect(await open()).toEqual([{ opgegeven: 0, bekend: 70_000, werkgever: 'Bakker <b>Bol</b>' }]);
});

it('changes nothing when the file is not complete', async () => {
  const kapot = bytes(levering(50_000)).slice(0, -6);
  await expect(alsWerker((t) => importeerLevering(t, 'kapot.csv', kapot, kluis))).rejects.toThrow(LeveringFout);
  expect((await beheer.pool.query("select count(*)::int n from loonlevering where naam = 'kapot.csv'")).rows[0].n).toBe(
    0,
  );
});

it('puts what was typed beside the payslip that came with it, and the register beside both', async () => {
  const [huis, mens] = ['bbbbbbbb-0000-4000-8000-000000000011', 'bbbbbbbb-0000-4000-8000-000000000012'];
  await beheer.pool.query(
    "insert into persoon (gemeente, id, voornamen, achternaam, roepnaam, aanspreeknaam, geboortedatum) values (903, $1, 'Q', 'Proef', 'Q', 'Q Proef', '1990-01-01')",
    [mens],
  );
  await beheer.pool.query('insert into huishouden (gemeente, id) values (903, $1)', [huis]);
  await beheer.pool.query(
    "insert into huishouden_lid (gemeente, huishouden, persoon, rol, van) values (903, $1, $2, 'aanvrager', '2024-01-01')",
    [huis, mens],
  );
  const veld = (waarde: unknown, zeker = true) => ({ waarde, zeker, pagina: 1, vak: null });
  const strook = async (netto: object, tot = '2026-04-30') => {
    const gelezen = {
      netto_cent: netto,
      netto_vergoedingen_cent: veld(4_500),
      loonbeslag_cent: veld(null),
      van: veld(`${tot.slice(0, 7)}-01`),
      tot: veld(tot),
    };
    const { rows } = await beheer.pool.query(
      `insert into bewijsstuk (gemeente, huishouden, persoon, maand, naam, soort, inhoud, sha256, gelezen)
       values (903, $1, $2, '2026-04', 'strook.pdf', '[]', '', sha256(random()::text::bytea), $3) returning id`,
      [huis, mens, JSON.stringify({ velden: gelezen })],
    );
    return String(rows[0].id);
  };
  const geef = (netto_ct: number, bewijsstuk: string) =>
    inrichten(903, (db) =>
      db
        .insertInto('feit')
        .values({
          gemeente: 903,
          huishouden: huis!,
          persoon: mens!,
          soort: 'inkomsten',
          onderwerp: 'inkomsten:bakker:2026-04-01',
          inhoud: JSON.stringify({
            dienstverband: 'bakker',
            tijdvak_van: '2026-04-01',
            tijdvak_tot: '2026-04-30',
            netto_ct,
            bewijsstuk,
            geschat: false,
          }),
          geldig_van: '2026-04-01',
          geldig_tot_en_met: '2026-04-30',
          bekend_op: '2026-05-06',
          herkomst: 'loonstrook',
          door_persoon: null,
          door_gebruiker: null,
        })
        .execute(),
    );
  const wie = { soort: 'taak', gemeente: 903, naam: 'loongegevens-vergelijken', rol: 'werker' } as const;
  const vergelijkNu = () =>
    loongegevensVergelijken.uitvoeren({ huishouden: huis! }, { db: werk.db, kluis, wie, klaar: async () => {} });
  const open = async () =>
    (
      await beheer.pool.query(
        'select opgegeven_cent, bekend_cent, bron, strook_cent, register_cent from loonvraag where huishouden = $1 and vervallen_op is null and antwoord is null',
        [huis],
      )
    ).rows;
  // the machine doubts, or the slip is of another month: nothing to hold against what the person says
  await geef(71_000, await strook(veld(70_000, false)));
  await vergelijkNu();
  await geef(71_000, await strook(veld(70_000), '2026-03-31'));
  await vergelijkNu();
  // without the travel costs that stand on it, it agrees
  await geef(65_500, await strook(veld(70_000)));
  await vergelijkNu();
  expect(await open()).toEqual([]);
  const zeker = await strook(veld(70_000));
  await geef(71_000, zeker);
  await vergelijkNu();
  await vergelijkNu();
  expect(await open()).toEqual([
    { opgegeven_cent: 71_000, bekend_cent: 70_000, bron: 'loonstrook', strook_cent: 70_000, register_cent: null },
  ]);
  const telling = await beheer.pool.query('select count(*)::int n from bericht where gemeente = 903 and persoon = $1', [
    mens,
  ]);
  expect(telling.rows[0].n).toBe(1);
  // the person corrects it: nothing is left to ask, and no fact was touched by us
  await geef(70_000, zeker);
  await vergelijkNu();
  expect(await open()).toEqual([]);
});
