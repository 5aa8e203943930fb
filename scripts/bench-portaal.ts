import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { bouwWeb } from './bouw.ts';
import { zoekBrowser } from './browser.ts';

/**
 * The declaration flow and the start, against the budgets of docs/budgetten.md. Starts the whole product in an empty
 * folder, walks as a client in a real browser, and closes with `N of M targets met`.
 */
type Meting = { wat: string; gemeten: number; doel: number; eenheid: string };
const metingen: Meting[] = [];
const meet = (wat: string, gemeten: number, doel: number, eenheid: string) => {
  metingen.push({ wat, gemeten, doel, eenheid });
};
const mediaan = (rij: number[]): number => rij.toSorted((a, b) => a - b)[Math.floor(rij.length / 2)]!;

async function vrijePoort(): Promise<number> {
  return new Promise((goed) => {
    const server = createServer().listen(0, () => {
      const adres = server.address();
      server.close(() => goed(typeof adres === 'object' && adres ? adres.port : 0));
    });
  });
}

/** Starts the product as a newcomer would and gives its address and the seconds it took. */
async function start(poort: number, map: string): Promise<{ seconden: number; stop: () => Promise<void> }> {
  const begin = performance.now();
  const kind = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: HUIS,
    env: { ...process.env, PORT: String(poort), BIJRIJDER_DATA: map, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((goed, fout) => {
    kind.stdout.on('data', (deel: Buffer) => deel.toString().includes('draait na') && goed());
    kind.on('exit', (code) => fout(new Error(`start gaf ${code}`)));
  });
  const seconden = (performance.now() - begin) / 1000;
  return {
    seconden,
    stop: () =>
      new Promise((goed) => {
        kind.removeAllListeners('exit');
        kind.on('exit', () => goed());
        kind.kill('SIGTERM');
      }),
  };
}

/** Compressed bytes of script that a page loads. */
async function scriptBytes(pagina: Page, adres: string): Promise<number> {
  let som = 0;
  const tel = async (antwoord: import('playwright-core').Response) => {
    if (!/javascript/.test(antwoord.headers()['content-type'] ?? '')) return;
    som += Number(antwoord.headers()['content-length'] ?? (await antwoord.body()).length);
  };
  pagina.on('response', tel);
  await pagina.goto(adres, { waitUntil: 'networkidle' });
  pagina.off('response', tel);
  return som;
}

/** Milliseconds between a keystroke and the new amount in the page. */
async function typen(pagina: Page): Promise<number[]> {
  return pagina.evaluate(async () => {
    const veld = document.querySelector<HTMLInputElement>('input[name^="netto|"]')!;
    const tijden: number[] = [];
    for (let i = 0; i < 60; i++) {
      veld.value = `${500 + i},${String(10 + i).slice(-2)}`;
      const van = performance.now();
      veld.dispatchEvent(new Event('input', { bubbles: true }));
      tijden.push(performance.now() - van);
      await new Promise((r) => setTimeout(r, 5));
    }
    return tijden;
  });
}

/** Time to see the page on slow 4G: 1.6 Mbit/s down, 150 ms round trip, processor four times slower. */
async function trageTelefoon(kamer: BrowserContext, adres: string): Promise<number> {
  const pagina = await kamer.newPage();
  const cdp = await kamer.newCDPSession(pagina);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const tijden: number[] = [];
  for (let i = 0; i < 3; i++) {
    await cdp.send('Network.clearBrowserCache');
    await pagina.goto(adres);
    tijden.push(
      await pagina.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
      ),
    );
  }
  await pagina.close();
  return mediaan(tijden);
}

/** 95th percentile of page times at a fixed rate of requests, bounded in count. */
async function belasting(koekje: string, adres: string, perSeconde: number, aantal: number): Promise<number> {
  const tijden: number[] = [];
  const lopend: Promise<void>[] = [];
  const begin = performance.now();
  for (let i = 0; i < aantal; i++) {
    const wacht = begin + (i * 1000) / perSeconde - performance.now();
    if (wacht > 0) await new Promise((r) => setTimeout(r, wacht));
    const van = performance.now();
    lopend.push(
      fetch(adres, { headers: { cookie: koekje } }).then(async (a) => {
        await a.arrayBuffer();
        if (a.status === 200) tijden.push(performance.now() - van);
      }),
    );
  }
  await Promise.all(lopend);
  if (tijden.length < aantal * 0.95) return Number.POSITIVE_INFINITY;
  return tijden.toSorted((a, b) => a - b)[Math.floor(tijden.length * 0.95)]!;
}

bouwWeb();
const map = mkdtempSync(join(tmpdir(), 'bijrijder-bench-'));
chmodSync(map, 0o755);
const poort = await vrijePoort();
const product = await start(poort, map);
meet('start van het hele product, lege map', product.seconden, 60, 's');
const url = `http://localhost:${poort}`;
const browser = await chromium.launch({ executablePath: await zoekBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const kamer = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nl-NL' });
  const pagina = await kamer.newPage();
  await pagina.goto(`${url}/inloggen/client`);
  await pagina.locator('button[name=persona][value=c-hanna]').click();
  await pagina.waitForURL(`${url}/mijn`);
  const doorgeven = `${url}/mijn/doorgeven/2026-04/typen`;
  meet('script bij het doorgeven, gecomprimeerd', (await scriptBytes(pagina, doorgeven)) / 1000, 110, 'kB');
  const tijden = await typen(pagina);
  meet('van toets naar nieuw bedrag (mediaan)', mediaan(tijden), 16, 'ms');
  meet('van toets naar nieuw bedrag (traagste van 60)', Math.max(...tijden), 16, 'ms');
  meet('doorgeven zichtbaar op trage 4G', await trageTelefoon(kamer, doorgeven), 1_000, 'ms');
  const koekje = (await kamer.cookies()).map((k) => `${k.name}=${k.value}`).join('; ');
  meet('p95 van /mijn bij 15 per seconde, één cliënt', await belasting(koekje, `${url}/mijn`, 15, 225), 200, 'ms');
} finally {
  await browser.close();
  await product.stop();
  rmSync(map, { recursive: true, force: true });
}
for (const m of metingen)
  process.stdout.write(
    `${m.gemeten <= m.doel ? 'gehaald ' : 'gemist  '} ${m.wat}: ${m.gemeten.toFixed(1)} ${m.eenheid} (doel ${m.doel})\n`,
  );
const gehaald = metingen.filter((m) => m.gemeten <= m.doel).length;
process.stdout.write(`${gehaald} of ${metingen.length} targets met\n`);
process.exit(gehaald === metingen.length ? 0 : 1);
