/**
 * What the municipality decides and pays month after month: each month on the facts known at its decision day, with the
 * differences over earlier months settled from there. Preview, specification and payment are this one walk.
 */
import { type Betaalkalender, betaaldagBijstand, betaaldagPremie } from '../kalender/betaaldag.ts';
import { werkdag } from '../kalender/feestdagen.ts';
import { type Dag, eersteDag, type Maand, maandenTussen, maandVan, plusMaanden, vroegste } from '../tijdlijn/maand.ts';
import { bedragInMaand } from '../tijdlijn/maandinvoer.ts';
import { type Reeksmaand, rekenMaand, rekenReeks } from '../tijdlijn/reeks.ts';
import { onthoudend, type Rekenaar } from '../tijdlijn/rekenaar.ts';
import type { Tijdlijn } from '../tijdlijn/soorten.ts';
import { hoogstensInhoudenCent, vensterMaanden } from '../tijdlijn/wetsgrenzen.ts';
import { type Oorzaak, oorzakenVan } from './oorzaak.ts';
import { Pot } from './potten.ts';
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
  readonly soort: 'bijstand' | 'vakantietoeslag' | 'premie';
  readonly bekendOp: Dag;
  readonly bedragCent: number;
  readonly restCent: number;
  /** Settled by taking less out of what stands aside, not from a payment. */
  readonly uitOpzijCent: number;
  /** Older than six months: never settled by itself, a human decides (art. 58 lid 4). */
  readonly binnenVenster: boolean;
}
export interface Uitvoering {
  readonly specificaties: readonly Specificatie[];
  readonly openstaand: readonly OpenVordering[];
  /** What stands aside at the end of the window and is still to be paid. */
  readonly opzij: { readonly vakantietoeslagCent: number; readonly premieCent: number };
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

type Vorderingen = (Omit<OpenVordering, 'restCent' | 'uitOpzijCent'> & { restCent: number; uitOpzijCent: number })[];

export function voerUit(rekenaar: Rekenaar, vraag: Uitvoeringsvraag): Uitvoering {
  const r = onthoudend(rekenaar);
  const specificaties: Specificatie[] = [];
  const vorderingen: Vorderingen = [];
  /** What was calculated last over each month that has been decided. */
  const gerekend = new Map<Maand, Reeksmaand>();
  const potten = { reserve: new Pot(), premie: new Pot() };
  let laatste: { tijdlijn: Tijdlijn; figuren: Dag | undefined } | undefined;
  let reeks: Reeksmaand[] = [];

  for (const maand of maandenTussen(vraag.van, vraag.totEnMet)) {
    const besluitdag = besluitdagVan(maand);
    const gekend = vroegste(besluitdag, vraag.peildag);
    const tijdlijn = vraag.bekend(gekend);
    const figuren = r.figurenBekendOp(gekend);
    const veranderd = tijdlijn !== laatste?.tijdlijn || figuren !== laatste.figuren;
    // a decision looks back only: later months are calculated when it is their turn, on what is known then
    reeks = veranderd
      ? rekenReeks(tijdlijn, r, { van: vraag.van, totEnMet: maand, bekendOp: figuren })
      : [...reeks, rekenMaand(tijdlijn, maand, reeks.at(-1)!.standNa, r, figuren)];
    laatste = { tijdlijn, figuren };
    const plaats = reeks.length - 1;
    const hier = reeks[plaats]!;
    const regels: Specificatieregel[] = [];
    if (hier.uitkomst && hier.uitkomst.te_betalen_ct > 0)
      regels.push({ soort: 'bijstand', maand, bedragCent: hier.uitkomst.te_betalen_ct });
    if (hier.uitkomst && hier.uitkomst.aflossing_ct > 0)
      regels.push({ soort: 'aflossing', maand, bedragCent: -hier.uitkomst.aflossing_ct });

    if (veranderd)
      for (const eerder of reeks.slice(0, plaats)) {
        const was = gerekend.get(eerder.maand);
        if (was) regels.push(...corrigeer(was, eerder, maand, gekend, vorderingen, potten));
        gerekend.set(eerder.maand, eerder);
      }
    gerekend.set(maand, hier);
    potten.reserve.voegToe(maand, '', hier.reserveringCent);
    for (const [persoon, cent] of Object.entries(hier.premieCent)) potten.premie.voegToe(maand, persoon, cent);

    if (vraag.verrekenen)
      for (const v of vorderingen) {
        if (v.soort !== 'vakantietoeslag' || !v.binnenVenster) continue;
        const terug = potten.reserve.neemTerug(v.maand, v.restCent);
        v.restCent -= terug;
        v.uitOpzijCent += terug;
      }

    // the vakantietoeslag comes with the payment in its month: together with the bijstand over the month before
    const betaalmaand = plusMaanden(maand, 1);
    const einde = hier.status === 'geen_bijstand';
    const jaarlijks = Number(betaalmaand.slice(5)) === vraag.kalender.vakantietoeslagMaand;
    const reserve = potten.reserve.haalLeeg(maand, jaarlijks ? 'vast_moment' : einde ? 'einde' : 'nagekomen');
    for (const x of reserve)
      regels.push({
        soort: x.nagekomen ? 'vakantietoeslag_correctie' : 'vakantietoeslag',
        maand: x.maand,
        bedragCent: x.bedragCent,
      });
    if (vraag.verrekenen) regels.push(...verreken(vorderingen, regels, hier, vraag.verrekenen.perMaandCent));
    if (regels.length > 0)
      specificaties.push({
        maand,
        soort: 'bijstand',
        besluitdag,
        betaaldag: betaaldagBijstand(maand, vraag.kalender),
        regels,
        betaaldCent: regels.reduce((som, x) => som + x.bedragCent, 0),
        vast:
          staatVast(tijdlijn, hier, vraag.peildag) &&
          !reeks.some((m) => m.geschat && reserve.some((x) => x.maand === m.maand)),
        geschat: hier.geschat,
      });
    const premie = premieSpecificatie(tijdlijn, reeks, betaalmaand, potten.premie, vraag, einde);
    if (premie) specificaties.push(premie);
  }
  const opzij = { vakantietoeslagCent: potten.reserve.inhoudCent, premieCent: potten.premie.inhoudCent };
  return { specificaties, openstaand: vorderingen, opzij, nu: reeks };
}

/** The differences over one earlier month: extra money is a line at once or goes into its pot, too much becomes a claim. */
function corrigeer(
  was: Reeksmaand,
  nu: Reeksmaand,
  maand: Maand,
  bekendOp: Dag,
  vorderingen: Vorderingen,
  potten: { reserve: Pot; premie: Pot },
): Specificatieregel[] {
  const vorder = (soort: OpenVordering['soort'], bedragCent: number) =>
    vorderingen.push({
      maand: nu.maand,
      soort,
      bekendOp,
      bedragCent,
      restCent: bedragCent,
      uitOpzijCent: 0,
      binnenVenster: nu.maand >= plusMaanden(maand, -vensterMaanden()),
    });
  const verschil = (nu.uitkomst?.te_betalen_ct ?? 0) - (was.uitkomst?.te_betalen_ct ?? 0);
  const reserve = nu.reserveringCent - was.reserveringCent;
  if (verschil < 0) vorder('bijstand', -verschil);
  if (reserve < 0) vorder('vakantietoeslag', -reserve);
  potten.reserve.voegToe(nu.maand, '', reserve);
  for (const persoon of new Set([...Object.keys(was.premieCent), ...Object.keys(nu.premieCent)])) {
    const premie = (nu.premieCent[persoon] ?? 0) - (was.premieCent[persoon] ?? 0);
    if (premie < 0) vorder('premie', -premie);
    potten.premie.voegToe(nu.maand, persoon, premie);
  }
  return verschil > 0
    ? [{ soort: 'nabetaling', maand: nu.maand, bedragCent: verschil, oorzaken: oorzakenVan(was, nu) }]
    : [];
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

/** Lines that settle open claims with this payment, each within the room that is left. Lowers the rest of the claims. */
function verreken(
  vorderingen: Vorderingen,
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
    // premie is never asked back from bijstand
    if (!v.binnenVenster || v.restCent === 0 || v.soort === 'premie') continue;
    const af = termijnVan(v.restCent, { hoogstensCent: ruimte, betalingCent: betaling }, perMaandCent);
    if (af === 0) continue;
    ruimte -= af;
    betaling -= af;
    v.restCent -= af;
    uit.push({ soort: 'verrekening', maand: v.maand, bedragCent: -af });
  }
  return uit;
}

/** Premie paid in this month: what was earned up to the month it is about; at the end of the right everything. */
function premieSpecificatie(
  tijdlijn: Tijdlijn,
  reeks: readonly Reeksmaand[],
  maand: Maand,
  pot: Pot,
  vraag: Uitvoeringsvraag,
  einde: boolean,
): Specificatie | null {
  const ritme = vraag.kalender.premie.find((p) => p.betaalmaand === Number(maand.slice(5)));
  if (!ritme && !einde) return null;
  const besluitmaand = plusMaanden(maand, -1);
  const tot = ritme ? plusMaanden(maand, -((ritme.betaalmaand - ritme.totEnMetMaand + 12) % 12 || 12)) : besluitmaand;
  const regels = pot.haalLeeg(tot, ritme ? 'vast_moment' : 'einde').map(
    (x): Specificatieregel => ({
      soort: x.nagekomen ? 'premie_correctie' : 'premie',
      maand: x.maand,
      persoon: x.persoon,
      bedragCent: x.bedragCent,
    }),
  );
  if (regels.length === 0) return null;
  const geschat = reeks.some((m) => m.geschat && regels.some((x) => x.maand === m.maand));
  return {
    maand: besluitmaand,
    soort: 'premie',
    besluitdag: besluitdagVan(besluitmaand),
    betaaldag: betaaldagPremie(maand, vraag.kalender),
    regels,
    betaaldCent: regels.reduce((t, x) => t + x.bedragCent, 0),
    vast: !geschat && reeks.every((m) => m.maand > tot || staatVast(tijdlijn, m, vraag.peildag)),
    geschat,
  };
}
