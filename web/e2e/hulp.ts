import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { PERSONAS } from '@bijrijder/demo';
import { HUIS } from '@bijrijder/dossier/databank';
import type { Taal } from '@bijrijder/web/server';
import pg from 'pg';
import { type Browser, type BrowserContext, chromium, type Download, type Locator, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';

/** Address of the product under test. */
export const adres = (pad = '/'): string => new URL(pad, inject('product').url).href;

let browser: Browser | null = null;

export type Blik = {
  /** 'telefoon' 390 px (default), 'smal' 320 px, 'bureau' 1280 px. */
  maat?: 'telefoon' | 'smal' | 'bureau';
  /** Default true. */
  javascript?: boolean;
  taal?: Taal;
  /** Chosen with the switcher, before: goes before the language that is recorded for who logs in. */
  gekozen?: Taal;
};

const MATEN = {
  telefoon: { width: 390, height: 844 },
  smal: { width: 320, height: 640 },
  bureau: { width: 1280, height: 900 },
};

/** A page in a fresh browser (no cookies of others). Fails the test on a script error or a refused policy; closes by itself. */
export async function nieuwePagina({
  maat = 'telefoon',
  javascript = true,
  taal = 'nl',
  gekozen,
}: Blik = {}): Promise<Page> {
  browser ??= await chromium.connect(inject('product').browser);
  const context = await browser.newContext({
    viewport: MATEN[maat],
    javaScriptEnabled: javascript,
    locale: taal,
    timezoneId: 'Europe/Amsterdam',
  });
  if (gekozen) await context.addCookies([{ name: 'taal', value: gekozen, url: adres() }]);
  const pagina = await context.newPage();
  const fouten: string[] = [];
  pagina.on('pageerror', (fout) => fouten.push(fout.message));
  pagina.on('console', (regel) => {
    if (regel.type() === 'error' && !/Failed to load resource/.test(regel.text())) fouten.push(regel.text());
  });
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await bewaarBeeld(context, task.name);
    await context.close();
    expect(fouten, 'fouten in de console van de browser').toEqual([]);
  });
  return pagina;
}

export const knop = (p: Page, naam: string | RegExp): Locator => p.getByRole('button', { name: naam });

/** What a reader sees of a page that came whole; a closed part is not there. */
export async function inhoud(p: Page): Promise<string> {
  await p.waitForLoadState();
  return p.locator('main').innerText();
}

/** Points at a link or a button and waits for the page that comes of it. */
export async function volg(p: Page, wat: Locator): Promise<void> {
  await Promise.all([p.waitForEvent('load'), wat.click()]);
}

/** Presses a button within `bij` and waits for the page that comes of it. */
export const druk = (p: Page, naam: string | RegExp, bij = 'main'): Promise<void> =>
  volg(p, p.locator(bij).getByRole('button', { name: naam }).first());

/** What somebody saves from the browser. */
export const inhoudVan = async (bestand: Download): Promise<Buffer> => buffer(await bestand.createReadStream());

async function bewaarBeeld(context: BrowserContext, naam: string): Promise<void> {
  const map = join(HUIS, 'test-results');
  mkdirSync(map, { recursive: true });
  for (const [nr, pagina] of context.pages().entries()) {
    await pagina.screenshot({
      path: join(map, `${naam.replace(/[^a-z0-9]+/gi, '-').slice(0, 80)}-${nr}.png`),
      fullPage: true,
    });
  }
}

/** Log in as one of the invented people, by (the start of) their name, and end on `naar`. */
export async function logIn(pagina: Page, persona: string, naar?: string): Promise<void> {
  const wie = PERSONAS.find((een) => een.naam.startsWith(persona));
  if (!wie) throw new Error(`Geen persona heet ${persona}.`);
  const doel = naar ?? (wie.soort === 'client' ? '/mijn' : '/werkplek');
  await pagina.goto(adres(`/inloggen/${wie.soort}?naar=${encodeURIComponent(doel)}`));
  await pagina.locator(`button[name=persona][value="${wie.sub}"]`).click();
  await pagina.waitForURL((url) => url.pathname === new URL(doel, adres()).pathname);
}

/** Looks behind the screens, as superuser. */
export async function uitDatabank<T>(vraag: string, waarden: unknown[]): Promise<T[]> {
  const klant = new pg.Client(inject('product').beheerUrl);
  await klant.connect();
  try {
    return (await klant.query(vraag, waarden)).rows as T[];
  } finally {
    await klant.end();
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** No violation of WCAG 2.2 A or AA, and nothing that sticks out sideways. Needs JavaScript in the page. */
export async function keurToegankelijkheid(pagina: Page): Promise<void> {
  await pagina.evaluate(AXE);
  const gevonden = await pagina.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          wat: unknown,
          hoe: unknown,
        ): Promise<{
          violations: { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] }[];
        }>;
      };
    };
    const uit = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      // what is right need not be described
      resultTypes: ['violations'],
    });
    return uit.violations.map(
      (v) => `${v.id}: ${v.help} → ${v.nodes.map((n) => `${String(n.target)} ${n.failureSummary ?? ''}`).join(' | ')}`,
    );
  });
  expect(gevonden, `toegankelijkheid van ${pagina.url()}`).toEqual([]);
  const breder = await pagina.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(breder, `${pagina.url()} schuift opzij`).toBeLessThanOrEqual(0);
}
