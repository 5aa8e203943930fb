import {
  BETAALKALENDER_VOORBEELDSTAD,
  type Feit,
  jaareffect,
  kennisVan,
  plusMaanden,
  rekenaarVoor,
  seinen,
  voerUit,
} from '@bijrijder/huishoudgeld';
import { VOORBEELDSTAD } from '@bijrijder/recht';
import { expect, test } from 'vitest';
import { type Gezin, VANDAAG } from './bevolking/huishouden.ts';
import { type DemoFeit, strook } from './feitbouw.ts';
import { GEZINNEN } from './mensen.ts';
import { bevolking } from './voorbeeldstad.ts';

const r = rekenaarVoor(VOORBEELDSTAD);
const NU = VANDAAG.slice(0, 7);

/** The household as the product loads it, with the year it will probably have. */
function jaarVan(gezin: Gezin, erbij: readonly DemoFeit[] = []) {
  const feiten = [...gezin.feiten, ...erbij].map((f, volgnummer) => ({
    ...f,
    feit: String(volgnummer),
    volgnummer,
    vervallen: false,
  }));
  const van = gezin.sinds > '2025-01' ? gezin.sinds.slice(0, 7) : '2025-01';
  const totEnMet = plusMaanden(NU, 12);
  const bekend = kennisVan(feiten as unknown as Feit[], {
    van,
    totEnMet,
    gemeente: { vooruitlopen_34a_vanaf: null, premie: null },
  });
  const { nu } = voerUit(r, { bekend, van, totEnMet, peildag: VANDAAG, kalender: BETAALKALENDER_VOORBEELDSTAD });
  const tijdlijn = bekend(VANDAAG);
  return { tijdlijn, nu, jaar: jaareffect(tijdlijn, nu, Number(VANDAAG.slice(0, 4))) };
}

test.each(GEZINNEN.map((g) => [g.mensen[0]!.voornaam, g] as const))(
  '%s: the advances are what the law gives at the expected income, but for the one that is meant to be too high',
  (naam, gezin) => {
    const { tijdlijn, nu, jaar } = jaarVan(gezin);
    const verwacht = {
      zorgtoeslag: jaar.zorgtoeslagEur,
      huurtoeslag: jaar.huurtoeslagEur,
      kindgebonden_budget: jaar.kindgebondenBudgetEur,
      kinderopvangtoeslag: null,
    };
    const teHoog = seinen({
      tijdlijn,
      nu,
      vandaag: VANDAAG,
      verwachtJaarinkomenEur: jaar.toetsingsinkomenEur,
      verwachteToeslagenEur: verwacht,
    }).flatMap((s) => (s.sleutel === 'toeslag_waarschijnlijk_te_hoog' ? [s.toeslag] : []));
    expect(teHoog).toEqual(naam === 'Daan' ? ['huurtoeslag'] : []);
    for (const t of tijdlijn.toeslagen ?? [])
      if (!teHoog.includes(t.soort))
        expect([t.soort, t.per_maand_ct]).toEqual([t.soort, Math.floor(verwacht[t.soort]! / 12) * 100]);
  },
);

const gezinVan = (naam: string): Gezin => GEZINNEN.find((g) => g.mensen[0]!.voornaam === naam)!;
const seinenVan = (gezin: Gezin, erbij: readonly DemoFeit[] = []) => {
  const { tijdlijn, nu } = jaarVan(gezin, erbij);
  return { tijdlijn, nu, uit: seinen({ tijdlijn, nu, vandaag: VANDAAG }) };
};

test('Hanna hears two months before that what she may keep gets less, with both amounts of her own months', () => {
  const { nu, uit } = seinenVan(gezinVan('Hanna'));
  const sein = uit.find((s) => s.sleutel === 'vrijlating_eindigt')!;
  expect(sein).toMatchObject({ maand: plusMaanden(NU, 3), onderdeel: 'n', volgendOnderdeel: 'r' });
  const bij = (maand: string) => nu.find((m) => m.maand === maand)!.uitkomst!.vrijlating.P1!.bedrag_ct;
  expect([sein.bedragCent, sein.volgendBedragCent]).toEqual([bij('2026-06'), bij('2026-07')]);
});

test('an estimate far below the last wages is noticed, one close to them is not', () => {
  const hanna = gezinVan('Hanna');
  const april = (cent: number) => [
    strook(hanna.mensen[0]!.id, 'baan:ketel', '2026-04-01', '2026-04-30', cent, '2026-04-20', true),
  ];
  expect(seinenVan(hanna, april(40_000)).uit).toContainEqual(
    expect.objectContaining({ sleutel: 'schatting_te_laag', maand: NU, verwachtCent: 40_000 }),
  );
  expect(seinenVan(hanna, april(74_000)).uit.map((s) => s.sleutel)).not.toContain('schatting_te_laag');
});

test('a birthday that changes an amount is told in time, in Voorbeeldstad, with the difference of that month', () => {
  const jarig = bevolking(400).flatMap((gezin) => {
    const { nu, uit } = seinenVan(gezin);
    return uit.flatMap((s) => (s.sleutel === 'verjaardag_verandert_bedrag' ? [{ nu, s }] : []));
  });
  expect(jarig.length).toBeGreaterThan(0);
  for (const { nu, s } of jarig) {
    expect(s.maand >= NU && s.maand <= plusMaanden(NU, 3)).toBe(true);
    const bij = (maand: string) => nu.find((m) => m.maand === maand)?.uitkomst?.te_betalen_ct;
    const [was, wordt] = [bij(plusMaanden(s.maand, -1)), bij(s.maand)];
    if (was !== undefined && wordt !== undefined) expect(s.verschilCent).toBe(wordt - was);
  }
});
