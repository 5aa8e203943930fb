import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geldendeFeiten } from './geldend.ts';
import { bronreeksen, naarTijdlijn } from './naar-tijdlijn.ts';
import type { Feit } from './soorten.ts';
import { aantalDagen, maandPlus, plusDagen, tijdvakkenVan } from './tijdvak.ts';

let teller = 0;
const feit = (deel: { soort: Feit['soort']; onderwerp: string; inhoud: object; bekendOp?: string }): Feit =>
  ({
    feit: `f${teller++}`,
    persoon: 'hanna',
    geldigVan: '2026-01-01',
    geldigTotEnMet: null,
    bekendOp: '2026-01-01',
    herkomst: 'client',
    vervallen: false,
    ...deel,
  }) as Feit;
const baan = (ritme: 'maand' | 'vierweken' | 'week') =>
  feit({
    soort: 'dienstverband',
    onderwerp: 'ketel',
    inhoud: {
      werkgever: 'De Ketel',
      soort: 'loon',
      ritme,
      recht_op_vakantietoeslag: true,
      heffingskorting: true,
      dienstbetrekking_10d: false,
    },
  });
const strook = (van: string, tot: string, netto_ct: number, anders: { bekendOp?: string } = {}) =>
  feit({
    soort: 'inkomsten',
    onderwerp: `ketel:${van}`,
    inhoud: { dienstverband: 'ketel', tijdvak_van: van, tijdvak_tot: tot, netto_ct, geschat: false },
    bekendOp: '2026-04-28',
    ...anders,
  });

describe('pay periods', () => {
  it('knows the four-week periods and weeks that end in a month', () => {
    expect(tijdvakkenVan('2026-04', 'vierweken')).toEqual([{ van: '2026-03-23', tot: '2026-04-19', nummer: 4 }]);
    expect(tijdvakkenVan('2026-01', 'vierweken')).toEqual([{ van: '2025-12-29', tot: '2026-01-25', nummer: 1 }]);
    expect(tijdvakkenVan('2026-06', 'week').map((t) => t.tot)).toEqual([
      '2026-06-07',
      '2026-06-14',
      '2026-06-21',
      '2026-06-28',
    ]);
  });
  it.each(['week', 'vierweken'] as const)('gives every day of the years to exactly one period (%s)', (ritme) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (n) => {
        const maand = maandPlus('2010-01', n);
        const rij = [...tijdvakkenVan(maand, ritme), ...tijdvakkenVan(maandPlus(maand, 1), ritme)];
        for (let i = 1; i < rij.length; i++) expect(rij[i]!.van).toBe(plusDagen(rij[i - 1]!.tot, 1));
        for (const t of rij) expect(aantalDagen(t.van, t.tot)).toBeGreaterThanOrEqual(ritme === 'week' ? 7 : 28);
      }),
    );
  });
});

describe('facts as known on a day', () => {
  it('lets the last told win and keeps what was known before', () => {
    const eerst = strook('2026-04-01', '2026-04-30', 70000, { bekendOp: '2026-04-20' });
    const later = strook('2026-04-01', '2026-04-30', 72436, { bekendOp: '2026-05-20' });
    expect(geldendeFeiten([eerst, later])).toEqual([later]);
    expect(geldendeFeiten([eerst, later], '2026-05-01')).toEqual([eerst]);
  });
  it('lets go of what was taken back', () => {
    const eerst = strook('2026-04-01', '2026-04-30', 70000);
    expect(geldendeFeiten([eerst, { ...eerst, vervallen: true }])).toEqual([]);
  });
});

describe('from slips to a month', () => {
  it('averages the slips of a month and marks a month without a slip as not certain', () => {
    const feiten = [baan('week'), strook('2026-04-06', '2026-04-12', 10001), strook('2026-04-13', '2026-04-19', 10002)];
    const [reeks] = bronreeksen(feiten, '2026-04', '2026-05');
    expect(reeks!.perMaand.get('2026-04')).toMatchObject({ perTijdvakCent: 10002, zeker: true });
    expect(reeks!.perMaand.get('2026-05')).toMatchObject({ perTijdvakCent: 10002, zeker: false });
  });
  it('takes "no wage" as a known zero', () => {
    const niets = feit({ soort: 'geen_inkomsten', onderwerp: '2026-04', inhoud: { maand: '2026-04' } });
    const [reeks] = bronreeksen(
      [baan('maand'), strook('2026-03-01', '2026-03-31', 70000), niets],
      '2026-03',
      '2026-04',
    );
    expect(reeks!.perMaand.get('2026-04')).toEqual({ perTijdvakCent: 0, zeker: true, stroken: [] });
  });
  it('gives the neutral household with amounts by month', () => {
    const persoon = feit({
      soort: 'persoon',
      onderwerp: 'persoon:hanna',
      inhoud: { rol: 'aanvrager', geboortedatum: '1991-03-02' } as Feit<'persoon'>['inhoud'],
    });
    const tijdlijn = naarTijdlijn(
      [persoon, baan('maand'), strook('2026-04-01', '2026-04-30', 77184)],
      '2026-04',
      '2026-04',
    );
    expect(tijdlijn.personen[0]).toMatchObject({ id: 'P1', rol: 'aanvrager' });
    expect(tijdlijn.inkomsten[0]).toMatchObject({ persoon: 'P1', bron: 'ketel', per_maand: { '2026-04': 77184 } });
  });
});
