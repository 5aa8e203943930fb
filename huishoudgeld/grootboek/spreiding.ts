/** Spreading what was paid too much, so that it never takes more than the law leaves and ends at zero. */

export interface Spreidingsruimte {
  /** Most that may be kept back from this payment, in cents (5% of the norm, rounded down, less other repayment). */
  readonly hoogstensCent: number;
  /** The payment itself; nothing is kept back beyond it. */
  readonly betalingCent: number;
}
export interface Termijn {
  readonly volgnummer: number;
  readonly bedragCent: number;
  readonly restCent: number;
}

/** What can be kept back from one payment of a debt, in cents. `gewenst` is what was agreed per month, if anything. */
export function termijnVan(restCent: number, ruimte: Spreidingsruimte, gewenstCent?: number): number {
  const plafond = Math.max(0, Math.min(ruimte.hoogstensCent, ruimte.betalingCent, restCent));
  return gewenstCent === undefined ? plafond : Math.min(plafond, Math.max(0, gewenstCent));
}

/**
 * All instalments of a debt over payments with this room. The sum of the instalments and the last rest is the debt.
 * Ends when the debt is zero or the payments are used up.
 */
export function spreidSchuld(
  schuldCent: number,
  ruimten: readonly Spreidingsruimte[],
  gewenstCent?: number,
): Termijn[] {
  const termijnen: Termijn[] = [];
  let rest = schuldCent;
  for (const [i, ruimte] of ruimten.entries()) {
    if (rest <= 0) break;
    const bedrag = termijnVan(rest, ruimte, gewenstCent);
    rest -= bedrag;
    termijnen.push({ volgnummer: i + 1, bedragCent: bedrag, restCent: rest });
  }
  return termijnen;
}

/** Ways to settle a correction, for the person to choose from; the sums are equal, only the pace differs. */
export interface Verrekenvoorstel {
  /** Paid extra with the next payment. */
  readonly nabetalenCent: number;
  /** Paid too much in the window of art. 58 lid 4, after subtracting what is paid extra at once. */
  readonly teVerrekenenCent: number;
  /** Older than the window: may not be settled with the running bijstand; a human decides. */
  readonly ouderDanVensterCent: number;
  readonly keuzen: readonly {
    readonly soort: 'in_een_keer' | 'zo_snel_als_mag' | 'rustig';
    readonly perMaandCent: number;
    readonly maanden: number;
    readonly laatsteCent: number;
  }[];
}

/**
 * Proposal for one correction. Extra money is paid at once; what was paid too much within the window is first balanced
 * with it, the rest is spread within `hoogstensCent` a month. Never proposes more than that per month.
 */
export function verrekenvoorstel(
  som: {
    readonly nabetalen_ct: number;
    readonly te_veel_binnen_zes_maanden_ct: number;
    readonly te_veel_ouder_dan_zes_maanden_ct: number;
  },
  hoogstensCent: number,
): Verrekenvoorstel {
  const teVerrekenen = Math.max(0, som.te_veel_binnen_zes_maanden_ct - som.nabetalen_ct);
  const nabetalen = Math.max(0, som.nabetalen_ct - som.te_veel_binnen_zes_maanden_ct);
  const keuzen: Verrekenvoorstel['keuzen'][number][] = [];
  const voegToe = (soort: 'in_een_keer' | 'zo_snel_als_mag' | 'rustig', perMaand: number) => {
    const maanden = Math.ceil(teVerrekenen / perMaand);
    const laatste = teVerrekenen - perMaand * (maanden - 1);
    if (!keuzen.some((k) => k.perMaandCent === perMaand))
      keuzen.push({ soort, perMaandCent: perMaand, maanden, laatsteCent: laatste });
  };
  if (teVerrekenen > 0 && hoogstensCent > 0) {
    if (teVerrekenen <= hoogstensCent) voegToe('in_een_keer', teVerrekenen);
    else voegToe('zo_snel_als_mag', hoogstensCent);
    const rustig = Math.min(Math.max(1000, Math.ceil(hoogstensCent / 2)), teVerrekenen);
    if (rustig < (keuzen[0]?.perMaandCent ?? 0)) voegToe('rustig', rustig);
  }
  return {
    nabetalenCent: nabetalen,
    teVerrekenenCent: teVerrekenen,
    ouderDanVensterCent: som.te_veel_ouder_dan_zes_maanden_ct,
    keuzen,
  };
}
