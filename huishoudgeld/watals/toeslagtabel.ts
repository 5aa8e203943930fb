/** Hours with toeslagen and tax in it: what a whole year at these hours would bring per month. An estimate, and says so. */
import { brutoBijstand, huurtoeslag, kindgebondenBudget, zorgtoeslag } from '@bijrijder/recht';
import type { Watalskromme } from './kromme.ts';
import { type Urenregel, type Uurloon, urentabel } from './uren.ts';

/** What toeslagen depend on besides income. Absent is unknown: that toeslag is then left out and named. */
export interface Toeslagfeiten {
  readonly jaar: number;
  readonly partner: boolean;
  readonly aantalPersonen: number;
  readonly kinderenGeboortedata: readonly string[];
  /** Everyone is younger than 21, no child. */
  readonly jong: boolean;
  readonly kaleHuurCent?: number;
  readonly vermogenEur?: number;
  /** Gross income of the partner per year, in whole euros. */
  readonly inkomenPartnerEur?: number;
}
export interface Toeslagregel extends Urenregel {
  readonly toetsingsinkomenEur: number;
  readonly zorgtoeslagCent: number | null;
  readonly huurtoeslagCent: number | null;
  readonly kindgebondenBudgetCent: number | null;
  /** In hand with the toeslagen that could be calculated, per month. */
  readonly metToeslagenCent: number;
  readonly perExtraUurMetToeslagenCent: number | null;
}
export interface Toeslagtabel {
  readonly rijen: readonly Toeslagregel[];
  readonly ontbreekt: readonly string[];
}

const VAKANTIEGELD = 108;

/** One row per number of hours; toeslagen per month as Dienst Toeslagen pays them (whole euros). */
export function toeslagtabel(
  k: Watalskromme,
  loon: Uurloon,
  urenHonderdsten: readonly number[],
  f: Toeslagfeiten,
): Toeslagtabel {
  const ontbreekt = new Set<string>();
  const rijen: Toeslagregel[] = [];
  for (const rij of urentabel(k, loon, urenHonderdsten)) {
    const bijstandNettoJaar = Math.round((rij.bijstandCent * 12 * 20) / 19);
    const delen = f.partner ? 2 : 1;
    const bruto = brutoBijstand(f.jaar, Math.round(bijstandNettoJaar / delen));
    if (bruto.status !== 'berekend') for (const s of bruto.ontbreekt) ontbreekt.add(s);
    const brutoBijstandEur = bruto.status === 'berekend' ? bruto.brutoEur * delen : Math.ceil(bijstandNettoJaar / 100);
    const loonEur = Math.floor((rij.brutoPerMaandCent * 12 * VAKANTIEGELD) / 10_000);
    const toetsingsinkomenEur = loonEur + brutoBijstandEur + (f.inkomenPartnerEur ?? 0);
    if (f.partner && f.inkomenPartnerEur === undefined) ontbreekt.add('inkomen_partner');
    const samen = { jaar: f.jaar, toetsingsinkomenEur, toeslagpartner: f.partner, vermogenEur: f.vermogenEur ?? null };
    const maand = (
      u: { status: 'berekend'; maandUitbetaaldEur: number } | { status: 'niet_berekend'; ontbreekt: readonly string[] },
    ) => {
      if (u.status === 'berekend') return u.maandUitbetaaldEur * 100;
      for (const s of u.ontbreekt) ontbreekt.add(s);
      return null;
    };
    const zorg = maand(zorgtoeslag({ ...samen, partnerVerzekerd: f.partner }));
    const huur =
      f.kaleHuurCent === undefined
        ? null
        : maand(
            huurtoeslag({
              jaar: f.jaar,
              kaleHuurCent: f.kaleHuurCent,
              inkomenEur: toetsingsinkomenEur,
              inkomenKinderenEur: [],
              aantalPersonen: f.aantalPersonen,
              jong: f.jong,
              partner: f.partner,
              vermogenEur: f.vermogenEur ?? null,
            }),
          );
    if (f.kaleHuurCent === undefined) ontbreekt.add('kale_huur');
    const kgb = f.kinderenGeboortedata.length === 0 ? 0 : kindgebonden(samen, f, ontbreekt);
    const metToeslagenCent = rij.inHandenCent + (zorg ?? 0) + (huur ?? 0) + (kgb ?? 0);
    const vorige = rijen.at(-1);
    const extra = vorige ? rij.urenHonderdsten - vorige.urenHonderdsten : 0;
    rijen.push({
      ...rij,
      toetsingsinkomenEur,
      zorgtoeslagCent: zorg,
      huurtoeslagCent: huur,
      kindgebondenBudgetCent: kgb,
      metToeslagenCent,
      perExtraUurMetToeslagenCent:
        vorige && extra > 0 ? Math.round(((metToeslagenCent - vorige.metToeslagenCent) * 1200) / (extra * 52)) : null,
    });
  }
  return { rijen, ontbreekt: [...ontbreekt] };
}

function kindgebonden(
  samen: { jaar: number; toetsingsinkomenEur: number; toeslagpartner: boolean; vermogenEur: number | null },
  f: Toeslagfeiten,
  ontbreekt: Set<string>,
): number | null {
  const u = kindgebondenBudget({ ...samen, geboortedata: f.kinderenGeboortedata });
  if (u.status === 'berekend') return Math.floor(u.jaarToegekendEur / 12) * 100;
  for (const s of u.ontbreekt) ontbreekt.add(s);
  return null;
}
