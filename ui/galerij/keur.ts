/**
 * `node ui/galerij/keur.ts [--foto] [namen…]`: bouwt de galerij, keurt elke bladzijde op 320, 390 en 1280 px, licht en donker,
 * en maakt met `--foto` beelden in reports/galerij/png. Stopt met code 1 als er iets niet goed is.
 * De browser: omgeving CHROMIUM, anders /usr/bin/chromium.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { bouwGalerij, doel } from './bouw.ts';
import { keurPagina } from './keuring.ts';

const SOORT: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

const wensen = process.argv.slice(2).filter((w) => !w.startsWith('--'));
const foto = process.argv.includes('--foto');
const alle = await bouwGalerij();
const namen = wensen.length > 0 ? alle.filter((naam) => wensen.includes(naam)) : alle;

const server = createServer((vraag, antwoord) => {
  const pad = normalize(new URL(vraag.url ?? '/', 'http://galerij').pathname);
  try {
    const inhoud = readFileSync(join(doel, pad));
    antwoord.writeHead(200, { 'content-type': SOORT[extname(pad)] ?? 'application/octet-stream' }).end(inhoud);
  } catch {
    antwoord.writeHead(pad === '/favicon.ico' ? 204 : 404).end();
  }
});
await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
const wortel = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
    '--disable-component-update',
    '--disable-sync',
  ],
});

let fouten = 0;
let keuringen = 0;
const meld = (waar: string, wat: string) => {
  fouten++;
  console.log(`${waar}  ${wat}`);
};
mkdirSync(join(doel, 'png'), { recursive: true });
try {
  for (const naam of namen) {
    for (const schema of ['light', 'dark'] as const) {
      for (const breed of [320, 390, 1280]) {
        const waar = `${naam} ${breed} ${schema}`;
        const context = await browser.newContext({
          viewport: { width: breed, height: 900 },
          colorScheme: schema,
          reducedMotion: 'reduce',
          deviceScaleFactor: breed === 1280 ? 1 : 2,
          bypassCSP: false,
        });
        const page = await context.newPage();
        page.on('console', (bericht) => bericht.type() === 'error' && meld(waar, `browser: ${bericht.text()}`));
        page.on('pageerror', (fout) => meld(waar, `script: ${fout.message}`));
        page.on(
          'request',
          (r) => !r.url().startsWith(wortel) && !r.url().startsWith('data:') && meld(waar, `van buiten: ${r.url()}`),
        );
        await page.goto(`${wortel}/${naam}.html`);
        await page.evaluate(() => document.fonts.ready);
        if (foto && breed !== 320) {
          const hoog = await page.evaluate(() => document.documentElement.scrollHeight);
          await page.setViewportSize({ width: breed, height: hoog });
          const bestand = `${schema === 'dark' ? 'donker-' : ''}${naam}-${breed}.png`;
          await page.screenshot({ path: join(doel, 'png', bestand), fullPage: true, caret: 'initial' });
        }
        for (const bevinding of await keurPagina(page)) meld(waar, `${bevinding.soort}: ${bevinding.wat}`);
        keuringen++;
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}
console.log(`${namen.length} bladzijden, ${keuringen} keuringen, ${fouten} bevindingen.`);
process.exitCode = fouten > 0 ? 1 : 0;
