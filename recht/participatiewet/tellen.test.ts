import { describe, expect, it } from 'vitest';
import { lezingenVan, metLezingen, VOORBEELDSTAD } from '../gemeenten/index.ts';
import { mens, thuis } from './proef.ts';
import {
  aowBereikt,
  dagenInMaand,
  isKostendeler,
  kindJongerDan,
  leeftijdOp,
  maandenTussen,
  opJaarbasis,
  rechtDagen,
  telInkomsten,
  telVrijlatingen,
} from './tellen.ts';

const JAREN = { meerderjarig: 18, kostendeler: 27, kindR: 12, aowJaren: 67, aowMaanden: 0 };
const L = lezingenVan(VOORBEELDSTAD);
const anders = (k: Parameters<typeof metLezingen>[1]) => lezingenVan(metLezingen(VOORBEELDSTAD, k));

describe('ages: on the birthday itself', () => {
  it('turns on the day, not before', () => {
    expect(leeftijdOp('1990-05-01', 20260430)).toBe(35);
    expect(leeftijdOp('1990-05-01', 20260501)).toBe(36);
    expect(leeftijdOp('2000-02-29', 20260228)).toBe(25);
    expect(leeftijdOp('2000-02-29', 20260301)).toBe(26);
  });
  it('knows AOW age with months, over the end of a year', () => {
    expect(aowBereikt('1959-03-01', 20260228, JAREN)).toBe(false);
    expect(aowBereikt('1959-03-01', 20260301, JAREN)).toBe(true);
    const met3 = { ...JAREN, aowMaanden: 3 };
    expect(aowBereikt('1961-11-15', 20290214, met3)).toBe(false);
    expect(aowBereikt('1961-11-15', 20290215, met3)).toBe(true);
    expect(aowBereikt('1961-09-15', 20281214, met3)).toBe(false);
    expect(aowBereikt('1961-09-15', 20281215, met3)).toBe(true);
  });
});

describe('art. 19a: who shares the costs', () => {
  const m = (x: object) =>
    ({
      geboortedatum: '1980-01-01',
      contract: 'geen',
      familie_1e_2e_graad: false,
      onderwijs_19a_d: false,
      ...x,
    }) as Parameters<typeof isKostendeler>[0];
  const telt = (x: object) => isKostendeler(m(x), 20260301, JAREN);
  it('counts from 27 years', () => {
    expect(telt({ geboortedatum: '1999-03-01' })).toBe(true);
    expect(telt({ geboortedatum: '1999-03-02' })).toBe(false);
  });
  it('leaves out students and who pays a commercial price, family only under c', () => {
    expect(telt({ onderwijs_19a_d: true })).toBe(false);
    expect(telt({ contract: 'met_belanghebbende' })).toBe(false);
    expect(telt({ contract: 'met_belanghebbende', familie_1e_2e_graad: true })).toBe(true);
    expect(telt({ contract: 'zelfde_derde', familie_1e_2e_graad: true })).toBe(false);
    expect(telt({ familie_1e_2e_graad: true })).toBe(true);
  });
});

describe('children', () => {
  const met = (...geboren: string[]) => thuis({ kinderen: geboren.map((geboortedatum) => ({ geboortedatum })) });
  it('count until the birthday itself, and from birth', () => {
    expect(kindJongerDan(met('2014-03-01'), 20260301, 12)).toBe(false);
    expect(kindJongerDan(met('2014-03-02'), 20260301, 12)).toBe(true);
    expect(kindJongerDan(met('2026-03-02'), 20260301, 18)).toBe(false);
    expect(kindJongerDan(met('2026-03-01'), 20260301, 18)).toBe(true);
    expect(kindJongerDan(met('2000-01-01', '2020-01-01'), 20260301, 12)).toBe(true);
  });
});

describe('art. 45 lid 3: part of a month', () => {
  it('counts the days of the calendar month', () => {
    expect(rechtDagen(undefined, '2026-02', 'kalenderdagen')).toEqual({ hele: true, recht: 28, maand: 28 });
    expect(rechtDagen({ van: 1, tot_en_met: 31 }, '2026-03', 'dertig').hele).toBe(true);
    expect(rechtDagen({ van: 11, tot_en_met: 31 }, '2026-03', 'kalenderdagen')).toEqual({
      hele: false,
      recht: 21,
      maand: 31,
    });
    expect(rechtDagen({ van: 2, tot_en_met: 31 }, '2026-02', 'kalenderdagen')).toEqual({
      hele: false,
      recht: 27,
      maand: 28,
    });
  });
  it('or thirtieths, with every month ending on the thirtieth', () => {
    expect(rechtDagen({ van: 11, tot_en_met: 31 }, '2026-03', 'dertig')).toEqual({ hele: false, recht: 20, maand: 30 });
    expect(rechtDagen({ van: 11, tot_en_met: 28 }, '2026-02', 'dertig')).toEqual({ hele: false, recht: 20, maand: 30 });
    expect(rechtDagen({ van: 31, tot_en_met: 31 }, '2026-03', 'dertig')).toEqual({ hele: false, recht: 1, maand: 30 });
    expect(rechtDagen({ van: 1, tot_en_met: 10 }, '2026-03', 'dertig')).toEqual({ hele: false, recht: 10, maand: 30 });
  });
  it('knows leap years', () => {
    expect(dagenInMaand('2024-02')).toBe(29);
    expect(dagenInMaand('2026-12')).toBe(31);
    expect(maandenTussen('2025-11', '2026-02')).toBe(3);
  });
});

describe('counters', () => {
  const met = (tellers: object, p: object = {}) => mens('P1', { tellers: { ...mens('P1').tellers, ...tellers }, ...p });
  it('r, z and art. 34a run on by calendar from their first month', () => {
    const t = telVrijlatingen(
      met({ r_eerste_maand: '2025-12', z_eerste_maand: '2026-01', bijverdien_eerste_maand: '2026-02' }),
      '2026-03',
      L,
    );
    expect(t).toMatchObject({ r: 3, z: 2, bijverdien: 1, n: 0, lks: 0, verlengd: false });
    expect(telVrijlatingen(met({}), '2026-03', L)).toMatchObject({ r: 0, z: 0, bijverdien: 0 });
    expect(telVrijlatingen(met({ r_eerste_maand: '2026-05' }), '2026-03', L).r).toBe(0);
  });
  it('counts n by used months, or by calendar where the municipality reads it so', () => {
    const p = met({ n_maanden_gebruikt: 2, n_eerste_maand: '2025-10' });
    expect(telVrijlatingen(p, '2026-03', L).n).toBe(2);
    expect(telVrijlatingen(p, '2026-03', anders({ n_telling: 'kalender' })).n).toBe(5);
    expect(telVrijlatingen(met({ n_maanden_gebruikt: 2 }), '2026-03', anders({ n_telling: 'kalender' })).n).toBe(2);
  });
  it('counts z from its first month, after n, or by months with wage', () => {
    const p = met({ z_eerste_maand: '2026-01', z_maanden_gebruikt: 1, n_laatste_maand: '2025-10' });
    expect(telVrijlatingen(p, '2026-03', L).z).toBe(2);
    expect(telVrijlatingen(p, '2026-03', anders({ z_periode: 'direct_na_n' })).z).toBe(4);
    expect(telVrijlatingen(p, '2026-03', anders({ z_periode: 'loonmaanden' })).z).toBe(1);
    expect(
      telVrijlatingen(met({ n_laatste_maand: '2026-03' }), '2026-03', anders({ z_periode: 'direct_na_n' })).z,
    ).toBe(0);
  });
  it('starts art. 34a anew in 2027 only where the municipality reads it so', () => {
    const p = met({ bijverdien_eerste_maand: '2026-06' });
    expect(telVrijlatingen(p, '2027-02', L).bijverdien).toBe(8);
    const opnieuw = anders({ overgang_34a: 'opnieuw' });
    expect(telVrijlatingen(p, '2027-02', opnieuw).bijverdien).toBe(0);
    expect(telVrijlatingen(p, '2026-12', opnieuw).bijverdien).toBe(6);
    expect(telVrijlatingen(met({ bijverdien_eerste_maand: '2027-01' }), '2027-03', opnieuw).bijverdien).toBe(2);
    expect(telVrijlatingen(met({}, { bijverdien_verlengd_tot_en_met: '2027-02' }), '2027-02', L).verlengd).toBe(true);
    expect(telVrijlatingen(met({}, { bijverdien_verlengd_tot_en_met: '2027-01' }), '2027-02', L).verlengd).toBe(false);
  });
});

describe('art. 32: pay periods on a yearly basis', () => {
  it('is exact, in whole cents or in whole euros of the month, as the municipality reads it', () => {
    const vier = { ritme: 'vierweken', netto_per_tijdvak_ct: 130_000 } as const;
    expect(opJaarbasis(vier, 'exact')).toBe(130_000 * 13);
    expect(opJaarbasis(vier, 'cent')).toBe(140_833 * 12);
    expect(opJaarbasis(vier, 'hele_euro')).toBe(140_800 * 12);
    expect(opJaarbasis({ ritme: 'week', netto_per_tijdvak_ct: 4_500 }, 'exact')).toBe(4_500 * 52);
    expect(opJaarbasis({ ritme: 'maand', netto_per_tijdvak_ct: 12_345 }, 'hele_euro')).toBe(12_345 * 12);
    expect(opJaarbasis({ ritme: 'vierweken', netto_per_tijdvak_ct: 6 }, 'cent')).toBe(7 * 12);
  });
  it('adds up by kind, each source in its place', () => {
    const i = (soort: string, x: object = {}) =>
      ({
        persoon: 'P1',
        bron: 'x',
        soort,
        ritme: 'maand',
        netto_per_tijdvak_ct: 100,
        recht_op_vakantietoeslag: true,
        heffingskorting: true,
        dienstbetrekking_10d: false,
        ...x,
      }) as Parameters<typeof telInkomsten>[0][number];
    const lijst = [
      i('loon', { dienstbetrekking_10d: true }),
      i('loon', { heffingskorting: false }),
      i('loon', { recht_op_vakantietoeslag: false }),
      i('uitkering'),
      i('alimentatie', { recht_op_vakantietoeslag: false }),
      i('overig', { heffingskorting: false }),
      i('aow'),
      i('particulier_pensioen', { recht_op_vakantietoeslag: false }),
      i('vrijwilligersvergoeding', { recht_op_vakantietoeslag: false, dit_jaar_al_vrijgelaten_ct: 50 }),
      i('vrijwilligersvergoeding', { recht_op_vakantietoeslag: false, dit_jaar_al_vrijgelaten_ct: 20 }),
      i('loon', { persoon: 'P2' }),
    ];
    expect(telInkomsten(lijst, 'P1', 'exact', true)).toEqual({
      loon: 3600,
      loon10d: 1200,
      loonTabel: 1200,
      loonZonder: 1200,
      anderTabel: 1200,
      anderZonder: 1200,
      aowInkomen: 1200,
      ander: 4800,
      pensioen: 1200,
      vrijwilliger: 2400,
      vrijwilligerAl: 50,
    });
    expect(telInkomsten(lijst, 'P1', 'exact', false)).toMatchObject({ aowInkomen: 0, anderTabel: 2400 });
  });
});
