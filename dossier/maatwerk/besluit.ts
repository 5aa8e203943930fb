import {
  type Briefinhoud,
  laatstePoging,
  legPogingVast,
  type Poging,
  type Regelnaam,
  schrijfUit,
  stuurBrief,
} from '../brief/index.ts';
import type { Stuk } from '../papier/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { wetsgetal } from '../wet/index.ts';
import { bewaarMaatwerk, type Maatwerkuitkomst, type Toets } from './toets.ts';

/** What a decision is called, from the catalogue of the pages: the article in words. */
export type Grond = (toets: Pick<Toets, 'artikel' | 'artikel_tekst'>) => string;

/** The questions are answered as far as a decision needs; the database holds the same. */
export const vijfKlaar = (toets: Toets): boolean =>
  toets.artikel !== null &&
  [toets.nodig, toets.effect, toets.voor, toets.anders, toets.reden].every((x) => x.trim().length > 2);

/** What is missing before this outcome can be told: an amount with a gift or a loan, an end with a yes. Empty: nothing. */
export function mistVoorBrief(toets: Toets, uitkomst: Maatwerkuitkomst): ('vorm' | 'bedrag' | 'tot')[] {
  if (uitkomst !== 'toegekend') return [];
  const geld = toets.vorm === 'gift' || toets.vorm === 'lening';
  return [
    ...(toets.vorm ? [] : ['vorm' as const]),
    ...(geld && !toets.bedrag_cent ? ['bedrag' as const] : []),
    ...(toets.tot ? [] : ['tot' as const]),
  ];
}

/**
 * The letter of a decision: the answer first, the reason in plain words, what happens now, how to object (Awb 3:41, 3:46).
 * @throws Error when something of `mistVoorBrief` is missing
 */
export function maatwerkbrief(
  t: Toegang,
  persoon: string,
  toets: Toets,
  uitkomst: Maatwerkuitkomst,
  grond: Grond,
  regelnaam: Regelnaam,
): Promise<Briefinhoud> {
  const soort = uitkomst === 'toegekend' ? toets.vorm : uitkomst === 'niet' ? 'niet' : 'anders';
  const waarden: Record<string, Stuk> = {
    onderwerp: toets.titel,
    grond: grond(toets),
    ...(toets.bedrag_cent === null ? {} : { bedrag: { cent: toets.bedrag_cent } }),
    ...(toets.tot ? { tot: { dag: toets.tot, jaar: true as const } } : {}),
  };
  return schrijfUit(t, persoon, `maatwerk_${soort}`, { reden: toets.reden, anders: toets.anders }, regelnaam, waarden);
}

/**
 * Decides and tells it in one act: no decision without its letter. `sprak`: how the colleague spoke with the person about it.
 * @throws EerstSpreken when it is a no, or the person wants no letter first, and nobody spoke with them
 */
export async function besluitMaatwerk(
  t: Toegang,
  persoon: string,
  id: string,
  toets: Toets,
  uitkomst: Maatwerkuitkomst,
  bij: { grond: Grond; regelnaam: Regelnaam; sprak: Poging | null },
): Promise<void> {
  await bewaarMaatwerk(t, persoon, id, toets, uitkomst);
  const poging = bij.sprak
    ? await legPogingVast(t, persoon, { hoe: bij.sprak, gesproken: true, tekst: toets.titel })
    : ((await laatstePoging(t, persoon))?.id ?? null);
  await stuurBrief(t, persoon, await maatwerkbrief(t, persoon, toets, uitkomst, bij.grond, bij.regelnaam), poging);
}

/**
 * Under this sum in twelve months a municipality may refuse bijzondere bijstand; it need not (Pw art. 35 lid 2). Cents; null when
 * the book has no figure for the day.
 */
export function drempelOp(dag: string): number | null {
  const drempel = wetsgetal('pw.drempel_bijzondere_bijstand', dag);
  return drempel && Number(drempel.teller / drempel.noemer);
}
