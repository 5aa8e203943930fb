/** JSON Schema 2020-12 of a case of kind `toeslagen_jaar`. */
import { SOORTEN } from '../kinderopvangtoeslag/index.ts';
import type { Schema } from './huishoudmaand.ts';

const DAG = { type: 'string', format: 'date', description: 'Geboortedatum' };
const eur = (description: string): Schema => ({
  type: ['integer', 'null'],
  minimum: 0,
  description: `${description}, in hele euro’s; null is niet bekend`,
});
const object = (properties: Readonly<Record<string, Schema>>, mag: Readonly<Record<string, Schema>> = {}): Schema => ({
  type: 'object',
  properties: { ...properties, ...mag },
  required: Object.keys(properties),
});
const lijst = (items: Schema, maxItems: number): Schema => ({ type: 'array', items, maxItems });
const PERSOON = {
  geboortedatum: DAG,
  toetsingsinkomen_eur: eur('Inkomen dat in dit jaar meetelt (Awir art. 8)'),
  zorgverzekerd: { type: 'boolean', description: 'Heeft een Nederlandse zorgverzekering' },
};
const opvang = object({
  soort: { enum: [...SOORTEN] },
  uurtarief_ct: { type: 'integer', minimum: 0, description: 'Prijs per uur, in hele eurocenten' },
  uren_per_maand: { type: 'string', pattern: '^\\d+(\\.\\d{1,3})?$', description: 'Uren per maand' },
});
const kind = object({ geboortedatum: DAG }, { toetsingsinkomen_eur: eur('Eigen inkomen van het kind'), opvang });

export const TOESLAGEN_JAAR_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:bijrijder:schema:toeslagen-jaar',
  title: 'Toeslagen van een huishouden in een jaar',
  ...object(
    {
      soort: { const: 'toeslagen_jaar' },
      invoer: object({
        jaar: { type: 'integer', description: 'Kalenderjaar' },
        ...PERSOON,
        toeslagpartner: { anyOf: [object(PERSOON), { type: 'null' }] },
        kinderen: lijst(kind, 20),
        medebewoners: lijst(object({ geboortedatum: DAG, toetsingsinkomen_eur: PERSOON.toetsingsinkomen_eur }), 50),
        huur: {
          anyOf: [
            object(
              {
                kale_huur_ct: {
                  type: ['integer', 'null'],
                  minimum: 0,
                  description: 'Kale huur per maand, in hele eurocenten',
                },
              },
              { aangepaste_woning: { type: 'boolean' } },
            ),
            { type: 'null' },
          ],
        },
        vermogen_eur: eur('Vermogen van aanvrager en toeslagpartner op 1 januari'),
      }),
    },
    { id: { description: 'Eigen kenmerk, komt terug in het antwoord' } },
  ),
};
