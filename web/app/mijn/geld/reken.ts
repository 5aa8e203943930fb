import { type Nettoschatting, nettoBijUren, type Uurloon } from '@bijrijder/huishoudgeld';
import type { Gemeenteinstellingen, Huishoudmaand } from '@bijrijder/recht';
import { perMaandCent, rekenVoorbeeld } from '../doorgeven/voorbeeld.ts';

/** What "what if I work more or less" starts from: one month with one source of wage that varies. Goes to the browser too. */
export interface Watalsbasis {
  readonly maand: string;
  readonly bekendOp: string;
  /** The month with the wage of `bron` as a monthly amount. */
  readonly invoer: Huishoudmaand;
  readonly bron: string;
  /** Net wage of that source now, per month. */
  readonly nuCent: number;
  readonly heffingskorting: boolean;
  /** Month of which the tax figures are used. */
  readonly loonmaand: string;
}
/** Whole cents per month. */
export interface Watalsuitkomst {
  readonly loonCent: number;
  readonly uitkeringCent: number;
  /** Wage, other income and bijstand: what is on the account. */
  readonly samenCent: number;
  /** Earned this month, paid later. */
  readonly premieCent: number;
}

const NIEUW = 'nieuw-werk';

/** Makes the wage of one source monthly, or adds a source when there is none, so that it can vary. */
export function watalsbasis(
  m: { readonly maand: string; readonly invoer: Huishoudmaand },
  persoon: 'P1' | 'P2',
  bron: string | undefined,
  vandaag: string,
): Watalsbasis {
  const was = m.invoer.inkomsten.find((i) => i.bron === bron && i.persoon === persoon);
  const nuCent = perMaandCent(was?.ritme ?? 'maand', was?.netto_per_tijdvak_ct ?? 0);
  return {
    maand: m.maand,
    bekendOp: vandaag,
    bron: was?.bron ?? NIEUW,
    nuCent,
    heffingskorting: was?.heffingskorting ?? true,
    loonmaand: vandaag.slice(0, 7),
    invoer: {
      ...m.invoer,
      inkomsten: [
        ...m.invoer.inkomsten.filter((i) => i !== was),
        {
          persoon,
          bron: was?.bron ?? NIEUW,
          soort: 'loon',
          ritme: 'maand',
          netto_per_tijdvak_ct: nuCent,
          recht_op_vakantietoeslag: was?.recht_op_vakantietoeslag ?? true,
          heffingskorting: was?.heffingskorting ?? true,
          dienstbetrekking_10d: was?.dienstbetrekking_10d ?? false,
        },
      ],
    },
  };
}

/** The month at another net wage, with the same code that decides. Undefined when a figure of law is not known. */
export function rekenWatals(
  basis: Watalsbasis,
  loonCent: number,
  gemeente: Gemeenteinstellingen,
): Watalsuitkomst | undefined {
  const v = rekenVoorbeeld(
    { maand: basis.maand, bekendOp: basis.bekendOp, invoer: basis.invoer, erbijCent: 0 },
    { [basis.bron]: loonCent },
    gemeente,
  );
  return (
    v && { loonCent, uitkeringCent: v.betaaldCent, samenCent: v.nettoCent + v.betaaldCent, premieCent: v.premieCent }
  );
}

/**
 * What a wage gives against what comes in now. Now may be an earlier month than the one that is looked at: then the same
 * wage can give another amount, and the page has to say why.
 */
export const vergelijk = (nu: Watalsuitkomst, dan: Watalsuitkomst) => ({
  verschilCent: dan.samenCent - nu.samenCent,
  // more on the account can still be less to keep: the premie stops with the bijstand
  minderMetPremieCent:
    dan.samenCent < nu.samenCent ? 0 : Math.max(0, nu.samenCent + nu.premieCent - dan.samenCent - dan.premieCent),
  // the slide moves by whole euros
  zelfdeLoon: Math.abs(dan.loonCent - nu.loonCent) < 100,
});

const uurloonVan = (b: Watalsbasis, brutoPerUurCent: number): Uurloon => ({
  brutoPerUurCent,
  heffingskorting: b.heffingskorting,
  maand: b.loonmaand,
});

/** Net wage for hours a week (in hundredths); null when the tax figures are not known. */
export const nettoVoor = (b: Watalsbasis, urenHonderdsten: number, uurloonCent: number): Nettoschatting | null =>
  nettoBijUren(urenHonderdsten, uurloonVan(b, uurloonCent));

export const MEESTE_UREN = 4000;

/** The hours a week (in hundredths, per quarter of an hour) that come closest to a net wage from below or equal. */
export function urenVoor(b: Watalsbasis, loonCent: number, uurloonCent: number): number {
  let laag = 0;
  let hoog = (MEESTE_UREN * 2) / 25;
  while (laag < hoog) {
    const midden = Math.ceil((laag + hoog) / 2);
    const n = nettoVoor(b, midden * 25, uurloonCent);
    if (n && n.nettoPerMaandCent <= loonCent + 50) laag = midden;
    else hoog = midden - 1;
  }
  return laag * 25;
}

/** What is kept of one more hour a week, in cents per worked hour; premie is in it, because it is kept too. */
export function perExtraUur(
  b: Watalsbasis,
  loonCent: number,
  uurloonCent: number,
  gemeente: Gemeenteinstellingen,
): number | undefined {
  const uren = urenVoor(b, loonCent, uurloonCent);
  const hier = nettoVoor(b, uren, uurloonCent);
  const meer = nettoVoor(b, uren + 100, uurloonCent);
  if (!hier || !meer) return undefined;
  const nu = rekenWatals(b, loonCent, gemeente);
  const dan = rekenWatals(b, loonCent + meer.nettoPerMaandCent - hier.nettoPerMaandCent, gemeente);
  if (!nu || !dan) return undefined;
  return Math.round(((dan.samenCent + dan.premieCent - nu.samenCent - nu.premieCent) * 12) / 52);
}

/** "16,5" or "16.5" → 1650; null when it is no number of hours between 0 and 80. */
export function leesUren(tekst: string): number | null {
  const m = /^\s*(\d{1,2})(?:[.,](\d{1,2}))?\s*$/.exec(tekst);
  if (!m) return null;
  const honderdsten = Number(m[1]) * 100 + Number((m[2] ?? '').padEnd(2, '0'));
  return honderdsten <= 8000 ? honderdsten : null;
}
/** 1650 → "16,5". */
export const urenWoord = (honderdsten: number): string => String(honderdsten / 100).replace('.', ',');
