/** The facts of one household in one month: the neutral JSON of recht/gevallen/README.md, section 1. */
import { Lezer } from './lezer.ts';

export const LEEFVORMEN = ['alleenstaand', 'alleenstaande_ouder', 'gehuwd'] as const;
export const INKOMENSOORTEN = [
  'loon',
  'uitkering',
  'aow',
  'particulier_pensioen',
  'alimentatie',
  'vrijwilligersvergoeding',
  'overig',
] as const;
export const RITMES = ['maand', 'vierweken', 'week'] as const;
export const CONTRACTEN = ['geen', 'met_belanghebbende', 'zelfde_derde'] as const;
export type Leefvorm = (typeof LEEFVORMEN)[number];
export type Inkomensoort = (typeof INKOMENSOORTEN)[number];
export type Ritme = (typeof RITMES)[number];
export type Contract = (typeof CONTRACTEN)[number];

/** State of the counters before (and after) a month. Months as `2026-03`, or null when it has not begun. */
export interface Tellers {
  n_maanden_gebruikt: number;
  n_eerste_maand: string | null;
  n_laatste_maand: string | null;
  r_eerste_maand: string | null;
  z_eerste_maand: string | null;
  z_maanden_gebruikt: number;
  lks_loonmaanden: number;
  bijverdien_eerste_maand: string | null;
}
export const LEGE_TELLERS: Readonly<Tellers> = {
  n_maanden_gebruikt: 0,
  n_eerste_maand: null,
  n_laatste_maand: null,
  r_eerste_maand: null,
  z_eerste_maand: null,
  z_maanden_gebruikt: 0,
  lks_loonmaanden: 0,
  bijverdien_eerste_maand: null,
};

export interface Persoon {
  readonly id: 'P1' | 'P2';
  readonly rol: 'aanvrager' | 'echtgenoot';
  readonly geboortedatum: string;
  readonly rechthebbend: boolean;
  readonly in_inrichting: boolean;
  readonly geen_beroep_op_ouders: boolean;
  readonly medisch_urenbeperkt: boolean;
  readonly doelgroep_loonkostensubsidie: boolean;
  readonly arbeid_draagt_bij: boolean;
  readonly uitbreiding_uren_niet_mogelijk: boolean;
  readonly tellers: Tellers;
  /** Extension: month up to which the college prolonged art. 34a (lid 2). */
  readonly bijverdien_verlengd_tot_en_met?: string | null;
  /** Extension: premium earned earlier this calendar year, and months with a wage before this one (local premium). */
  readonly premie_dit_jaar_ct?: number;
  readonly premie_maanden_gewerkt?: number;
}
export interface Kind {
  readonly geboortedatum: string;
}
export interface Medebewoner {
  readonly geboortedatum: string;
  readonly contract: Contract;
  readonly familie_1e_2e_graad: boolean;
  readonly onderwijs_19a_d: boolean;
}
export interface Inkomst {
  readonly persoon: 'P1' | 'P2';
  readonly bron: string;
  readonly soort: Inkomensoort;
  readonly ritme: Ritme;
  /** Net per pay period, without holiday allowance, in whole cents. */
  readonly netto_per_tijdvak_ct: number;
  readonly recht_op_vakantietoeslag: boolean;
  readonly heffingskorting: boolean;
  readonly dienstbetrekking_10d: boolean;
  /** Only voluntary work: exempted earlier this calendar year. */
  readonly dit_jaar_al_vrijgelaten_ct?: number;
  /** Extensions for the explanation only: who paid, and the days of the pay period (ISO, inclusive). */
  readonly naam?: string;
  readonly tijdvak_van?: string;
  readonly tijdvak_tot_en_met?: string;
}
export interface Aflossing {
  readonly gevraagd_ct: number;
  readonly restschuld_ct: number | null;
  readonly grens_geldt_niet: boolean;
}
export interface Vermogen {
  readonly bezittingen_ct: number;
  readonly schulden_ct: number;
  /** Saved while receiving bijstand (art. 34 lid 2 onder c): left out. */
  readonly gespaard_tijdens_bijstand_ct: number;
  /** Value of the own home minus its debt (art. 34 lid 2 onder d). */
  readonly eigen_woning_ct: number;
}

export interface Huishoudmaand {
  readonly gemeente: { readonly vooruitlopen_34a_vanaf: string | null };
  readonly leefvorm: Leefvorm;
  readonly personen: readonly Persoon[];
  readonly kinderen: readonly Kind[];
  readonly medebewoners: readonly Medebewoner[];
  readonly inkomsten: readonly Inkomst[];
  readonly woonsituatie_verlaging_pct: string;
  readonly maatregel_pct: string;
  readonly aflossing: Aflossing;
  /** First and last day of the month with a right (art. 45 lid 3). */
  readonly recht_dagen?: { readonly van: number; readonly tot_en_met: number };
  /** Extensions. */
  readonly schoolverlater_verlaging_pct?: string;
  readonly partner_is_toeslagpartner?: boolean;
  readonly vermogen?: Vermogen;
  /** Accepted and not used here: rent and other facts for allowances. */
  readonly huur?: unknown;
}

function persoon(l: Lezer): Persoon {
  const t = l.deel('tellers');
  const heel = (naam: keyof Tellers) => t.heel(naam, 0, 1200);
  return l.klaar({
    id: l.keuze('id', ['P1', 'P2'] as const),
    rol: l.keuze('rol', ['aanvrager', 'echtgenoot'] as const),
    geboortedatum: l.dag('geboortedatum'),
    rechthebbend: l.jaNee('rechthebbend'),
    in_inrichting: l.jaNee('in_inrichting'),
    geen_beroep_op_ouders: l.jaNee('geen_beroep_op_ouders'),
    medisch_urenbeperkt: l.jaNee('medisch_urenbeperkt'),
    doelgroep_loonkostensubsidie: l.jaNee('doelgroep_loonkostensubsidie'),
    arbeid_draagt_bij: l.jaNee('arbeid_draagt_bij'),
    uitbreiding_uren_niet_mogelijk: l.jaNee('uitbreiding_uren_niet_mogelijk'),
    tellers: t.klaar({
      n_maanden_gebruikt: heel('n_maanden_gebruikt'),
      n_eerste_maand: t.maandOfNiets('n_eerste_maand'),
      n_laatste_maand: t.maandOfNiets('n_laatste_maand'),
      r_eerste_maand: t.maandOfNiets('r_eerste_maand'),
      z_eerste_maand: t.maandOfNiets('z_eerste_maand'),
      z_maanden_gebruikt: heel('z_maanden_gebruikt'),
      lks_loonmaanden: heel('lks_loonmaanden'),
      bijverdien_eerste_maand: t.maandOfNiets('bijverdien_eerste_maand'),
    }),
    ...l.mag('bijverdien_verlengd_tot_en_met', (k) => l.maandOfNiets(k)),
    ...l.mag('premie_dit_jaar_ct', (k) => l.bedrag(k, 100_000_000)),
    ...l.mag('premie_maanden_gewerkt', (k) => l.heel(k, 0, 1200)),
  });
}

function inkomst(l: Lezer, personen: readonly Persoon[]): Inkomst {
  const soort = l.keuze('soort', INKOMENSOORTEN);
  const wie = l.keuze(
    'persoon',
    personen.map((p) => p.id),
  );
  const uit: Inkomst = {
    persoon: wie,
    bron: l.tekst('bron'),
    soort,
    ritme: l.keuze('ritme', RITMES),
    netto_per_tijdvak_ct: l.bedrag('netto_per_tijdvak_ct'),
    recht_op_vakantietoeslag: l.jaNee('recht_op_vakantietoeslag'),
    heffingskorting: l.jaNee('heffingskorting'),
    dienstbetrekking_10d: l.jaNee('dienstbetrekking_10d'),
    ...l.mag('dit_jaar_al_vrijgelaten_ct', (k) => l.bedrag(k, 100_000_000)),
    ...l.mag('naam', (k) => l.tekst(k)),
    ...l.mag('tijdvak_van', (k) => l.dag(k)),
    ...l.mag('tijdvak_tot_en_met', (k) => l.dag(k)),
  };
  if (soort === 'vrijwilligersvergoeding' && uit.dit_jaar_al_vrijgelaten_ct === undefined)
    l.fout('dit_jaar_al_vrijgelaten_ct', 'een bedrag in hele centen: wat dit jaar al vrij was (0 als het niets was)');
  return l.klaar(uit);
}

/**
 * Checks unknown JSON and gives the facts of one household-month. Throws `Invoerfout` on the first fault, naming the
 * field, what was expected (with its unit) and what was given. Unknown keys are refused: a typing error never
 * silently means zero.
 */
export function leesHuishoudmaand(ruw: unknown): Huishoudmaand {
  const l = new Lezer(ruw, '');
  const leefvorm = l.keuze('leefvorm', LEEFVORMEN);
  const personen = l.lijst('personen', persoon, 2);
  const verwacht = leefvorm === 'gehuwd' ? 2 : 1;
  if (personen.length !== verwacht)
    l.fout('personen', `${verwacht === 2 ? 'twee personen (P1 en P2)' : 'één persoon (P1)'} bij leefvorm ${leefvorm}`);
  personen.forEach((p, i) => {
    if (p.id !== `P${i + 1}`) l.fout(`personen[${i}].id`, `P${i + 1}`, p.id);
  });
  const gemeente = l.deel('gemeente');
  const aflossing = l.deel('aflossing');
  return l.klaar({
    gemeente: gemeente.klaar({ vooruitlopen_34a_vanaf: gemeente.maandOfNiets('vooruitlopen_34a_vanaf') }),
    leefvorm,
    personen,
    kinderen: l.lijst('kinderen', (k) => k.klaar({ geboortedatum: k.dag('geboortedatum') }), 30),
    medebewoners: l.lijst(
      'medebewoners',
      (m) =>
        m.klaar({
          geboortedatum: m.dag('geboortedatum'),
          contract: m.keuze('contract', CONTRACTEN),
          familie_1e_2e_graad: m.jaNee('familie_1e_2e_graad'),
          onderwijs_19a_d: m.jaNee('onderwijs_19a_d'),
        }),
      200,
    ),
    inkomsten: l.lijst('inkomsten', (i) => inkomst(i, personen), 40),
    woonsituatie_verlaging_pct: l.procent('woonsituatie_verlaging_pct'),
    maatregel_pct: l.procent('maatregel_pct'),
    aflossing: aflossing.klaar({
      gevraagd_ct: aflossing.bedrag('gevraagd_ct', 100_000_000),
      restschuld_ct: aflossing.bedragOfNiets('restschuld_ct', 10_000_000_000),
      grens_geldt_niet: aflossing.jaNee('grens_geldt_niet'),
    }),
    ...l.mag('recht_dagen', (k) => {
      const d = l.deel(k);
      const van = d.heel('van', 1, 31);
      return d.klaar({ van, tot_en_met: d.heel('tot_en_met', van, 31) });
    }),
    ...l.mag('schoolverlater_verlaging_pct', (k) => l.procent(k)),
    ...l.mag('partner_is_toeslagpartner', (k) => l.jaNee(k)),
    ...l.mag('vermogen', (k) => {
      const v = l.deel(k);
      const bedrag = (naam: string) => v.bedrag(naam, 10_000_000_000);
      return v.klaar({
        bezittingen_ct: bedrag('bezittingen_ct'),
        schulden_ct: bedrag('schulden_ct'),
        gespaard_tijdens_bijstand_ct: bedrag('gespaard_tijdens_bijstand_ct'),
        eigen_woning_ct: bedrag('eigen_woning_ct'),
      });
    }),
    ...l.mag('huur', (k) => l.rauw(k)),
  });
}
