import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';
import { type BrowserContext, chromium } from 'playwright-core';
import { zoekBrowser } from './browser.ts';

/**
 * Pictures of the main pages for the documents, from a running product: `npm start` in one window, then
 * `npm run schermen` in another. Address by PROEF_URL (default http://localhost:3000).
 */
const url = process.env.PROEF_URL ?? 'http://localhost:3000';
const map = join(HUIS, 'docs/schermen');
mkdirSync(map, { recursive: true });

/** Pages by persona; the name is the file. */
const PAGINAS: readonly (readonly [wie: string | null, naam: string, pad: string, breed: boolean])[] = [
  [null, 'rekenhulp', '/rekenhulp?loon=600,00', false],
  [null, 'zo-rekenen-wij', '/zo-rekenen-wij', false],
  ['c-hanna', 'uw-maand', '/mijn', false],
  ['c-hanna', 'loon-typen', '/mijn/doorgeven/2026-04/typen', false],
  ['c-hanna', 'uitleg', '/mijn/uitleg/2026-04', false],
  ['c-hanna', 'specificatie', '/mijn/specificaties/2026-03', false],
  ['c-hanna', 'kalender', '/mijn/geld/kalender', false],
  ['c-hanna', 'wat-als', '/mijn/geld/wat-als', true],
  ['c-hanna', 'wat-als-anders', '/mijn/geld/wat-als/anders?vraag=baan_stopt', false],
  ['c-hanna', 'weg-en-terug', '/mijn/geld/weg-en-terug', false],
  ['c-hanna', 'premie', '/mijn/geld/premie', false],
  ['c-hanna', 'ruimte', '/mijn/geld/ruimte', false],
  ['c-hanna', 'jaaropgave', '/mijn/geld/jaaropgave/2025', false],
  ['c-hanna', 'idee', '/mijn/geld/wat-als/bewaard?pad=wat-als&uren=16&uurloon=14,84&naam=Meer dagen', false],
  ['c-hanna', 'plan', '/mijn/plan', false],
  ['c-hanna', 'wie-keek', '/mijn/wie-keek', false],
  ['c-hanna', 'niet-goed', '/mijn/hulp/niet-goed', false],
  ['c-gerda', 'deel-naar-ander', '/mijn', false],
  ['c-rens', 'aanvraag', '/mijn', false],
  ['c-samira', 'hulp', '/mijn/hulp', false],
  ['m-milan', 'mijn-dag', '/werkplek', true],
  ['m-milan', 'mensen', '/werkplek/mensen', true],
  ['m-milan', 'persoon', '/werkplek/mensen/00000000-0000-8000-a000-000000000001', true],
  ['m-milan', 'gesprek', '/werkplek/mensen/00000000-0000-8000-a000-000000000001/gesprek', true],
  ['m-milan', 'agenda', '/werkplek/agenda', true],
  ['m-milan', 'team', '/werkplek/team', true],
  ['m-milan', 'maatwerk', '/werkplek/mensen/00000000-0000-8000-a000-000000000001/maatwerk', true],
  ['m-milan', 'advies', '/werkplek/mensen/00000000-0000-8000-a000-000000000006/advies', true],
  ['m-milan', 'kennis', '/werkplek/kennis', true],
  ['c-henk', 'advies-client', '/mijn/advies', false],
  ['m-noor', 'maandrun', '/beheer/maand', true],
];

const browser = await chromium.launch({
  executablePath: await zoekBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
const ingelogd = new Map<string, BrowserContext>();

async function kamerVan(wie: string | null): Promise<BrowserContext> {
  const al = ingelogd.get(wie ?? '');
  if (al) return al;
  const nieuw = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  if (wie) {
    const pagina = await nieuw.newPage();
    await pagina.goto(`${url}/inloggen/${wie.startsWith('c-') ? 'client' : 'medewerker'}`);
    await pagina.locator(`button[name=persona][value="${wie}"]`).click();
    await pagina.waitForLoadState();
    await pagina.close();
  }
  ingelogd.set(wie ?? '', nieuw);
  return nieuw;
}

/** Names on the command line make only those. */
const gevraagd = process.argv.slice(2);
for (const [wie, naam, pad, breed] of PAGINAS) {
  if (gevraagd.length > 0 && !gevraagd.includes(naam)) continue;
  const pagina = await (await kamerVan(wie)).newPage();
  await pagina.setViewportSize(breed ? { width: 1280, height: 900 } : { width: 390, height: 844 });
  const antwoord = await pagina.goto(url + pad);
  if (antwoord?.status() !== 200) throw new Error(`${pad} gaf ${antwoord?.status()}`);
  if (naam === 'loon-typen') await pagina.getByLabel(/Hoeveel loon/).fill('771,84');
  await pagina.screenshot({ path: join(map, `${naam}.png`), fullPage: breed && naam !== 'mensen' });
  await pagina.close();
  process.stdout.write(`${naam}.png  ${pad}\n`);
}
await browser.close();
