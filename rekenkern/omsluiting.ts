/** Walks formulas with values that are only known to lie between two bounds. What comes out contains every possibility. */
import { type Onbekend, rondAf } from './naslag.ts';
import type { Gebonden } from './rekenaar.ts';
import type { Breuk } from './taal/eenheid.ts';
import { parameterOp, type Tabelrij } from './taal/parameters.ts';
import type { Regel } from './taal/regel.ts';
import type { Knoop } from './taal/uitdrukking.ts';

export interface Tussen {
  readonly laag: Breuk;
  readonly hoog: Breuk;
}
/** A number between bounds, yes/no that may still be either, or unknown because a figure of law is missing. */
export type Omsloten = Tussen | { readonly kan: readonly boolean[] } | Onbekend;

export const isTussen = (w: Omsloten): w is Tussen => 'laag' in w;
const kans = (w: Omsloten): readonly boolean[] => ('kan' in w ? w.kan : [false, true]);
const mist = (...delen: Omsloten[]): Onbekend => ({
  ontbreekt: [...new Set(delen.flatMap((w) => ('ontbreekt' in w ? w.ontbreekt : [])))].sort(),
});
const som = (a: Breuk, b: Breuk, teken = 1n): Breuk =>
  a.noemer === b.noemer
    ? { teller: a.teller + teken * b.teller, noemer: a.noemer }
    : { teller: a.teller * b.noemer + teken * b.teller * a.noemer, noemer: a.noemer * b.noemer };
export const orde = (a: Breuk, b: Breuk): bigint => a.teller * b.noemer - b.teller * a.noemer;
export const laagste = (delen: readonly Breuk[]): Breuk => delen.reduce((x, y) => (orde(y, x) < 0n ? y : x));
export const hoogste = (delen: readonly Breuk[]): Breuk => delen.reduce((x, y) => (orde(y, x) > 0n ? y : x));
const NUL: Breuk = { teller: 0n, noemer: 1n };
const ja = (...kan: boolean[]) => ({ kan: [...new Set(kan)] });

/** The smallest bounds around several possibilities. */
export function omhul(delen: readonly Omsloten[]): Omsloten {
  if (delen.every(isTussen))
    return { laag: laagste(delen.map((d) => d.laag)), hoog: hoogste(delen.map((d) => d.hoog)) };
  if (delen.some((d) => 'ontbreekt' in d)) return mist(...delen);
  return ja(...delen.flatMap(kans));
}

/** Encloses rules of one moment, each once. `feit` gives what is known of a fact. */
export function omsluit(bij: Gebonden, feit: (naam: string) => Omsloten): (r: Regel) => Omsloten {
  const klaar = new Map<string, Omsloten>();
  const regel = (r: Regel): Omsloten => {
    let w = klaar.get(r.naam);
    if (!w) {
      const v = bij.versie(r);
      w = v ? reken(v.formule.knoop) : { ontbreekt: [`regel:${r.naam}`] };
      klaar.set(r.naam, w);
    }
    return w;
  };
  const figuur = (sleutel: string) => parameterOp(bij.rekenaar.stelsel.parameters, sleutel, bij.tijd)?.waarde;
  const reken = (k: Knoop): Omsloten => {
    switch (k.op) {
      case 'vast':
        return { laag: k.waarde, hoog: k.waarde };
      case 'waar':
        return ja(k.waarde);
      case 'invoer':
        return feit(k.invoer.naam);
      case 'parameter': {
        const w = figuur(k.sleutel) as Breuk | undefined;
        return w ? { laag: w, hoog: w } : { ontbreekt: [k.sleutel] };
      }
      case 'regel':
        return regel(k.regel);
      case 'plus':
      case 'kleinste':
      case 'grootste': {
        const delen = k.delen.map(reken);
        if (!delen.every(isTussen)) return mist(...delen);
        const laag = delen.map((d) => d.laag);
        const hoog = delen.map((d) => d.hoog);
        if (k.op === 'plus') return { laag: laag.reduce((x, y) => som(x, y)), hoog: hoog.reduce((x, y) => som(x, y)) };
        const kies = k.op === 'kleinste' ? laagste : hoogste;
        return { laag: kies(laag), hoog: kies(hoog) };
      }
      case 'min':
      case 'boven': {
        const a = reken(k.a);
        const b = reken(k.op === 'boven' ? k.drempel : k.b);
        if (!isTussen(a) || !isTussen(b)) return mist(a, b);
        const uit = { laag: som(a.laag, b.hoog, -1n), hoog: som(a.hoog, b.laag, -1n) };
        if (k.op === 'min') return uit;
        return { laag: hoogste([uit.laag, NUL]), hoog: hoogste([uit.hoog, NUL]) };
      }
      case 'keer': {
        const a = reken(k.a);
        const b = reken(k.b);
        if (!isTussen(a) || !isTussen(b)) return mist(a, b);
        const hoeken = [a.laag, a.hoog].flatMap((x) =>
          [b.laag, b.hoog].map((y) => ({ teller: x.teller * y.teller, noemer: x.noemer * y.noemer })),
        );
        return { laag: laagste(hoeken), hoog: hoogste(hoeken) };
      }
      case 'deel': {
        const a = reken(k.a);
        if (!isTussen(a)) return a;
        const deel = ({ teller, noemer }: Breuk): Breuk => ({ teller, noemer: noemer * k.door });
        return { laag: deel(a.laag), hoog: deel(a.hoog) };
      }
      case 'deelDoorAantal': {
        const a = reken(k.a);
        const n = reken(k.aantal);
        if (!isTussen(a) || !isTussen(n)) return mist(a, n);
        // Only divisors the rule allows; the others are refused when the fact becomes known.
        const meest = n.hoog.teller / n.hoog.noemer;
        const van = hoogste([n.laag, { teller: 1n, noemer: 1n }]);
        const tot = meest < BigInt(k.hoogstens) ? meest : BigInt(k.hoogstens);
        const minst = (van.teller + van.noemer - 1n) / van.noemer;
        if (minst > tot) throw new RangeError(`geen toegestane deler van 1 tot en met ${k.hoogstens}`);
        const hoeken = [a.laag, a.hoog].flatMap(({ teller, noemer }) =>
          [minst, tot].map((d) => ({ teller, noemer: noemer * d })),
        );
        return { laag: laagste(hoeken), hoog: hoogste(hoeken) };
      }
      case 'als': {
        const v = reken(k.voorwaarde);
        if ('ontbreekt' in v) return v;
        return omhul(kans(v).map((w) => reken(w ? k.dan : k.anders)));
      }
      case 'vergelijk': {
        const a = reken(k.a);
        const b = reken(k.b);
        if (!isTussen(a) || !isTussen(b)) return mist(a, b);
        const onder = orde(a.laag, b.hoog); // the lowest and highest a − b can be
        const boven = orde(a.hoog, b.laag);
        const altijd = {
          '<': boven < 0n,
          '<=': boven <= 0n,
          '=': onder === 0n && boven === 0n,
          '>=': onder >= 0n,
          '>': onder > 0n,
        };
        const nooit = {
          '<': onder >= 0n,
          '<=': onder > 0n,
          '=': onder > 0n || boven < 0n,
          '>=': boven < 0n,
          '>': boven <= 0n,
        };
        return altijd[k.teken] ? ja(true) : nooit[k.teken] ? ja(false) : ja(true, false);
      }
      case 'en':
      case 'of': {
        const beslist = k.op === 'of';
        const delen: Omsloten[] = [];
        for (const d of k.delen) {
          const w = reken(d);
          if ('kan' in w && w.kan.length === 1 && w.kan[0] === beslist) return ja(beslist);
          delen.push(w);
        }
        if (delen.some((d) => 'ontbreekt' in d)) return mist(...delen);
        return delen.some((d) => kans(d).includes(beslist)) ? ja(beslist, !beslist) : ja(!beslist);
      }
      case 'niet': {
        const a = reken(k.a);
        return 'kan' in a ? ja(...a.kan.map((w) => !w)) : a;
      }
      case 'tabel': {
        const rijen = figuur(k.sleutel) as readonly Tabelrij[] | undefined;
        const x = reken(k.ingang);
        if (!rijen || !isTussen(x)) return mist(x, rijen ? ja(true) : { ontbreekt: [k.sleutel] });
        const rij = (w: Breuk): number =>
          Math.max(
            0,
            rijen.findLastIndex((r) => (k.grens === 'vanaf' ? orde(w, r[0]!) >= 0n : orde(w, r[0]!) > 0n)),
          );
        const waarden = rijen.slice(rij(x.laag), rij(x.hoog) + 1).map((r) => r[k.kolom]!);
        return { laag: laagste(waarden), hoog: hoogste(waarden) };
      }
      case 'rond': {
        const a = reken(k.a);
        if (!isTussen(a)) return a;
        const rond = (b: Breuk): Breuk => ({ teller: rondAf(b, k.stap, k.hoe), noemer: 1n });
        return { laag: rond(a.laag), hoog: rond(a.hoog) };
      }
    }
  };
  return regel;
}
