/** The counters of art. 31 lid 2 onder k and m and art. 34 through one calendar year, month by month. */
import { parameterOp } from '@bijrijder/rekenkern';
import { type Dag, laatsteDag, type Maand, maandenTussen, vroegste } from '../tijdlijn/maand.ts';
import { kinderenInMaand, personenInMaand } from '../tijdlijn/maandinvoer.ts';
import type { Reeksmaand } from '../tijdlijn/reeks.ts';
import type { Rekenaar } from '../tijdlijn/rekenaar.ts';
import type { Tijdlijn } from '../tijdlijn/soorten.ts';

/** Used of a limit. Cents; `overCent` and `bovenCent` are never both above zero. */
export interface Stand {
  readonly grensCent: number;
  readonly gebruiktCent: number;
  readonly overCent: number;
  /** What is above the limit. */
  readonly bovenCent: number;
}

export interface Ruimtemaand {
  readonly maand: Maand;
  /** True when the month has not begun on the day of looking: its figures are those of now. */
  readonly komt: boolean;
  /** Gifts that came in this month. */
  readonly giftenCent: number;
  /** Gifts of this calendar year up to and including this month; null: the limit is not known. */
  readonly giften: Stand | null;
  /** Volunteer allowance exempted up to and including this month, per person; null: the limit is not known. */
  readonly vrijwilliger: Readonly<Record<string, Stand>> | null;
  /** Savings as told last, without what was put aside during bijstand; null: not told, or the limit is not known. */
  readonly spaargeld: Stand | null;
}

const stand = (grensCent: number, gebruiktCent: number): Stand => ({
  grensCent,
  gebruiktCent,
  overCent: Math.max(0, grensCent - gebruiktCent),
  bovenCent: Math.max(0, gebruiktCent - grensCent),
});

/** A whole-cent figure of law on a day; null when it is not in the book. */
export function grensOp(r: Rekenaar, sleutel: string, dag: Dag): number | null {
  const w = parameterOp(r.boek, sleutel, { peildatum: dag })?.waarde;
  return w && 'teller' in w ? Number(w.teller / w.noemer) : null;
}

/** Which limit of art. 34 lid 3 holds in a month. */
export const vermogenssleutel = (t: Tijdlijn, maand: Maand): string =>
  personenInMaand(t, maand).some((p) => p.rol === 'echtgenoot')
    ? 'pw.vermogen.gehuwden'
    : kinderenInMaand(t, maand).length > 0
      ? 'pw.vermogen.alleenstaande_ouder'
      : 'pw.vermogen.alleenstaande';

/** Savings that count on a day: the last told, less what was put aside during bijstand (art. 34 lid 2 onder c). */
export function spaargeldOp(t: Tijdlijn, dag: Dag): { bedragCent: number; tijdensCent: number; dag: Dag } | null {
  const v = (t.vermogen ?? [])
    .filter((x) => x.dag <= dag)
    .toSorted((a, b) => (a.dag < b.dag ? -1 : 1))
    .at(-1);
  if (!v) return null;
  return { dag: v.dag, bedragCent: v.bedrag_ct, tijdensCent: Math.min(v.bedrag_ct, v.opgebouwd_in_bijstand_ct ?? 0) };
}

/** All twelve months of a calendar year, with what is known on a day. Nothing is expected to come: later months stand as now. */
export function ruimteDoorHetJaar(
  tijdlijn: Tijdlijn,
  nu: readonly Reeksmaand[],
  jaar: string,
  vandaag: Dag,
  r: Rekenaar,
): Ruimtemaand[] {
  const giften = (tijdlijn.giften ?? []).filter((g) => g.dag.startsWith(jaar) && g.dag <= vandaag);
  return maandenTussen(`${jaar}-01`, `${jaar}-12`).map((maand): Ruimtemaand => {
    const einde = laatsteDag(maand);
    const dag = vroegste(einde, vandaag);
    const [giftgrens, jaargrens] = [grensOp(r, 'pw.giften.m_jaar', einde), grensOp(r, 'pw.vrijwilliger.k_jaar', einde)];
    const vermogensgrens = grensOp(r, vermogenssleutel(tijdlijn, maand), einde);
    const spaargeld = spaargeldOp(tijdlijn, dag);
    const na = nu.findLast((m) => m.maand <= maand && m.maand.startsWith(jaar))?.standNa.vrijwilligerDitJaarCent ?? {};
    return {
      maand,
      komt: `${maand}-01` > vandaag,
      giftenCent: giften.filter((g) => g.dag.startsWith(maand)).reduce((som, g) => som + g.bedrag_ct, 0),
      giften:
        giftgrens === null
          ? null
          : stand(
              giftgrens,
              giften.filter((g) => g.dag <= einde).reduce((som, g) => som + g.bedrag_ct, 0),
            ),
      vrijwilliger:
        jaargrens === null
          ? null
          : Object.fromEntries(
              personenInMaand(tijdlijn, maand).map((p) => [p.id, stand(jaargrens, na[p.id] ?? 0)] as const),
            ),
      spaargeld:
        spaargeld === null || vermogensgrens === null
          ? null
          : stand(vermogensgrens, spaargeld.bedragCent - spaargeld.tijdensCent),
    };
  });
}
