import { berekenMaand, type Gemeenteinstellingen, type Huishoudmaand } from '@bijrijder/recht';

/** What the preview starts from: the household in this month, and what is paid or kept back besides the month itself. */
export interface Voorbeeldbasis {
  readonly maand: string;
  /** Day on which is decided; the same day the real decision will use. */
  readonly bekendOp: string;
  readonly invoer: Huishoudmaand;
  /** Back payments, holiday allowance and the like that come with this payment, whatever the wage is. */
  readonly erbijCent: number;
}

/** What a month comes to. Whole cents; the rows add up to `betaaldCent`. */
export interface Voorbeeld {
  readonly normCent: number;
  readonly nettoCent: number;
  readonly vrijCent: number;
  readonly teltCent: number;
  readonly aanspraakCent: number;
  readonly verlagingCent: number;
  /** Cents that rounding makes, or income above the norm that cannot count further than to zero. */
  readonly restCent: number;
  readonly bijstandCent: number;
  readonly reserveCent: number;
  readonly aflossingCent: number;
  readonly erbijCent: number;
  readonly betaaldCent: number;
  readonly premieCent: number;
  /** What would be paid without any wage. */
  readonly zonderWerkCent: number;
}

/** Net amount per pay period of each source this month; a source that is not named keeps what it was. */
export type Bedragen = Readonly<Record<string, number>>;

const som = (per: Readonly<Partial<Record<string, number>>>): number =>
  Object.values(per).reduce<number>((t, c) => t + (c ?? 0), 0);

/**
 * Calculates the month with other amounts, with the same code that decides. Runs on the server and in the browser.
 * @returns undefined when a figure of law is not known
 */
export function rekenVoorbeeld(
  basis: Voorbeeldbasis,
  bedragen: Bedragen,
  gemeente: Gemeenteinstellingen,
): Voorbeeld | undefined {
  const met = (per: (bron: string, soort: string, oud: number) => number): Huishoudmaand => ({
    ...basis.invoer,
    inkomsten: basis.invoer.inkomsten.map((i) => ({
      ...i,
      netto_per_tijdvak_ct: per(i.bron, i.soort, i.netto_per_tijdvak_ct),
    })),
  });
  const m = berekenMaand(
    met((bron, _, oud) => bedragen[bron] ?? oud),
    basis.maand,
    gemeente,
    basis.bekendOp,
  );
  const zonder = berekenMaand(
    met((bron, soort, oud) => (soort === 'loon' ? 0 : (bedragen[bron] ?? oud))),
    basis.maand,
    gemeente,
    basis.bekendOp,
  );
  if (m.status !== 'berekend' || zonder.status !== 'berekend') return undefined;
  const nettoCent = som(m.netto_ct);
  const vrijCent = Object.values(m.vrijlating).reduce((t, v) => t + (v?.bedrag_ct ?? 0), 0);
  const aanspraakCent = som(m.aanspraak_ct);
  const teltCent = nettoCent - vrijCent;
  return {
    normCent: m.norm_ct,
    nettoCent,
    vrijCent,
    teltCent,
    aanspraakCent,
    verlagingCent: m.verlaging_ct,
    restCent: m.bijstand_incl_ct - (m.norm_ct - teltCent - aanspraakCent - m.verlaging_ct),
    bijstandCent: m.bijstand_incl_ct,
    reserveCent: m.reservering_ct,
    aflossingCent: m.aflossing_ct,
    erbijCent: basis.erbijCent,
    betaaldCent: m.uit_te_betalen_ct + basis.erbijCent,
    premieCent: Object.values(m.premie).reduce((t, p) => t + (p?.verdiend_ct ?? 0), 0),
    zonderWerkCent: zonder.uit_te_betalen_ct + basis.erbijCent,
  };
}

/** Average of the slips of one source in a month, half up to a cent: what counts as its amount per pay period. */
export const gemiddeldeCent = (bedragen: readonly number[]): number => {
  const totaal = bedragen.reduce((t, c) => t + c, 0);
  return Math.floor((2 * totaal + bedragen.length) / (2 * bedragen.length));
};

/** Times and divided by: how a wage per pay period becomes one per month. */
const PER_MAAND = { maand: [1, 1], vierweken: [13, 12], week: [52, 12] } as const;
/** An amount per pay period as an amount per month, half up to a cent. */
export const perMaandCent = (ritme: keyof typeof PER_MAAND, cent: number): number => {
  const [maal, door] = PER_MAAND[ritme];
  return Math.floor((2 * cent * maal + door) / (2 * door));
};
