/** How values are written for people. Dutch by default; every part can be replaced. */
import { isOnbekend, type Waarde } from './naslag.ts';
import type { Eenheid } from './taal/eenheid.ts';

/** A way of writing values and sentences. Other languages give their own sentence and title per rule. */
export interface Opmaak {
  /** Writes the exact fraction `teller / noemer` in its unit. */
  getal(teller: number | bigint, noemer: number | bigint, eenheid: string): string;
  jaNee(waarde: boolean): string;
  onbekend(ontbreekt: readonly string[]): string;
  /** Sentence with the same placeholders; undefined: the Dutch one of the rule. */
  zin?(regel: string): string | undefined;
  /** Title of a rule, fact or figure; undefined: the Dutch one. */
  titel?(naam: string): string | undefined;
}

const PERIODE: Partial<Record<Eenheid, string>> = {
  'cent/jaar': ' per jaar',
  'cent/kwartaal': ' per kwartaal',
  'cent/vierweken': ' per vier weken',
  'cent/week': ' per week',
  'cent/dag': ' per dag',
  'cent/uur': ' per uur',
  'uur/maand': ' uur per maand',
  'uur/week': ' uur per week',
  jaar: ' jaar',
  maand: ' maanden',
  dag: ' dagen',
};

/** "1234567" → "1.234.567". */
function punten(cijfers: string): string {
  if (cijfers.length <= 3) return cijfers;
  const voor = cijfers.length % 3 || 3;
  let uit = cijfers.slice(0, voor);
  for (let i = voor; i < cijfers.length; i += 3) uit += `.${cijfers.slice(i, i + 3)}`;
  return uit;
}

/** Whole cents as people write them: "€ 1.140,00" (with a hard space), "−€ 12,50" below zero. */
export function euro(cent: number | bigint): string {
  if (typeof cent === 'number') {
    const c = cent < 0 ? -cent : cent;
    const heel = Math.floor(c / 100);
    const tekst = `€\u00a0${duizend(heel)},${TWEE[c - heel * 100]}`;
    return cent < 0 ? `−${tekst}` : tekst;
  }
  const c = cent < 0n ? -cent : cent;
  return `${cent < 0n ? '−' : ''}€\u00a0${punten(String(c / 100n))},${String(c % 100n).padStart(2, '0')}`;
}
const TWEE = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));
const DRIE = Array.from({ length: 1000 }, (_, i) => String(i).padStart(3, '0'));

/** A whole number of at least zero with dots. */
function duizend(n: number): string {
  if (n < 1000) return String(n | 0);
  if (n >= 1_000_000) return punten(String(n));
  const voor = Math.floor(n / 1000);
  return `${voor | 0}.${DRIE[n - voor * 1000]}`;
}

/** An exact decimal with a comma, or undefined when it does not end within `hoogstens` places. */
function decimaal(teller: bigint, noemer: bigint, minstens: number, hoogstens: number): string | undefined {
  const t = teller < 0n ? -teller : teller;
  for (let n = minstens; n <= hoogstens; n++) {
    const geschaald = t * 10n ** BigInt(n);
    if (geschaald % noemer !== 0n) continue;
    const cijfers = String(geschaald / noemer).padStart(n + 1, '0');
    const heel = punten(cijfers.slice(0, cijfers.length - n));
    return `${teller < 0n ? '−' : ''}${heel}${n ? `,${cijfers.slice(-n)}` : ''}`;
  }
  return undefined;
}
/** The same in plain numbers where those are exact: two to five decimals. */
function geldSnel(teller: number, noemer: number): string | undefined {
  if (noemer === 1) return euro(teller);
  const t = teller < 0 ? -teller : teller;
  if (t * 1000 > Number.MAX_SAFE_INTEGER) return undefined;
  const cent = Math.floor(t / noemer);
  const over = (t - cent * noemer) * 1000;
  if (over === 0) return euro(teller < 0 ? -cent : cent);
  const duizendste = Math.floor(over / noemer);
  if (duizendste * noemer !== over) return undefined;
  return `${teller < 0 ? '−' : ''}${euro(cent)}${DRIE[duizendste]!.replace(/0+$/, '')}`;
}
const halfOmhoog = (teller: bigint, noemer: bigint): bigint => {
  const d = 2n * noemer;
  const t = 2n * teller + noemer;
  return t >= 0n ? t / d : -((-t + d - 1n) / d);
};

/** Dutch notation. What has no short exact form is written as "ongeveer". */
export const nederlands: Opmaak = {
  getal(teller, noemer, eenheid) {
    const geld = eenheid.startsWith('cent');
    const na = PERIODE[eenheid as Eenheid] ?? '';
    if (geld && typeof teller === 'number' && typeof noemer === 'number') {
      const snel = geldSnel(teller, noemer);
      if (snel) return snel + na;
    }
    const t = BigInt(teller);
    const n = BigInt(noemer);
    if (geld) {
      if (t % n === 0n) return euro(t / n) + na;
      const precies = decimaal(t, n * 100n, 2, 5);
      return precies ? `${precies.replace(/^(−?)/, '$1€\u00a0')}${na}` : `ongeveer ${euro(halfOmhoog(t, n))}${na}`;
    }
    if (eenheid === 'fractie') {
      const precies = decimaal(t * 100n, n, 0, 6);
      return precies ? `${precies}%` : `ongeveer ${decimaal(halfOmhoog(t * 10_000n, n), 100n, 2, 2)}%`;
    }
    const precies = decimaal(t, n, 0, 6);
    return (precies ?? `ongeveer ${decimaal(halfOmhoog(t * 100n, n), 100n, 2, 2)}`) + na;
  },
  jaNee: (w) => (w ? 'ja' : 'nee'),
  onbekend: () => 'nog niet bekend',
};

/** Writes any outcome. */
export function schrijf(w: Waarde, eenheid: string, opmaak: Opmaak = nederlands): string {
  if (typeof w === 'boolean') return opmaak.jaNee(w);
  return isOnbekend(w) ? opmaak.onbekend(w.ontbreekt) : opmaak.getal(w.teller, w.noemer, eenheid);
}
