import { type Breuk, leesBreuk } from './eenheid.ts';

/** How sure a figure is: read in an official text, cited by others, or our own knowledge. */
export type Zekerheid = 'primary' | 'secondary' | 'unverified';

export interface Bron {
  readonly document: string;
  readonly artikel?: string;
  readonly url?: string;
}

/** One row of a dated table: its lower bound, then its columns. */
export type Tabelrij = readonly Breuk[];

export interface Parameterversie {
  /** ISO day, inclusive. */
  readonly van: string;
  /** ISO day, inclusive; absent: until the next version. After it the figure is unknown. */
  readonly totEnMet?: string;
  /** First day on which this figure could be known; absent: always known. */
  readonly bekendVanaf?: string;
  readonly waarde: Breuk | readonly Tabelrij[];
  readonly bron: Bron;
  readonly zekerheid: Zekerheid;
}

export interface Parameter {
  readonly sleutel: string;
  readonly titel: string;
  readonly eenheid: string;
  readonly versies: readonly Parameterversie[];
}

/** All dated figures by key. */
export type Parameterboek = ReadonlyMap<string, Parameter>;

/** In force on `peildatum` and known on `bekendOp`. */
export interface Tijdstip {
  /** ISO day in the month that is calculated. */
  readonly peildatum: string;
  /** ISO day on which is decided; absent: everything known now. */
  readonly bekendOp?: string;
}

/** Chooses the version in force and known, or undefined when the figure is unknown then. Later known wins. */
export function versieOp<V extends { van: string; bekendVanaf?: string | undefined }>(
  versies: readonly V[],
  tijd: Tijdstip,
  einde: (v: V) => boolean,
): V | undefined {
  let beste: V | undefined;
  for (const v of versies) {
    if (v.van > tijd.peildatum) continue;
    if (tijd.bekendOp !== undefined && v.bekendVanaf !== undefined && v.bekendVanaf > tijd.bekendOp) continue;
    if (beste && (beste.van > v.van || (beste.van === v.van && (beste.bekendVanaf ?? '') > (v.bekendVanaf ?? ''))))
      continue;
    beste = v;
  }
  return beste && einde(beste) ? undefined : beste;
}

/** The version of a figure that holds, or undefined when it is unknown. */
export function parameterOp(boek: Parameterboek, sleutel: string, tijd: Tijdstip): Parameterversie | undefined {
  const reeks = boek.get(sleutel);
  if (!reeks) throw new Error(`onbekende parameter ${sleutel}`);
  return versieOp(reeks.versies, tijd, (v) => v.totEnMet !== undefined && v.totEnMet < tijd.peildatum);
}

/** Rate given as a percentage ("12.5") as an exact fraction of one. */
export function procent(waarde: string | number): Breuk {
  const { teller, noemer } = leesBreuk(waarde);
  return { teller, noemer: noemer * 100n };
}
