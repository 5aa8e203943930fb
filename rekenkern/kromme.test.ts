import { expect, test } from 'vitest';
import {
  bouw,
  deelDoorAantal,
  invoer,
  isOnbekend,
  type Knoop,
  keer,
  kromme,
  krommen,
  NietBekend,
  type Regel,
  regel,
  type Stelsel,
  type Uitdrukking,
  vereenvoudig,
} from './index.ts';
import { klein } from './proef/klein.ts';
import { dobbel, willekeurigeFeiten, willekeurigStelsel } from './proef/willekeurig.ts';

const feiten = {
  loon: 0,
  anderInkomen: 0,
  partner: false,
  vrijlatingRecht: true,
  medebewoners: 0,
  toetsingsinkomen: 2_000_000,
  vermogen: 100,
  verzekerd: true,
};
const rekenaar = bouw(klein);
const april = rekenaar.voor({ peildatum: '2026-04-01' });
const tekst = ({ teller, noemer }: { teller: bigint; noemer: bigint }) => `${teller}/${noemer}`;

test('all bends and jumps, each with place, kind and rule', () => {
  const k = kromme(april, feiten, 'in-handen', { langs: 'loon', van: 0, tot: 250_000 });
  expect(k.afronding).toBe('weggelaten');
  expect(k.bochten.map((b) => [tekst(b.positie), b.eersteHele, b.soort, b.oorzaken.map((o) => o.regel)])).toEqual([
    ['87639/1', 87639n, 'sprong_en_knik', ['aanspraak']],
    ['105926/1', 105926n, 'sprong_en_knik', ['aanspraak']],
    ['114000/1', 114000n, 'knik', ['vrijlating']],
    ['111680000/707', 157964n, 'knik', ['bijstand-exact']],
  ]);
});

/** The same rules without any rounding, so that the reference can be compared at every place. */
function zonderAfronding(s: Stelsel): Stelsel {
  const knopen = new Map<Knoop, Knoop>();
  const regels = new Map<string, Regel>();
  const kaal = (k: Knoop): Knoop => {
    const al = knopen.get(k);
    if (al) return al;
    let uit: Knoop = Object.fromEntries(
      Object.entries(k).map(([naam, w]) => [
        naam,
        Array.isArray(w) ? w.map(kaal) : w && typeof w === 'object' && 'op' in w ? kaal(w as Knoop) : w,
      ]),
    ) as unknown as Knoop;
    if (k.op === 'rond') uit = kaal(k.a);
    if (k.op === 'regel') uit = { op: 'regel', regel: regels.get(k.regel.naam)! };
    knopen.set(k, uit);
    return uit;
  };
  for (const r of s.regels)
    regels.set(r.naam, { ...r, versies: r.versies.map((v) => ({ ...v, formule: { knoop: kaal(v.formule.knoop) } })) });
  return { ...s, regels: [...regels.values()] };
}

test('the curve is the outcome, at every bend, beside every bend and at random places', () => {
  let bochten = 0;
  let gelijk = 0;
  for (let zaad = 1; zaad <= 150; zaad++) {
    const d = dobbel(zaad);
    const stappen = zaad % 3 === 0;
    const ruw = willekeurigStelsel(d, 6, true);
    const stelsel = stappen ? ruw : zonderAfronding(ruw);
    const r = bouw(stelsel);
    const bij = r.voor({ peildatum: d(2) ? '2026-04-01' : '2025-03-01' });
    const [feit] = r.gegenereerd.feiten.filter((f) => f[1] !== 'ja/nee');
    if (!feit) continue;
    const invoer = willekeurigeFeiten(d, stelsel, r.gegenereerd.feiten, false);
    const van = feit[2];
    const tot = Math.min(feit[3], van + (stappen ? 300 : 200_000));
    for (const doel of stelsel.regels.filter((x) => x.eenheid !== 'ja/nee')) {
      let k: ReturnType<typeof kromme>;
      try {
        k = kromme(bij, invoer, doel, { langs: feit[0], van, tot, afronding: stappen ? 'stappen' : 'weggelaten' });
      } catch (e) {
        if (e instanceof NietBekend || (e as Error).message.includes('geen rechte lijn')) continue;
        throw e;
      }
      bochten += k.bochten.length;
      const plekken = new Set([van, tot]);
      for (const b of k.bochten.slice(0, 40)) for (const plus of [-1, 0, 1]) plekken.add(Number(b.eersteHele) + plus);
      for (let i = 0; i < 10; i++) plekken.add(van + d(tot - van + 1));
      for (const x of plekken) {
        if (x < van || x > tot) continue;
        const w = bij.bereken({ ...invoer, [feit[0]]: x }).waarde(doel);
        if (typeof w === 'boolean' || isOnbekend(w)) throw new Error('onverwacht');
        expect(tekst(vereenvoudig(k.waardeBij(x))), `zaad ${zaad} ${doel.naam} bij ${x}`).toBe(tekst(vereenvoudig(w)));
        gelijk++;
      }
    }
  }
  expect(bochten).toBeGreaterThan(150);
  expect(gelijk).toBeGreaterThan(5000);
});

test('several facts along one line, several outcomes in one sweep', () => {
  const [a, b] = krommen(april, feiten, ['in-handen', 'bijstand'], {
    langs: { loon: { begin: 0, per: '1500' }, toetsingsinkomen: { begin: 2_000_000, per: '20000' } },
    van: 0,
    tot: 160,
  });
  expect(a!.bochten.length).toBeGreaterThan(3);
  expect(b!.bijBegin).toEqual({ teller: 266285n, noemer: 2n });
  const u = april.bereken({ ...feiten, loon: 60_000, toetsingsinkomen: 2_800_000 });
  expect(
    Math.abs(Number(a!.waardeBij(40).teller) / Number(a!.waardeBij(40).noemer) - u.cent('in-handen')!),
  ).toBeLessThanOrEqual(100);
});

test('what is unknown is refused by name; a fact that does not exist too', () => {
  expect(() => kromme(april, { ...feiten, vermogen: null }, 'in-handen', { langs: 'loon', van: 0, tot: 10 })).toThrow(
    'vermogen',
  );
  expect(() => kromme(april, feiten, 'in-handen', { langs: 'lon', van: 0, tot: 10 })).toThrow('lon');
});

test('what is not a straight line is refused with the name of the rule', () => {
  const x = invoer('x', 'aantal', 'x', { laag: 1, hoog: 100 });
  const loon = invoer('loon', 'cent/maand', 'loon', { hoog: 100 });
  const maak = (formule: Uitdrukking<'cent/maand'>) => {
    const r = regel('r', { wet: 'Proefwet', plaats: 'art. 7' }, 'cent/maand', { titel: 'r', zin: 'r', formule });
    return bouw({ naam: 's', regels: [r], parameters: new Map() }).voor({ peildatum: '2026-01-01' });
  };
  const samen = { loon: { begin: 0, per: 1 }, x: { begin: 1, per: 1 } };
  expect(() => kromme(maak(keer(loon, x)), {}, 'r', { langs: samen, van: 0, tot: 9 })).toThrow(
    'r (art. 7): een product van twee delen',
  );
  expect(() => kromme(maak(deelDoorAantal(loon, x, 50)), { loon: 5 }, 'r', { langs: 'x', van: 1, tot: 9 })).toThrow(
    'r (art. 7): delen door een aantal',
  );
  const deler = kromme(maak(deelDoorAantal(loon, x, 50)), { x: 3 }, 'r', { langs: 'loon', van: 0, tot: 9 });
  expect(deler.waardeBij(4)).toEqual({ teller: 4n, noemer: 3n });
  expect(() => kromme(maak(deelDoorAantal(loon, x, 50)), { x: 51 }, 'r', { langs: 'loon', van: 0, tot: 9 })).toThrow(
    '51/1 valt buiten 1 tot en met 50',
  );
  expect(() => kromme(maak(loon), {}, 'r', { langs: 'loon', van: 9, tot: 0 })).toThrow('van ≤ tot');
  const vast = kromme(maak(loon), { loon: 5 }, 'r', { langs: 'loon', van: 2, tot: 2 });
  expect([vast.bijBegin, vast.bijEind]).toEqual([
    { teller: 2n, noemer: 1n },
    { teller: 2n, noemer: 1n },
  ]);
});

test('an outcome that does not move, a yes or no, and an unknown that is never reached', () => {
  const plat = kromme(april, feiten, 'zorgtoeslag', { langs: 'loon', van: 0, tot: 100 });
  expect([plat.bochten.length, plat.waardeBij(50)]).toEqual([0, { teller: 13_400n, noemer: 1n }]);
  expect(() => kromme(april, feiten, 'recht', { langs: 'loon', van: 0, tot: 100 })).toThrow('ja of nee');
  // not insured: what the assets are does not matter
  const niet = { ...feiten, verzekerd: false, vermogen: null };
  expect(kromme(april, niet, 'in-handen', { langs: 'loon', van: 0, tot: 10 }).bijBegin).toEqual({
    teller: 266_285n,
    noemer: 2n,
  });
});
