/** Per rule version, made once: how its rows, choices, sentence and parts are read from the kept values. */
import { Meter } from './meter.ts';
import { isOnbekend } from './naslag.ts';
import { delenVan, loop } from './ontleding.ts';
import type { Opmaak } from './opmaak.ts';
import type { Gebonden, Rekenaar, Uitslag } from './rekenaar.ts';
import { type Breuk, vereenvoudig } from './taal/eenheid.ts';
import type { Artikel, Regel, Regelversie } from './taal/regel.ts';
import type { Knoop } from './taal/uitdrukking.ts';
import type { Rij } from './uitleg.ts';
import { type Keuze, keuzes, kiezer, waarheid } from './uitlegkeuzes.ts';
import { formuledeel } from './woorden.ts';

export type Zindeel =
  | string
  | {
      readonly soort: 'feit' | 'figuur' | 'regel';
      readonly naam: string;
      readonly plek: number;
      readonly noemer: number;
      readonly eenheid: string;
    };

export interface Regelplan {
  rijen(u: Uitslag, uit: Rij[]): void;
  keuzes(u: Uitslag, opmaak: Opmaak, uit: Keuze[]): void;
  gebruikt(u: Uitslag): readonly number[];
  zin(eigen?: string): readonly Zindeel[];
}

const plannen = new WeakMap<Rekenaar, { meter: Meter; perVersie: Map<Regelversie, Regelplan> }>();
/** The plan of a rule at this moment; undefined when no version is in force. */
export function planVan(bij: Gebonden, plek: number): Regelplan | undefined {
  const rij = bij.uitlegplannen;
  const al = rij[plek];
  if (al !== undefined) return al ?? undefined;
  const { rekenaar } = bij;
  let p = plannen.get(rekenaar);
  if (!p) {
    p = { meter: new Meter(rekenaar), perVersie: new Map() };
    plannen.set(rekenaar, p);
  }
  const regel = rekenaar.regels[plek]!;
  const versie = bij.versie(regel);
  let plan: Regelplan | undefined;
  if (versie) {
    plan = p.perVersie.get(versie) ?? maakPlan(p.meter, regel, versie);
    p.perVersie.set(versie, plan);
  }
  rij[plek] = plan ?? null;
  return plan;
}

type Rijmaker = (u: Uitslag, teken: 1 | -1, uit: Rij[]) => void;

function maakPlan(meter: Meter, regel: Regel, versie: Regelversie): Regelplan {
  const wortel = versie.formule.knoop;
  let maker: Rijmaker | undefined;
  const zinnen = new Map<string, readonly Zindeel[]>();
  const plek = meter.rekenaar.plek.get(regel.naam)!;
  const gebruikt = gebruikmaker(meter, wortel, plek);
  return {
    rijen(u, uit) {
      maker ??= rijmaker(meter, wortel, plek);
      maker(u, 1, uit);
    },
    keuzes: (u, opmaak, uit) => keuzes({ meter, plek, u, opmaak, uit }, wortel),
    gebruikt,
    zin(eigen) {
      const tekst = eigen ?? versie.zin ?? regel.zin;
      let delen = zinnen.get(tekst);
      if (!delen) {
        delen = zindelen(meter, tekst, wortel);
        zinnen.set(tekst, delen);
      }
      return delen;
    },
  };
}

/** Exact value of a node as numerator and denominator. */
function exact(u: Uitslag, k: Knoop): Breuk | undefined {
  const w = u.laat().knoop(k);
  return typeof w === 'boolean' || isOnbekend(w) ? undefined : vereenvoudig(w);
}
function rijmaker(meter: Meter, k: Knoop, plek: number): Rijmaker {
  switch (k.op) {
    case 'plus': {
      const delen = k.delen.map((d) => rijmaker(meter, d, plek));
      return (u, teken, uit) => {
        for (const d of delen) d(u, teken, uit);
      };
    }
    case 'min': {
      const a = rijmaker(meter, k.a, plek);
      const b = rijmaker(meter, k.b, plek);
      return (u, teken, uit) => {
        a(u, teken, uit);
        b(u, teken === 1 ? -1 : 1, uit);
      };
    }
    case 'als': {
      const v = waarheid(meter, k.voorwaarde, plek);
      const dan = rijmaker(meter, k.dan, plek);
      const anders = rijmaker(meter, k.anders, plek);
      return (u, teken, uit) => (v(u) ? dan : anders)(u, teken, uit);
    }
    case 'kleinste':
    case 'grootste': {
      const delen = k.delen.map((d) => rijmaker(meter, d, plek));
      const gekozen = kiezer(meter, k, plek);
      return (u, teken, uit) => delen[gekozen(u)]!(u, teken, uit);
    }
    case 'boven': {
      const positief = waarheid(meter, { op: 'vergelijk', teken: '>', a: k.a, b: k.drempel }, plek);
      const a = rijmaker(meter, k.a, plek);
      const b = rijmaker(meter, k.drempel, plek);
      return (u, teken, uit) => {
        if (!positief(u)) return;
        a(u, teken, uit);
        b(u, teken === 1 ? -1 : 1, uit);
      };
    }
    case 'rond': {
      const a = rijmaker(meter, k.a, plek);
      const voor = meter.meting(k.a);
      return (u, teken, uit) => {
        a(u, teken, uit);
        if (voor && !u.onzeker?.[plek]) {
          const t = voor.lees(u);
          const deler = voor.noemer * Number(k.stap);
          const over = rest(t, deler);
          if (over === 0) return;
          const omhoog = k.hoe === 'omhoog' || (k.hoe === 'half omhoog' && over * 2 >= deler);
          const verschil = omhoog ? deler - over : -over;
          uit.push(rij('afronding', undefined, 'Afronding', teken * verschil, voor.noemer, k.clausule));
          return;
        }
        const [v, n] = [exact(u, k.a), exact(u, k)];
        if (!v || !n || n.teller * v.noemer === v.teller * n.noemer) return;
        const verschil = (n.teller * v.noemer - v.teller) * BigInt(teken);
        uit.push(rij('afronding', undefined, 'Afronding', verschil, v.noemer, k.clausule));
      };
    }
    default: {
      const m = meter.meting(k);
      const soort = k.op === 'invoer' ? 'feit' : k.op === 'parameter' ? 'figuur' : k.op === 'regel' ? 'regel' : 'deel';
      const naam =
        k.op === 'invoer'
          ? k.invoer.naam
          : k.op === 'parameter'
            ? k.sleutel
            : k.op === 'regel'
              ? k.regel.naam
              : undefined;
      const titel = formuledeel(k, meter.rekenaar.stelsel.parameters).tekst;
      return (u, teken, uit) => {
        if (m && !u.onzeker?.[plek]) {
          const t = m.lees(u);
          if (t !== 0) uit.push(rij(soort, naam, titel, teken * t, m.noemer));
          return;
        }
        const w = exact(u, k);
        if (w && w.teller !== 0n) uit.push(rij(soort, naam, titel, BigInt(teken) * w.teller, w.noemer));
      };
    }
  }
}

/** Remainder of a division towards minus infinity. */
const rest = (t: number, deler: number): number => ((t % deler) + deler) % deler;
const rij = (
  soort: Rij['soort'],
  naam: string | undefined,
  titel: string,
  teller: number | bigint,
  noemer: number | bigint,
  clausule?: Artikel,
): Rij => ({ soort, naam, titel, teller, noemer, clausule });

/** The rules on the path that was taken. Formulas without a choice always use the same ones. */
function gebruikmaker(meter: Meter, k: Knoop, plek: number): (u: Uitslag) => readonly number[] {
  const los = new Set<number>();
  const keuze: ((u: Uitslag) => readonly number[])[] = [];
  const bezoek = (n: Knoop): void => {
    if (n.op === 'regel') los.add(meter.rekenaar.plek.get(n.regel.naam)!);
    else if (n.op === 'als') {
      bezoek(n.voorwaarde);
      let v: ReturnType<typeof waarheid> | undefined;
      const dan = gebruikmaker(meter, n.dan, plek);
      const anders = gebruikmaker(meter, n.anders, plek);
      keuze.push((u) => {
        v ??= waarheid(meter, n.voorwaarde, plek);
        const w = v(u);
        return w === undefined ? [...dan(u), ...anders(u)] : (w ? dan : anders)(u);
      });
    } else for (const d of delenVan(n)) bezoek(d);
  };
  bezoek(k);
  const uniek = [...los];
  if (!keuze.length) return () => uniek;
  return (u) => {
    const uit = uniek.slice();
    for (const f of keuze) for (const p of f(u)) if (!uit.includes(p)) uit.push(p);
    return uit;
  };
}

/** Cuts a sentence at its placeholders and finds what each points at; an unknown one stays as it is written. */
function zindelen(meter: Meter, tekst: string, k: Knoop): readonly Zindeel[] {
  const { rekenaar } = meter;
  const g = rekenaar.gegenereerd;
  const eenheden = new Map<string, string>();
  loop(k, (n) => n.op === 'parameter' && eenheden.set(n.sleutel, n.eenheid));
  return tekst.split(/(\{[^{}]+\})/).flatMap((deel): Zindeel[] => {
    if (!deel.startsWith('{')) return deel ? [deel] : [];
    const naam = deel.slice(1, -1);
    const r = rekenaar.plek.get(naam);
    if (r !== undefined)
      return [{ soort: 'regel', naam, plek: r, noemer: Number(g.regels[r]![1]), eenheid: rekenaar.regels[r]!.eenheid }];
    const f = rekenaar.feitplek.get(naam);
    if (f !== undefined) return [{ soort: 'feit', naam, plek: f, noemer: 1, eenheid: g.feiten[f]![1] }];
    const p = g.figuren.findIndex((x) => x[0] === naam);
    if (p < 0) return [deel];
    const eenheid = eenheden.get(naam) ?? rekenaar.stelsel.parameters.get(naam)?.eenheid ?? 'aantal';
    return [{ soort: 'figuur', naam, plek: p, noemer: g.figuren[p]![1], eenheid }];
  });
}
