/** Proves, from declared bounds, between which whole numbers every node of every formula stays. */
import type { Stelsel } from './naslag.ts';
import { type Breuk, grootsteVan, kgv, kleinsteVan, vereenvoudig } from './taal/eenheid.ts';
import type { Tabelrij } from './taal/parameters.ts';
import type { Regel } from './taal/regel.ts';
import type { Invoer, Knoop } from './taal/uitdrukking.ts';

/** Whole numbers up to here are exact in a `number`, additions and products included. */
export const GRENS = 2n ** 53n - 1n;
/** Up to here the floor of a quotient of two such numbers is exact as well. */
export const DEELGRENS = 2n ** 52n;

/** Value = numerator / `noemer`, with the numerator proven between `laag` and `hoog`. `groot`: only exact as BigInt. */
export interface Bewijs {
  readonly noemer: bigint;
  readonly laag: bigint;
  readonly hoog: bigint;
  readonly groot: boolean;
}

/** The largest absolute numerator. */
export const uiterste = (b: { laag: bigint; hoog: bigint }): bigint => grootsteVan([b.hoog, -b.laag]);
const past = (...delen: bigint[]): boolean => delen.every((d) => d <= GRENS && d >= -GRENS);

/** The smallest denominator that all fractions share, and the bounds of the numerators over it. */
export function samen(breuken: readonly Breuk[]): Bewijs {
  const delen = breuken.map(vereenvoudig);
  const noemer = delen.reduce((n, b) => kgv(n, b.noemer), 1n);
  const tellers = delen.map((b) => b.teller * (noemer / b.noemer));
  const laag = tellers.length ? kleinsteVan(tellers) : 0n;
  const hoog = tellers.length ? grootsteVan(tellers) : 0n;
  return { noemer, laag, hoog, groot: !past(laag, hoog, noemer) };
}

const breukInterval = (b: Bewijs): [Breuk, Breuk] => [
  { teller: b.laag, noemer: b.noemer },
  { teller: b.hoog, noemer: b.noemer },
];

const JA_NEE: Bewijs = { noemer: 1n, laag: 0n, hoog: 1n, groot: false };

/** All rules that are needed for the set, each after the rules it uses. Throws on a cycle, naming it. */
export function opVolgorde(stelsel: Stelsel): readonly Regel[] {
  const klaar: Regel[] = [];
  const stand = new Map<string, 'bezig' | 'klaar'>();
  const bezoek = (regel: Regel, pad: readonly string[]): void => {
    const nu = stand.get(regel.naam);
    if (nu === 'klaar') return;
    if (nu === 'bezig')
      throw new Error(`kring: ${[...pad.slice(pad.indexOf(regel.naam)), regel.naam].join(' → ')} gebruikt zichzelf`);
    stand.set(regel.naam, 'bezig');
    const verder = [...pad, regel.naam];
    for (const v of regel.versies) loop(v.formule.knoop, (k) => k.op === 'regel' && bezoek(k.regel, verder));
    stand.set(regel.naam, 'klaar');
    klaar.push(regel);
  };
  for (const r of stelsel.regels) bezoek(r, []);
  return klaar;
}

/** The parts of a node, in the order in which the reference walks them. */
export function delenVan(k: Knoop): readonly Knoop[] {
  switch (k.op) {
    case 'plus':
    case 'kleinste':
    case 'grootste':
    case 'en':
    case 'of':
      return k.delen;
    case 'min':
    case 'keer':
    case 'vergelijk':
      return [k.a, k.b];
    case 'boven':
      return [k.a, k.drempel];
    case 'deelDoorAantal':
      return [k.a, k.aantal];
    case 'deel':
    case 'niet':
    case 'rond':
      return [k.a];
    case 'als':
      return [k.voorwaarde, k.dan, k.anders];
    case 'tabel':
      return [k.ingang];
    default:
      return [];
  }
}

/** Visits every node once (shared nodes too). */
export function loop(k: Knoop, doe: (k: Knoop) => void, gezien: Set<Knoop> = new Set()): void {
  if (gezien.has(k)) return;
  gezien.add(k);
  doe(k);
  for (const d of delenVan(k)) loop(d, doe, gezien);
}

/** The analysis of one set: denominators and bounds of every parameter, rule and node. */
export class Ontleding {
  readonly stelsel: Stelsel;
  readonly regels: readonly Regel[];
  readonly invoer: readonly Invoer[];
  private readonly perKnoop = new Map<Knoop, Bewijs>();
  private readonly perRegel = new Map<string, Bewijs>();

  constructor(stelsel: Stelsel) {
    this.stelsel = stelsel;
    this.regels = opVolgorde(stelsel);
    const invoer = new Map<string, Invoer>();
    const gezien = new Set<Knoop>();
    for (const r of this.regels)
      for (const v of r.versies)
        loop(
          v.formule.knoop,
          (k) => {
            if (k.op !== 'invoer') return;
            const eerder = invoer.get(k.invoer.naam);
            if (!eerder) invoer.set(k.invoer.naam, k.invoer);
            else if (
              eerder.eenheid !== k.invoer.eenheid ||
              eerder.laag !== k.invoer.laag ||
              eerder.hoog !== k.invoer.hoog
            )
              throw new Error(`feit ${k.invoer.naam} is twee keer verklaard met andere eenheid of grenzen`);
          },
          gezien,
        );
    this.invoer = [...invoer.values()];
  }

  /** Bounds of a dated figure over all its versions; for a table of one column (0 = the lower bounds). */
  figuur(sleutel: string, kolom?: number): Bewijs {
    const reeks = this.stelsel.parameters.get(sleutel);
    if (!reeks) throw new Error(`onbekende parameter ${sleutel}`);
    const waarden = reeks.versies.flatMap((v): readonly Breuk[] => {
      if (kolom === undefined) {
        if (!('teller' in v.waarde)) throw new Error(`parameter ${sleutel} is een tabel en geen getal`);
        return [v.waarde];
      }
      if ('teller' in v.waarde) throw new Error(`parameter ${sleutel} is een getal en geen tabel`);
      return (v.waarde as readonly Tabelrij[]).map((rij) => {
        const b = rij[kolom];
        if (!b) throw new Error(`tabel ${sleutel} heeft geen kolom ${kolom}`);
        return b;
      });
    });
    const b = samen(waarden);
    if (b.groot) throw new Error(`parameter ${sleutel} past niet in een getal van 53 bits`);
    return b;
  }

  /** Most rows a table has in any version. */
  rijen(sleutel: string): number {
    const versies = this.stelsel.parameters.get(sleutel)?.versies ?? [];
    return Math.max(1, ...versies.map((v) => ('teller' in v.waarde ? 0 : v.waarde.length)));
  }

  /** Bounds of a rule, over all its versions and one shared denominator. */
  regel(r: Regel): Bewijs {
    const klaar = this.perRegel.get(r.naam);
    if (klaar) return klaar;
    const versies = r.versies.map((v) => this.knoop(v.formule.knoop));
    const b = r.eenheid === 'ja/nee' ? JA_NEE : samen(versies.flatMap(breukInterval));
    // The shared denominator must also hold every value inside the bounds, not only the bounds themselves.
    const noemer = versies.reduce((n, v) => kgv(n, v.noemer), b.noemer);
    const f = noemer / b.noemer;
    const uit = { noemer, laag: b.laag * f, hoog: b.hoog * f, groot: !past(b.laag * f, b.hoog * f) };
    this.perRegel.set(r.naam, uit);
    return uit;
  }

  knoop(k: Knoop): Bewijs {
    let b = this.perKnoop.get(k);
    if (!b) {
      b = this.bewijs(k);
      this.perKnoop.set(k, b);
    }
    return b;
  }

  /** The divisors `deelDoorAantal` can meet and their least common multiple. */
  delers(k: Knoop & { op: 'deelDoorAantal' }): { van: number; tot: number; veelvoud: bigint } {
    const n = this.knoop(k.aantal);
    const onder = (n.laag + n.noemer - 1n) / n.noemer;
    const boven = n.hoog / n.noemer;
    const van = onder > 1n ? Number(onder) : 1;
    const tot = boven < BigInt(k.hoogstens) ? Number(boven) : k.hoogstens;
    let veelvoud = 1n;
    for (let d = van; d <= tot; d++) veelvoud = kgv(veelvoud, BigInt(d));
    return { van, tot, veelvoud };
  }

  private bewijs(k: Knoop): Bewijs {
    const uit = (noemer: bigint, laag: bigint, hoog: bigint, ...tussen: bigint[]): Bewijs => ({
      noemer,
      laag,
      hoog,
      groot: !past(laag, hoog, ...tussen),
    });
    switch (k.op) {
      case 'vast':
        return samen([k.waarde]);
      case 'invoer':
        return uit(1n, k.invoer.laag, k.invoer.hoog);
      case 'parameter':
        return this.figuur(k.sleutel);
      case 'regel':
        return this.regel(k.regel);
      case 'plus':
      case 'kleinste':
      case 'grootste':
      case 'min':
      case 'boven':
      case 'als': {
        const delen =
          k.op === 'als'
            ? [k.dan, k.anders]
            : k.op === 'min'
              ? [k.a, k.b]
              : k.op === 'boven'
                ? [k.a, k.drempel]
                : k.delen;
        const gelijk = this.gelijk(delen);
        const laag = gelijk.delen.map((d) => d.laag);
        const hoog = gelijk.delen.map((d) => d.hoog);
        const tussen = [...laag, ...hoog];
        if (k.op === 'plus') {
          // Every partial sum must fit, not only the last.
          const som = (s: bigint[]): bigint[] => s.map((_, i) => s.slice(0, i + 1).reduce((x, y) => x + y, 0n));
          const lage = som(laag);
          const hoge = som(hoog);
          return uit(gelijk.noemer, lage.at(-1)!, hoge.at(-1)!, ...tussen, ...lage, ...hoge);
        }
        if (k.op === 'kleinste') return uit(gelijk.noemer, kleinsteVan(laag), kleinsteVan(hoog), ...tussen);
        if (k.op === 'grootste') return uit(gelijk.noemer, grootsteVan(laag), grootsteVan(hoog), ...tussen);
        if (k.op === 'als') return uit(gelijk.noemer, kleinsteVan(laag), grootsteVan(hoog), ...tussen);
        const [l, h] = [laag[0]! - hoog[1]!, hoog[0]! - laag[1]!];
        if (k.op === 'min') return uit(gelijk.noemer, l, h, ...tussen);
        return uit(gelijk.noemer, grootsteVan([l, 0n]), grootsteVan([h, 0n]), l, h, ...tussen);
      }
      case 'keer': {
        const a = this.knoop(k.a);
        const b = this.knoop(k.b);
        const hoeken = [a.laag * b.laag, a.laag * b.hoog, a.hoog * b.laag, a.hoog * b.hoog];
        return uit(a.noemer * b.noemer, kleinsteVan(hoeken), grootsteVan(hoeken));
      }
      case 'deel': {
        const a = this.knoop(k.a);
        return { ...a, noemer: a.noemer * k.door };
      }
      case 'deelDoorAantal': {
        const a = this.knoop(k.a);
        const { van, tot, veelvoud } = this.delers(k);
        const [meest, minst] = [veelvoud / BigInt(van), tot >= van ? veelvoud / BigInt(tot) : 0n];
        const hoeken = [a.laag * meest, a.laag * minst, a.hoog * meest, a.hoog * minst];
        return uit(a.noemer * veelvoud, kleinsteVan(hoeken), grootsteVan(hoeken), meest);
      }
      case 'tabel': {
        const b = this.figuur(k.sleutel, k.kolom);
        return b;
      }
      case 'rond': {
        const a = this.knoop(k.a);
        const stap = a.noemer * k.stap;
        const eind = (t: bigint): bigint => (t / stap) * k.stap;
        const [laag, hoog] = [eind(a.laag) - k.stap, eind(a.hoog) + k.stap];
        return uit(1n, a.laag < 0n ? laag : eind(a.laag), a.hoog > 0n ? hoog : eind(a.hoog) + k.stap);
      }
      default:
        return JA_NEE;
    }
  }

  /** Brings parts to one denominator. */
  gelijk(delen: readonly Knoop[]): { noemer: bigint; delen: Bewijs[] } {
    const los = delen.map((d) => this.knoop(d));
    const noemer = los.reduce((n, d) => kgv(n, d.noemer), 1n);
    return {
      noemer,
      delen: los.map((d) => {
        const f = noemer / d.noemer;
        return { noemer, laag: d.laag * f, hoog: d.hoog * f, groot: d.groot || !past(d.laag * f, d.hoog * f) };
      }),
    };
  }
}
