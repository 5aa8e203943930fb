import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { historie } from '../maandrun/index.ts';
import { vulProefgemeente } from '../maandrun/proefgemeente.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  afTeHandelen,
  besluitBrief,
  brievenVan,
  geefZienswijze,
  leesZaak,
  stelVoor,
  stemIn,
  zegNee,
  zieAf,
} from './index.ts';

const { app, werk, beheer, beheerUrl, kluis } = await proefDatabank();
const GEMEENTE = 904;
const MENSEN = [1, 2].map((n) => ({ id: `cccccccc-0000-4000-8000-00000000000${n}`, naam: `Mens ${n}` }));
let huishouden = '';
let persoon = '';
/** Another one to whom the same happened, and who shows later that it was not so. */
let beter = { huishouden: '', persoon: '' };
const BAAN = 'baan:later';
type Later = { huishouden: string; persoon: string };

/** A fact about an earlier month that came in later, as it lies in the database. */
const feitVan =
  (klant: pg.Client, h: Later, op: string) =>
  (soort: string, onderwerp: string, inhoud: object, van: string, tot: string | null) =>
    klant.query(
      `insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, vastgelegd_op, herkomst)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::date, $9::date + interval '10 hours', 'client')`,
      [GEMEENTE, h.huishouden, h.persoon, soort, onderwerp, JSON.stringify(inhoud), van, tot, op],
    );
const loon = (klant: pg.Client, h: Later, op: string, maand: string, netto_ct: number) =>
  feitVan(klant, h, op)(
    'inkomsten',
    `inkomsten:${BAAN}:${maand}-01`,
    { dienstverband: BAAN, tijdvak_van: `${maand}-01`, tijdvak_tot: `${maand}-28`, netto_ct, geschat: false },
    `${maand}-01`,
    `${maand}-28`,
  );
const als = <T>(n: 0 | 1, fn: (t: Toegang) => Promise<T>): Promise<T> => {
  const wie: Wie = { soort: 'medewerker', gemeente: GEMEENTE, ...MENSEN[n]!, rol: 'inkomensconsulent' };
  return metToegang(
    app.db,
    {
      wie,
      handeling: 'besluiten',
      object: 'verhaal_terugbetaling',
      doel: 'inkomen_verrekenen',
      betrokkene: persoon,
      reden: 'Te veel betaald afhandelen',
    },
    fn,
  );
};
const alsClient = <T>(handeling: 'lezen' | 'toevoegen', fn: (t: Toegang) => Promise<T>): Promise<T> =>
  metToegang(
    app.db,
    {
      wie: { soort: 'persoon', gemeente: GEMEENTE, id: persoon, naam: 'P', rol: 'client' },
      handeling,
      object: handeling === 'lezen' ? 'besluit' : 'horen',
      doel: 'eigen_zaak',
      betrokkene: persoon,
    },
    fn,
  );
const voorstel = {
  soort: 'in_termijnen',
  artikel: '58_2_f',
  gehoordOp: null,
  watZei: null,
  pogingen: [],
  reden: 'Het loon was hoger dan wij wisten.',
} as const;

beforeAll(async () => {
  const klant = new pg.Client(beheerUrl);
  await klant.connect();
  await vulProefgemeente(klant, kluis, {
    gemeente: GEMEENTE,
    huishoudens: 30,
    maand: '2026-03',
    zaad: 4,
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
  await klant.query("insert into klok (gemeente, dag) values ($1, '2026-04-10')", [GEMEENTE]);
  await klant.query(
    `insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden) values ($1, 'klein_bedrag', '2024-01-01', '{"cent": 5000}', 'Proef')`,
    [GEMEENTE],
  );
  // a single person without income or debt who hears in March that a second job paid in January and February
  const { rows } = await klant.query<{ huishouden: string; persoon: string }>(
    `select f.huishouden, (array_agg(f.persoon))[1] as persoon from feit f where f.gemeente = $1 and f.soort = 'persoon' and not exists
      (select 1 from feit w where w.huishouden = f.huishouden and w.soort in ('dienstverband', 'schuld', 'medebewoner')) group by f.huishouden having count(*) = 1 order by f.huishouden limit 2`,
    [GEMEENTE],
  );
  ({ huishouden, persoon } = rows[0]!);
  beter = rows[1]!;
  const uitvoerders = { app: app.db, kluis, mensen: [MENSEN[0]!, MENSEN[1]!] as const };
  await historie(
    werk.db,
    GEMEENTE,
    [
      { maand: '2026-01', bekendOp: '2026-02-02' },
      { maand: '2026-02', bekendOp: '2026-03-02' },
    ],
    uitvoerders,
  );
  await klant.query("set session_replication_role = 'replica'");
  for (const h of rows) {
    await feitVan(klant, h, '2026-03-20')(
      'dienstverband',
      BAAN,
      {
        werkgever: 'De Kas',
        soort: 'loon',
        ritme: 'maand',
        recht_op_vakantietoeslag: false,
        heffingskorting: true,
        dienstbetrekking_10d: false,
      },
      '2026-01-01',
      '2026-02-28',
    );
    for (const m of ['2026-01', '2026-02']) await loon(klant, h, '2026-03-20', m, 40_000);
  }
  await klant.query("set session_replication_role = 'origin'");
  await klant.end();
  await historie(werk.db, GEMEENTE, [{ maand: '2026-03', bekendOp: '2026-04-02' }], uitvoerders);
}, 120_000);

describe('what was paid too much', () => {
  it('waits, with a letter that decides nothing and has no objection', async () => {
    expect((await als(0, afTeHandelen)).map((w) => w.huishouden)).toContain(huishouden);
    const brieven = await alsClient('lezen', (t) => brievenVan(t, huishouden, { naam: 'Milan', telefoon: '0199' }));
    const v = brieven.find((b) => b.soort === 'voornemen')!;
    expect(v).toMatchObject({ inMaand: '2026-03', bezwaarTot: null, artikelen: ['art. 58 Pw', 'art. 4:8 Awb'] });
    expect(v.regels.filter((r) => r.soort === 'bijstand').map((r) => r.maand)).toEqual(['2026-01', '2026-02']);
    expect(v.regels[0]!.oorzaken[0]).toMatchObject({
      k: 'oorzaak.inkomen_erbij',
      waarden: { wordt: { cent: 40_000 } },
    });
    expect(v.totaalCent).toBe(v.regels.reduce((s, r) => s + r.verschilCent, 0));
    expect(v.totaalCent).toBeLessThan(0);
  });

  it('is not asked back unheard, nor above the beslagvrije voet, nor by one person; a no and a second look change it', async () => {
    const zaak = await als(0, (t) => leesZaak(t, huishouden));
    // January and February together, as one question to the person
    const welke = zaak.regels.filter((x) => x.soort === 'bijstand');
    const ids = welke.map((x) => x.id);
    const samen = welke.reduce((som, x) => som + x.cent, 0);
    const poging = { ...voorstel, bedragCent: samen, termijnCent: 3_000 };
    const zeg = (inMaand: string) =>
      alsClient('toevoegen', (t) =>
        geefZienswijze(t, persoon, { inMaand, soort: 'klopt', tekst: '', perMaandCent: null }),
      );
    await expect(
      als(0, (t) => zieAf(t, huishouden, ids, { artikel: 'klein_bedrag', reden: 'Dit is een klein bedrag.' })),
    ).rejects.toThrow('niet_klein');
    await expect(als(0, (t) => stelVoor(t, huishouden, ids, poging))).rejects.toThrow('niet_gehoord');
    // what was said about another correction is not hearing about this one
    await zeg('2026-02');
    await expect(als(0, (t) => stelVoor(t, huishouden, ids, poging))).rejects.toThrow('niet_gehoord');
    await alsClient('toevoegen', (t) =>
      geefZienswijze(t, persoon, {
        inMaand: '2026-03',
        soort: 'kan_niet',
        tekst: 'Dertig euro lukt.',
        perMaandCent: 3_000,
      }),
    );
    await expect(
      als(0, (t) => stelVoor(t, huishouden, ids, { ...poging, termijnCent: zaak.ruimte!.hoogstensCent + 1 })),
    ).rejects.toThrow('boven_ruimte');
    await expect(als(0, (t) => stelVoor(t, huishouden, ids, { ...poging, bedragCent: samen + 1 }))).rejects.toThrow(
      'te_veel',
    );
    const nu = async () =>
      (await als(0, (t) => leesZaak(t, huishouden))).regels.flatMap((x) => (x.voorstel ? [x.voorstel.id] : []));
    // two tabs at once: one proposal
    const twee = await Promise.allSettled([1, 2].map(() => als(0, (t) => stelVoor(t, huishouden, ids, poging))));
    expect(twee.map((u) => (u.status === 'rejected' ? String(u.reason.message) : 'gelukt')).sort()).toEqual([
      'al_voorgesteld',
      'gelukt',
    ]);
    const eerste = await nu();
    await expect(als(0, (t) => stemIn(t, huishouden, eerste))).rejects.toThrow('zelf_voorgesteld');
    // and the database refuses it, whoever asks
    await expect(
      sql`insert into grootboek_afhandeling (gemeente, regel, huishouden, soort, bedrag_cent, termijn_cent, gehoord_op, wat_de_persoon_zei, reden, artikel, voorstel, door)
        select gemeente, regel, huishouden, soort, bedrag_cent, termijn_cent, gehoord_op, wat_de_persoon_zei, reden, artikel, id, door from grootboek_voorstel`.execute(
        beheer.db,
      ),
    ).rejects.toThrow('twee mensen');
    await als(1, (t) => zegNee(t, huishouden, eerste, 'Vraag eerst of de helft ook kan.'));
    await expect(als(1, (t) => stemIn(t, huishouden, eerste))).rejects.toThrow('kent_niet');
    await als(0, (t) => stelVoor(t, huishouden, ids, { ...poging, soort: 'eigen_voorstel', bedragCent: 5_001 }));
    const tweede = await nu();
    // nobody agrees with another proposal than the one they read
    await expect(als(1, (t) => stemIn(t, huishouden, eerste))).rejects.toThrow('kent_niet');
    const eens = await Promise.allSettled([1, 2].map(() => als(1, (t) => stemIn(t, huishouden, tweede))));
    expect(eens.map((u) => (u.status === 'rejected' ? String(u.reason.message) : 'gelukt')).sort()).toEqual([
      'al_klaar',
      'gelukt',
    ]);
    const brieven = await alsClient('lezen', (t) => brievenVan(t, huishouden, null));
    expect(brieven.find((b) => b.soort === 'terugbetalen')).toMatchObject({
      bezwaarTot: expect.stringMatching(/^20/),
      artikelen: ['art. 58 lid 2 onder f Pw', 'art. 60 lid 3 Pw', 'art. 475dc Rv'],
      titel: { waarden: { bedrag: { cent: 5_001 } } },
      redenen: ['Het loon was hoger dan wij wisten.'],
      // the months of the letter are those of the debt: the parts of both rows are what was agreed together
      verrekening: expect.arrayContaining([{ k: 'hoe.termijnen', waarden: { termijn: { cent: 3_000 }, n: 2 } }]),
    });
  });

  it('is forgiven by one person with a reason; a small amount only when it is small', async () => {
    const zaak = await als(0, (t) => leesZaak(t, huishouden));
    const open = zaak.regels.filter((r) => r.afgehandeld === null);
    const groot = open[0]!;
    // what is left is little, and the person reads that so little is not asked back
    await expect(
      als(0, (t) =>
        stelVoor(t, huishouden, [groot.id], {
          ...voorstel,
          bedragCent: 100,
          termijnCent: 100,
          gehoordOp: '2026-04-09',
        }),
      ),
    ).rejects.toThrow('klein_beloofd');
    for (const r of open)
      await als(0, (t) =>
        zieAf(t, huishouden, [r.id], { artikel: '58_8', reden: 'Er zijn dringende redenen: huisuitzetting.' }),
      );
    expect((await als(0, afTeHandelen)).map((w) => w.huishouden)).not.toContain(huishouden);
    await expect(
      als(0, (t) => zieAf(t, huishouden, [groot.id], { artikel: '58_8', reden: 'Nog een keer hetzelfde.' })),
    ).rejects.toThrow('al_klaar');
  });

  it('runs as a debt in the next months, on top of what was left of an earlier one, never below the beslagvrije voet', async () => {
    const { ruimte } = await als(0, (t) => leesZaak(t, huishouden));
    expect(ruimte).toMatchObject({ vanafMaand: '2026-04', restCent: 5_001, perMaandCent: 3_000 });
    const uitvoerders = { app: app.db, kluis, mensen: [MENSEN[0]!, MENSEN[1]!] as const };
    // the fact was recorded by the clock of this machine: the runs that see it come after that
    const straks = (dagen: number) => new Date(Date.now() + dagen * 86_400_000).toISOString().slice(0, 10);
    // somebody whose better slips come before anybody decided: January is less, February was right all along
    const klant = new pg.Client(beheerUrl);
    await klant.connect();
    await klant.query("set session_replication_role = 'replica'");
    await loon(klant, beter, straks(0), '2026-01', 10_000);
    await loon(klant, beter, straks(0), '2026-02', 0);
    await klant.query("set session_replication_role = 'origin'");
    await klant.end();
    const maanden = [
      { maand: '2026-04', bekendOp: straks(1) },
      { maand: '2026-05', bekendOp: straks(2) },
    ];
    await historie(werk.db, GEMEENTE, maanden, uitvoerders);
    const { rows } = await sql<{
      maand: string;
      aflossing_cent: number;
      norm_cent: number;
    }>`select maand, aflossing_cent, norm_cent from besluit
      where gemeente = ${GEMEENTE} and huishouden = ${huishouden}::uuid and maand >= '2026-04' order by maand`.execute(
      beheer.db,
    );
    expect(rows.map((r) => r.aflossing_cent)).toEqual([3_000, 2_001]);
    for (const r of rows) expect(r.aflossing_cent).toBeLessThanOrEqual(Math.floor(r.norm_cent / 20));
    // nothing was taken back for what waited, so nothing is paid for it again; what is left waits, in one row
    const eerst = await sql<{ maand: string; te_betalen_cent: number }>`select maand, te_betalen_cent from besluit
      where gemeente = ${GEMEENTE} and huishouden = ${beter.huishouden}::uuid and maand in ('2026-01', '2026-02') order by maand`.execute(
      beheer.db,
    );
    const g = await sql<{
      maand: string;
      stand: string;
      was: number;
      wordt: number;
      af: string | null;
    }>`select g.maand, g.stand, g.was_cent as was, g.wordt_cent as wordt, a.soort as af
      from grootboekregel g left join grootboek_afhandeling a on a.gemeente = g.gemeente and a.regel = g.id
      where g.gemeente = ${GEMEENTE} and g.huishouden = ${beter.huishouden}::uuid and g.soort = 'bijstand' order by g.in_maand, g.maand`.execute(
      beheer.db,
    );
    const [jan, feb] = eerst.rows.map((b) => b.te_betalen_cent);
    expect(g.rows).toMatchObject([
      { maand: '2026-01', stand: 'te_horen', was: jan, af: 'vervangen' },
      { maand: '2026-02', stand: 'te_horen', was: feb, af: 'vervangen' },
      { maand: '2026-01', stand: 'te_horen', was: jan, af: null },
      { maand: '2026-02', stand: 'vervalt', was: feb, wordt: feb, af: null },
    ]);
    expect(g.rows[2]!.was - g.rows[2]!.wordt).toBeLessThan(g.rows[0]!.was - g.rows[0]!.wordt);
    const { rows: april } = await sql<{ regels: [string, number][]; betaald: number; gewoon: number }>`
      select regels, betaald_cent as betaald, te_betalen_cent as gewoon from besluit
      where gemeente = ${GEMEENTE} and huishouden = ${beter.huishouden}::uuid and maand = '2026-04'`.execute(beheer.db);
    expect(april[0]!.regels.map(([wat]) => wat)).not.toContain('nabetaling');
    // a later month finds nothing new
    const { n } = (
      await sql<{ n: number }>`select count(*)::int as n from grootboekregel
        where gemeente = ${GEMEENTE} and huishouden = ${beter.huishouden}::uuid and in_maand > '2026-04'`.execute(
        beheer.db,
      )
    ).rows[0]!;
    expect(n).toBe(0);
    // another household: what it had and what comes on top, within the most the law leaves
    const ander = await sql<{
      huishouden: string;
      aflossing_cent: number;
      norm_cent: number;
    }>`select huishouden, aflossing_cent, norm_cent from besluit
      where gemeente = ${GEMEENTE} and aflossing_cent > 0`.execute(beheer.db);
    expect(ander.rows.length).toBeGreaterThan(0);
    for (const r of ander.rows) expect(r.aflossing_cent).toBeLessThanOrEqual(Math.floor(r.norm_cent / 20));
  });
});

it('a letter is the same for the same input, and every kind names an article', () => {
  for (const soort of ['nabetaling', 'voornemen', 'terugbetalen', 'afgezien'] as const) {
    const invoer = {
      soort,
      over: 'uitkering' as const,
      inMaand: '2026-03',
      dagtekening: '2026-04-01',
      regels: [
        {
          id: 'r',
          maand: '2026-01',
          soort: 'bijstand' as const,
          wasCent: 100,
          wordtCent: soort === 'nabetaling' ? 300 : 40,
          oorzaken: [],
          stand: 'nabetaald',
        },
      ],
      besloten:
        soort === 'afgezien' || soort === 'terugbetalen'
          ? [{ regel: 'r', bedragCent: 60, termijnCent: 20, artikel: '58_8', reden: 'Wij zagen een reden.' }]
          : [],
      wieBellen: null,
    };
    const brief = besluitBrief(invoer);
    expect(besluitBrief(invoer)).toEqual(brief);
    expect(brief.artikelen.length).toBeGreaterThan(0);
    expect(brief.bezwaarTot === null).toBe(soort === 'voornemen');
  }
});
