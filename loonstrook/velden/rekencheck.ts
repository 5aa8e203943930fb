import type { Kandidaat } from './kandidaten.ts';
import type { Kernsoort, Optie, Opties } from './opties.ts';

/** A chosen reading: confirmed by a sum, the only one that can be, and surely of this period. */
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

/** How many other rows explain a difference (0, 1, 2, or all of them); null when they do not. */
function verklaar(verschil: number, overig: readonly number[]): number | null {
  if (verschil === 0) return 0;
  const doel = Math.abs(verschil);
  if (overig.includes(doel)) return 1;
  for (let i = 0; i < overig.length; i++)
    for (let j = i + 1; j < overig.length; j++) if (overig[i]! + overig[j]! === doel) return 2;
  const alles = overig.reduce((s, n) => s + n, 0);
  return overig.length > 2 && overig.length <= 6 && alles === doel ? 3 : null;
}

/**
 * The sums a payslip is made of; each that comes out to the cent confirms its members. Between gross and net other
 * rows may only take off. An unknown addition to the net wage may be an allowance, so it does not confirm those.
 */
function sommen(p: Poging, verklaard: (verschil: number) => number | null): Som[] {
  const uit: Som[] = [];
  const c = (s: Kernsoort) => p[s]?.cent ?? 0;
  const voegToe = (verschil: number, leden: Kernsoort[], soort: 'inhouding' | 'beide') => {
    const extra = verklaard(verschil);
    if (extra === null || (extra > 0 && verschil < 0 && soort === 'inhouding')) return;
    const onbekend = extra > 0 && verschil < 0;
    uit.push({ leden: leden.filter((l) => p[l] && !(onbekend && l === 'vergoeding')), extra });
  };
  if (p.bruto && p.loonLh)
    voegToe(c('bruto') - c('pensioen') - c('loonLh'), ['bruto', 'pensioen', 'loonLh'], 'inhouding');
  if (p.netto && p.loonheffing) {
    if (p.loonLh) voegToe(c('loonLh') - c('loonheffing') - c('netto'), ['loonLh', 'loonheffing', 'netto'], 'inhouding');
    if (p.bruto)
      voegToe(
        c('bruto') - c('pensioen') - c('loonheffing') - c('netto'),
        ['bruto', 'pensioen', 'loonheffing', 'netto'],
        'inhouding',
      );
  }
  if (p.netto && p.overgemaakt)
    voegToe(
      c('netto') + c('vergoeding') - c('beslag') - c('overgemaakt'),
      ['netto', 'vergoeding', 'beslag', 'overgemaakt'],
      'beide',
    );
  if (!p.netto && p.bruto && p.overgemaakt && p.loonheffing)
    voegToe(
      c('bruto') + c('vergoeding') - c('pensioen') - c('loonheffing') - c('beslag') - c('overgemaakt'),
      ['bruto', 'vergoeding', 'pensioen', 'loonheffing', 'beslag', 'overgemaakt'],
      'beide',
    );
  return uit;
}

function score(p: Poging, s: readonly Som[]): number {
  let n = 0;
  for (const som of s) n += 100 * som.leden.length - 35 * som.extra + (som.leden.includes('overgemaakt') ? 150 : 0);
  for (const k of KERN) {
    const o = p[k];
    if (o) n += 40 - 8 * o.rang + (o.eenduidig ? 4 : 0);
  }
  return n;
}

/** All ways to choose one reading per amount; allowances and pension may also be left out. */
function elkePoging(opties: Opties, doe: (p: Poging) => void): void {
  const lijsten = KERN.map((k): (Optie | undefined)[] => {
    const os: (Optie | undefined)[] = opties[k].slice(0, 3);
    return os.length === 0 || k === 'vergoeding' || k === 'pensioen' ? [...os, undefined] : os;
  });
  const p: Poging = {};
  const kies = (i: number): void => {
    if (i === KERN.length) {
      doe(p);
      return;
    }
    for (const o of lijsten[i]!) {
      if (o) p[KERN[i]!] = o;
      else delete p[KERN[i]!];
      kies(i + 1);
    }
  };
  kies(0);
}

/**
 * Where every row shows two amounts without a head, the amount on the bank tells which is of this period: it stands
 * alone. From there the sums carry on: net, then taxable wage and tax, then gross.
 */
function vanafDeBank(p: Poging, s: readonly Som[], opties: Opties): Set<Kernsoort> {
  const vast = new Set<Kernsoort>();
  const bank = p.overgemaakt;
  if (!bank?.eenduidig || bank.cent === 0) return vast;
  // Two amounts that both say they go to the bank: two payments, or two slips on one sheet.
  if (opties.overgemaakt.some((o) => o.cent !== bank.cent && o.rang <= bank.rang)) return vast;
  vast.add('overgemaakt');
  const volgorde: Kernsoort[] = ['overgemaakt', 'netto', 'loonLh', 'bruto'];
  for (const vanuit of volgorde)
    for (const som of s)
      if (vast.has(vanuit) && som.extra <= 1 && som.leden.includes(vanuit)) for (const l of som.leden) vast.add(l);
  return vast;
}

/**
 * Chooses among the possible readings the one whose sums come out: gross − premiums = taxable wage, − tax = net,
 * + allowances − garnishment = transferred. Cumulative amounts satisfy the same sums, so a sum never decides between
 * two sets of amounts: where another value of a field also fits a sum, only the amount on the bank can settle it.
 */
export function reken(opties: Opties, overig: readonly Kandidaat[]): Uitslag {
  const extra = [...new Map(overig.map((k) => [`${k.etiket}|${k.cent}`, Math.abs(k.cent)])).values()].slice(0, 14);
  const geheugen = new Map<number, number | null>();
  const verklaard = (verschil: number) => {
    if (!geheugen.has(verschil)) geheugen.set(verschil, verklaar(verschil, extra));
    return geheugen.get(verschil)!;
  };
  const passend = new Map<Kernsoort, Set<number>>();
  let beste: { p: Poging; s: Som[]; n: number } | null = null;
  let gelijk: Poging[] = [];
  elkePoging(opties, (p) => {
    const s = sommen(p, verklaard);
    for (const som of s)
      if (som.extra === 0 && som.leden.length > 1)
        for (const l of som.leden) passend.set(l, (passend.get(l) ?? new Set()).add(p[l]!.cent));
    const n = score(p, s);
    if (!beste || n > beste.n) [beste, gelijk] = [{ p: { ...p }, s, n }, []];
    else if (n === beste.n) gelijk.push({ ...p });
  });
  return oordeel(beste, gelijk, opties, passend);
}

function oordeel(
  beste: { p: Poging; s: Som[]; n: number } | null,
  gelijk: readonly Poging[],
  opties: Opties,
  passend: ReadonlyMap<Kernsoort, ReadonlySet<number>>,
): Uitslag {
  const keuzes: Uitslag['keuzes'] = {};
  if (!beste) return { keuzes, kloppend: 0 };
  const { p, s } = beste;
  const bank = vanafDeBank(p, s, opties);
  // Allowances that fit in no sum are inside another amount, so that amount is not what its label says.
  const apart = s.some((som) => som.leden.includes('netto') && som.leden.includes('overgemaakt'));
  const naNetto = (k: Kandidaat) =>
    p.netto?.uit.some((n) => n.pagina === k.pagina && n.etiketCel.regel < k.etiketCel.regel) ?? false;
  const vermengd =
    !apart &&
    !s.some((som) => som.leden.includes('vergoeding')) &&
    opties.vergoeding.some((o) => o.cent !== 0 && o.uit.some((k) => !naNetto(k)));
  // From gross to net something was added that is no wage: net is not what its label says, though the bank agrees.
  const heft = (p.bruto ?? p.loonLh) && p.loonheffing && p.netto;
  const nettoLos = Boolean(heft) && !s.some((som) => som.leden.includes('netto') && !som.leden.includes('overgemaakt'));
  // Two values under labels of equal strength (a silent block of the year, another job): no sum may settle
  // that, and the field is left open.
  const betwist = new Set(
    KERN.filter((k) => !bank.has(k) && opties[k].some((o) => p[k] && o.cent !== p[k].cent && o.rang <= p[k].rang)),
  );
  for (const k of KERN) {
    const optie = p[k];
    if (!optie || betwist.has(k)) continue;
    const bevestigd = s.some(
      (som) => som.leden.includes(k) && som.leden.length > 1 && (bank.has(k) || !som.leden.some((l) => betwist.has(l))),
    );
    const ook = gelijk.some((g) => g[k] && g[k].cent !== optie.cent);
    const ander = [...(passend.get(k) ?? [])].some((c) => c !== optie.cent) && !bank.has(k);
    const mengsel = vermengd && (k === 'bruto' || k === 'netto' || k === 'vergoeding' || k === 'overgemaakt');
    const los = nettoLos && (k === 'netto' || k === 'vergoeding');
    keuzes[k] = {
      optie,
      bevestigd,
      uniek: !ook && !ander && !mengsel && !los,
      verankerd: optie.eenduidig || bank.has(k),
    };
  }
  return { keuzes, kloppend: s.length };
}
