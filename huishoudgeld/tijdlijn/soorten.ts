/**
 * The timeline of one household: the neutral JSON of `recht/gevallen/README.md` section 2, with a few optional facts that
 * the cash calendar and the scenarios use. Periods are inclusive; a month or a day; null or absent is open.
 */
import type { Dag, Maand } from './maand.ts';

export interface Periode {
  readonly van?: Maand | Dag | null;
  readonly tot_en_met?: Maand | Dag | null;
}

export interface Tellers {
  readonly n_maanden_gebruikt?: number;
  readonly n_eerste_maand?: Maand | null;
  readonly n_laatste_maand?: Maand | null;
  readonly r_eerste_maand?: Maand | null;
  readonly z_eerste_maand?: Maand | null;
  readonly z_maanden_gebruikt?: number;
  readonly lks_loonmaanden?: number;
  readonly bijverdien_eerste_maand?: Maand | null;
}

/** Somebody in the household. The same id may stand here again with another period when a property changes. */
export interface Persoon extends Periode {
  readonly id: string;
  readonly rol: 'aanvrager' | 'echtgenoot';
  readonly geboortedatum: Dag;
  readonly rechthebbend: boolean;
  readonly in_inrichting?: boolean;
  readonly geen_beroep_op_ouders?: boolean;
  readonly medisch_urenbeperkt?: readonly Periode[];
  readonly doelgroep_loonkostensubsidie?: boolean;
  readonly arbeid_draagt_bij?: boolean;
  readonly uitbreiding_uren_niet_mogelijk?: boolean;
  readonly bijverdien_verlengd_tot_en_met?: Maand | null;
  readonly bijverdien_opnieuw_bij_nieuw_dienstverband?: boolean;
  readonly tellers_vooraf?: Tellers;
}

export interface Kind extends Periode {
  readonly geboortedatum: Dag;
  /** What the child is called, only to say "Jip wordt 12". */
  readonly roepnaam?: string;
}

export interface Medebewoner extends Periode {
  readonly geboortedatum: Dag;
  readonly contract: 'geen' | 'met_belanghebbende' | 'zelfde_derde';
  readonly familie_1e_2e_graad: boolean;
  readonly onderwijs_19a_d: boolean;
}

export type Inkomenssoort =
  | 'loon'
  | 'uitkering'
  | 'aow'
  | 'particulier_pensioen'
  | 'alimentatie'
  | 'vrijwilligersvergoeding'
  | 'overig';
export type Ritme = 'maand' | 'vierweken' | 'week';

export interface Inkomen extends Periode {
  readonly persoon: string;
  readonly bron: string;
  readonly soort: Inkomenssoort;
  readonly ritme: Ritme;
  readonly netto_per_tijdvak_ct: number;
  readonly recht_op_vakantietoeslag: boolean;
  readonly heffingskorting: boolean;
  readonly dienstbetrekking_10d: boolean;
  /** Exceptions per month: the amount per pay period of this line; also outside the period. */
  readonly per_maand?: Readonly<Record<Maand, number>>;
  /** Months whose amount stands on a pay slip; the others are expected. Absent: none is known to be certain. */
  readonly zekere_maanden?: readonly Maand[];
  readonly werkgever?: string;
  /** First and last day of what was paid over in a month, for the explanation. */
  readonly tijdvakken?: Readonly<Record<Maand, { readonly van: Dag; readonly tot_en_met: Dag }>>;
  /** When the wage is on the account. */
  readonly betaaldag?: Betaalwijze;
  /** Month in which the employer pays the holiday allowance; 5 = May. */
  readonly vakantiegeld_maand?: number;
  /** Untaxed travel costs paid with the wage; not income. */
  readonly onbelast_per_tijdvak_ct?: number;
  readonly bruto_per_tijdvak_ct?: number;
  /** What the holiday allowance of the employer is expected to be; absent: not known. */
  readonly vakantiegeld_verwacht_ct?: number;
  /** Garnishment of the wage per pay period; it does not lower the income that counts (art. 31 lid 3). */
  readonly beslag_per_tijdvak_ct?: number;
  /** Account on which it arrives; absent: the own account. */
  readonly rekening?: string;
}

/** Pay day of an employer. */
export interface Betaalwijze {
  /** `dag_in_maand`: day number in the month itself; `dag_volgende_maand`: in the month after; `ijkdag`: one known pay day. */
  readonly soort: 'dag_in_maand' | 'dag_volgende_maand' | 'laatste_werkdag' | 'ijkdag';
  readonly dag?: number;
  /** A known pay day, from which every four weeks or weeks are counted. */
  readonly ijkdag?: Dag;
}

export interface Verlaging {
  readonly maand: Maand;
  readonly pct: string;
}

export interface Schuld {
  readonly bedrag_ct: number;
  readonly gevraagd_per_maand_ct: number;
  readonly vanaf: Maand;
  readonly grens_geldt_niet?: boolean;
}

export interface Premieregeling {
  readonly soort: 'amsterdam_30' | 'kwart_half_j';
  readonly vanaf: Maand;
}

/** A gift or a contribution that saves costs (art. 31 lid 2 onder m); food bank parcels never count. */
export interface Gift {
  readonly dag: Dag;
  readonly bedrag_ct: number;
}

/** An instalment that the household pays itself, each month on a day. */
export interface Betaaltermijn extends Periode {
  readonly schuldeiser: string;
  readonly bedrag_ct: number;
  readonly dag: number;
}

export type Toeslagsoort = 'zorgtoeslag' | 'huurtoeslag' | 'kindgebonden_budget' | 'kinderopvangtoeslag';

/** The advance as Dienst Toeslagen decided it, per month. */
export interface Toeslagvoorschot extends Periode {
  readonly soort: Toeslagsoort;
  readonly per_maand_ct: number;
  /** Yearly income on which the advance rests, in whole euros; absent: not known to us. */
  readonly toetsingsinkomen_eur?: number;
  readonly rekening?: string;
}

export interface Tijdlijn {
  readonly periode: { readonly van: Maand; readonly tot_en_met: Maand };
  readonly gemeente: { readonly vooruitlopen_34a_vanaf: Maand | null; readonly premie: Premieregeling | null };
  readonly personen: readonly Persoon[];
  readonly kinderen: readonly Kind[];
  readonly medebewoners: readonly Medebewoner[];
  readonly inkomsten: readonly Inkomen[];
  /** Periods with a right, to the day. */
  readonly bijstand: readonly { readonly van: Dag; readonly tot_en_met: Dag | null }[];
  readonly verlagingen: readonly Verlaging[];
  readonly schuld: Schuld | null;
  readonly partner_is_toeslagpartner?: boolean;
  /** Art. 27: percentage of the norm, always or per period. */
  readonly woonsituatie_verlaging_pct?: string;
  readonly woonsituatie_verlagingen?: readonly (Periode & { readonly pct: string })[];
  readonly toeslagen?: readonly Toeslagvoorschot[];
  /** The bare rent per month. */
  readonly huur?: readonly (Periode & { readonly kale_huur_ct: number })[];
  readonly giften?: readonly Gift[];
  /** What the college used of the bufferbudget (art. 34b, from 2027), by day of decision. */
  readonly bufferbudget?: readonly { readonly dag: Dag; readonly bedrag_ct: number }[];
  readonly vermogen?: readonly {
    readonly dag: Dag;
    readonly bedrag_ct: number;
    readonly opgebouwd_in_bijstand_ct?: number;
  }[];
  readonly termijnen?: readonly Betaaltermijn[];
  /** Account on which the municipality pays; absent: the own account. */
  readonly rekening_gemeente?: string;
  /** The SVB pays child benefit per quarter for these children; absent or false: not known to us. */
  readonly kinderbijslag?: boolean;
}

/** A correction as in the neutral JSON: JSON pointers into the timeline, applied in order. */
export interface Wijziging {
  readonly pad: string;
  readonly waarde: unknown;
}
export interface Correctie {
  readonly bekend_op: Dag;
  readonly wijzigingen: readonly Wijziging[];
}
