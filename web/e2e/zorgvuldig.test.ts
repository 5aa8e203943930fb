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
  await knop(hanna, 'Ik las dit').click();
  await milan.reload();
  expect(await inhoud(milan)).toContain('Tweedehands vind ik prima.');
  await knop(milan, 'Ik ken toe').click();
  expect(await milan.locator('#eerder').innerText()).toContain('Een fiets voor de vroege dienst');
});

test('pages are accessible', async () => {
  const milan = await nieuwePagina({ maat: 'bureau' });
  await logIn(milan, 'Milan', '/werkplek/mensen');
  const hanna = '/werkplek/mensen/00000000-0000-8000-a000-000000000001';
  for (const pad of [
    `${hanna}/afstemming`,
    `${hanna}/maatwerk`,
    `${hanna}/aanbod`,
    '/werkplek/casuistiek',
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
