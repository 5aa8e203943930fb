/** Outcomes when facts are unknown or only roughly known: bounds that contain every possibility, and what to ask next. */
import { kromme } from './kromme.ts';
import { type Invoerwaarden, isOnbekend, type Onbekend } from './naslag.ts';
import { hoogste, isTussen, laagste, type Omsloten, omhul, omsluit, orde, type Tussen } from './omsluiting.ts';
import type { Gebonden } from './rekenaar.ts';
import { type Breuk, vereenvoudig } from './taal/eenheid.ts';
import type { Regel } from './taal/regel.ts';

/** Facts of which only bounds are known. A fact that is absent everywhere may be anything the rules allow. */
export type Ruimte = Readonly<Record<string, readonly [number, number]>>;

/** How much one unknown can still move the outcome by itself. */
export interface Inzet {
  readonly feit: string;
  readonly titel: string;
  /** The largest difference that was found, in the unit of the outcome; the next question is the one with most. */
  readonly verschil: Breuk;
}
export interface Bereik extends Tussen {
  /** Both bounds really occur. Otherwise the truth is inside, and the bounds may be wider than needed. */
  readonly exact: boolean;
  /** Most at stake first. */
  readonly inzet: readonly Inzet[];
}

/** Whole values that are simply all tried. */
const PROEVEN = 4096;
/** Boxes in which the space of several unknown numbers is cut. */
const DOZEN = 64;

interface Open {
  readonly feit: string;
  readonly titel: string;
  readonly jaNee: boolean;
  readonly van: number;
  readonly tot: number;
}
type Uitkomst = (Tussen & { exact: boolean }) | Onbekend;

/** Bounds of an outcome; `Onbekend` when a figure of law is missing. */
export function bereik(
  bij: Gebonden,
  invoer: Invoerwaarden,
  doel: Regel | string,
  ruimte: Ruimte = {},
): Bereik | Onbekend {
  const vraag = new Vraagstuk(bij, invoer, doel, ruimte);
  const uit = vraag.bereik(vraag.open, {});
  if (!('laag' in uit)) return uit;
  const inzet = vraag.open
    .map(({ feit, titel }) => ({ feit, titel, verschil: vraag.inzet(feit) }))
    .sort((a, b) => {
      const o = orde(b.verschil, a.verschil);
      return o > 0n ? 1 : o < 0n ? -1 : 0;
    });
  return { laag: vereenvoudig(uit.laag), hoog: vereenvoudig(uit.hoog), exact: uit.exact, inzet };
}

class Vraagstuk {
  private readonly bij: Gebonden;
  private readonly invoer: Invoerwaarden;
  private readonly regel: Regel;
  /** The facts that are not known and can reach the outcome. */
  readonly open: readonly Open[];

  constructor(bij: Gebonden, invoer: Invoerwaarden, doel: Regel | string, ruimte: Ruimte) {
    const { rekenaar } = bij;
    this.bij = bij;
    this.invoer = invoer;
    const plek = bij.bereken(invoer).plek(doel);
    this.regel = rekenaar.regels[plek]!;
    this.open = rekenaar.gegenereerd.feiten.flatMap(([feit, eenheid, laag, hoog, titel], i): Open[] => {
      const eigen = ruimte[feit];
      const weg = invoer[feit] === undefined || invoer[feit] === null;
      if (!rekenaar.bereik[i]![plek] || !(weg || eigen)) return [];
      const [van, tot] = eigen ?? [laag, hoog];
      if (!(van <= tot && van >= laag && tot <= hoog))
        throw new RangeError(`${feit}: ${van}–${tot} valt buiten ${laag}–${hoog}`);
      return [{ feit, titel, jaNee: eenheid === 'ja/nee', van, tot }];
    });
  }

  /** The exact outcome with these facts filled in; undefined when the rules refuse them. */
  private proef(vast: Invoerwaarden): Breuk | Onbekend | undefined {
    try {
      const w = this.bij.bereken({ ...this.invoer, ...vast }).waarde(this.regel);
      return typeof w === 'boolean' ? { teller: w ? 1n : 0n, noemer: 1n } : w;
    } catch (e) {
      if (e instanceof RangeError) return undefined;
      throw e;
    }
  }

  bereik(open: readonly Open[], vast: Invoerwaarden): Uitkomst {
    const klein = open.filter((o) => o.tot - o.van < 2 || o.jaNee);
    const aantal = open.reduce((n, o) => n * (o.tot - o.van + 1), 1);
    if (aantal <= PROEVEN) return this.probeerAlles(open, vast);
    if (klein.length && 2 ** klein.length <= DOZEN) {
      const [eerste] = klein;
      const rest = open.filter((o) => o !== eerste);
      const delen: Uitkomst[] = [];
      for (let x = eerste!.van; x <= eerste!.tot; x++)
        delen.push(this.bereik(rest, { ...vast, [eerste!.feit]: waarde(eerste!, x) }));
      return samen(delen);
    }
    return open.length === 1 ? this.langsKromme(open[0]!, vast) : this.dozen(open, vast);
  }

  private probeerAlles(open: readonly Open[], vast: Invoerwaarden): Uitkomst {
    const gezien: Breuk[] = [];
    let mist: Onbekend | undefined;
    const kies = (i: number, feiten: Invoerwaarden): void => {
      const o = open[i];
      if (!o) {
        const w = this.proef(feiten);
        if (w && isOnbekend(w)) mist = w;
        else if (w) gezien.push(w);
        return;
      }
      for (let x = o.van; x <= o.tot; x++) kies(i + 1, { ...feiten, [o.feit]: waarde(o, x) });
    };
    kies(0, vast);
    if (mist || !gezien.length) return mist ?? { ontbreekt: open.map((o) => o.feit) };
    return { laag: laagste(gezien), hoog: hoogste(gezien), exact: true };
  }

  /** One unknown number: the bends of its curve say where the extremes are; between them the bounds are enclosed. */
  private langsKromme(o: Open, vast: Invoerwaarden): Uitkomst {
    const snedes = this.snedes(o, vast);
    const gezien = snedes.flatMap((x) => {
      const w = this.proef({ ...vast, [o.feit]: x });
      return w && !isOnbekend(w) ? [w] : [];
    });
    // Pieces between neighbouring places; rounding inside a piece is enclosed, so no sample can fall outside.
    const delen: Omsloten[] = [];
    for (let i = 0; i + 1 < snedes.length; i++) {
      const [van, tot] = [snedes[i]!, snedes[i + 1]!];
      const stap = Math.max(1, Math.ceil((tot - van) / 16));
      for (let x = van; x < tot; x += stap)
        delen.push(this.doos([{ ...o, van: x, tot: Math.min(tot, x + stap) }], vast));
    }
    return metProeven(omhul(delen.length ? delen : [this.doos([o], vast)]), gezien);
  }

  /** The whole places at and beside every bend. */
  private snedes(o: Open, vast: Invoerwaarden): number[] {
    const uit = new Set([o.van, o.tot]);
    try {
      const k = kromme(this.bij, { ...this.invoer, ...vast, [o.feit]: o.van }, this.regel, {
        langs: o.feit,
        van: o.van,
        tot: o.tot,
      });
      for (const b of k.bochten)
        for (const plus of [-2, -1, 0, 1]) {
          const x = Number(b.eersteHele) + plus;
          if (x >= o.van && x <= o.tot) uit.add(x);
        }
    } catch (e) {
      // Not a straight line anywhere, or unknown somewhere: enclosed without the help of a curve.
      if (!(e instanceof RangeError) && !(e instanceof TypeError) && !(e instanceof Error && e.name === 'NietBekend'))
        throw e;
    }
    return [...uit].sort((a, b) => a - b);
  }

  /** Several unknown numbers: cut in boxes, each enclosed. */
  private dozen(open: readonly Open[], vast: Invoerwaarden): Uitkomst {
    let dozen: (readonly Open[])[] = [open];
    const breedte = (o: Open, heel: Open): number => (o.tot - o.van) / Math.max(1, heel.tot - heel.van);
    while (dozen.length * 2 <= DOZEN) {
      dozen = dozen.flatMap((d) => {
        const i = d.reduce((beste, o, j) => (breedte(o, open[j]!) > breedte(d[beste]!, open[beste]!) ? j : beste), 0);
        const o = d[i]!;
        if (o.tot === o.van) return [d];
        const midden = Math.floor((o.van + o.tot) / 2);
        return [d.with(i, { ...o, tot: midden }), d.with(i, { ...o, van: midden + 1 })];
      });
    }
    const hoeken = open.reduce<Invoerwaarden[]>(
      (lijst, o) => lijst.flatMap((f) => [o.van, o.tot].map((x) => ({ ...f, [o.feit]: waarde(o, x) }))).slice(0, DOZEN),
      [vast],
    );
    const gezien = hoeken.flatMap((h) => {
      const w = this.proef(h);
      return w && !isOnbekend(w) ? [w] : [];
    });
    return metProeven(omhul(dozen.map((d) => this.doos(d, vast))), gezien);
  }

  private doos(open: readonly Open[], vast: Invoerwaarden): Omsloten {
    const perFeit = new Map(open.map((o) => [o.feit, o]));
    return omsluit(this.bij, (naam) => {
      const o = perFeit.get(naam);
      const heel = (x: number | bigint): Breuk => ({ teller: BigInt(x), noemer: 1n });
      if (o) return o.jaNee ? { kan: [false, true] } : { laag: heel(o.van), hoog: heel(o.tot) };
      const w = naam in vast ? vast[naam] : this.invoer[naam];
      if (w === undefined || w === null) return { ontbreekt: [naam] };
      if (typeof w !== 'boolean') return { laag: heel(w), hoog: heel(w) };
      const jaNee = this.bij.rekenaar.gegenereerd.feiten[this.bij.rekenaar.feitplek.get(naam)!]![1] === 'ja/nee';
      return jaNee ? { kan: [w] } : { laag: heel(w ? 1 : 0), hoog: heel(w ? 1 : 0) };
    })(this.regel);
  }

  /** The most this one fact moves the outcome, with the other unknowns at their ends. */
  inzet(feit: string): Breuk {
    const o = this.open.find((x) => x.feit === feit)!;
    const andere = this.open.filter((x) => x !== o);
    const hoeken = andere.reduce<Invoerwaarden[]>(
      (lijst, a) => lijst.flatMap((f) => [a.van, a.tot].map((x) => ({ ...f, [a.feit]: waarde(a, x) }))).slice(0, 32),
      [{}],
    );
    const verschillen = hoeken.map((vast): Breuk => {
      const plekken =
        o.tot - o.van < 64 ? Array.from({ length: o.tot - o.van + 1 }, (_, i) => o.van + i) : this.snedes(o, vast);
      const gezien = plekken.flatMap((x) => {
        const w = this.proef({ ...vast, [o.feit]: waarde(o, x) });
        return w && !isOnbekend(w) ? [w] : [];
      });
      if (!gezien.length) return { teller: 0n, noemer: 1n };
      const [l, h] = [laagste(gezien), hoogste(gezien)];
      return { teller: orde(h, l), noemer: h.noemer * l.noemer };
    });
    return vereenvoudig(hoogste(verschillen));
  }
}

const waarde = (o: Open, x: number): number | boolean => (o.jaNee ? x === 1 : x);

function samen(delen: readonly Uitkomst[]): Uitkomst {
  const bekend = delen.flatMap((d) => ('laag' in d ? [d] : []));
  if (bekend.length < delen.length)
    return { ontbreekt: [...new Set(delen.flatMap((d) => ('laag' in d ? [] : d.ontbreekt)))].sort() };
  return {
    laag: laagste(bekend.map((d) => d.laag)),
    hoog: hoogste(bekend.map((d) => d.hoog)),
    exact: bekend.every((d) => d.exact),
  };
}

/** Enclosed bounds are exact when both were really met. */
function metProeven(w: Omsloten, gezien: readonly Breuk[]): Uitkomst {
  if ('ontbreekt' in w) return w;
  const tussen: Tussen = isTussen(w)
    ? w
    : {
        laag: { teller: w.kan.includes(false) ? 0n : 1n, noemer: 1n },
        hoog: { teller: w.kan.includes(true) ? 1n : 0n, noemer: 1n },
      };
  const met = (b: Breuk): boolean => gezien.some((g) => orde(g, b) === 0n);
  return { ...tussen, exact: met(tussen.laag) && met(tussen.hoog) };
}
