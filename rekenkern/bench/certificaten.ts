/** Writes the certificates of all laws: `node rekenkern/bench/certificaten.ts [folder]` (default `reports`). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as recht from '../../recht/index.ts';
import { certificaattabel, genereer } from '../index.ts';

const map = process.argv[2] ?? 'reports';
mkdirSync(map, { recursive: true });
const stelsels = [
  recht.participatiewet(recht.gemeenteparameters()),
  recht.loonheffingStelsel(),
  recht.huurtoeslagStelsel(2),
  recht.kindgebondenBudgetStelsel(),
  recht.loonkostensubsidieStelsel(),
  recht.inkomstenbelastingStelsel(),
  recht.kinderbijslagStelsel(),
  recht.zvwStelsel(),
  recht.kinderopvangtoeslagStelsel(1),
  recht.zorgtoeslagStelsel(),
].map((s) => ({ stelsel: s.naam, certificaat: genereer(s).certificaat }));
writeFileSync(join(map, 'certificaat-kern.json'), `${JSON.stringify(stelsels, null, 1)}\n`);
writeFileSync(
  join(map, 'certificaat-kern.md'),
  stelsels.map((s) => `## ${s.stelsel}\n\n${certificaattabel(s.certificaat)}`).join('\n'),
);
for (const s of stelsels) {
  const bigint = s.certificaat.filter((c) => c.rekentIn === 'bigint').length;
  console.log(`${s.stelsel}: ${s.certificaat.length} rules proven, ${bigint} of them in BigInt`);
}
