import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { brievenVan, geefZienswijze, leesZaak, stelVoor, stemIn } from '../afhandelen/index.ts';
import { EerstSpreken, stuurBrief } from '../brief/index.ts';
import { berichtbeeldenVan, bewaarBerichtbeelden, leesBerichtbeeld } from '../contact/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { feitenVan, huishoudenVan, legVast, plusDagen, vanSoort } from '../feiten/index.ts';
import { aanmeldingVan, beginIntake, type Intake, legAanvraagVast } from '../intake/index.ts';
import { bekeken, maakLosBestand, startMaand, werkAanRun } from '../maandrun/index.ts';
import { betaalVoorschot, voorschotvragen } from '../optijd/index.ts';
import { aanpakNodig, legAanpakVast, planVan } from '../plan/index.ts';
import { type Handeling, metToegang, type Toegang, type Voorwerp, type Wie } from '../toegang/index.ts';
import { geefRekening } from '../uitbetaling/index.ts';
import { leesMaandbesluit } from '../verrekening/index.ts';
import { antwoordOpVoorlegging, legVoor, voorleggingenVan } from '../voorlegging/index.ts';
import { installeerWachtrijen } from '../werkers/index.ts';
import {
  aanvraagfeitenVan,
  aanvraagstandVan,
  aanvraagvoorschotVan,
  aanvullingIsBinnen,
  beeindig,
  eersteMaanden,
  eindstandVan,
  kenToe,
  type Nee,
  neemEindeTerug,
  neemGegevenTerug,
  nieuweRechten,
  type Plicht,
  type Rechtmaand,
  rechtBetalen,
  rechtsbesluitenVan,
  rechtVaststellen,
  schrijfGegeven,
  stuurPapieren,
  type Toekenning,
  type Toekenwoorden,
  vraagAanvraagvoorschot,
  vraagAanvulling,
  vraagEinde,
  wijsAf,
  zieRecht,
} from './index.ts';

const { app, werk, beheer, kluis, inrichten, werkUrl } = await proefDatabank();
const G = 9999;
const id: Record<string, string> = {};
const ROLLEN = {
  Milan: 'klantmanager',
  Tineke: 'klantmanager',
  Rosa: 'inkomensconsulent',
  Noor: 'inkomensconsulent',
} as const;

beforeAll(async () => {
  await installeerWachtrijen(werkUrl);
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const [naam, rol] of Object.entries(ROLLEN)) {
      const g = await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam, functie: rol, subject: naam, telefoon: '0199 111' })
        .returning('id')
        .executeTakeFirstOrThrow();
      id[naam] = g.id;
      await db.insertInto('gebruiker_rol').values({ gemeente: G, gebruiker: g.id, rol, van: '2025-01-01' }).execute();
    }
  });
});

const staf = (naam: keyof typeof ROLLEN): Wie => ({
  soort: 'medewerker',
  gemeente: G,
  id: id[naam]!,
  naam,
  rol: ROLLEN[naam],
});
const zelf = (naam: string): Wie => ({ soort: 'persoon', gemeente: G, id: id[naam]!, naam, rol: 'client' });
const taak: Wie = { soort: 'taak', gemeente: G, naam: 'Recht', rol: 'werker' };
const bij = <T>(
  wie: Wie,
  object: Voorwerp,
  handeling: Handeling,
  over: string | readonly string[],
  fn: (t: Toegang) => Promise<T>,
) =>
  metToegang(
    app.db,
    {
      wie,
      handeling,
      object,
      doel: wie.soort === 'persoon' ? 'eigen_zaak' : wie.rol === 'inkomensconsulent' ? 'uitbetalen' : 'begeleiding',
      betrokkene: over,
    },
    fn,
  );
const alsWerker = <T>(fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    werk.db,
    { wie: taak, handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' },
    fn,
  );
const doeTaak = (t: typeof rechtBetalen, besluit: string) =>
  t.uitvoeren({ besluit }, { db: werk.db, kluis, wie: taak as never, klaar: async () => undefined } as never);
const klok = (dag: string) => beheer.pool.query('insert into klok (gemeente, dag) values ($2, $1)', [dag, G]);

const SANNE: Intake = {
  voornamen: 'Sanne',
  tussenvoegsel: '',
  achternaam: 'Kuipers',
  roepnaam: 'Sanne',
  geboren: '1988-02-03',
  taal: 'nl',
  telefoon: '',
  kanaal: 'bellen',
  tijden: '',
  tolk: '',
  gemeldOp: '2026-04-16',
  brengt: 'Mijn werk hield op.',
  nuBelangrijk: '',
};
async function nieuw(naam: string, m: Partial<Intake>, aangevraagd: string | null) {
  const p = await bij(staf('Milan'), 'persoon', 'toevoegen', 'geen', (t) =>
    beginIntake(t, { ...SANNE, voornamen: naam, roepnaam: naam, ...m }),
  );
  id[naam] = p;
  if (aangevraagd)
    await bij(staf('Milan'), 'persoon', 'wijzigen', p, async (t) =>
      legAanvraagVast(t, p, (await aanmeldingVan(t, p))!.id, aangevraagd),
    );
  const thuis = await bij(zelf(naam), 'bankrekening', 'toevoegen', p, async (t) => {
    const h = (await huishoudenVan(t, p))!.huishouden;
    await geefRekening(t, kluis, p, h, { iban: 'NL91ABNA0417164300', houder: `${naam} Kuipers` });
    return h;
  });
  return { p, h: thuis };
}
const BESLUIT: Toekenning = {
  ingang: '2026-04-16',
  reden: 'U hebt geen werk en te weinig geld om van te leven.',
  erbij: '',
  eerderOmdat: '',
  plichten: [],
};
const bijKenToe: Toekenwoorden & { sprak: null } = {
  regelnaam: (s) => s,
  aanpakblad: async (_, __, a) => [
    { soort: 'kop', tekst: 'Plan van aanpak' },
    { soort: 'tekst', delen: [a.ondersteuning] },
  ],
  sprak: null,
};
const besluit = (p: string, m: Partial<Toekenning> = {}, wie: keyof typeof ROLLEN = 'Milan') =>
  bij(staf(wie), 'besluit', 'besluiten', p, (t) => kenToe(t, p, { ...BESLUIT, ...m }, bijKenToe));
const betalingen = async (h: string) =>
  (
    await beheer.pool.query(
      'select maand, doel, run is null as los, bedrag_cent as cent, rekening is not null as naar from betaling where huishouden = $1 order by maand',
      [h],
    )
  ).rows;

test('granted: the letter shows what the run pays, and the run pays it once with the part of the first month', async () => {
  const { p, h } = await nieuw('Sanne', {}, null);
  await expect(besluit(p)).rejects.toMatchObject({ reden: 'geen_aanvraag' });
  await bij(staf('Milan'), 'persoon', 'wijzigen', p, async (t) =>
    legAanvraagVast(t, p, (await aanmeldingVan(t, p))!.id, '2026-04-20'),
  );
  // our promise: eight weeks (Awb 4:13), an advance within four (art. 52 Pw)
  expect(await bij(zelf('Sanne'), 'plan', 'lezen', p, (t) => aanvraagstandVan(t, p))).toMatchObject({
    besluitUiterlijk: '2026-06-15',
    voorschotUiterlijk: '2026-05-18',
    besluit: null,
  });
  for (const [m, reden] of [
    [{ ingang: '2026-04-15' }, 'eerder'],
    [{ ingang: '2026-01-15', eerderOmdat: 'De brand was in januari.' }, 'te_vroeg'],
    [{ reden: 'ja' }, 'reden'],
    [{ ingang: 'morgen' }, 'ingang'],
    [{ ingang: '2026-02-30' }, 'ingang'],
  ] as const)
    await expect(besluit(p, m)).rejects.toMatchObject({ reden });
  // nobody gives a right in another way: not a colleague, not somebody for themselves
  const recht = {
    soort: 'bijstand',
    onderwerp: 'bijstand',
    persoon: p,
    inhoud: {},
    geldigVan: '2026-04-16',
    geldigTotEnMet: null,
  } as const;
  await expect(
    bij(staf('Milan'), 'opgave', 'toevoegen', p, (t) => legVast(t, h, [{ ...recht, herkomst: 'medewerker' }])),
  ).rejects.toThrow(/besluit/);
  await expect(
    bij(zelf('Sanne'), 'opgave', 'toevoegen', p, (t) => legVast(t, h, [{ ...recht, herkomst: 'client' }])),
  ).rejects.toThrow(/besluit/);

  const verwacht: Rechtmaand[] = await bij(staf('Milan'), 'besluit', 'lezen', p, (t) =>
    eersteMaanden(t, h, p, '2026-04-16'),
  );
  expect(verwacht.map((x) => [x.maand, x.deel])).toEqual([
    ['2026-04', true],
    ['2026-05', false],
  ]);
  // half of a month of thirty days
  expect(Math.abs(verwacht[0]!.uitkeringCent * 2 - verwacht[1]!.uitkeringCent)).toBeLessThan(3);
  await besluit(p);
  await expect(besluit(p)).rejects.toMatchObject({ reden: 'loopt_al' });
  const [een] = await bij(zelf('Sanne'), 'besluit', 'lezen', p, (t) => rechtsbesluitenVan(t, h));
  expect(een).toMatchObject({ soort: 'toekenning', ingang: '2026-04-16', door: 'Milan' });
  expect(vanSoort(await bij(zelf('Sanne'), 'opgave', 'lezen', p, (t) => feitenVan(t, h)), 'bijstand')).toHaveLength(1);
  const { rows: brief } = await beheer.pool.query(
    'select papier::text as tekst, bezwaar_tot from brief where id = $1',
    [een!.brief],
  );
  expect(brief[0].tekst).toContain(String(verwacht[0]!.betaaldCent));
  expect(brief[0].bezwaar_tot).not.toBeNull();

  await klok('2026-05-01');
  const run = await alsWerker((t) => startMaand(t, '2026-04'));
  await werkAanRun(werk.db, G, run);
  expect(await betalingen(h)).toEqual([
    { maand: '2026-04', doel: 'maand', los: false, cent: verwacht[0]!.betaaldCent, naar: true },
  ]);
  // money that starts for the first time: a colleague looks before the run goes out
  const { rows } = await beheer.pool.query('select reden from maandrun_nakijken where run = $1 and huishouden = $2', [
    run,
    h,
  ]);
  expect(rows.map((r) => r.reden)).toContain('nieuw');
  await metToegang(
    app.db,
    { wie: staf('Rosa'), handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' },
    (t) => bekeken(t, run, h, 'nieuw'),
  );
});

test('granted after its month was computed: decided at once, paid once after a second colleague looked, and the next run goes on', async () => {
  const { p, h } = await nieuw('Vera', { gemeldOp: '2026-04-11' }, '2026-04-20');
  const verwacht = await bij(staf('Milan'), 'besluit', 'lezen', p, (t) => eersteMaanden(t, h, p, '2026-04-11'));
  expect(verwacht[0]).toMatchObject({ maand: '2026-04', betaaldag: null });
  const b = await besluit(p, { ingang: '2026-04-11' });
  await doeTaak(rechtVaststellen, b);
  await doeTaak(rechtVaststellen, b);
  expect(await bij(zelf('Vera'), 'besluit', 'lezen', p, (t) => leesMaandbesluit(t, h, '2026-04'))).toMatchObject({
    betaaldCent: verwacht[0]!.betaaldCent,
  });
  // not paid before somebody looked, and not by who decided
  await expect(doeTaak(rechtBetalen, b)).rejects.toThrow(/meekeek/);
  const lijst = await bij(staf('Rosa'), 'maandrun', 'lezen', 'geen', nieuweRechten);
  expect(lijst.map((r) => r.persoon)).toEqual([p]);
  const zie = (wie: keyof typeof ROLLEN) =>
    bij(staf(wie), 'uitbetaling', 'toevoegen', p, (t) => zieRecht(t, lijst[0]!));
  await expect(zie('Milan')).rejects.toThrow();
  expect(await zie('Rosa')).toBe(true);
  expect(await zie('Noor')).toBe(false);
  await Promise.all([doeTaak(rechtBetalen, b), doeTaak(rechtBetalen, b)]);
  await doeTaak(rechtBetalen, b);
  expect(await betalingen(h)).toEqual([
    { maand: '2026-04', doel: 'maand', los: true, cent: verwacht[0]!.betaaldCent, naar: true },
  ]);
  // the same money to another destination is the same money
  await expect(
    alsWerker((t) =>
      t.db
        .insertInto('betaling')
        .columns([
          'gemeente',
          'huishouden',
          'maand',
          'doel',
          'bestemming',
          'soort',
          'bedrag_cent',
          'betaaldag',
          'rekening',
        ])
        .expression((e) =>
          e
            .selectFrom('betaling')
            .select(['gemeente', 'huishouden', 'maand', 'doel', sql.lit(7).as('bestemming'), 'soort', 'bedrag_cent'])
            .select(['betaaldag', 'rekening'])
            .where('huishouden', '=', h),
        )
        .execute(),
    ),
  ).rejects.toThrow(/al betaald/);
  expect(await alsWerker((t) => maakLosBestand(t))).not.toBeNull();

  await klok('2026-06-01');
  const run = await alsWerker((t) => startMaand(t, '2026-05'));
  await werkAanRun(werk.db, G, run);
  expect((await betalingen(h)).map((x) => [x.maand, x.los, x.cent])).toEqual([
    ['2026-04', true, verwacht[0]!.betaaldCent],
    ['2026-05', false, verwacht[1]!.betaaldCent],
  ]);
  const mei = await bij(zelf('Vera'), 'besluit', 'lezen', p, (t) => leesMaandbesluit(t, h, '2026-05'));
  expect(mei).toBeDefined();
  // what stands aside goes on from the first part of a month
  const { rows } = await beheer.pool.query(
    'select reserve_open_cent as cent from besluit where huishouden = $1 order by maand desc limit 1',
    [h],
  );
  expect(rows[0].cent).toBe(0);
  expect(verwacht[1]!.vakantietoeslagCent).toBe(verwacht[0]!.reserveringCent + verwacht[1]!.reserveringCent);
});

test('under 27: no grant without a plan van aanpak with the letter of who it is about (art. 44 lid 4)', async () => {
  const { p } = await nieuw('Nina', { gemeldOp: '2026-04-20', geboren: '2002-05-05' }, '2026-05-26');
  await expect(besluit(p, { ingang: '2026-05-26' })).rejects.toMatchObject({ reden: 'aanpak' });
  await expect(
    metMilan(p, (t) => legAanpakVast(t, p, { ondersteuning: 'Wij zoeken samen een school.', evaluatieOp: t.vandaag })),
  ).rejects.toThrow();
  await metMilan(p, (t) =>
    legAanpakVast(t, p, { ondersteuning: 'Wij zoeken samen een school.', evaluatieOp: '2026-09-01' }),
  );
  const b = await besluit(p, { ingang: '2026-05-26' });
  const { rows } = await beheer.pool.query(
    'select b.papier::text as tekst, b.aanpak is not null as bij, r.met_aanpak from rechtsbesluit r join brief b on b.id = r.brief where r.id = $1',
    [b],
  );
  expect(rows).toMatchObject([{ bij: true, met_aanpak: [p], tekst: expect.stringContaining('samen een school') }]);
  // who reads the letter can read what went with it
  expect(await bij(zelf('Nina'), 'plan', 'lezen', p, (t) => aanpakNodig(t, [p]))).toMatchObject([
    { persoon: p, aanpak: { door: 'Milan' } },
  ]);
  // the wall itself: a letter that grants, without it
  const pim = await nieuw('Pim', { gemeldOp: '2026-04-20', geboren: '2001-05-05' }, '2026-05-26');
  const zonder = metMilan(pim.p, async (t) => {
    const { id: brief } = await stuurBrief(t, pim.p, {
      sjabloon: 'recht_toekenning',
      kring: 'inkomen',
      titel: 'U krijgt bijstand',
      kort: [['U krijgt bijstand.']],
      delen: [],
      waarom: null,
      slechtNieuws: false,
      bezwaarTot: plusDagen(t.vandaag, 42),
    });
    await t.db
      .insertInto('rechtsbesluit')
      .values({
        gemeente: G,
        persoon: pim.p,
        huishouden: pim.h,
        aanvraag: (await aanmeldingVan(t, pim.p))!.id,
        soort: 'toekenning',
        ingang: '2026-05-26',
        laatste_dag: null,
        reden: 'U hebt te weinig geld om van te leven.',
        artikel: 'Participatiewet art. 44',
        grond: null,
        met_aanpak: [pim.p],
        brief,
        gebruiker: id.Milan!,
        op: t.vandaag,
      })
      .execute();
  });
  await expect(zonder).rejects.toMatchObject({ constraint: 'met_aanpak' });
});

test('what is known is written down while a request waits, read by the person, and never after it', async () => {
  const { p, h } = await nieuw('Fleur', { gemeldOp: '2026-05-20' }, '2026-05-26');
  const rand = { vanaf: '2026-05-01', bron: 'gesprek', woorden: 'Haar broer woont er ook.' } as const;
  const eerst = await bij(staf('Milan'), 'besluit', 'lezen', p, (t) => eersteMaanden(t, h, p, '2026-05-20'));
  const broer = {
    soort: 'medebewoner',
    inhoud: { geboortedatum: '1985-01-01', contract: 'geen', familie_1e_2e_graad: true, onderwijs_19a_d: false },
  } as const;
  await metMilan(p, (t) => schrijfGegeven(t, p, broer, rand));
  await metMilan(p, (t) => schrijfGegeven(t, p, { soort: 'vermogen', cent: 120_000 }, rand));
  await metMilan(p, (t) =>
    schrijfGegeven(
      t,
      p,
      { soort: 'dienstverband', inhoud: { werkgever: 'De bakker', soort: 'loon', ritme: 'maand' } },
      { ...rand, woorden: 'Zij werkt op zaterdag.' },
    ),
  );
  const met = await bij(staf('Milan'), 'besluit', 'lezen', p, (t) => eersteMaanden(t, h, p, '2026-05-20'));
  expect(met.at(-1)!.normCent).toBeLessThan(eerst.at(-1)!.normCent);
  const feiten = await bij(zelf('Fleur'), 'plan', 'lezen', p, (t) => aanvraagfeitenVan(t, h));
  expect(feiten).toMatchObject([
    { soort: 'medebewoner', rand: { door: 'Milan', bron: 'gesprek', woorden: 'Haar broer woont er ook.' } },
    { soort: 'dienstverband', werkgever: 'De bakker' },
    { soort: 'vermogen', cent: 120_000, vanaf: '2026-05-01' },
  ]);
  await metMilan(p, (t) => neemGegevenTerug(t, p, feiten[0]!.feit, 'Hij is in april verhuisd.'));
  expect((await bij(zelf('Fleur'), 'plan', 'lezen', p, (t) => aanvraagfeitenVan(t, h))).map((f) => f.soort)).toEqual([
    'dienstverband',
    'vermogen',
  ]);
  // not beside what was written down
  const los = metMilan(p, (t) =>
    legVast(t, h, [
      {
        soort: 'medebewoner',
        onderwerp: 'medebewoner:x',
        persoon: null,
        inhoud: broer.inhoud,
        geldigVan: '2026-05-01',
        geldigTotEnMet: null,
        herkomst: 'medewerker',
      },
    ]),
  );
  await expect(los).rejects.toThrow(/voor/);
  // obligations: chosen for this person, each with its reason and its end; an exemption of art. 9 lid 2
  const plicht = (m: Partial<Plicht>): Plicht => ({
    persoon: p,
    grond: '9_1_b',
    keuze: 'nu',
    wat: 'Elke dinsdag naar de werkplaats',
    reden: 'U wilt weer met uw handen werken.',
    tot: '2026-12-01',
    ...m,
  });
  const zorg = plicht({ grond: '9_1_a', keuze: 'ontheffing', wat: '', reden: 'U zorgt nu elke dag voor uw moeder.' });
  for (const [m, reden] of [
    [{ reden: 'ja' }, 'plicht_reden'],
    [{ wat: '' }, 'plicht_wat'],
    [{ tot: '2028-01-01' }, 'plicht_tot'],
  ] as const)
    await expect(besluit(p, { ingang: '2026-05-20', plichten: [plicht(m)] })).rejects.toMatchObject({ reden });
  await besluit(p, { ingang: '2026-05-20', plichten: [plicht({}), zorg] });
  const { rows: brief } = await beheer.pool.query(
    "select papier::text as tekst from brief where persoon = $1 and sjabloon = 'recht_toekenning'",
    [p],
  );
  expect(brief[0].tekst).toMatch(/Elke dinsdag naar de werkplaats[\s\S]*geen werk te zoeken[\s\S]*voor uw moeder/);
  expect((await bij(zelf('Fleur'), 'plan', 'lezen', p, (t) => planVan(t, p))).verplichtingen).toMatchObject([
    { grond: '9_1_b', tot: '2026-12-01', bel: 'Milan' },
  ]);
  const { rows: gunst } = await beheer.pool.query('select soort, grond, tot from ten_gunste where persoon = $1', [p]);
  expect(gunst).toMatchObject([{ soort: 'ontheffing', grond: '9_1_a' }]);
  await expect(metMilan(p, (t) => schrijfGegeven(t, p, broer, rand))).rejects.toMatchObject({ reden: 'besloten' });
  // every end is a decision: their "it is right" lets it be taken, with its letter, and does not end it
  const dag = await morgen(20);
  const horen = <T>(wie: Wie, fn: (t: Toegang) => Promise<T>) => bij(wie, 'horen', 'toevoegen', p, fn);
  await horen(staf('Milan'), (t) => legVoor(t, p, { soort: 'stopt', laatsteDag: dag }, 'U werkt nu. Klopt dat?'));
  const [v] = await horen(zelf('Fleur'), (t) => voorleggingenVan(t, p));
  await horen(zelf('Fleur'), (t) => antwoordOpVoorlegging(t, p, v!.id, true, ''));
  const eindstand = () => bij(zelf('Fleur'), 'uitbetaling', 'toevoegen', p, (t) => eindstandVan(t, p));
  expect((await eindstand())!.laatsteDag).toBeNull();
  const stop = { laatsteDag: dag, reden: 'U verdient nu zelf genoeg.' };
  await metMilan(p, (t) => beeindig(t, p, stop, { regelnaam: (s) => s, sprak: 'bellen' }));
  expect((await eindstand())!.laatsteDag).toBe(dag);
  const { rows: slot } = await beheer.pool.query('select sjabloon from brief where persoon = $1 order by id desc', [p]);
  expect(slot[0].sjabloon).toBe('recht_einde_klopt');
});

const WOORDEN = { grond: (g: string) => `Grond: ${g}.`, stuk: (s: string) => `Stuk: ${s}` };
const als = { woorden: WOORDEN, stuk: WOORDEN.stuk, regelnaam: (s: string) => s };
const metMilan = <T>(p: string | readonly string[], fn: (t: Toegang) => Promise<T>) =>
  bij(staf('Milan'), 'besluit', 'besluiten', p, fn);
const morgen = async (n: number) => {
  const { rows } = await beheer.pool.query('select bijrijder.vandaag($1::smallint) as dag', [G]);
  return plusDagen(rows[0].dag, n);
};

test('an advance while we decide: asked by either, computed by the law, paid by another and taken off the first month', async () => {
  const { p, h } = await nieuw('Lot', { gemeldOp: '2026-05-28' }, '2026-05-29');
  await bij(zelf('Lot'), 'uitbetaling', 'toevoegen', p, (t) => vraagAanvraagvoorschot(t, p));
  await metMilan(p, (t) => vraagAanvraagvoorschot(t, p));
  const [vraag] = await bij(staf('Rosa'), 'maandrun', 'lezen', 'geen', voorschotvragen);
  expect(vraag).toMatchObject({ persoon: p, maand: '2026-06' });
  const heel = (await bij(staf('Milan'), 'besluit', 'lezen', p, (t) => eersteMaanden(t, h, p, '2026-05-28'))).find(
    (m) => m.maand === '2026-06',
  )!;
  const cent = await bij(staf('Rosa'), 'uitbetaling', 'toevoegen', p, (t) => betaalVoorschot(t, h, '2026-06'));
  // art. 52 lid 2: at least 95%
  expect(cent).toBe(Math.ceil(heel.uitkeringCent * 0.95));
  const na = await bij(staf('Milan'), 'besluit', 'lezen', p, (t) => eersteMaanden(t, h, p, '2026-05-28'));
  expect(na.find((m) => m.maand === '2026-06')).toMatchObject({
    voorschotCent: cent,
    betaaldCent: heel.betaaldCent - cent,
  });
  // a no after it: who decides sees what was paid, and the letter asks nothing back
  const betaald = await bij(staf('Milan'), 'besluit', 'lezen', p, (t) => aanvraagvoorschotVan(t, h, '2026-05-29'));
  expect(betaald).toMatchObject({ cent, keer: 1 });
  const nee: Nee = {
    soort: 'afwijzing',
    grond: 'woonplaats',
    reden: 'U woont nu in een andere gemeente.',
    nu: 'Vraag bijstand aan in die gemeente. Ik bel mee.',
  };
  await metMilan(p, (t) => wijsAf(t, p, nee, { ...als, sprak: 'bellen' }));
  const { rows } = await beheer.pool.query(
    `select papier::text as tekst from brief where persoon = $1 and sjabloon = 'recht_afwijzing'`,
    [p],
  );
  expect(rows[0].tekst).toContain('uw voorschot');
  expect(rows[0].tekst).toContain((cent / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2 }));
  expect(rows[0].tekst).toContain(betaald!.dag);
  expect(rows[0].tekst).toContain('praten wij eerst met u');
  // no second advance after the no, and the first one waits for people as everything that was paid too much
  const alsNoor = <T>(naam: 'Noor' | 'Rosa', fn: (t: Toegang) => Promise<T>) =>
    metToegang(
      app.db,
      {
        wie: staf(naam),
        handeling: 'besluiten',
        object: 'verhaal_terugbetaling',
        doel: 'inkomen_verrekenen',
        betrokkene: p,
        reden: 'Een voorschot afhandelen',
      },
      fn,
    );
  expect(await bij(staf('Rosa'), 'maandrun', 'lezen', 'geen', voorschotvragen)).toEqual([]);
  const zaak = await alsNoor('Noor', (t) => leesZaak(t, h));
  expect(zaak.regels).toMatchObject([{ soort: 'voorschot', maand: '2026-06', cent, afgehandeld: null }]);
  expect(zaak.ruimte).toMatchObject({ zelf: true, restCent: 0, hoogstensCent: Math.floor(heel.normCent / 20) });
  const brieven = () => bij(zelf('Lot'), 'besluit', 'lezen', p, (t) => brievenVan(t, h, null));
  expect(await brieven()).toMatchObject([{ soort: 'voornemen', over: 'voorschot', bezwaarTot: null }]);
  const [regel] = zaak.regels;
  const voorstel = {
    soort: 'eigen_voorstel',
    artikel: '58_2_d',
    bedragCent: 40_000,
    termijnCent: 4_000,
    gehoordOp: null,
    watZei: null,
    pogingen: [],
    reden: 'Het voorschot was voor een maand zonder recht.',
  } as const;
  const stel = (v: Partial<Parameters<typeof stelVoor>[3]>) =>
    alsNoor('Noor', (t) => stelVoor(t, h, [regel!.id], { ...voorstel, ...v }));
  await expect(stel({})).rejects.toMatchObject({ reden: 'niet_gehoord' });
  await bij(zelf('Lot'), 'horen', 'toevoegen', p, (t) =>
    geefZienswijze(t, p, { inMaand: regel!.in_maand, soort: 'kan_niet', tekst: 'Veertig lukt.', perMaandCent: 4_000 }),
  );
  await expect(stel({ artikel: '58_1' })).rejects.toMatchObject({ reden: 'artikel' });
  await expect(stel({ termijnCent: zaak.ruimte!.hoogstensCent + 1 })).rejects.toMatchObject({ reden: 'boven_ruimte' });
  await stel({});
  const [open] = (await alsNoor('Rosa', (t) => leesZaak(t, h))).regels;
  await alsNoor('Rosa', (t) => stemIn(t, h, [open!.voorstel!.id]));
  expect(await brieven()).toMatchObject([
    {
      soort: 'terugbetalen',
      artikelen: ['art. 58 lid 2 onder d Pw'],
      // nothing is kept back from a benefit that is not there
      verrekening: [
        { k: 'hoe.zelf', waarden: { termijn: { cent: 4_000 }, n: 10 } },
        { k: 'hoe.zelfLater' },
        { k: 'hoe.rest' },
      ],
    },
  ]);
  const schuld = vanSoort(await bij(zelf('Lot'), 'opgave', 'lezen', p, (t) => feitenVan(t, h)), 'schuld');
  expect(schuld).toMatchObject([{ inhoud: { bedrag_ct: 40_000, gevraagd_per_maand_ct: 4_000 } }]);
});

test('a no: a ground of the law, a talk first, and never on income when the law gives something', async () => {
  const { p, h } = await nieuw('Ties', { gemeldOp: '2026-05-20' }, '2026-05-26');
  const nee: Nee = {
    soort: 'afwijzing',
    grond: 'woonplaats',
    reden: 'U woont in een andere gemeente dan deze.',
    nu: 'Vraag bijstand aan in die gemeente. Ik bel mee.',
  };
  const zeg = (n: Partial<Nee>, sprak: 'bellen' | null) =>
    metMilan(p, (t) => wijsAf(t, p, { ...nee, ...n }, { ...als, sprak }));
  await expect(zeg({ grond: 'inkomen' }, 'bellen')).rejects.toMatchObject({ reden: 'inkomen_lager' });
  await expect(zeg({ grond: null }, 'bellen')).rejects.toMatchObject({ reden: 'grond' });
  await expect(zeg({ nu: '' }, 'bellen')).rejects.toMatchObject({ reden: 'nu' });
  await expect(zeg({}, null)).rejects.toBeInstanceOf(EerstSpreken);
  // left only after a question whose time is over (Awb 4:5)
  await expect(zeg({ soort: 'buiten_behandeling', grond: null }, 'bellen')).rejects.toMatchObject({
    reden: 'na_aanvulling',
  });
  await zeg({}, 'bellen');
  const [een] = await bij(zelf('Ties'), 'besluit', 'lezen', p, (t) => rechtsbesluitenVan(t, h));
  const { rows: brief } = await beheer.pool.query('select papier::text as tekst from brief where id = $1', [
    een!.brief,
  ]);
  expect(brief[0].tekst).not.toContain('voorschot');
  expect(een).toMatchObject({ soort: 'afwijzing', artikel: 'Participatiewet art. 40' });
  expect(vanSoort(await bij(zelf('Ties'), 'opgave', 'lezen', p, (t) => feitenVan(t, h)), 'bijstand')).toEqual([]);
  await expect(zeg({}, 'bellen')).rejects.toMatchObject({ reden: 'besloten' });
});

test('one friendly question: our own term waits, and only after its time the request can be left', async () => {
  const { p } = await nieuw('Mo', { gemeldOp: '2026-05-20' }, '2026-05-26');
  const stand = () => bij(zelf('Mo'), 'plan', 'lezen', p, (t) => aanvraagstandVan(t, p));
  expect((await stand())!.besluitUiterlijk).toBe('2026-07-21');
  const vraag = (tot: string) =>
    metMilan(p, (t) =>
      vraagAanvulling(
        t,
        p,
        { wat: ['spaargeld', 'huurcontract'], waarom: 'Zo weten wij wat u kunt krijgen.', termijnTot: tot },
        { ...als, sprak: null },
      ),
    );
  for (const tot of [await morgen(5), await morgen(70), '9999-12-31'])
    await expect(vraag(tot)).rejects.toMatchObject({ reden: 'termijn' });
  await vraag(await morgen(14));
  await expect(vraag(await morgen(14))).rejects.toMatchObject({ reden: 'al_gevraagd' });
  expect(await stand()).toMatchObject({
    besluitUiterlijk: '2026-08-04',
    aanvullingen: [{ wat: ['spaargeld', 'huurcontract'], binnenOp: null }],
  });
  const nee = {
    soort: 'buiten_behandeling',
    grond: null,
    reden: 'Wij kregen uw spaargeld niet te zien.',
    nu: 'Kom langs met uw papieren.',
  } as const;
  const laat = () => metMilan(p, (t) => wijsAf(t, p, nee, { ...als, sprak: 'bellen' }));
  await expect(laat()).rejects.toMatchObject({ reden: 'na_aanvulling' });
  await klok(await morgen(15));
  await laat();
  expect((await stand())!.besluit).toMatchObject({ soort: 'buiten_behandeling' });
});

test('papers for what was asked: unreadable in the database, seen by who sent them and who decides; our own term runs again', async () => {
  const { p } = await nieuw('Bo', { gemeldOp: '2026-06-01' }, '2026-06-02');
  const stand = async (wie: Wie) =>
    (await bij(wie, wie.soort === 'persoon' ? 'plan' : 'besluit', 'lezen', p, (t) => aanvraagstandVan(t, p)))!;
  const eerst = (await stand(zelf('Bo'))).besluitUiterlijk!;
  const wat = ['spaargeld', 'huurcontract'] as const;
  const termijnTot = await morgen(14);
  await metMilan(p, (t) =>
    vraagAanvulling(t, p, { wat, waarom: 'Zo weten wij wat u kunt krijgen.', termijnTot }, { ...als, sprak: null }),
  );
  await klok(await morgen(3));
  const bytes = Buffer.from('afschrift van de bank');
  const stuur = (welk: (typeof wat)[number], naam: string) =>
    bij(zelf('Bo'), 'bericht', 'toevoegen', p, async (t) => {
      const ids = await stuurPapieren(t, kluis, p, { wat: welk, tekst: 'Dit is het.', gebruiker: id.Milan! }, [
        { naam, soort: 'image/jpeg', bytes },
      ]);
      for (const b of ids) await bewaarBerichtbeelden(t, kluis, p, b, [{ soort: 'image/jpeg', inhoud: bytes }]);
      return ids;
    });
  const [spaar] = await stuur('spaargeld', 'spaar.jpg');
  expect((await stand(staf('Milan'))).aanvullingen).toMatchObject([
    { allesOp: null, stukken: [{ bijlage: spaar, wat: 'spaargeld', naam: 'spaar.jpg', paginas: [1] }] },
  ]);
  await stuur('huurcontract', 'huur.jpg');
  const vandaag = await morgen(0);
  expect((await stand(zelf('Bo'))).aanvullingen).toMatchObject([{ allesOp: vandaag, binnenOp: null }]);
  // three days of waiting, also when nobody looked yet
  expect((await stand(zelf('Bo'))).besluitUiterlijk).toBe(plusDagen(eerst, 3));
  const kijk = (wie: Wie) => bij(wie, 'bericht', 'lezen', p, (t) => leesBerichtbeeld(t, kluis, p, spaar!, 1));
  expect([(await kijk(zelf('Bo')))?.inhoud, (await kijk(staf('Milan')))?.inhoud]).toEqual([bytes, bytes]);
  await expect(kijk(staf('Tineke'))).rejects.toThrow();
  await expect(kijk(staf('Rosa'))).rejects.toThrow();
  const { rows } = await beheer.pool.query('select inhoud from bericht_bijlage where persoon = $1', [p]);
  expect(rows.map((r) => r.inhoud.includes(bytes))).toEqual([false, false]);
  // another's paper cannot be put with one's own question
  const mo = bij(zelf('Mo'), 'bericht', 'toevoegen', id.Mo!, (t) =>
    t.db
      .insertInto('aanvulling_stuk')
      .columns(['gemeente', 'bijlage', 'aanvulling', 'persoon', 'wat', 'op'])
      .expression((e) =>
        e
          .selectFrom('aanvulling')
          .select((x) => [
            x.val(G).as('g'),
            x.val(spaar!).as('b'),
            'id',
            'persoon',
            x.val('spaargeld').as('w'),
            x.val(t.vandaag).as('o'),
          ])
          .where('persoon', '=', id.Mo!),
      )
      .execute(),
  );
  await expect(mo).rejects.toThrow(/hoort bij iets anders/);
  // settled meanwhile: what is sent stays with its message
  const vraag = (await stand(staf('Milan'))).aanvullingen[0]!.id;
  await metMilan(p, (t) => aanvullingIsBinnen(t, p, vraag));
  const [later] = await stuur('spaargeld', 'later.jpg');
  expect((await stand(zelf('Bo'))).aanvullingen[0]!.stukken).toHaveLength(2);
  expect(
    (await bij(zelf('Bo'), 'bericht', 'lezen', p, (t) => berichtbeeldenVan(t, p))).map((x) => x.bijlage),
  ).toContain(later);
});

test('an end that was asked for: decided with its day, taken back until then; against the wish only with the wall of 0700', async () => {
  const [p, h] = [
    id.Vera!,
    (await bij(zelf('Vera'), 'opgave', 'lezen', id.Vera!, (t) => huishoudenVan(t, id.Vera!)))!.huishouden,
  ];
  const dag = await morgen(10);
  const stop = (sprak: 'bellen' | null = null) =>
    metMilan(p, (t) => beeindig(t, p, { laatsteDag: dag, reden: 'U begint met uw nieuwe werk.' }, { ...als, sprak }));
  // nobody asked: a talk alone is not enough
  await expect(stop()).rejects.toBeInstanceOf(EerstSpreken);
  await expect(stop('bellen')).rejects.toMatchObject({ reden: 'einde_met_zorg' });
  const alsVera = <T>(fn: (t: Toegang) => Promise<T>) => bij(zelf('Vera'), 'uitbetaling', 'toevoegen', p, fn);
  const vraag = () =>
    alsVera((t) => vraagEinde(t, p, { laatsteDag: dag, waarom: 'werk', woorden: 'Ik heb een baan!' }));
  await vraag();
  await expect(vraag()).rejects.toMatchObject({ reden: 'al_gevraagd' });
  await stop();
  const stand = () => alsVera((t) => eindstandVan(t, p));
  expect(await stand()).toMatchObject({ laatsteDag: dag, verzoeken: [{ besloten: true, waarom: 'werk' }] });
  await expect(stop()).rejects.toMatchObject({ reden: 'loopt_niet' });
  await alsVera(async (t) => neemEindeTerug(t, p, (await eindstandVan(t, p))!.verzoeken[0]!.id));
  expect(await stand()).toMatchObject({ laatsteDag: null, verzoeken: [] });
  // nobody opens a right again by themselves
  await vraag();
  await stop();
  const recht = vanSoort(await alsVera((t) => feitenVan(t, h)), 'bijstand').at(-1)!;
  await alsVera((t) => legVast(t, h, [{ ...recht, geldigTotEnMet: null, herkomst: 'client' }])).then(
    () => expect.unreachable(),
    (fout) => expect(String(fout)).toMatch(/besluit/),
  );
  // the last month in part, and what stood aside is paid out in the run after it
  await klok('2026-07-01');
  for (const maand of ['2026-06', '2026-07']) {
    const run = await alsWerker((t) => startMaand(t, maand));
    await werkAanRun(werk.db, G, run);
    if (maand === '2026-06') await klok('2026-08-01');
  }
  const rijen = await betalingen(h);
  const { rows } = await beheer.pool.query(
    'select maand, reservering_cent as spaar, reserve_open_cent as open, te_betalen_cent as cent from besluit where huishouden = $1 order by maand',
    [h],
  );
  const juni = rows.find((r) => r.maand === '2026-06');
  const mei = rows.find((r) => r.maand === '2026-05');
  expect(juni.cent).toBeLessThan(mei.cent);
  expect(rijen.at(-1)).toMatchObject({ maand: '2026-07', cent: juni.open });
});
