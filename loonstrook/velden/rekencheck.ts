import type { Kandidaat } from './kandidaten.ts';
import type { Kernsoort, Optie, Opties } from './opties.ts';

export type Keuze = { optie: Optie; bevestigd: boolean; uniek: boolean; verankerd: boolean };
export type Uitslag = { keuzes: Partial<Record<Kernsoort, Keuze>>; kloppend: number };

type Poging = Partial<Record<Kernsoort, Optie>>;
type Som = { leden: Kernsoort[]; extra: number };

const KERN: readonly Kernsoort[] = [
  'bruto',
  'loonLh',
  'loonheffing',
  'pensioen',
  'netto',
  'vergoeding',
  'beslag',
  'overgemaakt',
];

/** A difference explained by no, one or two other rows of the slip; null when it is not explained. */
function verklaar(verschil: number, overig: readonly number[]): number | null {
  if (verschil === 0) return 0;
  const doel = Math.abs(verschil);
  if (overig.includes(doel)) return 1;
  for (let i = 0; i < overig.length; i++)
    for (let j = i + 1; j < overig.length; j++) if (overig[i]! + overig[j]! === doel) return 2;
  const alles = overig.reduce((s, n) => s + n, 0);
  return overig.length > 2 && overig.length <= 6 && alles === doel ? 3 : null;
}

/** The sums a payslip is made of; each that comes out to the cent confirms its members. */
function sommen(p: Poging, overig: readonly number[]): Som[] {
  const uit: Som[] = [];
  const c = (s: Kernsoort) => p[s]?.cent ?? 0;
  const aanwezig = (leden: Kernsoort[]) => leden.filter((l) => p[l]);
  const probeer = (verschil: number, leden: Kernsoort[]) => {
    const extra = verklaar(verschil, overig);
    if (extra !== null) uit.push({ leden: aanwezig(leden), extra });
  };
  if (p.bruto && p.loonLh) probeer(c('bruto') - c('pensioen') - c('loonLh'), ['bruto', 'pensioen', 'loonLh']);
  if (p.netto && p.loonheffing) {
    if (p.loonLh) probeer(c('loonLh') - c('loonheffing') - c('netto'), ['loonLh', 'loonheffing', 'netto']);
    if (p.bruto)
      probeer(c('bruto') - c('pensioen') - c('loonheffing') - c('netto'), [
        'bruto',
        'pensioen',
        'loonheffing',
        'netto',
      ]);
  }
  if (p.netto && p.overgemaakt)
    probeer(c('netto') + c('vergoeding') - c('beslag') - c('overgemaakt'), [
      'netto',
      'vergoeding',
      'beslag',
      'overgemaakt',
    ]);
  if (!p.netto && p.bruto && p.overgemaakt && p.loonheffing)
    probeer(c('bruto') + c('vergoeding') - c('pensioen') - c('loonheffing') - c('beslag') - c('overgemaakt'), [
      'bruto',
      'vergoeding',
      'pensioen',
      'loonheffing',
      'beslag',
      'overgemaakt',
    ]);
  return uit;
}

function score(p: Poging, s: readonly Som[]): number {
  let n = s.reduce((t, som) => t + 100 * som.leden.length - 35 * som.extra, 0);
  for (const k of KERN) if (p[k]) n -= 8 * p[k]!.rang - (p[k]!.eenduidig ? 4 : 0);
  return n;
}

function* pogingen(opties: Opties): Generator<Poging> {
  const lijsten = KERN.map((k) => {
    const os: (Optie | undefined)[] = opties[k].slice(0, 3);
    return os.length ? os : [undefined];
  });
  const keuze = (i: number, p: Poging): Poging[] =>
    i === KERN.length ? [p] : lijsten[i]!.flatMap((o) => keuze(i + 1, o ? { ...p, [KERN[i]!]: o } : p));
  yield* keuze(0, {});
}

/**
 * Where every row shows two amounts without a head, the amount on the bank tells which is of this period: it stands
 * alone. From there the sums carry on: net, then taxable wage and tax, then gross.
 */
function verankerd(p: Poging, s: readonly Som[]): Set<Kernsoort> {
  const vast = new Set<Kernsoort>();
  if (!p.overgemaakt?.eenduidig || p.overgemaakt.cent === 0) return vast;
  vast.add('overgemaakt');
  const volgorde: Kernsoort[] = ['overgemaakt', 'netto', 'loonLh', 'bruto'];
  for (const vanuit of volgorde)
    for (const som of s)
      if (vast.has(vanuit) && som.extra <= 1 && som.leden.includes(vanuit)) for (const l of som.leden) vast.add(l);
  return vast;
}

/**
 * Chooses among the possible readings the one whose sums come out: gross − premiums = taxable wage, − tax = net,
 * + allowances − garnishment = transferred. Cumulative columns satisfy the same sums, so this never decides on a
 * column alone: an ambiguous row stays ambiguous.
 */
export function reken(opties: Opties, overig: readonly Kandidaat[]): Uitslag {
  const extra = [...new Map(overig.map((k) => [`${k.etiket}|${k.cent}`, Math.abs(k.cent)])).values()].slice(0, 14);
  let beste: { p: Poging; s: Som[]; n: number } | null = null;
  let gelijk: Poging[] = [];
  for (const p of pogingen(opties)) {
    const s = sommen(p, extra);
    const n = score(p, s);
    if (!beste || n > beste.n) [beste, gelijk] = [{ p, s, n }, []];
    else if (n === beste.n) gelijk.push(p);
  }
  const anker = beste ? verankerd(beste.p, beste.s) : new Set<Kernsoort>();
  const keuzes: Uitslag['keuzes'] = {};
  for (const k of KERN) {
    const optie = beste?.p[k];
    if (!beste || !optie) continue;
    const bevestigd = beste.s.some((s) => s.leden.includes(k) && s.leden.length > 1);
    const rivaal = opties[k].some((o) => o.cent !== optie.cent && o.rang <= optie.rang);
    const ook = gelijk.some((p) => p[k] && p[k].cent !== optie.cent);
    const vast = optie.eenduidig || (anker.has(k) && !ook);
    keuzes[k] = { optie, bevestigd, verankerd: vast, uniek: !ook && (!rivaal || bevestigd) };
  }
  return { keuzes, kloppend: beste?.s.length ?? 0 };
}
