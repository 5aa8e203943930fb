/** Writes the formula of one rule as a JavaScript expression over whole numbers. */
import { DEELGRENS, delenVan, type Ontleding, uiterste } from './ontleding.ts';
import { kgv } from './taal/eenheid.ts';
import type { Knoop } from './taal/uitdrukking.ts';

/** One use of a dated table: its bounds are compared with numerators over `ingang`. */
export interface Tabelgebruik {
  readonly sleutel: string;
  readonly kolom: number;
  readonly grens: 'vanaf' | 'boven';
  /** Common denominator of the bounds and the value looked up. */
  readonly grensnoemer: number;
  readonly noemer: number;
  /** Lowest and highest numerator of the column that the proof holds for. */
  readonly laag: number;
  readonly hoog: number;
  /** Most rows the table ever has; shorter versions are filled up with bounds that are never reached. */
  readonly rijen: number;
}

/** What the written code refers to by number: places of facts, rules, figures, tables and divisors. */
export interface Plaatsen {
  invoer(naam: string): string;
  regel(naam: string): string;
  parameter(sleutel: string): string;
  /** Places of the bounds and of the column. */
  tabel(t: Tabelgebruik): { grenzen: number; waarden: number };
  /** A value that is the same in every calculation, worked out before. */
  vooraf(naam: string, code: string): string;
  /** One bound of a table. */
  grens(tabel: number, rij: number): string;
  delers(lijst: readonly (string | null)[]): number;
}

/** Up to this many rows a table is written as comparisons. */
const KORT = 8;

/** An expression: its code, and whether that code gives a BigInt. */
interface Stuk {
  readonly code: string;
  readonly groot: boolean;
}

/** Writes nodes as code. Every node gives the numerator over the denominator the analysis proved. */
export class Schrijver {
  private readonly o: Ontleding;
  private readonly p: Plaatsen;
  /** Nodes used more than once in a formula, written once. */
  private readonly gedeeld = new Map<Knoop, Stuk>();
  private readonly rijen = new Map<string, string>();
  readonly vooraf: string[] = [];
  private teller = 0;
  private readonly voorvoegsel: string;

  constructor(o: Ontleding, p: Plaatsen, voorvoegsel: string) {
    this.o = o;
    this.p = p;
    this.voorvoegsel = voorvoegsel;
  }

  /** The code of a formula over `noemer` (the denominator of its rule); yes/no as true or false. */
  formule(k: Knoop, noemer: bigint, groot: boolean, jaNee: boolean): string {
    this.hef(k);
    if (jaNee) return this.waar(k);
    const stuk = this.over(k, noemer);
    if (groot === stuk.groot) return stuk.code;
    return groot ? `H.groot(${stuk.code})` : `Number(${stuk.code})`;
  }

  private hef(wortel: Knoop): void {
    const keren = new Map<Knoop, number>();
    const volgorde: Knoop[] = [];
    const tel = (k: Knoop): void => {
      const n = (keren.get(k) ?? 0) + 1;
      keren.set(k, n);
      if (n > 1) return;
      for (const d of delenVan(k)) tel(d);
      volgorde.push(k);
    };
    tel(wortel);
    for (const k of volgorde) {
      if (keren.get(k)! < 2 || delenVan(k).length === 0) continue;
      const jaNee = this.isJaNee(k);
      const stuk: Stuk = jaNee ? { code: this.waar(k), groot: false } : this.getal(k);
      const naam = `${this.voorvoegsel}${this.teller++}`;
      this.vooraf.push(`const ${naam}=${stuk.code};`);
      this.gedeeld.set(k, { code: naam, groot: stuk.groot });
    }
  }

  private isJaNee(k: Knoop): boolean {
    if (k.op === 'als') return this.isJaNee(k.dan);
    if (k.op === 'regel') return k.regel.eenheid === 'ja/nee';
    if (k.op === 'invoer') return k.invoer.eenheid === 'ja/nee';
    return k.op === 'waar' || k.op === 'vergelijk' || k.op === 'en' || k.op === 'of' || k.op === 'niet';
  }

  private waar(k: Knoop): string {
    const al = this.gedeeld.get(k);
    if (al) return al.code;
    switch (k.op) {
      case 'waar':
        return String(k.waarde);
      case 'invoer':
        return `${this.p.invoer(k.invoer.naam)}===1`;
      case 'regel':
        return this.p.regel(k.regel.naam);
      case 'als':
        return `((${this.waar(k.voorwaarde)})?${this.waar(k.dan)}:${this.waar(k.anders)})`;
      case 'niet':
        return `!(${this.waar(k.a)})`;
      case 'en':
      case 'of':
        return `(${k.delen.map((d) => `(${this.waar(d)})`).join(k.op === 'en' ? '&&' : '||')})`;
      case 'vergelijk': {
        const [a, b] = this.gelijk([k.a, k.b], false) as [Stuk, Stuk];
        return `${a.code}${k.teken === '=' ? '==' : k.teken}${b.code}`;
      }
      default:
        throw new Error(`een ${k.op} is geen ja of nee`);
    }
  }

  /** Parts over their common denominator; `een`: all number or all BigInt. */
  private gelijk(delen: readonly Knoop[], een: boolean): Stuk[] {
    const noemer = delen.reduce((n, d) => kgv(n, this.o.knoop(d).noemer), 1n);
    const stukken = delen.map((d) => this.over(d, noemer));
    if (!een || stukken.every((s) => !s.groot)) return stukken;
    return stukken.map(alsGroot);
  }

  /** A node over a given multiple of its denominator. */
  private over(k: Knoop, noemer: bigint): Stuk {
    const b = this.o.knoop(k);
    const f = noemer / b.noemer;
    const meest = uiterste(b) * f;
    const past = meest < 2n ** 53n && f < 2n ** 53n;
    // Figures are scaled where they are bound, not in every calculation.
    if (f !== 1n && past && k.op === 'tabel' && !this.gedeeld.has(k)) return { code: this.tabel(k, f), groot: false };
    const stuk = this.getal(k);
    if (f === 1n) return stuk;
    if (!stuk.groot && past) {
      if (k.op === 'parameter') return { code: this.p.vooraf(`${stuk.code}x${f}`, `${stuk.code}*${f}`), groot: false };
      const vast = /^\(?(-?\d+)\)?$/.exec(stuk.code);
      return { code: vast ? heel(BigInt(vast[1]!) * f) : `${stuk.code}*${f}`, groot: false };
    }
    return { code: `${alsGroot(stuk).code}*${f}n`, groot: true };
  }

  private getal(k: Knoop): Stuk {
    const al = this.gedeeld.get(k);
    if (al) return al;
    const b = this.o.knoop(k);
    const g = b.groot;
    const klein = (code: string): Stuk => ({ code, groot: false });
    const zoals = (s: Stuk): Stuk => (g ? alsGroot(s) : s);
    switch (k.op) {
      case 'vast':
        return g ? { code: `${b.laag}n`, groot: true } : klein(heel(b.laag));
      case 'invoer':
        return klein(this.p.invoer(k.invoer.naam));
      case 'parameter':
        return klein(this.p.parameter(k.sleutel));
      case 'regel':
        return { code: this.p.regel(k.regel.naam), groot: this.o.regel(k.regel).groot };
      case 'plus':
      case 'min':
      case 'boven':
      case 'kleinste':
      case 'grootste': {
        const delen = this.gelijk(delenVan(k), true).map(zoals);
        const groot = g || delen.some((d) => d.groot);
        const codes = delen.map((d) => d.code);
        if (k.op === 'plus') return { code: `(${codes.join('+')})`, groot };
        if (k.op === 'min') return { code: `(${codes.join('-')})`, groot };
        if (k.op === 'boven')
          return groot
            ? { code: `H.boven(${codes.join(',')})`, groot }
            : { code: `Math.max(0,${codes.join('-')})`, groot };
        const functie = groot ? `H.${k.op}` : k.op === 'kleinste' ? 'Math.min' : 'Math.max';
        return { code: `${functie}(${codes.join(',')})`, groot };
      }
      case 'keer': {
        const delen = delenVan(k).map((d) => zoals(this.getal(d)));
        const groot = delen.some((d) => d.groot);
        const codes = (groot ? delen.map(alsGroot) : delen).map((d) => d.code);
        const een = codes.indexOf('1');
        return { code: een >= 0 ? codes[1 - een]! : `(${codes.join('*')})`, groot };
      }
      case 'deel':
        return this.getal(k.a);
      case 'deelDoorAantal': {
        const { van, tot, veelvoud } = this.o.delers(k);
        const lijst = Array.from({ length: tot + 1 }, (_, n) => (n < van ? null : String(veelvoud / BigInt(n))));
        const n = this.getal(k.aantal);
        const noemer = this.o.knoop(k.aantal).noemer;
        const heelGetal = n.groot ? `Number(${n.code})` : n.code;
        const a = zoals(this.getal(k.a));
        const plek = this.p.delers(a.groot ? lijst.map((d) => d && `${d}n`) : lijst);
        const deler = `H.deler${a.groot ? 'Groot' : ''}(D${plek},${noemer === 1n ? heelGetal : `${heelGetal}/${noemer}`})`;
        return { code: `(${a.code}*${deler})`, groot: a.groot };
      }
      case 'als': {
        const [dan, anders] = this.gelijk([k.dan, k.anders], true).map(zoals) as [Stuk, Stuk];
        return { code: `((${this.waar(k.voorwaarde)})?${dan.code}:${anders.code})`, groot: g || dan.groot };
      }
      case 'tabel':
        return klein(this.tabel(k, 1n));
      case 'rond':
        return this.rond(k);
      default:
        throw new Error(`een ${k.op} is geen getal`);
    }
  }

  /** A table look-up over a multiple of its denominator. */
  private tabel(k: Knoop & { op: 'tabel' }, factor: bigint): string {
    const b = this.o.knoop(k);
    const grensnoemer = kgv(this.o.knoop(k.ingang).noemer, this.o.figuur(k.sleutel, 0).noemer);
    const rijen = this.o.rijen(k.sleutel);
    const plek = this.p.tabel({
      sleutel: k.sleutel,
      kolom: k.kolom,
      grens: k.grens,
      grensnoemer: Number(grensnoemer),
      noemer: Number(b.noemer * factor),
      laag: Number(b.laag * factor),
      hoog: Number(b.hoog * factor),
      rijen,
    });
    const x = this.over(k.ingang, grensnoemer).code;
    const los = delenVan(k.ingang).length === 0;
    const zoek = `H.${k.grens === 'vanaf' ? 'rijVanaf' : 'rijBoven'}(B${plek.grenzen},${x})`;
    const trap = los && rijen <= KORT ? this.trap(x, k.grens, plek.grenzen, rijen) : zoek;
    return `W${plek.waarden}[${los ? this.rij(trap) : trap}]`;
  }

  /** A short table as a staircase of comparisons, from the top. */
  private trap(x: string, grens: 'vanaf' | 'boven', tabel: number, rijen: number): string {
    let code = '0';
    for (let i = 1; i < rijen; i++)
      code = `${x}${grens === 'vanaf' ? '>=' : '>'}${this.p.grens(tabel, i)}?${i}:${code}`;
    return code;
  }

  /** Looks a row up once for all columns of a formula, when what is looked up is a plain value. */
  private rij(zoek: string): string {
    let naam = this.rijen.get(zoek);
    if (!naam) {
      naam = `${this.voorvoegsel}${this.teller++}`;
      this.vooraf.push(`const ${naam}=${zoek};`);
      this.rijen.set(zoek, naam);
    }
    return naam;
  }

  private rond(k: Knoop & { op: 'rond' }): Stuk {
    const a = this.o.knoop(k.a);
    const stuk = this.getal(k.a);
    const deler = a.noemer * k.stap;
    if (deler === 1n) return stuk;
    const stap = k.stap === 1n ? '' : `*${k.stap}`;
    const meest = uiterste(a) * 2n + deler;
    const uit = this.o.knoop(k);
    if (stuk.groot || meest * 2n > DEELGRENS || deler * 2n > DEELGRENS) {
      const code = `H.rond(${alsGroot(stuk).code},${deler}n,${JSON.stringify(k.hoe)})${k.stap === 1n ? '' : `*${k.stap}n`}`;
      return uit.groot ? { code: `(${code})`, groot: true } : { code: `Number(${code})`, groot: false };
    }
    const t = stuk.code;
    if (k.hoe === 'omlaag') return { code: `Math.floor(${t}/${deler})${stap}`, groot: false };
    if (k.hoe === 'omhoog') return { code: `Math.ceil(${t}/${deler})${stap}`, groot: false };
    const code =
      deler % 2n === 0n
        ? `Math.floor((${t}+${deler / 2n})/${deler})${stap}`
        : `Math.floor((2*${t}+${deler})/${2n * deler})${stap}`;
    return { code, groot: false };
  }
}

const heel = (n: bigint): string => (n < 0n ? `(${n})` : String(n));
function alsGroot(s: Stuk): Stuk {
  if (s.groot) return s;
  return { code: /^\d+$/.test(s.code) ? `${s.code}n` : `H.groot(${s.code})`, groot: true };
}
