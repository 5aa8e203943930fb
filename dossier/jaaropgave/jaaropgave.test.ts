import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { historie, historiemaanden } from '../maandrun/index.ts';
import { vulProefgemeente } from '../maandrun/proefgemeente.ts';
import { metToegang, type Wie } from '../toegang/index.ts';
import { jaartotalen, leesJaaropgave, maakJaaropgaven } from './index.ts';
import { delenPerPersoon, type Huishoudjaar, jaaropgaveVan } from './reken.ts';

describe('one household, one year', () => {
  const mens = (persoon: string, nummer: 'P1' | 'P2', over: object = {}) => ({
    persoon,
    nummer,
    rechthebbend: true,
    geboortedatum: '1990-01-01',
    van: '2024-01-01',
    tot: null,
    ...over,
  });
  const jaar = (over: Partial<Huishoudjaar>): Huishoudjaar => ({
    huishouden: 'h',
    mensen: [mens('a', 'P1'), mens('b', 'P2')],
    kortingElders: [],
    betalingen: [],
    besluiten: new Map(),
    zelfdeJaar: [],
    terugbetalingen: [],
    ...over,
  });
  const betaling = (maand: string, bedragCent: number, doel: 'maand' | 'premie' = 'maand') => ({
    maand,
    doel,
    geboektOp: `${maand}-28`,
    bedragCent,
  });

  it('the parts of the people add up to what was paid, whatever was paid to whom', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            m: fc.integer({ min: 1, max: 12 }),
            cent: fc.integer({ min: 1, max: 300_000 }),
            doel: fc.constantFrom('maand' as const, 'premie' as const),
          }),
          { maxLength: 20 },
        ),
        fc.record({ P1: fc.integer({ min: 0, max: 5000 }), P2: fc.integer({ min: 0, max: 5000 }) }),
        fc.boolean(),
        (lijst, premie, samen) => {
          const h = jaar({
            mensen: samen ? [mens('a', 'P1'), mens('b', 'P2')] : [mens('a', 'P1')],
            betalingen: lijst.map((x) => betaling(`2026-${String(x.m).padStart(2, '0')}`, x.cent, x.doel)),
            besluiten: new Map(
              Array.from({ length: 12 }, (_, i) => [
                `2026-${String(i + 1).padStart(2, '0')}`,
                { aflossingCent: 0, premie },
              ]),
            ),
          });
          const som = [...delenPerPersoon(h).values()].flat().reduce((s, b) => s + b.bedragCent, 0);
          expect(som).toBe(lijst.reduce((s, x) => s + x.cent, 0));
        },
      ),
    );
  });
  it('premie is no bijstand and goes to who earned it; kept back for an older debt was bijstand, for one of this year was not', () => {
    const h = jaar({
      betalingen: [betaling('2026-03', 100_001), betaling('2026-04', 100_000), betaling('2026-05', 9_000, 'premie')],
      besluiten: new Map([
        ['2026-03', { aflossingCent: 4_000, premie: {} }],
        ['2026-04', { aflossingCent: 4_000, premie: {} }],
        ['2026-05', { aflossingCent: 0, premie: { P1: 6_000, P2: 3_000 } }],
      ]),
      zelfdeJaar: [{ vanaf: '2026-04-01', bedragCent: 3_000 }],
    });
    const [a, b] = ['a', 'b'].map((p) => jaaropgaveVan(2026, p, [h])!);
    expect([a!.uitbetaaldCent, b!.uitbetaaldCent]).toEqual([106_001, 103_000]);
    expect([a!.premieCent, b!.premieCent]).toEqual([6_000, 3_000]);
    // 4.000 of March and what is left of April after 3.000 about this year
    expect(a!.ingehoudenCent + b!.ingehoudenCent).toBe(5_000);
    expect(a!.nettoCent).toBe(106_001 - 6_000 + a!.ingehoudenCent);
    // paid back by hand: what is left about this year (500) is net, the rest is about an older debt and changes nothing; before it was asked nothing is netted
    const zelf = ['2026-03-20', '2026-06-20', '2026-07-20'].map((dag) => ({ dag, bedragCent: 400 }));
    const met = { ...h, zelfdeJaar: [{ vanaf: '2026-04-01', bedragCent: 4_500 }], terugbetalingen: zelf };
    const [x, y] = ['a', 'b'].map((p) => jaaropgaveVan(2026, p, [met])!);
    expect(x!.terugbetaaldCent + y!.terugbetaaldCent).toBe(500);
    expect(x!.ingehoudenCent + y!.ingehoudenCent).toBe(4_000);
    expect(x!.nettoCent).toBe(106_001 - 6_000 + x!.ingehoudenCent - x!.terugbetaaldCent);
  });
  it('without a right there is no part; a wage with the tax credit leaves the credit there; the AOW age is not computed', () => {
    const h = jaar({
      mensen: [mens('a', 'P1'), mens('b', 'P2', { rechthebbend: false })],
      kortingElders: [{ persoon: 'a', van: '2026-03-10', tot: '2026-04-02' }],
      betalingen: ['2026-02', '2026-03', '2026-04', '2026-05'].map((m) => betaling(m, 140_000)),
    });
    expect(jaaropgaveVan(2026, 'b', [h])).toBeNull();
    expect(jaaropgaveVan(2026, 'a', [h])).toMatchObject({ uitbetaaldCent: 560_000, kortingMaanden: 2 });
    const oud = jaar({
      mensen: [mens('a', 'P1', { geboortedatum: '1959-06-01' })],
      betalingen: [betaling('2026-02', 100_000)],
    });
    expect(jaaropgaveVan(2026, 'a', [oud])).toMatchObject({ loonheffingCent: null, ontbreekt: ['aow_leeftijd'] });
  });
});

describe('the year of a municipality, paid through the bank', async () => {
  const { app, werk, beheer, beheerUrl, kluis } = await proefDatabank();
  const GEMEENTE = 903;
  const beheerder: Wie = {
    soort: 'medewerker',
    gemeente: GEMEENTE,
    id: 'bbbbbbbb-0000-4000-8000-000000000009',
    naam: 'Beheer',
    rol: 'beheerder',
  };
  const totalen = (jaar: number) =>
    metToegang(
      app.db,
      { wie: beheerder, handeling: 'lezen', object: 'maandrun', doel: 'beheer', betrokkene: 'geen' },
      (t) => jaartotalen(t, jaar),
    );

  beforeAll(async () => {
    const klant = new pg.Client(beheerUrl);
    await klant.connect();
    await vulProefgemeente(klant, kluis, {
      gemeente: GEMEENTE,
      huishoudens: 120,
      maand: '2026-03',
      zaad: 8,
      rekeningen: true,
    });
    await klant.query(`insert into persoon (gemeente, id, voornamen, achternaam, roepnaam, aanspreeknaam, geboortedatum)
      select distinct gemeente, persoon, 'P', 'P', 'P', 'P P', (inhoud->>'geboortedatum')::date from feit where soort = 'persoon'`);
    await klant.query(`insert into huishouden_lid (gemeente, huishouden, persoon, rol, van)
      select gemeente, huishouden, persoon, case inhoud->>'rol' when 'echtgenoot' then 'partner' else 'aanvrager' end, geldig_van from feit where soort = 'persoon'`);
    const mensen = [1, 2].map((n) => ({ id: `bbbbbbbb-0000-4000-8000-00000000000${n}`, naam: `Mens ${n}` }));
    for (const { id } of [...mensen, { id: beheerder.id! }])
      await klant.query(
        "insert into gebruiker (gemeente, id, naam, functie, subject) values ($1, $2, 'Mens', 'consulent', $3)",
        [GEMEENTE, id, id],
      );
    await klant.end();
    const [een, twee] = mensen;
    await historie(
      werk.db,
      GEMEENTE,
      historiemaanden('2025-10', '2026-03', (m) =>
        m === '2025-12'
          ? '2026-01-02'
          : `${m.slice(0, 4)}-${String((Number(m.slice(5)) % 12) + 1).padStart(2, '0')}-03`,
      ),
      { app: app.db, kluis, mensen: [een!, twee!] },
    );
  }, 120_000);

  it('the statements add up to the ledger of the bank to the cent, in every year', async () => {
    for (const jaar of [2025, 2026]) {
      const nieuw = await maakJaaropgaven(werk.db, GEMEENTE, jaar);
      const { rows } = await sql<{
        cent: number;
        n: number;
      }>`select sum(p.bedrag_cent)::bigint as cent, count(*)::int as n from betaling p
        where p.gemeente = ${GEMEENTE} and exists (select 1 from betaling_gebeurtenis g where g.huishouden = p.huishouden and g.maand = p.maand and g.doel = p.doel
          and g.bestemming = p.bestemming and g.poging = p.poging and g.soort = 'betaald' and extract(year from g.boekdatum) = ${jaar})`.execute(
        beheer.db,
      );
      const t = (await totalen(jaar))!;
      expect(nieuw).toBeGreaterThan(50);
      expect(t).toMatchObject({
        mensen: nieuw,
        betaaldCent: rows[0]!.cent,
        uitbetaaldCent: rows[0]!.cent,
        verschilCent: 0,
        betalingen: rows[0]!.n,
      });
      expect(t.brutoCent).toBe(t.nettoCent + t.loonheffingCent);
      // making them again changes nothing
      expect(await maakJaaropgaven(werk.db, GEMEENTE, jaar)).toBe(0);
    }
  });
  it('what comes back later makes a new statement beside the old one, and the sum stays right', async () => {
    const { rows } = await sql<{
      huishouden: string;
      maand: string;
      persoon: string;
      cent: number;
    }>`select p.huishouden, p.maand, l.persoon, p.bedrag_cent as cent
      from betaling p join huishouden_lid l using (gemeente, huishouden) where p.gemeente = ${GEMEENTE} and p.maand = '2025-11' and p.doel = 'maand' and l.rol = 'aanvrager' and p.poging = 1
      and not exists (select 1 from betaling n where n.huishouden = p.huishouden and n.maand = p.maand and n.poging = 2) limit 1`.execute(
      beheer.db,
    );
    const { huishouden, maand, persoon, cent } = rows[0]!;
    const eerst = (await totalen(2025))!;
    await sql`insert into betaling_gebeurtenis (gemeente, huishouden, maand, doel, bestemming, poging, soort, boekdatum, bankbericht, regelsleutel)
      select ${GEMEENTE}, ${huishouden}::uuid, ${maand}, 'maand', g.bestemming, 1, 'teruggekomen', '2025-12-20', g.bankbericht, 'later'
      from betaling_gebeurtenis g where g.huishouden = ${huishouden}::uuid and g.maand = ${maand} and g.doel = 'maand' limit 1`.execute(
      beheer.db,
    );
    expect((await totalen(2025))!.verschilCent).toBe(-cent);
    expect(await maakJaaropgaven(werk.db, GEMEENTE, 2025)).toBeGreaterThan(0);
    expect(await totalen(2025)).toMatchObject({ verschilCent: 0, betaaldCent: eerst.betaaldCent - cent });
    const beeld = await metToegang(
      app.db,
      {
        wie: { soort: 'persoon', gemeente: GEMEENTE, id: persoon, naam: 'P P', rol: 'client' },
        handeling: 'lezen',
        object: 'maand',
        doel: 'eigen_zaak',
        betrokkene: persoon,
      },
      (t) => leesJaaropgave(t, persoon, 2025),
    );
    expect(beeld).toMatchObject({ volgnummer: 1 });
    expect(beeld!.opgave.betalingen.some((b) => b.maand === maand)).toBe(false);
  });
});
