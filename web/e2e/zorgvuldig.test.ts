import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { adres, keurToegankelijkheid, logIn, nieuwePagina } from './hulp.ts';

const knop = (p: Page, naam: string | RegExp) => p.getByRole('button', { name: naam });
const inhoud = (p: Page) => p.locator('main').innerText();

test('hearing first: a wall without a button, then what can be done; the person reads it', async () => {
  const milan = await nieuwePagina({ maat: 'bureau', javascript: false });
  await logIn(milan, 'Milan', '/werkplek/mensen');
  await milan.getByRole('link', { name: /^Henk/ }).first().click();
  await milan.getByRole('link', { name: 'Maatwerk en besluiten' }).click();
  await milan.getByRole('link', { name: 'Eerst horen' }).click();
  expect(await inhoud(milan)).toContain('Er valt nu niets te besluiten');
  expect(await inhoud(milan)).toContain('De kant van Henk ontbreekt nog.');
  expect(await knop(milan, 'Ik besluit tot een verlaging').count()).toBe(0);
  expect(await milan.locator('#gevolg').innerText()).toContain('€');
  await milan.getByLabel('Iets anders afspreken').check();
  await milan.getByLabel('Waarom?').fill('Eerst rust, daarna kijken wij samen.');
  await milan.locator('#nu').getByRole('button').click();
  expect(await milan.locator('#nu').innerText()).toContain('Eerst rust');
  const henk = await nieuwePagina({ javascript: false });
  await logIn(henk, 'Henk', '/mijn/aanbod/over-u');
  expect(await inhoud(henk)).toContain('Er is geen verlaging.');
  expect(await inhoud(henk)).toContain('Eerst rust, daarna kijken wij samen.');
});

test('maatwerk: five questions, the money of this household, the words of the person, a decision', async () => {
  const milan = await nieuwePagina({ maat: 'bureau', javascript: false });
  await logIn(milan, 'Milan', '/werkplek/mensen');
  await milan
    .getByRole('link', { name: /^Hanna/ })
    .first()
    .click();
  await milan.getByRole('link', { name: 'Maatwerk' }).click();
  await milan.getByLabel('Waar gaat het om?').fill('Een fiets voor de vroege dienst');
  await milan.getByLabel('Wat is nodig?').fill('Een fiets met slot en verlichting');
  await knop(milan, 'Begin').click();
  await milan.getByLabel('Loon per maand als het lukt').fill('1.012,00');
  await knop(milan, 'Ik ken toe').click();
  expect(await inhoud(milan)).toContain('Er mist nog iets.');
  await milan.getByLabel('Als het lukt').first().fill('Hanna werkt zestien uur');
  await milan.locator('#voor').fill('Haar eigen keuze');
  await milan.locator('#anders').fill('De eerste bus komt te laat');
  await milan.getByLabel(/Bijzondere bijstand/).check();
  await milan.getByLabel('Bedrag').fill('385,00');
  await milan.getByLabel('Reden, in gewone woorden').fill('Zonder fiets kan zij de vroege dienst niet doen');
  await milan.getByLabel('Geldt tot en met').fill('2026-12-31');
  await knop(milan, 'Bewaar').click();
  expect(await milan.locator('#geld').innerText()).toContain('1.012,00');
  const hanna = await nieuwePagina({ javascript: false });
  await logIn(hanna, 'Hanna', '/mijn/aanbod/over-u');
  await hanna.getByLabel('Wat vindt u ervan?').fill('Tweedehands vind ik prima.');
  // the person sees the same sums
  expect(await inhoud(hanna)).toContain('1.012,00');
  await knop(hanna, 'Ik las dit').click();
  await milan.reload();
  expect(await inhoud(milan)).toContain('Tweedehands vind ik prima.');
  // as the person reads it, with the letter that follows; nothing went out yet
  await knop(milan, 'Bekijk als Hanna').click();
  expect(await inhoud(milan)).toContain('Een fiets voor de vroege dienst: wij zeggen ja');
  expect(await inhoud(milan)).toContain('Dit geldt tot en met donderdag 31 december 2026');
  await hanna.goto(adres('/mijn/brieven'));
  expect(await inhoud(hanna)).not.toContain('Een fiets voor de vroege dienst');
  // she wants no letter first
  await knop(milan, 'Ik ken toe').click();
  expect(await inhoud(milan)).toContain('Spreek Hanna eerst');
  await milan.getByLabel('Hoe sprak u Hanna hierover?').selectOption({ label: 'Gebeld' });
  await knop(milan, 'Ik ken toe').click();
  expect(await inhoud(milan)).toContain('Het besluit staat. Hanna heeft de brief.');
  expect(await milan.locator('#eerder').innerText()).toContain('Een fiets voor de vroege dienst');
  await hanna.reload();
  await hanna.getByRole('link', { name: /Een fiets voor de vroege dienst: wij zeggen ja/ }).click();
  expect(await inhoud(hanna)).toContain('U hoeft dit niet terug te betalen');
});

test('a question on the table: what weighs, the person weighs along and reads first, and every action goes back to them', async () => {
  const tineke = await nieuwePagina({ maat: 'bureau', javascript: false });
  const milan = await nieuwePagina({ maat: 'bureau', javascript: false });
  await logIn(milan, 'Milan', '/werkplek/mensen');
  await logIn(tineke, 'Tineke', '/werkplek/casuistiek');
  await milan.goto(adres('/werkplek/casuistiek'));
  await milan.locator('#stel summary').first().click();
  await milan.getByLabel('Over wie gaat het?').selectOption({ label: 'Samira Amrani' });
  await milan.getByLabel('Wat is de vraag?').fill('Past een opleiding naast de zorg thuis?');
  await milan.getByLabel(/Wat weten collega/).fill('Samira, twee kinderen');
  await milan.getByLabel('Collega 1').selectOption({ label: 'Tineke Jansma, klantmanager' });
  await knop(milan, 'Leg de vraag voor').click();
  // no name goes to the table; what was typed is there
  expect(await inhoud(milan)).toContain('Schrijf het zonder de persoon');
  await milan.getByLabel(/Wat weten collega/).fill('vrouw, twee kinderen');
  await milan.getByLabel('Collega 1').selectOption({ label: 'Tineke Jansma, klantmanager' });
  await knop(milan, 'Leg de vraag voor').click();
  await milan.getByRole('link', { name: /Past een opleiding/ }).click();
  const casus = new URL(milan.url()).pathname;

  await tineke.goto(adres(casus));
  expect(await inhoud(tineke)).toContain('U ziet: vrouw, twee kinderen.');
  expect(await inhoud(tineke)).not.toContain('Samira');
  await tineke.getByLabel('Voor welke keuze pleit het?').fill('nu beginnen');
  await tineke.getByLabel('Wat weegt?').fill('In september is er weer plek');
  await knop(tineke, 'Zet erbij').click();
  const samira = await nieuwePagina({ javascript: false });
  await logIn(samira, 'Samira', '/mijn/aanbod/over-u');
  const blad = samira.locator('section', { hasText: 'Past een opleiding' }).last();
  await blad.locator('summary').click();
  await blad.getByLabel('Of voor een andere keuze').fill('eerst rust');
  await blad.getByLabel('Wat telt voor u?').fill('Mijn hoofd is vol');
  await knop(samira, 'Zet het erbij').click();

  await milan.reload();
  expect(await milan.locator('#weegt').innerText()).toContain('Voor eerst rust');
  await milan.getByLabel('Wat is het advies, in gewone woorden?').fill('Eerst rust. In januari kijken wij opnieuw.');
  await milan.locator('#wat-0').fill('Plek bewaren bij de opleiding');
  await milan.locator('#wie-0').selectOption({ label: 'Tineke Jansma' });
  await knop(milan, 'Laat eerst meelezen').click();
  expect(await inhoud(milan)).toContain('Kies de dag waarop het klaar is.');
  await milan.locator('#voor-0').fill('2027-05-11');
  await milan.locator('#uitkomst details summary').first().click();
  await milan.locator('#wat-1').fill('Bellen met de mantelzorglijn');
  await milan.locator('#wie-1').selectOption({ label: 'de mens zelf' });
  await knop(milan, 'Laat eerst meelezen').click();
  await samira.reload();
  expect(await inhoud(samira)).toContain('Nog niet vast.');
  await samira.getByLabel(/Wat vindt u ervan/).fill('Zo is het goed');
  await knop(samira, 'Ik las dit').click();
  await milan.reload();
  expect(await milan.locator('#uitkomst').innerText()).toContain('Zo is het goed');
  await knop(milan, 'Zet in het plan').click();
  // an offer is hers to take; a promise has the name of who keeps it
  await samira.goto(adres('/mijn/plan'));
  expect(await inhoud(samira)).toContain('Bellen met de mantelzorglijn');
  expect(await inhoud(samira)).toContain('Plek bewaren bij de opleiding');
  await tineke.goto(adres('/werkplek'));
  await tineke.locator('#opgenomen').getByRole('link', { name: 'Plek bewaren bij de opleiding' }).click();
  await knop(tineke, 'Gedaan').click();
  await samira.goto(adres('/mijn/aanbod/over-u'));
  expect(await inhoud(samira)).toContain('gedaan op');
  for (const p of [tineke, milan]) expect(await p.locator('main').innerText()).not.toContain('undefined');
});

test('pages are accessible', async () => {
  const milan = await nieuwePagina({ maat: 'bureau' });
  await logIn(milan, 'Milan', '/werkplek/mensen');
  const hanna = '/werkplek/mensen/00000000-0000-8000-a000-000000000001';
  for (const pad of [
    `${hanna}/afstemming`,
    `${hanna}/maatwerk`,
    `${hanna}/maatwerk/als-client`,
    `${hanna}/aanbod`,
    '/werkplek/casuistiek',
    '/werkplek/casuistiek/00000000-0000-8000-a000-000000009700',
    '/werkplek/werk',
  ]) {
    await milan.goto(adres(pad));
    await keurToegankelijkheid(milan);
  }
  const client = await nieuwePagina({ maat: 'smal' });
  await logIn(client, 'Hanna', '/mijn/aanbod');
  for (const pad of ['/mijn/aanbod', '/mijn/aanbod/over-u']) {
    await client.goto(adres(pad));
    await keurToegankelijkheid(client);
  }
});
