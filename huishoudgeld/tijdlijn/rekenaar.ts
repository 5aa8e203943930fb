/** The law of one municipality as the household sees it: one function, and the same with estimates where a figure is unknown. */
import type { Parameterboek } from '@bijrijder/rekenkern';
import type { Dag, Maand } from './maand.ts';
import type { Maandinvoer, Maandtellers } from './maandinvoer.ts';

export interface Vrijlating {
  readonly onderdeel: string;
  readonly bedrag_ct: number;
}
/** The outcome of one month (`recht/gevallen/README.md` section 1), amounts in cents. */
export interface Maandbedragen {
  readonly status: 'berekend';
  readonly recht: boolean;
  readonly regime?: '31' | '34a';
  readonly norm_ct: number;
  readonly netto_ct?: Readonly<Record<string, number>>;
  readonly vrijlating: Readonly<Record<string, Vrijlating>>;
  readonly aanspraak_ct: Readonly<Record<string, number>>;
  readonly inkomen_ct: number;
  readonly bijstand_incl_ct: number;
  readonly verlaging_ct?: number;
  readonly reservering_ct: number;
  readonly te_betalen_ct: number;
  readonly aflossing_ct: number;
  readonly uit_te_betalen_ct: number;
  readonly tellers_na: Readonly<Record<string, Partial<Maandtellers>>>;
}
export type Maanduitkomst = Maandbedragen;
export interface NietBerekend {
  readonly status: 'niet_berekend';
  readonly ontbreekt: readonly string[];
}

export interface Rekenaar {
  bereken(invoer: Maandinvoer, maand: Maand, bekendOp?: Dag): Maandbedragen | NietBerekend;
  /** The same month with provisional figures for what is not known; null when even those are missing. */
  schat(invoer: Maandinvoer, maand: Maand, bekendOp?: Dag): Maandbedragen | null;
  readonly boek: Parameterboek;
  /** The book with the provisional figures. */
  readonly schatboek: Parameterboek;
}
