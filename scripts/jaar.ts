import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bouwWeb } from './bouw.ts';
import { loopMaand, type Uitkomst } from './jaar/gang.ts';
import { Mensen } from './jaar/mensen.ts';
import { vrijePoort } from './poort.ts';
import { startProduct } from './product.ts';
import { controleerNode } from './versie.ts';

controleerNode();
/**
 * npm run jaar [-- --maanden 12 --vanaf 2026-04]: a product of its own, and a year of months done through its pages in a real browser by
 * Noor, Ravi and Joost, with people who tell their income late and a bank that refuses and sends back. One line a month; ends with
 * `N of M months right`. Against a running product, whose demo day moves on: PROEF_URL and PROEF_DATABANK.
 */
const { values } = parseArgs({
  options: { maanden: { type: 'string', default: '12' }, vanaf: { type: 'string', default: '2026-04' } },
});
let url = process.env.PROEF_URL ?? '';
let databank = process.env.PROEF_DATABANK ?? '';
let opruimen = async (): Promise<void> => {};
if (!url || !databank) {
  bouwWeb();
  const map = mkdtempSync(join(tmpdir(), 'bijrijder-jaar-'));
  chmodSync(map, 0o755);
  process.env.BIJRIJDER_DATA = map;
  process.env.LOG_LEVEL ??= 'error';
  const poort = await vrijePoort();
  process.env.PUBLIEKE_URL = `http://localhost:${poort}`;
  const product = await startProduct(poort, () => {}, { snel: true });
  url = product.web.url;
  databank = product.databank.beheerUrl;
  opruimen = async () => {
    await product.stop();
    rmSync(map, { recursive: true, force: true });
  };
}
const mensen = await Mensen.binnen(url);
const uit: Uitkomst[] = [];
try {
  let maand = values.vanaf;
  for (let n = 0; n < Number(values.maanden); n += 1) {
    const een = await loopMaand(mensen, databank, maand, n, uit.at(-1) ?? null);
    uit.push(een);
    process.stdout.write(`${een.regel}\n`);
    for (const fout of een.fouten) process.stdout.write(`  ${fout}\n`);
    maand = een.volgende;
  }
} finally {
  await mensen.sluit();
  await opruimen();
}
const goed = uit.filter((u) => u.fouten.length === 0).length;
process.stdout.write(`${goed} of ${values.maanden} months right\n`);
process.exit(goed === Number(values.maanden) ? 0 : 1);
