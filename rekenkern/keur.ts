/** The checker: what is wrong with a set of rules, in clear words with rule and article. */
import { keurEenheid } from './eenheden.ts';
import type { Stelsel } from './naslag.ts';
import { type Bewijs, loop, Ontleding, opVolgorde } from './ontleding.ts';
import type { Breuk } from './taal/eenheid.ts';
import type { Parameter, Tabelrij } from './taal/parameters.ts';
import type { Regel } from './taal/regel.ts';
import type { Knoop } from './taal/uitdrukking.ts';

/** `fout`: cannot be built. `gebrek`: must not be merged. `let op`: may be meant. */
export interface Bevinding {
  readonly ernst: 'fout' | 'gebrek' | 'let op';
  readonly regel?: string;
  readonly artikel?: string;
  readonly figuur?: string;
  readonly tekst: string;
}
export interface Keuring {
  readonly bevindingen: readonly Bevinding[];
  /** Rules without a worked example by somebody else: shown as such. */
  readonly zonderOrakel: readonly string[];
}
export interface Keuropties {
  /** The rules people ask for; every other rule must be used by one of them. */
  readonly uitkomsten?: readonly string[];
  /** Report figures in the book that no rule uses. */
  readonly ongebruikteFiguren?: boolean;
}

/** Checks a whole set. Never throws: what is wrong is told. */
export function keur(stelsel: Stelsel, opties: Keuropties = {}): Keuring {
  const uit: Bevinding[] = [];
  const over =
    (regel: Regel, ernst: Bevinding['ernst'] = 'fout') =>
    (tekst: string) =>
      uit.push({ ernst, regel: regel.naam, artikel: `${regel.artikel.wet} ${regel.artikel.plaats}`, tekst });
  let regels: readonly Regel[];
  try {
    regels = opVolgorde(stelsel);
  } catch (e) {
    return { bevindingen: [{ ernst: 'fout', tekst: (e as Error).message }], zonderOrakel: [] };
  }
  keurNamen(regels, over);
  const gebruikt = new Set<string>();
  for (const r of regels) {
    const fout = over(r);
    const gebrek = over(r, 'gebrek');
    if (!r.artikel.wet || !r.artikel.plaats) gebrek('noemt geen wet of artikel');
    if (!r.versies.length) fout('heeft geen enkele versie');
    keurVersies(r, fout, over(r, 'let op'));
    for (const v of r.versies) {
      const eenheid = keurEenheid(v.formule.knoop, (t) => fout(`eenheden: ${t}`));
      if (eenheid !== r.eenheid) fout(`eenheden: de formule geeft ${eenheid}, de regel zegt ${r.eenheid}`);
      keurZin(v.zin ?? r.zin, v.formule.knoop, gebrek);
      loop(v.formule.knoop, (k) => {
        if (k.op === 'parameter' || k.op === 'tabel') gebruikt.add(k.sleutel);
        if (k.op === 'rond' && (!k.clausule.wet || !k.clausule.plaats))
          gebrek('rondt af zonder te noemen wie dat bepaalt');
        if (k.op === 'rond' && k.stap <= 0n) fout('rondt af op een stap van nul of minder');
        if (k.op === 'deel' && k.door <= 0n) fout(`deelt door ${k.door}`);
        if ((k.op === 'plus' || k.op === 'kleinste' || k.op === 'grootste') && !k.delen.length)
          fout(`een lege ${k.op}`);
      });
    }
  }
  for (const sleutel of gebruikt) {
    const p = stelsel.parameters.get(sleutel);
    if (!p) uit.push({ ernst: 'fout', figuur: sleutel, tekst: 'wordt gebruikt maar staat niet bij de figuren' });
    else keurFiguur(p, (ernst, tekst) => uit.push({ ernst, figuur: sleutel, tekst }));
  }
  if (opties.ongebruikteFiguren)
    for (const sleutel of stelsel.parameters.keys())
      if (!gebruikt.has(sleutel))
        uit.push({ ernst: 'let op', figuur: sleutel, tekst: 'wordt door geen regel gebruikt' });
  if (opties.uitkomsten) keurBereikbaar(stelsel, regels, opties.uitkomsten, over, uit);
  if (!uit.some((b) => b.ernst === 'fout')) keurGrenzen(stelsel, over, uit);
  return { bevindingen: uit, zonderOrakel: regels.filter((r) => !r.orakels.length).map((r) => r.naam) };
}

type Over = (regel: Regel, ernst?: Bevinding['ernst']) => (tekst: string) => void;

function keurNamen(regels: readonly Regel[], over: Over): void {
  const perNaam = new Map(regels.map((r) => [r.naam, r]));
  const gezien = new Set<Knoop>();
  for (const r of regels)
    for (const v of r.versies)
      loop(
        v.formule.knoop,
        (k) => {
          if (k.op === 'regel' && perNaam.get(k.regel.naam) !== k.regel)
            over(r)(`gebruikt een andere regel die ook "${k.regel.naam}" heet`);
        },
        gezien,
      );
}

const dagErna = (dag: string): string =>
  new Date(Date.parse(`${dag}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function keurVersies(r: Regel, fout: (t: string) => void, letOp: (t: string) => void): void {
  const versies = [...r.versies].sort((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0));
  versies.forEach((v, i) => {
    if (v.tot !== undefined && v.tot <= v.van) fout(`versie van ${v.van} eindigt voor zij begint`);
    const na = versies[i + 1];
    if (!na) return;
    if (na.van === v.van && na.bekendVanaf === v.bekendVanaf) fout(`heeft twee versies vanaf ${v.van}`);
    if (na.van === v.van) return;
    if (v.tot !== undefined && v.tot > na.van) fout(`versies overlappen: tot ${v.tot} en vanaf ${na.van}`);
    if (v.tot !== undefined && v.tot < na.van) letOp(`tussen ${v.tot} en ${na.van} geldt geen versie`);
  });
}

function keurFiguur(p: Parameter, meld: (ernst: Bevinding['ernst'], tekst: string) => void): void {
  const versies = [...p.versies].sort((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0));
  versies.forEach((v, i) => {
    if (!v.bron.document) meld('gebrek', `de waarde vanaf ${v.van} heeft geen bron`);
    if (v.totEnMet !== undefined && v.totEnMet < v.van)
      meld('fout', `de waarde vanaf ${v.van} eindigt voor zij begint`);
    if (!('teller' in v.waarde))
      keurTabel(v.waarde as readonly Tabelrij[], (t) => meld('fout', `tabel vanaf ${v.van}: ${t}`));
    const na = versies[i + 1];
    if (!na) return;
    if (na.van === v.van && na.bekendVanaf === v.bekendVanaf) meld('fout', `twee waarden vanaf ${v.van}`);
    if (na.van === v.van || v.totEnMet === undefined) return;
    if (v.totEnMet >= na.van) meld('fout', `waarden overlappen: tot en met ${v.totEnMet} en vanaf ${na.van}`);
    else if (dagErna(v.totEnMet) < na.van) meld('let op', `onbekend van ${dagErna(v.totEnMet)} tot ${na.van}`);
  });
}
function keurTabel(rijen: readonly Tabelrij[], fout: (t: string) => void): void {
  if (!rijen.length) fout('geen rijen');
  rijen.forEach((r, i) => {
    if (r.length !== rijen[0]!.length)
      fout(`rij ${i + 1} heeft ${r.length} kolommen in plaats van ${rijen[0]!.length}`);
    const vorig = rijen[i - 1];
    if (vorig && !kleiner(vorig[0]!, r[0]!)) fout(`rij ${i + 1} begint niet boven de vorige`);
  });
}
const kleiner = (a: Breuk, b: Breuk): boolean => a.teller * b.noemer < b.teller * a.noemer;

function keurZin(zin: string, k: Knoop, gebrek: (t: string) => void): void {
  if (!zin.trim()) gebrek('heeft geen zin voor mensen');
  const namen = new Set<string>();
  loop(k, (n) => {
    if (n.op === 'invoer') namen.add(n.invoer.naam);
    if (n.op === 'parameter' || n.op === 'tabel') namen.add(n.sleutel);
    if (n.op === 'regel') namen.add(n.regel.naam);
  });
  for (const [, naam] of zin.matchAll(/\{([^{}]+)\}/g))
    if (!namen.has(naam!)) gebrek(`de zin noemt {${naam}}, maar dat staat niet in de formule`);
}

function keurBereikbaar(
  stelsel: Stelsel,
  regels: readonly Regel[],
  uitkomsten: readonly string[],
  over: Over,
  uit: Bevinding[],
): void {
  const wortels = uitkomsten.flatMap((naam) => {
    const r = regels.find((x) => x.naam === naam);
    if (!r) uit.push({ ernst: 'fout', regel: naam, tekst: 'wordt als uitkomst gevraagd maar bestaat niet' });
    return r ? [r] : [];
  });
  const nodig = new Set(opVolgorde({ ...stelsel, regels: wortels }).map((r) => r.naam));
  for (const r of regels) if (!nodig.has(r.naam)) over(r, 'gebrek')('wordt door geen enkele uitkomst gebruikt');
}

/** What the bounds of the facts prove: branches that never happen, divisors that can fail, numbers that need BigInt. */
function keurGrenzen(stelsel: Stelsel, over: Over, uit: Bevinding[]): void {
  let o: Ontleding;
  try {
    o = new Ontleding(stelsel);
    for (const r of o.regels) o.regel(r);
  } catch (e) {
    uit.push({ ernst: 'fout', tekst: (e as Error).message });
    return;
  }
  for (const r of o.regels) {
    const letOp = over(r, 'let op');
    if (o.regel(r).groot) letOp('kan groter worden dan een getal van 53 bits: rekent met BigInt');
    for (const v of r.versies)
      loop(v.formule.knoop, (k) => {
        if (k.op === 'als' && k.voorwaarde.op === 'waar')
          letOp('een keuze met een vaste voorwaarde: een tak wordt nooit bereikt');
        if (k.op === 'vergelijk') {
          const [a, b] = o.gelijk([k.a, k.b]).delen as [Bewijs, Bewijs];
          if (a.hoog < b.laag || a.laag > b.hoog)
            letOp('een vergelijking die door de grenzen altijd hetzelfde uitvalt');
        }
        if (k.op === 'deelDoorAantal') {
          const n = o.knoop(k.aantal);
          if (n.laag < n.noemer) letOp('kan door nul delen: de deler mag volgens zijn grenzen lager dan 1 zijn');
          if (n.hoog > BigInt(k.hoogstens) * n.noemer) letOp(`de deler kan hoger zijn dan ${k.hoogstens}`);
        }
      });
  }
}
