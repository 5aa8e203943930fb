import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { valAan } from './aanval/aanval.ts';
import { Serverlog } from './aanval/serverlog.ts';
import { bouwWeb } from './bouw.ts';
import { vrijePoort } from './poort.ts';
import { startProduct } from './product.ts';
import { controleerNode } from './versie.ts';

controleerNode();
// npm run aanval [-- MUTATIES [ZAAD [kort]]]: a product of its own, attacked, thrown away. Against a running one:
// PROEF_URL and PROEF_DATABANK (the address of its administrator).
const aantal = Number(process.argv[2] ?? 10_000);
const zaad = Number(process.argv[3] ?? 7);
const begin = performance.now();
let opruimen = async () => {};
let url = process.env.PROEF_URL ?? '';
let databank = process.env.PROEF_DATABANK ?? '';
const log = new Serverlog();
if (!url || !databank) {
  await bouwWeb();
  const map = mkdtempSync(join(tmpdir(), 'bijrijder-aanval-'));
  chmodSync(map, 0o755);
  process.env.BIJRIJDER_DATA = map;
  process.env.BIJRIJDER_DEMO_HUISHOUDENS ??= '20';
  process.env.LOG_LEVEL ??= 'error';
  const poort = Number(process.env.PORT ?? (await vrijePoort()));
  const product = await startProduct(poort, () => {}, { logboek: log.stroom, snel: true });
  url = product.web.url;
  databank = product.databank.beheerUrl;
  opruimen = async () => {
    await product.stop();
    rmSync(map, { recursive: true, force: true });
  };
}
let slecht = 1;
try {
  const kort = process.argv.includes('kort');
  const u = await valAan(url, databank, {
    aantal,
    zaad,
    kort,
    log,
    zeg: (regel) => process.stderr.write(`${regel}\n`),
  });
  slecht = u.lekken.length + u.klappen.length + u.ongelogd.length + u.doorgelaten.length + u.nietBereikt.length;
  for (const [naam, lijst] of Object.entries(u)) {
    if (!Array.isArray(lijst)) process.stdout.write(`${naam.padEnd(12)} ${lijst}\n`);
    else {
      process.stdout.write(`${naam.padEnd(12)} ${lijst.length}\n`);
      for (const regel of [...new Set(lijst)].slice(0, 25)) process.stdout.write(`  ${regel}\n`);
    }
  }
  process.stdout.write(`zaad ${zaad}, ${((performance.now() - begin) / 1000).toFixed(0)} s\n`);
} catch (fout) {
  process.stdout.write(`de aanval kon niet verder; de server schreef: ${log.bij('', 0)}\n`);
  throw fout;
} finally {
  await opruimen();
}
process.exit(slecht === 0 ? 0 : 1);
