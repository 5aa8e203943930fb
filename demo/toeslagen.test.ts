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
import { VANDAAG } from './bevolking/huishouden.ts';
import { GEZINNEN } from './mensen.ts';

const r = rekenaarVoor(VOORBEELDSTAD);
const NU = VANDAAG.slice(0, 7);

/** The household as the product loads it, with the year it will probably have. */
function jaarVan(gezin: (typeof GEZINNEN)[number]) {
  const feiten = gezin.feiten.map((f, volgnummer) => ({
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
