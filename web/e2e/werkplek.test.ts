import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { adres, druk, inhoud, keurToegankelijkheid, knop, logIn, nieuwePagina } from './hulp.ts';

const open = (p: Page, naam: string) => p.locator('summary', { hasText: naam }).first().click();
/** A label points at one field: no id is there twice. */
const dubbel = (p: Page) =>
  p.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  });

test('a person and a klantmanager, side by side: story, offer, promise, message, income on behalf, who looked', async () => {
  const bo = await nieuwePagina({ javascript: false });
  const milan = await nieuwePagina({ maat: 'bureau', javascript: false });
  await logIn(bo, 'Bo', '/mijn/plan');
  await logIn(milan, 'Milan', '/werkplek/mensen');

  // the person writes; one thing stays theirs alone
  await open(bo, 'Schrijf');
  await bo.getByRole('textbox', { name: 'Uw verhaal' }).fill('Ik maak fietsen. Dat maakt mijn hoofd rustig.');
  await bo.locator('#verhaal').getByRole('button', { name: 'Bewaar' }).click();
  await expect.poll(() => inhoud(bo)).toContain('Dat maakt mijn hoofd rustig.');
  await bo.locator('#droom summary').first().click();
  await bo.getByRole('textbox', { name: 'Waar droomt u van?' }).fill('Een dag zonder zorgen');
  await bo.locator('#droom').getByLabel('Alleen ik').check();
  await bo.locator('#droom').getByRole('button', { name: 'Bewaar' }).click();
  await expect.poll(() => inhoud(bo)).toContain('Een dag zonder zorgen');

  // the klantmanager finds the person by name and reads their words first
  await milan.getByLabel('Zoek iemand op naam').fill('terpstra');
  await milan.keyboard.press('Enter');
  await milan.getByRole('link', { name: 'Bo Terpstra' }).click();
  const bladzijde = await inhoud(milan);
  expect(bladzijde).toContain('Dat maakt mijn hoofd rustig.');
  expect(bladzijde.indexOf('mijn hoofd rustig')).toBeLessThan(bladzijde.indexOf('Wat wij beloofden'));
  expect(bladzijde).not.toContain('Een dag zonder zorgen');
  expect(bladzijde).not.toContain('€');
  const persoon = new URL(milan.url()).pathname;

  // an offer is an offer until the person says yes
  await open(milan, 'Stel iets voor');
  await milan.getByLabel('Wat stelt u voor?').fill('Een middag kijken bij de fietsenmaker op de markt');
  await knop(milan, 'Leg voor aan Bo').click();
  expect(await inhoud(milan)).toContain('Voorgesteld, Bo denkt na');
  await bo.goto(adres('/mijn/plan'));
  await bo.getByLabel('Wilt u er iets bij zeggen, of').fill('Maar dan in de ochtend');
  await knop(bo, 'Ja, dit kan ik').click();
  expect(await bo.locator('#stappen').innerText()).toContain('Een middag kijken bij de fietsenmaker op de markt');
  expect(await bo.locator('#stappen').innerText()).toContain('Voorgesteld door ons. U koos hem.');

  // an obligation that does not say why cannot be made; what was typed comes back
  await open(milan, 'Spreek een verplichting uit');
  await milan.getByLabel('Wat moet Bo doen?').fill('Naar de taaltoets gaan');
  await milan.getByLabel('Waarom, voor Bo, nu?').fill('Moet');
  await milan.locator('input[name=grond]').first().check();
  await milan.locator('#verplicht-tot').fill('2026-08-01');
  await knop(milan, 'Spreek dit uit').click();
  expect(await inhoud(milan)).toContain('Dit kan zo niet bestaan.');
  await milan.getByLabel('Waarom, voor Bo, nu?').fill('U koos een baan waarvoor deze toets nodig is.');
  await knop(milan, 'Spreek dit uit').click();
  await bo.goto(adres('/mijn/plan'));
  const moet = await bo.locator('#verplicht').innerText();
  expect(moet).toContain('Waarom: U koos een baan waarvoor deze toets nodig is.');
  expect(moet).toContain('zaterdag 1 augustus');
  expect(moet).toContain('Bel Milan Osei');

  // a talk: the words of both, and one step of ours that is a promise
  await milan.goto(adres(`${persoon}/gesprek`));
  await milan.getByLabel('Ik zag en hoorde').fill('Bo liet een wiel zien dat hij zelf had gespaakt.');
  await milan.getByLabel('Wat doen wij?').fill('vragen wat een cursus wielen maken kost');
  await knop(milan, 'Deel met Bo').click();
  expect(await inhoud(milan)).toContain('Kies de dag waarop wij het doen.');
  expect(await milan.getByLabel('Ik zag en hoorde').inputValue()).toContain('zelf had gespaakt');
  await milan.getByLabel('Bo zegt').fill('Ik wil leren wielen maken.');
  // noted later than it was held
  await milan.getByLabel('Wanneer spraken jullie elkaar?').fill('2026-04-24');
  await milan.getByLabel('Uiterlijk op').first().fill('2027-05-01');
  await milan.getByLabel('Wat doet Bo?').fill('neemt een wiel mee');
  await milan.locator('fieldset.kant').last().locator('summary').first().click();
  await milan.getByLabel('Wat doet Bo nog? (2)').fill('kijkt bij De Trapper');
  // both see it before it is sent
  await knop(milan, 'Bekijk als Bo').click();
  expect(await milan.locator('#als').innerText()).toContain('U: kijkt bij De Trapper');
  await knop(milan, 'Deel met Bo').click();
  expect(await inhoud(milan)).toContain('24 april');
  await bo.goto(adres('/mijn/contact'));
  expect(await inhoud(bo)).toContain('vragen wat een cursus wielen maken kost. Uiterlijk zaterdag 1 mei');
  expect(await inhoud(bo)).toContain('neemt een wiel mee. In uw eigen tempo.');
  expect(await inhoud(bo)).toContain('Ik wil leren wielen maken.');
  await bo.locator('#gesprekken').getByRole('button', { name: 'Zo is het', exact: true }).click();
  await milan.goto(adres(`${persoon}/gesprekken`));
  expect(await inhoud(milan)).toContain('Bo: zo is het');

  // a message, answered; a second press of the same form is one message
  await bo.goto(adres('/mijn/hulp'));
  await bo.getByLabel('Uw bericht').fill('Mag mijn broer mee?');
  await knop(bo, 'Stuur').click();
  await milan.goto(adres('/werkplek'));
  expect(await milan.locator('#antwoord').innerText()).toContain('Mag mijn broer mee?');
  // looking is not answering
  await milan.goto(adres(`${persoon}/gesprekken`));
  await milan.goto(adres('/werkplek'));
  expect(await milan.locator('#antwoord').innerText()).toContain('Mag mijn broer mee?');
  await milan.goto(adres(`${persoon}/gesprekken`));
  await milan.getByLabel('Uw bericht aan Bo').fill('Ja, gezellig.');
  await knop(milan, 'Stuur').click();
  await bo.goto(adres('/mijn/hulp'));
  expect(await inhoud(bo)).toContain('Ja, gezellig.');
  await milan.goto(adres('/werkplek'));
  expect(await inhoud(milan)).not.toContain('Mag mijn broer mee?');

  // money is closed until there is a purpose; then income is entered on behalf
  await milan.goto(adres(`${persoon}/geld`));
  expect(await inhoud(milan)).not.toContain('€');
  await knop(milan, 'Open').click();
  expect(await inhoud(milan)).toContain('Kies eerst een reden.');
  await milan.getByLabel('Waarvoor?').selectOption({ label: 'Samen het inkomen doorgeven' });
  await knop(milan, 'Open').click();
  await milan.getByRole('link', { name: /Geef april door voor Bo/ }).click();
  await milan.getByLabel(/Hoeveel loon kreeg u netto/).fill('412,30');
  await knop(milan, 'Verder').click();
  expect(await inhoud(milan)).toContain('412,30');
  const dan = /€\s[\d.,]+/.exec(await milan.locator('#uitkomst').innerText())?.[0];
  await knop(milan, 'Verstuur voor Bo').click();
  // without the person there it does not count; what was typed comes back
  expect(await inhoud(milan)).toContain('Kies hoe Bo erbij was');
  await milan.getByLabel('Wij zaten bij elkaar').check();
  await milan.getByLabel('Wat zei Bo over dit inkomen?').fill('Dit staat ook op mijn strook');
  await knop(milan, 'Verstuur voor Bo').click();
  expect(await inhoud(milan)).toContain('Het inkomen van april is binnen.');

  // the person is told, sees the name on the receipt, and sees who looked and what for
  await bo.goto(adres('/mijn/hulp'));
  await bo.getByRole('link', { name: 'Bekijk' }).last().click();
  const bon = await inhoud(bo);
  expect(bon).toContain('Doorgegeven door');
  expect(bon).toContain('Milan Osei');
  expect(dan).toBeTruthy();
  expect(bon).toContain(dan);
  await bo.goto(adres('/mijn/wie-keek'));
  const keek = await inhoud(bo);
  expect(keek).toContain('Milan Osei');
  expect(keek).toContain('Samen het inkomen doorgeven');
});

test('"it is not going well" asks for a call today, and obligations stand still until somebody has spoken', async () => {
  const samira = await nieuwePagina({ javascript: false });
  const milan = await nieuwePagina({ maat: 'bureau', javascript: false });
  await logIn(samira, 'Samira', '/mijn/hulp/niet-goed');
  for (const nummer of ['113', '112'])
    expect(await samira.locator(`a[href="tel:${nummer}"]`).count()).toBeGreaterThan(0);
  await knop(samira, /Bel mij \w+/).click();
  expect(await inhoud(samira)).toMatch(
    /(Milan|Een collega) belt u (vandaag, voor 17|\w+dag \d+ \w+, voor 12)\.00 uur\./,
  );
  await logIn(milan, 'Milan', '/werkplek');
  const vandaag = milan.locator('#vandaag');
  expect(await vandaag.innerText()).toContain('Samira Amrani');
  expect(await vandaag.getByRole('link', { name: 'Bel Samira' }).getAttribute('href')).toMatch(/^tel:\+?\d{10,}$/);
  // it stands on every page about her, with the number
  await vandaag.getByRole('link', { name: 'Samira Amrani' }).click();
  expect(await inhoud(milan)).toContain('dat het niet goed gaat');
  expect(await milan.locator('.persoonkop a[href^="tel:"]').count()).toBe(1);
  await milan.getByRole('link', { name: 'Hebt u elkaar gesproken?' }).click();
  await knop(milan, 'Wij spraken elkaar, zonder notitie').click();
  await milan.goto(adres('/werkplek'));
  expect(await milan.locator('#vandaag').innerText()).not.toContain('Samira Amrani');
});

test('pages of the workspace, and those of the person, are accessible', async () => {
  const milan = await nieuwePagina({ maat: 'bureau' });
  await logIn(milan, 'Milan', '/werkplek');
  const hanna = '/werkplek/mensen/00000000-0000-8000-a000-000000000001';
  const bladen = [
    '',
    '/gesprek',
    '/gesprekken',
    '/geld',
    '/geld?waarvoor=uren',
    '/doorgeven/2026-04',
    '/overdracht',
    '/voorleggen',
  ];
  for (const pad of ['/werkplek', '/werkplek/mensen', '/werkplek/team', ...bladen.map((b) => hanna + b)]) {
    await milan.goto(adres(pad));
    await keurToegankelijkheid(milan);
    expect(await dubbel(milan), pad).toEqual([]);
  }
  const client = await nieuwePagina({ maat: 'smal' });
  await logIn(client, 'Hanna', '/mijn/plan');
  for (const pad of ['/mijn/plan', '/mijn/hulp', '/mijn/hulp/niet-goed', '/mijn/contact']) {
    await client.goto(adres(pad));
    await keurToegankelijkheid(client);
    expect(await dubbel(client), pad).toEqual([]);
  }
});

test('a doctor thinks along after a yes, once; only what somebody can do is kept, and the person says whether it is right', async () => {
  const henk = await nieuwePagina({ javascript: false });
  const milan = await nieuwePagina({ maat: 'bureau', javascript: false });
  await logIn(henk, 'Henk', '/mijn/advies');
  await logIn(milan, 'Milan', '/werkplek/mensen');
  const advies = `${await milan.getByRole('link', { name: 'Henk Drost' }).first().getAttribute('href')}/advies`;
  await milan.goto(adres(advies));
  // there is advice that holds: once more needs a reason, and what was typed comes back
  await open(milan, 'Vraag Henk of een arts mag meedenken');
  await milan.getByLabel('Wat willen wij weten over werken?').fill('Hoe lang kan Henk zitten?');
  await milan.getByLabel('Waarom helpt het Henk?').fill('Dan past het werk bij Henk.');
  await druk(milan, 'Leg voor aan Henk');
  expect(await inhoud(milan)).toContain('waarom het advies dat geldt niet genoeg is');
  await milan.getByLabel('Er is advies dat nog geldt').fill('Henk vroeg er zelf om.');
  expect(await milan.getByLabel('Wat willen wij weten over werken?').inputValue()).toBe('Hoe lang kan Henk zitten?');
  await druk(milan, 'Leg voor aan Henk');
  expect(await inhoud(milan)).toContain('Henk zei nog niets.');

  await henk.goto(adres('/mijn/advies'));
  expect(await inhoud(henk)).toContain('U mag nee zeggen.');
  await druk(henk, 'Ja, vraag het een arts');
  await milan.goto(adres('/werkplek'));
  expect(await inhoud(milan)).toContain('ja: een arts mag meedenken');
  await milan.goto(adres(advies));
  await milan.getByLabel('Wie gaf het advies?').fill('De arts van de GGD');
  await milan.getByLabel('Wat kan Henk?').fill('Henk heeft een burn-out en kan twee uur zitten.');
  await milan.getByLabel('Geldt tot en met').fill('2026-12-31');
  await druk(milan, 'Deel met Henk');
  // asked about, as everywhere; here it is not kept
  await druk(milan, 'Verder');
  expect(await inhoud(milan)).toContain('“burn-out” zegt wat iemand heeft');
  await milan.getByLabel('Wat kan Henk?').fill('Twee uur zitten op een dag.');
  await druk(milan, 'Deel met Henk');
  expect(await inhoud(milan)).toContain('Twee uur zitten op een dag.');

  await henk.goto(adres('/mijn/advies'));
  expect(await inhoud(henk)).toContain('Twee uur zitten op een dag.');
  await druk(henk, 'Dit advies geldt voor mij');
  expect(await inhoud(henk)).toContain('U koos dit advies op');
  await milan.reload();
  expect(await inhoud(milan)).toContain('Henk koos dit advies op');
});
