import { expect, test } from 'vitest';
import { leesAanbodvorm } from './lees.ts';

const vorm = (velden: Record<string, string | string[]>): FormData => {
  const f = new FormData();
  for (const [naam, waarden] of Object.entries(velden)) for (const w of [waarden].flat()) f.append(naam, w);
  return f;
};
const GOED = { naam: 'Heftruck', soort: 'opleiding', wat: 'Drie dagen leren rijden.', bedenk: '7' };

test('an offer is read to the cent and the week; what is left open stays open', () => {
  expect(
    leesAanbodvorm(vorm({ ...GOED, kosten: '312,50', wacht: '6', taal: 'A2', tijden: ['avond', 'nacht'] })),
  ).toEqual({
    velden: {
      naam: 'Heftruck',
      soort: 'opleiding',
      wat: 'Drie dagen leren rijden.',
      voorwaarden: '',
      bij: '',
      kosten_cent: 31_250,
      wachttijd_weken: 6,
      taalniveau: 'A2',
      plekken: null,
      duur_weken: null,
      bedenkdagen: 7,
      terreinen: [],
      tijden: ['avond'],
      bereik: [],
      opvang: false,
      baangarantie: false,
    },
  });
});

test('what cannot be so is named per field, and what was typed comes back', () => {
  const uit = leesAanbodvorm(
    vorm({ naam: 'x', soort: 'loterij', wat: 'kort', kosten: 'veel', plekken: '1,5', bedenk: '1' }),
  );
  expect(uit).toMatchObject({
    mis: ['naam', 'soort', 'wat', 'kosten', 'plekken', 'bedenk'],
    getypt: { kosten: 'veel' },
  });
});
