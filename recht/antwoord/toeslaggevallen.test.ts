import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { antwoordOpToeslaggeval } from './toeslaggevallen.ts';

const BESTANDEN = [
  'zorgtoeslag',
  'huurtoeslag',
  'kindgebonden-budget',
  'kinderbijslag',
  'kinderopvangtoeslag',
  'inkomstenbelasting',
];
interface Geval {
  readonly id: string;
  readonly soort: string;
  readonly invoer: Record<string, unknown>;
  readonly antwoorden: readonly Record<string, unknown>[];
}
const gevallen = (naam: string): Geval[] =>
  readFileSync(new URL(`../gevallen/${naam}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((r) => JSON.parse(r) as Geval);

describe.each(BESTANDEN)('%s: the preferred answer of the independent reference', (naam) => {
  it.each(gevallen(naam).map((g) => [g.id, g] as const))('%s', (_id, g) => {
    const { klasse: _k, lezing: _l, te_betalen_ook_goed_ct: _t, ...verwacht } = g.antwoorden[0]!;
    expect(antwoordOpToeslaggeval(g.soort, g.invoer)).toEqual({ status: 'berekend', ...verwacht });
  });
});

describe('what cannot be answered', () => {
  const zorg = {
    jaar: 2026,
    toetsingsinkomen_eur: 20000,
    toeslagpartner: false,
    partner_verzekerd: true,
    vermogen_eur: 0,
  };
  it('names hours that are no number, and a birthday that does not exist', () => {
    const kot = (uren_per_maand: unknown) =>
      antwoordOpToeslaggeval('kinderopvangtoeslag', {
        jaar: 2026,
        toetsingsinkomen_eur: 20000,
        kinderen: [{ soort: 'bso', uurtarief_ct: 950, uren_per_maand }],
      });
    expect(kot('40.5')).toEqual(kot(40.5));
    for (const u of [undefined, false, '2026-02-30', -1, 'x'])
      expect(() => kot(u)).toThrow('kinderen[0].uren_per_maand: verwacht een aantal uren');
    const vraag = { eerste_dag_kwartaal: '2026-04-01', geboortedata: ['2020-02-30'] };
    expect(() => antwoordOpToeslaggeval('kinderbijslag', vraag)).toThrow('geboortedata[0]');
  });
  it('names the missing figures of another year', () => {
    expect(antwoordOpToeslaggeval('zorgtoeslag', { ...zorg, jaar: 2027 })).toEqual({
      status: 'niet_berekend',
      ontbreekt: ['zorgtoeslag.vermogen.alleen'],
    });
  });
  it('names a missing fact and never takes it for zero', () => {
    expect(antwoordOpToeslaggeval('zorgtoeslag', { ...zorg, toetsingsinkomen_eur: null })).toEqual({
      status: 'niet_berekend',
      ontbreekt: ['toetsingsinkomen'],
    });
  });
  it('refuses bad input with the field, what is expected and what was given', () => {
    expect(() => antwoordOpToeslaggeval('zorgtoeslag', { ...zorg, toetsingsinkomen_eur: -1 })).toThrow(
      'toetsingsinkomen_eur: verwacht hele euro’s, gegeven -1',
    );
    expect(() => antwoordOpToeslaggeval('kinderbijslag', { eerste_dag_kwartaal: '2026-04', geboortedata: [] })).toThrow(
      'eerste_dag_kwartaal: verwacht een datum als 2026-03-01, gegeven "2026-04"',
    );
  });
  it('leaves other kinds to others', () => {
    expect(antwoordOpToeslaggeval('tijdlijn', {})).toBeUndefined();
  });
  it('separates no right by assets from the amount', () => {
    expect(antwoordOpToeslaggeval('zorgtoeslag', { ...zorg, vermogen_eur: 146012 })).toEqual({
      status: 'berekend',
      recht: false,
      jaar_toegekend_eur: 0,
      maand_uitbetaald_eur: 0,
    });
  });
});
