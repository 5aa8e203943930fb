/** From a set of rules to plain JavaScript: one straight run over numbered places, and loops over columns. */
import { regelafdruk } from './afdruk.ts';
import { type Certificaat, certificaat } from './certificaat.ts';
import type { Hulp } from './hulp.ts';
import type { Stelsel } from './naslag.ts';
import { type Bewijs, delenVan, loop, Ontleding } from './ontleding.ts';
import { type Plaatsen, Schrijver, type Tabelgebruik } from './schrijver.ts';
import type { Regel } from './taal/regel.ts';
import type { Knoop } from './taal/uitdrukking.ts';

/** Fact: name, unit, lowest, highest, title. */
export type Feitplaats = readonly [string, string, number, number, string];
/** Rule: name, denominator, needs BigInt, is yes/no. */
export type Regelplaats = readonly [string, string, 0 | 1, 0 | 1];

/** What the written file exports: numbers of places, and the functions. */
export interface Gegenereerd {
  readonly vorm: 1;
  readonly stelsel: string;
  /** Fingerprint of the rules the code was written from. */
  readonly afdruk: string;
  readonly feiten: readonly Feitplaats[];
  readonly regels: readonly Regelplaats[];
  /** Figure: key, denominator, lowest and highest numerator the proof holds for. */
  readonly figuren: readonly (readonly [string, number, number, number])[];
  readonly tabellen: readonly Tabelgebruik[];
  /** Rules of which the version depends on the date, in the order of `V`. */
  readonly versies: readonly string[];
  /** Outputs per column function. */
  readonly kolommen: Readonly<Record<string, { feiten: readonly string[]; regels: readonly string[] }>>;
  maak(H: Hulp): Werk;
}
export interface Werk {
  lees(feiten: Readonly<Record<string, unknown>>, S: number[], L: (plek: number, waarde: unknown) => number): void;
  reken(S: number[], P: Float64Array, V: number[], T: Tabeldata[], G: bigint[]): void;
  /** The same in one go for a small set: facts in, all places out. */
  readonly ineens?: (
    feiten: Readonly<Record<string, unknown>>,
    P: Float64Array,
    V: number[],
    T: Tabeldata[],
    G: bigint[],
    L: (plek: number, waarde: unknown) => number,
  ) => number[];
  readonly kolommen: Readonly<Record<string, Kolomwerk>>;
}
export type Kolom = Int32Array | Float64Array | Uint8Array;
export type Kolomwerk = (
  n: number,
  K: Kolom[],
  U: Float64Array[],
  P: Float64Array,
  V: number[],
  T: Tabeldata[],
) => void;
export interface Tabeldata {
  readonly grenzen: Float64Array;
  readonly waarden: Float64Array;
}

export interface Opties {
  /** Column functions to write: name → names of the rules that are wanted. */
  readonly kolommen?: Readonly<Record<string, readonly string[]>>;
  /** Writes the figures of one moment into the column functions as plain numbers: faster, and only for that moment. */
  readonly vast?: { readonly P: Float64Array; readonly V: readonly number[]; readonly T: readonly Tabeldata[] };
  /** Rules per written function; engines do not optimise very long ones. */
  readonly stukgrootte?: number;
}

const STUKGROOTTE = 60;
/** Code that calculates with BigInt. */
const BIGINT = /\b\d+n\b|H\.(groot|delerGroot|boven|kleinste|grootste|rond)\(/;
const altijd = (r: Regel): boolean => {
  const [v] = r.versies;
  return r.versies.length === 1 && v!.van === '0001-01-01' && v!.tot === undefined && v!.bekendVanaf === undefined;
};

/** Writes the code of a set. `bron` is an ES module; `certificaat` is the proof per rule. */
export function genereer(stelsel: Stelsel, opties: Opties = {}): { bron: string; certificaat: readonly Certificaat[] } {
  const o = new Ontleding(stelsel);
  const stukgrootte = opties.stukgrootte ?? STUKGROOTTE;
  const feitPlek = new Map(o.invoer.map((f, i) => [f.naam, i]));
  const regelPlek = new Map(o.regels.map((r, i) => [r.naam, i]));
  const n = o.invoer.length;
  const figuren = new Map<string, number>();
  const tabellen = new Map<string, number>();
  const gebruik: Tabelgebruik[] = [];
  const delers = new Map<string, number>();
  const inBigint = new Set<string>();
  const versies = o.regels.filter((r) => !altijd(r)).map((r) => r.naam);

  /** Writes rules into one function body; rules outside it are read from their places, `eenmalig` ones written in place. */
  const lijf = (
    regels: readonly Regel[],
    feit: (i: number) => string,
    eenmalig: ReadonlySet<string> = new Set(),
    vast?: Opties['vast'],
  ): { vooraf: string[]; code: string[] } => {
    const inPlaats = new Map<string, string>();
    const hier = new Set(regels.map((r) => r.naam));
    const vooraf = new Map<string, string>();
    const binnen = new Map<string, string>();
    const eens = (naam: string, code: string, waar = vooraf): string => {
      waar.set(naam, `const ${naam}=${code};`);
      return naam;
    };
    const nummer = (lijst: Map<string, number>, sleutel: string): number => {
      if (!lijst.has(sleutel)) lijst.set(sleutel, lijst.size);
      return lijst.get(sleutel)!;
    };
    const plaatsen: Plaatsen = {
      invoer: (naam) => eens(`i${feitPlek.get(naam)}`, feit(feitPlek.get(naam)!), binnen),
      regel(naam) {
        const i = regelPlek.get(naam)!;
        if (hier.has(naam)) return inPlaats.get(naam) ?? `r${i}`;
        const r = o.regels[i]!;
        const slot = r.eenheid === 'ja/nee' ? `S[${n + i}]===1` : `S[${n + i}]`;
        return eens(`r${i}`, o.regel(r).groot ? `G[${i}]` : slot, binnen);
      },
      parameter(sleutel) {
        const i = nummer(figuren, sleutel);
        return eens(`p${i}`, vast ? String(vast.P[i]) : `P[${i}]`);
      },
      tabel(t) {
        const i = nummer(tabellen, JSON.stringify(t));
        gebruik[i] = t;
        const b = gebruik.findIndex(
          (g) => g.sleutel === t.sleutel && g.grens === t.grens && g.grensnoemer === t.grensnoemer,
        );
        eens(`B${b}`, `T[${b}].grenzen`);
        eens(`W${i}`, `T[${i}].waarden`);
        return { grenzen: b, waarden: i };
      },
      vooraf: (naam, waarde) => eens(naam, waarde),
      grens: (tabel, rij) => eens(`B${tabel}_${rij}`, vast ? String(vast.T[tabel]!.grenzen[rij]) : `B${tabel}[${rij}]`),
      delers: (lijst) => nummer(delers, `[${lijst.map((d) => d ?? 'null').join(',')}]`),
    };
    const code: string[] = [];
    for (const r of regels) {
      const i = regelPlek.get(r.naam)!;
      const { noemer, groot } = o.regel(r);
      const jaNee = r.eenheid === 'ja/nee';
      const stukken = r.versies.map((v, j) => {
        const s = new Schrijver(o, plaatsen, `t${i}_${j}_`);
        const formule = s.formule(v.formule.knoop, noemer, groot, jaNee);
        if (BIGINT.test(formule) || s.vooraf.some((c) => BIGINT.test(c))) inBigint.add(r.naam);
        return { vooraf: s.vooraf, formule };
      });
      const v = versies.indexOf(r.naam);
      if (v < 0 && eenmalig.has(r.naam) && !stukken[0]!.vooraf.length) inPlaats.set(r.naam, `(${stukken[0]!.formule})`);
      else if (v < 0) code.push(...stukken[0]!.vooraf, `const r${i}=${stukken[0]!.formule};`);
      else {
        eens(`v${v}`, vast ? String(vast.V[v]) : `V[${v}]`);
        const takken = stukken.map((s, j) => `if(v${v}===${j}){${s.vooraf.join('')}r${i}=${s.formule};}else `);
        const geen = jaNee ? 'false' : groot ? '0n' : 'NaN';
        code.push(`let r${i}=${geen};${takken.join('')}r${i}=${geen};`);
      }
    }
    return { vooraf: [...vooraf.values()], code: [...binnen.values(), ...code] };
  };

  /** A rule as it is kept: yes/no as 1 and 0. */
  const getal = (r: Regel): string => `r${regelPlek.get(r.naam)}${r.eenheid === 'ja/nee' ? '?1:0' : ''}`;
  const delen: string[] = [];
  for (let i = 0; i < o.regels.length; i += stukgrootte) {
    const regels = o.regels.slice(i, i + stukgrootte);
    const { vooraf, code } = lijf(regels, (f) => `S[${f}]`);
    const bewaar = regels.map((r) => {
      const j = regelPlek.get(r.naam)!;
      return o.regel(r).groot ? `G[${j}]=r${j};` : `S[${n + j}]=${getal(r)};`;
    });
    delen.push(`function f${i / stukgrootte}(S,P,V,T,G){${[...vooraf, ...code, ...bewaar].join('\n')}}`);
  }
  const kolommen: Record<string, { feiten: string[]; regels: readonly string[] }> = {};
  const lussen: string[] = [];
  for (const [naam, uit] of Object.entries(opties.kolommen ?? {})) {
    const nodig = nodigVoor(o, uit);
    const feiten: string[] = [];
    const { vooraf, code } = lijf(
      nodig,
      (f) => {
        const feit = o.invoer[f]!.naam;
        if (!feiten.includes(feit)) feiten.push(feit);
        return `K${feiten.indexOf(feit)}[i]`;
      },
      eenmalig(nodig, uit),
      opties.vast,
    );
    const schrijf = uit.map((r, j) => {
      const regel = o.regels[regelPlek.get(r)!]!;
      if (o.regel(regel).groot) throw new Error(`regel ${r} past niet in een kolom: zijn waarde is groter dan 2^53`);
      return `U${j}[i]=${getal(regel)};`;
    });
    const kop = [...feiten.map((_, j) => `K${j}=K[${j}]`), ...uit.map((_, j) => `U${j}=U[${j}]`)].join(',');
    lussen.push(
      `${JSON.stringify(naam)}(n,K,U,P,V,T){const ${kop};\n${vooraf.join('')}for(let i=0;i<n;i++){${[...code, ...schrijf].join('\n')}}}`,
    );
    kolommen[naam] = { feiten, regels: uit };
  }
  const lezer = o.invoer.map((f, i) => {
    const x = `x=f[${JSON.stringify(f.naam)}]`;
    return f.eenheid === 'ja/nee'
      ? `(${x})===true?1:x===false?0:L(${i},x);`
      : `typeof(${x})==='number'&&x>=${f.laag}&&x<=${f.hoog}&&Math.floor(x)===x?x:L(${i},x);`;
  });
  const lees = lezer.map((code, i) => `S[${i}]=${code}`);
  let ineens = '';
  if (o.regels.length <= stukgrootte) {
    const { vooraf, code } = lijf(o.regels, (f) => `S${f}`);
    const plekken = [...lezer.map((_, i) => `S${i}`), ...o.regels.map((r) => (o.regel(r).groot ? 'NaN' : getal(r)))];
    const bewaar = o.regels.flatMap((r, i) => (o.regel(r).groot ? [`G[${i}]=r${i};`] : []));
    const feiten = lezer.map((c, i) => `const S${i}=${c}`);
    ineens = `ineens(f,P,V,T,G,L){let x;${[...vooraf, ...feiten, ...code, ...bewaar].join('\n')}return [${plekken.join(',')}];},\n`;
  }
  const bron = `// Written from the rules of "${stelsel.naam}". Do not edit: write it again.
export default {
vorm:1,stelsel:${JSON.stringify(stelsel.naam)},afdruk:${JSON.stringify(regelafdruk(o.regels))},
feiten:${JSON.stringify(o.invoer.map((f) => [f.naam, f.eenheid, Number(f.laag), Number(f.hoog), f.titel]))},
regels:${JSON.stringify(o.regels.map((r) => [r.naam, String(o.regel(r).noemer), o.regel(r).groot ? 1 : 0, r.eenheid === 'ja/nee' ? 1 : 0]))},
figuren:${JSON.stringify([...figuren.keys()].map((s) => figuurplaats(s, o.figuur(s))))},
tabellen:${JSON.stringify(gebruik)},
versies:${JSON.stringify(versies)},
kolommen:${JSON.stringify(kolommen)},
maak(H){
${[...delers].map(([lijst, i]) => `const D${i}=${lijst};`).join('\n')}
${delen.join('\n')}
return {
lees(f,S,L){let x;${lees.join('\n')}},
reken(S,P,V,T,G){${delen.map((_, i) => `f${i}(S,P,V,T,G);`).join('')}},
${ineens}kolommen:{${lussen.join(',\n')}}
};}
};
`;
  return { bron, certificaat: o.regels.map((r) => certificaat(o, r, inBigint.has(r.naam))) };
}

const figuurplaats = (s: string, b: Bewijs) => [s, Number(b.noemer), Number(b.laag), Number(b.hoog)];

/** The rules that are needed for some outcomes, in order. */
export function nodigVoor(o: Ontleding, namen: readonly string[]): readonly Regel[] {
  const nodig = new Set(namen);
  for (const naam of namen) if (!o.regels.some((r) => r.naam === naam)) throw new Error(`onbekende regel ${naam}`);
  for (const r of [...o.regels].reverse())
    if (nodig.has(r.naam))
      for (const v of r.versies) loop(v.formule.knoop, (k) => k.op === 'regel' && nodig.add(k.regel.naam));
  return o.regels.filter((r) => nodig.has(r.naam));
}

/** Rules that only one other rule uses, once: worked out where they are needed, and only then. */
function eenmalig(regels: readonly Regel[], uit: readonly string[]): ReadonlySet<string> {
  const keren = new Map<string, number>();
  const tel = (k: Knoop): void => {
    if (k.op === 'regel') keren.set(k.regel.naam, (keren.get(k.regel.naam) ?? 0) + 1);
    for (const d of delenVan(k)) tel(d);
  };
  for (const r of regels) for (const v of r.versies) tel(v.formule.knoop);
  return new Set([...keren].flatMap(([naam, n]) => (n === 1 && !uit.includes(naam) ? [naam] : [])));
}
