import { hoogstensInhoudenCent, maandgeld, plusMaanden, rekenReeks, type Verlaging } from '@bijrijder/huishoudgeld';
import { type Geld, geldVan } from '../geld/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { deelVoor, type Hoorbeleid } from './beleid.ts';
import type { Gevolgmaand, Grond } from './tabellen.ts';

/** How much: nothing, less than the verordening says (art. 18 lid 1 and 10), what it says, or that spread over months (lid 5). */
export const HOEVEEL = ['niets', 'minder', 'verdeeld', 'ineens'] as const;
export type Hoeveel = (typeof HOEVEEL)[number];

/** Parts of the norm per month as the verordening says them, before what must stay is looked at. `minder`: the part given. */
function delenVan(beleid: Hoorbeleid, grond: Grond, hoeveel: Hoeveel, pct?: string): string[] {
  const deel = deelVoor(beleid, grond);
  if (!deel || hoeveel === 'niets') return [];
  if (hoeveel === 'minder') return pct && Number(pct) > 0 && Number(pct) < Number(deel.pct) ? [pct] : [];
  if (hoeveel === 'ineens') return Array.from({ length: deel.maanden }, () => deel.pct);
  const honderdsten = Math.round(Number(deel.pct) * 100) * deel.maanden;
  const maanden = deel.verdeeld ?? 1;
  const per = Math.floor(honderdsten / maanden);
  // the first month carries what does not divide: at least a third of the whole (lid 5)
  return Array.from({ length: maanden }, (_, i) =>
    ((i === 0 ? honderdsten - per * (maanden - 1) : per) / 100).toFixed(2),
  );
}

export type Gevolg = {
  maanden: Gevolgmaand[];
  /** What the verordening asked was more than may be taken: less is taken. */
  begrensd: boolean;
  /** Rent, when it is known; cents a month. */
  huurCent: number | null;
};

/**
 * What a reduction would do to the money of this household, month by month, from the month after today, for each way to spread it.
 * Calculated with the law that also settles; nothing is stored.
 */
export async function gevolgenVoor<H extends Hoeveel>(
  t: Toegang,
  huishouden: string,
  beleid: Hoorbeleid,
  grond: Grond,
  keuzes: readonly H[],
  pct?: string,
): Promise<Record<H, Gevolg>> {
  const geld = await geldVan(t, huishouden);
  return Object.fromEntries(keuzes.map((h) => [h, gevolgUit(geld, delenVan(beleid, grond, h, pct), beleid)])) as Record<
    H,
    Gevolg
  >;
}

/** One of them. No month takes more than may be kept back at bijstand level (art. 475dc Rv). */
function gevolgUit(geld: Geld, delen: readonly string[], beleid: Hoorbeleid): Gevolg {
  const eerste = plusMaanden(geld.vandaag.slice(0, 7), 1);
  const maanden = delen.map((_, i) => plusMaanden(eerste, i));
  const huurCent = geld.tijdlijn.huur?.find(
    (h) => (!h.van || h.van.slice(0, 7) <= eerste) && (!h.tot_en_met || h.tot_en_met.slice(0, 7) >= eerste),
  )?.kale_huur_ct;
  if (maanden.length === 0) return { maanden: [], begrensd: false, huurCent: huurCent ?? null };
  const loop = (verlagingen: readonly Verlaging[]) => {
    const tijdlijn = { ...geld.tijdlijn, verlagingen };
    return new Map(
      rekenReeks(tijdlijn, geld.rekenaar, { van: geld.tijdlijn.periode.van, totEnMet: maanden.at(-1)! }).map((m) => [
        m.maand,
        { cent: maandgeld(tijdlijn, m).bijstandCent, uitkomst: m.uitkomst },
      ]),
    );
  };
  const nu = loop(geld.tijdlijn.verlagingen);
  const ruimte = (maand: string): number => {
    const u = nu.get(maand)?.uitkomst;
    return u ? Math.max(0, hoogstensInhoudenCent(u.norm_ct) - u.aflossing_ct) : 0;
  };
  const mag = (maand: string, gevraagd: string): string => {
    const norm = nu.get(maand)?.uitkomst?.norm_ct ?? 0;
    const hoogst = norm > 0 ? Math.floor((ruimte(maand) * 10_000) / norm) : 0;
    const honderdsten = Math.min(
      hoogst,
      Math.round(Number(gevraagd) * 100),
      Math.round(Number(beleid.hoogstens_pct) * 100),
    );
    return (honderdsten / 100).toFixed(2);
  };
  const extra = maanden.map((maand, i) => ({ maand, pct: mag(maand, delen[i]!) })).filter((v) => Number(v.pct) > 0);
  const dan = loop([...geld.tijdlijn.verlagingen, ...extra]);
  return {
    begrensd: extra.length < delen.length || extra.some((v, i) => Number(v.pct) < Number(delen[i])),
    huurCent: huurCent ?? null,
    maanden: extra.map(({ maand, pct }) => {
      const nuCent = nu.get(maand)?.cent ?? 0;
      const minst = Math.max(0, nuCent - ruimte(maand));
      return {
        maand,
        pct,
        nu_ct: nuCent,
        dan_ct: Math.max(minst, Math.min(dan.get(maand)?.cent ?? 0, nuCent)),
        minst_ct: minst,
      };
    }),
  };
}
