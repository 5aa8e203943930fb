import { LANDELIJK } from '@bijrijder/recht';
import { describe, expect, it } from 'vitest';
import { antwoordOpTijdlijn, type Tijdlijngeval } from './antwoord.ts';
import { leesTijdlijn } from './lees.ts';
import { rekenaarVoor } from './rekenaar.ts';

const loon = {
  persoon: 'P1',
  bron: 'W1',
  soort: 'loon',
  ritme: 'maand',
  recht_op_vakantietoeslag: true,
  heffingskorting: true,
  dienstbetrekking_10d: false,
  netto_per_tijdvak_ct: 60_000,
  van: '2026-01',
  tot_en_met: null,
  per_maand: {},
};
const mens = { id: 'P1', rol: 'aanvrager', geboortedatum: '1990-05-01', rechthebbend: true };
const goed = {
  periode: { van: '2026-01', tot_en_met: '2026-03' },
  gemeente: { vooruitlopen_34a_vanaf: null, premie: null },
  personen: [mens],
  kinderen: [],
  medebewoners: [],
  inkomsten: [loon],
  bijstand: [{ van: '2026-01-01', tot_en_met: null }],
  verlagingen: [],
  schuld: null,
};

describe('a timeline from outside', () => {
  it('is taken with optional fields left out', () => {
    expect(leesTijdlijn(goed)).toBe(goed);
    const { schuld: _s, ...zonder } = goed;
    expect(leesTijdlijn({ ...zonder, gemeente: {} })).toBeTruthy();
    const { heffingskorting: _h, recht_op_vakantietoeslag: _r, ...ander } = { ...loon, soort: 'alimentatie' };
    expect(leesTijdlijn({ ...goed, inkomsten: [ander] })).toBeTruthy();
  });

  // each of these was calculated in silence, with another amount than the facts give, or ended in a bare type error
  it.each([
    ['periode', { periode: undefined }],
    ['periode', { periode: { van: '2026-03', tot_en_met: '2026-01' } }],
    ['periode.van', { periode: { van: '2026-13', tot_en_met: '2026-12' } }],
    ['personen[0].rechthebbend', { personen: [{ ...mens, rechthebbend: undefined }] }],
    ['personen[0].rol', { personen: [{ ...mens, rol: 0 }] }],
    ['personen', { personen: [] }],
    ['personen[0].medisch_urenbeperkt', { personen: [{ ...mens, medisch_urenbeperkt: true }] }],
    [
      'personen[0].tellers_vooraf.n_maanden_gebruikt',
      { personen: [{ ...mens, tellers_vooraf: { n_maanden_gebruikt: 1.5 } }] },
    ],
    ['kinderen[0].geboortedatum', { kinderen: [{ geboortedatum: '2026-02-30' }] }],
    ['kinderen', { kinderen: null }],
    ['inkomsten[0].persoon', { inkomsten: [{ ...loon, persoon: 'P9' }] }],
    ['inkomsten[0].netto_per_tijdvak_ct', { inkomsten: [{ ...loon, netto_per_tijdvak_ct: 600.5 }] }],
    ['inkomsten[0].netto_per_tijdvak_ct', { inkomsten: [{ ...loon, netto_per_tijdvak_ct: -1 }] }],
    ['inkomsten[0].heffingskorting', { inkomsten: [{ ...loon, heffingskorting: undefined }] }],
    ['inkomsten[0].van', { inkomsten: [{ ...loon, van: '2026-02-30' }] }],
    ['inkomsten[0].per_maand.2026-02', { inkomsten: [{ ...loon, per_maand: { '2026-02': '1' } }] }],
    ['inkomsten[0].per_maand', { inkomsten: [{ ...loon, per_maand: { februari: 1 } }] }],
    ['bijstand[0]', { bijstand: ['2026-01-01'] }],
    ['verlagingen[0].pct', { verlagingen: [{ maand: '2026-01', pct: 30 }] }],
    ['schuld.vanaf', { schuld: { bedrag_ct: 1, gevraagd_per_maand_ct: 1, vanaf: null } }],
    ['gemeente.premie.soort', { gemeente: { premie: { soort: 'zomaar', vanaf: '2026-01' } } }],
  ])('names %s', (veld, anders) => {
    expect(() => leesTijdlijn({ ...goed, ...anders })).toThrow(expect.objectContaining({ name: 'Invoerfout', veld }));
  });

  it('checks what a correction makes of it too', () => {
    const geval = (waarde: unknown) =>
      ({
        id: 'x',
        invoer: goed,
        correcties: [{ bekend_op: '2026-03-10', wijzigingen: [{ pad: '/inkomsten/0/netto_per_tijdvak_ct', waarde }] }],
      }) as unknown as Tijdlijngeval;
    const r = rekenaarVoor(LANDELIJK);
    expect(antwoordOpTijdlijn(geval(50_000), r).grootboek).toHaveLength(1);
    expect(() => antwoordOpTijdlijn(geval('50000'), r)).toThrow('inkomsten[0].netto_per_tijdvak_ct');
  });
});
