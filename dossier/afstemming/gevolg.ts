import { maandgeld, plusMaanden, rekenReeks, type Verlaging } from '@bijrijder/huishoudgeld';
import { type Geld, geldVan } from '../geld/index.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Gevolgmaand } from './tabellen.ts';

/** Parts of the norm per month, spread as art. 18 lid 5 allows: at once, or a third in each of three months. */
export const VERDELINGEN = { ineens: ['100'], drie: ['33.34', '33.33', '33.33'] } as const;
export type Verdeling = keyof typeof VERDELINGEN;

/**
 * What a reduction would do to the money of this household, month by month, from the month after today. Calculated with
 * the law that also settles; nothing is stored.
 */
export async function gevolgVoor(t: Toegang, huishouden: string, verdeling: Verdeling): Promise<Gevolgmaand[]> {
  return gevolgUit(await geldVan(t, huishouden), verdeling);
}

/** The same, from money that was loaded already. */
export function gevolgUit(geld: Geld, verdeling: Verdeling): Gevolgmaand[] {
  const eerste = plusMaanden(geld.vandaag.slice(0, 7), 1);
  const extra: Verlaging[] = VERDELINGEN[verdeling].map((pct, i) => ({ maand: plusMaanden(eerste, i), pct }));
  const totEnMet = extra.at(-1)!.maand;
  const loop = (verlagingen: readonly Verlaging[]) => {
    const tijdlijn = { ...geld.tijdlijn, verlagingen };
    return new Map(
      rekenReeks(tijdlijn, geld.rekenaar, { van: geld.tijdlijn.periode.van, totEnMet }).map((m) => [
        m.maand,
        maandgeld(tijdlijn, m).bijstandCent,
      ]),
    );
  };
  const nu = loop(geld.tijdlijn.verlagingen);
  const dan = loop([...geld.tijdlijn.verlagingen, ...extra]);
  return extra.map(({ maand, pct }) => ({
    maand,
    pct,
    nu_ct: nu.get(maand) ?? 0,
    dan_ct: Math.min(dan.get(maand) ?? 0, nu.get(maand) ?? 0),
  }));
}
