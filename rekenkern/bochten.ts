/** The bends of one curve, collected while the sweep goes from left to right. */
import { isLijn, type Lijn, type Lijnwaarde, lijnIn } from './lijn.ts';
import type { Onbekend } from './naslag.ts';
import { type Breuk, vereenvoudig } from './taal/eenheid.ts';
import type { Artikel } from './taal/regel.ts';
import type { Knoop } from './taal/uitdrukking.ts';

/** The rule that makes the line turn, and the part of its formula that did it. */
export interface Oorzaak {
  readonly regel: string;
  readonly titel: string;
  readonly artikel: Artikel;
  readonly op: Knoop['op'];
}
export type Bochtsoort = 'knik' | 'sprong' | 'sprong_en_knik' | 'punt';
export interface Bocht {
  /** Exact place, in the unit of x. */
  readonly positie: Breuk;
  /** First whole x on the new line. */
  readonly eersteHele: bigint;
  /** `punt`: only the value at this one place is different. */
  readonly soort: Bochtsoort;
  readonly hellingVoor: Breuk;
  readonly hellingNa: Breuk;
  readonly waardeVoor: Breuk;
  /** The value at the place itself. */
  readonly waardeOp: Breuk;
  readonly waardeNa: Breuk;
  readonly oorzaken: readonly Oorzaak[];
}
/** A straight piece between two bends (open at both ends; the ends themselves are in the bends). */
export interface Stuk {
  readonly van: Breuk;
  readonly tot: Breuk;
  readonly lijn: Lijn;
}
export interface Kromme {
  readonly doel: string;
  /** How rounding in the rules was treated; `weggelaten`: a product that rounds is at most the rounding away. */
  readonly afronding: 'weggelaten' | 'stappen';
  readonly van: Breuk;
  readonly tot: Breuk;
  readonly bijBegin: Breuk;
  readonly bijEind: Breuk;
  readonly stukken: readonly Stuk[];
  readonly bochten: readonly Bocht[];
  /** Exact value at a place within the range. */
  waardeBij(x: number | bigint | Breuk): Breuk;
}

/** The outcome is not known somewhere on the way; names what is missing. */
export class NietBekend extends Error {
  readonly ontbreekt: readonly string[];
  constructor(regel: string, { ontbreekt }: Onbekend) {
    super(`${regel} is niet te berekenen: ${ontbreekt.join(', ')} ontbreekt`);
    this.name = 'NietBekend';
    this.ontbreekt = ontbreekt;
  }
}

export const kleiner = (a: Breuk, b: Breuk): boolean => a.teller * b.noemer < b.teller * a.noemer;
const zelfde = (a: Breuk, b: Breuk): boolean => a.teller * b.noemer === b.teller * a.noemer;
const helling = (l: Lijn): Breuk => vereenvoudig({ teller: l.b, noemer: l.d });
const waarde = (l: Lijn, x: Breuk): Breuk => vereenvoudig(lijnIn(l, x));

/** Gathers pieces and bends of one outcome. */
export class Bouwer {
  private readonly doel: string;
  private readonly lees: () => { nu: Lijnwaarde; opP: Lijnwaarde };
  private readonly van: Breuk;
  private begin: Breuk;
  private readonly stukken: Stuk[] = [];
  private readonly bochten: Bocht[] = [];
  private bijBegin: Breuk | undefined;

  constructor(doel: string, van: Breuk, lees: () => { nu: Lijnwaarde; opP: Lijnwaarde }) {
    this.doel = doel;
    this.van = van;
    this.begin = van;
    this.lees = lees;
  }

  private zeker(w: Lijnwaarde): Lijn {
    if (isLijn(w)) return w;
    if (typeof w === 'boolean') throw new TypeError(`${this.doel} is ja of nee: daar is geen kromme van`);
    throw new NietBekend(this.doel, w);
  }
  lijn(): Lijn {
    return this.zeker(this.lees().nu);
  }

  start(): void {
    this.bijBegin = waarde(this.zeker(this.lees().opP), this.van);
    const lijn = this.lijn();
    if (!zelfde(waarde(lijn, this.van), this.bijBegin)) this.noteer(this.van, undefined, this.bijBegin, lijn, []);
  }

  /** The sweep is at `p`; `oud` is the line that held up to there. */
  bocht(p: Breuk, oud: Lijn, oorzaken: readonly Oorzaak[]): void {
    const { nu, opP } = this.lees();
    const lijn = this.zeker(nu);
    const op = waarde(this.zeker(opP), p);
    const gelijkOp = zelfde(waarde(oud, p), op);
    if (gelijkOp && oud.a * lijn.d === lijn.a * oud.d && oud.b * lijn.d === lijn.b * oud.d) return;
    this.stukken.push({ van: this.begin, tot: p, lijn: oud });
    this.begin = p;
    this.noteer(p, oud, op, lijn, oorzaken);
  }

  private noteer(p: Breuk, oud: Lijn | undefined, op: Breuk, lijn: Lijn, oorzaken: readonly Oorzaak[]): void {
    const waardeNa = waarde(lijn, p);
    const waardeVoor = oud ? waarde(oud, p) : op;
    const sprong = !zelfde(waardeVoor, waardeNa);
    const knik = oud !== undefined && !zelfde(helling(oud), helling(lijn));
    const opNieuw = zelfde(op, waardeNa);
    const heel = p.teller % p.noemer === 0n;
    const omlaag = p.teller >= 0n || heel ? p.teller / p.noemer : p.teller / p.noemer - 1n;
    this.bochten.push({
      positie: vereenvoudig(p),
      eersteHele: heel && opNieuw ? omlaag : omlaag + 1n,
      soort: sprong ? (knik ? 'sprong_en_knik' : 'sprong') : knik ? 'knik' : 'punt',
      hellingVoor: helling(oud ?? lijn),
      hellingNa: helling(lijn),
      waardeVoor,
      waardeOp: op,
      waardeNa,
      oorzaken,
    });
  }

  /** Ends the curve; `slot` when something turns exactly at the end. */
  klaar(tot: Breuk, afronding: Kromme['afronding'], slot?: { oud: Lijn; oorzaken: readonly Oorzaak[] }): Kromme {
    const laatste = slot?.oud ?? this.lijn();
    const bijEind = slot ? waarde(this.zeker(this.lees().opP), tot) : waarde(laatste, tot);
    this.stukken.push({ van: this.begin, tot, lijn: laatste });
    if (slot && !zelfde(waarde(laatste, tot), bijEind)) this.noteer(tot, laatste, bijEind, this.lijn(), slot.oorzaken);
    const { stukken, bochten, van } = this;
    const bijBegin = this.bijBegin!;
    return {
      doel: this.doel,
      afronding,
      van,
      tot,
      bijBegin,
      bijEind,
      stukken,
      bochten,
      waardeBij(x) {
        const p: Breuk = typeof x === 'object' ? x : { teller: BigInt(x), noemer: 1n };
        if (kleiner(p, van) || kleiner(tot, p)) throw new RangeError('buiten het bereik van de kromme');
        if (zelfde(p, van)) return bijBegin;
        if (zelfde(p, tot)) return bijEind;
        const bocht = bochten.find((b) => zelfde(b.positie, p));
        if (bocht) return bocht.waardeOp;
        return waarde(stukken.find((s) => kleiner(p, s.tot))!.lijn, p);
      },
    };
  }
}
