/** Values that are a straight line in one variable x, exact, and the place where the next formula part turns over. */
import { type Onbekend, rondAf } from './naslag.ts';
import { type Breuk, ggd } from './taal/eenheid.ts';
import type { Tabelrij } from './taal/parameters.ts';
import type { Knoop } from './taal/uitdrukking.ts';

/** (a + b·x) / d with d > 0. */
export interface Lijn {
  readonly a: bigint;
  readonly b: bigint;
  readonly d: bigint;
}
export type Lijnwaarde = Lijn | boolean | Onbekend;

/** `op`: the value at x = p itself. `rechts`: the line directly after p. */
export type Kant = 'op' | 'rechts';

export const isLijn = (w: Lijnwaarde): w is Lijn => typeof w === 'object' && 'd' in w;
const mist = (w: Lijnwaarde): readonly string[] => (typeof w === 'object' && 'ontbreekt' in w ? w.ontbreekt : []);
const onbekend = (...delen: Lijnwaarde[]): Onbekend => ({ ontbreekt: [...new Set(delen.flatMap(mist))].sort() });

export function lijnIn({ a, b, d }: Lijn, x: Breuk): Breuk {
  return { teller: a * x.noemer + b * x.teller, noemer: d * x.noemer };
}
export function korter(l: Lijn): Lijn {
  const g = ggd(ggd(l.a, l.b), l.d);
  return g === 1n ? l : { a: l.a / g, b: l.b / g, d: l.d / g };
}
const vast = (w: Breuk): Lijn => ({ a: w.teller, b: 0n, d: w.noemer });

function optel(p: Lijn, q: Lijn, teken: bigint): Lijn {
  if (p.d === q.d) return { a: p.a + teken * q.a, b: p.b + teken * q.b, d: p.d };
  return { a: p.a * q.d + teken * q.a * p.d, b: p.b * q.d + teken * q.b * p.d, d: p.d * q.d };
}

/** What the sweep gives the walker. */
export interface Omgeving {
  feit(naam: string): Lijnwaarde;
  figuur(sleutel: string): Breuk | readonly Tabelrij[] | undefined;
  regel(naam: string): Lijnwaarde;
  /** Whether a node can change with x at all. */
  hangtAf(k: Knoop): boolean;
  readonly afronding: 'weggelaten' | 'stappen';
}

/** Walks formulas at one place and remembers the nearest place further on where a part turns over. */
export class Loper {
  private readonly om: Omgeving;
  kant: Kant = 'rechts';
  /** Where we are. */
  p: Breuk = { teller: 0n, noemer: 1n };
  /** The nearest turn after `p` that was met since `begin`. */
  wending: Breuk | undefined;
  wendop: Knoop | undefined;

  constructor(om: Omgeving) {
    this.om = om;
  }

  begin(p: Breuk, kant: Kant): void {
    this.p = p;
    this.kant = kant;
    this.wending = undefined;
    this.wendop = undefined;
  }

  /** Remembers where `l` becomes zero, when that is after `p`. */
  private keert(l: Lijn, k: Knoop): void {
    if (l.b === 0n || this.kant === 'op') return;
    const teller = l.b > 0n ? -l.a : l.a;
    const noemer = l.b > 0n ? l.b : -l.b;
    if (teller * this.p.noemer <= this.p.teller * noemer) return;
    if (this.wending && teller * this.wending.noemer >= this.wending.teller * noemer) return;
    this.wending = { teller, noemer };
    this.wendop = k;
  }

  /** The sign of a line here: −1, 0 or 1; directly after `p` a line through zero has the sign of its slope. */
  private teken(l: Lijn): number {
    const hier = l.a * this.p.noemer + l.b * this.p.teller;
    const t = hier !== 0n || this.kant === 'op' ? hier : l.b;
    return t > 0n ? 1 : t < 0n ? -1 : 0;
  }

  reken(k: Knoop): Lijnwaarde {
    switch (k.op) {
      case 'vast':
        return vast(k.waarde);
      case 'waar':
        return k.waarde;
      case 'invoer':
        return this.om.feit(k.invoer.naam);
      case 'parameter': {
        const w = this.om.figuur(k.sleutel);
        return w ? vast(w as Breuk) : { ontbreekt: [k.sleutel] };
      }
      case 'regel':
        return this.om.regel(k.regel.naam);
      case 'plus':
      case 'kleinste':
      case 'grootste': {
        const delen = k.delen.map((d) => this.reken(d));
        if (!delen.every(isLijn)) return onbekend(...delen);
        if (k.op === 'plus') return delen.reduce((x, y) => optel(x, y, 1n));
        return delen.reduce((x, y) => {
          const verschil = optel(x, y, -1n);
          this.keert(verschil, k);
          return this.teken(verschil) <= 0 === (k.op === 'kleinste') ? x : y;
        });
      }
      case 'min':
      case 'boven': {
        const a = this.reken(k.a);
        const b = this.reken(k.op === 'boven' ? k.drempel : k.b);
        if (!isLijn(a) || !isLijn(b)) return onbekend(a, b);
        const rest = optel(a, b, -1n);
        if (k.op === 'min') return rest;
        this.keert(rest, k);
        return this.teken(rest) > 0 ? rest : { a: 0n, b: 0n, d: 1n };
      }
      case 'keer': {
        const p = this.reken(k.a);
        const q = this.reken(k.b);
        if (!isLijn(p) || !isLijn(q)) return onbekend(p, q);
        if (p.b !== 0n && q.b !== 0n)
          throw new RangeError('een product van twee delen die beide veranderen is geen rechte lijn');
        return { a: p.a * q.a, b: p.b * q.a + p.a * q.b, d: p.d * q.d };
      }
      case 'deel': {
        const a = this.reken(k.a);
        return isLijn(a) ? { ...a, d: a.d * k.door } : a;
      }
      case 'deelDoorAantal': {
        const a = this.reken(k.a);
        const n = this.reken(k.aantal);
        if (!isLijn(a) || !isLijn(n)) return onbekend(a, n);
        if (n.b !== 0n) throw new RangeError('delen door een aantal dat verandert is geen rechte lijn');
        if (n.a % n.d !== 0n || n.a < n.d || n.a > n.d * BigInt(k.hoogstens))
          throw new RangeError(`deler ${n.a}/${n.d} valt buiten 1 tot en met ${k.hoogstens}`);
        return { ...a, d: a.d * (n.a / n.d) };
      }
      case 'als': {
        const v = this.reken(k.voorwaarde);
        return typeof v === 'boolean' ? this.reken(v ? k.dan : k.anders) : v;
      }
      case 'vergelijk': {
        const a = this.reken(k.a);
        const b = this.reken(k.b);
        if (!isLijn(a) || !isLijn(b)) return onbekend(a, b);
        const verschil = optel(a, b, -1n);
        this.keert(verschil, k);
        const t = this.teken(verschil);
        if (k.teken === '=') return t === 0;
        if (k.teken === '<') return t < 0;
        if (k.teken === '<=') return t <= 0;
        return k.teken === '>' ? t > 0 : t >= 0;
      }
      case 'en':
      case 'of': {
        const beslist = k.op === 'of';
        const delen: Lijnwaarde[] = [];
        for (const d of k.delen) {
          const w = this.reken(d);
          if (w === beslist) return beslist;
          delen.push(w);
        }
        return delen.every((d) => typeof d === 'boolean') ? !beslist : onbekend(...delen);
      }
      case 'niet': {
        const a = this.reken(k.a);
        return typeof a === 'boolean' ? !a : a;
      }
      case 'tabel': {
        const rijen = this.om.figuur(k.sleutel) as readonly Tabelrij[] | undefined;
        const x = this.reken(k.ingang);
        if (!rijen || !isLijn(x)) return onbekend(x, rijen ? true : { ontbreekt: [k.sleutel] });
        let rij = rijen[0]!;
        rijen.forEach((r, i) => {
          const verschil = optel(x, vast(r[0]!), -1n);
          if (i > 0) this.keert(verschil, k);
          const t = this.teken(verschil);
          if (k.grens === 'vanaf' ? t >= 0 : t > 0) rij = r;
        });
        return vast(rij[k.kolom]!);
      }
      case 'rond': {
        const a = this.reken(k.a);
        if (!isLijn(a)) return a;
        if (this.om.afronding === 'weggelaten' && this.om.hangtAf(k)) return a;
        return this.rond(a, k);
      }
    }
  }

  /** Rounds as a step: constant until the line reaches the next multiple. */
  private rond(l: Lijn, k: Knoop & { op: 'rond' }): Lijn {
    const hier = lijnIn(l, this.p);
    let uit = rondAf(hier, k.stap, k.hoe);
    if (this.kant === 'rechts' && l.b !== 0n) {
      // The places (times 2) where the rounded value changes: at half steps, or at whole steps.
      const half = k.hoe === 'half omhoog' ? k.stap : 0n;
      const opGrens = (2n * hier.teller + half * hier.noemer) % (2n * k.stap * hier.noemer) === 0n;
      if (opGrens && k.hoe === 'omhoog' && l.b > 0n) uit += k.stap;
      if (opGrens && k.hoe !== 'omhoog' && l.b < 0n) uit -= k.stap;
      const onder = k.hoe === 'omhoog' ? 2n * (uit - k.stap) : 2n * uit - half;
      const grens = onder + (l.b > 0n ? 2n * k.stap : 0n);
      this.keert({ a: 2n * l.a - grens * l.d, b: 2n * l.b, d: 2n * l.d }, k);
    }
    return { a: uit, b: 0n, d: 1n };
  }
}
