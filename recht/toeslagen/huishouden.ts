import type { Opvang } from '../kinderopvangtoeslag/index.ts';

/** Facts of one household for all toeslagen of a year. `null` is unknown, never zero. Amounts in whole euros or cents. */
export interface Toeslaghuishouden {
  readonly geboortedatum: string;
  /** Yearly income that counts (Awir art. 8), gross; see `brutoBijstand` and the wages before tax. */
  readonly toetsingsinkomenEur: number | null;
  readonly zorgverzekerd: boolean;
  readonly toeslagpartner: {
    readonly geboortedatum: string;
    readonly toetsingsinkomenEur: number | null;
    readonly zorgverzekerd: boolean;
  } | null;
  readonly kinderen: readonly {
    readonly geboortedatum: string;
    /** Own income of the child, when it lives at home and earns. */
    readonly toetsingsinkomenEur?: number;
    readonly opvang?: Opvang;
  }[];
  /** Other people in the dwelling whose income counts for the huurtoeslag only. */
  readonly medebewoners: readonly { readonly geboortedatum: string; readonly toetsingsinkomenEur: number | null }[];
  /** `null`: no rented dwelling of one's own. */
  readonly huur: { readonly kaleHuurCent: number | null; readonly aangepasteWoning?: boolean } | null;
  /** Assets on 1 January of applicant and partner together. */
  readonly vermogenEur: number | null;
}
