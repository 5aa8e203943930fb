/** The exact curve of what somebody keeps at every net wage: every bend and jump with the rule that causes it. */

import { type Huishoudmaand, rekenaarVan } from '@bijrijder/recht';
import { type Kromme, krommen, type Vondst, zoek } from '@bijrijder/rekenkern';
import type { Dag, Maand } from '../tijdlijn/maand.ts';
import type { Rekenaar } from '../tijdlijn/rekenaar.ts';
import { afgerond, heel, keer, kort, plus } from './breuk.ts';
import { telOp } from './som.ts';

export interface Krommevraag {
  /** The month as it is; the wage of `bron` is what varies. */
  readonly invoer: Huishoudmaand;
  readonly maand: Maand;
  readonly persoon: 'P1' | 'P2';
  /** Source that varies; absent or unknown: a new job with holiday allowance and heffingskorting. */
  readonly bron?: string;
  /** Highest net wage per month, in cents. */
  readonly totCent?: number;
  readonly bekendOp?: Dag;
}
export interface Watalskromme {
  /** Net wage + other net income + bijstand to be paid this month + premie earned this month. */
  readonly inHanden: Kromme;
  /** The same without premie: what is on the account this month. */
  readonly opRekening: Kromme;
  readonly bijstand: Kromme;
  readonly premie: Kromme;
  readonly anderInkomenCent: number;
}

/** Facts that move with the wage: yearly amounts, so twelve times the month. */
function langs(vraag: Krommevraag): { invoer: Huishoudmaand; feiten: readonly string[] } {
  const { invoer, persoon, bron } = vraag;
  const bestaand = invoer.inkomsten.find((i) => i.bron === bron && i.persoon === persoon);
  const vt = bestaand?.recht_op_vakantietoeslag ?? true;
  const korting = bestaand?.heffingskorting ?? true;
  const feiten = [`loon_${persoon}`];
  if (bestaand?.dienstbetrekking_10d) feiten.push(`loon_10d_${persoon}`);
  if (vt) feiten.push(korting ? `loon_vt_met_korting_${persoon}` : `loon_vt_zonder_korting_${persoon}`);
  return { invoer: { ...invoer, inkomsten: invoer.inkomsten.filter((i) => i !== bestaand) }, feiten };
}

/**
 * The curves of one month from net wage 0 to `totCent`. Exact: rounding to cents is left out, so that what a specification
 * shows differs at most one cent per rounded amount. Throws `NietBekend` of rekenkern when a figure is missing.
 */
export function watalsKromme(r: Rekenaar, vraag: Krommevraag): Watalskromme {
  const { invoer, feiten } = langs(vraag);
  const basis = r.bereken(invoer, vraag.maand, vraag.bekendOp);
  const begin = basis.uitslag.invoer;
  const gebonden = rekenaarVan(r.gemeente).voor({
    peildatum: `${vraag.maand}-01`,
    ...(vraag.bekendOp === undefined ? {} : { bekendOp: vraag.bekendOp }),
  });
  const premieregels = r.gemeente.premie ? invoer.personen.map((p) => `premie-verdiend-${p.id}`) : [];
  const [bijstand, ...premies] = krommen(gebonden, begin, ['te-betalen-onafgerond', ...premieregels], {
    langs: Object.fromEntries(feiten.map((f) => [f, { begin: Number(begin[f] ?? 0), per: 12 }])),
    van: 0,
    tot: vraag.totCent ?? 250_000,
  });
  const ander = invoer.inkomsten.reduce(
    (som, i) => plus(som, keer(heel(i.netto_per_tijdvak_ct), kort(TIJDVAKKEN[i.ritme]))),
    heel(0),
  );
  const nul = telOp('nul', [bijstand!], { begin: heel(0), per: heel(0) });
  return {
    bijstand: bijstand!,
    premie: premies.length > 0 ? telOp('premie', premies, { begin: heel(0), per: heel(0) }) : geenPremie(nul),
    opRekening: telOp('op-rekening', [bijstand!], { begin: ander, per: heel(1) }),
    inHanden: telOp('in-handen', [bijstand!, ...premies], { begin: ander, per: heel(1) }),
    anderInkomenCent: afgerond(ander),
  };
}
const TIJDVAKKEN = {
  maand: heel(1),
  vierweken: { teller: 13n, noemer: 12n },
  week: { teller: 52n, noemer: 12n },
} as const;
const geenPremie = (k: Kromme): Kromme => ({
  ...k,
  doel: 'premie',
  bochten: [],
  stukken: [{ van: k.van, tot: k.tot, lijn: { a: 0n, b: 0n, d: 1n } }],
  bijBegin: heel(0),
  bijEind: heel(0),
  waardeBij: () => heel(0),
});

/** All net wages at which somebody has at least this much in hand; or why there is none. */
export const vanafWelkLoon = (k: Watalskromme, minstensCent: number): Vondst =>
  zoek(k.inHanden, { minstens: minstensCent });

/** Where one loses by earning more: jumps down and stretches that fall, in whole cents. */
export function dalingen(k: Kromme): { vanCent: number; totCent: number; verliesCent: number }[] {
  const uit: { vanCent: number; totCent: number; verliesCent: number }[] = [];
  for (const b of k.bochten) {
    const verlies = afgerond(b.waardeVoor) - afgerond(b.waardeNa);
    if (verlies <= 0) continue;
    const terug = zoek(k, { minstens: `${b.waardeVoor.teller}/${b.waardeVoor.noemer}` });
    const plek = afgerond(b.positie);
    const weer = terug.gevonden ? terug.gebieden.find((g) => afgerond(g.van) > plek || g.van === b.positie) : undefined;
    uit.push({ vanCent: plek, totCent: weer ? afgerond(weer.van) : afgerond(k.tot), verliesCent: verlies });
  }
  return uit;
}
