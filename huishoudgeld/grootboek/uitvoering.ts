/**
 * What the municipality decides and pays month after month: each month on the facts known at its decision day, with the
 * differences over earlier months settled from there. Preview, specification and payment are this one walk.
 */
import { type Betaalkalender, betaaldagBijstand, betaaldagPremie } from '../kalender/betaaldag.ts';
import { werkdag } from '../kalender/feestdagen.ts';
import { type Dag, eersteDag, type Maand, maandenTussen, maandVan, plusMaanden, vroegste } from '../tijdlijn/maand.ts';
import { bedragInMaand } from '../tijdlijn/maandinvoer.ts';
import { type Reeksmaand, rekenReeks } from '../tijdlijn/reeks.ts';
import type { Rekenaar } from '../tijdlijn/rekenaar.ts';
import type { Tijdlijn } from '../tijdlijn/soorten.ts';
import { hoogstensInhoudenCent, vensterMaanden } from '../tijdlijn/wetsgrenzen.ts';
import { type Oorzaak, oorzakenVan } from './oorzaak.ts';
import { termijnVan } from './spreiding.ts';

export type Regelsoort =
  | 'bijstand'
  | 'aflossing'
  | 'nabetaling'
  | 'verrekening'
  | 'vakantietoeslag'
  | 'vakantietoeslag_correctie'
  | 'premie'
  | 'premie_correctie';

export interface Specificatieregel {
  readonly soort: Regelsoort;
  /** Month the line is about. */
  readonly maand: Maand;
  readonly persoon?: string;
  /** Positive is paid, negative is kept back. */
  readonly bedragCent: number;
  readonly oorzaken?: readonly Oorzaak[];
}
export interface Specificatie {
  /** Month that is decided on; premie is decided with the month before the month of payment. */
  readonly maand: Maand;
  readonly soort: 'bijstand' | 'premie';
  readonly besluitdag: Dag;
  readonly betaaldag: Dag;
  readonly regels: readonly Specificatieregel[];
  readonly betaaldCent: number;
  /** True when every figure and fact was known on the day of decision and that day has come. */
  readonly vast: boolean;
  readonly geschat: boolean;
}
/** Paid too much over a month and not yet settled. */
export interface OpenVordering {
  readonly maand: Maand;
  readonly soort: 'bijstand' | 'vakantietoeslag';
  readonly bekendOp: Dag;
  readonly bedragCent: number;
  readonly restCent: number;
  /** Older than six months: never settled by itself, a human decides (art. 58 lid 4). */
  readonly binnenVenster: boolean;
}
export interface Uitvoering {
  readonly specificaties: readonly Specificatie[];
  readonly openstaand: readonly OpenVordering[];
  /** The run over all months on everything known at `peildag`. */
  readonly nu: readonly Reeksmaand[];
}

export interface Uitvoeringsvraag {
  /** The timeline as known on a day. Must return the same object while nothing new is known. */
  readonly bekend: (dag: Dag) => Tijdlijn;
  readonly van: Maand;
  readonly totEnMet: Maand;
  /** Today: later months are decided on what is known now. */
  readonly peildag: Dag;
  readonly kalender: Betaalkalender;
  /**
   * Absent (and so it is decided): what was paid too much stays open until a human has heard the person; after that it
   * is a debt in the timeline and runs through `aflossing`. Given: shows what settling at once would mean, within what
   * the law leaves, with the agreed instalment per month if any.
   */
  readonly verrekenen?: { readonly perMaandCent?: number };
}

/** The first working day of the next month. */
export const besluitdagVan = (maand: Maand): Dag => werkdag(eersteDag(plusMaanden(maand, 1)), 'later');

/** Most that may be kept back for repayment in a month: 5% of the norm, rounded down (art. 475dc Rv), less what already is. */
export function ruimteVoorVerrekening(m: Reeksmaand): number {
  const u = m.uitkomst;
  return u ? Math.max(0, hoogstensInhoudenCent(u.norm_ct) - u.aflossing_ct) : 0;
}

export function voerUit(r: Rekenaar, vraag: Uitvoeringsvraag): Uitvoering {
  const specificaties: Specificatie[] = [];
  const vorderingen: (Omit<OpenVordering, 'restCent'> & { restCent: number })[] = [];
  /** Per month what has been settled up to now: paid, reserve paid out, premie paid out. */
  const gerekend = new Map<Maand, Reeksmaand>();
  const reserveBetaald = new Map<Maand, number>();
  const premieBetaald = new Map<string, number>();
  let laatste: Tijdlijn | undefined;
  let reeks: Reeksmaand[] = [];

  for (const maand of maandenTussen(vraag.van, vraag.totEnMet)) {
    const besluitdag = besluitdagVan(maand);
    const gekend = vroegste(besluitdag, vraag.peildag);
    const tijdlijn = vraag.bekend(gekend);
    const veranderd = tijdlijn !== laatste || r.kennisVanFiguren;
    if (veranderd)
      reeks = rekenReeks(tijdlijn, r, {
        van: vraag.van,
        totEnMet: vraag.totEnMet,
        ...(r.kennisVanFiguren ? { bekendOp: gekend } : {}),
      });
    laatste = tijdlijn;
    const plaats = reeks.findIndex((m) => m.maand === maand);
    const hier = reeks[plaats]!;
    const regels: Specificatieregel[] = [];
    let vast = staatVast(tijdlijn, hier, vraag.peildag);

    if (hier.uitkomst && hier.uitkomst.te_betalen_ct > 0)
      regels.push({ soort: 'bijstand', maand, bedragCent: hier.uitkomst.te_betalen_ct });
    if (hier.uitkomst && hier.uitkomst.aflossing_ct > 0)
      regels.push({ soort: 'aflossing', maand, bedragCent: -hier.uitkomst.aflossing_ct });

    if (veranderd)
      for (const eerder of reeks.slice(0, plaats)) {
        const was = gerekend.get(eerder.maand);
        if (!was) continue;
        const verschil = (eerder.uitkomst?.te_betalen_ct ?? 0) - (was.uitkomst?.te_betalen_ct ?? 0);
        const oorzaken = oorzakenVan(was, eerder);
        const vorder = (soort: OpenVordering['soort'], bedragCent: number) =>
          vorderingen.push({
            maand: eerder.maand,
            soort,
            bekendOp: gekend,
            bedragCent,
            restCent: bedragCent,
            binnenVenster: eerder.maand >= plusMaanden(maand, -vensterMaanden()),
          });
        if (verschil > 0) regels.push({ soort: 'nabetaling', maand: eerder.maand, bedragCent: verschil, oorzaken });
        if (verschil < 0) vorder('bijstand', -verschil);
        const reserve = reserveBetaald.get(eerder.maand);
        if (reserve !== undefined && reserve !== eerder.reserveringCent) {
          const anders = eerder.reserveringCent - reserve;
          if (anders > 0)
            regels.push({ soort: 'vakantietoeslag_correctie', maand: eerder.maand, bedragCent: anders, oorzaken });
          else vorder('vakantietoeslag', -anders);
          reserveBetaald.set(eerder.maand, eerder.reserveringCent);
        }
        gerekend.set(eerder.maand, eerder);
      }
    gerekend.set(maand, hier);

    // the vakantietoeslag comes with the payment in its month: together with the bijstand over the month before
    const betaalmaand = plusMaanden(maand, 1);
    const einde =
      reeks[plaats + 1]?.status === 'geen_bijstand' || (plaats + 1 === reeks.length && eindigt(tijdlijn, maand));
    if (Number(betaalmaand.slice(5)) === vraag.kalender.vakantietoeslagMaand || einde)
      for (const m of reeks.slice(0, plaats + 1))
        if (m.reserveringCent > 0 && !reserveBetaald.has(m.maand)) {
          regels.push({ soort: 'vakantietoeslag', maand: m.maand, bedragCent: m.reserveringCent });
          reserveBetaald.set(m.maand, m.reserveringCent);
          if (m.geschat) vast = false;
        }

    if (vraag.verrekenen) regels.push(...verreken(vorderingen, regels, hier, vraag.verrekenen.perMaandCent));
    if (regels.length > 0)
      specificaties.push({
        maand,
        soort: 'bijstand',
        besluitdag,
        betaaldag: betaaldagBijstand(maand, vraag.kalender),
        regels,
        betaaldCent: regels.reduce((som, x) => som + x.bedragCent, 0),
        vast,
        geschat: hier.geschat,
      });
    const premie = premieSpecificatie(tijdlijn, reeks, betaalmaand, premieBetaald, vraag);
    if (premie) specificaties.push(premie);
  }
  return { specificaties, openstaand: vorderingen, nu: reeks };
}

/**
 * An amount stands when every figure of law is known and the month was decided on, or when everything about the month has
 * been told: then what people see is what they get.
 */
export function staatVast(tijdlijn: Tijdlijn, m: Reeksmaand, peildag: Dag): boolean {
  if (m.geschat) return false;
  if (besluitdagVan(m.maand) <= peildag) return true;
  return (
    m.maand <= maandVan(peildag) &&
    tijdlijn.inkomsten.every((i) => !bedragInMaand(i, m.maand) || i.zekere_maanden?.includes(m.maand))
  );
}

const eindigt = (t: Tijdlijn, maand: Maand): boolean =>
  t.bijstand.length > 0 && t.bijstand.every((p) => p.tot_en_met !== null && maandVan(p.tot_en_met) <= maand);

/** Lines that settle open claims with this payment, each within the room that is left. Lowers the rest of the claims. */
function verreken(
  vorderingen: readonly { binnenVenster: boolean; restCent: number; maand: Maand }[],
  regels: readonly Specificatieregel[],
  hier: Reeksmaand,
  perMaandCent: number | undefined,
): Specificatieregel[] {
  const uit: Specificatieregel[] = [];
  let ruimte = ruimteVoorVerrekening(hier);
  let betaling = Math.max(
    0,
    regels.reduce((som, x) => som + x.bedragCent, 0),
  );
  for (const v of vorderingen) {
    if (!v.binnenVenster || v.restCent === 0) continue;
    const af = termijnVan(v.restCent, { hoogstensCent: ruimte, betalingCent: betaling }, perMaandCent);
    if (af === 0) continue;
    ruimte -= af;
    betaling -= af;
    v.restCent -= af;
    uit.push({ soort: 'verrekening', maand: v.maand, bedragCent: -af });
  }
  return uit;
}

/** Premie paid in this month: what was earned up to the month it is about and not paid, with corrections of earlier months. */
function premieSpecificatie(
  tijdlijn: Tijdlijn,
  reeks: readonly Reeksmaand[],
  maand: Maand,
  betaald: Map<string, number>,
  vraag: Uitvoeringsvraag,
): Specificatie | null {
  const ritme = vraag.kalender.premie.find((p) => p.betaalmaand === Number(maand.slice(5)));
  if (!ritme) return null;
  const tot = plusMaanden(maand, -((ritme.betaalmaand - ritme.totEnMetMaand + 12) % 12 || 12));
  const regels: Specificatieregel[] = [];
  for (const m of reeks) {
    if (m.maand > tot) break;
    const personen = new Set([
      ...Object.keys(m.premieCent),
      ...[...betaald.keys()].filter((k) => k.startsWith(m.maand)).map((k) => k.slice(8)),
    ]);
    for (const persoon of personen) {
      const sleutel = `${m.maand}:${persoon}`;
      const eerder = betaald.get(sleutel);
      const verschil = (m.premieCent[persoon] ?? 0) - (eerder ?? 0);
      if (verschil === 0) continue;
      regels.push({
        soort: eerder === undefined ? 'premie' : 'premie_correctie',
        maand: m.maand,
        persoon,
        bedragCent: verschil,
      });
    }
  }
  const som = regels.reduce((t, x) => t + x.bedragCent, 0);
  // too much premie is never asked back from the bijstand; it waits for the next premie
  if (som <= 0) return null;
  for (const x of regels)
    betaald.set(`${x.maand}:${x.persoon}`, (betaald.get(`${x.maand}:${x.persoon}`) ?? 0) + x.bedragCent);
  const besluitmaand = plusMaanden(maand, -1);
  const geschat = reeks.some((m) => m.geschat && regels.some((x) => x.maand === m.maand));
  return {
    maand: besluitmaand,
    soort: 'premie',
    besluitdag: besluitdagVan(besluitmaand),
    betaaldag: betaaldagPremie(maand, vraag.kalender),
    regels,
    betaaldCent: som,
    vast: !geschat && reeks.every((m) => m.maand > tot || staatVast(tijdlijn, m, vraag.peildag)),
    geschat,
  };
}
