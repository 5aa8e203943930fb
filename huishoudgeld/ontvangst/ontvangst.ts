/** The receipt of a decided month: facts, versions of the law, outcome and what is paid. Replayable for ever, byte for byte. */

import { type Huishoudmaand, leesHuishoudmaand, lezingenVan, rekenaarVan } from '@bijrijder/recht';
import { type Afdruk, type Bonnenboek, bonnenboek, canoniek, type Kader } from '@bijrijder/rekenkern';
import type { Specificatie } from '../grootboek/uitvoering.ts';
import type { Feit } from '../tijdlijn/feiten.ts';
import type { Dag, Maand } from '../tijdlijn/maand.ts';
import type { Rekenaar } from '../tijdlijn/rekenaar.ts';

/** Outcomes that a receipt of a month holds. */
const UITKOMSTEN = [
  'norm-in-centen',
  'inkomen-in-centen',
  'bijstand-in-centen',
  'verlaging-in-centen',
  'reservering-in-centen',
  'te-betalen',
  'aflossing',
  'uit-te-betalen',
  'premie-verdiend-P1-in-centen',
  'premie-verdiend-P2-in-centen',
] as const;

export interface Bonvraag {
  readonly maand: Maand;
  /** Day of the decision: what was known then. */
  readonly bekendOp: Dag;
  readonly invoer: Huishoudmaand;
  /** Facts the month rests on; the receipt keeps their ids and prints, not their contents. */
  readonly feiten?: readonly Feit[];
  readonly specificatie?: Specificatie;
}
export interface Huishoudbon {
  /** Canonical JSON: equal decisions give equal bytes. */
  readonly tekst: string;
  /** Shared by all receipts of this municipality, month and decision day; store it once. */
  readonly kader: Kader;
}

const boeken = new WeakMap<Rekenaar, WeakMap<Afdruk, Map<string, Bonnenboek>>>();
function boekVan(r: Rekenaar, maand: Maand, bekendOp: Dag, afdruk: Afdruk): Bonnenboek {
  const perAfdruk = boeken.get(r) ?? new WeakMap<Afdruk, Map<string, Bonnenboek>>();
  boeken.set(r, perAfdruk);
  const perDag = perAfdruk.get(afdruk) ?? new Map<string, Bonnenboek>();
  perAfdruk.set(afdruk, perDag);
  const sleutel = `${maand}|${bekendOp}`;
  let boek = perDag.get(sleutel);
  if (!boek) {
    const gebonden = rekenaarVan(r.gemeente).voor({ peildatum: `${maand}-01`, bekendOp });
    boek = bonnenboek(gebonden, UITKOMSTEN, afdruk);
    perDag.set(sleutel, boek);
  }
  return boek;
}

interface Inhoud {
  readonly vorm: 1;
  readonly soort: 'huishoudmaand';
  readonly gemeente: string;
  readonly lezingen: unknown;
  readonly maand: Maand;
  readonly bekendOp: Dag;
  readonly feiten: readonly { readonly feit: string; readonly bekendOp: Dag; readonly afdruk: string }[];
  readonly invoer: Huishoudmaand;
  readonly bon: string;
  readonly specificatie: { readonly regels: readonly unknown[]; readonly betaaldCent: number } | null;
}

function inhoudVan(
  r: Rekenaar,
  v: Omit<Bonvraag, 'feiten' | 'specificatie'>,
  afdruk: Afdruk,
): Pick<Inhoud, 'bon' | 'lezingen'> {
  const uitslag = r.bereken(v.invoer, v.maand, v.bekendOp).uitslag;
  return { bon: boekVan(r, v.maand, v.bekendOp, afdruk).schrijf(uitslag), lezingen: lezingenVan(r.gemeente) };
}

/** Writes the receipt of a month. `afdruk` is the caller's hash (SHA-256 in hex); nothing here does I/O. */
export function schrijfHuishoudbon(r: Rekenaar, v: Bonvraag, afdruk: Afdruk): Huishoudbon {
  const feiten = (v.feiten ?? [])
    .map((f) => ({ feit: f.feit, bekendOp: f.bekendOp, afdruk: afdruk(canoniek(f)) }))
    .toSorted((a, b) => (a.feit < b.feit ? -1 : 1));
  const inhoud: Inhoud = {
    vorm: 1,
    soort: 'huishoudmaand',
    gemeente: r.gemeente.sleutel,
    maand: v.maand,
    bekendOp: v.bekendOp,
    feiten,
    invoer: v.invoer,
    ...inhoudVan(r, v, afdruk),
    specificatie: v.specificatie ? { regels: v.specificatie.regels, betaaldCent: v.specificatie.betaaldCent } : null,
  };
  return { tekst: canoniek(inhoud), kader: boekVan(r, v.maand, v.bekendOp, afdruk).kader };
}

export type Naspel =
  | { readonly gelijk: true }
  | {
      readonly gelijk: false;
      readonly verschillen: readonly ('gemeente' | 'lezingen' | 'uitkomst' | 'bytes' | 'specificatie')[];
    };

/**
 * Calculates the month of a receipt again and compares byte for byte.
 * @throws SyntaxError or Invoerfout when the text is no receipt
 */
export function speelHuishoudbonAf(tekst: string, r: Rekenaar, afdruk: Afdruk): Naspel {
  const was = JSON.parse(tekst) as Inhoud;
  const invoer = leesHuishoudmaand(was.invoer);
  const verschillen: ('gemeente' | 'lezingen' | 'uitkomst' | 'bytes' | 'specificatie')[] = [];
  if (was.gemeente !== r.gemeente.sleutel) verschillen.push('gemeente');
  const nu = inhoudVan(r, { maand: was.maand, bekendOp: was.bekendOp, invoer }, afdruk);
  if (canoniek(nu.lezingen) !== canoniek(was.lezingen)) verschillen.push('lezingen');
  if (nu.bon !== was.bon) verschillen.push('uitkomst');
  const regels = (was.specificatie?.regels ?? []) as { readonly bedragCent: number }[];
  if (was.specificatie && regels.reduce((som, x) => som + x.bedragCent, 0) !== was.specificatie.betaaldCent)
    verschillen.push('specificatie');
  if (canoniek({ ...was, ...nu }) !== tekst && verschillen.length === 0) verschillen.push('bytes');
  return verschillen.length === 0 ? { gelijk: true } : { gelijk: false, verschillen };
}
