/** The one definition of the neutral household JSON (recht/gevallen/README.md, section 1) as JSON Schema 2020-12. */
import { CONTRACTEN, INKOMENSOORTEN, LEEFVORMEN, RITMES } from '../participatiewet/huishoudmaand.ts';

export type Schema = { readonly [sleutel: string]: unknown };

const MAAND = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$', examples: ['2026-03'] };
const DAG = { type: 'string', format: 'date', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' };
const PROCENT = { type: 'string', pattern: '^\\d{1,3}(\\.\\d{1,2})?$', examples: ['12.5'] };
const JANEE = { type: 'boolean' };
const TEKST = { type: 'string', minLength: 1, maxLength: 200 };
const HEEL = { type: 'integer', minimum: 0, maximum: 1200 };

const uitleg = (schema: Schema, description: string): Schema => ({ ...schema, description });
const ofNiets = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const bedrag = (description: string, maximum: number): Schema => ({
  type: 'integer',
  minimum: 0,
  maximum,
  description: `${description}, in hele eurocenten`,
});
const keuze = (waarden: readonly string[], description: string): Schema => ({ enum: [...waarden], description });
const lijst = (items: Schema, maxItems: number, description: string): Schema => ({
  type: 'array',
  items,
  maxItems,
  description,
});
/** An object that refuses unknown fields: a typing error never silently means zero. */
function object(verplicht: Readonly<Record<string, Schema>>, mag: Readonly<Record<string, Schema>> = {}): Schema {
  return {
    type: 'object',
    properties: { ...verplicht, ...mag },
    required: Object.keys(verplicht),
    additionalProperties: false,
  };
}

const LOON = 100_000_000;
const GROOT = 10_000_000_000;

const tellers = uitleg(
  object({
    n_maanden_gebruikt: HEEL,
    n_eerste_maand: ofNiets(MAAND),
    n_laatste_maand: ofNiets(MAAND),
    r_eerste_maand: ofNiets(MAAND),
    z_eerste_maand: ofNiets(MAAND),
    z_maanden_gebruikt: HEEL,
    lks_loonmaanden: HEEL,
    bijverdien_eerste_maand: ofNiets(MAAND),
  }),
  'Stand van de vrijlatingen vóór deze maand',
);
const persoon = object(
  {
    id: keuze(['P1', 'P2'], 'P1 is de aanvrager, P2 de echtgenoot'),
    rol: keuze(['aanvrager', 'echtgenoot'], 'Rol in het huishouden'),
    geboortedatum: uitleg(DAG, 'Geboortedatum'),
    rechthebbend: uitleg(JANEE, 'Heeft zelf recht op algemene bijstand (art. 24 Participatiewet)'),
    in_inrichting: uitleg(JANEE, 'Verblijft in een inrichting (art. 23)'),
    geen_beroep_op_ouders: uitleg(JANEE, 'Kan niet op ouders terugvallen (art. 20 lid 3)'),
    medisch_urenbeperkt: uitleg(JANEE, 'Vastgesteld door het college (art. 6b)'),
    doelgroep_loonkostensubsidie: uitleg(JANEE, 'Hoort bij de doelgroep (art. 6)'),
    arbeid_draagt_bij: uitleg(JANEE, 'Het werk helpt om aan het werk te komen (art. 31 lid 2 onder n)'),
    uitbreiding_uren_niet_mogelijk: uitleg(JANEE, 'Meer uren kan niet (art. 31 lid 2 onder aa)'),
    tellers,
  },
  {
    bijverdien_verlengd_tot_en_met: uitleg(ofNiets(MAAND), 'Verlenging van de bijverdienregeling (art. 34a lid 2)'),
    premie_dit_jaar_ct: bedrag('Premie die dit jaar al is verdiend', LOON),
    premie_maanden_gewerkt: uitleg(HEEL, 'Maanden met loon vóór deze maand'),
  },
);
const medebewoner = object({
  geboortedatum: uitleg(DAG, 'Geboortedatum'),
  contract: keuze(CONTRACTEN, 'Contract met een zakelijke prijs (art. 19a lid 1 onder b en c)'),
  familie_1e_2e_graad: uitleg(JANEE, 'Familie in de eerste of tweede graad'),
  onderwijs_19a_d: uitleg(JANEE, 'Volgt onderwijs (art. 19a lid 1 onder d)'),
});
const inkomst = object(
  {
    persoon: keuze(['P1', 'P2'], 'Van wie'),
    bron: uitleg(TEKST, 'Naam van de bron, vrij te kiezen'),
    soort: keuze(INKOMENSOORTEN, 'Soort inkomen'),
    ritme: keuze(RITMES, 'Hoe vaak betaald wordt'),
    netto_per_tijdvak_ct: bedrag('Netto per loonperiode, zonder vakantiegeld', LOON),
    recht_op_vakantietoeslag: uitleg(JANEE, 'Er komt later nog vakantiegeld over dit inkomen'),
    heffingskorting: uitleg(JANEE, 'De loonheffingskorting wordt toegepast'),
    dienstbetrekking_10d: uitleg(JANEE, 'Baan met loonkostensubsidie (art. 10d)'),
  },
  {
    dit_jaar_al_vrijgelaten_ct: bedrag('Alleen vrijwilligerswerk: wat dit jaar al vrij was', LOON),
    naam: uitleg(TEKST, 'Naam voor in de uitleg'),
    tijdvak_van: uitleg(DAG, 'Eerste dag van de loonperiode'),
    tijdvak_tot_en_met: uitleg(DAG, 'Laatste dag van de loonperiode'),
  },
);

/** Schema of the facts of one household in one month. */
export const HUISHOUDMAAND_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:bijrijder:schema:huishoudmaand',
  title: 'Huishouden in een maand',
  description: 'De gegevens waarmee Bijrijder de bijstand van een huishouden over een kalendermaand uitrekent.',
  ...object(
    {
      gemeente: object({
        vooruitlopen_34a_vanaf: uitleg(ofNiets(MAAND), 'Maand waarin de gemeente vooruitloopt op art. 34a'),
      }),
      leefvorm: keuze(LEEFVORMEN, 'Leefvorm (art. 3 en 4)'),
      personen: { ...lijst(persoon, 2, 'De aanvrager, en bij gehuwd ook de echtgenoot'), minItems: 1 },
      kinderen: lijst(object({ geboortedatum: uitleg(DAG, 'Geboortedatum') }), 30, 'Kinderen ten laste'),
      medebewoners: lijst(medebewoner, 200, 'Anderen die in de woning wonen'),
      inkomsten: lijst(inkomst, 40, 'Een regel per bron'),
      woonsituatie_verlaging_pct: uitleg(PROCENT, 'Verlaging om de woonsituatie (art. 27), in procenten van de norm'),
      maatregel_pct: uitleg(PROCENT, 'Verlaging (art. 18), in procenten van de norm'),
      aflossing: object({
        gevraagd_ct: bedrag('Wat de gemeente wil inhouden', LOON),
        restschuld_ct: ofNiets(bedrag('Wat er nog open staat', GROOT)),
        grens_geldt_niet: uitleg(JANEE, 'De grens van 5% geldt niet (art. 60 lid 6, of verrekening van een voorschot)'),
      }),
    },
    {
      recht_dagen: object({
        van: { type: 'integer', minimum: 1, maximum: 31 },
        tot_en_met: { type: 'integer', minimum: 1, maximum: 31 },
      }),
      schoolverlater_verlaging_pct: uitleg(PROCENT, 'Verlaging voor schoolverlaters (art. 28)'),
      partner_is_toeslagpartner: uitleg(JANEE, 'De partner zonder recht is toeslagpartner (art. 24a)'),
      vermogen: object({
        bezittingen_ct: bedrag('Bezittingen', GROOT),
        schulden_ct: bedrag('Schulden', GROOT),
        gespaard_tijdens_bijstand_ct: bedrag('Gespaard tijdens de bijstand (art. 34 lid 2 onder c)', GROOT),
        eigen_woning_ct: bedrag('Waarde van de eigen woning min de schuld erop', GROOT),
      }),
      huur: uitleg({}, 'Gegevens over de huur, voor toeslagen; hier niet gebruikt'),
    },
  ),
};
