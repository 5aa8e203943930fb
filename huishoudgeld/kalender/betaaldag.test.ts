import { describe, expect, it } from 'vitest';
import { plusMaanden } from '../tijdlijn/maand.ts';
import {
  betaaldagBijstand,
  betaaldagenLoon,
  betaaldagKinderbijslag,
  betaaldagPremie,
  betaaldagToeslag,
  BETAALKALENDER_VOORBEELDSTAD as K,
} from './betaaldag.ts';
import { feestdagen, isWerkdag, paasdag } from './feestdagen.ts';

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

describe('pay days of others', () => {
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
