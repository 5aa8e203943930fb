/** What really is left to spend with a garnishment, a repayment and an instalment. */
import { spreidSchuld, type Termijn } from '../grootboek/spreiding.ts';
import type { Reeksmaand } from '../tijdlijn/reeks.ts';
import { hoogstensInhoudenCent } from '../tijdlijn/wetsgrenzen.ts';

export interface Inhouding {
  readonly soort: 'loonbeslag' | 'beslag_op_bijstand' | 'schuldregeling' | 'termijn';
  readonly schuldeiser: string;
  /** What is asked per month; null: as much as the law allows. */
  readonly gevraagdCent: number | null;
  readonly restCent?: number;
}
/** An amount that is certain, or lies between two amounts. */
export interface Tussen {
  readonly laagCent: number;
  readonly hoogCent: number;
}
export interface WatOverblijft {
  /** Wage in hand, other income and bijstand of the month, before anything is kept back. */
  readonly binnenCent: number;
  readonly beslagvrijeVoet: Tussen;
  readonly inhoudingen: readonly (Tussen & { readonly inhouding: Inhouding })[];
  readonly over: Tussen;
  /** Vakantietoeslag of this month that is set aside: not in `over`, but part of what must stay free (art. 475dc Rv). */
  readonly vakantietoeslagCent: number;
  /** False when income is above bijstand level: then the exact beslagvrije voet is not known to us. */
  readonly zeker: boolean;
  readonly gronden: readonly ('art_475dc_rv' | 'boven_bijstandsniveau_onbekend' | 'loonbeslag_verlaagt_inkomen_niet')[];
}

/** 95% of the norm including vakantietoeslag, rounded up: what is left is never less (art. 475dc Rv). */
export const beslagvrijOpBijstandsniveau = (normCent: number): number => normCent - hoogstensInhoudenCent(normCent);

/**
 * What is left in a month. At bijstand level 95% stays free, so all garnishments and instalments together take at most
 * 5% of the norm. Above it the free amount is at least that and not known exactly: the answer is then a range.
 * A garnishment of wage does not lower the income that counts for bijstand (art. 31 lid 3), so bijstand does not rise.
 */
export function watBlijftOver(maand: Reeksmaand, inhoudingen: readonly Inhouding[]): WatOverblijft | null {
  const u = maand.uitkomst;
  if (!u || !maand.invoer) return null;
  const netto = Object.values(u.netto_ct ?? {}).reduce((som, x) => som + x, 0);
  const binnen = netto + u.te_betalen_ct;
  const bvv = beslagvrijOpBijstandsniveau(u.norm_ct);
  const opNiveau = netto + u.bijstand_incl_ct <= u.norm_ct;
  const laagsteRuimte = Math.max(0, hoogstensInhoudenCent(u.norm_ct) - u.aflossing_ct);
  const hoogsteRuimte = opNiveau ? laagsteRuimte : Math.max(laagsteRuimte, binnen - bvv - u.aflossing_ct);
  let ruimteLaag = laagsteRuimte;
  let ruimteHoog = hoogsteRuimte;
  const regels = inhoudingen.map((inhouding) => {
    const vraag = Math.min(
      inhouding.gevraagdCent ?? Number.POSITIVE_INFINITY,
      inhouding.restCent ?? Number.POSITIVE_INFINITY,
    );
    const laagCent = Math.min(vraag, ruimteLaag);
    const hoogCent = Math.min(vraag, ruimteHoog);
    ruimteLaag -= laagCent;
    ruimteHoog -= hoogCent;
    return { inhouding, laagCent, hoogCent };
  });
  const som = (f: (r: Tussen) => number) => regels.reduce((t, r) => t + f(r), 0);
  return {
    binnenCent: binnen,
    beslagvrijeVoet: { laagCent: bvv, hoogCent: opNiveau ? bvv : binnen },
    inhoudingen: regels,
    over: {
      laagCent: binnen - u.aflossing_ct - som((r) => r.hoogCent),
      hoogCent: binnen - u.aflossing_ct - som((r) => r.laagCent),
    },
    vakantietoeslagCent: maand.reserveringCent,
    zeker: opNiveau || inhoudingen.length === 0,
    gronden: [
      'art_475dc_rv',
      ...(opNiveau ? [] : (['boven_bijstandsniveau_onbekend'] as const)),
      ...(inhoudingen.some((i) => i.soort === 'loonbeslag') ? (['loonbeslag_verlaagt_inkomen_niet'] as const) : []),
    ],
  };
}

/** The effect of a repayment before somebody agrees: each month's instalment and when it ends; the sum is the debt. */
export function voorbeeldAflossing(
  schuldCent: number,
  maanden: readonly Reeksmaand[],
  perMaandCent?: number,
): { readonly termijnen: readonly (Termijn & { readonly maand: string })[]; readonly restCent: number } {
  const metBijstand = maanden.filter((m) => m.uitkomst !== null);
  const termijnen = spreidSchuld(
    schuldCent,
    metBijstand.map((m) => ({
      hoogstensCent: Math.max(0, hoogstensInhoudenCent(m.uitkomst!.norm_ct) - m.uitkomst!.aflossing_ct),
      betalingCent: m.uitkomst!.uit_te_betalen_ct,
    })),
    perMaandCent,
  ).map((t, i) => ({ ...t, maand: metBijstand[i]!.maand }));
  return { termijnen, restCent: termijnen.at(-1)?.restCent ?? schuldCent };
}
