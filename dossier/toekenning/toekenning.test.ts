import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { EerstSpreken, stuurBrief } from '../brief/index.ts';
import { feitenVan, huishoudenVan, legVast, plusDagen, vanSoort } from '../feiten/index.ts';
import { aanmeldingVan, legAanvraagVast } from '../intake/index.ts';
import { bekeken, maakLosBestand, startMaand, werkAanRun } from '../maandrun/index.ts';
import { aanpakNodig, legAanpakVast } from '../plan/index.ts';
import { metToegang, type Toegang } from '../toegang/index.ts';
import { leesMaandbesluit } from '../verrekening/index.ts';
import {
  aanvraagstandVan,
  beeindig,
  eersteMaanden,
  eindstandVan,
  neemEindeTerug,
  nieuweRechten,
  type Rechtmaand,
  rechtBetalen,
  rechtsbesluitenVan,
  rechtVaststellen,
  vraagEinde,
  zieRecht,
} from './index.ts';

import { als, proefToekenning } from './proef.ts';

const {
  app,
  werk,
  beheer,
  id,
  staf,
  zelf,
  bij,
  alsWerker,
  doeTaak,
  klok,
  nieuw,
  besluit,
  betalingen,
  metMilan,
  morgen,
} = await proefToekenning('2026-04-28');
const G = 9999;

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
  const zie = (wie: Parameters<typeof staf>[0]) =>
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
