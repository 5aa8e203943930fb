import type { Parameterboek, Regel, Stelsel } from '@bijrijder/rekenkern';
import { parameterboek } from '../parameters/index.ts';
import { type Berekend, moment, probeer, reken } from '../reken.ts';
import { type Loonafronding, type LoonheffingRegels, loonheffingRegels } from './artikel-20a.ts';
import { ONZEKER, TABELSTAP, TIJDVAKKEN, type Tijdvak } from './feiten.ts';

const gemaakt = new Map<string, LoonheffingRegels>();
function regelsVoor(tijdvak: Tijdvak, afronding: Loonafronding): LoonheffingRegels {
  const sleutel = `${tijdvak}/${afronding}`;
  const r = gemaakt.get(sleutel) ?? loonheffingRegels(tijdvak, afronding);
  gemaakt.set(sleutel, r);
  return r;
}
/** Wage tax of one pay period as one set, younger than the AOW age. */
export const loonheffingStelsel = (
  tijdvak: Tijdvak = 'maand',
  afronding: Loonafronding = 'tabel',
  parameters: Parameterboek = parameterboek(),
): Stelsel => ({
  naam: `loonheffing-${tijdvak}`,
  regels: Object.values(regelsVoor(tijdvak, afronding)) as readonly Regel[],
  parameters,
});

export interface Loonfeiten {
  /** ISO day in the pay period: its year gives the figures. */
  readonly datum: string;
  readonly tijdvak: Tijdvak;
  /** The employer applies the loonheffingskorting. */
  readonly heffingskorting: boolean;
  /** Wage from work (with arbeidskorting); false for a benefit. Default true. */
  readonly uitWerk?: boolean;
  /** Rounding of the yearly wage: as in the tables (default) or the bare formula. */
  readonly afronding?: Loonafronding;
}
export interface Nettoloon {
  readonly brutoCent: number;
  readonly loonheffingCent: number;
  /** Gross minus wage tax; pension premiums are not known here and not subtracted. */
  readonly nettoCent: number;
  /** Both ways of rounding the yearly wage: the net wage lies between these. */
  readonly bandbreedteCent: readonly [laag: number, hoog: number];
  readonly onzeker: string;
}

function eenkeer(feiten: Loonfeiten, brutoCent: number, afronding: Loonafronding, bekendOp?: string) {
  const r = regelsVoor(feiten.tijdvak, afronding);
  const u = reken({
    stelsel: loonheffingStelsel(feiten.tijdvak, afronding),
    tijd: moment(feiten.datum, bekendOp),
    invoer: { loon: brutoCent, heffingskorting: feiten.heffingskorting, uit_werk: feiten.uitWerk ?? true },
  });
  return { loonheffingCent: u.cent(r.heffing), nettoCent: u.cent(r.netto) };
}

/** Net wage of one pay period from the gross wage (Wet LB art. 20a–25). Years without figures give `niet_berekend`. */
export function nettoUitBruto(brutoCent: number, feiten: Loonfeiten, bekendOp?: string): Berekend<Nettoloon> {
  return probeer(() => {
    const tabel = eenkeer(feiten, brutoCent, 'tabel', bekendOp);
    const formule = eenkeer(feiten, brutoCent, 'formule', bekendOp);
    return {
      brutoCent,
      ...(feiten.afronding === 'formule' ? formule : tabel),
      bandbreedteCent: [
        Math.min(tabel.nettoCent, formule.nettoCent),
        Math.max(tabel.nettoCent, formule.nettoCent),
      ] as const,
      onzeker: ONZEKER,
    };
  });
}

/** A run of gross wages (inclusive, whole cents) that all give the wanted net wage. */
export interface Brutowaarden {
  readonly vanCent: number;
  readonly totEnMetCent: number;
}
export interface Brutolonen {
  /** All gross wages that give exactly this net wage; empty when no wage does (the rounding skips it). */
  readonly oplossingen: readonly Brutowaarden[];
  /** The lowest gross wage with at least this net wage. */
  readonly minstensVanafCent: number;
  readonly onzeker: string;
}

/**
 * All gross wages of one pay period that give exactly `nettoCent`. Net wage rises with gross wage within a step of
 * the table and falls at each step, by at most the highest marginal rate over one step: that bounds the search.
 */
export function brutoUitNetto(nettoCent: number, feiten: Loonfeiten, bekendOp?: string): Berekend<Brutolonen> {
  return probeer(() => {
    const afronding = feiten.afronding ?? 'tabel';
    const netto = (bruto: number) => eenkeer(feiten, bruto, afronding, bekendOp).nettoCent;
    // A step of the table takes back less than this; beyond it the net wage never returns.
    const marge = Math.ceil(TABELSTAP / TIJDVAKKEN[feiten.tijdvak]) + 1;
    const eersteMetMinstens = (doel: number): number => {
      let laag = Math.max(0, nettoCent - marge);
      let hoog = Math.max(100, nettoCent * 3);
      while (laag < hoog) {
        const midden = Math.floor((laag + hoog) / 2);
        if (netto(midden) >= doel) hoog = midden;
        else laag = midden + 1;
      }
      return laag;
    };
    const van = Math.max(0, eersteMetMinstens(nettoCent - marge) - marge);
    const tot = eersteMetMinstens(nettoCent + marge) + marge;
    const oplossingen: { vanCent: number; totEnMetCent: number }[] = [];
    let minstens: number | undefined;
    for (let bruto = van; bruto <= tot; bruto++) {
      const n = netto(bruto);
      if (n >= nettoCent) minstens ??= bruto;
      if (n !== nettoCent) continue;
      const laatste = oplossingen.at(-1);
      if (laatste && laatste.totEnMetCent === bruto - 1) laatste.totEnMetCent = bruto;
      else oplossingen.push({ vanCent: bruto, totEnMetCent: bruto });
    }
    return { oplossingen, minstensVanafCent: minstens ?? tot, onzeker: ONZEKER };
  });
}
export type { Loonafronding, Tijdvak };
