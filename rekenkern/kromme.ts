/** What-if as an exact piecewise-linear function: every bend and jump, with the rule that causes it. */
import { Bouwer, type Kromme, kleiner, type Oorzaak } from './bochten.ts';
import { isLijn, type Kant, korter, type Lijn, type Lijnwaarde, Loper, lijnIn } from './lijn.ts';
import type { Invoerwaarden, Onbekend } from './naslag.ts';
import { loop } from './ontleding.ts';
import { type Gebonden, Invoerfout } from './rekenaar.ts';
import { type Breuk, leesBreuk } from './taal/eenheid.ts';
import { parameterOp } from './taal/parameters.ts';
import type { Artikel, Regel } from './taal/regel.ts';
import type { Knoop } from './taal/uitdrukking.ts';

/** The fact that varies: one name (x is the fact itself), or several facts as `begin + per · x`. */
export type Langs = string | Readonly<Record<string, { begin: number | string; per: number | string }>>;
export interface Vraag {
  readonly langs: Langs;
  readonly van: number;
  readonly tot: number;
  readonly afronding?: 'weggelaten' | 'stappen';
}

interface Stand {
  readonly regel: Regel;
  readonly formule: Knoop;
  readonly plek: number;
  readonly artikel: Artikel;
  readonly van: readonly number[];
  nu: Lijnwaarde;
  opP: Lijnwaarde;
  vuil: boolean;
  wending: Breuk | undefined;
  wendop: Knoop | undefined;
}

/** The curves of one or more outcomes along the same facts, in one sweep. Throws `NietBekend` when one is unknown. */
export function krommen(
  bij: Gebonden,
  invoer: Invoerwaarden,
  doelen: readonly (Regel | string)[],
  { langs, van, tot, afronding = 'weggelaten' }: Vraag,
): Kromme[] {
  if (!(van <= tot)) throw new Invoerfout('bereik', 'van ≤ tot', `${van}–${tot}`);
  const { rekenaar } = bij;
  const beweegt = new Map<string, Lijn>();
  for (const [naam, l] of Object.entries(typeof langs === 'string' ? { [langs]: { begin: 0, per: 1 } } : langs)) {
    if (!rekenaar.feitplek.has(naam)) throw new Invoerfout(naam, 'een feit dat de regels kennen', naam);
    const [a, b] = [leesBreuk(l.begin), leesBreuk(l.per)];
    beweegt.set(naam, { a: a.teller * b.noemer, b: b.teller * a.noemer, d: a.noemer * b.noemer });
  }
  const begin: Breuk = { teller: BigInt(van), noemer: 1n };
  const eind: Breuk = { teller: BigInt(tot), noemer: 1n };
  const { raak, hangt } = bekend(bij, new Set(beweegt.keys()));
  const vast = bij.bereken({ ...invoer, ...Object.fromEntries([...beweegt.keys()].map((n) => [n, null])) });
  const standen = nodig(
    bij,
    doelen.map((d) => vast.plek(d)),
    raak,
  );
  const perPlek = new Map(standen.map((s) => [s.plek, s]));
  const vaste = new Map<string, Lijnwaarde>();
  const feiten = new Map<string, Lijnwaarde>(beweegt);
  let kant: Kant = 'rechts';
  let hier = begin;
  const op = (w: Lijnwaarde): Lijnwaarde => {
    if (!isLijn(w) || w.b === 0n) return w;
    const { teller, noemer } = lijnIn(w, hier);
    return { a: teller, b: 0n, d: noemer };
  };
  const alsLijn = (w: Breuk | boolean | Onbekend): Lijnwaarde =>
    typeof w === 'object' && 'teller' in w ? { a: w.teller, b: 0n, d: w.noemer } : w;
  const loper = new Loper({
    afronding,
    feit(naam) {
      let w = feiten.get(naam);
      if (w === undefined) {
        const i = rekenaar.feitplek.get(naam)!;
        const s = vast.S[i]!;
        const [, eenheid] = rekenaar.gegenereerd.feiten[i]!;
        w = Number.isNaN(s) ? { ontbreekt: [naam] } : eenheid === 'ja/nee' ? s === 1 : { a: BigInt(s), b: 0n, d: 1n };
        feiten.set(naam, w);
      }
      return kant === 'op' ? op(w) : w;
    },
    figuur: (sleutel) => parameterOp(rekenaar.stelsel.parameters, sleutel, bij.tijd)?.waarde,
    regel(naam) {
      const s = perPlek.get(rekenaar.plek.get(naam)!);
      if (s) return kant === 'rechts' ? s.nu : s.vuil ? s.opP : op(s.nu);
      let w = vaste.get(naam);
      if (w === undefined) {
        w = alsLijn(vast.waarde(naam));
        vaste.set(naam, w);
      }
      return w;
    },
    hangtAf: (k) => hangtAf(k, new Set(beweegt.keys()), raak, rekenaar.plek, hangt),
  });
  const reken = (s: Stand, k: Kant): Lijnwaarde => {
    kant = k;
    loper.begin(hier, k);
    try {
      const w = loper.reken(s.formule);
      return isLijn(w) ? korter(w) : w;
    } catch (e) {
      if (e instanceof RangeError) throw new RangeError(`${s.regel.naam} (${s.artikel.plaats}): ${e.message}`);
      throw e;
    }
  };
  /** Brings a rule to the place we are: its value there and its line after it. Says whether anything changed. */
  const vernieuw = (s: Stand): boolean => {
    const oud = s.nu;
    const opP = reken(s, 'op');
    const nieuw = reken(s, 'rechts');
    s.wending = loper.wending;
    s.wendop = loper.wendop;
    s.opP = opP;
    s.nu = nieuw;
    return !gelijk(oud, nieuw) || !gelijk(op(oud), opP);
  };
  for (const s of standen) {
    vernieuw(s);
    s.vuil = true;
  }
  const bouwers = doelen.map((d) => {
    const plek = vast.plek(d);
    const stand = perPlek.get(plek);
    const los = stand ? undefined : alsLijn(vast.waarde(d));
    return new Bouwer(rekenaar.regels[plek]!.naam, begin, () => {
      if (!stand) return { nu: los!, opP: los! };
      return { nu: stand.nu, opP: stand.vuil ? stand.opP : op(stand.nu) };
    });
  });
  for (const b of bouwers) b.start();
  for (;;) {
    for (const s of standen) s.vuil = false;
    let volgende: Breuk | undefined;
    for (const s of standen) if (s.wending && (!volgende || kleiner(s.wending, volgende))) volgende = s.wending;
    if (!volgende || kleiner(eind, volgende)) return bouwers.map((b) => b.klaar(eind, afronding));
    hier = volgende;
    const oorzaken: Oorzaak[] = [];
    const oud = bouwers.map((b) => b.lijn());
    for (const s of standen) {
      const eigen = s.wending !== undefined && !kleiner(hier, s.wending);
      if (!eigen && !s.van.some((i) => perPlek.get(i)?.vuil)) continue;
      const knoop = s.wendop;
      s.vuil = vernieuw(s);
      if (eigen && s.vuil && knoop)
        oorzaken.push({ regel: s.regel.naam, titel: s.regel.titel, artikel: s.artikel, op: knoop.op });
    }
    if (!kleiner(hier, eind)) return bouwers.map((b, i) => b.klaar(eind, afronding, { oud: oud[i]!, oorzaken }));
    bouwers.forEach((b, i) => {
      b.bocht(hier, oud[i]!, oorzaken);
    });
  }
}

/** The curve of one outcome. */
export function kromme(bij: Gebonden, invoer: Invoerwaarden, doel: Regel | string, vraag: Vraag): Kromme {
  return krommen(bij, invoer, [doel], vraag)[0]!;
}

function gelijk(p: Lijnwaarde, q: Lijnwaarde): boolean {
  if (isLijn(p) && isLijn(q)) return p.a * q.d === q.a * p.d && p.b * q.d === q.b * p.d;
  return p === q || (typeof p === 'object' && typeof q === 'object' && !isLijn(p) && !isLijn(q));
}

/** The rules that vary and are needed for the outcomes, each after the rules it uses. */
function nodig(bij: Gebonden, doelen: readonly number[], raak: Uint8Array): Stand[] {
  const { rekenaar } = bij;
  const uit: Stand[] = [];
  const gezien = new Set<number>();
  const bezoek = (i: number): void => {
    if (gezien.has(i) || !raak[i]) return;
    gezien.add(i);
    const regel = rekenaar.regels[i]!;
    const versie = bij.versie(regel);
    if (!versie) return;
    const van: number[] = [];
    loop(versie.formule.knoop, (k) => k.op === 'regel' && van.push(rekenaar.plek.get(k.regel.naam)!));
    for (const v of van) bezoek(v);
    uit.push({
      regel,
      formule: versie.formule.knoop,
      plek: i,
      artikel: versie.artikel ?? regel.artikel,
      van,
      nu: false,
      opP: false,
      vuil: true,
      wending: undefined,
      wendop: undefined,
    });
  };
  for (const d of doelen) bezoek(d);
  return uit;
}

const perMoment = new WeakMap<Gebonden, Map<string, { raak: Uint8Array; hangt: Map<Knoop, boolean> }>>();
/** Which rules, in the versions of this moment, change with some facts. Kept per moment. */
function bekend(bij: Gebonden, feiten: ReadonlySet<string>): { raak: Uint8Array; hangt: Map<Knoop, boolean> } {
  let perFeiten = perMoment.get(bij);
  if (!perFeiten) {
    perFeiten = new Map();
    perMoment.set(bij, perFeiten);
  }
  const sleutel = [...feiten].sort().join();
  let uit = perFeiten.get(sleutel);
  if (!uit) {
    const { rekenaar } = bij;
    const raak = new Uint8Array(rekenaar.regels.length);
    const hangt = new Map<Knoop, boolean>();
    rekenaar.regels.forEach((r, i) => {
      const v = bij.versie(r);
      if (v && hangtAf(v.formule.knoop, feiten, raak, rekenaar.plek, hangt)) raak[i] = 1;
    });
    uit = { raak, hangt };
    perFeiten.set(sleutel, uit);
  }
  return uit;
}

function hangtAf(
  k: Knoop,
  feiten: ReadonlySet<string>,
  raak: Uint8Array,
  plek: ReadonlyMap<string, number>,
  klaar: Map<Knoop, boolean>,
): boolean {
  const al = klaar.get(k);
  if (al !== undefined) return al;
  let uit = false;
  loop(k, (n) => {
    if (n.op === 'invoer' && feiten.has(n.invoer.naam)) uit = true;
    if (n.op === 'regel' && raak[plek.get(n.regel.naam)!]) uit = true;
  });
  klaar.set(k, uit);
  return uit;
}
