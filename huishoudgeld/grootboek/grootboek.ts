/**
 * The ledger: two runs over the same months, as known then and as known now. Nabetaling, terugvordering and "why did my
 * amount change" are one structure. All sums are sums of its rows.
 */
import { type Dag, type Maand, maandVan, plusMaanden } from '../tijdlijn/maand.ts';
import type { Reeksmaand } from '../tijdlijn/reeks.ts';
import { vensterMaanden } from '../tijdlijn/wetsgrenzen.ts';
import { type Oorzaak, oorzakenVan } from './oorzaak.ts';

export interface Grootboekregel {
  readonly maand: Maand;
  /** `niet_berekend`: one of the two runs rests on estimates. */
  readonly status: 'berekend' | 'niet_berekend';
  readonly te_betalen_was_ct: number;
  readonly te_betalen_wordt_ct: number;
  /** Positive: to be paid extra. */
  readonly verschil_ct: number;
  readonly bijstand_incl_was_ct: number;
  readonly bijstand_incl_wordt_ct: number;
  readonly verschil_incl_ct: number;
  readonly verschil_reserve_ct: number;
  readonly binnen_zes_maanden: boolean;
  readonly oorzaken: readonly Oorzaak[];
}
export interface Premieverschil {
  readonly maand: Maand;
  readonly persoon: string;
  readonly was_ct: number;
  readonly wordt_ct: number;
  readonly verschil_ct: number;
  /** Whether the premie of this month had been paid when the correction became known. */
  readonly al_uitbetaald: boolean;
}
export interface Grootboek {
  readonly bekend_op: Dag;
  readonly regels: readonly Grootboekregel[];
  readonly nabetalen_ct: number;
  readonly te_veel_ct: number;
  readonly saldo_ct: number;
  readonly te_veel_binnen_zes_maanden_ct: number;
  readonly te_veel_ouder_dan_zes_maanden_ct: number;
  readonly verschil_reserve_ct: number;
  readonly premie: readonly Premieverschil[];
}

/** First month of the window in which may be settled with running bijstand (art. 58 lid 4: six months before). */
export const vensterVanaf = (bekendOp: Dag): Maand => plusMaanden(maandVan(bekendOp), -vensterMaanden());

const bedragen = (m: Reeksmaand | undefined) => ({
  betalen: m?.uitkomst?.te_betalen_ct ?? 0,
  incl: m?.uitkomst?.bijstand_incl_ct ?? 0,
  reserve: m?.uitkomst?.reservering_ct ?? 0,
});

/**
 * Rows for the months before the month of `bekendOp` in which anything differs. `toen` and `nu` are runs over the same
 * months; `premieBetaaldTot` is the last month whose premie had been paid (null: none).
 */
export function grootboek(
  toen: readonly Reeksmaand[],
  nu: readonly Reeksmaand[],
  bekendOp: Dag,
  premieBetaaldTot: Maand | null = null,
): Grootboek {
  const grens = maandVan(bekendOp);
  const venster = vensterVanaf(bekendOp);
  const oud = new Map(toen.map((m) => [m.maand, m]));
  const regels: Grootboekregel[] = [];
  const premie: Premieverschil[] = [];
  for (const n of nu) {
    if (n.maand >= grens) continue;
    const o = oud.get(n.maand);
    if (!o) continue;
    const was = bedragen(o);
    const wordt = bedragen(n);
    if (was.betalen !== wordt.betalen || was.incl !== wordt.incl || was.reserve !== wordt.reserve)
      regels.push({
        maand: n.maand,
        status: o.geschat || n.geschat ? 'niet_berekend' : 'berekend',
        te_betalen_was_ct: was.betalen,
        te_betalen_wordt_ct: wordt.betalen,
        verschil_ct: wordt.betalen - was.betalen,
        bijstand_incl_was_ct: was.incl,
        bijstand_incl_wordt_ct: wordt.incl,
        verschil_incl_ct: wordt.incl - was.incl,
        verschil_reserve_ct: wordt.reserve - was.reserve,
        binnen_zes_maanden: n.maand >= venster,
        oorzaken: oorzakenVan(o, n),
      });
    for (const persoon of new Set([...Object.keys(o.premieCent), ...Object.keys(n.premieCent)])) {
      const a = o.premieCent[persoon] ?? 0;
      const b = n.premieCent[persoon] ?? 0;
      if (a !== b)
        premie.push({
          maand: n.maand,
          persoon,
          was_ct: a,
          wordt_ct: b,
          verschil_ct: b - a,
          al_uitbetaald: premieBetaaldTot !== null && n.maand <= premieBetaaldTot,
        });
    }
  }
  const som = (f: (r: Grootboekregel) => number) => regels.reduce((t, r) => t + f(r), 0);
  const teVeel = (r: Grootboekregel) => Math.max(0, -r.verschil_ct);
  return {
    bekend_op: bekendOp,
    regels,
    nabetalen_ct: som((r) => Math.max(0, r.verschil_ct)),
    te_veel_ct: som(teVeel),
    saldo_ct: som((r) => r.verschil_ct),
    te_veel_binnen_zes_maanden_ct: som((r) => (r.binnen_zes_maanden ? teVeel(r) : 0)),
    te_veel_ouder_dan_zes_maanden_ct: som((r) => (r.binnen_zes_maanden ? 0 : teVeel(r))),
    verschil_reserve_ct: som((r) => r.verschil_reserve_ct),
    premie,
  };
}
