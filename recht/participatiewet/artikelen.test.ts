/** Articles next to the month: living together, wealth, buffer, toeslagen, waiting period, settling. */
import { describe, expect, it } from 'vitest';
import { reken } from '../reken.ts';
import { LEEFVORMREGELS } from './art-3.ts';
import { VERMOGENREGELS } from './art-34.ts';
import { BUFFERREGELS } from './art-34b.ts';
import { TOESLAGREGELS } from './art-36.ts';
import { AANVRAAGREGELS } from './art-41.ts';
import { IOAW_IOAZ } from './ioaw-ioaz.ts';
import { gemeenteparameters } from './parameters.ts';

const parameters = gemeenteparameters();
const op = (
  regels: Parameters<typeof reken>[0]['stelsel']['regels'],
  peildatum: string,
  invoer: Record<string, number | boolean>,
) => reken({ stelsel: { naam: 'proef', regels, parameters }, tijd: { peildatum }, invoer });

describe('art. 3 and 4', () => {
  const NIETS = {
    gehuwd_of_partnerschap: false,
    duurzaam_gescheiden: false,
    zelfde_hoofdverblijf: false,
    zorg_voor_elkaar: false,
    eerste_graad: false,
    zorgbehoefte_aanleiding: false,
    gehuwd_geweest_twee_jaar: false,
    kind_samen: false,
    samenlevingscontract: false,
    registratie_gezamenlijk: false,
    kind_ten_laste: false,
  };
  const paar = (x: Partial<typeof NIETS>, dag = '2026-03-01') =>
    op(LEEFVORMREGELS, dag, { ...NIETS, ...x }).ja('als-gehuwd');
  const samen = { zelfde_hoofdverblijf: true, zorg_voor_elkaar: true };
  it('same home and care make a couple, save for a parent or child', () => {
    expect(paar({})).toBe(false);
    expect(paar(samen)).toBe(true);
    expect(paar({ zelfde_hoofdverblijf: true })).toBe(false);
    expect(paar({ zorg_voor_elkaar: true })).toBe(false);
    expect(paar({ ...samen, eerste_graad: true })).toBe(false);
    for (const v of [
      'gehuwd_geweest_twee_jaar',
      'kind_samen',
      'samenlevingscontract',
      'registratie_gezamenlijk',
    ] as const)
      expect(paar({ zelfde_hoofdverblijf: true, [v]: true }), v).toBe(true);
  });
  it('a need for care since 2026', () => {
    expect(paar({ ...samen, zorgbehoefte_aanleiding: true })).toBe(false);
    expect(paar({ ...samen, zorgbehoefte_aanleiding: true }, '2025-12-31')).toBe(true);
  });
  it('marriage counts until people live apart for good', () => {
    expect(paar({ gehuwd_of_partnerschap: true })).toBe(true);
    expect(paar({ gehuwd_of_partnerschap: true, duurzaam_gescheiden: true })).toBe(false);
    const ouder = (x: Partial<typeof NIETS>) =>
      op(LEEFVORMREGELS, '2026-03-01', { ...NIETS, ...x }).ja('is-alleenstaande-ouder');
    expect([ouder({ kind_ten_laste: true }), ouder({ kind_ten_laste: true, ...samen }), ouder({})]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('art. 34', () => {
  const v = (x: Record<string, number | boolean>) => {
    const r = op(VERMOGENREGELS, '2026-03-01', {
      gehuwd: false,
      alleenstaande_ouder: false,
      bezittingen: 0,
      schulden: 0,
      gespaard_tijdens_bijstand: 0,
      eigen_woning: 0,
      inkomen_maand: 0,
      norm_maand: 140150,
      ...x,
    });
    return [r.cent('vermogen'), r.cent('vermogen-boven-grens'), r.ja('recht-inkomen-en-vermogen')];
  };
  it('counts what is owned minus debts, without savings during bijstand and a part of the home', () => {
    expect(v({ bezittingen: 800_000 })).toEqual([800_000, 0, true]);
    expect(v({ bezittingen: 800_001 })).toEqual([800_001, 1, false]);
    expect(v({ bezittingen: 800_001, schulden: 1 })).toEqual([800_000, 0, true]);
    expect(v({ bezittingen: 900_000, gespaard_tijdens_bijstand: 100_000 })).toEqual([800_000, 0, true]);
    expect(v({ bezittingen: 100, gespaard_tijdens_bijstand: 500 })).toEqual([0, 0, true]);
    expect(v({ eigen_woning: 6_750_000 })).toEqual([0, 0, true]);
    expect(v({ eigen_woning: 7_650_000 })).toEqual([900_000, 100_000, false]);
    expect(v({ bezittingen: 1_600_000, alleenstaande_ouder: true })).toEqual([1_600_000, 0, true]);
    expect(v({ bezittingen: 1_600_001, gehuwd: true })).toEqual([1_600_001, 1, false]);
    expect(v({ inkomen_maand: 140150 })).toEqual([0, 0, false]);
  });
});

describe('art. 34b, from 2027', () => {
  const b = (x: Record<string, number | boolean>, dag = '2027-03-01') =>
    op(BUFFERREGELS, dag, {
      loon_en_bijstand: true,
      onder_norm_door_verrekening: true,
      buffer_draagt_bij: true,
      buffer_nodig: 30_000,
      buffer_dit_jaar_gebruikt: 0,
      ...x,
    }).cent('bufferbudget');
  it('up to 1,000 a year, on every condition', () => {
    expect(b({})).toBe(30_000);
    expect(b({ buffer_dit_jaar_gebruikt: 90_000 })).toBe(10_000);
    expect(b({ buffer_dit_jaar_gebruikt: 120_000 })).toBe(0);
    for (const nee of ['loon_en_bijstand', 'onder_norm_door_verrekening', 'buffer_draagt_bij'])
      expect(b({ [nee]: false }), nee).toBe(0);
    expect(() => b({}, '2026-12-31')).toThrow('bufferbudget');
  });
});

describe('art. 36 and 36b', () => {
  const F = {
    leeftijd: 30,
    aow_leeftijd_bereikt: false,
    langdurig_laag_inkomen: true,
    vermogen_onder_grens: true,
    geen_uitzicht_op_verbetering: true,
    toeslag_afgelopen_12_maanden: false,
    kan_niet_bijverdienen_door_ziekte: true,
    studiefinanciering: true,
    wajong: false,
  };
  const t = (x: object) => op(TOESLAGREGELS, '2026-03-01', { ...F, ...x });
  it('individuele inkomenstoeslag: 21 to AOW, long low income, not twice in a year', () => {
    expect(t({}).ja('individuele-inkomenstoeslag-mogelijk')).toBe(true);
    for (const x of [
      { leeftijd: 20 },
      { aow_leeftijd_bereikt: true },
      { langdurig_laag_inkomen: false },
      { vermogen_onder_grens: false },
      { geen_uitzicht_op_verbetering: false },
      { toeslag_afgelopen_12_maanden: true },
    ])
      expect(t(x).ja('individuele-inkomenstoeslag-mogelijk'), JSON.stringify(x)).toBe(false);
    expect(t({ leeftijd: 21 }).ja('individuele-inkomenstoeslag-mogelijk')).toBe(true);
  });
  it('studietoeslag by age', () => {
    const bedrag = (x: object) => t(x).cent('studietoeslag');
    expect([14, 15, 16, 17, 18, 19, 20, 21, 30].map((leeftijd) => bedrag({ leeftijd }))).toEqual([
      0, 11_555, 13_288, 15_214, 19_257, 23_109, 30_812, 38_514, 38_514,
    ]);
    for (const x of [{ kan_niet_bijverdienen_door_ziekte: false }, { studiefinanciering: false }, { wajong: true }])
      expect(bedrag(x), JSON.stringify(x)).toBe(0);
  });
});

describe('art. 41, 44 and 58', () => {
  const F = {
    leeftijd_oudste_aanvrager: 26,
    een_medisch_urenbeperkt: false,
    een_doelgroep_loonkostensubsidie: false,
    praktijkonderwijs_of_vso_afgelopen_jaar: false,
    college_begint_eerder: false,
    maanden_terug_gevraagd: 5,
    omstandigheden_noodzaken: true,
    maanden_geleden_ontvangen: 6,
  };
  const a = (x: object, dag = '2026-03-01') => op(AANVRAAGREGELS, dag, { ...F, ...x });
  it('four weeks of waiting under 27, with its exceptions', () => {
    expect(a({}).cent('zoektermijn')).toBe(28);
    expect(a({ leeftijd_oudste_aanvrager: 27 }).cent('zoektermijn')).toBe(0);
    for (const ja of [
      'een_medisch_urenbeperkt',
      'een_doelgroep_loonkostensubsidie',
      'praktijkonderwijs_of_vso_afgelopen_jaar',
      'college_begint_eerder',
    ])
      expect(a({ [ja]: true }).cent('zoektermijn'), ja).toBe(0);
  });
  it('back at most three months, since 2026; settling at most six months', () => {
    expect(a({}).cent('maanden-met-terugwerkende-kracht')).toBe(3);
    expect(a({ maanden_terug_gevraagd: 2 }).cent('maanden-met-terugwerkende-kracht')).toBe(2);
    expect(a({ omstandigheden_noodzaken: false }).cent('maanden-met-terugwerkende-kracht')).toBe(0);
    expect(a({}, '2025-12-31').cent('maanden-met-terugwerkende-kracht')).toBe(0);
    expect(a({}).ja('verrekenen-mag')).toBe(true);
    expect(a({ maanden_geleden_ontvangen: 7 }).ja('verrekenen-mag')).toBe(false);
  });
});

describe('IOAW and IOAZ', () => {
  it('are data with a source, and end with their half-year', () => {
    expect(IOAW_IOAZ.length).toBeGreaterThan(20);
    for (const p of IOAW_IOAZ) {
      expect(parameters.get(p.sleutel)).toBe(p);
      expect(p.versies.every((v) => v.bron.artikel && v.totEnMet)).toBe(true);
    }
    expect(parameters.get('ioaw.vrijlating.zes_maanden')!.versies[1]!.waarde).toEqual({ teller: 44822n, noemer: 1n });
  });
});
