/** Reads the value of any part of a formula back from the kept values, without calculating the rule again. */
import { hulp } from './hulp.ts';
import { DEELGRENS, delenVan, Ontleding, uiterste } from './ontleding.ts';
import type { Rekenaar, Uitslag } from './rekenaar.ts';
import { kgv } from './taal/eenheid.ts';
import type { Tabelrij } from './taal/parameters.ts';
import { parameterOp } from './taal/parameters.ts';
import type { Knoop } from './taal/uitdrukking.ts';

/** Gives the numerator of a node from a result; yes/no as 1 and 0. */
export type Lezer = (u: Uitslag) => number;
/** A reader over a fixed denominator, or none when the node does not fit in a number (then the exact walker is asked). */
export interface Meting {
  readonly lees: Lezer;
  readonly noemer: number;
}

const VEILIG = 2n ** 53n;

/** Readers per node, made when first asked. */
export class Meter {
  readonly rekenaar: Rekenaar;
  private ontleed: Ontleding | undefined;
  private readonly klaar = new Map<Knoop, Meting | undefined>();
  private readonly figuur: ReadonlyMap<string, number>;

  constructor(rekenaar: Rekenaar) {
    this.rekenaar = rekenaar;
    this.figuur = new Map(rekenaar.gegenereerd.figuren.map((f, i) => [f[0], i]));
  }

  get ontleding(): Ontleding {
    this.ontleed ??= new Ontleding(this.rekenaar.stelsel);
    return this.ontleed;
  }

  meting(k: Knoop): Meting | undefined {
    if (!this.klaar.has(k)) this.klaar.set(k, this.maak(k));
    return this.klaar.get(k);
  }

  private maak(k: Knoop): Meting | undefined {
    const b = this.ontleding.knoop(k);
    if (b.groot || b.noemer >= VEILIG) return undefined;
    const lees = this.lezer(k);
    return lees && { lees, noemer: Number(b.noemer) };
  }

  /** Parts over one denominator. */
  private gelijk(delen: readonly Knoop[]): Lezer[] | undefined {
    const metingen = delen.map((d) => this.meting(d));
    if (metingen.some((m) => !m)) return undefined;
    const noemer = metingen.reduce((n, m) => kgv(n, BigInt(m!.noemer)), 1n);
    if (this.ontleding.gelijk(delen).delen.some((d) => d.groot)) return undefined;
    return metingen.map((m) => {
      const f = Number(noemer / BigInt(m!.noemer));
      const { lees } = m!;
      return f === 1 ? lees : (u) => lees(u) * f;
    });
  }

  private lezer(k: Knoop): Lezer | undefined {
    switch (k.op) {
      case 'vast': {
        const w = Number(this.ontleding.knoop(k).laag);
        return () => w;
      }
      case 'waar': {
        const w = k.waarde ? 1 : 0;
        return () => w;
      }
      case 'invoer': {
        const i = this.rekenaar.feitplek.get(k.invoer.naam)!;
        return (u) => u.S[i]!;
      }
      case 'regel': {
        const i = this.rekenaar.gegenereerd.feiten.length + this.rekenaar.plek.get(k.regel.naam)!;
        return (u) => u.S[i]!;
      }
      case 'parameter': {
        const i = this.figuur.get(k.sleutel)!;
        return (u) => u.bij.P[i]!;
      }
      case 'plus':
      case 'min':
      case 'boven':
      case 'kleinste':
      case 'grootste': {
        const d = this.gelijk(delenVan(k));
        if (!d) return undefined;
        const [a, c] = d as [Lezer, Lezer];
        if (k.op === 'min') return (u) => a(u) - c(u);
        if (k.op === 'boven') return (u) => Math.max(0, a(u) - c(u));
        if (k.op === 'plus') return (u) => d.reduce((s, l) => s + l(u), 0);
        const beste = k.op === 'kleinste' ? Math.min : Math.max;
        return (u) => d.map((l) => l(u)).reduce((x, y) => beste(x, y));
      }
      case 'keer': {
        const a = this.meting(k.a)?.lees;
        const b = this.meting(k.b)?.lees;
        return a && b && ((u) => a(u) * b(u));
      }
      case 'deel':
        return this.meting(k.a)?.lees;
      case 'als': {
        const v = this.meting(k.voorwaarde)?.lees;
        const d = this.gelijk([k.dan, k.anders]) as [Lezer, Lezer] | undefined;
        return v && d && ((u) => (v(u) === 1 ? d[0](u) : d[1](u)));
      }
      case 'vergelijk': {
        const d = this.gelijk([k.a, k.b]) as [Lezer, Lezer] | undefined;
        if (!d) return undefined;
        const [a, b] = d;
        if (k.teken === '<') return (u) => (a(u) < b(u) ? 1 : 0);
        if (k.teken === '<=') return (u) => (a(u) <= b(u) ? 1 : 0);
        if (k.teken === '=') return (u) => (a(u) === b(u) ? 1 : 0);
        if (k.teken === '>=') return (u) => (a(u) >= b(u) ? 1 : 0);
        return (u) => (a(u) > b(u) ? 1 : 0);
      }
      case 'en':
      case 'of': {
        const delen = k.delen.map((d) => this.meting(d)?.lees);
        if (delen.some((d) => !d)) return undefined;
        const beslist = k.op === 'of' ? 1 : 0;
        return (u) => (delen.some((d) => d!(u) === beslist) ? beslist : 1 - beslist);
      }
      case 'niet': {
        const a = this.meting(k.a)?.lees;
        return a && ((u) => 1 - a(u));
      }
      case 'rond': {
        const a = this.meting(k.a);
        const b = this.ontleding.knoop(k.a);
        const deler = b.noemer * k.stap;
        if (!a || (uiterste(b) * 2n + deler) * 2n > DEELGRENS) return undefined;
        const { lees } = a;
        const [d, stap] = [Number(deler), Number(k.stap)];
        if (k.hoe === 'omlaag') return (u) => Math.floor(lees(u) / d) * stap;
        if (k.hoe === 'omhoog') return (u) => Math.ceil(lees(u) / d) * stap;
        return (u) => Math.floor((2 * lees(u) + d) / (2 * d)) * stap;
      }
      case 'tabel': {
        const i = this.rekenaar.gegenereerd.tabellen.findIndex(
          (t) => t.sleutel === k.sleutel && t.kolom === k.kolom && t.grens === k.grens,
        );
        const x = this.meting(k.ingang);
        const gebruik = this.rekenaar.gegenereerd.tabellen[i];
        if (!x || !gebruik || gebruik.grensnoemer % x.noemer !== 0) return undefined;
        const f = gebruik.grensnoemer / x.noemer;
        const schaal = gebruik.noemer / Number(this.ontleding.knoop(k).noemer);
        const zoek = k.grens === 'vanaf' ? hulp.rijVanaf : hulp.rijBoven;
        const { lees } = x;
        return (u) => {
          const t = u.bij.T[i]!;
          return t.waarden[zoek(t.grenzen, lees(u) * f)]! / schaal;
        };
      }
      // A counted divisor is rare in explanations: the exact walker gives it.
      default:
        return undefined;
    }
  }
}

/** The row of a dated table in which a value falls, counted from 0; undefined when table or value is unknown. */
export function tabelrij(u: Uitslag, k: Knoop & { op: 'tabel' }): number | undefined {
  const rijen = parameterOp(u.bij.rekenaar.stelsel.parameters, k.sleutel, u.bij.tijd)?.waarde as
    | readonly Tabelrij[]
    | undefined;
  const x = u.laat().knoop(k.ingang);
  if (!rijen || typeof x === 'boolean' || 'ontbreekt' in x) return undefined;
  let uit = 0;
  rijen.forEach((r, i) => {
    const d = x.teller * r[0]!.noemer - r[0]!.teller * x.noemer;
    if (k.grens === 'vanaf' ? d >= 0n : d > 0n) uit = i;
  });
  return uit;
}
