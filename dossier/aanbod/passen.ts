import type { Aanbod } from './lezen.ts';
import { TAALNIVEAUS } from './tabellen.ts';
import type { Aanbodwens } from './wens.ts';

/** Something somebody wants, in their own words: a goal of the plan, a dream or talent of the story, words for an offer. */
export type Eigenwens = { bron: 'doel' | 'verhaal' | 'woorden'; tekst: string; terrein?: string };

/** Why an offer is shown: the person's own words, or the kind they ticked. */
export type Reden = { soort: Eigenwens['bron']; tekst: string } | { soort: 'soort' };
/** A practical thing the person said: it fits, or it needs a look. Never hides an offer. */
export type Praktisch = { wat: 'taal' | 'tijden' | 'reizen' | 'opvang'; past: boolean };
export type Passend = Aanbod & { waarom: Reden[]; praktisch: Praktisch[] };

/** Words that say nothing about what somebody wants. */
const VULWOORDEN = new Set(
  'graag,willen,weer,samen,andere,iemand,mensen,maken,beetje,altijd,zonder,elke,mijzelf,mezelf,wordt,worden,kunnen,eerste,leren,helpen,dagen,weken,lessen,goede'.split(
    ',',
  ),
);
const woorden = (tekst: string): string[] =>
  tekst
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((w) => w.length > 4 && !VULWOORDEN.has(w));

/**
 * Offers that touch what somebody wants themselves: an end of their plan, a word of their story or wishes, a kind they ticked.
 * Never on what others expect of a person. Keeps the order of the catalogue: there is no score.
 */
export function pastBij(
  alle: readonly Aanbod[],
  wensen: readonly Eigenwens[],
  wens: Aanbodwens | null = null,
): Passend[] {
  const eigen: Eigenwens[] = wens?.woorden ? [...wensen, { bron: 'woorden', tekst: wens.woorden }] : [...wensen];
  return alle.flatMap((a) => {
    const inAanbod = new Set(woorden(`${a.naam} ${a.wat}`));
    const waarom: Reden[] = eigen
      .filter((w) => (w.terrein && a.terreinen.includes(w.terrein)) || woorden(w.tekst).some((x) => inAanbod.has(x)))
      .map(({ bron, tekst }) => ({ soort: bron, tekst }));
    if (wens?.soorten.includes(a.soort)) waarom.push({ soort: 'soort' });
    return waarom.length > 0 ? [{ ...a, waarom, praktisch: praktisch(a, wens) }] : [];
  });
}

/** Only what both sides said: silence fits nor misses. */
export function praktisch(a: Aanbod, wens: Aanbodwens | null): Praktisch[] {
  if (!wens) return [];
  const uit: Praktisch[] = [];
  if (wens.taalniveau && a.taalniveau)
    uit.push({ wat: 'taal', past: TAALNIVEAUS.indexOf(wens.taalniveau) >= TAALNIVEAUS.indexOf(a.taalniveau) });
  if (wens.tijden.length > 0 && a.tijden.length > 0)
    uit.push({ wat: 'tijden', past: a.tijden.some((t) => wens.tijden.includes(t)) });
  if (wens.reizen.length > 0 && a.bereik.length > 0)
    uit.push({ wat: 'reizen', past: a.bereik.some((r) => wens.reizen.includes(r)) });
  if (wens.opvang_nodig) uit.push({ wat: 'opvang', past: a.opvang });
  return uit;
}
