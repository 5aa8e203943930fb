import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { adres, inhoud, keurToegankelijkheid, knop, logIn, nieuwePagina, uitDatabank } from './hulp.ts';

const MENSEN = '/werkplek/mensen/';
async function bijBo(milan: Page): Promise<string> {
  await logIn(milan, 'Milan', '/werkplek/mensen');
  await milan.getByRole('link', { name: /^Bo/ }).first().click();
  return `${MENSEN}${new URL(milan.url()).pathname.split('/')[3]}`;
}

test('hearing first: the obligation stands there, the person tells their side themselves, and nothing is the first choice', async () => {
  const milan = await nieuwePagina({ maat: 'bureau', javascript: false });
  const blad = `${await bijBo(milan)}/afstemming`;
  await milan.goto(adres(blad));
  expect(await inhoud(milan)).toContain('Er valt nu niets te besluiten');
  expect(await milan.locator('#plicht').innerText()).toContain('Naar de training komen');
  expect(await inhoud(milan)).toContain('De kant van Bo ontbreekt nog.');
  expect(await knop(milan, /Ik besluit tot/).count()).toBe(0);
  expect(await milan.locator('#gevolg').innerText()).toMatch(/Niets\s.*€/s);

  const bo = await nieuwePagina({ javascript: false });
  await logIn(bo, 'Bo', '/mijn/eerst-horen');
  expect(await inhoud(bo)).toContain('Wij horen graag uw kant');
  expect(await inhoud(bo)).toMatch(/Bel Milan/);
  await knop(bo, 'Dit is mijn kant').click();
  expect(await inhoud(bo)).toContain('Schrijf eerst iets op.');
  await bo.getByLabel('Wat gebeurde er volgens u?').fill('Mijn moeder');
  await knop(bo, /Bewaar, ik schrijf later/).click();
  expect(await bo.getByLabel('Wat gebeurde er volgens u?').inputValue()).toBe('Mijn moeder');
  await milan.reload();
  expect(await inhoud(milan)).not.toContain('Mijn moeder');
  await bo.getByLabel('Wat gebeurde er volgens u?').fill('Mijn moeder lag in het ziekenhuis.');
  await knop(bo, 'Dit is mijn kant').click();
  expect(await inhoud(bo)).toContain('Wij hoorden uw kant');

  await milan.goto(adres('/werkplek'));
  expect(await inhoud(milan)).toContain('Mijn moeder lag in het ziekenhuis.');
  await milan.goto(adres(blad));
  expect(await inhoud(milan)).toContain('Mijn moeder lag in het ziekenhuis.');
  await milan.locator('#verwijtbaar').getByLabel('Ja').check();
  await milan.locator('#verwijt-tekst').fill('Zij kon even bellen.');
  await milan.locator('form:has(#verwijt-tekst) button').click();
  expect(await milan.locator('#hoeveel').getByLabel('Niets: geen verlaging').isChecked()).toBe(true);
  await milan.locator('#geld-tekst').fill('Haar moeder is ziek, zij zorgt voor haar.');
  await milan.locator('#geld-tekst2').fill('Geen spaargeld.');
  await milan.locator('form:has(#geld-tekst) button').click();
  await bo.goto(adres('/mijn/eerst-horen'));
  expect(await inhoud(bo)).toContain('Er komt geen verlaging');
  expect(await inhoud(bo)).toContain('Haar moeder is ziek');
});

test('past every step: a contradiction stops it, a colleague asked by name reads along, the letter, and taken back', async () => {
  const milan = await nieuwePagina({ maat: 'bureau', javascript: false });
  const blad = `${await bijBo(milan)}/afstemming`;
  await milan.goto(adres(blad));
  const form = (veld: string) => milan.locator(`form:has(${veld})`);
  await milan.getByLabel(/Naar de training komen/).check();
  await milan.locator('#dag').fill('2026-04-16');
  await milan.getByLabel('Over welk lid').selectOption('18_4_a');
  await milan.locator('#aanleiding').fill('Bo kwam weer niet bij de training');
  await form('#aanleiding').getByRole('button').click();
  // an article that does not belong to it; what was typed is still there
  expect(await inhoud(milan)).toContain('Dit lid van artikel 18 hoort niet bij deze verplichting');
  expect(await milan.locator('#aanleiding').inputValue()).toContain('kwam weer niet');
  await milan.getByLabel('Over welk lid').selectOption('18_4_h');
  await form('#aanleiding').getByRole('button').click();
  const gesprek = async (soort: string, tekst: string, kanaal: string) => {
    await milan.locator('#kanaal').selectOption(kanaal);
    await milan.locator('#gehoord-tekst').fill(tekst);
    await form('#gehoord-tekst').getByRole('button', { name: soort }).click();
  };
  for (const kanaal of ['bellen', 'appen', 'mailen', 'brief', 'langskomen', 'beeldbellen'])
    await gesprek('Noteer de uitnodiging', 'Gevraagd hoe het gaat.', kanaal);
  await gesprek('Noteer het gesprek', 'Bo zei dat zij geen zin had.', 'bellen');
  expect(await milan.locator('#verwijt-tekst').count()).toBe(0);

  const bo = await nieuwePagina({ javascript: false });
  await logIn(bo, 'Bo', '/mijn/eerst-horen');
  expect(await inhoud(bo)).toContain('Klopt wat wij opschreven?');
  const zaak = bo.locator('[id^=zaak-]').first();
  await zaak.getByLabel(/Wat klopt er niet/).fill('Dat zei ik niet. De bus reed niet.');
  await zaak.getByRole('button', { name: 'Zo is het niet' }).click();
  await milan.reload();
  expect(await inhoud(milan)).toContain('Bo zegt: zo is het niet.');
  await gesprek('Noteer het gesprek', 'De bus reed niet. Bo belde daarna niet.', 'bellen');
  await bo.reload();
  await zaak.getByRole('button', { name: 'Zo is het', exact: true }).click();

  await milan.reload();
  await milan.locator('#verwijtbaar').getByLabel('Ja').check();
  await milan.locator('#verwijt-tekst').fill('Zij kon bellen toen de bus niet kwam.');
  await form('#verwijt-tekst').getByRole('button').click();
  await milan.locator('#geld-tekst').fill('Zij is gezond.');
  await milan.locator('#geld-tekst2').fill('Geen spaargeld, wel huur.');
  await milan.locator('#vast').fill('700,00');
  await milan
    .locator('#hoeveel')
    .getByLabel(/Zoals de verordening, verdeeld/)
    .check();
  await form('#geld-tekst').getByRole('button').click();
  expect(await milan.locator('#gevolg').innerText()).toContain('700,00');
  await milan.locator('#alternatief-tekst').fill('Een training in de buurt.');
  await milan.locator('#alternatief-tekst2').fill('Die is er pas volgend jaar.');
  await form('#alternatief-tekst').getByRole('button').click();
  const keuze = await milan.locator('#collega option', { hasText: 'Tineke' }).getAttribute('value');
  await milan.getByLabel('Wie vraagt u?').selectOption(keuze);
  await knop(milan, 'Vraag deze collega').click();
  expect(await inhoud(milan)).toContain('Tineke');

  const tineke = await nieuwePagina({ maat: 'bureau', javascript: false });
  await logIn(tineke, 'Tineke');
  await tineke.locator('[id^=lees-]').getByRole('link').click();
  expect(await inhoud(tineke)).toContain('De bus reed niet.');
  const zeg = async (wat: RegExp, waarom: string) => {
    await tineke.getByLabel(wat).check();
    await tineke.getByLabel('Waarom?').fill(waarom);
    await knop(tineke, 'Zeg dit met mijn naam').click();
    expect(await inhoud(tineke)).toContain('Dank u wel.');
  };
  // a question stops it: until it is answered there is no letter, and the person reads both
  await zeg(/Ik wil eerst iets weten/, 'Is er een latere bus op die dag?');
  await milan.goto(adres('/werkplek'));
  expect(await inhoud(milan)).toContain('Is er een latere bus op die dag?');
  await milan.goto(adres(blad));
  expect(await milan.locator('#brief-tekst').count()).toBe(0);
  await milan.getByLabel('Uw antwoord aan Tineke').fill('Nee, dit was de laatste bus van die avond.');
  await knop(milan, 'Antwoord').click();
  await bo.reload();
  expect(await inhoud(bo)).toContain('vroeg: Is er een latere bus op die dag?');
  expect(await inhoud(bo)).toContain('Nee, dit was de laatste bus van die avond.');
  await tineke.reload();
  await zeg(/Ik ben het eens, na alles/, 'Er is geluisterd, en het bedrag is klein.');

  await milan.reload();
  await milan.locator('#brief-tekst').fill('U kwam niet en belde niet. Daarom krijgt u iets minder.');
  await milan.locator('#brief-tekst2').fill('U kunt bezwaar maken binnen zes weken.');
  const { vandaag } = (
    await uitDatabank<{ vandaag: string }>(
      'select (bijrijder.vandaag(gemeente) + 60)::text as vandaag from afstemming limit 1',
      [],
    )
  )[0]!;
  await milan.locator('#herzien').fill(vandaag);
  await form('#brief-tekst').getByRole('button').click();
  await milan.locator('#gesproken').getByLabel('Ja').check();
  await milan.locator('#sprak').fill('Zij begreep het, en wil komen.');
  await knop(milan, /Ik besluit tot een verlaging/).click();
  expect(await inhoud(milan)).toContain('Besloten op');

  await bo.goto(adres('/mijn/eerst-horen'));
  expect(await inhoud(bo)).toContain('Uw uitkering wordt een tijd lager');
  expect(await zaak.getByRole('table').innerText()).toContain('€');
  expect(await zaak.getByRole('link', { name: 'Maak bezwaar' }).count()).toBe(1);
  await bo.goto(adres('/mijn/brieven'));
  expect(await inhoud(bo)).toContain('Uw uitkering wordt lager');
  await bo.goto(adres('/mijn/wie-keek'));
  expect(await inhoud(bo)).toContain('Tineke');
  await milan.getByLabel('Verlaging terugnemen').check();
  await milan.locator('#gunst-reden').fill('Zij doet weer mee.');
  await milan.locator('#nu').getByRole('button').click();
  await bo.goto(adres('/mijn/eerst-horen'));
  expect(await inhoud(bo)).toContain('Wij namen het besluit terug');
  // raising is one screen: amount, reason, name
  await milan.getByRole('radio', { name: 'Meer bijstand' }).check();
  await milan.locator('#gunst-reden').fill('Reiskosten naar de training.');
  await milan.locator('#gunst-bedrag').fill('45,00');
  await milan.locator('#nu').getByRole('button').click();
  expect(await milan.locator('#nu').innerText()).toContain('45,00');
});

test('an obligation waits for the person: not well, or "this does not work out", in their own words', async () => {
  const milan = await nieuwePagina({ maat: 'bureau', javascript: false });
  const thuis = await bijBo(milan);
  const bo = await nieuwePagina({ javascript: false });
  await logIn(bo, 'Bo', '/mijn/hulp/niet-goed');
  await knop(bo, /Bel mij \w+/).click();
  await milan.goto(adres(thuis));
  expect(await milan.locator('#verplicht').innerText()).toContain('Nu kan er geen verplichting bij');
  await milan.goto(adres(`${thuis}/gesprek`));
  await knop(milan, /Wij spraken elkaar/).click();
  await bo.goto(adres('/mijn/plan'));
  expect(await bo.locator('#verplicht').innerText()).toContain('Alles wat moet, staat stil');
  await knop(bo, 'Het gaat weer').click();
  expect(await bo.locator('#verplicht').innerText()).not.toContain('Alles wat moet, staat stil');
  await bo.getByLabel('Wilt u er iets bij zeggen?').fill('Er rijdt geen bus om acht uur.');
  await knop(bo, 'Dit lukt mij niet').click();
  expect(await bo.locator('#verplicht').innerText()).toContain('U zei dat dit niet lukt');
  await milan.goto(adres('/werkplek'));
  expect(await inhoud(milan)).toContain('Er rijdt geen bus om acht uur.');
  await knop(bo, 'Dit is goed').click();
  expect(await bo.locator('#verplicht').innerText()).toContain('U vindt dit goed.');
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
  for (const p of [tineke, milan]) expect(await inhoud(p)).not.toContain('undefined');
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
  const bo = await nieuwePagina({ maat: 'smal', taal: 'ar' });
  await logIn(bo, 'Bo', '/mijn/eerst-horen');
  for (const pad of ['/mijn/eerst-horen', '/mijn/plan']) {
    await bo.goto(adres(pad));
    await keurToegankelijkheid(bo);
  }
  const client = await nieuwePagina({ maat: 'smal' });
  await logIn(client, 'Hanna', '/mijn/aanbod');
  for (const pad of ['/mijn/aanbod', '/mijn/aanbod/over-u']) {
    await client.goto(adres(pad));
    await keurToegankelijkheid(client);
  }
});
