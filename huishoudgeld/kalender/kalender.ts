/** The cash calendar: which amount reaches which account on which day, and how sure that is. */
import type { Specificatie } from '../grootboek/uitvoering.ts';
import {
  type Dag,
  eersteDag,
  laatsteDag,
  type Maand,
  maandenTussen,
  maandVan,
  plusMaanden,
} from '../tijdlijn/maand.ts';
import type { Reeksmaand } from '../tijdlijn/reeks.ts';
import type { Rekenaar } from '../tijdlijn/rekenaar.ts';
import { voorlopigeBedragen } from '../tijdlijn/schatting.ts';
import type { Tijdlijn, Toeslagsoort } from '../tijdlijn/soorten.ts';
import { kinderbijslagInMaand, loonInMaand, termijnenInMaand, toeslagInMaand } from './stromen.ts';
import { type Verandering, veranderingen } from './verandering.ts';

/** `vast`: this amount stands. `verwacht`: calculated with what we know now. `onbekend`: it comes, but we do not know how much. */
export type Zekerheid = 'vast' | 'verwacht' | 'onbekend';
export type Stroom =
  | 'bijstand'
  | 'vakantietoeslag'
  | 'premie'
  | 'nabetaling'
  | 'loon'
  | 'ander_inkomen'
  | 'vakantiegeld_werkgever'
  | 'loonbeslag'
  | 'termijn'
  | 'kinderbijslag'
  /** Of a payment of the municipality, what does not come on the own account: negative. */
  | 'beslag'
  | 'doorbetaling'
  | 'partnerdeel'
  | Toeslagsoort;
export type Onzekerheid =
  | 'laatste_loon'
  | 'strook_ontbreekt'
  | 'bedragen_nog_onbekend'
  | 'voorlopige_bedragen'
  | 'nog_niet_besloten'
  | 'nieuw_besluit_verwacht'
  | 'vakantiegeld_werkgever_onbekend';

export interface Kalenderregel {
  readonly dag: Dag;
  /** `eigen`, or the account the money goes to. */
  readonly rekening: string;
  readonly van: 'gemeente' | 'werkgever' | 'dienst_toeslagen' | 'svb' | 'anders';
  /** Name of the employer or payer. */
  readonly naam?: string;
  readonly soort: Stroom;
  readonly over: { readonly van: Dag; readonly totEnMet: Dag };
  /** Null only when `onbekend`. Negative only for a `termijn` that the household pays itself. */
  readonly bedragCent: number | null;
  readonly zekerheid: Zekerheid;
  readonly waaromNietVast?: Onzekerheid;
  /** Why it differs from the time before. */
  readonly wijziging: readonly Verandering[];
}
export interface Kalendermaand {
  readonly maand: Maand;
  readonly regels: readonly Kalenderregel[];
  /** Sum of the known amounts that come in; without what goes to a creditor. */
  readonly samenCent: number;
  /** Instalments that the household pays itself. */
  readonly eruitCent: number;
  readonly zeker: boolean;
  readonly ontbreekt: number;
}
export interface Kalendervraag {
  readonly tijdlijn: Tijdlijn;
  readonly specificaties: readonly Specificatie[];
  readonly nu: readonly Reeksmaand[];
  readonly vandaag: Dag;
  /** Number of months, starting with the month of today. */
  readonly maanden?: number;
  readonly van?: Maand;
}

const STROOM: Readonly<Record<string, Stroom>> = {
  bijstand: 'bijstand',
  aflossing: 'bijstand',
  verrekening: 'bijstand',
  nabetaling: 'nabetaling',
  vakantietoeslag: 'vakantietoeslag',
  vakantietoeslag_correctie: 'vakantietoeslag',
  premie: 'premie',
  premie_correctie: 'premie',
};

/** What the municipality pays, split by stream; the lines of one payment add up to the payment. */
export function vanDeGemeente(
  r: Rekenaar,
  tijdlijn: Tijdlijn,
  s: Specificatie,
  reeks: ReadonlyMap<Maand, Reeksmaand>,
  rekening = 'eigen',
): Kalenderregel[] {
  const perStroom = new Map<Stroom, { som: number; maanden: Maand[] }>();
  for (const x of s.regels) {
    const stroom = STROOM[x.soort]!;
    const tot = perStroom.get(stroom) ?? { som: 0, maanden: [] };
    tot.som += x.bedragCent;
    if (x.soort !== 'verrekening') tot.maanden.push(x.maand);
    perStroom.set(stroom, tot);
  }
  // what is kept back in a payment never shows as a negative arrival
  const bijstand = perStroom.get('bijstand');
  if (bijstand && bijstand.som < 0)
    for (const [stroom, tot] of perStroom) {
      if (stroom === 'bijstand' || bijstand.som >= 0) continue;
      const af = Math.min(tot.som, -bijstand.som);
      tot.som -= af;
      bijstand.som += af;
    }
  const hier = reeks.get(s.maand);
  const wijziging =
    s.soort === 'bijstand' && hier ? veranderingen(tijdlijn, reeks.get(plusMaanden(s.maand, -1)), hier) : [];
  const onzeker: Onzekerheid = s.geschat
    ? 'bedragen_nog_onbekend'
    : hier && voorlopigeBedragen(r.gemeente, hier).length > 0
      ? 'voorlopige_bedragen'
      : 'nog_niet_besloten';
  if (s.regels.some((x) => x.soort === 'verrekening' || x.soort === 'nabetaling'))
    wijziging.push({ sleutel: 'correctie' });
  return [...perStroom]
    .filter(([, tot]) => tot.som !== 0)
    .map(([soort, tot]) => ({
      dag: s.betaaldag,
      rekening,
      van: 'gemeente',
      soort,
      over: {
        van: eersteDag(tot.maanden.toSorted()[0] ?? s.maand),
        totEnMet: laatsteDag(tot.maanden.toSorted().at(-1) ?? s.maand),
      },
      bedragCent: tot.som,
      zekerheid: s.vast ? 'vast' : 'verwacht',
      ...(s.vast ? {} : { waaromNietVast: onzeker }),
      wijziging: soort === 'bijstand' ? wijziging : [],
    }));
}

/** Whether a line is money for the household itself. */
export const komtBinnen = (x: Kalenderregel): boolean => x.soort !== 'termijn' && x.soort !== 'loonbeslag';

/** All money in, day by day, for months from today. What is not known to us is not in it and is named by `nietInKalender`. */
export function geldkalender(r: Rekenaar, vraag: Kalendervraag): Kalendermaand[] {
  const van = vraag.van ?? maandVan(vraag.vandaag);
  const totEnMet = plusMaanden(van, (vraag.maanden ?? 12) - 1);
  const reeks = new Map(vraag.nu.map((m) => [m.maand, m]));
  const regels: Kalenderregel[] = [];
  for (const s of vraag.specificaties) {
    const m = maandVan(s.betaaldag);
    if (m >= van && m <= totEnMet)
      regels.push(...vanDeGemeente(r, vraag.tijdlijn, s, reeks, vraag.tijdlijn.rekening_gemeente));
  }
  // wage may arrive in the month after it was earned, or just before the month when its pay day is a holiday
  for (const maand of maandenTussen(plusMaanden(van, -1), plusMaanden(totEnMet, 1))) {
    for (const i of vraag.tijdlijn.inkomsten) regels.push(...loonInMaand(i, maand, vraag.vandaag));
    if (maand < van || maand > totEnMet) continue;
    for (const t of vraag.tijdlijn.toeslagen ?? [])
      regels.push(...toeslagInMaand(vraag.tijdlijn, t, maand, r.boek, vraag.vandaag));
    regels.push(...termijnenInMaand(vraag.tijdlijn, maand));
    regels.push(...kinderbijslagInMaand(vraag.tijdlijn, maand, r.boek));
  }
  const perMaand = new Map<Maand, Kalenderregel[]>(maandenTussen(van, totEnMet).map((m) => [m, []]));
  for (const regel of regels) perMaand.get(maandVan(regel.dag))?.push(regel);
  return [...perMaand].map(([maand, rij]) => ({
    maand,
    regels: rij.toSorted((a, b) => (a.dag === b.dag ? 0 : a.dag < b.dag ? -1 : 1)),
    samenCent: rij.reduce((som, x) => som + (komtBinnen(x) ? (x.bedragCent ?? 0) : 0), 0),
    eruitCent: rij.reduce((som, x) => som - (x.soort === 'termijn' ? (x.bedragCent ?? 0) : 0), 0),
    zeker: rij.every((x) => x.zekerheid === 'vast'),
    ontbreekt: rij.filter((x) => x.bedragCent === null).length,
  }));
}

/** Streams that many households have and that are not known here, so that a screen can say so. */
export function nietInKalender(
  tijdlijn: Tijdlijn,
): ('zorgtoeslag' | 'huurtoeslag' | 'kindgebonden_budget' | 'kinderbijslag')[] {
  const heeft = new Set<string>((tijdlijn.toeslagen ?? []).map((t) => t.soort));
  const uit: ('zorgtoeslag' | 'huurtoeslag' | 'kindgebonden_budget' | 'kinderbijslag')[] = [];
  if (!heeft.has('zorgtoeslag')) uit.push('zorgtoeslag');
  if (!heeft.has('huurtoeslag')) uit.push('huurtoeslag');
  if (tijdlijn.kinderen.length > 0 && !heeft.has('kindgebonden_budget')) uit.push('kindgebonden_budget');
  if (tijdlijn.kinderen.length > 0 && !tijdlijn.kinderbijslag) uit.push('kinderbijslag');
  return uit;
}
