import { heeftAowLeeftijd, jaarbelasting } from '@bijrijder/recht';

/** Part of one person in one payment that the bank booked in the year. */
export type Jaarbetaling = {
  maand: string;
  doel: 'maand' | 'premie' | 'voorschot' | 'los';
  geboektOp: string;
  bedragCent: number;
  /** Kept back from this payment for a debt about an earlier year. */
  ingehoudenCent: number;
};

/** What is needed of one household for one calendar year. */
export type Huishoudjaar = {
  huishouden: string;
  mensen: readonly {
    persoon: string;
    nummer: 'P1' | 'P2';
    rechthebbend: boolean;
    geboortedatum: string;
    van: string;
    tot: string | null;
  }[];
  /** Times in which an employer or other body of this person applied the loonheffingskorting. */
  kortingElders: readonly { persoon: string; van: string; tot: string | null }[];
  /** Booked by the bank in the year and not sent back. */
  betalingen: readonly { maand: string; doel: Jaarbetaling['doel']; geboektOp: string; bedragCent: number }[];
  /** By month of the decision: what was kept back for a debt, and premie by person. */
  besluiten: ReadonlyMap<string, { aflossingCent: number; premie: Readonly<Partial<Record<'P1' | 'P2', number>>> }>;
  /** Asked back about months of this same year (netted, art. 58 lid 5 Pw), from the day on which it was decided. */
  zelfdeJaar: readonly { vanaf: string; bedragCent: number }[];
  /** What they paid back themselves in the year, by the day the bank booked it. */
  terugbetalingen: readonly { dag: string; bedragCent: number }[];
};

/** The year of one person. Cents; tax is null when it cannot be computed, `ontbreekt` says why. */
export type Jaaropgave = {
  persoon: string;
  uitbetaaldCent: number;
  premieCent: number;
  ingehoudenCent: number;
  /** Paid back by themselves in the year about bijstand of the same year: net, so it lowers the wage of the year. */
  terugbetaaldCent: number;
  nettoCent: number;
  kortingMaanden: number;
  heffingskortingCent: number | null;
  loonheffingCent: number | null;
  brutoCent: number | null;
  zvwGemeenteCent: number | null;
  ontbreekt: readonly string[];
  onbevestigd: readonly string[];
  betalingen: readonly Jaarbetaling[];
};

type Mens = Huishoudjaar['mensen'][number];
const eindVan = (maand: string): string => `${maand}-31`;

/** Who the bijstand of a month was for: those with a right then; after the end, those who were there last. */
function ontvangers(mensen: readonly Mens[], maand: string): readonly Mens[] {
  const hier = mensen.filter((m) => m.van <= eindVan(maand) && (m.tot === null || m.tot >= `${maand}-01`));
  const laatste = mensen.reduce((dag, m) => (m.tot === null || m.tot > dag ? (m.tot ?? '9999') : dag), '');
  const wie = hier.length > 0 ? hier : mensen.filter((m) => (m.tot ?? '9999') === laatste);
  const recht = wie.filter((m) => m.rechthebbend);
  const een = new Map((recht.length > 0 ? recht : wie).map((m) => [m.persoon, m]));
  return [...een.values()].toSorted((a, b) => a.nummer.localeCompare(b.nummer));
}

/** Cents over weights: whole cents that add up, the remainder to the first. */
function verdeelOver(cent: number, gewichten: readonly number[]): number[] {
  const som = gewichten.reduce((a, b) => a + b, 0);
  const delen = gewichten.map((g) => Math.floor((cent * g) / som));
  let over = cent - delen.reduce((a, b) => a + b, 0);
  return delen.map((d) => (over-- > 0 ? d + 1 : d));
}

/**
 * The part of each person in what a household was paid in a year: bijstand of partners by halves (art. 45 lid 4 Pw), premie to who earned it.
 * Adds up to what was paid, to the cent.
 */
export const delenPerPersoon = (h: Huishoudjaar): Map<string, Jaarbetaling[]> => verdeelJaar(h).betalingen;

function verdeelJaar(h: Huishoudjaar) {
  const uit = new Map<string, Jaarbetaling[]>();
  const zet = (persoon: string, b: Jaarbetaling) => uit.set(persoon, [...(uit.get(persoon) ?? []), b]);
  const over = h.zelfdeJaar.map((z) => ({ ...z }));
  /** So much of an amount on a day goes off what was asked back about this same year. */
  const vanDitJaar = (cent: number, dag: string): number => {
    let rest = cent;
    for (const z of over) {
      if (z.vanaf > dag) continue;
      const af = Math.min(z.bedragCent, rest);
      z.bedragCent -= af;
      rest -= af;
    }
    return cent - rest;
  };
  const zelf = h.terugbetalingen.toSorted((x, y) => (x.dag < y.dag ? -1 : x.dag > y.dag ? 1 : 0));
  let terug = 0;
  const totEnMet = (dag: string) => {
    while (zelf[0] && zelf[0].dag <= dag) {
      const eerste = zelf.shift()!;
      terug += vanDitJaar(eerste.bedragCent, eerste.dag);
    }
  };
  const gezien = new Set<string>();
  for (const b of h.betalingen.toSorted((x, y) =>
    x.geboektOp < y.geboektOp ? -1 : x.geboektOp > y.geboektOp ? 1 : 0,
  )) {
    totEnMet(b.geboektOp);
    const wie = ontvangers(h.mensen, b.maand);
    if (wie.length === 0) throw new Error('Een betaling zonder iemand voor wie zij is.');
    const besluit = h.besluiten.get(b.maand);
    let gewichten = wie.map(() => 1);
    if (b.doel === 'premie') {
      const verdiend = wie.map((m) => besluit?.premie[m.nummer] ?? 0);
      if (verdiend.some((c) => c > 0)) gewichten = verdiend;
    }
    let ingehouden = 0;
    if (b.doel === 'maand' && besluit && !gezien.has(b.maand)) {
      gezien.add(b.maand);
      ingehouden = besluit.aflossingCent;
      ingehouden -= vanDitJaar(ingehouden, b.geboektOp);
    }
    const delen = verdeelOver(b.bedragCent, gewichten);
    const inhouding = verdeelOver(ingehouden, gewichten);
    wie.forEach((m, i) => {
      if (delen[i]! > 0 || inhouding[i]! > 0)
        zet(m.persoon, { ...b, bedragCent: delen[i]!, ingehoudenCent: inhouding[i]! });
    });
  }
  totEnMet('9999');
  // to each the part that fits what they got: what was too much was part of that
  const mensen = [...uit.keys()];
  const gekregen = mensen.map((m) => uit.get(m)!.reduce((s, b) => s + (b.doel === 'premie' ? 0 : b.bedragCent), 0));
  const delen = terug > 0 && gekregen.some((c) => c > 0) ? verdeelOver(terug, gekregen) : [];
  return { betalingen: uit, terug: new Map(mensen.map((m, i) => [m, delen[i] ?? 0])) };
}

/** The statement of one person over a year, from every household they were part of. */
export function jaaropgaveVan(jaar: number, persoon: string, huishoudens: readonly Huishoudjaar[]): Jaaropgave | null {
  const jaren = huishoudens.map(verdeelJaar);
  const betalingen = jaren
    .flatMap((j) => j.betalingen.get(persoon) ?? [])
    .toSorted((a, b) => (a.geboektOp + a.maand < b.geboektOp + b.maand ? -1 : 1));
  if (betalingen.length === 0) return null;
  const som = (f: (b: Jaarbetaling) => number) => betalingen.reduce((s, b) => s + f(b), 0);
  const uitbetaaldCent = som((b) => b.bedragCent);
  const premieCent = som((b) => (b.doel === 'premie' ? b.bedragCent : 0));
  const ingehoudenCent = som((b) => b.ingehoudenCent);
  const terugbetaaldCent = jaren.reduce((s, j) => s + (j.terug.get(persoon) ?? 0), 0);
  const nettoCent = uitbetaaldCent - premieCent + ingehoudenCent - terugbetaaldCent;
  const elders = huishoudens.flatMap((h) => h.kortingElders.filter((k) => k.persoon === persoon));
  const maanden = new Set(betalingen.filter((b) => b.doel !== 'premie').map((b) => b.geboektOp.slice(0, 7)));
  const kortingMaanden = [...maanden].filter(
    (m) => !elders.some((k) => k.van <= eindVan(m) && (k.tot === null || k.tot >= `${m}-01`)),
  ).length;
  const gemeen = {
    persoon,
    uitbetaaldCent,
    premieCent,
    ingehoudenCent,
    terugbetaaldCent,
    nettoCent,
    kortingMaanden,
    betalingen,
  };
  const leeg = { heffingskortingCent: null, loonheffingCent: null, brutoCent: null, zvwGemeenteCent: null };
  const mens = huishoudens.flatMap((h) => h.mensen).find((m) => m.persoon === persoon);
  if (mens && heeftAowLeeftijd(mens.geboortedatum, `${jaar}-12-31`))
    return { ...gemeen, ...leeg, ontbreekt: ['aow_leeftijd'], onbevestigd: [] };
  const b = jaarbelasting(jaar, nettoCent, kortingMaanden);
  if (b.status === 'niet_berekend') return { ...gemeen, ...leeg, ontbreekt: b.ontbreekt, onbevestigd: [] };
  return {
    ...gemeen,
    heffingskortingCent: b.heffingskortingCent,
    loonheffingCent: b.loonheffingCent,
    brutoCent: b.brutoCent,
    zvwGemeenteCent: b.werkgeversheffingZvwCent,
    ontbreekt: [],
    onbevestigd: b.onbevestigd,
  };
}
