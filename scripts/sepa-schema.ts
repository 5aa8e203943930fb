// Validate every kind of payment file we write against the schema of ISO 20022 that you give.
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { schrijfPain001 } from '../dossier/uitbetaling/sepa/pain001.ts';
import { PROEFBESTANDEN } from '../dossier/uitbetaling/sepa/proefbestanden.ts';

const pad = process.argv[2];
if (!pad) {
  console.error('Geef het schema: node scripts/sepa-schema.ts pain.001.001.09.xsd');
  process.exit(2);
}
const schema = readFileSync(pad, 'utf8');
let goed = 0;
for (const bestand of PROEFBESTANDEN) {
  let contents = '';
  for await (const stuk of schrijfPain001(bestand)) contents += stuk;
  const uitkomst = await validateXML({ xml: [{ fileName: 'bestand.xml', contents }], schema: [schema] });
  if (uitkomst.valid) goed += 1;
  console.log(`${bestand.berichtId}: ${uitkomst.valid ? 'geldig' : uitkomst.errors.map((f) => f.message).join('; ')}`);
}
console.log(`${goed} of ${PROEFBESTANDEN.length} files valid`);
process.exit(goed === PROEFBESTANDEN.length ? 0 : 1);
