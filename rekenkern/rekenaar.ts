/** Binds generated code to a date and calculates household-months, every value kept in its place. */
import { regelafdruk } from './afdruk.ts';
import type { Gegenereerd, Tabeldata, Werk } from './genereer.ts';
import { hulp } from './hulp.ts';
import { berekenNaslag, type Invoerwaarden, naslag, regelversieOp, type Stelsel, type Waarde } from './naslag.ts';
import { loop, opVolgorde } from './ontleding.ts';
import type { Opmaak } from './opmaak.ts';
import { type Breuk, vereenvoudig } from './taal/eenheid.ts';
import { parameterOp, type Tabelrij, type Tijdstip } from './taal/parameters.ts';
import type { Regel, Regelversie } from './taal/regel.ts';
import type { Regelplan } from './uitlegplan.ts';

/** What was given, short: what holds other things is only named, for it may be endless or bottomless. */
function inWoorden(gegeven: unknown): string {
  if (gegeven === undefined) return 'niets';
  if (Array.isArray(gegeven)) return `een lijst van ${gegeven.length}`;
  if (typeof gegeven === 'object' && gegeven !== null) return 'een object';
  const kort = String(gegeven).slice(0, 80);
  return typeof gegeven === 'string' ? `"${kort}"` : kort;
}

/** A fact that was given in a way the rules cannot take. Names the field, what was expected and what came. */
export class Invoerfout extends Error {
  readonly veld: string;
  readonly verwacht: string;
  readonly gegeven: unknown;
  constructor(veld: string, verwacht: string, gegeven: unknown) {
    super(`${veld}: verwacht ${verwacht}, gegeven ${inWoorden(gegeven)}`);
    this.name = 'Invoerfout';
    this.veld = veld;
    this.verwacht = verwacht;
    this.gegeven = gegeven;
  }
}

/** Everything of a set that does not depend on the date: where each rule and fact is kept, what uses what. */
export class Rekenaar {
  readonly gegenereerd: Gegenereerd;
  readonly stelsel: Stelsel;
  readonly regels: readonly Regel[];
  readonly werk: Werk;
  /** Place of a rule among the rules; its value is kept at `feiten.length` + place. */
  readonly plek: ReadonlyMap<string, number>;
  readonly feitplek: ReadonlyMap<string, number>;
  readonly noemers: readonly bigint[];
  /** Rules that are always whole and kept as a plain number. */
  readonly centen: readonly boolean[];
  /** Per fact: the rules it can reach. */
  readonly bereik: readonly Uint8Array[];
  private readonly gebonden = new Map<string, Gebonden>();

  constructor(gegenereerd: Gegenereerd, stelsel: Stelsel) {
    this.gegenereerd = gegenereerd;
    this.stelsel = stelsel;
    this.regels = opVolgorde(stelsel);
    if (gegenereerd.stelsel !== stelsel.naam || gegenereerd.afdruk !== regelafdruk(this.regels))
      throw new Error(`de geschreven code hoort niet bij de regels van "${stelsel.naam}": schrijf haar opnieuw`);
    this.werk = gegenereerd.maak(hulp);
    this.plek = new Map(this.regels.map((r, i) => [r.naam, i]));
    this.feitplek = new Map(gegenereerd.feiten.map((f, i) => [f[0], i]));
    this.noemers = gegenereerd.regels.map((r) => BigInt(r[1]));
    this.centen = gegenereerd.regels.map((r) => r[1] === '1' && !r[2] && !r[3]);
    const raak = gegenereerd.feiten.map(() => new Uint8Array(this.regels.length));
    this.regels.forEach((r, i) => {
      for (const v of r.versies)
        loop(v.formule.knoop, (k) => {
          if (k.op === 'invoer') raak[this.feitplek.get(k.invoer.naam)!]![i] = 1;
          if (k.op === 'regel') for (const b of raak) b[i]! |= b[this.plek.get(k.regel.naam)!]!;
        });
    });
    this.bereik = raak;
  }

  /** The calculator for one day in the month and one decision date. Kept, so asking twice costs nothing. */
  voor(tijd: Tijdstip): Gebonden {
    const sleutel = `${tijd.peildatum}|${tijd.bekendOp ?? ''}`;
    let g = this.gebonden.get(sleutel);
    if (!g) {
      if (!/^\d{4}-\d\d-\d\d$/.test(tijd.peildatum))
        throw new Invoerfout('peildatum', 'een dag als 2026-04-01', tijd.peildatum);
      g = new Gebonden(this, tijd);
      this.gebonden.set(sleutel, g);
    }
    return g;
  }
}

export const maakRekenaar = (gegenereerd: Gegenereerd, stelsel: Stelsel): Rekenaar =>
  new Rekenaar(gegenereerd, stelsel);

const mist: number[] = [];

/** The set at one moment: figures resolved, versions chosen. */
export class Gebonden {
  readonly rekenaar: Rekenaar;
  readonly tijd: Tijdstip;
  readonly P: Float64Array;
  readonly V: number[];
  readonly T: Tabeldata[];
  /** Rules that cannot be calculated blindly, because a figure or their version is unknown now. */
  readonly onzeker: Uint8Array | undefined;
  /** Filled by the explanations: what is worked out once per rule at this moment. */
  readonly uitlegplannen: (Regelplan | null)[] = [];
  /** Figures as written for people, per way of writing. */
  readonly figuurteksten = new Map<Opmaak, string[]>();
  private readonly leeg: number[];
  private readonly grote: boolean;
  private readonly L: (plek: number, waarde: unknown) => number;

  constructor(rekenaar: Rekenaar, tijd: Tijdstip) {
    const g = rekenaar.gegenereerd;
    this.rekenaar = rekenaar;
    this.tijd = tijd;
    const boek = rekenaar.stelsel.parameters;
    const op = (sleutel: string) => parameterOp(boek, sleutel, tijd)?.waarde;
    this.P = Float64Array.from(g.figuren, ([sleutel, noemer, laag, hoog]) => {
      const w = op(sleutel);
      return w === undefined ? Number.NaN : over(w as Breuk, noemer, sleutel, laag, hoog);
    });
    this.T = g.tabellen.map((t) => {
      const rijen = op(t.sleutel) as readonly Tabelrij[] | undefined;
      if (rijen && rijen.length > t.rijen)
        throw new Error(`de geschreven code kent niet alle rijen van ${t.sleutel}: schrijf haar opnieuw`);
      // A shorter version of the table is filled up with bounds that are never reached.
      const grenzen = new Float64Array(t.rijen).fill(rijen ? Number.POSITIVE_INFINITY : 0);
      const waarden = new Float64Array(t.rijen).fill(Number.NaN);
      rijen?.forEach((r, i) => {
        grenzen[i] = over(r[0]!, t.grensnoemer, t.sleutel);
        waarden[i] = over(r[t.kolom]!, t.noemer, t.sleutel, t.laag, t.hoog);
      });
      return { grenzen, waarden };
    });
    this.V = g.versies.map((naam) => {
      const r = rekenaar.regels[rekenaar.plek.get(naam)!]!;
      const v = regelversieOp(r, tijd);
      return v ? r.versies.indexOf(v) : 255;
    });
    const onzeker = new Uint8Array(rekenaar.regels.length);
    rekenaar.regels.forEach((r, i) => {
      const v = this.versie(r);
      if (!v) onzeker[i] = 1;
      else
        loop(v.formule.knoop, (k) => {
          if (k.op === 'regel') onzeker[i]! |= onzeker[rekenaar.plek.get(k.regel.naam)!]!;
          if ((k.op === 'parameter' || k.op === 'tabel') && op(k.sleutel) === undefined) onzeker[i] = 1;
        });
    });
    this.onzeker = onzeker.includes(1) ? onzeker : undefined;
    this.leeg = new Array(g.feiten.length + g.regels.length).fill(0.5);
    this.grote = g.regels.some((r) => r[2]);
    this.L = (plek, waarde) => leesAnders(g.feiten[plek]!, plek, waarde);
  }

  /** The version of a rule that holds at this moment. */
  versie(r: Regel): Regelversie | undefined {
    return regelversieOp(r, this.tijd);
  }

  /** Calculates every rule for these facts. Throws `Invoerfout` on a fact outside its bounds or of the wrong kind. */
  bereken(invoer: Invoerwaarden): Uitslag {
    const { werk, bereik } = this.rekenaar;
    const G: bigint[] = this.grote ? [] : GEEN;
    if (mist.length) mist.length = 0;
    hulp.fout = false;
    let S: number[];
    if (werk.ineens) S = werk.ineens(invoer, this.P, this.V, this.T, G, this.L);
    else {
      S = this.leeg.slice();
      werk.lees(invoer, S, this.L);
      werk.reken(S, this.P, this.V, this.T, G);
    }
    let onzeker = this.onzeker;
    if (mist.length > 0) {
      onzeker = onzeker ? onzeker.slice() : new Uint8Array(bereik[0]?.length ?? 0);
      for (const m of mist) {
        const b = bereik[m]!;
        for (let i = 0; i < b.length; i++) onzeker[i]! |= b[i]!;
      }
    }
    if (hulp.fout) {
      hulp.fout = false;
      if (!onzeker) berekenNaslag(this.rekenaar.stelsel, this.tijd, invoer);
      onzeker = new Uint8Array(this.rekenaar.regels.length).fill(1);
    }
    return new Uitslag(this, invoer, S, G, onzeker);
  }
}

const GEEN: bigint[] = [];

/** All values of one household-month. */
export class Uitslag {
  readonly bij: Gebonden;
  readonly invoer: Invoerwaarden;
  /** Facts, then rules: numerators over the denominators of the rules; yes/no as 1 or 0. */
  readonly S: number[];
  /** Rules whose numerator does not fit in a number. */
  readonly G: bigint[];
  /** Rules that must be asked of the reference, because something they may need is unknown. */
  readonly onzeker: Uint8Array | undefined;
  private achteraf: ReturnType<typeof naslag> | undefined;

  constructor(bij: Gebonden, invoer: Invoerwaarden, S: number[], G: bigint[], onzeker: Uint8Array | undefined) {
    this.bij = bij;
    this.invoer = invoer;
    this.S = S;
    this.G = G;
    this.onzeker = onzeker;
  }

  plek(regel: Regel | string): number {
    const naam = typeof regel === 'string' ? regel : regel.naam;
    const i = this.bij.rekenaar.plek.get(naam);
    if (i === undefined) throw new Error(`onbekende regel ${naam}`);
    return i;
  }

  /** The exact value: a fraction, yes/no, or what is missing. */
  waarde(regel: Regel | string): Waarde {
    const i = this.plek(regel);
    if (this.onzeker?.[i]) return this.laat().regel(this.bij.rekenaar.regels[i]!);
    return this.zeker(i);
  }

  /** Whole cents (or whole anything); undefined when not known. Throws when the rule is not rounded by the law. */
  cent(regel: Regel | string): number | undefined {
    const i = this.plek(regel);
    const { rekenaar } = this.bij;
    if (!this.onzeker?.[i] && rekenaar.centen[i]) return this.S[this.S.length - rekenaar.regels.length + i]! + 0;
    const w = this.waarde(regel);
    if (typeof w === 'object' && 'ontbreekt' in w) return undefined;
    if (typeof w === 'boolean') throw new TypeError(`${rekenaar.regels[i]!.naam} is ja of nee, geen bedrag`);
    if (w.noemer !== 1n) throw new RangeError(`${rekenaar.regels[i]!.naam} is niet afgerond: ${w.teller}/${w.noemer}`);
    return Number(w.teller);
  }

  /** Yes or no; undefined when not known. */
  geldt(regel: Regel | string): boolean | undefined {
    const w = this.waarde(regel);
    if (typeof w === 'boolean') return w;
    if ('ontbreekt' in w) return undefined;
    throw new TypeError(`${typeof regel === 'string' ? regel : regel.naam} is een getal, geen ja of nee`);
  }

  /** More than nothing; undefined when not known. The same as asking for the value and looking at its numerator, without making it. */
  isPositief(regel: Regel | string): boolean | undefined {
    const i = this.plek(regel);
    const { rekenaar } = this.bij;
    const [, , groot, jaNee] = rekenaar.gegenereerd.regels[i]!;
    if (!this.onzeker?.[i] && !groot && !jaNee) return this.S[this.S.length - rekenaar.regels.length + i]! > 0;
    const w = this.waarde(regel);
    if (typeof w === 'boolean') throw new TypeError(`${rekenaar.regels[i]!.naam} is ja of nee, geen getal`);
    return 'ontbreekt' in w ? undefined : w.teller > 0n;
  }

  /** The names of the facts and figures this outcome still needs; empty when it is known. */
  ontbreekt(regel: Regel | string): readonly string[] {
    const w = this.waarde(regel);
    return typeof w === 'object' && 'ontbreekt' in w ? w.ontbreekt : [];
  }

  /** The exact walker over these facts, for parts of formulas; rules that are known are not calculated again. */
  laat(): ReturnType<typeof naslag> {
    const { rekenaar, tijd } = this.bij;
    this.achteraf ??= naslag(rekenaar.stelsel, tijd, this.invoer, (r) => {
      const i = rekenaar.plek.get(r.naam)!;
      return this.onzeker?.[i] ? undefined : this.zeker(i);
    });
    return this.achteraf;
  }

  private zeker(i: number): Waarde {
    const { rekenaar } = this.bij;
    const [, , groot, jaNee] = rekenaar.gegenereerd.regels[i]!;
    const s = this.S[this.S.length - rekenaar.regels.length + i]!;
    if (jaNee) return s === 1;
    return vereenvoudig({ teller: groot ? this.G[i]! : BigInt(s), noemer: rekenaar.noemers[i]! });
  }
}

/** A figure as a numerator. Refused when the code was written before this figure existed: its proof would not hold. */
function over(
  w: Breuk,
  noemer: number,
  sleutel: string,
  laag = -Number.MAX_SAFE_INTEGER,
  hoog = Number.MAX_SAFE_INTEGER,
): number {
  const teller = w.teller * BigInt(noemer);
  const uit = Number(teller / w.noemer);
  if (teller % w.noemer !== 0n || !(uit >= laag && uit <= hoog))
    throw new Error(`de geschreven code kent de waarde van ${sleutel} nog niet: schrijf haar opnieuw`);
  return uit;
}

/** A fact that is not a plain number within bounds: missing, yes/no, BigInt, or refused. */
function leesAnders(feit: readonly [string, string, number, number, string], plek: number, waarde: unknown): number {
  const [naam, eenheid, laag, hoog] = feit;
  if (waarde === undefined || waarde === null) {
    mist.push(plek);
    return Number.NaN;
  }
  if (typeof waarde === 'boolean') return waarde ? 1 : 0;
  if (eenheid !== 'ja/nee' && typeof waarde === 'bigint' && waarde >= BigInt(laag) && waarde <= BigInt(hoog))
    return Number(waarde);
  throw new Invoerfout(
    naam,
    eenheid === 'ja/nee' ? 'ja of nee (true of false)' : `een geheel getal van ${laag} tot en met ${hoog} (${eenheid})`,
    waarde,
  );
}
