import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { adres, inhoud, inhoudVan, keurToegankelijkheid, knop, logIn, nieuwePagina } from './hulp.ts';

const vlak = (tekst: string) => tekst.replaceAll(/[\s\u00a0]+/g, ' ');

/** What a PDF says, and how it is tagged. */
async function leesPdf(p: Page, klik: () => Promise<void>) {
  const [bestand] = await Promise.all([p.waitForEvent('download'), klik()]);
  const bytes = await inhoudVan(bestand);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const teksten: string[] = [];
  const rollen: string[] = [];
  const loop = (tak: { role?: string; children?: unknown[] }): void => {
    if (tak.role) rollen.push(tak.role);
    for (const kind of tak.children ?? []) loop(kind as typeof tak);
  };
  for (let nr = 1; nr <= pdf.numPages; nr++) {
    const blad = await pdf.getPage(nr);
    loop((await blad.getStructTree()) as { role?: string });
    teksten.push((await blad.getTextContent()).items.map((i) => ('str' in i ? i.str : '')).join(' '));
  }
  const { info } = (await pdf.getMetadata()) as unknown as { info: { Language: string; Title: string } };
  return { bytes, tekst: vlak(teksten.join(' ')), rollen, taal: info.Language, titel: info.Title };
}

async function naarHanna(): Promise<Page> {
  const milan = await nieuwePagina({ maat: 'bureau' });
  await logIn(milan, 'Milan', '/werkplek/mensen');
  await milan
    .getByRole('link', { name: /^Hanna/ })
    .first()
    .click();
  return milan;
}

test('a letter: a label is asked about, seen as the client, told first, sent, read, answered with a question', async () => {
  const milan = await naarHanna();
  const persoon = milan.url().split('/').at(-1)!;
  await milan.getByRole('link', { name: 'Brieven', exact: true }).click();
  await keurToegankelijkheid(milan);
  await milan.getByLabel('Welke brief?').selectOption({ label: 'Wij willen eerst uw kant horen' });
  await knop(milan, 'Begin deze brief').click();
  // while writing: the word is marked and asked about, nothing is sent
  await milan.getByLabel('Wat zien wij?').fill('Hanna is onwillig. Indien u vragen heeft, bel dan.');
  await milan.locator('mark.woordhulp', { hasText: 'onwillig' }).waitFor();
  expect(await milan.locator('#veld-zien-woordhulp').innerText()).toContain('Wat zag of hoorde u?');
  expect(await milan.locator('#veld-zien-woordhulp').innerText()).toContain('"als"');
  await milan.getByLabel('Wat kan dit betekenen?').fill('Uw uitkering blijft nu gewoon doorgaan.');
  await milan.getByLabel('Dag van het gesprek').fill('2026-12-08');
  await milan.getByLabel('Tijd').fill('10.00 uur');
  await milan.getByLabel('Waar', { exact: true }).fill('bij u thuis');
  await knop(milan, 'Bewaar en kijk na').click();
  expect(await inhoud(milan)).toContain('Dit woord zegt iets over wie iemand is.');
  expect(await milan.getByLabel('Wat zien wij?').inputValue()).toContain('onwillig');
  await keurToegankelijkheid(milan);
  await knop(milan, 'Bekijk als Hanna').click();
  expect(await inhoud(milan)).toContain('Er staat nog een woord in over wie iemand is.');
  expect(await knop(milan, 'Verstuur aan Hanna').count()).toBe(0);
  await milan.getByRole('link', { name: 'Pas aan' }).click();
  await milan.getByLabel('Wat zien wij?').fill('Op 3 april was u niet bij de les. Wij weten niet waarom.');
  await knop(milan, 'Bekijk als Hanna').click();
  // bad news: told first
  expect(await inhoud(milan)).toContain('Spreek Hanna eerst');
  expect(await knop(milan, 'Verstuur aan Hanna').count()).toBe(0);
  await milan.getByRole('link', { name: 'Pas aan' }).click();
  expect(await milan.locator('#spreken').innerText()).toContain('Vertel het eerst zelf.');
  await milan.getByLabel('Wat zei u, in het kort?').fill('Ik vertelde dat deze brief komt.');
  await knop(milan, 'Leg dit vast').click();
  expect(await milan.locator('#spreken').innerText()).toContain('Zeg of u Hanna sprak.');
  await milan.getByLabel('Ja', { exact: true }).check();
  await knop(milan, 'Leg dit vast').click();
  expect(await milan.locator('#spreken').innerText()).toContain('Zij spraken elkaar.');
  await knop(milan, 'Bekijk als Hanna').click();
  await keurToegankelijkheid(milan);
  await knop(milan, 'Verstuur aan Hanna').click();
  expect(await inhoud(milan)).toContain('De brief is verstuurd.');
  expect(await milan.locator('#verstuurd').innerText()).toContain('Wij horen graag eerst uw kant');

  const hanna = await nieuwePagina();
  await logIn(hanna, 'Hanna', '/mijn/brieven');
  await keurToegankelijkheid(hanna);
  await hanna.getByRole('link', { name: /Wij horen graag eerst uw kant/ }).click();
  const brief = await inhoud(hanna);
  for (const zin of [
    'Wij hebben nog niets besloten.',
    'dinsdag 8 december',
    'Op 3 april was u niet bij de les.',
    'Milan Osei',
  ])
    expect(brief).toContain(zin);
  await keurToegankelijkheid(hanna);
  const eerste = await leesPdf(hanna, () => hanna.getByRole('link', { name: 'Haal de PDF op' }).click());
  const tweede = await leesPdf(hanna, () => hanna.getByRole('link', { name: 'Haal de PDF op' }).click());
  expect(eerste.bytes.equals(tweede.bytes)).toBe(true);
  expect(eerste).toMatchObject({ taal: 'nl-NL', titel: 'Wij horen graag eerst uw kant' });
  // one source: every sentence of the page stands in the file, with its headings tagged
  const blad = hanna.locator('article.brief');
  for (const zin of await blad.locator('p, li, h2').allInnerTexts())
    if (!/[\u0600-\u06ff\u1200-\u137f]/.test(zin) && !zin.includes('gemeente'))
      for (const regel of zin.split('\n'))
        expect(eerste.tekst.replaceAll(' ', ''), regel).toContain(vlak(regel).replaceAll(' ', ''));
  expect(eerste.rollen.filter((r) => r === 'H2').length).toBe((await blad.locator('h2').count()) + 1);

  await hanna.getByLabel('Of stel uw eigen vraag').fill('');
  await knop(hanna, 'Stuur mijn vraag').click();
  expect(await inhoud(hanna)).toContain('Schrijf eerst uw vraag.');
  await knop(hanna, 'Ik snap dit niet. Bel mij.').click();
  expect(await hanna.locator('#vraag').innerText()).toContain('Bedankt voor uw vraag.');
  await milan.goto(adres('/werkplek'));
  expect(await inhoud(milan)).toContain('Ik snap deze brief niet.');

  // the plan: three kinds of steps apart
  await milan.goto(adres(`/werkplek/mensen/${persoon}`));
  const plan = await leesPdf(milan, () => milan.getByRole('link', { name: 'Het plan als PDF' }).click());
  for (const kop of ['Stappen die ik zelf koos', 'Stappen die de gemeente voorstelde', 'Wat de wet van mij vraagt'])
    expect(plan.tekst).toContain(kop);
  expect(plan.rollen).toContain('H1');

  // the specification: every amount of the page, to the cent, in the language of the reader
  for (const taal of ['nl', 'ar'] as const) {
    const lezer = await nieuwePagina({ taal });
    await logIn(lezer, 'Hanna', '/mijn/specificaties');
    await lezer.locator('main .som a').first().click();
    await lezer.locator('h1').waitFor();
    for (const vouw of await lezer.locator('main details').all())
      await vouw.evaluate((d: HTMLDetailsElement) => {
        d.open = true;
      });
    const bedragen = [...(await inhoud(lezer)).matchAll(/[−+]?\s?€\s[\d.]+,\d\d/g)].map((m) => vlak(m[0]).trim());
    expect(bedragen.length).toBeGreaterThan(4);
    const pdf = await leesPdf(lezer, () => lezer.locator('a[href$="/pdf"]').click());
    expect(pdf.taal).toBe(taal === 'nl' ? 'nl-NL' : 'ar');
    for (const bedrag of new Set(bedragen)) expect(pdf.tekst, `${taal}: ${bedrag}`).toContain(bedrag);
    expect(pdf.rollen).toContain('Table');
  }
});
