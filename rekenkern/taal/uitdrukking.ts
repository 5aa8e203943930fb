import { type Breuk, type Eenheid, type Getal, leesBreuk } from './eenheid.ts';
import type { Artikel, Regel } from './regel.ts';

/** How a result is made whole. The law's default is half up. */
export type Afronding = 'half omhoog' | 'omlaag' | 'omhoog';
export type Vergelijking = '<' | '<=' | '=' | '>=' | '>';

/** The dozen operations a rule is made of. Plain data: every reading walks the same tree. */
export type Knoop =
  | { readonly op: 'vast'; readonly waarde: Breuk; readonly eenheid: Eenheid }
  | { readonly op: 'waar'; readonly waarde: boolean }
  | { readonly op: 'invoer'; readonly invoer: Invoer }
  | { readonly op: 'parameter'; readonly sleutel: string; readonly eenheid: Eenheid }
  | { readonly op: 'regel'; readonly regel: Regel }
  | { readonly op: 'plus'; readonly delen: readonly Knoop[] }
  | { readonly op: 'min'; readonly a: Knoop; readonly b: Knoop }
  | { readonly op: 'keer'; readonly a: Knoop; readonly b: Knoop; readonly eenheid: Eenheid }
  | { readonly op: 'deel'; readonly a: Knoop; readonly door: bigint; readonly eenheid: Eenheid }
  /** Division by a counted whole number from 1 to `hoogstens`; the denominator stays known when rules are built. */
  | { readonly op: 'deelDoorAantal'; readonly a: Knoop; readonly aantal: Knoop; readonly hoogstens: number }
  | { readonly op: 'kleinste'; readonly delen: readonly Knoop[] }
  | { readonly op: 'grootste'; readonly delen: readonly Knoop[] }
  | { readonly op: 'boven'; readonly a: Knoop; readonly drempel: Knoop }
  | { readonly op: 'als'; readonly voorwaarde: Knoop; readonly dan: Knoop; readonly anders: Knoop }
  | { readonly op: 'vergelijk'; readonly teken: Vergelijking; readonly a: Knoop; readonly b: Knoop }
  | { readonly op: 'en'; readonly delen: readonly Knoop[] }
  | { readonly op: 'of'; readonly delen: readonly Knoop[] }
  | { readonly op: 'niet'; readonly a: Knoop }
  /** The value in `kolom` of the row of a dated table in which `ingang` falls. */
  | {
      readonly op: 'tabel';
      readonly sleutel: string;
      readonly ingang: Knoop;
      readonly kolom: number;
      /** `vanaf`: a row holds from its first value itself; `boven`: only above it. */
      readonly grens: 'vanaf' | 'boven';
      readonly eenheid: Eenheid;
    }
  | {
      readonly op: 'rond';
      readonly a: Knoop;
      readonly stap: bigint;
      readonly hoe: Afronding;
      readonly clausule: Artikel;
    };

/** A fact the rules are given, with the bounds within which they are proven. */
export interface Invoer<E extends Eenheid = Eenheid> {
  readonly naam: string;
  readonly eenheid: E;
  readonly laag: bigint;
  readonly hoog: bigint;
  /** What it is, in plain Dutch, for people and for error messages. */
  readonly titel: string;
}

declare const eenheidMerk: unique symbol;

/** An expression of which the compiler knows the unit. */
export interface Uitdrukking<E extends Eenheid> {
  readonly knoop: Knoop;
  readonly [eenheidMerk]?: E;
}

const maak = <E extends Eenheid>(knoop: Knoop): Uitdrukking<E> => ({ knoop });
const knopen = (delen: readonly Uitdrukking<Eenheid>[]): Knoop[] => delen.map((d) => d.knoop);

/** A constant. Only for structural numbers (0, 1, 12); figures of law are parameters. */
export const vast = <E extends Getal>(waarde: number | string, eenheid: E): Uitdrukking<E> =>
  maak({ op: 'vast', waarde: leesBreuk(waarde), eenheid });
export const waar: Uitdrukking<'ja/nee'> = maak({ op: 'waar', waarde: true });
export const onwaar: Uitdrukking<'ja/nee'> = maak({ op: 'waar', waarde: false });

/** Declares a fact. Money is given in whole cents; `laag`/`hoog` are the bounds the proof holds for. */
export function invoer<E extends Getal>(
  naam: string,
  eenheid: E,
  titel: string,
  grenzen: { laag?: number; hoog: number },
): Uitdrukking<E> & { readonly invoer: Invoer<E> } {
  const feit: Invoer<E> = { naam, eenheid, titel, laag: BigInt(grenzen.laag ?? 0), hoog: BigInt(grenzen.hoog) };
  return { ...maak<E>({ op: 'invoer', invoer: feit }), invoer: feit };
}
/** Declares a yes/no fact. */
export function vraag(naam: string, titel: string): Uitdrukking<'ja/nee'> & { readonly invoer: Invoer<'ja/nee'> } {
  const feit: Invoer<'ja/nee'> = { naam, eenheid: 'ja/nee', titel, laag: 0n, hoog: 1n };
  return { ...maak<'ja/nee'>({ op: 'invoer', invoer: feit }), invoer: feit };
}
/** A dated figure of law, looked up by key in the parameter book for the month and decision date. */
export const parameter = <E extends Getal>(sleutel: string, eenheid: E): Uitdrukking<E> =>
  maak({ op: 'parameter', sleutel, eenheid });
/** The outcome of another rule. */
export const uit = <E extends Eenheid>(regel: Regel<E>): Uitdrukking<E> =>
  maak({ op: 'regel', regel: regel as unknown as Regel });

export const plus = <E extends Getal>(...delen: Uitdrukking<E>[]): Uitdrukking<E> =>
  maak({ op: 'plus', delen: knopen(delen) });
export const min = <E extends Getal>(a: Uitdrukking<E>, b: Uitdrukking<E>): Uitdrukking<E> =>
  maak({ op: 'min', a: a.knoop, b: b.knoop });
/** An amount times a rate or a count; the unit stays. The unit is given when it cannot be read from a constant. */
export const keer = <E extends Getal>(
  a: Uitdrukking<E>,
  b: Uitdrukking<'fractie'> | Uitdrukking<'aantal'>,
): Uitdrukking<E> => maak({ op: 'keer', a: a.knoop, b: b.knoop, eenheid: eenheidVan(a.knoop) });
/** Hours times an hourly wage. */
export const urenKeerLoon = (
  uren: Uitdrukking<'uur/maand'>,
  loon: Uitdrukking<'cent/uur'>,
): Uitdrukking<'cent/maand'> => maak({ op: 'keer', a: uren.knoop, b: loon.knoop, eenheid: 'cent/maand' });
/** Division by a structural whole number; the unit stays. */
export const deel = <E extends Getal>(a: Uitdrukking<E>, door: number): Uitdrukking<E> =>
  maak({ op: 'deel', a: a.knoop, door: BigInt(door), eenheid: eenheidVan(a.knoop) });
export const deelDoorAantal = <E extends Getal>(
  a: Uitdrukking<E>,
  aantal: Uitdrukking<'aantal'> | Uitdrukking<'dag'>,
  hoogstens: number,
): Uitdrukking<E> => maak({ op: 'deelDoorAantal', a: a.knoop, aantal: aantal.knoop, hoogstens });

/** Changes of period: the only ways from one period to another. */
export const jaarNaarMaand = (a: Uitdrukking<'cent/jaar'>): Uitdrukking<'cent/maand'> =>
  maak({ op: 'deel', a: a.knoop, door: 12n, eenheid: 'cent/maand' });
export const maandNaarJaar = (a: Uitdrukking<'cent/maand'>): Uitdrukking<'cent/jaar'> =>
  omrekening(a.knoop, 12n, 1n, 'cent/jaar');
export const kwartaalNaarJaar = (a: Uitdrukking<'cent/kwartaal'>): Uitdrukking<'cent/jaar'> =>
  omrekening(a.knoop, 4n, 1n, 'cent/jaar');
export const vierwekenNaarMaand = (a: Uitdrukking<'cent/vierweken'>): Uitdrukking<'cent/maand'> =>
  omrekening(a.knoop, 13n, 12n, 'cent/maand');
export const weekNaarMaand = (a: Uitdrukking<'cent/week'>): Uitdrukking<'cent/maand'> =>
  omrekening(a.knoop, 52n, 12n, 'cent/maand');
export const bedragInMaand = (a: Uitdrukking<'cent'>): Uitdrukking<'cent/maand'> =>
  omrekening(a.knoop, 1n, 1n, 'cent/maand');
export const maandbedrag = (a: Uitdrukking<'cent/maand'>): Uitdrukking<'cent'> => omrekening(a.knoop, 1n, 1n, 'cent');
function omrekening<E extends Getal>(a: Knoop, teller: bigint, noemer: bigint, eenheid: E): Uitdrukking<E> {
  return maak({ op: 'keer', a, b: { op: 'vast', waarde: { teller, noemer }, eenheid: 'fractie' }, eenheid });
}

export const kleinste = <E extends Getal>(...delen: Uitdrukking<E>[]): Uitdrukking<E> =>
  maak({ op: 'kleinste', delen: knopen(delen) });
export const grootste = <E extends Getal>(...delen: Uitdrukking<E>[]): Uitdrukking<E> =>
  maak({ op: 'grootste', delen: knopen(delen) });
/** The part of `a` above `drempel`, never below zero. */
export const boven = <E extends Getal>(a: Uitdrukking<E>, drempel: Uitdrukking<E>): Uitdrukking<E> =>
  maak({ op: 'boven', a: a.knoop, drempel: drempel.knoop });
export const als = <E extends Eenheid>(
  voorwaarde: Uitdrukking<'ja/nee'>,
  dan: Uitdrukking<E>,
  anders: Uitdrukking<E>,
): Uitdrukking<E> => maak({ op: 'als', voorwaarde: voorwaarde.knoop, dan: dan.knoop, anders: anders.knoop });
export const vergelijk = <E extends Getal>(
  a: Uitdrukking<E>,
  teken: Vergelijking,
  b: Uitdrukking<E>,
): Uitdrukking<'ja/nee'> => maak({ op: 'vergelijk', teken, a: a.knoop, b: b.knoop });
export const en = (...delen: Uitdrukking<'ja/nee'>[]): Uitdrukking<'ja/nee'> =>
  maak({ op: 'en', delen: knopen(delen) });
export const of = (...delen: Uitdrukking<'ja/nee'>[]): Uitdrukking<'ja/nee'> =>
  maak({ op: 'of', delen: knopen(delen) });
export const niet = (a: Uitdrukking<'ja/nee'>): Uitdrukking<'ja/nee'> => maak({ op: 'niet', a: a.knoop });
/** Looks `ingang` up in a dated table (rows start with their lower bound) and gives column `kolom` (1 = first after the bound). */
export const tabel = <E extends Getal>(
  sleutel: string,
  ingang: Uitdrukking<Getal>,
  kolom: number,
  eenheid: E,
  grens: 'vanaf' | 'boven' = 'vanaf',
): Uitdrukking<E> => maak({ op: 'tabel', sleutel, ingang: ingang.knoop, kolom, grens, eenheid });
/** Rounds to a multiple of `stap` (cents: 1; whole euros: 100), with the clause that orders it. */
export const rond = <E extends Getal>(
  a: Uitdrukking<E>,
  clausule: Artikel,
  hoe: Afronding = 'half omhoog',
  stap = 1,
): Uitdrukking<E> => maak({ op: 'rond', a: a.knoop, stap: BigInt(stap), hoe, clausule });

/** The unit of an expression, read from its tree. */
export function eenheidVan(knoop: Knoop): Eenheid {
  switch (knoop.op) {
    case 'vast':
    case 'parameter':
    case 'keer':
    case 'deel':
    case 'tabel':
      return knoop.eenheid;
    case 'invoer':
      return knoop.invoer.eenheid;
    case 'regel':
      return knoop.regel.eenheid;
    case 'plus':
    case 'kleinste':
    case 'grootste':
      return eenheidVan(knoop.delen[0]!);
    case 'min':
    case 'boven':
    case 'rond':
    case 'deelDoorAantal':
      return eenheidVan(knoop.a);
    case 'als':
      return eenheidVan(knoop.dan);
    default:
      return 'ja/nee';
  }
}
