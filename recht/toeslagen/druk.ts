import { type Breuk, leesBreuk } from '@bijrijder/rekenkern';
import { type HuurtoeslagFeiten, huurtoeslagRekening } from '../huurtoeslag/index.ts';
import { inkomstenbelastingStelsel } from '../inkomstenbelasting/index.ts';
import { kindgebondenBudgetRekening } from '../kindgebonden-budget/index.ts';
import { type Berekend, moment, probeer, type Rekening, reken } from '../reken.ts';
import { zorgtoeslagRekening } from '../zorgtoeslag/index.ts';

/** What extra wage in a year costs elsewhere. Amounts in cents per year, exact and before any rounding. */
export interface Drukfeiten {
  readonly jaar: number;
  readonly loonCent: number;
  readonly extraCent: number;
  /** Other income of the person, without arbeidskorting (such as gross bijstand). */
  readonly uitkeringCent?: number;
  /** Income of the toeslagpartner; null: no toeslagpartner. */
  readonly partnerCent?: number | null;
  readonly zorgtoeslag: boolean;
  /** Absent: no huurtoeslag. */
  readonly huur?: Pick<HuurtoeslagFeiten, 'kaleHuurCent' | 'aantalPersonen' | 'jong'>;
  /** Ages of the children, for kindgebonden budget. */
  readonly kinderen?: readonly number[];
}
export interface Druk {
  readonly meerBelasting: Breuk;
  readonly minderZorgtoeslag: Breuk;
  readonly minderHuurtoeslag: Breuk;
  readonly minderKindgebondenBudget: Breuk;
  /** What is left of the extra wage. */
  readonly over: Breuk;
}

const min = (a: Breuk, b: Breuk): Breuk => ({
  teller: a.teller * b.noemer - b.teller * a.noemer,
  noemer: a.noemer * b.noemer,
});
const NUL = leesBreuk(0);

/** Marginal pressure: of the next `extraCent` of yearly wage, what goes to tax and lower toeslagen and what is left. */
export function marginaleDruk(f: Drukfeiten, bekendOp?: string): Berekend<Druk> {
  const partner = f.partnerCent ?? null;
  const tijd = moment(`${f.jaar}-01-01`, bekendOp);
  const samen = (loon: number) => (loon + (f.uitkeringCent ?? 0) + (partner ?? 0)) / 100;
  const gedeeld = (loon: number) => ({
    jaar: f.jaar,
    toetsingsinkomenEur: samen(loon),
    toeslagpartner: partner !== null,
    vermogenEur: 0,
  });
  const belasting = (loon: number): Rekening => ({
    stelsel: inkomstenbelastingStelsel(),
    tijd,
    invoer: { loon, uitkering: f.uitkeringCent ?? 0, kind_jonger_dan_12: false, meestverdiener: false },
  });
  const zorg = (loon: number) => zorgtoeslagRekening({ ...gedeeld(loon), partnerVerzekerd: true }, 'dienst', bekendOp);
  const huur = (loon: number) =>
    huurtoeslagRekening(
      {
        jaar: f.jaar,
        kaleHuurCent: f.huur?.kaleHuurCent ?? null,
        aantalPersonen: f.huur?.aantalPersonen ?? null,
        jong: f.huur?.jong ?? null,
        inkomenEur: samen(loon),
        inkomenKinderenEur: [],
        partner: partner !== null,
        vermogenEur: 0,
      },
      undefined,
      bekendOp,
    );
  const kgb = (loon: number) =>
    kindgebondenBudgetRekening({ ...gedeeld(loon), leeftijden: f.kinderen ?? [] }, bekendOp);
  const daling = (maak: (loon: number) => Rekening, regel: string): Breuk =>
    min(reken(maak(f.loonCent)).exact(regel), reken(maak(f.loonCent + f.extraCent)).exact(regel));
  return probeer(() => {
    const meerBelasting = min(NUL, daling(belasting, 'te-betalen-belasting'));
    const minderZorgtoeslag = f.zorgtoeslag ? daling(zorg, 'zorgtoeslag-recht') : NUL;
    const minderHuurtoeslag = f.huur ? daling(huur, 'huurtoeslag-jaarbedrag') : NUL;
    const minderKindgebondenBudget = f.kinderen?.length ? daling(kgb, 'kgb-jaarbedrag') : NUL;
    const over = [meerBelasting, minderZorgtoeslag, minderHuurtoeslag, minderKindgebondenBudget].reduce(
      min,
      leesBreuk(f.extraCent),
    );
    return { meerBelasting, minderZorgtoeslag, minderHuurtoeslag, minderKindgebondenBudget, over };
  });
}
