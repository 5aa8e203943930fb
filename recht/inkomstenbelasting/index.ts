import type { Parameterboek, Regel, Stelsel } from '@bijrijder/rekenkern';
import { leeftijdOp } from '../leeftijd.ts';
import { parameterboek } from '../parameters/index.ts';
import { type Berekend, inCent, moment, Ontbreekt, probeer, reken } from '../reken.ts';
import { algemeneKorting, arbeid, belasting, combinatie, kortingen, netto, teBetalen } from './artikel-8.ts';

const REGELS: readonly Regel[] = [belasting, algemeneKorting, arbeid, combinatie, kortingen, teBetalen, netto];
/** Box 1 with the tax credits, younger than the AOW age. */
export const inkomstenbelastingStelsel = (parameters: Parameterboek = parameterboek()): Stelsel => ({
  naam: 'inkomstenbelasting',
  regels: REGELS,
  parameters,
});

/** Whole euros, one full calendar year. */
export interface InkomstenbelastingFeiten {
  readonly jaar: number;
  readonly jongerDanAow: boolean;
  readonly loonEur: number | null;
  /** Income without arbeidskorting, such as gross bijstand. */
  readonly uitkeringEur: number | null;
  readonly kinderenGeboortedata: readonly string[];
  readonly fiscaalPartner: boolean;
  readonly arbeidsinkomenPartnerEur: number | null;
}
export interface Inkomstenbelasting {
  readonly belastingCent: number;
  readonly algemeneHeffingskortingCent: number;
  readonly arbeidskortingCent: number;
  readonly iackCent: number;
  readonly teBetalenCent: number;
  readonly nettoCent: number;
}

/** Income tax of one year (Wet IB 2001, box 1). From the AOW age on the figures are incomplete: `niet_berekend`. */
export function inkomstenbelasting(feiten: InkomstenbelastingFeiten, bekendOp?: string): Berekend<Inkomstenbelasting> {
  const { jaar, loonEur, uitkeringEur, arbeidsinkomenPartnerEur: partner } = feiten;
  const eersteDag = `${jaar}-01-01`;
  const jongKind = feiten.kinderenGeboortedata.some((g) => g <= eersteDag && leeftijdOp(g, eersteDag) < 12);
  return probeer(() => {
    if (!feiten.jongerDanAow) throw new Ontbreekt(['lb.ahk.aow.afbouw_vanaf', 'lb.schijven.aow']);
    const u = reken({
      stelsel: inkomstenbelastingStelsel(),
      tijd: moment(eersteDag, bekendOp),
      invoer: {
        loon: inCent(loonEur),
        uitkering: inCent(uitkeringEur),
        kind_jonger_dan_12: jongKind,
        meestverdiener: feiten.fiscaalPartner
          ? partner === null || loonEur === null
            ? null
            : partner <= loonEur
          : false,
      },
    });
    return {
      belastingCent: u.cent(belasting),
      algemeneHeffingskortingCent: u.cent(algemeneKorting),
      arbeidskortingCent: u.cent(arbeid),
      iackCent: u.cent(combinatie),
      teBetalenCent: u.cent(teBetalen),
      nettoCent: u.cent(netto),
    };
  });
}
