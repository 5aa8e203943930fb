import type { Page } from 'playwright-core';
import { leesOpdrachten, type Opdracht } from './bank.ts';
import { bedragen, centVan, druk, getalVan, leesbaar, type Mensen, wachtTot } from './mensen.ts';

/** What one month showed to those who did it. */
export type Gang = {
  maand: string;
  /** Rows a colleague looked at, by reason. */
  bekeken: Map<string, number>;
  samenCent: number;
  vakantietoeslagCent: number;
  premieCent: number;
  vorigeCent: number;
  nuCent: number;
  oorzaken: string[];
  apart: number;
  zonderRekening: number;
  bestand: ReturnType<typeof leesOpdrachten> | null;
  fouten: string[];
};

const KNOP = {
  teken: 'main #vrij button',
  gezien: 'button[value="gezien"]',
  voorschot: 'button[value="voorschot"]',
} as const;

/** What a row says about why it is there. */
const REDEN =
  /was |is € |veranderde niets|nog geen opgave|nabetaling|geen besluit|gestopt|andere regel|vraag aan de mens|Nieuw: op naam|beloofd/i;

/** The day of the demo, as Joost reads it. */
export async function vandaag(m: Mensen): Promise<string> {
  const p = await m.open('m-joost', '/beheer');
  const dag = await p.locator('main time').first().getAttribute('datetime');
  if (!dag) throw new Error('/beheer noemt de dag van vandaag niet');
  return dag;
}

/** Joost moves the demo to a day. */
export async function naarDag(m: Mensen, dag: string): Promise<void> {
  let hier = await vandaag(m);
  const p = await m.van('m-joost');
  while (hier < dag) {
    await druk(p, 'main form[action="/beheer?index"] button');
    hier = (await p.locator('main time').first().getAttribute('datetime')) ?? '9999';
  }
}

/** Noor begins a month and waits until it is computed twice. */
export async function bereken(m: Mensen, maand: string): Promise<Page> {
  const p = await m.open('m-noor', `/beheer/maand/${maand}`);
  await druk(p, '#stap button[value="start"]');
  await p.goto(m.adres(`/beheer/maand/${maand}`));
  await wachtTot(p, (t) => /tweede keer, gelijk|besluit verschilt|besluiten verschillen/.test(t), {
    plek: 'ol.fasebalk',
  });
  return p;
}

/** Every row that a human has to see, by reason; the sum of the first of each is opened. @returns rows by reason */
export async function kijkNa(m: Mensen, maand: string, fouten: string[]): Promise<Map<string, number>> {
  const p = await m.open('m-noor', `/beheer/maand/${maand}`);
  const lijsten = await p
    .locator('#na a[href*="/nakijken/"]')
    .evaluateAll((a) => a.map((e) => e.getAttribute('href') ?? ''));
  const uit = new Map<string, number>();
  for (const lijst of lijsten) {
    const reden = lijst.split('/').at(-1)!;
    await p.goto(m.adres(lijst));
    if (reden !== 'apart') {
      const rijen = await p.locator('main li', { has: p.locator(KNOP.gezien) }).allInnerTexts();
      if (reden !== 'nieuw' && rijen.some((rij) => !REDEN.test(rij)))
        fouten.push(`${maand} ${reden}: een rij zonder reden`);
      // the anchor makes it the same document to the browser: the whole address loads it anew
      const open = await p.locator('main a[href*="open="]').first().getAttribute('href');
      await p.goto(m.adres(`${lijst}${open?.replace('#som', '')}`));
      if ((await p.locator('#som').count()) === 0) fouten.push(`${maand} ${reden}: de som opent niet`);
      await p.goto(m.adres(lijst));
    }
    let n = 0;
    for (;;) {
      const knop = reden === 'apart' && (await p.locator(KNOP.voorschot).count()) > 0 ? KNOP.voorschot : KNOP.gezien;
      if ((await p.locator(knop).count()) === 0) break;
      await druk(p, knop);
      if ((await p.getByRole('alert').count()) > 0)
        fouten.push(`${maand} ${reden}: ${await leesbaar(p, '[role=alert]')}`);
      n += 1;
    }
    uit.set(reden, n);
  }
  return uit;
}

/** What the page of the month adds up to; every sum that does not is a fault. */
export async function leesMaand(m: Mensen, maand: string): Promise<Gang> {
  const p = await m.open('m-noor', `/beheer/maand/${maand}`);
  const fouten: string[] = [];
  const [samenCent = 0, ...rest] = await bedragen(p, '#tot');
  if (rest.reduce((a, b) => a + b, 0) !== 2 * samenCent) fouten.push(`${maand}: de regels onder Samen tellen niet op`);
  const tot = await leesbaar(p, '#tot');
  const bij = (naam: string) => centVan(new RegExp(`^${naam}[^€]*€([^\\n]*)`, 'm').exec(tot)?.[1] ?? '0');
  const verschil = (await p.locator('#verschil').count()) > 0 ? await bedragen(p, '#verschil') : [];
  if (verschil.slice(0, -1).reduce((a, b) => a + b, 0) !== (verschil.at(-1) ?? 0))
    fouten.push(`${maand}: de oorzaken tellen niet op`);
  const vrij = await leesbaar(p, '#vrij');
  return {
    maand,
    bekeken: new Map(),
    samenCent,
    vakantietoeslagCent: bij('Vakantietoeslag'),
    premieCent: bij('Premie'),
    vorigeCent: verschil[0] ?? 0,
    nuCent: verschil.at(-1) ?? 0,
    oorzaken: (await p.locator('#verschil').count()) > 0 ? (await leesbaar(p, '#verschil')).split('\n') : [],
    apart: getalVan(/([\d.]+) sta(?:at|an) apart/.exec(tot)?.[1]),
    zonderRekening: getalVan(/([\d.]+) betaling(?:en)? he(?:eft|bben) nog geen rekeningnummer/.exec(vrij)?.[1]),
    bestand: null,
    fouten,
  };
}

/** Two people sign; one of them twice is refused. */
export async function tekenMetTwee(m: Mensen, maand: string, fouten: string[]): Promise<void> {
  const noor = await m.open('m-noor', `/beheer/maand/${maand}`);
  await druk(noor, KNOP.teken);
  if (!(await leesbaar(noor, '#vrij')).includes('U hebt getekend'))
    fouten.push(`${maand}: na tekenen staat dat er niet`);
  const ravi = await m.open('m-ravi', `/beheer/maand/${maand}`);
  await druk(ravi, KNOP.teken);
  await wachtTot(ravi, (t) => !t.includes('bestand maken'), { plek: 'main' });
}

/** Noor fetches a file; a second time gives the same bytes. */
export async function haalBestand(
  m: Mensen,
  welk: string,
): Promise<{ xml: string; gelezen: ReturnType<typeof leesOpdrachten> }> {
  const p = await m.open('m-noor', '/beheer/maand/bank');
  await wachtTot(p, (t) => t.includes(welk), { plek: '#bestanden' });
  const href = await p.locator('#bestanden li', { hasText: welk }).first().locator('a').getAttribute('href');
  const haal = async () => (await p.request.get(m.adres(href ?? ''))).text();
  const [xml, nog] = [await haal(), await haal()];
  if (xml !== nog) throw new Error(`Het bestand van ${welk} is de tweede keer anders.`);
  return { xml, gelezen: leesOpdrachten(xml) };
}

/** Noor reads an answer of the bank: first what is in it, then booked. @returns what stood there before */
export async function leesAntwoord(m: Mensen, naam: string, inhoud: string): Promise<string> {
  const p = await m.open('m-noor', '/beheer/maand/bank');
  await p.setInputFiles('#bestand', { name: naam, mimeType: 'text/xml', buffer: Buffer.from(inhoud) });
  await druk(p, 'button[value="bekijk"]');
  if ((await p.locator('[id^="voorbeeld-"]').count()) === 0)
    throw new Error(`${naam}: ${(await leesbaar(p)).slice(0, 400)}`);
  const voorbeeld = await leesbaar(p, '[id^="voorbeeld-"]');
  await druk(p, 'button[value="lees"]');
  await wachtTot(p, (t) => !t.includes('Wordt nu gelezen'));
  return voorbeeld;
}

/** Sum in cents. */
export const som = (lijst: readonly Opdracht[]): number => lijst.reduce((s, o) => s + o.cent, 0);

/** Noor gives a run up with a reason; the month can begin anew. */
export async function staak(m: Mensen, maand: string, reden: string): Promise<void> {
  const p = await m.open('m-noor', `/beheer/maand/${maand}`);
  await p.locator('#reden').fill(reden);
  await druk(p, 'button[value="staak"]');
  if (!(await leesbaar(p)).includes(reden)) throw new Error(`${maand}: na staken staat de reden er niet`);
}
