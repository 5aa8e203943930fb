/** What decided on the way to a value: conditions, minima and maxima, table rows, rounding. */
import { type Meter, tabelrij } from './meter.ts';
import { delenVan } from './ontleding.ts';
import { type Opmaak, schrijf } from './opmaak.ts';
import type { Uitslag } from './rekenaar.ts';
import type { Artikel } from './taal/regel.ts';
import { eenheidVan, type Knoop } from './taal/uitdrukking.ts';
import { formuledeel } from './woorden.ts';

/** What decided on the way to a value. `grens` is the value at which a comparison turns over. */
export interface Keuze {
  readonly soort: 'voorwaarde' | 'laagste' | 'hoogste' | 'tabel' | 'afronding' | 'boven';
  /** The condition or part in words. */
  readonly tekst: string;
  /** Holds or not; for a maximum or minimum: whether this part was the one taken. undefined: not known. */
  readonly geldt: boolean | undefined;
  readonly links?: string;
  readonly rechts?: string;
  readonly clausule?: Artikel;
}
/** Whether a condition holds, read cheaply when everything is known. */
export function waarheid(meter: Meter, k: Knoop, plek: number): (u: Uitslag) => boolean | undefined {
  const m = meter.meting(k)?.lees;
  return (u) => {
    if (m && !u.onzeker?.[plek]) return m(u) === 1;
    const w = u.laat().knoop(k);
    return typeof w === 'boolean' ? w : undefined;
  };
}

/** Which part of a minimum or maximum was taken (the first of equals). */
export function kiezer(meter: Meter, k: Knoop & { op: 'kleinste' | 'grootste' }, plek: number): (u: Uitslag) => number {
  const teken = k.op === 'kleinste' ? '<=' : '>=';
  const duel = k.delen.map((a, i) =>
    k.delen.map((b, j) => (i === j ? undefined : waarheid(meter, { op: 'vergelijk', teken, a, b }, plek))),
  );
  return (u) =>
    Math.max(
      0,
      duel.findIndex((d) => d.every((w) => !w || w(u))),
    );
}

/** The result and rule that are looked at, and where the choices go. */
export interface Kijk {
  readonly meter: Meter;
  readonly plek: number;
  readonly u: Uitslag;
  readonly opmaak: Opmaak;
  readonly uit: Keuze[];
}
export function keuzes(kijk: Kijk, k: Knoop): void {
  const { meter, plek, u, opmaak, uit } = kijk;
  const boek = meter.rekenaar.stelsel.parameters;
  const tekst = (n: Knoop): string => formuledeel(n, boek, opmaak).tekst;
  const waarde = (n: Knoop): string => nietGevraagd(() => schrijf(u.laat().knoop(n), eenheidVan(n), opmaak)) ?? '–';
  const geldt = (n: Knoop): boolean | undefined => nietGevraagd(() => waarheid(meter, n, plek)(u));
  switch (k.op) {
    case 'als': {
      keuzes(kijk, k.voorwaarde);
      const w = geldt(k.voorwaarde);
      if (w !== false) keuzes(kijk, k.dan);
      if (w !== true) keuzes(kijk, k.anders);
      return;
    }
    case 'vergelijk':
      uit.push({ soort: 'voorwaarde', tekst: tekst(k), geldt: geldt(k), links: waarde(k.a), rechts: waarde(k.b) });
      return;
    case 'invoer':
    case 'regel':
      if (eenheidVan(k) === 'ja/nee') uit.push({ soort: 'voorwaarde', tekst: tekst(k), geldt: geldt(k) });
      return;
    case 'kleinste':
    case 'grootste': {
      const gekozen = u.onzeker?.[plek] ? undefined : kiezer(meter, k, plek)(u);
      k.delen.forEach((d, i) => {
        const soort = k.op === 'kleinste' ? 'laagste' : 'hoogste';
        uit.push({
          soort,
          tekst: tekst(d),
          geldt: gekozen === undefined ? undefined : i === gekozen,
          links: waarde(d),
        });
      });
      break;
    }
    case 'boven':
      uit.push({
        soort: 'boven',
        tekst: tekst(k),
        geldt: geldt({ op: 'vergelijk', teken: '>', a: k.a, b: k.drempel }),
        links: waarde(k.a),
        rechts: waarde(k.drempel),
      });
      break;
    case 'tabel': {
      const rij = tabelrij(u, k);
      uit.push({
        soort: 'tabel',
        tekst: tekst(k),
        geldt: rij === undefined ? undefined : true,
        links: waarde(k.ingang),
        rechts: waarde(k),
      });
      break;
    }
    case 'rond':
      uit.push({
        soort: 'afronding',
        tekst: tekst(k),
        geldt: true,
        links: waarde(k.a),
        rechts: waarde(k),
        clausule: k.clausule,
      });
      break;
  }
  for (const d of delenVan(k)) keuzes(kijk, d);
}

/** A part the calculation never reached may have no value at all (a divisor of zero); it is shown as a dash. */
function nietGevraagd<T>(f: () => T): T | undefined {
  try {
    return f();
  } catch (e) {
    if (e instanceof RangeError) return undefined;
    throw e;
  }
}
