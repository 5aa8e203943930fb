import { proefDatabank } from '@bijrijder/dossier/databank/proef';
import {
  historie,
  historiemaanden,
  kwaliteit,
  maandrunNarekenen,
  narekeningen,
  opdrachtgeverVan,
  rekenAllesNa,
  runs,
  schrijfBestand,
  VERBETEROORZAKEN,
} from '@bijrijder/dossier/maandrun';
import { metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { laad, rekeningOp, verrekenStap } from '@bijrijder/dossier/verrekening';
import { besluitdagVan } from '@bijrijder/huishoudgeld';
import { expect, test } from 'vitest';
import { GELDGEZINNEN } from './geldmensen.ts';
import { MEDEWERKERS } from './mensen.ts';
import { Opgavegeschiedenis } from './opgaven.ts';
import { laadVoorbeeldstad, VOORBEELDSTAD, voorbeeldgezinnen } from './voorbeeldstad.ts';

const AANTAL = 420;
const MAANDEN = historiemaanden('2025-07', '2026-03', besluitdagVan);
const LAATSTE = MAANDEN.at(-1)!;
const { app, werk, beheer, beheerUrl, kluis } = await proefDatabank();
const { code: gemeente } = VOORBEELDSTAD;

await laadVoorbeeldstad(beheerUrl, kluis, AANTAL);
const opgaven = new Opgavegeschiedenis(beheerUrl, werk.db, gemeente, voorbeeldgezinnen(AANTAL));
await opgaven.open();
const consulenten = MEDEWERKERS.filter((m) => m.rol === 'inkomensconsulent');
await historie(werk.db, gemeente, MAANDEN, { app: app.db, kluis, mensen: [consulenten[0]!, consulenten[1]!] }, (m) =>
  opgaven.voorMaand(m),
);
await opgaven.sluit();

const alsWerker = <T>(fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    werk.db,
    {
      wie: { soort: 'taak', gemeente, naam: 'Proef', rol: 'werker' },
      handeling: 'wijzigen',
      object: 'maandrun',
      doel: 'uitbetalen',
      betrokkene: 'geen',
    },
    fn,
  );

test('what was promised is what the settlement came to on that day, read from the database as it was', async () => {
  const beloften = await beheer.db
    .selectFrom('belofte as b')
    .innerJoin('opgave as o', (j) => j.onRef('o.gemeente', '=', 'b.gemeente').onRef('o.id', '=', 'b.opgave'))
    .select(['b.huishouden', 'b.maand', 'b.bedrag_cent', 'b.betaaldag', 'o.bekend_op'])
    .orderBy('b.opgave')
    .execute();
  expect(beloften.length).toBeGreaterThan(100);
  const mis: string[] = [];
  for (const b of beloften) {
    const cent = await alsWerker(async ({ db }) => {
      const grens = {
        maand: b.maand,
        bekendOp: b.bekend_op,
        peil: `${b.bekend_op}T11:00:00+02:00`,
        betaaldag: b.betaaldag,
        van: b.huishouden,
        tot: b.huishouden,
      };
      const [g] = await laad(db, gemeente, grens, false);
      const stap = verrekenStap(g!.vraag, await rekeningOp(db, b.bekend_op));
      return stap.soort === 'besluit' ? stap.betaaldCent : 0;
    });
    if (cent !== b.bedrag_cent) mis.push(`${b.huishouden} ${b.maand}: ${cent}, beloofd ${b.bedrag_cent}`);
  }
  expect(mis).toEqual([]);
});

test('quality of past months: promises compared, corrections by every cause and in both directions, each month computed again', async () => {
  const maanden = await alsWerker((t) => kwaliteit(t, '2025-07', '2026-03'));
  expect(maanden.map((m) => m.maand)).toEqual(MAANDEN.map((m) => m.maand));
  for (const m of maanden) {
    expect(m.beloofd, m.maand).toBeGreaterThan(10);
    expect(m.beloofdGelijk).toBeLessThanOrEqual(m.beloofd);
    // every correction has one cause; one that went both ways counts in both
    const richtingen = VERBETEROORZAKEN.reduce((som, o) => som + m.door[o].meer + m.door[o].minder, 0);
    expect(richtingen, m.maand).toBe(m.tenGunste + m.teHoren);
  }
  const som = (o: (typeof VERBETEROORZAKEN)[number]) =>
    maanden.reduce((t, m) => ({ meer: t.meer + m.door[o].meer, minder: t.minder + m.door[o].minder }), {
      meer: 0,
      minder: 0,
    });
  expect(som('client').meer).toBeGreaterThan(0);
  expect(som('client').minder).toBeGreaterThan(0);
  for (const o of ['werkgever', 'register', 'medewerker'] as const)
    expect(som(o).meer + som(o).minder, o).toBeGreaterThan(0);
  expect(await alsWerker((t) => narekeningen(t, '2025-07', '2026-03'))).toEqual([]);
  expect(await alsWerker(rekenAllesNa)).toBe(MAANDEN.length);
  const wie = { soort: 'taak', gemeente, naam: 'maandrun-narekenen', rol: 'werker' } as const;
  for (const { id } of (await alsWerker(runs)).slice(0, 3))
    await maandrunNarekenen.uitvoeren({ run: id }, { db: werk.db, kluis, wie, klaar: async () => {} });
  const keren = await alsWerker((t) => narekeningen(t, '2025-07', '2026-03'));
  expect(keren.map((k) => k.maand)).toEqual(MAANDEN.slice(-3).map((m) => m.maand));
  for (const keer of keren) {
    expect(keer.afwijkend).toBe(0);
    expect(keer.gelijk).toBe(maanden.find((m) => m.maand === keer.maand)!.besluiten);
  }
  expect(await alsWerker(rekenAllesNa)).toBe(MAANDEN.length - 3);
});

test('a creditor, two partners and a bewindvoerder each get their part of the money, to the cent and in the file', async () => {
  const delen = async (huishouden: string) =>
    beheer.db
      .selectFrom('betaling as p')
      .innerJoin('rekening as r', (j) => j.onRef('r.gemeente', '=', 'p.gemeente').onRef('r.id', '=', 'p.rekening'))
      .select(['p.bedrag_cent', 'p.soort', 'r.houder'])
      .where('p.huishouden', '=', huishouden)
      .where('p.maand', '=', LAATSTE.maand)
      .where('p.doel', '=', 'maand')
      .orderBy('p.bestemming')
      .execute();
  const [gerda, lies, wout] = GELDGEZINNEN.map((g) => g.id) as [string, string, string];
  const besluit = async (huishouden: string) =>
    beheer.db
      .selectFrom('besluit')
      .select(['betaald_cent', 'norm_cent'])
      .where('huishouden', '=', huishouden)
      .where('maand', '=', LAATSTE.maand)
      .executeTakeFirstOrThrow();
  const vanGerda = await delen(gerda);
  const { norm_cent, betaald_cent } = await besluit(gerda);
  expect(vanGerda.map((d) => d.soort).toSorted()).toEqual(['beslag', 'eigen']);
  // she is asked more than may be taken: 5% of the norm stays the limit (art. 475dc Rv)
  expect(vanGerda.find((d) => d.soort === 'beslag')?.bedrag_cent).toBe(Math.floor(norm_cent / 20));
  expect(vanGerda.reduce((som, d) => som + d.bedrag_cent, 0)).toBe(betaald_cent);
  const vanLies = await delen(lies);
  expect(vanLies.map((d) => d.houder)).toEqual(['Lies Hendriks', 'Koos Hendriks']);
  expect(vanLies[0]!.bedrag_cent - vanLies[1]!.bedrag_cent).toBeLessThanOrEqual(1);
  expect((await delen(wout)).map((d) => [d.soort, d.houder])).toEqual([['bewindvoerder', 'Beheer Goed Geregeld']]);
  const { id } = await beheer.db
    .selectFrom('betaalbestand as b')
    .innerJoin('maandrun as m', (j) => j.onRef('m.gemeente', '=', 'b.gemeente').onRef('m.id', '=', 'b.run'))
    .select('b.id')
    .where('m.maand', '=', LAATSTE.maand)
    .executeTakeFirstOrThrow();
  const bestand = await alsWerker(async (t) => {
    let uit = '';
    for await (const stuk of schrijfBestand(t, id, (await opdrachtgeverVan(t, id))!, kluis)) uit += stuk;
    return uit;
  });
  for (const naam of ['Gerechtsdeurwaarder Noord', 'Koos Hendriks', 'Beheer Goed Geregeld', 'Lies Hendriks'])
    expect(bestand).toContain(`<Nm>${naam}</Nm>`);
});
