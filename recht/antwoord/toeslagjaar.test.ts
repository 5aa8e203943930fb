import { describe, expect, it } from 'vitest';
import { TOESLAGEN_JAAR_SCHEMA } from '../schema/toeslagen.ts';
import { beantwoordGeval } from './index.ts';

const INVOER = {
  jaar: 2026,
  geboortedatum: '1990-01-01',
  toetsingsinkomen_eur: 31_000,
  zorgverzekerd: true,
  toeslagpartner: null,
  kinderen: [{ geboortedatum: '2014-06-10', opvang: { soort: 'bso', uurtarief_ct: 950, uren_per_maand: '40' } }],
  medebewoners: [],
  huur: { kale_huur_ct: 72_000 },
  vermogen_eur: 1_000,
};
const antwoord = (verschil: object) => beantwoordGeval({ soort: 'toeslagen_jaar', invoer: { ...INVOER, ...verschil } });

describe('toeslagen of a year from JSON', () => {
  it('answers per toeslag and per month', () => {
    expect(antwoord({})).toMatchObject({
      zorgtoeslag: { status: 'berekend', jaar_toegekend_eur: 1_377 },
      huurtoeslag: { jaar_toegekend_eur: 5_279 },
      kindgebonden_budget: { jaar_toegekend_eur: 6_262 },
      kinderopvangtoeslag: { jaar_toegekend_eur: 4_378 },
      kinderbijslag_kwartaal_ct: [35_830, 35_830, 42_629, 42_629],
    });
    expect(antwoord({ huur: null, zorgverzekerd: false })).toMatchObject({ huurtoeslag: null, zorgtoeslag: null });
  });
  it('keeps unknown unknown', () => {
    expect(antwoord({ toetsingsinkomen_eur: null })).toMatchObject({
      zorgtoeslag: { status: 'niet_berekend', ontbreekt: ['toetsingsinkomen'] },
      maanden_uitbetaald_eur: Array(12).fill(null),
    });
  });
  it('needs every field that the schema names as needed', () => {
    const { invoer } = TOESLAGEN_JAAR_SCHEMA.properties as { invoer: { required: readonly string[] } };
    const mag = ['toetsingsinkomen_eur', 'vermogen_eur'];
    for (const veld of invoer.required.filter((v) => !mag.includes(v)))
      expect(() => antwoord({ [veld]: undefined }), veld).toThrow();
  });
  it.each([
    [{ geboortedatum: '1990' }, 'geboortedatum: verwacht een datum'],
    [{ kinderen: [{ geboortedatum: '2014-06-10', opvang: { soort: 'oma' } }] }, 'kinderen[0].opvang.soort'],
    [{ kinderen: Array(21).fill({ geboortedatum: '2014-06-10' }) }, 'hoogstens 20 kinderen'],
    [{ vermogen_eur: 1.5 }, 'vermogen_eur: verwacht hele euro’s, gegeven 1.5'],
    [{ huur: [] }, 'huur: verwacht een object'],
  ])('names the field of a fault: %j', (verschil, tekst) => {
    expect(() => antwoord(verschil)).toThrow(tekst);
  });
});
