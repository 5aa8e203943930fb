import { type Aanbod, wachttijdVan } from './lezen.ts';
import { type Raakvlak, raakvlak } from './raakvlak.ts';
import { type Aanbodsoort, type Reis, TAALNIVEAUS, type Taalniveau, type Tijd } from './tabellen.ts';
import type { Aanbodwens } from './wens.ts';

/** Something somebody says of themselves: a goal of the plan, a dream or what they bring along, words for an offer. */
export type Eigenwens = { bron: 'doel' | 'droom' | 'talent' | 'woorden'; tekst: string; terrein?: string };

/** Why an offer is shown: the person's own words with what of the offer meets them, or the kind they ticked. */
export type Reden = ({ soort: Eigenwens['bron']; tekst: string } & Raakvlak) | { soort: 'soort' };

/** One thing about an offer beside what the person said. `past`: null is good to know, and no answer of theirs stands beside it. */
export type Feit =
  | { wat: 'taal'; past: boolean | null; u: Taalniveau | null; aanbod: Taalniveau }
  | { wat: 'tijden'; past: boolean; u: Tijd[]; aanbod: Tijd[] }
  | { wat: 'reizen'; past: boolean; u: Reis[]; aanbod: Reis[] }
  | { wat: 'opvang'; past: boolean }
  | { wat: 'baangarantie'; past: false }
  | { wat: 'kosten'; past: false; cent: number }
  | { wat: 'wachttijd'; past: boolean; weken: number | null }
  /** There is a place: this is when it begins, and nobody waits. */
  | { wat: 'begin'; past: null; weken: number };

export type Passend = Aanbod & { waarom: Reden[]; feiten: Feit[] };
export type Passing = {
  /** Their own words meet it, or they ticked its kind. */
  past: Passend[];
  /** Only about the same kind of end as a goal of theirs, per goal. */
  misschien: { doel: string; terrein: string; lijst: Passend[] }[];
  rest: Passend[];
  /** What they want and nothing here meets. */
  niets: Eigenwens[];
};

/** Kinds that teach something: who can it already has no reason there. */
const LEERT: readonly Aanbodsoort[] = ['opleiding', 'taal', 'rijbewijs', 'cv'];

/**
 * Offers beside what somebody says of themselves, each with why, what fits and what stands in the way. Never on what others
 * expect of a person. Keeps the order of the catalogue: there is no score, and nothing is hidden.
 */
export function pastBij(
  alle: readonly Aanbod[],
  wensen: readonly Eigenwens[],
  wens: Aanbodwens | null = null,
): Passing {
  const eigen: Eigenwens[] = wens?.woorden ? [...wensen, { bron: 'woorden', tekst: wens.woorden }] : [...wensen];
  const uit: Passing = { past: [], misschien: [], rest: [], niets: [] };
  const geraakt = new Set<Eigenwens>();
  for (const a of alle) {
    const waarom: Reden[] = [];
    for (const w of eigen) {
      if (w.bron === 'talent' && LEERT.includes(a.soort)) continue;
      const vlak = raakvlak(w.tekst, a);
      if (!vlak) continue;
      geraakt.add(w);
      waarom.push({ soort: w.bron, tekst: w.tekst, ...vlak });
    }
    if (wens?.soorten.includes(a.soort)) waarom.push({ soort: 'soort' });
    const item = { ...a, waarom, feiten: feiten(a, wens) };
    const doel = eigen.find((w) => w.terrein && w.terrein !== 'anders' && a.terreinen.includes(w.terrein));
    if (waarom.length > 0) uit.past.push(item);
    else if (doel?.terrein) {
      const al = uit.misschien.find((m) => m.doel === doel.tekst && m.terrein === doel.terrein);
      if (al) al.lijst.push(item);
      else uit.misschien.push({ doel: doel.tekst, terrein: doel.terrein, lijst: [item] });
    } else uit.rest.push(item);
  }
  uit.niets = eigen.filter((w) => w.bron !== 'talent' && !geraakt.has(w));
  return uit;
}

/** What fits and what stands in the way. Silence of the person neither fits nor misses. */
export function feiten(a: Aanbod, wens: Aanbodwens | null): Feit[] {
  const uit: Feit[] = [];
  if (a.taalniveau) {
    const u = wens?.taalniveau ?? null;
    const past = u && TAALNIVEAUS.indexOf(u) >= TAALNIVEAUS.indexOf(a.taalniveau);
    uit.push({ wat: 'taal', past, u, aanbod: a.taalniveau });
  }
  if (wens && wens.tijden.length > 0 && a.tijden.length > 0)
    uit.push({ wat: 'tijden', past: a.tijden.some((t) => wens.tijden.includes(t)), u: wens.tijden, aanbod: a.tijden });
  if (wens && wens.reizen.length > 0 && a.bereik.length > 0)
    uit.push({ wat: 'reizen', past: a.bereik.some((r) => wens.reizen.includes(r)), u: wens.reizen, aanbod: a.bereik });
  if (wens?.opvang_nodig) uit.push({ wat: 'opvang', past: a.opvang });
  if (a.baangarantie) uit.push({ wat: 'baangarantie', past: false });
  if (a.kosten_cent > 0) uit.push({ wat: 'kosten', past: false, cent: a.kosten_cent });
  const weken = wachttijdVan(a);
  const plek = a.wachtend === 0 && (a.vrij === null || a.vrij > 0);
  uit.push(plek && weken ? { wat: 'begin', past: null, weken } : { wat: 'wachttijd', past: weken === 0, weken });
  return uit;
}
