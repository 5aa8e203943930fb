/** From the neutral JSON and the choices of a municipality to the scalar facts that the rules ask. */
import type { Invoerwaarden } from '@bijrijder/rekenkern';
import type { Gemeenteinstellingen, Lezingen } from '../gemeenten/instellingen.ts';
import type { Huishoudmaand, Persoon } from './huishoudmaand.ts';
import {
  aowBereikt,
  kindJongerDan,
  type Leeftijden,
  leeftijdOp,
  rechtDagen,
  telInkomsten,
  telKostendelers,
  telVrijlatingen,
} from './tellen.ts';

const honderdsten = (pct: string | undefined): number =>
  pct === undefined || pct === '0' ? 0 : Math.round(Number(pct) * 100);

/** The choices as yes/no facts, and the local premium; the same for a whole month. */
export function keuzesAlsInvoer(l: Lezingen, g: Gemeenteinstellingen, maand: string) {
  const premie = g.premie && g.premie.vanaf <= maand && (g.premie.totEnMet ?? maand) >= maand ? g.premie : null;
  return {
    lezing_aanspraak_na_vrijlating: l.va_grondslag === 'na_vrijlating',
    lezing_aanspraak_geen: l.va_grondslag === 'geen',
    lezing_aanspraak_per_bron: l.va_bronnen === 'per_bron',
    lezing_reserve_norm: l.reserve === 'norm',
    lezing_reserve_norm_min_aanspraak: l.reserve === 'norm_min_aanspraak',
    lezing_norm_per_persoon: l.norm_afronding === 'per_persoon',
    lezing_jong_eenmaal: l.jong_verhoging === 'eenmaal',
    lezing_plafond_22a: l.jong_plafond === 'art22a',
    lezing_z_onder_27_nooit: l.z_onder_27 === 'nooit',
    lezing_z_onder_27_na_zes: l.z_onder_27 === 'na_zes_maanden',
    lezing_samenloop_n: l.samenloop_34a === 'n',
    lezing_recht_voor_vrijlating: l.recht_34a === 'voor_vrijlating',
    lezing_verlaging_afronden: l.verlaging_afronding === 'verlaging',
    lezing_aflossing_omlaag: l.aflossing_grens === 'omlaag',
    premie_geldt: premie !== null,
    premie_maximum_twaalfde_j: premie?.maximum.soort === 'twaalfde_j',
    premie_maximum_deel_j: premie?.maximum.soort === 'deel_van_j_per_jaar',
    premie_oplopend: premie !== null && typeof premie.percentage !== 'string',
  };
}

/** What is the same for every household of a municipality in a month. */
export interface Maandvoorbereiding {
  readonly maand: string;
  readonly lezingen: Lezingen;
  readonly keuzes: ReturnType<typeof keuzesAlsInvoer>;
  /** The day on which ages and residents are looked at, as 20260301. */
  readonly dag: number;
  readonly leeftijden: Leeftijden;
  readonly vooruitlopen34aVanaf: string | null;
}

const GEEN_TELLERS = { n: 0, r: 0, z: 0, lks: 0, bijverdien: 0, verlengd: false };
const GEEN_INKOMEN = telInkomsten([], 'P2', 'exact', false);
/** Nobody in the second place: the rules of a single person never read it. */
const NIEMAND = {
  leeftijd: 150,
  aow: false,
  rechthebbend: false,
  inrichting: false,
  ouders: false,
  medisch: false,
  doelgroep: false,
  draagtBij: false,
  geenUitbreiding: false,
  premieDitJaar: 0,
  maandenGewerkt: 0,
  t: GEEN_TELLERS,
  s: GEEN_INKOMEN,
};
function telPersoon(h: Huishoudmaand, p: Persoon, v: Maandvoorbereiding, dag: number): typeof NIEMAND {
  const aow = aowBereikt(p.geboortedatum, dag, v.leeftijden);
  return {
    leeftijd: leeftijdOp(p.geboortedatum, dag),
    aow,
    rechthebbend: p.rechthebbend,
    inrichting: p.in_inrichting,
    ouders: p.geen_beroep_op_ouders,
    medisch: p.medisch_urenbeperkt,
    doelgroep: p.doelgroep_loonkostensubsidie,
    draagtBij: p.arbeid_draagt_bij,
    geenUitbreiding: p.uitbreiding_uren_niet_mogelijk,
    premieDitJaar: p.premie_dit_jaar_ct ?? 0,
    maandenGewerkt: p.premie_maanden_gewerkt ?? 0,
    t: telVrijlatingen(p, v.maand, v.lezingen),
    s: telInkomsten(h.inkomsten, p.id, v.lezingen.omrekening, aow),
  };
}

/** Art. 24a: from 2027, for a couple with a child of whom one has no right. */
const raakt24a = (h: Huishoudmaand, maand: string): boolean =>
  maand >= '2027-01' && h.leefvorm === 'gehuwd' && h.kinderen.length > 0 && h.personen.some((p) => !p.rechthebbend);

/**
 * The scalar facts of one household-month (`vermogenLaag`: the outcome of art. 34, worked out apart). Facts that were not given are left out: unknown, never zero.
 * One literal on purpose: an object of one shape is read ten times faster than one that grows.
 */
export function naarInvoer(h: Huishoudmaand, v: Maandvoorbereiding, vermogenLaag = true): Invoerwaarden {
  const { maand, dag, leeftijden, keuzes: k } = v;
  const dagen = rechtDagen(h.recht_dagen, maand, v.lezingen.deel_maand);
  const vooruit = h.gemeente.vooruitlopen_34a_vanaf ?? v.vooruitlopen34aVanaf;
  const p1 = telPersoon(h, h.personen[0]!, v, dag);
  const p2 = h.personen.length > 1 ? telPersoon(h, h.personen[1]!, v, dag) : NIEMAND;
  return {
    lezing_aanspraak_na_vrijlating: k.lezing_aanspraak_na_vrijlating,
    lezing_aanspraak_geen: k.lezing_aanspraak_geen,
    lezing_aanspraak_per_bron: k.lezing_aanspraak_per_bron,
    lezing_reserve_norm: k.lezing_reserve_norm,
    lezing_reserve_norm_min_aanspraak: k.lezing_reserve_norm_min_aanspraak,
    lezing_norm_per_persoon: k.lezing_norm_per_persoon,
    lezing_jong_eenmaal: k.lezing_jong_eenmaal,
    lezing_plafond_22a: k.lezing_plafond_22a,
    lezing_z_onder_27_nooit: k.lezing_z_onder_27_nooit,
    lezing_z_onder_27_na_zes: k.lezing_z_onder_27_na_zes,
    lezing_samenloop_n: k.lezing_samenloop_n,
    lezing_recht_voor_vrijlating: k.lezing_recht_voor_vrijlating,
    lezing_verlaging_afronden: k.lezing_verlaging_afronden,
    lezing_aflossing_omlaag: k.lezing_aflossing_omlaag,
    premie_geldt: k.premie_geldt,
    premie_maximum_twaalfde_j: k.premie_maximum_twaalfde_j,
    premie_maximum_deel_j: k.premie_maximum_deel_j,
    premie_oplopend: k.premie_oplopend,
    gehuwd: h.leefvorm === 'gehuwd',
    kind_ten_laste: kindJongerDan(h, dag, leeftijden.meerderjarig),
    alleenstaande_ouder: h.leefvorm === 'alleenstaande_ouder',
    kind_tot_12: kindJongerDan(h, dag, leeftijden.kindR),
    kostendelende_medebewoners: telKostendelers(h.medebewoners, dag, leeftijden),
    // Only asked where art. 24a can matter; elsewhere an open question would make the whole norm uncertain.
    partner_is_toeslagpartner: h.partner_is_toeslagpartner ?? (raakt24a(h, maand) ? undefined : false),
    verlaging_woonsituatie_honderdsten: honderdsten(h.woonsituatie_verlaging_pct),
    verlaging_schoolverlater_honderdsten: honderdsten(h.schoolverlater_verlaging_pct),
    maatregel_honderdsten: honderdsten(h.maatregel_pct),
    hele_maand: dagen.hele,
    dagen_recht: dagen.recht,
    dagen_maand: dagen.maand,
    vermogen_laag_genoeg: vermogenLaag,
    gemeente_loopt_vooruit: vooruit !== null && vooruit <= maand,
    aflossing_gevraagd: h.aflossing.gevraagd_ct,
    aflossing_rest: h.aflossing.restschuld_ct ?? h.aflossing.gevraagd_ct,
    aflossing_zonder_grens: h.aflossing.grens_geldt_niet,
    leeftijd_P1: p1.leeftijd,
    aow_leeftijd_bereikt_P1: p1.aow,
    rechthebbend_P1: p1.rechthebbend,
    in_inrichting_P1: p1.inrichting,
    geen_beroep_op_ouders_P1: p1.ouders,
    medisch_urenbeperkt_P1: p1.medisch,
    doelgroep_loonkostensubsidie_P1: p1.doelgroep,
    arbeid_draagt_bij_P1: p1.draagtBij,
    uitbreiding_uren_niet_mogelijk_P1: p1.geenUitbreiding,
    bijverdien_verlengd_P1: p1.t.verlengd,
    n_maanden_gebruikt_P1: p1.t.n,
    r_maanden_verlopen_P1: p1.t.r,
    z_maanden_verlopen_P1: p1.t.z,
    lks_loonmaanden_P1: p1.t.lks,
    bijverdien_maanden_verlopen_P1: p1.t.bijverdien,
    loon_P1: p1.s.loon,
    loon_10d_P1: p1.s.loon10d,
    loon_vt_met_korting_P1: p1.s.loonTabel,
    loon_vt_zonder_korting_P1: p1.s.loonZonder,
    ander_vt_met_korting_P1: p1.s.anderTabel,
    ander_vt_zonder_korting_P1: p1.s.anderZonder,
    aow_vt_P1: p1.s.aowInkomen,
    ander_inkomen_P1: p1.s.ander,
    particulier_pensioen_P1: p1.s.pensioen,
    vrijwilligersvergoeding_P1: p1.s.vrijwilliger,
    vrijwilliger_dit_jaar_P1: p1.s.vrijwilligerAl,
    premie_dit_jaar_P1: p1.premieDitJaar,
    premie_maanden_gewerkt_P1: p1.maandenGewerkt,
    aanspraak_bronnen_P1: 0,
    leeftijd_P2: p2.leeftijd,
    aow_leeftijd_bereikt_P2: p2.aow,
    rechthebbend_P2: p2.rechthebbend,
    in_inrichting_P2: p2.inrichting,
    geen_beroep_op_ouders_P2: p2.ouders,
    medisch_urenbeperkt_P2: p2.medisch,
    doelgroep_loonkostensubsidie_P2: p2.doelgroep,
    arbeid_draagt_bij_P2: p2.draagtBij,
    uitbreiding_uren_niet_mogelijk_P2: p2.geenUitbreiding,
    bijverdien_verlengd_P2: p2.t.verlengd,
    n_maanden_gebruikt_P2: p2.t.n,
    r_maanden_verlopen_P2: p2.t.r,
    z_maanden_verlopen_P2: p2.t.z,
    lks_loonmaanden_P2: p2.t.lks,
    bijverdien_maanden_verlopen_P2: p2.t.bijverdien,
    loon_P2: p2.s.loon,
    loon_10d_P2: p2.s.loon10d,
    loon_vt_met_korting_P2: p2.s.loonTabel,
    loon_vt_zonder_korting_P2: p2.s.loonZonder,
    ander_vt_met_korting_P2: p2.s.anderTabel,
    ander_vt_zonder_korting_P2: p2.s.anderZonder,
    aow_vt_P2: p2.s.aowInkomen,
    ander_inkomen_P2: p2.s.ander,
    particulier_pensioen_P2: p2.s.pensioen,
    vrijwilligersvergoeding_P2: p2.s.vrijwilliger,
    vrijwilliger_dit_jaar_P2: p2.s.vrijwilligerAl,
    premie_dit_jaar_P2: p2.premieDitJaar,
    premie_maanden_gewerkt_P2: p2.maandenGewerkt,
    aanspraak_bronnen_P2: 0,
  };
}
