import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { bouwWeb } from '../../scripts/bouw.ts';
import { zoekBrowser } from '../../scripts/browser.ts';
import { vrijePoort } from '../../scripts/poort.ts';
import { startProduct } from '../../scripts/product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    product: { url: string; buurUrl: string; browser: string; beheerUrl: string; map: string };
  }
}

/** The whole product on a free port, with a data folder of its own, and one browser for all files; both end with the run. */
export default async function opzet(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await zoekBrowser();
  await bouwWeb();
  const map = mkdtempSync(join(tmpdir(), 'bijrijder-e2e-'));
  chmodSync(map, 0o755);
  process.env.BIJRIJDER_DATA = map;
  delete process.env.DATABASE_URL;
  process.env.LOG_LEVEL = process.env.LOG_LEVEL ?? 'error';
  const poort = await vrijePoort();
  process.env.PUBLIEKE_URL = `http://localhost:${poort}`;
  process.env.BUURGEMEENTE_PORT = String(await vrijePoort());
  const product = await startProduct(poort, () => {}, { snel: true });
  const browser = await chromium.launchServer({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  project.provide('product', {
    url: product.web.url,
    buurUrl: product.buur!.url,
    browser: browser.wsEndpoint(),
    beheerUrl: product.databank.beheerUrl,
    map,
  });
  return async () => {
    await browser.close();
    // a helper process of the browser can outlive it and keep these open, and with them this process
    for (const pijp of browser.process().stdio) pijp?.destroy();
    await product.stop();
    rmSync(map, { recursive: true, force: true });
  };
}
