import {
  type Betaalkalender,
  beginstand,
  type Dag,
  type Feit,
  type Maand,
  type Oorzaak,
  plusMaanden,
  type Reeksmaand,
  type Rekenaar,
  rekenMaand,
  rekenReeks,
  type Stand,
  type Tijdlijn,
  tijdlijnUitFeiten,
} from '@bijrijder/huishoudgeld';
import { minstensVoorschot } from '../wet/index.ts';
import { type Kortregel, maandregels, somBetaald } from './regels.ts';
import { verschillen } from './verschillen.ts';

/** What the decision on the month before left behind. */
export type Vorige = {
  maand: Maand;
  bekendOp: Dag;
  /** Null: nothing used, no debt. */
  stand: Stand | null;
  reserveOpenCent: number;
  /** Premie earned and not yet paid. */
  premieOpen: readonly Premieopen[];
  betaaldCent: number;
  normCent: number;
  inkomenCent: number;
  teBetalenCent: number;
  aflossingCent: number;
};
export type Premieopen = readonly [maand: Maand, persoon: string, cent: number];

/** Rules and choices of one municipality. */
export type Gemeenterekening = {
  gemeente: Tijdlijn['gemeente'];
  kalender: Betaalkalender;
  rekenaar: Rekenaar;
  versie: string;
};

export type Stapvraag = {
  maand: Maand;
  bekendOp: Dag;
  /** Everything recorded up to the moment of freezing, in the order of recording. Read it once: it may be made at each reading. */
  feiten: readonly Feit[];
  vorige: Vorige | null;
  /** Paid in advance for this month (art. 52); absent: nothing. */
  voorschotCent?: number;
  /** When facts about earlier months came in after the month before was decided. Null: the usual, quick way. */
  anders: {
    /** What had been recorded when the month before was decided. */
    feitenToen: readonly Feit[];
    /** What was decided on earlier months, oldest first. */
    eerder: readonly Eerder[];
    herkomst: Grootboekrij['herkomst'];
  } | null;
};

/** What was decided on an earlier month, with what changed since. Whole cents. */
export type Eerder = {
  maand: Maand;
  teBetalenCent: number;
  reserveringCent: number;
  /** Of that: found to be too much, and nobody decided yet. It was paid, and nothing of it was taken back. Absent: nothing. */
  openTeBetalenCent?: number;
  openReserveringCent?: number;
};

/** A row of the ledger. Positive differences are paid now, negative ones wait for a human who has heard the person. */
export type Grootboekrij = {
  maand: Maand;
  /** `premie_p2` is that of the partner. */
  soort: 'bijstand' | 'reserve' | 'premie' | 'premie_p2';
  wasCent: number;
  wordtCent: number;
  oorzaken: readonly Oorzaak[];
  herkomst: 'client' | 'werkgever' | 'register' | 'medewerker' | 'systeem';
  binnenZesMaanden: boolean;
  /** `vervalt`: what waited turned out to be right: nothing to pay, nothing to ask. */
  stand: 'nabetaald' | 'bij_vakantietoeslag' | 'bij_premie' | 'te_horen' | 'vervalt';
  /** It comes in the place of what waited about the same month. Absent: it does not. */
  vervangt?: true;
};

export type Stapbesluit = {
  soort: 'besluit';
  /** False: the wage is not known yet and the last known one stands in. */
  zeker: boolean;
  recht: boolean;
  normCent: number;
  inkomenCent: number;
  bijstandCent: number;
  reserveringCent: number;
  teBetalenCent: number;
  aflossingCent: number;
  betaaldCent: number;
  premieCent: number;
  reserveOpenCent: number;
  regels: readonly Kortregel[];
  stand: Stand | null;
  premieOpen: readonly Premieopen[];
  grootboek: readonly Grootboekrij[];
  invoer: Reeksmaand['invoer'];
};
export type Stapuitkomst =
  | Stapbesluit
  | { soort: 'geen_recht' }
  | { soort: 'apart'; reden: 'bedrag_onbekend' | 'fout'; ontbreekt: readonly string[]; voorschotCent: number };

/**
 * THE settlement of one household-month, used for one household and for all of them. Pure: equal facts, decision day and state before
 * give equal bytes. No line here ever takes something back: what was too much becomes a row that waits.
 * @param alBesloten there is a decision on this month that this one replaces: then nothing is an outcome too
 */
export function verrekenStap(vraag: Stapvraag, regeling: Gemeenterekening, alBesloten = false): Stapuitkomst {
  const { maand, bekendOp, feiten, vorige } = vraag;
  const { rekenaar: r, gemeente, kalender } = regeling;
  let hier: Reeksmaand;
  const grootboekrijen: Grootboekrij[] = [];
  const bijregels: Kortregel[] = [];
  let reserveOpenCent = vorige?.reserveOpenCent ?? 0;
  let premieOpen = vorige?.premieOpen ?? [];

  if (vraag.anders && vorige) {
    const eerste = vraag.anders.eerder[0]?.maand ?? maand;
    const tijdlijn = tijdlijnUitFeiten(feiten, { van: eerste, totEnMet: maand, bekendOp, gemeente });
    const nu = rekenReeks(tijdlijn, r, { bekendOp });
    const toen = rekenReeks(
      tijdlijnUitFeiten(vraag.anders.feitenToen, { van: eerste, totEnMet: maand, bekendOp: vorige.bekendOp, gemeente }),
      r,
      { bekendOp: vorige.bekendOp },
    );
    hier = nu.at(-1)!;
    const uit = verschillen(vraag, toen, nu, kalender);
    grootboekrijen.push(...uit.rijen);
    bijregels.push(...uit.regels);
    reserveOpenCent += uit.reserveErbijCent;
    premieOpen = uit.premieOpen;
  } else {
    const tijdlijn = tijdlijnUitFeiten(feiten, { van: plusMaanden(maand, -1), totEnMet: maand, bekendOp, gemeente });
    hier = rekenMaand(tijdlijn, maand, beginVan(tijdlijn, vorige), r, bekendOp);
  }

  const einde = hier.status === 'geen_bijstand';
  if (
    einde &&
    !alBesloten &&
    reserveOpenCent === 0 &&
    premieOpen.length === 0 &&
    bijregels.length === 0 &&
    grootboekrijen.length === 0
  )
    return { soort: 'geen_recht' };
  // a figure of law that is not known yet is never decided on; the household gets what it will be about as an advance
  if (!einde && (hier.geschat || !hier.uitkomst)) {
    const voorschotCent = hier.uitkomst?.uit_te_betalen_ct ?? voorschot(vraag);
    return { soort: 'apart', reden: 'bedrag_onbekend', ontbreekt: hier.ontbreekt, voorschotCent };
  }
  const u = hier.uitkomst;
  const regels: Kortregel[] = maandregels(hier);
  if (u && u.aflossing_ct > 0) regels.push(['aflossing', -u.aflossing_ct]);
  regels.push(...bijregels);

  reserveOpenCent += hier.reserveringCent;
  const betaalmaand = Number(plusMaanden(maand, 1).slice(5));
  if (reserveOpenCent > 0 && (einde || betaalmaand === kalender.vakantietoeslagMaand)) {
    regels.push(['vakantietoeslag', reserveOpenCent]);
    reserveOpenCent = 0;
  }
  // what was paid in advance is part of what the month comes to, never more
  const vooraf = Math.min(vraag.voorschotCent ?? 0, Math.max(0, somBetaald(regels)));
  if (vooraf > 0) regels.push(['voorschot', -vooraf]);
  const verdiend: Premieopen[] = [...premieOpen];
  for (const persoon in hier.premieCent)
    if (hier.premieCent[persoon]! > 0) verdiend.push([maand, persoon, hier.premieCent[persoon]!]);
  const premie = premieUitbetaling(verdiend, betaalmaand, maand, kalender, einde);
  for (const [over, persoon, cent] of premie.nu) regels.push(['premie', cent, { m: over, p: persoon }]);

  return {
    soort: 'besluit',
    zeker: !isGeschat(feiten, hier, bekendOp),
    recht: u?.recht ?? false,
    normCent: u?.norm_ct ?? 0,
    inkomenCent: u?.inkomen_ct ?? 0,
    bijstandCent: u?.bijstand_incl_ct ?? 0,
    reserveringCent: hier.reserveringCent,
    teBetalenCent: u?.te_betalen_ct ?? 0,
    aflossingCent: u?.aflossing_ct ?? 0,
    betaaldCent: somBetaald(regels),
    premieCent: premie.nu.reduce((som, [, , cent]) => som + cent, 0),
    reserveOpenCent,
    regels,
    stand: isLeeg(hier.standNa) ? null : hier.standNa,
    premieOpen: premie.later,
    grootboek: grootboekrijen,
    invoer: hier.invoer,
  };
}

/** An advance by what was paid before (art. 52 lid 2); 0 when nothing is known: then a human decides today. */
export const voorschot = ({ vorige, bekendOp }: Pick<Stapvraag, 'vorige' | 'bekendOp'>): number =>
  (vorige && minstensVoorschot(vorige.betaaldCent, bekendOp)) ?? 0;

/** State to start the month with; a debt that is new this month starts with its whole sum. */
function beginVan(tijdlijn: Tijdlijn, vorige: Vorige | null): Stand {
  if (!vorige?.stand) return beginstand(tijdlijn);
  const { schuld } = tijdlijn;
  // a debt fact says what is open from its first month on: in that month it replaces what was left of an earlier debt
  if (!schuld || (vorige.stand.restschuldCent !== null && schuld.vanaf !== plusMaanden(vorige.maand, 1)))
    return vorige.stand;
  return { ...vorige.stand, restschuldCent: schuld.bedrag_ct };
}

const isLeeg = (s: Stand): boolean =>
  s.restschuldCent === null &&
  Object.values(s.tellers).every(
    (t) =>
      t.n_maanden_gebruikt === 0 &&
      t.z_maanden_gebruikt === 0 &&
      t.lks_loonmaanden === 0 &&
      !t.n_eerste_maand &&
      !t.r_eerste_maand &&
      !t.z_eerste_maand &&
      !t.bijverdien_eerste_maand,
  ) &&
  Object.values(s.vrijwilligerDitJaarCent).every((c) => c === 0) &&
  Object.values(s.premieDitJaarCent).every((c) => c === 0) &&
  Object.values(s.maandenGewerkt).every((c) => c === 0);

/** A job in force without a slip, or "nothing", for this month: the last known wage stands in. */
function isGeschat(feiten: readonly Feit[], m: Reeksmaand, bekendOp: Dag): boolean {
  if (!m.invoer) return false;
  for (const inkomen of m.invoer.inkomsten) {
    if (inkomen.soort !== 'loon') continue;
    let zeker = false;
    for (const f of feiten) {
      if (f.bekendOp > bekendOp || f.soort !== 'inkomsten' || f.inhoud.dienstverband !== inkomen.bron) continue;
      if (f.inhoud.tijdvak_tot.slice(0, 7) === m.maand) zeker = !f.vervallen && !f.inhoud.geschat;
    }
    if (!zeker) return true;
  }
  return false;
}

function premieUitbetaling(
  open: readonly Premieopen[],
  betaalmaand: number,
  maand: Maand,
  kalender: Betaalkalender,
  einde: boolean,
) {
  const moment = kalender.premie.find((p) => p.betaalmaand === betaalmaand);
  if (open.length === 0 || (!moment && !einde)) return { nu: [], later: open };
  const betaald = plusMaanden(maand, 1);
  const terug = moment ? (moment.betaalmaand - moment.totEnMetMaand + 12) % 12 || 12 : 0;
  const tot = moment ? plusMaanden(betaald, -terug) : maand;
  return { nu: open.filter(([m]) => m <= tot), later: open.filter(([m]) => m > tot) };
}
