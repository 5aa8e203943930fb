/** One month of the timeline as the law's calculation wants it (`recht/gevallen/README.md` section 1). */
import { type Dag, eersteDag, geldtIn, laatste, laatsteDag, leeftijdOp, type Maand, vroegste } from './maand.ts';
import type { Inkomen, Inkomenssoort, Kind, Medebewoner, Persoon, Ritme, Tellers, Tijdlijn } from './soorten.ts';

export interface Maandtellers extends Tellers {
  readonly n_maanden_gebruikt: number;
  readonly n_eerste_maand: Maand | null;
  readonly n_laatste_maand: Maand | null;
  readonly r_eerste_maand: Maand | null;
  readonly z_eerste_maand: Maand | null;
  readonly z_maanden_gebruikt: number;
  readonly lks_loonmaanden: number;
  readonly bijverdien_eerste_maand: Maand | null;
}
export const LEGE_TELLERS: Maandtellers = {
  n_maanden_gebruikt: 0,
  n_eerste_maand: null,
  n_laatste_maand: null,
  r_eerste_maand: null,
  z_eerste_maand: null,
  z_maanden_gebruikt: 0,
  lks_loonmaanden: 0,
  bijverdien_eerste_maand: null,
};
/** State before the timeline starts, completed with nothing used. */
export const tellersVooraf = (t: Tellers | undefined): Maandtellers => ({ ...LEGE_TELLERS, ...t });

/** What the months before left behind. */
export interface Stand {
  readonly tellers: Readonly<Record<string, Maandtellers>>;
  /** Still to be repaid; null: no debt with a known sum. */
  readonly restschuldCent: number | null;
  /** Volunteer allowance exempted this calendar year, per person. */
  readonly vrijwilligerDitJaarCent: Readonly<Record<string, number>>;
  /** Premie earned this calendar year, per person (`kwart_half_j` has a yearly ceiling). */
  readonly premieDitJaarCent: Readonly<Record<string, number>>;
}

export interface Maandpersoon {
  readonly id: string;
  readonly rol: 'aanvrager' | 'echtgenoot';
  readonly rechthebbend: boolean;
  readonly in_inrichting: boolean;
  readonly geen_beroep_op_ouders: boolean;
  readonly medisch_urenbeperkt: boolean;
  readonly doelgroep_loonkostensubsidie: boolean;
  readonly arbeid_draagt_bij: boolean;
  readonly uitbreiding_uren_niet_mogelijk: boolean;
  readonly geboortedatum: Dag;
  readonly tellers: Maandtellers;
  readonly bijverdien_verlengd_tot_en_met?: Maand | null;
  readonly bijverdien_opnieuw_bij_nieuw_dienstverband?: boolean;
}
export interface Maandinkomen {
  readonly persoon: string;
  readonly bron: string;
  readonly soort: Inkomenssoort;
  readonly ritme: Ritme;
  readonly netto_per_tijdvak_ct: number;
  readonly recht_op_vakantietoeslag: boolean;
  readonly heffingskorting: boolean;
  readonly dienstbetrekking_10d: boolean;
  readonly dit_jaar_al_vrijgelaten_ct?: number;
  /** Start of the job (34a lid 3). */
  readonly van?: Maand | null;
}
export interface Maandinvoer {
  readonly gemeente: { readonly vooruitlopen_34a_vanaf: Maand | null };
  readonly leefvorm: 'alleenstaand' | 'alleenstaande_ouder' | 'gehuwd';
  readonly personen: readonly Maandpersoon[];
  readonly kinderen: readonly { readonly geboortedatum: Dag }[];
  readonly medebewoners: readonly Pick<
    Medebewoner,
    'geboortedatum' | 'contract' | 'familie_1e_2e_graad' | 'onderwijs_19a_d'
  >[];
  readonly inkomsten: readonly Maandinkomen[];
  readonly woonsituatie_verlaging_pct: string;
  readonly maatregel_pct: string;
  readonly aflossing: {
    readonly gevraagd_ct: number;
    readonly restschuld_ct: number | null;
    readonly grens_geldt_niet: boolean;
  };
  readonly recht_dagen?: { readonly van: Dag; readonly tot_en_met: Dag };
  readonly partner_is_toeslagpartner?: boolean;
}

/** Days of the month with a right to bijstand, or null when there is none. Several periods: from the first to the last day. */
export function rechtDagen(tijdlijn: Tijdlijn, maand: Maand): { van: Dag; tot_en_met: Dag } | null {
  const begin = eersteDag(maand);
  const einde = laatsteDag(maand);
  const binnen = tijdlijn.bijstand
    .map((p) => [
      p.van.length === 7 ? eersteDag(p.van) : p.van,
      p.tot_en_met?.length === 7 ? laatsteDag(p.tot_en_met) : (p.tot_en_met ?? einde),
    ])
    .filter(([van, tot]) => van! <= einde && tot! >= begin)
    .flatMap(([van, tot]) => [laatste(van!, begin), vroegste(tot!, einde)])
    .toSorted();
  return binnen.length > 0 ? { van: binnen[0]!, tot_en_met: binnen.at(-1)! } : null;
}

/** Amount of a source per pay period in a month, or undefined when it pays nothing. */
export function bedragInMaand(inkomen: Inkomen, maand: Maand): number | undefined {
  const anders = inkomen.per_maand?.[maand];
  if (anders !== undefined) return anders;
  return geldtIn(maand, inkomen) ? inkomen.netto_per_tijdvak_ct : undefined;
}

/** Children ten laste: born and younger than 18 on the first day of the month. */
export const kinderenInMaand = (tijdlijn: Tijdlijn, maand: Maand): Kind[] =>
  tijdlijn.kinderen.filter(
    (k) =>
      geldtIn(maand, k) && k.geboortedatum <= eersteDag(maand) && leeftijdOp(k.geboortedatum, eersteDag(maand)) < 18,
  );

export const personenInMaand = (tijdlijn: Tijdlijn, maand: Maand): Persoon[] =>
  tijdlijn.personen.filter((p) => geldtIn(maand, p));

/** The facts of one month with the state that the months before left. */
export function maandInvoer(tijdlijn: Tijdlijn, maand: Maand, stand: Stand): Maandinvoer {
  const aanwezig = personenInMaand(tijdlijn, maand);
  const kinderen = kinderenInMaand(tijdlijn, maand);
  const ids = new Set(aanwezig.map((p) => p.id));
  const dagen = rechtDagen(tijdlijn, maand);
  const heleMaand = dagen && dagen.van === eersteDag(maand) && dagen.tot_en_met === laatsteDag(maand);
  const schuld = tijdlijn.schuld && tijdlijn.schuld.vanaf <= maand ? tijdlijn.schuld : null;
  const inkomsten: Maandinkomen[] = [];
  for (const i of tijdlijn.inkomsten) {
    const bedrag = ids.has(i.persoon) ? bedragInMaand(i, maand) : undefined;
    if (bedrag === undefined || bedrag === 0) continue;
    inkomsten.push({
      persoon: i.persoon,
      bron: i.bron,
      soort: i.soort,
      ritme: i.ritme,
      netto_per_tijdvak_ct: bedrag,
      recht_op_vakantietoeslag: i.recht_op_vakantietoeslag,
      heffingskorting: i.heffingskorting,
      dienstbetrekking_10d: i.dienstbetrekking_10d,
      van: i.van ? i.van.slice(0, 7) : null,
      ...(i.soort === 'vrijwilligersvergoeding'
        ? { dit_jaar_al_vrijgelaten_ct: stand.vrijwilligerDitJaarCent[i.persoon] ?? 0 }
        : {}),
    });
  }
  return {
    gemeente: { vooruitlopen_34a_vanaf: tijdlijn.gemeente.vooruitlopen_34a_vanaf },
    leefvorm: aanwezig.some((p) => p.rol === 'echtgenoot')
      ? 'gehuwd'
      : kinderen.length > 0
        ? 'alleenstaande_ouder'
        : 'alleenstaand',
    personen: aanwezig.map((p) => ({
      id: p.id,
      rol: p.rol,
      rechthebbend: p.rechthebbend,
      in_inrichting: p.in_inrichting ?? false,
      geen_beroep_op_ouders: p.geen_beroep_op_ouders ?? false,
      medisch_urenbeperkt: (p.medisch_urenbeperkt ?? []).some((m) => geldtIn(maand, m)),
      doelgroep_loonkostensubsidie: p.doelgroep_loonkostensubsidie ?? false,
      arbeid_draagt_bij: p.arbeid_draagt_bij ?? true,
      uitbreiding_uren_niet_mogelijk: p.uitbreiding_uren_niet_mogelijk ?? false,
      geboortedatum: p.geboortedatum,
      tellers: stand.tellers[p.id] ?? tellersVooraf(p.tellers_vooraf),
      bijverdien_verlengd_tot_en_met: p.bijverdien_verlengd_tot_en_met ?? null,
      bijverdien_opnieuw_bij_nieuw_dienstverband: p.bijverdien_opnieuw_bij_nieuw_dienstverband ?? false,
    })),
    kinderen: kinderen.map((k) => ({ geboortedatum: k.geboortedatum })),
    medebewoners: tijdlijn.medebewoners
      .filter((m) => geldtIn(maand, m))
      .map(({ geboortedatum, contract, familie_1e_2e_graad, onderwijs_19a_d }) => ({
        geboortedatum,
        contract,
        familie_1e_2e_graad,
        onderwijs_19a_d,
      })),
    inkomsten,
    woonsituatie_verlaging_pct:
      tijdlijn.woonsituatie_verlagingen?.find((w) => geldtIn(maand, w))?.pct ??
      tijdlijn.woonsituatie_verlaging_pct ??
      '0',
    maatregel_pct: tijdlijn.verlagingen.find((v) => v.maand === maand)?.pct ?? '0',
    aflossing: {
      gevraagd_ct: schuld?.gevraagd_per_maand_ct ?? 0,
      restschuld_ct: schuld ? stand.restschuldCent : null,
      grens_geldt_niet: schuld?.grens_geldt_niet ?? false,
    },
    ...(dagen && !heleMaand ? { recht_dagen: dagen } : {}),
    ...(tijdlijn.partner_is_toeslagpartner === undefined
      ? {}
      : { partner_is_toeslagpartner: tijdlijn.partner_is_toeslagpartner }),
  };
}
