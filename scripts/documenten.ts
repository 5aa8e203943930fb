import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { algoritmeregister, verwerkingsregister } from '@bijrijder/dossier/bewaren';
import { HUIS } from '@bijrijder/dossier/databank';
import { beleidAlsDocument } from '@bijrijder/dossier/toegang';
import { verhuisschema } from '@bijrijder/dossier/verhuizing';
import { controlelijst } from './controlelijst/controlelijst.ts';

/** Pages of docs/ that are made from the code. */
const DOCUMENTEN: Readonly<Record<string, () => string>> = {
  'docs/toegang.md': beleidAlsDocument,
  'docs/verwerkingsregister.md': verwerkingsregister,
  'docs/algoritmeregister.md': algoritmeregister,
  'docs/controlelijst.md': controlelijst,
  'docs/verhuispakket.schema.json': verhuisschema,
};

const controleer = process.argv.includes('--controleer');
const oud: string[] = [];
for (const [pad, maak] of Object.entries(DOCUMENTEN)) {
  const vol = join(HUIS, pad);
  const nieuw = maak();
  if (existsSync(vol) && readFileSync(vol, 'utf8') === nieuw) continue;
  if (controleer) oud.push(pad);
  else writeFileSync(vol, nieuw);
}
if (oud.length > 0) {
  process.stderr.write(`Loopt achter op de code: ${oud.join(', ')}. Maak opnieuw met: npm run docs\n`);
  process.exit(1);
}
