/** On which day money arrives. Every choice is a named setting; a day that is no working day moves forward in time to before it. */
import {
  type Dag,
  dagInMaand,
  dagNummer,
  dagUitNummer,
  eersteDag,
  laatsteDag,
  type Maand,
  plusMaanden,
  weekdag,
} from '../tijdlijn/maand.ts';
import type { Betaalwijze, Ritme } from '../tijdlijn/soorten.ts';
import { werkdag } from './feestdagen.ts';

/** Pay days of a municipality. */
export interface Betaalkalender {
  /** Bijstand over a month is paid on this day of the next month. */
  readonly bijstandDagVolgendeMaand: number;
  /** `eerder`: the working day before; `later`: the first working day after. */
  readonly verschuiving: 'eerder' | 'later';
  /** The premie is paid on this Friday of the month (2 = the second). */
  readonly premieVrijdag: number;
  /** Months in which premie is paid, and the last month it is about (June pays to and including …). */
  readonly premie: readonly { readonly betaalmaand: number; readonly totEnMetMaand: number }[];
  /** Month in which the vakantietoeslag is paid, over the months before it; it comes together with the bijstand. */
  readonly vakantietoeslagMaand: number;
}

/** The choices of the fictive municipality; another municipality gives its own. */
export const BETAALKALENDER_VOORBEELDSTAD: Betaalkalender = {
  bijstandDagVolgendeMaand: 8,
  verschuiving: 'eerder',
  premieVrijdag: 2,
  premie: [
    { betaalmaand: 6, totEnMetMaand: 4 },
    { betaalmaand: 11, totEnMetMaand: 10 },
  ],
  vakantietoeslagMaand: 6,
};

/** Day on which the bijstand over a month is on the account. */
export const betaaldagBijstand = (maand: Maand, k: Betaalkalender): Dag =>
  werkdag(dagInMaand(plusMaanden(maand, 1), k.bijstandDagVolgendeMaand), k.verschuiving);

/** Day in this month on which the municipality pays what belongs to the month of payment itself. */
export const betaaldagInMaand = (maand: Maand, k: Betaalkalender): Dag =>
  werkdag(dagInMaand(maand, k.bijstandDagVolgendeMaand), k.verschuiving);

/** Month in which the premie over a month is paid: the first payment that reaches that far, this year or the next. Null: no premie here. */
export function betaalmaandPremie(maand: Maand, k: Betaalkalender): Maand | null {
  const [jaar, nr] = [Number(maand.slice(0, 4)), Number(maand.slice(5))];
  const opVolgorde = k.premie.toSorted((a, b) => a.totEnMetMaand - b.totEnMetMaand);
  const nog = opVolgorde.find((p) => p.totEnMetMaand >= nr);
  const keer = nog ?? opVolgorde[0];
  return keer ? `${nog ? jaar : jaar + 1}-${String(keer.betaalmaand).padStart(2, '0')}` : null;
}

export function betaaldagPremie(maand: Maand, k: Betaalkalender): Dag {
  const eersteVrijdag = ((4 - weekdag(eersteDag(maand)) + 7) % 7) + 1;
  return werkdag(dagInMaand(maand, eersteVrijdag + 7 * (k.premieVrijdag - 1)), 'eerder');
}

/** Advances of Dienst Toeslagen: the 20th, or the working day before it. */
export const betaaldagToeslag = (maand: Maand): Dag => werkdag(dagInMaand(maand, 20), 'eerder');

/** Child benefit over a quarter is paid by the SVB on the first working day after it. */
export const betaaldagKinderbijslag = (eersteMaandNaKwartaal: Maand): Dag =>
  werkdag(eersteDag(eersteMaandNaKwartaal), 'later');

/** Days in a month on which wage arrives. Without a known pay day: the last working day, to be shown as expected. */
export function betaaldagenLoon(maand: Maand, ritme: Ritme, wijze: Betaalwijze | undefined): Dag[] {
  if (wijze?.soort === 'ijkdag' && wijze.ijkdag) {
    const stap = ritme === 'week' ? 7 : ritme === 'vierweken' ? 28 : 0;
    if (stap === 0) return [werkdag(dagInMaand(maand, Number(wijze.ijkdag.slice(8))), 'eerder')];
    const eerste = dagNummer(eersteDag(maand));
    const laatste = dagNummer(laatsteDag(maand));
    const ijk = dagNummer(wijze.ijkdag);
    const uit: Dag[] = [];
    for (let d = eerste + ((((ijk - eerste) % stap) + stap) % stap); d <= laatste; d += stap)
      uit.push(werkdag(dagUitNummer(d), 'eerder'));
    return uit;
  }
  if (wijze?.soort === 'dag_volgende_maand')
    return [werkdag(dagInMaand(plusMaanden(maand, 1), wijze.dag ?? 1), 'eerder')];
  if (wijze?.soort === 'dag_in_maand') return [werkdag(dagInMaand(maand, wijze.dag ?? 25), 'eerder')];
  return [werkdag(laatsteDag(maand), 'eerder')];
}
