import { readFileSync } from 'node:fs';
import { AMSTERDAM, LANDELIJK, VOORBEELDSTAD } from '@bijrijder/recht';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BETAALKALENDER_VOORBEELDSTAD } from '../kalender/betaaldag.ts';
import { kalenderVooruit } from '../kalender/vooruit.ts';
import { rekenReeks } from '../tijdlijn/reeks.ts';
import { rekenaarVoor } from '../tijdlijn/rekenaar.ts';
import type { Tijdlijn } from '../tijdlijn/soorten.ts';
import { afgerond } from './breuk.ts';
import { jaareffect, watBlijftGelijk } from './jaar.ts';
import { dalingen, vanafWelkLoon, watalsKromme } from './kromme.ts';
import { gatNaWerk, watAls, wegEnTerug } from './maanden.ts';
import { metScenario, nulUren } from './scenario.ts';
import { toeslagtabel } from './toeslagtabel.ts';
import { urentabel, vanafHoeveelUren } from './uren.ts';

const r = rekenaarVoor(VOORBEELDSTAD);
const HANNA: Tijdlijn = {
  periode: { van: '2025-06', tot_en_met: '2027-04' },
  gemeente: { vooruitlopen_34a_vanaf: null, premie: null },
  personen: [{ id: 'P1', rol: 'aanvrager', geboortedatum: '1990-05-01', rechthebbend: true, arbeid_draagt_bij: true }],
  kinderen: [{ geboortedatum: '2017-09-09', roepnaam: 'Jip' }],
  medebewoners: [],
  inkomsten: [
    {
      persoon: 'P1',
      bron: 'ketel',
      soort: 'loon',
      ritme: 'maand',
      netto_per_tijdvak_ct: 77_184,
      recht_op_vakantietoeslag: true,
      heffingskorting: true,
      dienstbetrekking_10d: false,
      van: '2026-01',
      tot_en_met: null,
      per_maand: { '2026-01': 64_812, '2026-02': 72_436, '2026-03': 75_560 },
    },
  ],
  bijstand: [{ van: '2025-06-01', tot_en_met: null }],
  verlagingen: [],
  schuld: null,
  huur: [{ van: '2020-01-01', tot_en_met: null, kale_huur_ct: 70_000 }],
};
const april = rekenReeks(HANNA, r).find((m) => m.maand === '2026-04')!.invoer!;
const kromme = watalsKromme(r, { invoer: april, maand: '2026-04', persoon: 'P1', bron: 'ketel' });
const breuk = (b: { teller: bigint; noemer: bigint }) => (b.noemer === 1n ? `${b.teller}` : `${b.teller}/${b.noemer}`);

describe('the curve', () => {
  const gevallen = readFileSync(new URL('../../recht/gevallen/bochten.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((regel) => JSON.parse(regel));
  it.each(gevallen)('$id $naam: every bend in hand, exactly', (g) => {
    const persoon = g.invoer.loon_van;
    const doelgroep = g.invoer.personen.some(
      (p: { id: string; doelgroep_loonkostensubsidie: boolean }) => p.id === persoon && p.doelgroep_loonkostensubsidie,
    );
    const baan = {
      persoon,
      bron: 'x',
      soort: 'loon',
      ritme: 'maand',
      netto_per_tijdvak_ct: 0,
      recht_op_vakantietoeslag: true,
      heffingskorting: true,
      dienstbetrekking_10d: doelgroep,
    };
    const gemeente = g.invoer.premie === 'amsterdam_30' ? AMSTERDAM : LANDELIJK;
    const k = watalsKromme(rekenaarVoor(gemeente), {
      invoer: { ...g.invoer, inkomsten: [...g.invoer.inkomsten, baan] },
      maand: g.maand,
      persoon,
      bron: 'x',
    }).inHanden;
    const verwacht = g.antwoorden[0].in_handen;
    expect(breuk(k.bijBegin)).toBe(verwacht.bij_0);
    expect(breuk(k.bijEind)).toBe(verwacht.bij_250000);
    expect(
      k.bochten.map((b) => ({
        positie: breuk(b.positie),
        eerste_hele_cent: Number(b.eersteHele),
        soort: b.soort,
        helling_voor: breuk(b.hellingVoor),
        helling_na: breuk(b.hellingNa),
        waarde_voor: breuk(b.waardeVoor),
        waarde_na: breuk(b.waardeNa),
      })),
    ).toEqual(verwacht.bochten);
  });
  it('has the points of the example screen, each with its article', () => {
    expect(kromme.inHanden.bochten.map((b) => Number(b.eersteHele))).toEqual([
      87_639, 94_387, 105_926, 114_000, 156_405,
    ]);
    for (const b of kromme.inHanden.bochten) expect(b.oorzaken[0]?.artikel.plaats).toMatch(/art\./);
    expect(dalingen(kromme.inHanden).map((d) => d.verliesCent)).toEqual([1720, 28_316]);
  });
  it('finds all wages that leave at least an amount', () => {
    const v = vanafWelkLoon(kromme, 185_000);
    expect(v.gevonden).toBe(true);
    if (v.gevonden) expect(v.gebieden.length).toBeGreaterThan(1);
  });
  it('is what a specification of that month shows, to the cent of its two roundings', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 250_000 }), (loon) => {
        const ander = {
          ...april,
          inkomsten: loon === 0 ? [] : [{ ...april.inkomsten[0]!, netto_per_tijdvak_ct: loon }],
        };
        const m = r.bereken(ander, '2026-04');
        const samen = loon + m.te_betalen_ct + (m.premie.P1?.verdiend_ct ?? 0);
        expect(Math.abs(samen - afgerond(kromme.inHanden.waardeBij(loon)))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('hours', () => {
  const loon = { brutoPerUurCent: 1520, heffingskorting: true, maand: '2026-04' };
  it('gives a table equal to the curve', () => {
    const rijen = urentabel(kromme, loon, [0, 800, 1200, 1600, 2000]);
    expect(rijen.map((x) => x.urenHonderdsten)).toEqual([0, 800, 1200, 1600, 2000]);
    for (const x of rijen) {
      expect(x.inHandenCent).toBe(afgerond(kromme.inHanden.waardeBij(x.nettoPerMaandCent)));
      expect(Math.abs(x.nettoPerMaandCent + x.bijstandCent - x.opRekeningCent)).toBeLessThanOrEqual(1);
    }
    expect(rijen[1]!.perExtraUurCent).toBeGreaterThan(0);
  });
  it('keeps the toeslagen of somebody below the thresholds as they are', () => {
    const t = toeslagtabel(kromme, loon, [0, 800, 1600], {
      jaar: 2026,
      partner: false,
      aantalPersonen: 2,
      kinderenGeboortedata: ['2017-09-09'],
      jong: false,
      kaleHuurCent: 70_000,
      vermogenEur: 0,
    });
    expect(t.ontbreekt).toEqual([]);
    expect(new Set(t.rijen.map((x) => x.zorgtoeslagCent)).size).toBe(1);
    expect(new Set(t.rijen.map((x) => x.kindgebondenBudgetCent)).size).toBe(1);
    expect(t.rijen[2]!.metToeslagenCent).toBeGreaterThan(t.rijen[0]!.metToeslagenCent);
    expect(t.rijen[1]!.perExtraUurMetToeslagenCent).toBe(t.rijen[1]!.perExtraUurCent);
  });
  it('names every stretch of hours with enough', () => {
    const gebieden = vanafHoeveelUren(kromme, loon, 185_000);
    expect(gebieden.length).toBeGreaterThan(0);
    expect(vanafHoeveelUren(kromme, loon, 900_000)).toEqual([]);
  });
});

describe('scenarios', () => {
  const venster = { van: '2026-05', totEnMet: '2027-04' };
  it('never touch a fact', () => {
    const voor = JSON.stringify(HANNA);
    const scenarios = [
      { soort: 'loon', persoon: 'P1', bron: 'ketel', nettoPerMaandCent: 120_000, van: '2026-06' },
      { soort: 'baan_stopt', bron: 'ketel', laatsteMaand: '2026-08' },
      { soort: 'bijstand_uit', laatsteDag: '2026-08-31', weerVanaf: '2027-01-01' },
      {
        soort: 'partner_erbij',
        van: '2026-07',
        geboortedatum: '1991-01-01',
        rechthebbend: true,
        nettoPerMaandCent: 50_000,
      },
      { soort: 'kind_wordt', kind: 0, leeftijd: 12, maand: '2026-09' },
      { soort: 'huur', kaleHuurCent: 75_000, van: '2026-07' },
      { soort: 'aflossing', bedragCent: 50_000, perMaandCent: 5_000, vanaf: '2026-06' },
    ] as const;
    for (const s of scenarios) {
      const anders = watAls(r, HANNA, [s], venster);
      expect(anders.maanden).toHaveLength(12);
      expect(JSON.stringify(HANNA)).toBe(voor);
    }
  });
  it('add up over the months', () => {
    const v = watAls(
      r,
      HANNA,
      [{ soort: 'loon', persoon: 'P1', bron: 'ketel', nettoPerMaandCent: 120_000, van: '2026-06' }],
      venster,
    );
    expect(v.verschilSamenCent).toBe(v.maanden.reduce((s, m) => s + m.dan.samenCent - m.nu.samenCent, 0));
    expect(v.maanden[0]!.verschilCent).toBe(0);
    expect(v.maanden[1]!.dan.loonCent).toBe(120_000);
  });
  it('show the way out and back, with what is used again', () => {
    const v = watAls(
      r,
      HANNA,
      [
        {
          soort: 'loon',
          persoon: 'P1',
          bron: 'vlieg',
          nettoPerMaandCent: 198_000,
          van: '2026-09',
          totEnMet: '2026-12',
        },
        { soort: 'baan_stopt', bron: 'ketel', laatsteMaand: '2026-08' },
      ],
      venster,
    );
    const weg = wegEnTerug(v);
    expect(weg.maanden.map((m) => m.fase)).toEqual([
      ...Array(4).fill('met_uitkering'),
      ...Array(4).fill('zonder_uitkering'),
      ...Array(4).fill('terug'),
    ]);
    expect(weg.gegevensHergebruiktTotEnMet).toBe('2027-08-31');
    expect(weg.terugVanaf).toBe('2027-01-01');
  });
  it('find the month that needs an advance', () => {
    const v = watAls(
      r,
      HANNA,
      [
        {
          soort: 'loon',
          persoon: 'P1',
          bron: 'vlieg',
          nettoPerMaandCent: 198_000,
          van: '2026-09',
          totEnMet: '2026-12',
        },
        { soort: 'baan_stopt', bron: 'ketel', laatsteMaand: '2026-08' },
      ],
      venster,
    );
    const kalender = kalenderVooruit(r, v.tijdlijn, {
      vandaag: '2026-04-28',
      kalender: BETAALKALENDER_VOORBEELDSTAD,
      maanden: 12,
    });
    expect(gatNaWerk(v, kalender)).toMatchObject({ maand: '2027-01', komtBinnenCent: 0, uitkeringOp: '2027-02-08' });
  });
  it('know zero hours as three lines in order', () => {
    const s = nulUren(
      { soort: 'loon', persoon: 'P1', bron: 'ketel', van: '2026-06' },
      { laagCent: 20_000, verwachtCent: 60_000, hoogCent: 110_000 },
    );
    const samen = (['laag', 'verwacht', 'hoog'] as const).map(
      (k) => watAls(r, HANNA, [s[k]], venster).maanden[1]!.dan.samenCent,
    );
    expect(samen).toEqual(samen.toSorted((a, b) => a - b));
  });
  it('leave toeslagen of a year below the thresholds as they are', () => {
    const meer = metScenario(HANNA, {
      soort: 'loon',
      persoon: 'P1',
      bron: 'ketel',
      nettoPerMaandCent: 101_200,
      van: '2026-05',
    });
    const nu = jaareffect(HANNA, rekenReeks(HANNA, r), 2026);
    const dan = jaareffect(meer, rekenReeks(meer, r), 2026);
    expect(nu.ontbreekt).toEqual([]);
    expect(nu.zorgtoeslagEur).toBeGreaterThan(1000);
    expect(watBlijftGelijk(nu, dan)).toContain('zorgtoeslag');
    expect(watBlijftGelijk(nu, dan)).toContain('kindgebonden_budget');
  });
});
