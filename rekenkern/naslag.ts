/** The reference: walks the tree with exact fractions. Slow and plain; the generated functions are held against it. */
import { type Breuk, vereenvoudig } from './taal/eenheid.ts';
import { type Parameterboek, parameterOp, type Tabelrij, type Tijdstip, versieOp } from './taal/parameters.ts';
import type { Regel, Regelversie } from './taal/regel.ts';
import type { Afronding, Knoop } from './taal/uitdrukking.ts';

/** A set of rules that is calculated together. */
export interface Stelsel {
  readonly naam: string;
  readonly regels: readonly Regel[];
  readonly parameters: Parameterboek;
}

/** Not known, with the keys of the figures or facts that are missing. Never zero. */
export interface Onbekend {
  readonly ontbreekt: readonly string[];
}
export type Waarde = Breuk | boolean | Onbekend;
export type Invoerwaarden = Readonly<Record<string, number | bigint | boolean | null | undefined>>;
export type Uitkomsten = ReadonlyMap<string, Waarde>;

export const isOnbekend = (w: Waarde): w is Onbekend => typeof w === 'object' && 'ontbreekt' in w;
const onbekend = (...delen: Waarde[]): Onbekend => ({
  ontbreekt: [...new Set(delen.flatMap((d) => (isOnbekend(d) ? d.ontbreekt : [])))].sort(),
});

/** Calculates every rule of the set exactly, for one moment and one set of facts. */
export function berekenNaslag(stelsel: Stelsel, tijd: Tijdstip, invoer: Invoerwaarden): Uitkomsten {
  const { uitkomsten, regel } = naslag(stelsel, tijd, invoer);
  for (const r of stelsel.regels) regel(r);
  return uitkomsten;
}

/** The same, one rule or formula at a time. `al` may give rules that are known already. */
export function naslag(
  stelsel: Stelsel,
  tijd: Tijdstip,
  invoer: Invoerwaarden,
  al?: (regel: Regel) => Waarde | undefined,
): { uitkomsten: Uitkomsten; regel(r: Regel): Waarde; knoop(k: Knoop): Waarde } {
  const uitkomsten = new Map<string, Waarde>();
  const rekenRegel = (regel: Regel): Waarde => {
    const klaar = uitkomsten.get(regel.naam) ?? al?.(regel);
    if (klaar !== undefined) return klaar;
    const versie = regelversieOp(regel, tijd);
    const waarde: Waarde = versie ? reken(versie.formule.knoop) : { ontbreekt: [`regel:${regel.naam}`] };
    uitkomsten.set(regel.naam, waarde);
    return waarde;
  };
  const getal = (k: Knoop): Breuk | Onbekend => reken(k) as Breuk | Onbekend;

  const reken = (k: Knoop): Waarde => {
    switch (k.op) {
      case 'vast':
        return k.waarde;
      case 'waar':
        return k.waarde;
      case 'invoer': {
        const w = invoer[k.invoer.naam];
        if (w === undefined || w === null) return { ontbreekt: [k.invoer.naam] };
        if (typeof w === 'boolean') return k.invoer.eenheid === 'ja/nee' ? w : { teller: w ? 1n : 0n, noemer: 1n };
        return { teller: BigInt(w), noemer: 1n };
      }
      case 'parameter': {
        const v = parameterOp(stelsel.parameters, k.sleutel, tijd);
        return v ? (v.waarde as Breuk) : { ontbreekt: [k.sleutel] };
      }
      case 'regel':
        return rekenRegel(k.regel);
      case 'plus':
      case 'kleinste':
      case 'grootste': {
        const delen = k.delen.map(getal);
        if (delen.some(isOnbekend)) return onbekend(...delen);
        const bekend = delen as Breuk[];
        if (k.op === 'plus') return bekend.reduce(optel);
        return bekend.reduce((x, y) => (verschil(x, y) <= 0n === (k.op === 'kleinste') ? x : y));
      }
      case 'min':
      case 'boven':
      case 'keer': {
        const a = getal(k.a);
        const b = getal(k.op === 'boven' ? k.drempel : k.b);
        if (isOnbekend(a) || isOnbekend(b)) return onbekend(a, b);
        if (k.op === 'keer') return vereenvoudig({ teller: a.teller * b.teller, noemer: a.noemer * b.noemer });
        const rest = optel(a, { teller: -b.teller, noemer: b.noemer });
        return k.op === 'boven' && rest.teller < 0n ? { teller: 0n, noemer: 1n } : rest;
      }
      case 'deel': {
        const a = getal(k.a);
        return isOnbekend(a) ? a : vereenvoudig({ teller: a.teller, noemer: a.noemer * k.door });
      }
      case 'deelDoorAantal': {
        const a = getal(k.a);
        const n = getal(k.aantal);
        if (isOnbekend(a) || isOnbekend(n)) return onbekend(a, n);
        if (n.noemer !== 1n || n.teller < 1n || n.teller > BigInt(k.hoogstens))
          throw new RangeError(`deler ${n.teller}/${n.noemer} valt buiten 1 tot en met ${k.hoogstens}`);
        return vereenvoudig({ teller: a.teller, noemer: a.noemer * n.teller });
      }
      case 'als': {
        const v = reken(k.voorwaarde);
        if (typeof v !== 'boolean') return v;
        return reken(v ? k.dan : k.anders);
      }
      case 'vergelijk': {
        const a = getal(k.a);
        const b = getal(k.b);
        if (isOnbekend(a) || isOnbekend(b)) return onbekend(a, b);
        const d = verschil(a, b);
        return k.teken === '<'
          ? d < 0n
          : k.teken === '<='
            ? d <= 0n
            : k.teken === '='
              ? d === 0n
              : k.teken === '>='
                ? d >= 0n
                : d > 0n;
      }
      case 'en':
      case 'of': {
        const beslist = k.op === 'of';
        const delen: Waarde[] = [];
        for (const d of k.delen) {
          const w = reken(d);
          if (w === beslist) return beslist;
          delen.push(w);
        }
        return delen.some(isOnbekend) ? onbekend(...delen) : !beslist;
      }
      case 'niet': {
        const a = reken(k.a);
        return typeof a === 'boolean' ? !a : a;
      }
      case 'tabel': {
        const v = parameterOp(stelsel.parameters, k.sleutel, tijd);
        const x = getal(k.ingang);
        if (!v || isOnbekend(x)) return onbekend(x, v ? true : { ontbreekt: [k.sleutel] });
        const rijen = v.waarde as readonly Tabelrij[];
        let rij = rijen[0]!;
        for (const r of rijen) if (k.grens === 'vanaf' ? verschil(x, r[0]!) >= 0n : verschil(x, r[0]!) > 0n) rij = r;
        return rij[k.kolom]!;
      }
      case 'rond': {
        const a = getal(k.a);
        return isOnbekend(a) ? a : { teller: rondAf(a, k.stap, k.hoe), noemer: 1n };
      }
    }
  };
  return { uitkomsten, regel: rekenRegel, knoop: reken };
}

/** The version of a rule that holds, or undefined when there is none then. */
export function regelversieOp(regel: Regel, tijd: Tijdstip): Regelversie | undefined {
  return versieOp(regel.versies, tijd, (v) => v.tot !== undefined && v.tot <= tijd.peildatum);
}

function optel(a: Breuk, b: Breuk): Breuk {
  return vereenvoudig({ teller: a.teller * b.noemer + b.teller * a.noemer, noemer: a.noemer * b.noemer });
}
/** Sign of a − b as a whole number. */
function verschil(a: Breuk, b: Breuk): bigint {
  return a.teller * b.noemer - b.teller * a.noemer;
}
/** Rounds to a multiple of `stap`. Half goes up (towards plus infinity). */
export function rondAf({ teller, noemer }: Breuk, stap: bigint, hoe: Afronding): bigint {
  const deler = noemer * stap;
  const omlaag = (t: bigint, d: bigint): bigint => (t >= 0n ? t / d : -((-t + d - 1n) / d));
  if (hoe === 'omlaag') return omlaag(teller, deler) * stap;
  if (hoe === 'omhoog') return -omlaag(-teller, deler) * stap;
  return omlaag(2n * teller + deler, 2n * deler) * stap;
}
