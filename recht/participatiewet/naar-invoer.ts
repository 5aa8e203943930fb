/** From the neutral JSON and the choices of a municipality to the scalar facts that the rules ask. */
import type { Invoerwaarden } from '@bijrijder/rekenkern';
import type { Gemeenteinstellingen, Lezingen } from '../gemeenten/instellingen.ts';
import type { Huishoudmaand } from './huishoudmaand.ts';
import {
  aowBereikt,
  dagenInMaand,
  kindJongerDan,
  type Leeftijden,
  leeftijdOp,
  rechtDagen,
  telInkomsten,
  telKostendelers,
  telVrijlatingen,
} from './tellen.ts';

type Feiten = Record<string, number | boolean>;
const honderdsten = (pct: string | undefined): number => (pct === undefined ? 0 : Math.round(Number(pct) * 100));

/** The choices as yes/no facts, and the local premium; the same for a whole month. */
export function keuzesAlsInvoer(l: Lezingen, g: Gemeenteinstellingen, maand: string): Feiten {
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

const NIEMAND: Feiten = {
  leeftijd_P2: 150,
  aow_leeftijd_bereikt_P2: false,
  rechthebbend_P2: false,
  in_inrichting_P2: false,
  geen_beroep_op_ouders_P2: false,
  medisch_urenbeperkt_P2: false,
  doelgroep_loonkostensubsidie_P2: false,
  arbeid_draagt_bij_P2: false,
  uitbreiding_uren_niet_mogelijk_P2: false,
  bijverdien_verlengd_P2: false,
  n_maanden_gebruikt_P2: 0,
  r_maanden_verlopen_P2: 0,
  z_maanden_verlopen_P2: 0,
  lks_loonmaanden_P2: 0,
  bijverdien_maanden_verlopen_P2: 0,
  loon_P2: 0,
  loon_10d_P2: 0,
  loon_vt_met_korting_P2: 0,
  loon_vt_zonder_korting_P2: 0,
  ander_vt_met_korting_P2: 0,
  ander_vt_zonder_korting_P2: 0,
  aow_vt_P2: 0,
  ander_inkomen_P2: 0,
  particulier_pensioen_P2: 0,
  vrijwilligersvergoeding_P2: 0,
  vrijwilliger_dit_jaar_P2: 0,
  aanspraak_bronnen_P2: 0,
  premie_dit_jaar_P2: 0,
  premie_maanden_gewerkt_P2: 0,
};

/** What is the same for every household of a municipality in a month. */
export interface Maandvoorbereiding {
  readonly maand: string;
  readonly lezingen: Lezingen;
  readonly keuzes: Feiten;
  readonly leeftijden: Leeftijden;
  readonly vooruitlopen34aVanaf: string | null;
}

/** The scalar facts of one household-month. Facts that were not given are left out: unknown, never zero. */
export function naarInvoer(h: Huishoudmaand, v: Maandvoorbereiding): Invoerwaarden {
  const { maand, lezingen: l, leeftijden } = v;
  const dag =
    Number(maand.slice(0, 4)) * 10_000 +
    Number(maand.slice(5, 7)) * 100 +
    (l.normwissel === 'laatste_dag' ? dagenInMaand(maand) : 1);
  const dagen = rechtDagen(h.recht_dagen, maand, l.deel_maand);
  const vooruit = h.gemeente.vooruitlopen_34a_vanaf ?? v.vooruitlopen34aVanaf;
  const uit: Record<string, number | boolean | undefined> = {
    ...v.keuzes,
    gehuwd: h.leefvorm === 'gehuwd',
    kind_ten_laste: kindJongerDan(h, dag, leeftijden.meerderjarig),
    alleenstaande_ouder: h.leefvorm === 'alleenstaande_ouder',
    kind_tot_12: kindJongerDan(h, dag, leeftijden.kindR),
    kostendelende_medebewoners: telKostendelers(h.medebewoners, dag, leeftijden),
    partner_is_toeslagpartner: h.partner_is_toeslagpartner,
    verlaging_woonsituatie_honderdsten: honderdsten(h.woonsituatie_verlaging_pct),
    verlaging_schoolverlater_honderdsten: honderdsten(h.schoolverlater_verlaging_pct),
    maatregel_honderdsten: honderdsten(h.maatregel_pct),
    hele_maand: dagen.hele,
    dagen_recht: dagen.recht,
    dagen_maand: dagen.maand,
    gemeente_loopt_vooruit: vooruit !== null && vooruit <= maand,
    aflossing_gevraagd: h.aflossing.gevraagd_ct,
    aflossing_rest: h.aflossing.restschuld_ct ?? h.aflossing.gevraagd_ct,
    aflossing_zonder_grens: h.aflossing.grens_geldt_niet,
  };
  if (h.personen.length < 2) Object.assign(uit, NIEMAND);
  for (const p of h.personen) {
    const i = p.id;
    const aow = aowBereikt(p.geboortedatum, dag, leeftijden);
    const t = telVrijlatingen(p, maand, l);
    const s = telInkomsten(h.inkomsten, i, l.omrekening, aow);
    uit[`leeftijd_${i}`] = leeftijdOp(p.geboortedatum, dag);
    uit[`aow_leeftijd_bereikt_${i}`] = aow;
    uit[`rechthebbend_${i}`] = p.rechthebbend;
    uit[`in_inrichting_${i}`] = p.in_inrichting;
    uit[`geen_beroep_op_ouders_${i}`] = p.geen_beroep_op_ouders;
    uit[`medisch_urenbeperkt_${i}`] = p.medisch_urenbeperkt;
    uit[`doelgroep_loonkostensubsidie_${i}`] = p.doelgroep_loonkostensubsidie;
    uit[`arbeid_draagt_bij_${i}`] = p.arbeid_draagt_bij;
    uit[`uitbreiding_uren_niet_mogelijk_${i}`] = p.uitbreiding_uren_niet_mogelijk;
    uit[`bijverdien_verlengd_${i}`] = t.verlengd;
    uit[`n_maanden_gebruikt_${i}`] = t.n;
    uit[`r_maanden_verlopen_${i}`] = t.r;
    uit[`z_maanden_verlopen_${i}`] = t.z;
    uit[`lks_loonmaanden_${i}`] = t.lks;
    uit[`bijverdien_maanden_verlopen_${i}`] = t.bijverdien;
    uit[`loon_${i}`] = s.loon;
    uit[`loon_10d_${i}`] = s.loon10d;
    uit[`loon_vt_met_korting_${i}`] = s.loonTabel;
    uit[`loon_vt_zonder_korting_${i}`] = s.loonZonder;
    uit[`ander_vt_met_korting_${i}`] = s.anderTabel;
    uit[`ander_vt_zonder_korting_${i}`] = s.anderZonder;
    uit[`aow_vt_${i}`] = s.aowInkomen;
    uit[`ander_inkomen_${i}`] = s.ander;
    uit[`particulier_pensioen_${i}`] = s.pensioen;
    uit[`vrijwilligersvergoeding_${i}`] = s.vrijwilliger;
    uit[`vrijwilliger_dit_jaar_${i}`] = s.vrijwilligerAl;
    uit[`aanspraak_bronnen_${i}`] = 0;
    uit[`premie_dit_jaar_${i}`] = p.premie_dit_jaar_ct ?? 0;
    uit[`premie_maanden_gewerkt_${i}`] = p.premie_maanden_gewerkt ?? 0;
  }
  return uit;
}
