/** Goal seek: all places where a wish is met, or the reason why there is none. */
import { type Bocht, type Kromme, kleiner, type Oorzaak } from './bochten.ts';
import { lijnIn } from './lijn.ts';
import { type Breuk, leesBreuk, vereenvoudig } from './taal/eenheid.ts';

/** `minstens`: value ≥ amount. `hoogstens`: ≤. `precies`: =. In the unit of the outcome. */
export type Wens =
  | { readonly minstens: number | bigint | string }
  | { readonly hoogstens: number | bigint | string }
  | { readonly precies: number | bigint | string };

/** Places from `van` to `tot`; an end that is not `…Mee` is itself not a solution. */
export interface Gebied {
  readonly van: Breuk;
  readonly vanMee: boolean;
  readonly tot: Breuk;
  readonly totMee: boolean;
  /** First and last whole x inside; undefined when there is none. */
  readonly eersteHele: bigint | undefined;
  readonly laatsteHele: bigint | undefined;
}
export type Vondst =
  | { readonly gevonden: true; readonly gebieden: readonly Gebied[] }
  | {
      readonly gevonden: false;
      /** The nearest the outcome comes to the wish (a limit at a jump counts), and where. */
      readonly dichtstbij: Breuk;
      readonly waar: Breuk;
      /** `bereik`: it ends with the range; `regel`: these rules stop it there. */
      readonly omdat: 'bereik' | 'regel';
      readonly regels: readonly Oorzaak[];
    };

const verschil = (a: Breuk, b: Breuk): bigint => a.teller * b.noemer - b.teller * a.noemer;

/** Solves a wish on an exact curve. */
export function zoek(k: Kromme, wens: Wens): Vondst {
  const [soort, bedrag] = Object.entries(wens)[0] as [keyof Wens & string, number | bigint | string];
  const doel = leesBreuk(bedrag);
  const goed = (w: Breuk): boolean => {
    const v = verschil(w, doel);
    return soort === 'minstens' ? v >= 0n : soort === 'hoogstens' ? v <= 0n : v === 0n;
  };
  const los: Gebied[] = [];
  const punt = (x: Breuk): void => {
    if (goed(k.waardeBij(x)))
      los.push({ van: x, vanMee: true, tot: x, totMee: true, eersteHele: undefined, laatsteHele: undefined });
  };
  punt(k.van);
  for (const s of k.stukken) {
    // Inside a piece the line crosses the amount at most once: cut there and ask each part.
    const snede = snijpunt(s.lijn, doel);
    const binnen = snede && kleiner(s.van, snede) && kleiner(snede, s.tot) ? [s.van, snede, s.tot] : [s.van, s.tot];
    for (let i = 0; i + 1 < binnen.length; i++) {
      const [van, tot] = [binnen[i]!, binnen[i + 1]!];
      if (!kleiner(van, tot)) continue;
      const midden: Breuk = {
        teller: van.teller * tot.noemer + tot.teller * van.noemer,
        noemer: 2n * van.noemer * tot.noemer,
      };
      if (goed(lijnIn(s.lijn, midden)))
        los.push({ van, vanMee: false, tot, totMee: false, eersteHele: undefined, laatsteHele: undefined });
      punt(tot);
    }
  }
  const gebieden = aaneen(los);
  return gebieden.length ? { gevonden: true, gebieden } : geen(k, doel);
}

function snijpunt({ a, b, d }: { a: bigint; b: bigint; d: bigint }, doel: Breuk): Breuk | undefined {
  if (b === 0n) return undefined;
  return vereenvoudig({ teller: doel.teller * d - a * doel.noemer, noemer: b * doel.noemer });
}

/** Joins neighbours that touch, and finds the whole places inside. */
function aaneen(los: readonly Gebied[]): Gebied[] {
  const uit: Gebied[] = [];
  for (const g of los) {
    const vorig = uit.at(-1);
    if (vorig && verschil(vorig.tot, g.van) === 0n && (vorig.totMee || g.vanMee))
      uit[uit.length - 1] = { ...vorig, tot: g.tot, totMee: g.totMee };
    else uit.push(g);
  }
  return uit.map((g) => {
    const onder = heelOmlaag(g.van);
    const boven = heelOmlaag(g.tot);
    const heelVan = onder * g.van.noemer === g.van.teller && g.vanMee ? onder : onder + 1n;
    const heelTot = boven * g.tot.noemer === g.tot.teller && !g.totMee ? boven - 1n : boven;
    return { ...g, ...(heelVan <= heelTot ? { eersteHele: heelVan, laatsteHele: heelTot } : {}) };
  });
}
const heelOmlaag = ({ teller, noemer }: Breuk): bigint =>
  teller >= 0n ? teller / noemer : -((-teller + noemer - 1n) / noemer);

/** Why there is none: where the outcome comes nearest, and the rule that holds it there. */
function geen(k: Kromme, doel: Breuk): Vondst {
  let beste: { w: Breuk; x: Breuk; bocht: Bocht | undefined } | undefined;
  const afstand = (w: Breuk): Breuk => {
    const v = verschil(w, doel);
    return { teller: v < 0n ? -v : v, noemer: w.noemer * doel.noemer };
  };
  const bied = (w: Breuk, x: Breuk, bocht?: Bocht): void => {
    if (!beste || kleiner(afstand(w), afstand(beste.w))) beste = { w, x, bocht };
  };
  // Bends first: of equals a place with a rule explains more than an end of the range.
  for (const b of k.bochten) for (const w of [b.waardeVoor, b.waardeOp, b.waardeNa]) bied(w, b.positie, b);
  bied(k.bijBegin, k.van);
  bied(k.bijEind, k.tot);
  const { w, x, bocht } = beste!;
  return {
    gevonden: false,
    dichtstbij: vereenvoudig(w),
    waar: vereenvoudig(x),
    omdat: bocht?.oorzaken.length ? 'regel' : 'bereik',
    regels: bocht?.oorzaken ?? [],
  };
}
