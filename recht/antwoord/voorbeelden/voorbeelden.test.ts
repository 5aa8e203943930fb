import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toetsVoorbeeld } from './index.ts';

const MAP = new URL('../../voorbeelden/', import.meta.url);
const ONDERWERPEN = [
  'zorgtoeslag',
  'huurtoeslag',
  'kindgebonden budget',
  'kinderopvangtoeslag',
  'inkomstenbelasting',
  'zorgverzekeringswet',
  'loonkostensubsidie',
  'marginale druk',
];
const voorbeelden = readdirSync(MAP)
  .filter((n) => n.endsWith('.json'))
  .map((n) => JSON.parse(readFileSync(new URL(n, MAP), 'utf8')) as { id: string; topic: string })
  .filter((v) => ONDERWERPEN.includes(v.topic));

/** Examples that we cannot compute, each with the figure that is missing. */
const ZONDER_CIJFER: Readonly<Record<string, string>> = {
  'huurtoeslag-2025-900-25000': 'huurtoeslag.inkomensijkpunt.1p',
  'kot-poc-2024-alleen': 'kot.max_uren',
};
/** Examples whose source is wrong: our value stands in afwijkingen.json with the reason. */
const FOUTE_BRON = [
  'huurtoeslag-kst36608-1',
  'huurtoeslag-kst36608-3',
  'huurtoeslag-poc-2025',
  'kgb-poc-2025-alleen',
  'zorgtoeslag-leaflet-2026-2',
  'zorgtoeslag-poc-alleen-20000',
  'zvw-poc-2026',
];

describe('published worked examples, to the cent', () => {
  it.each(voorbeelden.map((v) => [v.id, v] as const))('%s', (id, v) => {
    const uit = toetsVoorbeeld(v);
    const ontbreekt = ZONDER_CIJFER[id];
    if (ontbreekt) {
      expect(uit.oordeel).toBe('niet berekend');
      expect(uit.sleutels[0]?.reden).toContain(ontbreekt);
    } else expect(uit.oordeel, JSON.stringify(uit)).toBe(FOUTE_BRON.includes(id) ? 'verklaard' : 'goed');
  });
});

describe('records that were not seen before', () => {
  const basis = {
    id: 'nieuw',
    topic: 'zorgtoeslag',
    date: '2026-01-01',
    inputs: { toetsingsinkomen: 20000, partner: false },
    expected: { jaar: '1550.45' },
  };
  const oordeel = (verschil: object) => toetsVoorbeeld({ ...basis, ...verschil }).oordeel;

  it('passes an equal value, also in another reading of the law', () => {
    expect(oordeel({})).toBe('goed');
    expect(oordeel({ expected: { jaar: '1550.46' } })).toBe('verklaard');
  });
  it('fails a difference that nothing explains', () => {
    expect(oordeel({ expected: { jaar: '1551.00' } })).toBe('afwijkend');
    expect(oordeel({ expected: { jaar: '1551.00' }, remark: 'Inkomen ingevuld.' })).toBe('afwijkend');
  });
  it('explains a difference when the remark names our value or calls the source wrong', () => {
    expect(oordeel({ expected: { jaar: '1551.00' }, remark: 'Juist: 1.550,45.' })).toBe('verklaard');
    expect(oordeel({ expected: { jaar: '1551.00' }, remark: 'Volgens ons fout: oude cijfers.' })).toBe('verklaard');
  });
  it('says what is missing for another year, a missing fact, an unknown name or outcome', () => {
    expect(oordeel({ date: '2027-01-01' })).toBe('niet berekend');
    expect(oordeel({ inputs: { partner: false } })).toBe('niet berekend');
    expect(oordeel({ inputs: { ...basis.inputs, raadsel: 1 } })).toBe('niet berekend');
    expect(oordeel({ expected: { raadsel: 1 } })).toBe('niet berekend');
  });
  it('huurtoeslag until 2026: no right above the limit of the rent', () => {
    const huur = (kale_huur: string, expected: object) =>
      oordeel({
        topic: 'huurtoeslag',
        date: '2025-01-01',
        inputs: { kale_huur, rekeninkomen: 14_000, personen: 1 },
        expected,
      });
    expect(huur('900.08', { maand: '0.00', recht: false })).toBe('goed');
    expect(huur('900.07', { maand: '498.74', recht: true })).toBe('goed');
  });
  it('zorgtoeslag from 18 years on', () => {
    const jong = { inputs: { toetsingsinkomen: 5_000, leeftijd: 17 }, expected: { recht: false, jaar: '0.00' } };
    expect(oordeel(jong)).toBe('goed');
  });
  it.each([
    [null],
    [[]],
    ['tekst'],
    [{}],
    [{ ...basis, inputs: null }],
    [{ ...basis, topic: '__proto__' }],
    [{ ...basis, topic: 'toString' }],
    [{ ...basis, date: 12 }],
    [{ ...basis, inputs: { toetsingsinkomen: 'veel' } }],
    [{ ...basis, inputs: { toetsingsinkomen: -5 } }],
    [{ ...basis, topic: 'huurtoeslag', inputs: { personen: 'drie', kale_huur: '700', rekeninkomen: 20000 } }],
    [{ ...basis, topic: 'huurtoeslag', inputs: { parameters: 7 } }],
    [{ ...basis, topic: 'kindgebonden budget', inputs: { kinderen: [null] } }],
    [{ ...basis, topic: 'kinderopvangtoeslag', inputs: { toetsingsinkomen: 1, kinderen: [{ soort: 'oma' }] } }],
    [{ ...basis, topic: 'loonkostensubsidie', inputs: { wml_ct: 1.5 } }],
  ])('never crashes on %j', (vreemd) => {
    expect(toetsVoorbeeld(vreemd).oordeel).toBe('niet berekend');
  });
});
