import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  datum,
  datumDelen,
  euro,
  HOOGSTE_BEDRAG_CENT,
  leesBedrag,
  leesBedragMetReden,
  maandnaam,
  tijd,
} from './index.ts';

const N = '\u00a0';

describe('euro', () => {
  it.each([
    [123456, {}, `€${N}1.234,56`],
    [-1921, {}, `−${N}€${N}19,21`],
    [515, { plus: true }, `+${N}€${N}5,15`],
    [-515, { plus: true }, `−${N}€${N}5,15`],
    [0, { plus: true }, `€${N}0,00`],
    [80864, { ongeveer: true }, `±${N}€${N}808,64`],
    [285847, { ongeveer: true, heel: true }, `±${N}€${N}2.858`],
    [-7007, { ongeveer: true }, `−${N}€${N}70,07`],
    [50, { heel: true }, `€${N}1`],
    [288660677, {}, `€${N}2.886.606,77`],
    [5, {}, `€${N}0,05`],
  ])('%s → %s', (cent, opties, tekst) => {
    expect(euro(cent, opties)).toBe(tekst);
  });

  it('weigert halve centen in plaats van ze af te ronden', () => {
    expect(() => euro(72283.5)).toThrow(RangeError);
    expect(() => euro(Number.NaN)).toThrow(RangeError);
  });
});

describe('leesBedrag', () => {
  it.each([
    ['771,84', 77184],
    ['€ 1.042,12', 104212],
    ['1042.12', 104212],
    ['1,042.12', 104212],
    ['1 042,12', 104212],
    ['1.042', 104200],
    ['24,-', 2400],
    ['24,--', 2400],
    ['24.=', 2400],
    ['771', 77100],
    ['771 euro', 77100],
    ['EUR 771,84', 77184],
    ['007,50', 750],
    ['٧٧١٫٨٤', 77184],
    ['\u200e€\u00a0722,83', 72283],
  ])('leest %s', (tekst, cent) => {
    expect(leesBedragMetReden(tekst)).toEqual({ cent });
  });

  it.each([
    ['', 'leeg'],
    ['   ', 'leeg'],
    ['zeven', 'geen-cijfers'],
    ['771,84 netto', 'geen-cijfers'],
    ['1,042', 'onduidelijk'],
    ['771,8', 'onduidelijk'],
    ['1.04.12', 'onduidelijk'],
    ['1.0422', 'onduidelijk'],
    ['10 42,12', 'onduidelijk'],
    ['1,2,3', 'onduidelijk'],
    ['-50', 'negatief'],
    ['− € 50,00', 'negatief'],
    ['99999999999', 'te-groot'],
    ['10.000.000,01', 'te-groot'],
  ])('leest %s niet: %s', (tekst, reden) => {
    expect(leesBedragMetReden(tekst)).toEqual({ cent: null, reden });
    expect(leesBedrag(tekst)).toBeNull();
  });

  it('leest terug wat euro() schrijft, ook met min en plus', () => {
    fc.assert(
      fc.property(fc.integer({ min: -HOOGSTE_BEDRAG_CENT, max: HOOGSTE_BEDRAG_CENT }), fc.boolean(), (cent, plus) => {
        expect(leesBedragMetReden(euro(cent, { plus }), { negatief: true })).toEqual({ cent });
      }),
    );
  });

  it('geeft voor elke tekst een geheel bedrag binnen de grens of een reden, nooit iets ertussenin', () => {
    const teken = fc.constantFrom(...'0123456789.,-€ +=eur٧');
    fc.assert(
      fc.property(fc.array(teken, { maxLength: 14 }), (tekens) => {
        const uit = leesBedragMetReden(tekens.join(''));
        if (uit.cent === null) expect(uit.reden).toBeTruthy();
        else expect(Number.isSafeInteger(uit.cent) && uit.cent >= 0 && uit.cent <= HOOGSTE_BEDRAG_CENT).toBe(true);
      }),
    );
  });
});

describe('datum', () => {
  it('schrijft dag, datum en zo nodig het jaar', () => {
    expect(datum('2026-12-08')).toBe('dinsdag 8 december');
    expect(datum('2026-12-08', { jaar: true })).toBe('dinsdag 8 december 2026');
    expect(datum('2026-04-01', { weekdag: 'kort' })).toBe('wo 1 april');
    expect(datum('2026-05-08', { weekdag: 'geen' })).toBe('8 mei');
  });

  it('vertaalt alleen de dagnaam: de rest staat zo op het bankafschrift', () => {
    expect(datumDelen('2026-05-08', { taal: 'en' })).toEqual({ weekdag: 'Friday', datum: '8 mei' });
    expect(datumDelen('2026-05-08', { taal: 'ar' })).toEqual({ weekdag: 'الجمعة', datum: '8 mei' });
  });

  it.each(['2026-02-29', '2026-13-01', '8 mei 2026', '2026-05-08T10:00:00Z'])('weigert %s', (iso) => {
    expect(() => datum(iso)).toThrow(RangeError);
  });

  it('geeft de klok van Nederland, zomer en winter', () => {
    expect(tijd('2026-04-28T08:42:00Z')).toBe('10.42 uur');
    expect(tijd('2026-12-08T13:00:00Z')).toBe('14.00 uur');
    expect(() => tijd('2026-04-28T08:42:00')).toThrow(RangeError);
  });

  it('noemt de maand', () => {
    expect(maandnaam('2026-04')).toBe('april');
    expect(maandnaam('2025-11', { jaar: true })).toBe('november 2025');
    expect(() => maandnaam('2026-13')).toThrow(RangeError);
  });
});
