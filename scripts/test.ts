import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bouwWeb } from './bouw.ts';
import { zoekBrowser } from './browser.ts';
import { draai } from './draai.ts';
import { loop, STATISCH } from './stappen.ts';
import { controleerNode } from './versie.ts';

controleerNode();
const begin = performance.now();
const sinds = (van: number) => ((performance.now() - van) / 1000).toFixed(1);
let geslaagd = 0;
let mislukt = 0;

/** A step that is not a test runner counts as one test. */
function tel(goed: boolean): void {
  if (goed) geslaagd += 1;
  else mislukt += 1;
}

async function stap(naam: string, fn: () => Promise<unknown> | unknown): Promise<boolean> {
  const van = performance.now();
  try {
    const uit = await fn();
    process.stdout.write(`goed  ${naam}${typeof uit === 'string' ? `: ${uit}` : ''} (${sinds(van)} s)\n`);
    tel(true);
    return true;
  } catch (fout) {
    process.stdout.write(`FOUT  ${naam} (${sinds(van)} s)\n${fout instanceof Error ? fout.message : String(fout)}\n`);
    tel(false);
    return false;
  }
}

async function vitest(naam: string, ...extra: string[]): Promise<void> {
  const van = performance.now();
  const map = mkdtempSync(join(tmpdir(), 'bijrijder-uitslag-'));
  const bestand = join(map, 'uitslag.json');
  process.stdout.write(`\n${naam}\n`);
  const { code } = await draai([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${bestand}`,
    ...extra,
  ]);
  try {
    const uitslag = JSON.parse(readFileSync(bestand, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    geslaagd += uitslag.numPassedTests;
    mislukt += uitslag.numFailedTests;
    // a file that does not load, or a set-up that fails, is a failure without a test
    if (code !== 0 && uitslag.numFailedTests === 0) mislukt += 1;
    if (code === 0 && uitslag.numPassedTests === 0) mislukt += 1;
  } catch {
    mislukt += 1;
  }
  rmSync(map, { recursive: true, force: true });
  process.stdout.write(`${code === 0 ? 'goed ' : 'FOUT '} ${naam} (${sinds(van)} s)\n`);
}

const fouten = await loop(STATISCH);
geslaagd += STATISCH.length - fouten.length;
mislukt += fouten.length;

await vitest('Tests zonder browser, en de migraties op een lege databank');
const gebouwd = await stap("Pagina's bouwen", () => (bouwWeb() ? 'gebouwd' : 'was al gebouwd'));
let browser = '';
const gevonden = await stap('Browser vinden', async () => {
  browser = await zoekBrowser();
  return browser;
});
// the attack has a product of its own; beside the browser tests, which mostly wait, it costs hardly any time
const aanval = gebouwd ? draai(['node', 'scripts/aanval.ts', '300', '7', 'kort'], true) : null;
if (gebouwd && gevonden) {
  process.env.CHROMIUM = browser;
  await vitest('Tests in de browser', '--config', 'vitest.e2e.config.ts');
}
if (aanval)
  await stap('Aanval op elk adres', async () => {
    const { code, uitvoer } = await aanval;
    if (code !== 0) throw new Error(uitvoer);
  });

process.stdout.write(`\nTotaal ${sinds(begin)} s\n${geslaagd} passed, ${mislukt} failed\n`);
process.exit(mislukt === 0 ? 0 : 1);
