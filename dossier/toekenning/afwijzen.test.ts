import { expect, test } from 'vitest';
import { brievenVan, geefZienswijze, leesZaak, stelVoor, stemIn } from '../afhandelen/index.ts';
import { EerstSpreken } from '../brief/index.ts';
import { feitenVan, vanSoort } from '../feiten/index.ts';
import { betaalVoorschot, voorschotvragen } from '../optijd/index.ts';
import { metToegang, type Toegang } from '../toegang/index.ts';
import {
  aanvraagvoorschotVan,
  eersteMaanden,
  type Nee,
  rechtsbesluitenVan,
  vraagAanvraagvoorschot,
  wijsAf,
} from './index.ts';

import { als, proefToekenning } from './proef.ts';

const { app, beheer, staf, zelf, bij, nieuw, metMilan } = await proefToekenning('2026-06-01');

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
