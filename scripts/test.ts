import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';
import { bouwWeb } from './bouw.ts';
import { zoekBrowser } from './browser.ts';
import { draai } from './draai.ts';
import { controleer } from './stappen.ts';
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

/** Runs tests; `stil` shows what they said when they are done, for what runs beside something else. */
async function vitest(naam: string, stil: boolean, ...extra: string[]): Promise<void> {
  const van = performance.now();
  const map = mkdtempSync(join(tmpdir(), 'bijrijder-uitslag-'));
  const bestand = join(map, 'uitslag.json');
  if (!stil) process.stdout.write(`\n${naam}\n`);
  const { code, uitvoer } = await draai(
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${bestand}`, ...extra],
    stil,
  );
  if (stil) process.stdout.write(`\n${naam}\n${uitvoer}`);
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

// programs that many tests start again are compiled once
process.env.NODE_COMPILE_CACHE ??= join(HUIS, 'node_modules/.cache/bijrijder/vertaald');
const { goed, fout } = await controleer();
geslaagd += goed;
mislukt += fout;

await vitest('Tests zonder browser, en de migraties op een lege databank', false);
const gebouwd = await stap("Pagina's bouwen", async () => ((await bouwWeb()) ? 'gebouwd' : 'was al gebouwd'));
let browser = '';
const gevonden = await stap('Browser vinden', async () => {
  browser = await zoekBrowser();
  return browser;
});
const inBrowser = async () => {
  if (!gevonden) return;
  process.env.CHROMIUM = browser;
  const deel = (nr: number) =>
    vitest(`Tests in de browser, deel ${nr}`, nr > 1, '--config', 'vitest.e2e.config.ts', `--shard=${nr}/2`);
  await Promise.all([deel(1), deel(2)]);
};
const aanval = () =>
  stap('Aanval op elk adres', async () => {
    const { code, uitvoer } = await draai(['node', 'scripts/aanval.ts', '300', '7', 'kort'], true);
    if (code !== 0) throw new Error(uitvoer);
  });
// each has a product of its own, and all of them mostly wait
if (gebouwd) await Promise.all([inBrowser(), aanval()]);

process.stdout.write(`\nTotaal ${sinds(begin)} s\n${geslaagd} passed, ${mislukt} failed\n`);
process.exit(mislukt === 0 ? 0 : 1);
