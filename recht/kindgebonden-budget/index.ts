import {
  type Breuk,
  deel,
  jaarNaarMaand,
  type Parameterboek,
  plus,
  type Regel,
  regel,
  type Stelsel,
  uit,
} from '@bijrijder/rekenkern';
import { toekenning, voorschotUitMaand } from '../awir/index.ts';
import { leeftijdOp } from '../leeftijd.ts';
import { parameterboek } from '../parameters/index.ts';
import { type Berekend, inCent, moment, probeer, type Rekening, reken } from '../reken.ts';
import { kgbwet, ORAKELS, vermogenLaagGenoeg } from './artikel-1.ts';
import { afbouw, artikel2InMaand } from './artikel-2.ts';

const MAANDEN = Array.from({ length: 12 }, (_, i) => i + 1);
const maanden = MAANDEN.map(artikel2InMaand);
const jaarbedrag = regel('kgb-jaarbedrag', kgbwet('art. 2'), 'cent/jaar', {
  titel: 'Kindgebonden budget per jaar voor de afronding',
  zin: 'Elke maand telt voor een twaalfde deel. Het bedrag per jaar is de som van de twaalf maanden.',
  formule: deel(plus(...maanden.map((m) => uit(m.recht))), maanden.length),
  orakels: ORAKELS,
});
const awir = toekenning('kgb', 'Kindgebonden budget', uit(jaarbedrag), ORAKELS);
const voorschotten = maanden.map((m, i) =>
  voorschotUitMaand('kgb', 'Kindgebonden budget', jaarNaarMaand(uit(m.recht)), awir, ORAKELS, `kgb-voorschot-${i + 1}`),
);
const REGELS: readonly Regel[] = [
  vermogenLaagGenoeg,
  afbouw,
  ...maanden.flatMap((m) => [m.volledig, m.recht]),
  jaarbedrag,
  awir.afgerond,
  awir.toegekend,
  ...voorschotten,
] as unknown as readonly Regel[];

/** The rules of the kindgebonden budget as one set: twelve months and their year. */
export const kindgebondenBudgetStelsel = (parameters: Parameterboek = parameterboek()): Stelsel => ({
  naam: 'kindgebonden-budget',
  regels: REGELS,
  parameters,
});

/** Whole euros, for one calendar year. Children by ages that hold all year, or by dates of birth (right per month). */
export interface KindgebondenBudgetFeiten {
  readonly jaar: number;
  readonly toetsingsinkomenEur: number | null;
  readonly toeslagpartner: boolean | null;
  readonly vermogenEur: number | null;
  readonly leeftijden?: readonly number[];
  readonly geboortedata?: readonly string[];
}
export interface KindgebondenBudget {
  readonly recht: boolean;
  readonly vermogenLaagGenoeg: boolean;
  readonly jaarOnafgerondCent: number;
  /** Exact, in cents. */
  readonly jaarExact: Breuk;
  readonly jaarToegekendEur: number;
  /** Paid per month, January first. */
  readonly maandenUitbetaaldEur: readonly number[];
}

/** The calculation behind `kindgebondenBudget`, for its explanation or curve. */
export function kindgebondenBudgetRekening(feiten: KindgebondenBudgetFeiten, bekendOp?: string): Rekening {
  const { jaar } = feiten;
  const invoer: Record<string, number | boolean | null> = {
    toetsingsinkomen: inCent(feiten.toetsingsinkomenEur),
    toeslagpartner: feiten.toeslagpartner,
    vermogen: inCent(feiten.vermogenEur),
  };
  for (const maand of MAANDEN) {
    const eerste = `${jaar}-${String(maand).padStart(2, '0')}-01`;
    const leeftijden = feiten.leeftijden ?? (feiten.geboortedata ?? []).map((g) => leeftijdOp(g, eerste));
    const tel = (van: number, tot: number) => leeftijden.filter((l) => l >= van && l < tot).length;
    invoer[`kinderen_${maand}`] = tel(0, 18);
    invoer[`kinderen_12_15_${maand}`] = tel(12, 16);
    invoer[`kinderen_16_17_${maand}`] = tel(16, 18);
  }
  return { stelsel: kindgebondenBudgetStelsel(), tijd: moment(`${jaar}-01-01`, bekendOp), invoer };
}

/** Kindgebonden budget of one year (Wet op het kindgebonden budget). */
export function kindgebondenBudget(feiten: KindgebondenBudgetFeiten, bekendOp?: string): Berekend<KindgebondenBudget> {
  return probeer(() => {
    const uitkomst = reken(kindgebondenBudgetRekening(feiten, bekendOp));
    const jaarToegekendEur = uitkomst.euro(awir.toegekend);
    return {
      recht: jaarToegekendEur > 0,
      vermogenLaagGenoeg: uitkomst.ja(vermogenLaagGenoeg),
      jaarOnafgerondCent: uitkomst.cent(jaarbedrag),
      jaarExact: uitkomst.exact(jaarbedrag),
      jaarToegekendEur,
      maandenUitbetaaldEur: voorschotten.map((v) => uitkomst.euro(v)),
    };
  });
}
