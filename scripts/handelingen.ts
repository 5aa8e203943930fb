import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';
import { chromium, type Locator, type Page } from 'playwright-core';
import { zoekBrowser } from './browser.ts';

/**
 * Steps and seconds of the five commonest tasks of a klantmanager, measured in a real browser on a running product:
 * `npm start`, then `npm run handelingen` in another terminal (address by PROEF_URL). Writes `docs/handelingen.md`.
 * Human time follows the Keystroke-Level Model (Card, Moran & Newell, 1980 and 1983); page time is what the clock says.
 */
const url = process.env.PROEF_URL ?? 'http://localhost:3000';
/** Seconds. K: an average typist (40 words a minute). P: point with a mouse. B: press or release a button. H: hand to the other device. M: think. */
const KLM = { K: 0.28, P: 1.1, B: 0.1, H: 0.4, M: 1.35 } as const;

/** Counts what a person does, and does it. */
class Hand {
  readonly telling = { klikken: 0, toetsen: 0, denken: 0, bladzijden: 0 };
  mens = 0;
  machine = 0;
  #opToetsen = false;
  readonly p: Page;
  constructor(p: Page) {
    this.p = p;
  }
  #naar(toetsen: boolean): void {
    if (this.#opToetsen !== toetsen) this.mens += KLM.H;
    this.#opToetsen = toetsen;
  }
  /** Think, point, press and release; with `laadt` the click opens a page, and its time is measured. */
  async klik(wat: Locator, laadt = true): Promise<void> {
    this.#naar(false);
    this.telling.klikken += 1;
    this.telling.denken += 1;
    this.mens += KLM.M + KLM.P + 2 * KLM.B;
    await wat.waitFor();
    const begin = performance.now();
    if (laadt) {
      this.telling.bladzijden += 1;
      await Promise.all([this.p.waitForEvent('load'), wat.click()]);
    } else await wat.click();
    this.machine += (performance.now() - begin) / 1000;
  }
  /** Point at a field, think once, type. */
  async typ(wat: Locator, tekst: string): Promise<void> {
    this.#naar(false);
    this.telling.klikken += 1;
    this.mens += KLM.P + 2 * KLM.B;
    await wat.click();
    this.#naar(true);
    this.telling.denken += 1;
    this.telling.toetsen += tekst.length;
    this.mens += KLM.M + tekst.length * KLM.K;
    await wat.fill(tekst);
  }
  async enter(): Promise<void> {
    this.telling.toetsen += 1;
    this.telling.bladzijden += 1;
    this.mens += KLM.K;
    const begin = performance.now();
    await Promise.all([this.p.waitForEvent('load'), this.p.keyboard.press('Enter')]);
    this.machine += (performance.now() - begin) / 1000;
  }
}

const knop = (p: Page, naam: string | RegExp) => p.getByRole('button', { name: naam }).first();
const link = (p: Page, naam: string | RegExp) => p.getByRole('link', { name: naam }).first();

/** Each begins on Mijn dag, with invented people of the practice municipality, and ends when it is stored. */
const TAKEN: readonly { naam: string; doe(h: Hand, p: Page): Promise<void>; klaar(p: Page): Promise<boolean> }[] = [
  {
    naam: 'Iemand die om u vroeg: bellen en zeggen dat u elkaar sprak',
    doe: async (h, p) => {
      await h.klik(link(p, 'Bel Pim'), false);
      await h.klik(link(p, 'Wij spraken elkaar'));
      await h.klik(knop(p, 'Wij spraken elkaar, zonder notitie'));
    },
    klaar: async (p) => (
      await p.goto(`${url}/werkplek`), !(await p.locator('main').innerText()).includes('om een telefoontje')
    ),
  },
  {
    naam: 'Een notitie van een gesprek schrijven, met een volgende stap',
    doe: async (h, p) => {
      await h.klik(link(p, /Olga Oefening/));
      await h.klik(link(p, 'Gesprek'));
      await h.typ(p.getByLabel(/zegt$/).first(), 'Ik wil de markt op. Donderdag ga ik kijken.');
      await h.typ(p.getByLabel('Ik zag en hoorde'), 'Olga had een lijst gemaakt.');
      await h.typ(p.getByLabel('Wat doen wij?'), 'prijs van een kraam vragen');
      await h.typ(p.getByLabel('Uiterlijk op').first(), '2026-05-01');
      await h.klik(knop(p, /^Deel met/));
    },
    klaar: async (p) => (await p.locator('main').innerText()).includes('Donderdag ga ik kijken'),
  },
  {
    naam: 'Een afspraak plannen',
    doe: async (h, p) => {
      await h.klik(link(p, /Rosa Repetitie/));
      await h.klik(link(p, 'Gesprekken'));
      await h.klik(p.locator('details:has(#moment) > summary'), false);
      await h.klik(p.locator('#moment'), false);
      await p.locator('#moment').selectOption({ index: 1 });
      await h.klik(p.locator('button[name=doe][value=plan]'));
    },
    klaar: async (p) => (await p.locator('#afspraken a[href*="/afspraak/"]').count()) > 0,
  },
  {
    naam: 'Een belofte afvinken',
    doe: async (h, p) => {
      await h.klik(link(p, 'Bekijk de belofte'));
      await h.klik(knop(p, 'Gedaan'));
    },
    klaar: async (p) => p.url().includes('klaar=gedaan'),
  },
  {
    naam: 'Iemand zoeken op naam en het nummer zien',
    doe: async (h, p) => {
      await h.typ(p.getByRole('searchbox').first(), 'tarik');
      await h.enter();
      await h.klik(link(p, /Tarik Training/));
    },
    klaar: async (p) => (await p.locator('h1').innerText()).includes('Tarik'),
  },
];

const browser = await chromium.launch({ executablePath: await zoekBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
const pagina = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl' })).newPage();
try {
  await pagina.goto(`${url}/inloggen/medewerker?naar=/werkplek/oefenen`);
  await pagina.locator('button[name=persona][value="m-milan"]').click();
  await pagina.waitForURL('**/werkplek/oefenen');
  await knop(pagina, /^Begin (met oefenen|opnieuw)/).click();
  await pagina.locator('#probeer').waitFor();
  const rijen: string[] = [];
  const traag: string[] = [];
  for (const taak of TAKEN) {
    await pagina.goto(`${url}/werkplek`);
    const hand = new Hand(pagina);
    await taak.doe(hand, pagina);
    if (!(await taak.klaar(pagina))) throw new Error(`Niet gelukt: ${taak.naam} (${pagina.url()})`);
    const { klikken, toetsen, denken, bladzijden } = hand.telling;
    const som = hand.mens + hand.machine;
    if (som > 60) traag.push(taak.naam);
    const s = (n: number) => n.toFixed(1).replace('.', ',');
    rijen.push(
      `| ${taak.naam} | ${klikken} | ${toetsen} | ${denken} | ${bladzijden} | ${s(hand.mens)} | ${s(hand.machine)} | **${s(som)}** |`,
    );
    process.stdout.write(`${rijen.at(-1)}\n`);
  }
  writeFileSync(
    join(HUIS, 'docs/handelingen.md'),
    [
      '# Stappen en seconden van vijf gewone handelingen',
      '',
      'Gemeten met `npm run handelingen` (`scripts/handelingen.ts`): een echte Chromium, het echte product, verzonnen mensen uit de oefenomgeving.',
      'Elke handeling begint op Mijn dag en eindigt als het bewaard is. Grens: 60 seconden.',
      '',
      'De tijd van de mens is gerekend met het Keystroke-Level Model van Card, Moran en Newell (1980): een toets 0,28 s (een gemiddelde typist),',
      'wijzen 1,1 s, een knop indrukken of loslaten 0,1 s, de hand naar toetsen of muis 0,4 s, denken 1,35 s. Vóór elke klik en elk veld telt één keer denken.',
      'De tijd van de machine is gemeten met de klok. Het gesprek zelf telt niet mee.',
      '',
      '| handeling | klikken | toetsen | keren denken | bladzijden | mens (s) | machine (s) | samen (s) |',
      '|---|---:|---:|---:|---:|---:|---:|---:|',
      ...rijen,
      '',
    ].join('\n'),
  );
  if (traag.length > 0) throw new Error(`Langer dan 60 seconden: ${traag.join('; ')}`);
} finally {
  await browser.close();
}
