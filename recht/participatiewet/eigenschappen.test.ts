import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANDELIJK, LEZINGEN, type Leesvraag, type Lezingen, metLezingen, VOORBEELDSTAD } from '../gemeenten/index.ts';
import { bijstandVoorVerlaging } from './art-19.ts';
import {
  berekenMaand,
  type Huishoudmaand,
  INKOMENSOORTEN,
  type Inkomst,
  LEGE_TELLERS,
  leesHuishoudmaand,
  nietBerekend,
  onzeker,
  type Persoon,
  RITMES,
  type Specificatieregel,
  specificatie,
  teltMee,
  voorwaarden,
} from './index.ts';

const ja = fc.boolean();
const geboren = fc.constantFrom(
  '1950-01-01',
  '1958-03-01',
  '1975-06-30',
  '1990-05-01',
  '1999-02-28',
  '2000-02-29',
  '2005-03-01',
  '2007-01-01',
);
const maand = fc.constantFrom(null, '2024-03', '2025-06', '2025-12', '2026-01', '2026-02');
const persoon = (id: 'P1' | 'P2'): fc.Arbitrary<Persoon> =>
  fc.record({
    id: fc.constant(id),
    rol: fc.constant(id === 'P1' ? ('aanvrager' as const) : ('echtgenoot' as const)),
    geboortedatum: geboren,
    rechthebbend: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
    in_inrichting: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
    geen_beroep_op_ouders: ja,
    medisch_urenbeperkt: ja,
    doelgroep_loonkostensubsidie: ja,
    arbeid_draagt_bij: ja,
    uitbreiding_uren_niet_mogelijk: ja,
    tellers: fc.record({
      n_maanden_gebruikt: fc.integer({ min: 0, max: 7 }),
      n_eerste_maand: maand,
      n_laatste_maand: maand,
      r_eerste_maand: maand,
      z_eerste_maand: maand,
      z_maanden_gebruikt: fc.integer({ min: 0, max: 13 }),
      lks_loonmaanden: fc.integer({ min: 0, max: 13 }),
      bijverdien_eerste_maand: maand,
    }),
  });
const bedrag = fc.oneof(fc.integer({ min: 0, max: 260_000 }), fc.constantFrom(0, 1, 87639, 105926, 114000, 217548));
const inkomst = (ids: readonly ('P1' | 'P2')[]): fc.Arbitrary<Inkomst> =>
  fc
    .record({
      persoon: fc.constantFrom(...ids),
      bron: fc.constantFrom('A', 'B'),
      soort: fc.oneof({ weight: 3, arbitrary: fc.constant('loon' as const) }, fc.constantFrom(...INKOMENSOORTEN)),
      ritme: fc.constantFrom(...RITMES),
      netto_per_tijdvak_ct: bedrag,
      recht_op_vakantietoeslag: ja,
      heffingskorting: ja,
      dienstbetrekking_10d: ja,
    })
    .map((i) => (i.soort === 'vrijwilligersvergoeding' ? { ...i, dit_jaar_al_vrijgelaten_ct: 100_000 } : i));

const huishoudmaand: fc.Arbitrary<Huishoudmaand> = fc
  .constantFrom('alleenstaand' as const, 'alleenstaande_ouder' as const, 'gehuwd' as const)
  .chain((leefvorm) => {
    const ids = leefvorm === 'gehuwd' ? (['P1', 'P2'] as const) : (['P1'] as const);
    return fc.record({
      gemeente: fc.record({ vooruitlopen_34a_vanaf: fc.constantFrom(null, '2026-02') }),
      leefvorm: fc.constant(leefvorm),
      personen: fc.tuple(...ids.map(persoon)).map((p) => [...p]),
      kinderen: fc.array(fc.record({ geboortedatum: fc.constantFrom('2010-03-01', '2014-03-02', '2020-01-01') }), {
        maxLength: 2,
      }),
      medebewoners: fc.array(
        fc.record({
          geboortedatum: geboren,
          contract: fc.constantFrom('geen' as const, 'met_belanghebbende' as const, 'zelfde_derde' as const),
          familie_1e_2e_graad: ja,
          onderwijs_19a_d: ja,
        }),
        { maxLength: 5 },
      ),
      inkomsten: fc.array(inkomst(ids), { maxLength: 4 }),
      woonsituatie_verlaging_pct: fc.constantFrom('0', '10', '20', '12.5'),
      maatregel_pct: fc.constantFrom('0', '0', '30', '100'),
      aflossing: fc.record({
        gevraagd_ct: fc.integer({ min: 0, max: 20_000 }),
        restschuld_ct: fc.constantFrom(null, 0, 5_000),
        grens_geldt_niet: ja,
      }),
      recht_dagen: fc.constantFrom(undefined, undefined, { van: 11, tot_en_met: 31 }, { van: 1, tot_en_met: 14 }),
      partner_is_toeslagpartner: ja,
    });
  });
const enkeleKeuze = fc
  .constantFrom(...(Object.keys(LEZINGEN) as Leesvraag[]))
  .chain((v) => fc.constantFrom(...LEZINGEN[v]).map((k) => ({ [v]: k }) as Partial<Lezingen>));
const cache = new Map<string, typeof LANDELIJK>();
const gemeenteMet = (k: Partial<Lezingen>) => {
  const sleutel = JSON.stringify(k);
  const g = cache.get(sleutel) ?? metLezingen(VOORBEELDSTAD, k);
  cache.set(sleutel, g);
  return g;
};
const MAAND = '2026-03';
const KEER = { numRuns: 400 };
const rijenKloppen = (r: Specificatieregel): boolean =>
  r.rijen.length === 0 || (r.rijen.reduce((s, x) => s + x.bedrag_ct, 0) === r.bedrag_ct && r.rijen.every(rijenKloppen));

describe('properties of every household-month', () => {
  it('is never negative, never pays more than the norm, never sets aside more than the bijstand', () => {
    fc.assert(
      fc.property(huishoudmaand, enkeleKeuze, (h, k) => {
        const b = berekenMaand(h, MAAND, gemeenteMet(k));
        if (b.status === 'niet_berekend') return;
        for (const c of [
          b.norm_ct,
          b.inkomen_ct,
          b.bijstand_incl_ct,
          b.verlaging_ct,
          b.reservering_ct,
          b.te_betalen_ct,
        ])
          expect(c).toBeGreaterThanOrEqual(0);
        expect(b.uit_te_betalen_ct).toBeGreaterThanOrEqual(0);
        expect(b.bijstand_incl_ct).toBeLessThanOrEqual(b.norm_ct);
        expect(b.reservering_ct).toBeLessThanOrEqual(b.bijstand_incl_ct);
        expect(b.aflossing_ct).toBeLessThanOrEqual(b.te_betalen_ct);
        expect(b.recht || b.bijstand_incl_ct === 0).toBe(true);
      }),
      KEER,
    );
  });

  it('has lines that add up to the cent, and says in every line where it comes from', () => {
    fc.assert(
      fc.property(huishoudmaand, enkeleKeuze, (h, k) => {
        const b = berekenMaand(h, MAAND, gemeenteMet(k));
        if (b.status === 'niet_berekend') return;
        const s = specificatie(b);
        expect(s.regels.filter(teltMee).reduce((som, r) => som + r.bedrag_ct, 0)).toBe(b.uit_te_betalen_ct);
        expect(s.regels.every(rijenKloppen)).toBe(true);
        for (const r of s.regels) expect(r.zin.length, r.id).toBeGreaterThan(0);
        for (const r of s.regels) if (r.soort !== 'afronding') expect(r.bron, r.id).toMatch(/art\./);
        const rond = s.regels.filter((r) => r.soort === 'afronding').map((r) => Math.abs(r.bedrag_ct));
        for (const c of rond) expect(c).toBeLessThanOrEqual(5);
        expect(voorwaarden(b).every((v) => v.voldaan)).toBe(b.recht);
        expect(onzeker(b).every((m) => m.zin.length > 0)).toBe(true);
      }),
      KEER,
    );
  });

  it('counts only what the law counts: an unknown figure is never zero', () => {
    fc.assert(
      fc.property(huishoudmaand, (h) => {
        const b = berekenMaand(h, '2026-09', LANDELIJK);
        if (b.status === 'niet_berekend') {
          expect(b.ontbreekt.length).toBeGreaterThan(0);
          expect(nietBerekend(b).length).toBeGreaterThan(0);
          expect(() => b.uit_te_betalen_ct).toThrow();
        } else expect(b.uitslag.bij.tijd.peildatum).toBe('2026-09-01');
      }),
      KEER,
    );
  });

  it('keeps the counters where there was no bijstand, and moves each at most one month', () => {
    fc.assert(
      fc.property(huishoudmaand, (h) => {
        const b = berekenMaand(h, MAAND, VOORBEELDSTAD);
        if (b.status === 'niet_berekend') return;
        expect(b.uitslag.isPositief(bijstandVoorVerlaging)).toBe(b.exact('bijstand_voor_verlaging').teller > 0n);
        for (const p of h.personen) {
          const na = b.tellers_na[p.id]!;
          if (b.bijstandVoorVerlaging_ct === 0 && !b.recht) expect(na).toEqual(p.tellers);
          const gelopen = na.n_maanden_gebruikt - p.tellers.n_maanden_gebruikt;
          expect(gelopen === 0 || (gelopen === 1 && b.onderdeel(p) === 'n')).toBe(true);
        }
      }),
      KEER,
    );
  });

  it('gives the same amounts through the border as inside it, and refuses unknown fields by name', () => {
    fc.assert(
      fc.property(huishoudmaand, (h) => {
        const gelezen = leesHuishoudmaand(JSON.parse(JSON.stringify(h)));
        const [a, b] = [berekenMaand(h, MAAND, VOORBEELDSTAD), berekenMaand(gelezen, MAAND, VOORBEELDSTAD)];
        expect(b.status).toBe(a.status);
        if (a.status === 'berekend') expect(b.uit_te_betalen_ct).toBe(a.uit_te_betalen_ct);
        const [eerste] = h.personen;
        const metNaam = { ...h, personen: [{ ...eerste, geslacht: 'v' }, ...h.personen.slice(1)] };
        expect(() => leesHuishoudmaand(metNaam)).toThrow('personen[0].geslacht');
      }),
      { numRuns: 100 },
    );
  });

  it('is the same for whoever earns it: the order of jobs and of children changes nothing', () => {
    fc.assert(
      fc.property(huishoudmaand, (h) => {
        const om = {
          ...h,
          inkomsten: [...h.inkomsten].reverse().map((i) => ({ ...i, naam: 'Een andere naam' })),
          kinderen: [...h.kinderen].reverse(),
          medebewoners: [...h.medebewoners].reverse(),
        };
        const [a, b] = [berekenMaand(h, MAAND, VOORBEELDSTAD), berekenMaand(om, MAAND, VOORBEELDSTAD)];
        if (a.status === 'berekend') expect(b.uit_te_betalen_ct).toBe(a.uit_te_betalen_ct);
      }),
      KEER,
    );
  });
});

const LEEG: Huishoudmaand = {
  gemeente: { vooruitlopen_34a_vanaf: null },
  leefvorm: 'alleenstaand',
  personen: [
    {
      id: 'P1',
      rol: 'aanvrager',
      geboortedatum: '1990-05-01',
      rechthebbend: true,
      in_inrichting: false,
      geen_beroep_op_ouders: false,
      medisch_urenbeperkt: false,
      doelgroep_loonkostensubsidie: false,
      arbeid_draagt_bij: true,
      uitbreiding_uren_niet_mogelijk: false,
      tellers: { ...LEGE_TELLERS },
    },
  ],
  kinderen: [],
  medebewoners: [],
  inkomsten: [],
  woonsituatie_verlaging_pct: '0',
  maatregel_pct: '0',
  aflossing: { gevraagd_ct: 0, restschuld_ct: null, grens_geldt_niet: false },
};

describe('more own wage never means less in hand, except where the law itself jumps or settles', () => {
  /** Named places where a cent more wage lowers what is in hand: the rows of the table of Regeling art. 11. */
  const SPRONGEN = [105926];
  it('with the share that may be kept: only at the named rows of the table, up to the maximum', () => {
    const inHanden = (loon: number) => {
      const loonregel = {
        persoon: 'P1',
        bron: 'W',
        soort: 'loon',
        ritme: 'maand',
        netto_per_tijdvak_ct: loon,
      } as const;
      const i = { ...loonregel, recht_op_vakantietoeslag: true, heffingskorting: true, dienstbetrekking_10d: false };
      const b = berekenMaand({ ...LEEG, inkomsten: [i] }, MAAND, LANDELIJK);
      return loon + b.te_betalen_ct;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 113_900 }), fc.integer({ min: 1, max: 100 }), (loon, meer) => {
        const over = SPRONGEN.some((s) => loon < s && loon + meer >= s);
        // Rounding to whole cents may take one cent.
        if (!over) expect(inHanden(loon + meer)).toBeGreaterThanOrEqual(inHanden(loon) - 1);
      }),
      KEER,
    );
  });
});
