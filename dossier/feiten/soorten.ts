import { z } from 'zod';

/** An ISO day, `2026-04-28`. */
export const dag = z.iso.date();
/** An ISO month, `2026-04`. */
export const maand = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Een maand is jaar-maand, zoals 2026-04.');
/** Whole eurocents, never negative, at most ten million euros. */
export const bedragCent = z.number().int().min(0).max(1_000_000_000);

/** How often an employer or paying body pays. */
export const ritme = z.enum(['maand', 'vierweken', 'week']);
export type Ritme = z.infer<typeof ritme>;

const teller = maand.nullable().default(null);

/**
 * What a fact of each kind holds. The names are those of the neutral household JSON (recht/schema), so that a fact can
 * be followed from the form to the calculation without a second name.
 */
export const soorten = {
  /** A person of the household as the law looks at them (art. 3, 6, 6b, 20, 23, 31 Participatiewet). */
  persoon: z.object({
    rol: z.enum(['aanvrager', 'echtgenoot']),
    geboortedatum: dag,
    rechthebbend: z.boolean().default(true),
    in_inrichting: z.boolean().default(false),
    geen_beroep_op_ouders: z.boolean().default(false),
    medisch_urenbeperkt: z.boolean().default(false),
    doelgroep_loonkostensubsidie: z.boolean().default(false),
    arbeid_draagt_bij: z.boolean().default(true),
    uitbreiding_uren_niet_mogelijk: z.boolean().default(false),
    tellers_vooraf: z
      .object({
        n_maanden_gebruikt: z.number().int().min(0).default(0),
        n_eerste_maand: teller,
        n_laatste_maand: teller,
        r_eerste_maand: teller,
        z_eerste_maand: teller,
        z_maanden_gebruikt: z.number().int().min(0).default(0),
        lks_loonmaanden: z.number().int().min(0).default(0),
        bijverdien_eerste_maand: teller,
      })
      .prefault({}),
  }),
  /** A child ten laste. The name is there for people; the calculation never sees it. */
  kind: z.object({ roepnaam: z.string().max(80), geboortedatum: dag }),
  /** Somebody else with main residence in the dwelling (art. 19a). */
  medebewoner: z.object({
    geboortedatum: dag,
    contract: z.enum(['geen', 'met_belanghebbende', 'zelfde_derde']).default('geen'),
    familie_1e_2e_graad: z.boolean().default(false),
    onderwijs_19a_d: z.boolean().default(false),
  }),
  /** The right to algemene bijstand runs over the validity of this fact. */
  bijstand: z.object({}),
  /** A source of income: a job or another paying body. Amounts are facts of kind `inkomsten`. */
  dienstverband: z.object({
    werkgever: z.string().min(1).max(120),
    soort: z.enum([
      'loon',
      'uitkering',
      'aow',
      'particulier_pensioen',
      'alimentatie',
      'vrijwilligersvergoeding',
      'overig',
    ]),
    ritme,
    recht_op_vakantietoeslag: z.boolean().default(true),
    heffingskorting: z.boolean().default(true),
    dienstbetrekking_10d: z.boolean().default(false),
    /** Day of the month on which the wage usually arrives; only for the calendar. */
    betaaldag: z.number().int().min(1).max(31).optional(),
    uren_per_week_honderdsten: z.number().int().min(0).max(16_800).optional(),
    uurloon_ct: bedragCent.optional(),
  }),
  /** Net income of one pay period of one source (art. 31 lid 3, 32). */
  inkomsten: z.object({
    dienstverband: z.string().min(1),
    tijdvak_van: dag,
    tijdvak_tot: dag,
    /** What counts: without holiday allowance that came with it. */
    netto_ct: bedragCent,
    /** Holiday allowance as printed on the slip, before tax, and what of it was paid net beside `netto_ct`. */
    vakantiegeld_uitbetaald_ct: bedragCent.optional(),
    vakantiegeld_netto_ct: bedragCent.optional(),
    bruto_ct: bedragCent.optional(),
    uren_honderdsten: z.number().int().min(0).max(74_400).optional(),
    bewijsstuk: z.uuid().optional(),
    /** True when the person gave an estimate because the slip was not there yet. */
    geschat: z.boolean().default(false),
  }),
  /** The person said: no income from this source (or none at all) in this month. */
  geen_inkomsten: z.object({ maand }),
  /** Art. 27: lower norm because of the dwelling, as a percentage of the norm. */
  woonsituatie: z.object({ verlaging_pct: z.string().regex(/^\d{1,2}(\.\d{1,2})?$/) }),
  /** Rent, for huurtoeslag and the months ahead. */
  huur: z.object({ kale_huur_ct: bedragCent }),
  /** A debt to the municipality and what is repaid by month (art. 58, 60). */
  schuld: z.object({ bedrag_ct: bedragCent, gevraagd_per_maand_ct: bedragCent }),
  /** Toeslagen somebody receives, as told by themselves. */
  toeslag: z.object({
    soort: z.enum(['zorgtoeslag', 'huurtoeslag', 'kindgebonden_budget', 'kinderopvangtoeslag']),
    bedrag_per_maand_ct: bedragCent,
    /** Yearly income in whole euros on which the advance rests, when somebody knows it. */
    toetsingsinkomen_eur: z.number().int().min(0).max(10_000_000).optional(),
  }),
  /** A gift or a contribution that saves costs, on the day it came (art. 31 lid 2 onder m, art. 18 lid 8). */
  gift: z.object({ bedrag_ct: bedragCent, wat: z.enum(['geld', 'boodschappen', 'spullen', 'rekening']) }),
  /** Savings on a day, and which part of it was put aside during bijstand (art. 34 lid 2 onder c). */
  vermogen: z
    .object({ bedrag_ct: bedragCent, opgebouwd_in_bijstand_ct: bedragCent.default(0) })
    .refine((v) => v.opgebouwd_in_bijstand_ct <= v.bedrag_ct),
} as const;

export type Feitsoort = keyof typeof soorten;
export type Feitinhoud<S extends Feitsoort> = z.infer<(typeof soorten)[S]>;

/** Where a fact came from. */
export const herkomsten = ['client', 'loonstrook', 'werkgever', 'register', 'medewerker', 'systeem'] as const;
export type Herkomst = (typeof herkomsten)[number];

/** One dated fact. `onderwerp` is the stable key of the thing in the world the fact is about. */
export type Feit<S extends Feitsoort = Feitsoort> = {
  [K in S]: {
    readonly feit: string;
    readonly soort: K;
    readonly onderwerp: string;
    readonly persoon: string | null;
    readonly inhoud: Feitinhoud<K>;
    /** In force from this day … */
    readonly geldigVan: string;
    /** … until and including this day; null: no end known. */
    readonly geldigTotEnMet: string | null;
    /** Day on which the municipality knew it. */
    readonly bekendOp: string;
    readonly herkomst: Herkomst;
    /** True when this fact only says that an earlier one about the same thing is taken back. */
    readonly vervallen: boolean;
  };
}[S];
