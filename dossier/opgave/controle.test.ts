import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kijkMee, type Strook } from './controle.ts';

const april: Strook = { dienstverband: 'd1', tijdvakVan: '2026-04-01', tijdvakTot: '2026-04-30', nettoCent: 77184 };
const bekend = { vandaag: '2026-04-28', vorigeNettoCent: 75560 };
const sleutels = (s: Partial<Strook>, andere: Strook[] = []) =>
  kijkMee({ ...april, ...s }, bekend, andere).map((o) => `${o.soort} ${o.sleutel}`);

describe('looking along with a pay slip', () => {
  it('has nothing to say about an ordinary wage', () => {
    expect(sleutels({})).toEqual([]);
    expect(sleutels({ nettoCent: 0 })).toEqual([]);
  });
  it.each([
    ['an open amount', { nettoCent: null }, ['fout netto-ontbreekt']],
    ['net above gross', { brutoCent: 70000 }, ['fout netto-boven-bruto']],
    ['more hours than the month has', { urenHonderdsten: 72_001 }, ['fout uren-onmogelijk']],
    ['wage without hours', { urenHonderdsten: 0 }, ['vraag uren-nul']],
    ['a period that has not begun', { tijdvakVan: '2026-05-01', tijdvakTot: '2026-05-31' }, ['fout tijdvak-toekomst']],
    ['a period turned round', { tijdvakVan: '2026-04-30', tijdvakTot: '2026-04-01' }, ['fout tijdvak-omgekeerd']],
    ['a forgotten comma', { nettoCent: 7_718_400 }, ['vraag bedrag-veel-groter']],
    ['vakantiegeld above everything', { vakantiegeldUitbetaaldCent: 100_000 }, ['fout vakantiegeld-boven-netto']],
  ] as const)('%s', (_, strook, verwacht) => {
    expect(sleutels(strook)).toEqual(verwacht);
  });
  it('sees two slips for one period of one employer, and leaves another employer alone', () => {
    expect(sleutels({}, [{ ...april, nettoCent: 1 }])).toEqual(['fout tijdvak-dubbel']);
    expect(sleutels({}, [{ ...april, dienstverband: 'd2' }])).toEqual([]);
  });
  it('asks about a nought too many, and names what was probably meant', () => {
    const bedoeld = (nettoCent: number) => kijkMee({ ...april, nettoCent }, bekend).map((o) => o.waarden.bedoeld);
    expect(bedoeld(450_000)).toEqual([45_000]);
    expect(bedoeld(7_718_400)).toEqual([77_184]);
    expect(bedoeld(3 * 75_560)).toEqual([]);
  });
  it('asks about a hundred times the last wage, whatever that wage was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300_000 }), (vorige) => {
        const o = kijkMee({ ...april, nettoCent: vorige * 100 }, { ...bekend, vorigeNettoCent: vorige });
        expect(o.map((x) => x.sleutel)).toContain('bedrag-veel-groter');
      }),
    );
  });
});
