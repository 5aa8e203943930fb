import { LANDELIJK, metLezingen, VOORBEELDSTAD } from '@bijrijder/recht';
import { describe, expect, it } from 'vitest';
import { bronnenIn } from './bronnen.ts';
import type { Feit, Feitinhouden, Feitsoort } from './feiten.ts';
import { laatsteDag } from './maand.ts';
import { bedragInMaand } from './maandinvoer.ts';
import { rekenReeks } from './reeks.ts';
import { rekenaarVoor } from './rekenaar.ts';
import type { Tijdlijn } from './soorten.ts';
import { spreid, tijdlijnUitFeiten } from './uit-feiten.ts';
import { metWijzigingen } from './wijziging.ts';

const r = rekenaarVoor(VOORBEELDSTAD);
let teller = 0;
const feit = <S extends Feitsoort>(
  soort: S,
  onderwerp: string,
  inhoud: Feitinhouden[S],
  geldigVan: string,
  anders: Partial<Feit> = {},
): Feit =>
  ({
    feit: `f${teller}`,
    volgnummer: teller++,
    soort,
    onderwerp,
    persoon: 'een',
    inhoud,
    geldigVan,
    geldigTotEnMet: null,
    bekendOp: '2026-01-01',
    vervallen: false,
    ...anders,
  }) as Feit;
const BASIS = [
  feit(
    'persoon',
    'een',
    { rol: 'aanvrager', geboortedatum: '1990-05-01', rechthebbend: true, arbeid_draagt_bij: true },
    '2020-01-01',
  ),
  feit('bijstand', 'recht', {}, '2025-01-01'),
];
const baan = (ritme: 'maand' | 'vierweken' | 'week', van: string, anders: Partial<Feit> = {}) =>
  feit(
    'dienstverband',
    'ketel',
    {
      werkgever: 'De Ketel',
      soort: 'loon',
      ritme,
      recht_op_vakantietoeslag: true,
      heffingskorting: true,
      dienstbetrekking_10d: false,
      verwacht_netto_ct: 80_000,
    },
    van,
    anders,
  );
const strook = (van: string, tot: string, netto_ct: number, bekendOp = tot) =>
  feit('inkomsten', `ketel:${van}`, { dienstverband: 'ketel', tijdvak_van: van, tijdvak_tot: tot, netto_ct }, van, {
    bekendOp,
  });
const venster = { van: '2026-01', totEnMet: '2026-12', gemeente: { vooruitlopen_34a_vanaf: null, premie: null } };
const lijn = (feiten: readonly Feit[], bekendOp?: string) =>
  tijdlijnUitFeiten([...BASIS, ...feiten], { ...venster, ...(bekendOp ? { bekendOp } : {}) });
const loon = (t: Tijdlijn, maand: string) => bedragInMaand(t.inkomsten[0]!, maand);

describe('wage', () => {
  it('counts in the month it was earned, also when the slip comes months later', () => {
    const feiten = [baan('maand', '2026-01-01'), strook('2026-01-01', '2026-01-31', 95_000, '2026-04-10')];
    expect(loon(lijn(feiten, '2026-02-01'), '2026-01')).toBe(80_000);
    expect(loon(lijn(feiten, '2026-04-10'), '2026-01')).toBe(95_000);
  });
  it('is corrected over an earlier month by a later slip about the same period', () => {
    const feiten = [
      baan('maand', '2026-01-01'),
      strook('2026-02-01', '2026-02-28', 70_000),
      strook('2026-02-01', '2026-02-28', 72_436, '2026-05-03'),
    ];
    expect(loon(lijn(feiten, '2026-03-01'), '2026-02')).toBe(70_000);
    expect(loon(lijn(feiten, '2026-06-01'), '2026-02')).toBe(72_436);
    expect(lijn(feiten).inkomsten[0]!.zekere_maanden).toEqual(['2026-02']);
  });
  it('of four weeks counts in the month the period ends; two in one month count with their average', () => {
    const feiten = [
      baan('vierweken', '2025-12-01'),
      strook('2025-12-29', '2026-01-25', 90_000),
      strook('2026-01-26', '2026-02-22', 95_001),
      strook('2026-07-13', '2026-08-02', 100_000),
      strook('2026-08-03', '2026-08-30', 100_001),
    ];
    const t = lijn(feiten);
    expect(loon(t, '2026-01')).toBe(90_000);
    expect(loon(t, '2026-02')).toBe(95_001);
    expect(loon(t, '2026-08')).toBe(100_001);
    expect(loon(t, '2026-09')).toBe(100_001);
    expect(t.inkomsten[0]!.tijdvakken?.['2026-08']).toEqual({ van: '2026-07-13', tot_en_met: '2026-08-30' });
  });
  it('of a job that starts and stops inside a month is expected by calendar days until the slip is there', () => {
    const t = lijn([baan('maand', '2026-03-16', { geldigTotEnMet: '2026-06-10' })]);
    expect(loon(t, '2026-02')).toBeUndefined();
    expect(loon(t, '2026-03')).toBe(Math.round((80_000 * 16) / 31));
    expect(loon(t, '2026-04')).toBe(80_000);
    expect(loon(t, '2026-06')).toBe(Math.round((80_000 * 10) / 30));
    expect(loon(t, '2026-07')).toBeUndefined();
    const metStrook = lijn([baan('maand', '2026-03-16'), strook('2026-03-16', '2026-03-31', 43_210)]);
    expect(loon(metStrook, '2026-03')).toBe(43_210);
  });
  it('goes on with its last amount beyond the months that were asked', () => {
    const kort = tijdlijnUitFeiten(
      [...BASIS, baan('maand', '2026-01-01'), strook('2026-02-01', '2026-02-28', 70_000)],
      {
        ...venster,
        totEnMet: '2026-03',
      },
    );
    expect(loon(kort, '2026-03')).toBe(70_000);
    expect(loon(kort, '2027-01')).toBe(70_000);
    expect(loon(lijn([baan('maand', '2026-01-01', { geldigTotEnMet: '2026-02-28' })]), '2027-01')).toBeUndefined();
  });
  it('of a thirteenth month is spread to the cent over the months it was earned in', () => {
    const t = lijn([
      baan('maand', '2026-01-01'),
      feit(
        'uitgesteld',
        'ketel:13e',
        { dienstverband: 'ketel', netto_ct: 100_001, verworven_van: '2026-01', verworven_tot_en_met: '2026-12' },
        '2026-12-20',
        { bekendOp: '2026-12-20' },
      ),
    ]);
    const dertiende = t.inkomsten[1]!;
    expect(dertiende.recht_op_vakantietoeslag).toBe(false);
    expect(Object.values(dertiende.per_maand ?? {}).reduce((a, b) => a + b, 0)).toBe(100_001);
    expect([...spreid(-7, ['2026-01', '2026-02', '2026-03']).values()]).toEqual([-3, -2, -2]);
  });
  it('that was told to be nothing is nothing, and that is certain', () => {
    const t = lijn([
      baan('maand', '2026-01-01'),
      feit('geen_inkomsten', '2026-03', { maand: '2026-03' }, '2026-03-01'),
    ]);
    expect(loon(t, '2026-03')).toBe(0);
    expect(t.inkomsten[0]!.zekere_maanden).toEqual(['2026-03']);
  });
  it('is shown per source as the settlement counts it: four weeks made a month, the last amount without a slip', () => {
    const feiten = [
      ...BASIS,
      baan('vierweken', '2026-01-01'),
      strook('2026-02-02', '2026-03-01', 58_835),
      strook('2026-03-02', '2026-03-29', 60_000, '2026-05-03'),
    ];
    const [maart] = bronnenIn(feiten, '2026-03', '2026-04-01');
    expect(maart).toMatchObject({ werkgever: 'De Ketel', tijdvakCent: 58_835, maandCent: 63_738 });
    expect(maart!.over).toEqual({ van: '2026-02-02', tot: '2026-03-01' });
    expect(bronnenIn(feiten, '2026-04', '2026-04-01')).toMatchObject([{ maandCent: 63_738, over: null }]);
    // known later: the average of both
    const [later] = bronnenIn(feiten, '2026-03');
    expect(later!.over).toEqual({ van: '2026-02-02', tot: '2026-03-29' });
    const m = rekenReeks(lijn(feiten.slice(2)), r, { van: '2026-01', totEnMet: '2026-03' })[2]!;
    expect(m.uitkomst!.netto_ct.P1).toBe(later!.maandCent);
    expect(bronnenIn([...BASIS], '2026-03')).toEqual([]);
  });
  it('that was told by mistake and taken back is gone', () => {
    const eerst = strook('2026-01-01', '2026-01-31', 95_000);
    const terug = { ...eerst, feit: 'x', volgnummer: 9999, bekendOp: '2026-03-01', vervallen: true } as Feit;
    expect(loon(lijn([baan('maand', '2026-01-01'), eerst, terug], '2026-02-15'), '2026-01')).toBe(95_000);
    expect(loon(lijn([baan('maand', '2026-01-01'), eerst, terug]), '2026-01')).toBe(80_000);
  });
});

describe('a household that changes', () => {
  const norm = (t: Tijdlijn, maand: string) => rekenReeks(t, r).find((m) => m.maand === maand)!.uitkomst!.norm_ct;
  it('moves to the norm of a couple from the month after a partner comes', () => {
    const t = lijn([
      feit('persoon', 'twee', { rol: 'echtgenoot', geboortedatum: '1991-01-01', rechthebbend: true }, '2026-03-10', {
        persoon: 'twee',
      }),
    ]);
    expect(norm(t, '2026-03')).toBe(140_150);
    expect(norm(t, '2026-04')).toBe(200_213);
  });
  it('gets the amounts of each half-year', () => {
    const t = lijn([]);
    expect(norm(t, '2026-06')).toBe(140_150);
    expect(norm(t, '2026-07')).toBe(141_946);
  });
  it('counts a resident who comes to live here, from the first of a month', () => {
    const t = lijn([
      feit(
        'medebewoner',
        'm',
        { geboortedatum: '1980-01-01', contract: 'geen', familie_1e_2e_graad: false, onderwijs_19a_d: false },
        '2026-05-01',
        { geldigTotEnMet: '2026-08-31' },
      ),
    ]);
    expect(norm(t, '2026-04')).toBe(140_150);
    expect(norm(t, '2026-05')).toBe(100_107);
    expect(norm(t, '2026-09')).toBe(141_946);
  });
  it('pays by the day when the right starts inside a month', () => {
    const t = tijdlijnUitFeiten([BASIS[0]!, feit('bijstand', 'recht', {}, '2026-04-11')], venster);
    const reeks = rekenReeks(t, r);
    expect(reeks.find((m) => m.maand === '2026-03')!.status).toBe('geen_bijstand');
    expect(reeks.find((m) => m.maand === '2026-04')!.invoer!.recht_dagen).toEqual({ van: 11, tot_en_met: 30 });
    expect(reeks.find((m) => m.maand === '2026-04')!.uitkomst!.bijstand_incl_ct).toBe(Math.round((140_150 * 20) / 30));
  });
  it('adds reductions of one month and never takes more than the norm', () => {
    const t = {
      ...lijn([]),
      verlagingen: [
        { maand: '2026-03', pct: '12.5' },
        { maand: '2026-03', pct: '20' },
        { maand: '2026-04', pct: '80' },
        { maand: '2026-04', pct: '30' },
      ],
    };
    const reeks = rekenReeks(t, r);
    expect(reeks[2]!.invoer!.maatregel_pct).toBe('32.5');
    expect(reeks[3]!.invoer!.maatregel_pct).toBe('100');
    expect(reeks[3]!.uitkomst!.bijstand_incl_ct).toBe(0);
  });
  it('starts the bijverdienregeling again only for a job that began after it', () => {
    const g = rekenaarVoor({ ...metLezingen(LANDELIJK, {}), vooruitlopen34aVanaf: '2026-01' });
    const persoon = {
      id: 'P1',
      rol: 'aanvrager',
      geboortedatum: '1990-05-01',
      rechthebbend: true,
      bijverdien_opnieuw_bij_nieuw_dienstverband: true,
    } as const;
    const werk = {
      persoon: 'P1',
      soort: 'loon',
      ritme: 'maand',
      netto_per_tijdvak_ct: 60_000,
      recht_op_vakantietoeslag: true,
      heffingskorting: true,
      dienstbetrekking_10d: false,
    } as const;
    const t: Tijdlijn = {
      ...lijn([]),
      periode: { van: '2026-01', tot_en_met: '2028-06' },
      personen: [persoon],
      inkomsten: [
        { ...werk, bron: 'een', van: '2026-01', tot_en_met: '2027-03' },
        { ...werk, bron: 'twee', van: '2027-04', tot_en_met: null },
      ],
    };
    const deel = (maand: string) => rekenReeks(t, g).find((m) => m.maand === maand)!.uitkomst!.vrijlating.P1?.onderdeel;
    expect(deel('2026-12')).toBe('34a.a');
    expect(deel('2027-01')).toBeUndefined();
    expect(deel('2027-04')).toBe('34a.a');
    expect(deel('2028-03')).toBe('34a.a');
    expect(deel('2028-04')).toBeUndefined();
  });
});

describe('changes by path', () => {
  const t = lijn([baan('maand', '2026-01-01')]);
  it('append, replace and leave the original alone', () => {
    const anders = metWijzigingen(t, [
      { pad: '/inkomsten/0/per_maand/2026-05', waarde: 1 },
      { pad: '/kinderen/-', waarde: { geboortedatum: '2020-01-01' } },
    ]);
    expect(anders.inkomsten[0]!.per_maand?.['2026-05']).toBe(1);
    expect(anders.kinderen).toHaveLength(1);
    expect(t.kinderen).toHaveLength(0);
  });
  it('refuse a path that is not there', () => {
    expect(() => metWijzigingen(t, [{ pad: 'inkomsten', waarde: 1 }])).toThrow(RangeError);
    expect(() => metWijzigingen(t, [{ pad: '/inkomsten/7/van', waarde: 1 }])).toThrow(RangeError);
  });
  it('keep the last day of every month right', () => expect(laatsteDag('2028-02')).toBe('2028-02-29'));
});
