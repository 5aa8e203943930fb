/** Writes the published schemas: `node recht/schema/schrijf.ts`. */
import { writeFileSync } from 'node:fs';
import { SCHEMAS } from './bereken.ts';

for (const [naam, schema] of Object.entries(SCHEMAS))
  writeFileSync(new URL(`./${naam}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
