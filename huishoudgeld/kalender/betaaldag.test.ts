import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dagNummer, dagUitNummer, leeftijdOp, plusMaanden } from '../tijdlijn/maand.ts';
import {
  betaaldagBijstand,
  betaaldagenLoon,
  betaaldagKinderbijslag,
  betaaldagPremie,
  betaaldagToeslag,
  betaalmaandPremie,
  BETAALKALENDER_VOORBEELDSTAD as K,
} from './betaaldag.ts';
import { feestdagen, isWerkdag, paasdag } from './feestdagen.ts';
import { verjaardagenIn } from './verandering.ts';

describe('Dutch holidays', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('knows Easter of %i', (jaar, dag) => expect(paasdag(jaar)).toBe(dag));
  it('knows Ascension, Pentecost and King’s day on Saturday', () => {
    expect(feestdagen(2026).has('2026-05-14')).toBe(true);
    expect(feestdagen(2026).has('2026-05-25')).toBe(true);
    expect(feestdagen(2025).has('2025-04-26')).toBe(true);
    expect(feestdagen(2025).has('2025-04-27')).toBe(false);
  });
});

describe('pay days of Voorbeeldstad', () => {
  it.each([
    ['2026-03', '2026-04-08'],
    ['2026-04', '2026-05-08'],
    ['2026-05', '2026-06-08'],
    ['2026-06', '2026-07-08'],
    ['2026-07', '2026-08-07'],
    ['2026-10', '2026-11-06'],
  ])('pays bijstand over %s on %s', (maand, dag) => expect(betaaldagBijstand(maand, K)).toBe(dag));
  it('pays premie on the second Friday of June and November', () => {
    expect(betaaldagPremie('2026-06', K)).toBe('2026-06-12');
    expect(betaaldagPremie('2026-11', K)).toBe('2026-11-13');
  });
  it('always pays on a working day', () => {
    for (let i = 0; i < 240; i++) {
      const maand = plusMaanden('2020-01', i);
      for (const dag of [
        betaaldagBijstand(maand, K),
        betaaldagToeslag(maand),
        betaaldagPremie(maand, K),
        betaaldagKinderbijslag(maand),
      ])
        expect(isWerkdag(dag), dag).toBe(true);
    }
  });
});

describe('birthdays that matter', () => {
  const leeg = {
    periode: { van: '2026-01', tot_en_met: '2026-12' },
    gemeente: { vooruitlopen_34a_vanaf: null, premie: null },
    medebewoners: [],
    inkomsten: [],
    bijstand: [],
    verlagingen: [],
    schuld: null,
  };
  it('are named once per age, in the month in which the law counts them', () => {
    fc.assert(
      fc.property(fc.integer({ min: dagNummer('1950-01-01'), max: dagNummer('2020-12-31') }), (n) => {
        const geboortedatum = dagUitNummer(n);
        expect(dagNummer(geboortedatum)).toBe(n);
        const t = {
          ...leeg,
          kinderen: [{ geboortedatum }],
          personen: [{ id: 'P1', rol: 'aanvrager' as const, geboortedatum, rechthebbend: true }],
        };
        const geboren = geboortedatum.slice(0, 7);
        const alle = Array.from({ length: 12 * 70 }, (_, i) => plusMaanden(geboren, i)).flatMap((maand) =>
          verjaardagenIn(t, maand).map((v) => [v.leeftijd, maand] as const),
        );
        expect(alle.map(([leeftijd]) => leeftijd)).toEqual([12, 16, 18, 21, 27, 67]);
        for (const [leeftijd, maand] of alle) {
          expect(leeftijdOp(geboortedatum, `${maand}-01`)).toBe(leeftijd);
          expect(leeftijdOp(geboortedatum, `${plusMaanden(maand, -1)}-01`)).toBe(leeftijd! - 1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('pay days of others', () => {
  it('pay every week and every four weeks exactly once', () => {
    for (const [ritme, stap] of [
      ['week', 7],
      ['vierweken', 28],
    ] as const) {
      const dagen = Array.from({ length: 60 }, (_, i) => plusMaanden('2026-01', i)).flatMap((m) =>
        betaaldagenLoon(m, ritme, { soort: 'ijkdag', ijkdag: '2026-01-08' }),
      );
      for (let i = 1; i < dagen.length; i++)
        expect(Math.abs(dagNummer(dagen[i]!) - dagNummer(dagen[i - 1]!) - stap)).toBeLessThanOrEqual(4);
      expect(dagen).toHaveLength(ritme === 'week' ? 261 : 65);
    }
  });
  it('moves toeslagen to Friday when the 20th is a Saturday', () => {
    expect(betaaldagToeslag('2026-05')).toBe('2026-05-20');
    expect(betaaldagToeslag('2026-06')).toBe('2026-06-19');
    expect(betaaldagToeslag('2026-07')).toBe('2026-07-20');
  });
  it('moves a monthly wage on the 24th to before the weekend', () => {
    const op24 = { soort: 'dag_in_maand', dag: 24 } as const;
    expect(betaaldagenLoon('2026-05', 'maand', op24)).toEqual(['2026-05-22']);
    expect(betaaldagenLoon('2026-06', 'maand', op24)).toEqual(['2026-06-24']);
    expect(betaaldagenLoon('2026-07', 'maand', op24)).toEqual(['2026-07-24']);
  });
  it('counts four-week and weekly pay days from a known one', () => {
    const ijk = { soort: 'ijkdag', ijkdag: '2026-01-29' } as const;
    expect(betaaldagenLoon('2026-02', 'vierweken', ijk)).toEqual(['2026-02-26']);
    expect(betaaldagenLoon('2026-12', 'vierweken', ijk)).toEqual(['2026-12-03', '2026-12-31']);
    expect(betaaldagenLoon('2026-01', 'week', ijk)).toHaveLength(5);
  });
});

describe('month in which the premie over a month is paid', () => {
  it.each([
    ['2026-04', '2026-06'],
    ['2026-05', '2026-11'],
    ['2026-10', '2026-11'],
    ['2026-11', '2027-06'],
  ])('%s: %s', (maand, betaald) => expect(betaalmaandPremie(maand, K)).toBe(betaald));
  it('is nothing where there is no premie', () =>
    expect(betaalmaandPremie('2026-04', { ...K, premie: [] })).toBeNull());
});
