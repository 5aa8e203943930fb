import { HUISHOUDMAAND_SCHEMA, type Schema } from './huishoudmaand.ts';
import { TOESLAGEN_JAAR_SCHEMA } from './toeslagen.ts';

const { $schema, $id: _id, ...huishouden } = HUISHOUDMAAND_SCHEMA;

/** Schema of the file for `bijrijder bereken` and of the body of the calculation API. */
export const BEREKEN_SCHEMA: Schema = {
  $schema,
  $id: 'urn:bijrijder:schema:bereken',
  title: 'Berekening van een huishouden',
  type: 'object',
  properties: {
    id: { description: 'Eigen kenmerk, komt terug in het antwoord' },
    soort: { const: 'bijstand_maand' },
    maand: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: 'Kalendermaand' },
    gemeente: { type: 'string', description: 'Sleutel van de gemeente waarvan de keuzes gelden, zoals voorbeeldstad' },
    bekend_op: { type: 'string', format: 'date', description: 'Dag van het besluit: alleen wat toen bekend was, telt' },
    invoer: { $ref: '#/$defs/huishoudmaand' },
  },
  required: ['maand', 'invoer'],
  $defs: { huishoudmaand: huishouden },
};

/** File name and content of every published schema. */
export const SCHEMAS: Readonly<Record<string, Schema>> = {
  'huishoudmaand.schema.json': HUISHOUDMAAND_SCHEMA,
  'bereken.schema.json': BEREKEN_SCHEMA,
  'toeslagen-jaar.schema.json': TOESLAGEN_JAAR_SCHEMA,
};
