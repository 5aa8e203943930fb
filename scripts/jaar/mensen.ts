import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { zoekBrowser } from '../browser.ts';

/** Widths a reader has. */
const BREED = { width: 1280, height: 900 };

/** The people of the demo, each in a browser of their own, without script: what they can do, everybody can. */
export class Mensen {
  readonly #browser: Browser;
  readonly #url: string;
  readonly #pagina = new Map<string, Page>();

  private constructor(browser: Browser, url: string) {
    this.#browser = browser;
    this.#url = url;
  }

  static async binnen(url: string): Promise<Mensen> {
    const browser = await chromium.launch({
      executablePath: await zoekBrowser(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
    return new Mensen(browser, url);
  }

  adres(pad: string): string {
    return new URL(pad, this.#url).href;
  }

  /** The page of a persona (`m-noor`, `c-hanna`), logged in. */
  async van(wie: string): Promise<Page> {
    const er = this.#pagina.get(wie);
    if (er) return er;
    const kamer: BrowserContext = await this.#browser.newContext({
      viewport: BREED,
      javaScriptEnabled: false,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
    });
    const pagina = await kamer.newPage();
    await pagina.goto(this.adres(`/inloggen/${wie.startsWith('c-') ? 'client' : 'medewerker'}`));
    await druk(pagina, `button[name=persona][value="${wie}"]`);
    this.#pagina.set(wie, pagina);
    return pagina;
  }

  /** Opens an address as a persona. @throws when it is not there */
  async open(wie: string, pad: string): Promise<Page> {
    const pagina = await this.van(wie);
    const antwoord = await pagina.goto(this.adres(pad));
    if (antwoord?.status() !== 200) throw new Error(`${wie} ${pad}: ${antwoord?.status()}`);
    return pagina;
  }

  async sluit(): Promise<void> {
    await this.#browser.close();
  }
}

/** Presses a button or follows a link, and waits for the page that comes of it. */
export async function druk(pagina: Page, wat: string): Promise<void> {
  await Promise.all([pagina.waitForEvent('load'), pagina.locator(wat).first().click()]);
}

/** What a reader sees, with plain spaces. */
export const leesbaar = async (pagina: Page, plek = 'main'): Promise<string> =>
  (await pagina.locator(plek).first().innerText()).replaceAll('\u00a0', ' ');

/** Looks again until it is so. @throws after `seconden`, with what stood there */
export async function wachtTot(
  pagina: Page,
  wat: (tekst: string) => boolean,
  { plek = 'main', seconden = 120 } = {},
): Promise<string> {
  const einde = Date.now() + seconden * 1000;
  for (;;) {
    const tekst = await leesbaar(pagina, plek);
    if (wat(tekst)) return tekst;
    if (Date.now() > einde) throw new Error(`${pagina.url()} kwam niet zover: ${tekst.slice(0, 600)}`);
    await new Promise((klaar) => setTimeout(klaar, 400));
    await pagina.reload();
  }
}

/** Cents of every amount in a part of the page, in order. */
export const bedragen = async (pagina: Page, plek: string): Promise<number[]> =>
  (await pagina.locator(`${plek} bdi`).allInnerTexts()).map(centVan);

export const centVan = (tekst: string): number => Number(tekst.replace(/[^\d−-]/g, '').replace('−', '-'));

export const getalVan = (tekst: string | undefined): number => Number((tekst ?? '0').replaceAll('.', ''));
