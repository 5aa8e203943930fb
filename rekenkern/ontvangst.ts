/** Receipts: which facts, rules and figures, known on which day, gave an outcome. Replayable, byte for byte. */
import { isOnbekend, type Waarde } from './naslag.ts';
import { loop } from './ontleding.ts';
import { type Gebonden, Invoerfout, type Rekenaar, type Uitslag } from './rekenaar.ts';
import { type Breuk, vereenvoudig } from './taal/eenheid.ts';
import { type Parameterversie, parameterOp, type Tabelrij } from './taal/parameters.ts';
import type { Regel } from './taal/regel.ts';

/** A hash of text (its UTF-8 bytes), such as SHA-256 in hex. Given by the caller: the core does no I/O. */
export type Afdruk = (tekst: string) => string;

/** What all receipts of one moment share: the rules and figures that held. Stored once; a receipt names its hash. */
export interface Kader {
  readonly afdruk: string;
  /** Canonical JSON. */
  readonly tekst: string;
}
/** Writes receipts for one moment and one list of outcomes. */
export interface Bonnenboek {
  readonly kader: Kader;
  /** The receipt of one result, as canonical JSON. */
  schrijf(uitslag: Uitslag): string;
}
export interface Verschil {
  readonly soort: 'regels' | 'regelversie' | 'figuur' | 'feit' | 'uitkomst';
  readonly naam: string;
  readonly was: string;
  readonly nu: string;
}

const breukTekst = (b: Breuk): string => {
  const { teller, noemer } = vereenvoudig(b);
  return noemer === 1n ? String(teller) : `${teller}/${noemer}`;
};
const figuurTekst = (v: Parameterversie): string =>
  'teller' in v.waarde
    ? breukTekst(v.waarde)
    : (v.waarde as readonly Tabelrij[]).map((r) => r.map(breukTekst).join(' ')).join(';');

/** JSON with sorted keys and no spaces: the same values always give the same bytes. */
export function canoniek(w: unknown): string {
  if (typeof w === 'bigint') return JSON.stringify(String(w));
  if (Array.isArray(w)) return `[${w.map(canoniek).join(',')}]`;
  if (w === null || typeof w !== 'object') return JSON.stringify(w) ?? 'null';
  const delen = Object.entries(w).filter(([, x]) => x !== undefined);
  return `{${delen
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, x]) => `${JSON.stringify(k)}:${canoniek(x)}`)
    .join(',')}}`;
}

/** The text of a rule that decides outcomes: unit and formulas, with other rules by name. */
function regelTekst(r: Regel): string {
  const kort = (w: unknown): unknown => {
    if (Array.isArray(w)) return w.map(kort);
    if (w === null || typeof w !== 'object') return w;
    if ('op' in w && w.op === 'regel') return { regel: (w as unknown as { regel: Regel }).regel.naam };
    if ('op' in w && w.op === 'rond') return kort({ ...w, op: 'afronden', clausule: undefined });
    return Object.fromEntries(Object.entries(w).map(([k, x]) => [k, kort(x)]));
  };
  return canoniek({
    naam: r.naam,
    eenheid: r.eenheid,
    versies: r.versies.map((v) => ({
      van: v.van,
      tot: v.tot,
      bekendVanaf: v.bekendVanaf,
      formule: kort(v.formule.knoop),
    })),
  });
}

/** The frame of a moment: rule versions and figures in force and known. Needs a decision date, or it could not be replayed. */
export function kaderVan(bij: Gebonden, afdruk: Afdruk): Kader {
  const { rekenaar, tijd } = bij;
  if (!tijd.bekendOp) throw new Invoerfout('bekendOp', 'de dag waarop is beslist, zoals 2026-04-28', tijd.bekendOp);
  const figuren: Record<string, unknown> = {};
  for (const r of rekenaar.regels) {
    const versie = bij.versie(r);
    if (!versie) continue;
    loop(versie.formule.knoop, (k) => {
      if (k.op !== 'parameter' && k.op !== 'tabel') return;
      const v = parameterOp(rekenaar.stelsel.parameters, k.sleutel, tijd);
      figuren[k.sleutel] = v ? { van: v.van, bekendVanaf: v.bekendVanaf, waarde: figuurTekst(v) } : null;
    });
  }
  const tekst = canoniek({
    vorm: 1,
    stelsel: rekenaar.stelsel.naam,
    regels: afdruk(rekenaar.regels.map(regelTekst).join('\n')),
    peildatum: tijd.peildatum,
    bekendOp: tijd.bekendOp,
    versies: Object.fromEntries(rekenaar.regels.map((r) => [r.naam, bij.versie(r)?.van ?? null])),
    figuren,
  });
  return { afdruk: afdruk(tekst), tekst };
}

/** Opens a book of receipts for one moment. `uitkomsten`: the rules whose values are written down. */
export function bonnenboek(bij: Gebonden, uitkomsten: readonly (Regel | string)[], afdruk: Afdruk): Bonnenboek {
  const kader = kaderVan(bij, afdruk);
  const { rekenaar, tijd } = bij;
  const feiten = rekenaar.gegenereerd.feiten
    .map(([naam, eenheid], plek) => ({ sleutel: `${JSON.stringify(naam)}:`, naam, plek, jaNee: eenheid === 'ja/nee' }))
    .sort((a, b) => (a.naam < b.naam ? -1 : 1));
  const uit = uitkomsten
    .map((r) => (typeof r === 'string' ? r : r.naam))
    .sort()
    .map((naam) => {
      const plek = rekenaar.plek.get(naam);
      if (plek === undefined) throw new Error(`onbekende regel ${naam}`);
      const [, noemer, groot, jaNee] = rekenaar.gegenereerd.regels[plek]!;
      return { sleutel: `${JSON.stringify(naam)}:`, naam, plek, snel: noemer === '1' && !groot, jaNee };
    });
  const n = rekenaar.gegenereerd.feiten.length;
  const kop = `{"bekendOp":${JSON.stringify(tijd.bekendOp)},"feiten":{`;
  const midden = `},"kader":${JSON.stringify(kader.afdruk)},"peildatum":${JSON.stringify(tijd.peildatum)},"uitkomsten":{`;
  const slot = `},"vorm":1}`;
  return {
    kader,
    schrijf(u) {
      let t = kop;
      for (let i = 0; i < feiten.length; i++) {
        const f = feiten[i]!;
        const s = u.S[f.plek]!;
        t += i ? `,${f.sleutel}` : f.sleutel;
        t += Number.isNaN(s) ? 'null' : f.jaNee ? (s === 1 ? 'true' : 'false') : s;
      }
      t += midden;
      for (let i = 0; i < uit.length; i++) {
        const r = uit[i]!;
        t += i ? `,${r.sleutel}` : r.sleutel;
        const s = u.S[n + r.plek]!;
        if (r.snel && !u.onzeker?.[r.plek]) t += r.jaNee ? (s === 1 ? 'true' : 'false') : s;
        else t += waardeTekst(u.waarde(r.naam));
      }
      return t + slot;
    },
  };
}
function waardeTekst(w: Waarde): string {
  if (typeof w === 'boolean') return String(w);
  if (isOnbekend(w)) return canoniek({ ontbreekt: w.ontbreekt });
  const { teller, noemer } = vereenvoudig(w);
  return noemer === 1n && teller <= 9007199254740991n && teller >= -9007199254740991n
    ? String(teller)
    : JSON.stringify(`${teller}/${noemer}`);
}

interface Bon {
  readonly vorm: number;
  readonly peildatum: string;
  readonly bekendOp: string;
  readonly kader: string;
  readonly feiten: Record<string, number | boolean | null>;
  readonly uitkomsten: Record<string, unknown>;
}
interface Kadertekst {
  readonly regels: string;
  readonly versies: Record<string, string | null>;
  readonly figuren: Record<string, unknown>;
}

/** Calculates a receipt again. The same bytes, or what differs; give the stored frame to learn which rule or figure. */
export function speelAf(
  bon: string,
  rekenaar: Rekenaar,
  afdruk: Afdruk,
  kader?: string,
): { gelijk: true } | { gelijk: false; verschillen: readonly Verschil[] } {
  const oud = JSON.parse(bon) as Bon;
  if (oud.vorm !== 1) throw new Invoerfout('vorm', 'een bon van vorm 1', oud.vorm);
  const bij = rekenaar.voor({ peildatum: oud.peildatum, bekendOp: oud.bekendOp });
  const verschillen: Verschil[] = [];
  const vergelijk = (soort: Verschil['soort'], was: Record<string, unknown>, nu: Record<string, unknown>): void => {
    for (const naam of new Set([...Object.keys(was), ...Object.keys(nu)])) {
      const [a, b] = [canoniek(was[naam] ?? null), canoniek(nu[naam] ?? null)];
      if (a !== b) verschillen.push({ soort, naam, was: a, nu: b });
    }
  };
  const nieuwKader = kaderVan(bij, afdruk);
  if (nieuwKader.afdruk !== oud.kader) {
    const nu = JSON.parse(nieuwKader.tekst) as Kadertekst;
    const was = kader === undefined ? undefined : (JSON.parse(kader) as Kadertekst);
    if (was) {
      if (afdruk(kader!) !== oud.kader) throw new Invoerfout('kader', `het kader ${oud.kader}`, afdruk(kader!));
      vergelijk('regelversie', was.versies, nu.versies);
      vergelijk('figuur', was.figuren, nu.figuren);
      vergelijk('regels', { [rekenaar.stelsel.naam]: was.regels }, { [rekenaar.stelsel.naam]: nu.regels });
    } else verschillen.push({ soort: 'regels', naam: rekenaar.stelsel.naam, was: oud.kader, nu: nieuwKader.afdruk });
  }
  for (const feit of Object.keys(oud.feiten))
    if (!rekenaar.feitplek.has(feit))
      verschillen.push({ soort: 'feit', naam: feit, was: 'gevraagd', nu: 'niet meer gevraagd' });
  const bestaat = Object.keys(oud.uitkomsten).filter((naam) => rekenaar.plek.has(naam));
  const opnieuw = bonnenboek(bij, bestaat, afdruk).schrijf(bij.bereken(oud.feiten));
  vergelijk('uitkomst', oud.uitkomsten, (JSON.parse(opnieuw) as Bon).uitkomsten);
  if (!verschillen.length && opnieuw !== bon) verschillen.push({ soort: 'feit', naam: 'bon', was: bon, nu: opnieuw });
  return verschillen.length ? { gelijk: false, verschillen } : { gelijk: true };
}
