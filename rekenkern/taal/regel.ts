import type { Eenheid } from './eenheid.ts';
import type { Uitdrukking } from './uitdrukking.ts';

/** Where a rule or a figure stands in the law. */
export interface Artikel {
  /** Short name of the law, e.g. `Participatiewet`. */
  readonly wet: string;
  /** As people cite it: `art. 31 lid 2 onder n`. */
  readonly plaats: string;
}

/** One dated version of a rule. Dates are ISO days; `van` inclusive, `tot` exclusive. */
export interface Regelversie<E extends Eenheid = Eenheid> {
  readonly van: string;
  readonly tot?: string;
  /** First day on which this version could be known; absent: always known. */
  readonly bekendVanaf?: string;
  readonly formule: Uitdrukking<E>;
  readonly zin?: string;
  readonly artikel?: Artikel;
}

/** A rule of law as a value: one name, one article, one unit, one formula per version, one plain sentence. */
export interface Regel<E extends Eenheid = Eenheid> {
  /** Unique within its set; kebab-case Dutch, e.g. `vrijlating-arbeid`. */
  readonly naam: string;
  /** What people call it: "Loon dat u mag houden". */
  readonly titel: string;
  readonly artikel: Artikel;
  readonly eenheid: E;
  readonly versies: readonly Regelversie<E>[];
  /** Plain Dutch (B1) with placeholders `{naam}` of inputs, parameters or rules used in the formula. */
  readonly zin: string;
  /** Worked examples by others that this rule is verified with (ids), empty when there is no oracle. */
  readonly orakels: readonly string[];
  /** What is not certain about this rule, for people. */
  readonly onzeker?: string;
}

type Beschrijving<E extends Eenheid> = {
  readonly titel: string;
  readonly zin: string;
  readonly orakels?: readonly string[];
  readonly onzeker?: string;
} & ({ readonly formule: Uitdrukking<E> } | { readonly versies: readonly Regelversie<E>[] });

/** Makes a rule. A single `formule` holds for all time; `versies` are dated. */
export function regel<E extends Eenheid>(naam: string, artikel: Artikel, eenheid: E, wat: Beschrijving<E>): Regel<E> {
  const versies = 'versies' in wat ? wat.versies : [{ van: '0001-01-01', formule: wat.formule }];
  return {
    naam,
    titel: wat.titel,
    artikel,
    eenheid,
    versies,
    zin: wat.zin,
    orakels: wat.orakels ?? [],
    ...(wat.onzeker === undefined ? {} : { onzeker: wat.onzeker }),
  };
}
