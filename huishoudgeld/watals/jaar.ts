/** Toeslagen and tax over a calendar year: they depend on the gross income of the whole year, so this is an estimate. */
import {
  type Berekend,
  brutoBijstand,
  huurtoeslag,
  inkomstenbelasting,
  type KindgebondenBudget,
  kindgebondenBudget,
  zorgtoeslag,
} from '@bijrijder/recht';
import { eersteDag, geldtIn, leeftijdOp, maandenTussen } from '../tijdlijn/maand.ts';
import { kinderenInMaand, personenInMaand } from '../tijdlijn/maandinvoer.ts';
import type { Reeksmaand } from '../tijdlijn/reeks.ts';
import type { Tijdlijn } from '../tijdlijn/soorten.ts';
import { inkomenInMaand } from './maanden.ts';

export interface Jaareffect {
  readonly jaar: number;
  /** What Dienst Toeslagen will probably see, in whole euros. */
  readonly toetsingsinkomenEur: number;
  readonly brutoLoonEur: number;
  readonly brutoBijstandEur: number;
  /** Whole euros per year; null: not calculated, see `ontbreekt`. */
  readonly zorgtoeslagEur: number | null;
  readonly huurtoeslagEur: number | null;
  readonly kindgebondenBudgetEur: number | null;
  /** Tax over everything together, less what employer and municipality withhold; positive: to be paid. */
  readonly belastingVerschilCent: number | null;
  readonly ontbreekt: readonly string[];
  readonly geschat: true;
}

/** Yearly gross wage in whole euros that leaves this net wage, by the yearly income tax; null when figures are missing. */
function brutoLoon(jaar: number, nettoCent: number): number | null {
  const netto = (loonEur: number): number | null => {
    const u = inkomstenbelasting({
      jaar,
      jongerDanAow: true,
      loonEur,
      uitkeringEur: 0,
      kinderenGeboortedata: [],
      fiscaalPartner: false,
      arbeidsinkomenPartnerEur: null,
    });
    return u.status === 'berekend' ? loonEur * 100 - u.teBetalenCent : null;
  };
  let laag = Math.floor(nettoCent / 100);
  let hoog = laag * 2 + 100;
  while (laag < hoog) {
    const midden = Math.floor((laag + hoog) / 2);
    const n = netto(midden);
    if (n === null) return null;
    if (n >= nettoCent) hoog = midden;
    else laag = midden + 1;
  }
  return laag;
}
/** Holiday allowance of 8% over the wage comes on top and is taxed too (BW 7:634; WML art. 15). */
const MET_VAKANTIEGELD = 108;

/** Months of a year in which the same people live in the same home. */
interface Stuk {
  readonly maanden: readonly string[];
  /** Months with the same people, whatever the rent: child amounts do not follow the rent. */
  readonly metDezelfden: readonly string[];
  readonly partner: boolean;
  readonly volwassenen: number;
  readonly geboortedata: readonly string[];
  readonly jong: boolean;
  readonly huurCent: number | undefined;
}

/**
 * A toeslag follows who lives there and the rent on the first of each month (Awir art. 5).
 * Months about which nothing is known are taken to be like the others.
 */
function stukkenVan(t: Tijdlijn, maanden: readonly string[]): Stuk[] {
  const perMaand = maanden.map((maand) => {
    const personen = personenInMaand(t, maand);
    const kinderen = kinderenInMaand(t, maand);
    const jongste = Math.min(...personen.map((p) => leeftijdOp(p.geboortedatum, eersteDag(maand))));
    return {
      maand,
      partner: personen.length > 1,
      volwassenen: personen.length,
      geboortedata: kinderen.map((k) => k.geboortedatum),
      jong: jongste < 21 && kinderen.length === 0,
      huurCent: t.huur?.find((h) => geldtIn(maand, h))?.kale_huur_ct,
    };
  });
  const huurOnbekend = perMaand.every((m) => m.huurCent === undefined);
  const bekend = perMaand.filter((m) => m.volwassenen > 0 && (huurOnbekend || m.huurCent !== undefined));
  const gelijk = ({ maand: _, ...rest }: (typeof perMaand)[number]) => JSON.stringify(rest);
  const alle = bekend.length > 0 ? bekend : perMaand;
  const mensen = (m: (typeof perMaand)[number]) => JSON.stringify([m.partner, m.geboortedata]);
  return [...Map.groupBy(alle, gelijk).values()].map((groep) => ({
    ...groep[0]!,
    maanden: groep.map((m) => m.maand),
    metDezelfden: alle.filter((m) => mensen(m) === mensen(groep[0]!)).map((m) => m.maand),
  }));
}

/** Whole euros per year, as if these months were the whole year; null when not calculated. */
function toeslagenVan(
  s: Stuk,
  f: { jaar: number; toetsingsinkomenEur: number; vermogenEur: number },
  lees: <T extends object>(u: Berekend<T>) => T | null,
): { zorg: number | null; huur: number | null; kgb: number | null } {
  const gezamenlijk = { ...f, toeslagpartner: s.partner };
  const kgb =
    s.geboortedata.length === 0 ? null : lees(kindgebondenBudget({ ...gezamenlijk, geboortedata: s.geboortedata }));
  const huur =
    s.huurCent === undefined
      ? null
      : lees(
          huurtoeslag({
            jaar: f.jaar,
            kaleHuurCent: s.huurCent,
            inkomenEur: f.toetsingsinkomenEur,
            inkomenKinderenEur: [],
            aantalPersonen: s.volwassenen + s.geboortedata.length,
            jong: s.jong,
            partner: s.partner,
            vermogenEur: f.vermogenEur,
          }),
        );
  return {
    zorg: lees(zorgtoeslag({ ...gezamenlijk, partnerVerzekerd: s.partner }))?.jaarToegekendEur ?? null,
    huur: huur?.jaarToegekendEur ?? null,
    kgb: s.geboortedata.length === 0 ? 0 : kgb && kgbVan(kgb, s.metDezelfden),
  };
}

/** Amounts for children follow their ages month by month: the year when it is whole, else the months of this part, per year. */
const kgbVan = (k: KindgebondenBudget, maanden: readonly string[]): number =>
  maanden.length === 12
    ? k.jaarToegekendEur
    : (maanden.reduce((som, m) => som + k.maandenUitbetaaldEur[Number(m.slice(5)) - 1]!, 0) * 12) / maanden.length;

/** The estimate for one calendar year from a run over its months. */
export function jaareffect(tijdlijn: Tijdlijn, reeks: readonly Reeksmaand[], jaar: number): Jaareffect {
  const maanden = maandenTussen(`${jaar}-01`, `${jaar}-12`);
  const ontbreekt: string[] = [];
  const lees = <T extends object>(u: Berekend<T>): T | null => {
    if (u.status === 'berekend') return u;
    ontbreekt.push(...u.ontbreekt);
    return null;
  };
  const nettoLoon = maanden.reduce((som, m) => som + inkomenInMaand(tijdlijn, m).loonCent, 0);
  const ander = maanden.reduce((som, m) => som + inkomenInMaand(tijdlijn, m).anderCent, 0);
  const kaal = nettoLoon === 0 ? 0 : brutoLoon(jaar, nettoLoon);
  if (kaal === null) ontbreekt.push(`inkomstenbelasting@${jaar}`);
  const loonEur = Math.floor(((kaal ?? Math.ceil(nettoLoon / 100)) * MET_VAKANTIEGELD) / 100);
  const bijstandNetto = reeks
    .filter((m) => m.maand.startsWith(`${jaar}-`))
    .reduce((som, m) => som + (m.uitkomst?.bijstand_incl_ct ?? 0), 0);
  const midden = `${jaar}-07`;
  const personen = personenInMaand(tijdlijn, midden);
  const partner = personen.length > 1;
  const perPersoon = lees(brutoBijstand(jaar, Math.floor(bijstandNetto / (partner ? 2 : 1))));
  const bijstandEur = (perPersoon?.brutoEur ?? Math.ceil(bijstandNetto / 100)) * (perPersoon && partner ? 2 : 1);
  const toetsingsinkomenEur = loonEur + bijstandEur + Math.floor(ander / 100);
  const vermogenEur = Math.floor((tijdlijn.vermogen?.at(-1)?.bedrag_ct ?? 0) / 100);
  const kinderen = kinderenInMaand(tijdlijn, midden);
  const delen = stukkenVan(tijdlijn, maanden).map((s) => ({
    ...s,
    uit: toeslagenVan(s, { jaar, toetsingsinkomenEur, vermogenEur }, lees),
  }));
  const bekend = delen.reduce((som, d) => som + d.maanden.length, 0);
  const heelJaar = (welke: 'zorg' | 'huur' | 'kgb'): number | null =>
    delen.some((d) => d.uit[welke] === null)
      ? null
      : Math.round(delen.reduce((som, d) => som + d.maanden.length * d.uit[welke]!, 0) / bekend);
  if (delen.some((d) => d.huurCent === undefined)) ontbreekt.push('kale_huur');
  return {
    jaar,
    toetsingsinkomenEur,
    brutoLoonEur: loonEur,
    brutoBijstandEur: bijstandEur,
    zorgtoeslagEur: heelJaar('zorg'),
    huurtoeslagEur: heelJaar('huur'),
    kindgebondenBudgetEur: heelJaar('kgb'),
    belastingVerschilCent: partner
      ? null
      : belastingVerschil(
          jaar,
          loonEur,
          bijstandEur,
          bijstandNetto,
          kinderen.map((k) => k.geboortedatum),
        ),
    ontbreekt: [...new Set(ontbreekt)],
    geschat: true,
  };
}

/** Only for one person: what the tax return probably adds, because two payers each applied a tax credit. */
function belastingVerschil(
  jaar: number,
  loonEur: number,
  uitkeringEur: number,
  bijstandNettoCent: number,
  kinderenGeboortedata: readonly string[],
): number | null {
  const bij = (loon: number, uitkering: number) => {
    const u = inkomstenbelasting({
      jaar,
      jongerDanAow: true,
      loonEur: loon,
      uitkeringEur: uitkering,
      kinderenGeboortedata,
      fiscaalPartner: false,
      arbeidsinkomenPartnerEur: null,
    });
    return u.status === 'berekend' ? u.teBetalenCent : null;
  };
  const samen = bij(loonEur, uitkeringEur);
  const overLoon = bij(loonEur, 0);
  if (samen === null || overLoon === null) return null;
  return samen - overLoon - Math.max(0, uitkeringEur * 100 - bijstandNettoCent);
}

/** What stays the same between two estimates: keys for "what does not change". */
export function watBlijftGelijk(
  nu: Jaareffect,
  dan: Jaareffect,
): ('zorgtoeslag' | 'huurtoeslag' | 'kindgebonden_budget' | 'kinderbijslag')[] {
  const gelijk = (a: number | null, b: number | null) => a !== null && a === b && a > 0;
  return [
    ...(gelijk(nu.zorgtoeslagEur, dan.zorgtoeslagEur) ? (['zorgtoeslag'] as const) : []),
    ...(gelijk(nu.huurtoeslagEur, dan.huurtoeslagEur) ? (['huurtoeslag'] as const) : []),
    ...(gelijk(nu.kindgebondenBudgetEur, dan.kindgebondenBudgetEur) ? (['kindgebonden_budget'] as const) : []),
    // child benefit never depends on income (AKW)
    'kinderbijslag',
  ];
}
