import { expect, test } from 'vitest';
import { bouw, euro, isOnbekend, legUit, nederlands, type Stap, somVan, vereenvoudig } from './index.ts';
import { klein } from './proef/klein.ts';
import { dobbel, TIJDEN, willekeurigeFeiten, willekeurigStelsel } from './proef/willekeurig.ts';

const feiten = {
  loon: 120_000,
  anderInkomen: 0,
  partner: false,
  vrijlatingRecht: true,
  medebewoners: 0,
  toetsingsinkomen: 2_000_000,
  vermogen: 100,
  verzekerd: true,
};
const april = bouw(klein).voor({ peildatum: '2026-04-01' });

test('four levels: a line, rows that add up, the clause, the tree', () => {
  const stap = legUit(april.bereken(feiten), 'bijstand');
  expect(stap.kort).toBe('Bijstand op uw rekening: €\u00a0382,47');
  expect(stap.adres).toEqual({
    regel: 'bijstand',
    artikel: { wet: 'Participatiewet', plaats: 'art. 45' },
    maand: '2026-04',
  });
  expect(stap.rijen.map((r) => [r.soort, r.titel, nederlands.getal(r.teller, r.noemer, 'cent')])).toEqual([
    ['regel', 'Bijstand met vakantiegeld', '€\u00a0402,60'],
    ['regel', 'Vakantiegeld dat wij voor u opzij zetten', '−€\u00a020,13'],
  ]);
  const rond = legUit(april.bereken({ ...feiten, anderInkomen: 10 }), 'bijstand').rijen[2]!;
  expect([rond.soort, rond.clausule]).toEqual(['afronding', { wet: 'Participatiewet', plaats: 'afronding' }]);
  expect(vereenvoudig(somVan([rond]))).toEqual({ teller: 1n, noemer: 2n });
  expect(stap.stappen.map((s) => s.regel.naam)).toEqual(['bijstand-exact', 'reserve']);
  expect(stap.zin).toBe('U krijgt €\u00a0402,60 min €\u00a020,13.');
  const vrijlating = legUit(april.bereken(feiten), 'vrijlating');
  expect(vrijlating.zin).toBe('Van uw loon van €\u00a01.200,00 mag u 25% houden, tot €\u00a0285,00.');
  expect(vrijlating.keuzes).toEqual([
    { soort: 'voorwaarde', tekst: 'Heeft u recht op vrijlating?', geldt: true },
    {
      soort: 'laagste',
      tekst: 'Netto loon in deze maand × Vrijlating: deel van het loon',
      geldt: false,
      links: '€\u00a0300,00',
    },
    { soort: 'laagste', tekst: 'Vrijlating: hoogstens', geldt: true, links: '€\u00a0285,00' },
  ]);
});

test('a right says which condition failed and at which value it turns', () => {
  const stap = legUit(april.bereken({ ...feiten, loon: 250_000 }), 'recht');
  expect(stap.kort).toBe('Recht op bijstand: nee');
  expect(stap.rijen).toEqual([]);
  const [keuze] = stap.keuzes;
  expect(keuze!.geldt).toBe(false);
  expect(keuze!.rechts).toBe('€\u00a01.401,50');
});

test('an unknown is told, never shown as zero', () => {
  const stap = legUit(april.bereken({ ...feiten, loon: null }), 'bijstand');
  expect(stap.kort).toBe('Bijstand op uw rekening: nog niet bekend');
  expect(stap.rijen).toEqual([]);
  expect(legUit(april.bereken({ ...feiten, loon: null }), 'vrijlating').zin).toContain(
    'Van uw loon van nog niet bekend',
  );
});

test('another language gives its own sentence and notation', () => {
  const stap = legUit(april.bereken(feiten), 'bijstand', {
    ...nederlands,
    zin: (naam) => (naam === 'bijstand' ? 'You get {bijstand-exact} minus {reserve}.' : undefined),
    titel: (naam) => (naam === 'bijstand' ? 'Assistance' : undefined),
    getal: (t, n) => `${Number(t) / Number(n) / 100} euro`,
  });
  expect(stap.zin).toBe('You get 402.6 euro minus 20.13 euro.');
  expect(stap.titel).toBe('Assistance');
  expect(stap.stappen[0]!.titel).toBe('Bijstand met vakantiegeld');
});

test('rows add up to the amount for random rules, dates and facts', () => {
  let gezien = 0;
  for (let zaad = 1; zaad <= 50; zaad++) {
    const d = dobbel(zaad);
    const stelsel = willekeurigStelsel(d);
    const rekenaar = bouw(stelsel);
    for (let i = 0; i < 15; i++) {
      const invoer = willekeurigeFeiten(d, stelsel, rekenaar.gegenereerd.feiten, d(2) === 0);
      const bij = rekenaar.voor(TIJDEN[d(TIJDEN.length)]!);
      let uitslag: ReturnType<typeof bij.bereken>;
      try {
        uitslag = bij.bereken(invoer);
        for (const r of stelsel.regels) uitslag.waarde(r);
      } catch {
        continue;
      }
      for (const r of stelsel.regels) {
        const stap: Stap = legUit(uitslag, r);
        const w = stap.waarde;
        expect(stap.keuzes.length + stap.stappen.length).toBeGreaterThanOrEqual(0);
        if (typeof w === 'boolean' || isOnbekend(w)) continue;
        gezien++;
        expect(vereenvoudig(somVan(stap.rijen)), `zaad ${zaad} ${r.naam}`).toEqual(vereenvoudig(w));
      }
    }
  }
  expect(gezien).toBeGreaterThan(1500);
});

test('Dutch notation', () => {
  expect(euro(-123_456_789)).toBe('−€\u00a01.234.567,89');
  expect(euro(5n)).toBe('€\u00a00,05');
  expect(euro(-1205n)).toBe('−€\u00a012,05');
  expect(nederlands.getal(1, 8, 'fractie')).toBe('12,5%');
  expect(nederlands.getal(1n, 3n, 'fractie')).toBe('ongeveer 33,33%');
  expect(nederlands.getal(1n, 3n, 'cent/jaar')).toBe('ongeveer €\u00a00,00 per jaar');
  expect(nederlands.getal(200213n, 2n, 'cent')).toBe('€\u00a01.001,065');
  expect(nederlands.getal(-5n, 3n, 'cent')).toBe('ongeveer −€\u00a00,02');
  expect(nederlands.getal(36, 1, 'uur/week')).toBe('36 uur per week');
  expect(nederlands.getal(5, 2, 'aantal')).toBe('2,5');
});
