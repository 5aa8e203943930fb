import type { Geld } from '@bijrijder/dossier/geld';
import { plusMaanden, type Scenario, watAls } from '@bijrijder/huishoudgeld';
import { leesBedrag } from '@bijrijder/ui/opmaak';
import { banenVan, nummerVan, weerUitkering } from './wat-als.server.ts';

/** Net wage that stands in the field before somebody types, in cents: the example of a full job. */
const LOON = 198_000;
export const MAANDEN = 12;
const MEESTE = 6;

/** Other work for some months in place of what somebody does now, beside what is now. */
export function wegVergelijking(geld: Geld, persoon: string, v: URLSearchParams) {
  const deze = geld.vandaag.slice(0, 7);
  const keuzes = Array.from({ length: MEESTE }, (_, i) => plusMaanden(deze, i + 1));
  const van = keuzes.find((m) => m === v.get('van')) ?? plusMaanden(deze, 3);
  const duur = Math.min(MEESTE, Math.max(1, Math.trunc(Number(v.get('duur'))) || 4));
  const getypt = v.has('loon') ? leesBedrag(v.get('loon') ?? '') : LOON;
  const loonCent = getypt ?? LOON;
  const tot = plusMaanden(van, duur - 1);
  const scenarios: Scenario[] = [
    ...banenVan(geld, persoon).map(
      (b): Scenario => ({ soort: 'baan_stopt', bron: b.onderwerp, laatsteMaand: plusMaanden(van, -1) }),
    ),
    {
      soort: 'loon',
      persoon: nummerVan(geld, persoon),
      bron: 'nieuw-werk',
      nettoPerMaandCent: loonCent,
      van,
      totEnMet: tot,
    },
    ...weerUitkering(geld, plusMaanden(tot, 1)),
  ];
  const vergelijking = watAls(geld.rekenaar, geld.tijdlijn, scenarios, {
    van: deze,
    totEnMet: plusMaanden(deze, MAANDEN),
  });
  return { deze, keuzes, van, tot, duur, getypt, loonCent, vergelijking };
}
