import {
  type Betaalkalender,
  geldkalender,
  type Feit as Huishoudfeit,
  jaareffect,
  type Kalendermaand,
  kennisVan,
  plusMaanden,
  type Rekenaar,
  type Sein,
  seinen,
  type Tijdlijn,
  type Uitvoering,
  voerUit,
} from '@bijrijder/huishoudgeld';
import { type Feit, feitenVan, geldend } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { maandenMetBesluit, rekeningOp } from '../verrekening/index.ts';

/** Months that are shown ahead, this one included. */
export const VOORUIT = 12;

/** The money of one household as known today: what was, what is, and what is expected. Nothing here is stored. */
export interface Geld {
  readonly huishouden: string;
  readonly vandaag: string;
  /** The facts that hold today. */
  readonly feiten: readonly Feit[];
  readonly tijdlijn: Tijdlijn;
  /** The same, as it was known on an earlier day. */
  readonly bekend: (dag: string) => Tijdlijn;
  readonly rekenaar: Rekenaar;
  readonly betaalkalender: Betaalkalender;
  readonly uitvoering: Uitvoering;
  /** First month that was calculated; earlier ones are not in the figures. */
  readonly van: string;
  readonly totEnMet: string;
}

/**
 * Loads a household once and walks its months with the same law and the same walk as the settlement.
 * Starts at the first month that was decided, because older figures of law are not in the book.
 * @param feiten all its facts, when they have been read already in this transaction
 */
export async function geldVan(t: Toegang, huishouden: string, feiten?: readonly Feit[]): Promise<Geld> {
  const [alle, besloten, regeling] = await Promise.all([
    feiten ?? feitenVan(t, huishouden),
    maandenMetBesluit(t, huishouden),
    rekeningOp(t.db, t.vandaag),
  ]);
  const nu = t.vandaag.slice(0, 7);
  const van = besloten.toSorted()[0] ?? plusMaanden(nu, -1);
  const totEnMet = plusMaanden(nu, VOORUIT);
  const bekend = kennisVan(alle as unknown as Huishoudfeit[], { van, totEnMet, gemeente: regeling.gemeente });
  const uitvoering = voerUit(regeling.rekenaar, {
    bekend,
    van,
    totEnMet,
    peildag: t.vandaag,
    kalender: regeling.kalender,
  });
  return {
    huishouden,
    vandaag: t.vandaag,
    feiten: geldend(alle, t.vandaag),
    tijdlijn: bekend(t.vandaag),
    bekend,
    rekenaar: regeling.rekenaar,
    betaalkalender: regeling.kalender,
    uitvoering,
    van,
    totEnMet,
  };
}

/** What comes on which day, from the month of today on. */
export const kalenderVan = (g: Geld, maanden: number = VOORUIT): Kalendermaand[] =>
  geldkalender(g.rekenaar, {
    tijdlijn: g.tijdlijn,
    specificaties: g.uitvoering.specificaties,
    nu: g.uitvoering.nu,
    vandaag: g.vandaag,
    maanden,
  });

/** What we want to tell somebody in time. */
export function seinenVan(g: Geld): Sein[] {
  const jaar = jaareffect(g.tijdlijn, g.uitvoering.nu, Number(g.vandaag.slice(0, 4)));
  return seinen({
    tijdlijn: g.tijdlijn,
    nu: g.uitvoering.nu,
    vandaag: g.vandaag,
    verwachtJaarinkomenEur: jaar.toetsingsinkomenEur,
    verwachteToeslagenEur: {
      zorgtoeslag: jaar.zorgtoeslagEur,
      huurtoeslag: jaar.huurtoeslagEur,
      kindgebonden_budget: jaar.kindgebondenBudgetEur,
    },
  });
}
