/** What if: a scenario gives another timeline and never touches a fact. */
import { type Dag, eersteDag, laatsteDag, type Maand, plusMaanden } from '../tijdlijn/maand.ts';
import type { Inkomen, Persoon, Tijdlijn } from '../tijdlijn/soorten.ts';

export type Scenario =
  /** Another net wage in a job from a month, or a new job when the source is not known. */
  | {
      readonly soort: 'loon';
      readonly persoon: 'P1' | 'P2';
      readonly bron: string;
      readonly nettoPerMaandCent: number;
      readonly van: Maand;
      readonly totEnMet?: Maand | null;
      readonly werkgever?: string;
      readonly betaaldag?: Inkomen['betaaldag'];
    }
  /** A job ends after this month. */
  | { readonly soort: 'baan_stopt'; readonly bron: string; readonly laatsteMaand: Maand }
  /** The bijstand ends on a day, and begins again on another when given. */
  | { readonly soort: 'bijstand_uit'; readonly laatsteDag: Dag; readonly weerVanaf?: Dag }
  /** A partner comes to live here, with or without a wage. */
  | {
      readonly soort: 'partner_erbij';
      readonly van: Maand;
      readonly geboortedatum: Dag;
      readonly rechthebbend: boolean;
      readonly nettoPerMaandCent?: number;
    }
  | { readonly soort: 'partner_weg'; readonly laatsteMaand: Maand }
  /** A child has this age in this month (12 and 18 change amounts). */
  | { readonly soort: 'kind_wordt'; readonly kind: number; readonly leeftijd: number; readonly maand: Maand }
  | { readonly soort: 'huur'; readonly kaleHuurCent: number; readonly van: Maand }
  /** Another repayment per month to the municipality. */
  | { readonly soort: 'aflossing'; readonly bedragCent: number; readonly perMaandCent: number; readonly vanaf: Maand };

const stopNa = (i: Inkomen, laatste: Maand): Inkomen => ({
  ...i,
  tot_en_met: laatste,
  per_maand: Object.fromEntries(Object.entries(i.per_maand ?? {}).filter(([m]) => m <= laatste)),
});

function metLoon(t: Tijdlijn, s: Extract<Scenario, { soort: 'loon' }>): Tijdlijn {
  const bestaand = t.inkomsten.find((i) => i.bron === s.bron && i.persoon === s.persoon);
  const nieuw: Inkomen = {
    persoon: s.persoon,
    bron: bestaand ? `${s.bron}#watals` : s.bron,
    soort: 'loon',
    ritme: 'maand',
    recht_op_vakantietoeslag: bestaand?.recht_op_vakantietoeslag ?? true,
    heffingskorting: bestaand?.heffingskorting ?? true,
    dienstbetrekking_10d: bestaand?.dienstbetrekking_10d ?? false,
    netto_per_tijdvak_ct: s.nettoPerMaandCent,
    van: s.van,
    tot_en_met: s.totEnMet ?? null,
    ...((s.werkgever ?? bestaand?.werkgever) ? { werkgever: s.werkgever ?? bestaand?.werkgever } : {}),
    ...((s.betaaldag ?? bestaand?.betaaldag) ? { betaaldag: s.betaaldag ?? bestaand?.betaaldag } : {}),
  } as Inkomen;
  const rest = t.inkomsten.map((i) => (i === bestaand ? stopNa(i, plusMaanden(s.van, -1)) : i));
  return { ...t, inkomsten: [...rest, nieuw] };
}

function metKind(t: Tijdlijn, { kind, leeftijd, maand }: Extract<Scenario, { soort: 'kind_wordt' }>): Tijdlijn {
  const k = t.kinderen[kind];
  if (!k) throw new RangeError(`er is geen kind nummer ${kind}`);
  // on the first of the month the age is reached, so that it counts in that month
  return {
    ...t,
    kinderen: t.kinderen.with(kind, { ...k, geboortedatum: eersteDag(plusMaanden(maand, -12 * leeftijd)) }),
  };
}

function metPartner(t: Tijdlijn, s: Extract<Scenario, { soort: 'partner_erbij' }>): Tijdlijn {
  const partner: Persoon = {
    id: 'P2',
    rol: 'echtgenoot',
    geboortedatum: s.geboortedatum,
    rechthebbend: s.rechthebbend,
    arbeid_draagt_bij: true,
    van: s.van,
    tot_en_met: null,
  };
  const erbij: Tijdlijn = {
    ...t,
    personen: [...t.personen.filter((p) => p.id !== 'P2'), partner],
    partner_is_toeslagpartner: true,
  };
  return s.nettoPerMaandCent
    ? metLoon(erbij, {
        soort: 'loon',
        persoon: 'P2',
        bron: 'partner',
        nettoPerMaandCent: s.nettoPerMaandCent,
        van: s.van,
      })
    : erbij;
}

function zonderBijstand(t: Tijdlijn, s: Extract<Scenario, { soort: 'bijstand_uit' }>): Tijdlijn {
  const voor = t.bijstand
    .filter((p) => p.van <= s.laatsteDag)
    .map((p) => ({ ...p, tot_en_met: p.tot_en_met && p.tot_en_met < s.laatsteDag ? p.tot_en_met : s.laatsteDag }));
  return { ...t, bijstand: s.weerVanaf ? [...voor, { van: s.weerVanaf, tot_en_met: null }] : voor };
}

/** The timeline as it would be. The given timeline stays as it is. */
export function metScenario(t: Tijdlijn, s: Scenario): Tijdlijn {
  switch (s.soort) {
    case 'loon':
      return metLoon(t, s);
    case 'baan_stopt':
      return { ...t, inkomsten: t.inkomsten.map((i) => (i.bron === s.bron ? stopNa(i, s.laatsteMaand) : i)) };
    case 'bijstand_uit':
      return zonderBijstand(t, s);
    case 'partner_erbij':
      return metPartner(t, s);
    case 'partner_weg':
      return {
        ...t,
        personen: t.personen.map((p) => (p.rol === 'echtgenoot' ? { ...p, tot_en_met: s.laatsteMaand } : p)),
      };
    case 'kind_wordt':
      return metKind(t, s);
    case 'huur':
      return {
        ...t,
        huur: [
          ...(t.huur ?? []).map((h) => ({ ...h, tot_en_met: laatsteDag(plusMaanden(s.van, -1)) })),
          { van: eersteDag(s.van), tot_en_met: null, kale_huur_ct: s.kaleHuurCent },
        ],
      };
    case 'aflossing':
      return { ...t, schuld: { bedrag_ct: s.bedragCent, gevraagd_per_maand_ct: s.perMaandCent, vanaf: s.vanaf } };
  }
}

/** Several scenarios after each other. */
export const metScenarios = (t: Tijdlijn, s: readonly Scenario[]): Tijdlijn => s.reduce(metScenario, t);

/** Zero hours: the same job with a low, an expected and a high wage. */
export function nulUren(
  basis: Omit<Extract<Scenario, { soort: 'loon' }>, 'nettoPerMaandCent'>,
  bedragen: { readonly laagCent: number; readonly verwachtCent: number; readonly hoogCent: number },
): Readonly<Record<'laag' | 'verwacht' | 'hoog', Scenario>> {
  const bij = (nettoPerMaandCent: number): Scenario => ({ ...basis, nettoPerMaandCent });
  return { laag: bij(bedragen.laagCent), verwacht: bij(bedragen.verwachtCent), hoog: bij(bedragen.hoogCent) };
}
