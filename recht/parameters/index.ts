import {
  type Bron,
  leesBreuk,
  type Parameter,
  type Parameterboek,
  type Parameterversie,
  type Zekerheid,
} from '@bijrijder/rekenkern';
import aanvulling from './aanvulling.json' with { type: 'json' };
import { dagVoor, duurVan, laatsteDag } from './duur.ts';
import { eenheidVanDeel, maakVlak, type Ruw } from './lees.ts';
import gegevens from './parameters.json' with { type: 'json' };

interface Bronwaarde {
  readonly from: string;
  readonly to?: string;
  readonly value: Ruw;
  readonly source: Bron;
  readonly confidence: Zekerheid;
}
interface Bronparameter {
  readonly key: string;
  readonly term: string;
  readonly unit: string;
  readonly note?: string;
  readonly values: readonly Bronwaarde[];
}

/**
 * A provisional amount that a municipality uses while the official figure is not known. Shown as `unverified`;
 * as soon as the official figure is in the book, that one holds.
 */
export interface VoorlopigBedrag {
  readonly sleutel: string;
  /** ISO days, both inclusive. */
  readonly van: string;
  readonly totEnMet: string;
  /** Whole cents, or an exact decimal or fraction; rates as a fraction of one ("0.25"). */
  readonly waarde: number | string;
  readonly bekendVanaf?: string;
  /** Who decided to use it and where it comes from. */
  readonly bron: Bron;
}
export interface Overlay {
  readonly gemeente: string;
  readonly bedragen: readonly VoorlopigBedrag[];
}

/** Day on which the figures were collected: later figures cannot be in the book. */
export const PARAMETERS_PEILDATUM: string = gegevens.meta.peildatum_verzameling;

const eerste = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/** One entry per key, with the values of all sources in order of time. */
function samengevoegd(alle: readonly Bronparameter[]): readonly Bronparameter[] {
  const perSleutel = new Map<string, Bronparameter>();
  for (const p of alle) {
    const al = perSleutel.get(p.key);
    const values = [...(al?.values ?? []), ...p.values].sort((a, b) =>
      a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
    );
    perSleutel.set(p.key, { ...p, ...al, values });
  }
  return [...perSleutel.values()];
}

function landelijk(): Map<string, Parameter> {
  const boek = new Map<string, Parameter>();
  const bronnen = [gegevens, aanvulling] as unknown as readonly { parameters: readonly Bronparameter[] }[];
  for (const p of samengevoegd(bronnen.flatMap((b) => b.parameters))) {
    const duur = duurVan(p.key);
    const reeksen = new Map<string, Parameterversie[]>();
    for (const [i, w] of p.values.entries()) {
      const opvolger = p.values[i + 1]?.from;
      const eind = eerste(eerste(w.to, laatsteDag(duur, w.from)), opvolger && dagVoor(opvolger));
      for (const [deel, waarde] of maakVlak(p.key, p.unit, w.value)) {
        const reeks = reeksen.get(deel) ?? [];
        reeks.push({
          van: w.from,
          ...(eind === undefined ? {} : { totEnMet: eind }),
          waarde,
          bron: w.source,
          zekerheid: w.confidence,
        });
        reeksen.set(deel, reeks);
      }
    }
    for (const [deel, versies] of reeksen)
      boek.set(p.key + deel, { sleutel: p.key + deel, titel: p.term, eenheid: eenheidVanDeel(p.unit, deel), versies });
  }
  return boek;
}

function metVoorlopig(boek: Map<string, Parameter>, { gemeente, bedragen }: Overlay): void {
  for (const b of bedragen) {
    const reeks = boek.get(b.sleutel);
    if (!reeks) throw new Error(`voorlopig bedrag van ${gemeente}: onbekende sleutel ${b.sleutel}`);
    if (b.van > b.totEnMet) throw new Error(`voorlopig bedrag ${b.sleutel}: ${b.van} ligt na ${b.totEnMet}`);
    const officieel = reeks.versies.some(
      (v) => v.van <= b.totEnMet && (v.totEnMet === undefined || v.totEnMet >= b.van),
    );
    if (officieel) continue;
    const versie: Parameterversie = {
      van: b.van,
      totEnMet: b.totEnMet,
      ...(b.bekendVanaf === undefined ? {} : { bekendVanaf: b.bekendVanaf }),
      waarde: leesBreuk(b.waarde),
      bron: b.bron,
      zekerheid: 'unverified',
    };
    boek.set(b.sleutel, { ...reeks, versies: [...reeks.versies, versie] });
  }
}

let basis: Parameterboek | undefined;

/**
 * All dated figures of law by scalar key, with source and certainty. Amounts in cents, rates as fractions of one.
 * Objects are flattened (`lb.ahk.max`, `huurtoeslag.max_huurgrens.hoog`); tables have rows that start with their lower
 * bound: `regeling.*` and `kot.tabel` hold from the bound itself (`grens: 'vanaf'`), `lb.schijven.lt_aow` and
 * `lb.arbeidskorting` only above it (`grens: 'boven'`).
 * Overlays fill gaps with provisional amounts; an official figure always wins. Throws on an unknown key.
 */
export function parameterboek(overlays: readonly Overlay[] = []): Parameterboek {
  basis ??= landelijk();
  if (overlays.length === 0) return basis;
  const boek = new Map(basis);
  for (const overlay of overlays) metVoorlopig(boek, overlay);
  return boek;
}
