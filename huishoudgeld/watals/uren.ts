/** From hours and an hourly wage to what one keeps, in a table that is equal to the curve. */

import { type Loonfeiten, nettoUitBruto } from '@bijrijder/recht';
import type { Maand } from '../tijdlijn/maand.ts';
import { afgerond } from './breuk.ts';
import type { Watalskromme } from './kromme.ts';

export interface Uurloon {
  /** Gross wage per hour in cents. */
  readonly brutoPerUurCent: number;
  readonly heffingskorting: boolean;
  /** Month of which the tax figures hold. */
  readonly maand: Maand;
}
export interface Nettoschatting {
  readonly urenHonderdsten: number;
  readonly brutoPerMaandCent: number;
  readonly nettoPerMaandCent: number;
  /** The pay slip can be between these, or further away when there are other deductions (pension). */
  readonly tussenCent: readonly [number, number];
}

/** Gross wage per month: hours × 52 / 12 × hourly wage, half up. `urenHonderdsten`: 1650 = 16,5 hours a week. */
export const brutoPerMaand = (urenHonderdsten: number, brutoPerUurCent: number): number =>
  Math.floor((2 * urenHonderdsten * brutoPerUurCent * 52 + 1200) / 2400);

/** Net wage per month for hours a week; null when the tax figures of that year are not known. An estimate: no pension. */
export function nettoBijUren(urenHonderdsten: number, loon: Uurloon): Nettoschatting | null {
  const brutoPerMaandCent = brutoPerMaand(urenHonderdsten, loon.brutoPerUurCent);
  const feiten: Loonfeiten = { datum: `${loon.maand}-01`, tijdvak: 'maand', heffingskorting: loon.heffingskorting };
  const u = nettoUitBruto(brutoPerMaandCent, feiten);
  if (u.status !== 'berekend') return null;
  return { urenHonderdsten, brutoPerMaandCent, nettoPerMaandCent: u.nettoCent, tussenCent: u.bandbreedteCent };
}

export interface Urenregel extends Nettoschatting {
  readonly bijstandCent: number;
  readonly premieCent: number;
  /** Wage + other income + bijstand of the month. */
  readonly opRekeningCent: number;
  /** With premie, that comes later. */
  readonly inHandenCent: number;
  /** Kept per extra hour of work since the row before, in cents per worked hour; null in the first row. */
  readonly perExtraUurCent: number | null;
}

/** Rows for numbers of hours a week, read from the exact curve. */
export function urentabel(k: Watalskromme, loon: Uurloon, urenHonderdsten: readonly number[]): Urenregel[] {
  const rijen: Urenregel[] = [];
  const tot = Number(k.inHanden.tot.teller / k.inHanden.tot.noemer);
  for (const uren of urenHonderdsten) {
    const netto = nettoBijUren(uren, loon);
    if (!netto || netto.nettoPerMaandCent > tot) continue;
    const x = netto.nettoPerMaandCent;
    const inHanden = k.inHanden.waardeBij(x);
    const vorige = rijen.at(-1);
    const extra = vorige ? uren - vorige.urenHonderdsten : 0;
    const inHandenCent = afgerond(inHanden);
    rijen.push({
      ...netto,
      bijstandCent: afgerond(k.bijstand.waardeBij(x)),
      premieCent: afgerond(k.premie.waardeBij(x)),
      opRekeningCent: afgerond(k.opRekening.waardeBij(x)),
      inHandenCent,
      perExtraUurCent:
        vorige && extra > 0 ? Math.round(((inHandenCent - vorige.inHandenCent) * 1200) / (extra * 52)) : null,
    });
  }
  return rijen;
}

export interface Urengebied {
  readonly vanafUrenHonderdsten: number;
  readonly totEnMetUrenHonderdsten: number;
}

/** All stretches of hours (in steps) in which at least this much is in hand; empty: nowhere up to the most hours. */
export function vanafHoeveelUren(
  k: Watalskromme,
  loon: Uurloon,
  minstensCent: number,
  { totUren = 40, stapHonderdsten = 50 }: { totUren?: number; stapHonderdsten?: number } = {},
): Urengebied[] {
  const gebieden: { vanafUrenHonderdsten: number; totEnMetUrenHonderdsten: number }[] = [];
  const stappen = Array.from(
    { length: Math.floor((totUren * 100) / stapHonderdsten) + 1 },
    (_, i) => i * stapHonderdsten,
  );
  for (const rij of urentabel(k, loon, stappen)) {
    if (rij.inHandenCent < minstensCent) continue;
    const laatste = gebieden.at(-1);
    if (laatste && laatste.totEnMetUrenHonderdsten === rij.urenHonderdsten - stapHonderdsten)
      laatste.totEnMetUrenHonderdsten = rij.urenHonderdsten;
    else gebieden.push({ vanafUrenHonderdsten: rij.urenHonderdsten, totEnMetUrenHonderdsten: rij.urenHonderdsten });
  }
  return gebieden;
}
