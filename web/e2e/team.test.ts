import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { adres, druk, inhoud, keurToegankelijkheid, knop, logIn, nieuwePagina, uitDatabank, volg } from './hulp.ts';

/** A long catalogue is folded per kind. */
const vouwOpen = (p: Page) =>
  p.evaluate(() => {
    for (const d of document.querySelectorAll('details[id^=rest-], details[id^=misschien-]'))
      d.setAttribute('open', '');
  });
const HANNA = '/werkplek/mensen/00000000-0000-8000-a000-000000000001';

test('a queue goes by the order of asking: a place, a number, an offer with days to think, out without a trace', async () => {
  const open = async (wie: string, javascript = false) => {
    const p = await nieuwePagina({ javascript });
    await logIn(p, wie, '/mijn/aanbod');
    return p;
  };
  const [hanna, samira, henk] = [await open('Hanna'), await open('Samira'), await open('Henk')];
  const les = '[id^="aanbod-"]:has(h3:has-text("Fietsenmaker worden"))';
  for (const p of [hanna, samira, henk]) {
    await vouwOpen(p);
    await druk(p, 'Dit wil ik', les);
  }
  // somebody calls, before a day; the day, the place and who expects her are agreed; not begun means called again
  expect(await hanna.locator('#keuzes').innerText()).toMatch(
    /Milan Osei belt u vóór [\s\S]*De dag spreken wij met u af/,
  );
  const milan = await nieuwePagina({ maat: 'bureau' });
  await logIn(milan, 'Milan', '/werkplek');
  expect(await milan.locator('[aria-labelledby="groep-beloofd"], #beloofd').first().textContent()).toContain(
    'bellen over Fietsenmaker worden',
  );
  await milan.goto(adres(`${HANNA}/aanbod`));
  await milan.locator('#keuzes summary').first().click();
  await milan.getByLabel('Eerste dag').fill('2026-01-05');
  await milan.getByLabel('Waar?').fill('Werkplaats Spaak, Kade 3');
  await milan.getByLabel('Wie verwacht Hanna daar?').fill('Joris');
  await druk(milan, 'Bewaar', '#keuzes');
  expect(await milan.locator('#keuzes').innerText()).toContain('De dag ligt niet voor vandaag.');
  expect(await milan.getByLabel('Waar?').inputValue()).toBe('Werkplaats Spaak, Kade 3');
  await milan.getByLabel('Eerste dag').fill('2027-06-01');
  await milan.getByLabel(/Hoe laat/).fill('9.30');
  await druk(milan, 'Bewaar', '#keuzes');
  await keurToegankelijkheid(milan);
  await hanna.reload();
  expect(await hanna.locator('#keuzes').innerText()).toMatch(
    /U begint op dinsdag 1 juni( 2027)?, om 09\.30 uur\.[\s\S]*Kade 3[\s\S]*Joris verwacht u daar/,
  );
  await druk(hanna, 'Het begon niet', '#keuzes');
  expect(await inhoud(hanna)).toMatch(/Dit heeft geen gevolgen\.[\s\S]*Milan Osei belt u vóór/);
  // why an offer stands there: her own words beside words of the offer; the same kind of goal is no reason
  await vouwOpen(hanna);
  const past = await hanna.locator('#past').innerText();
  expect(past).toMatch(/Weer een keuken waar ik de baas ben[\s\S]*U schreef “keuken”/);
  expect(past).not.toMatch(/Rijbewijs B|Taal in de ochtend|%/);
  expect(await hanna.locator('#misschien-werk').innerText()).toMatch(/Meer weten wij niet[\s\S]*Rijbewijs B/);
  expect(await henk.locator('#niets').innerText()).toContain('Iets met hout');
  expect(await samira.locator('#rij').innerText()).toMatch(/nummer 1[\s\S]*ongeveer 13 weken/);
  await henk.reload();
  expect(await henk.locator('#rij').innerText()).toMatch(/nummer 2[\s\S]*ongeveer 26 weken[\s\S]*Verder telt niets/);

  // Hanna is done and says what it was worth; the next in the queue gets days to think, and hears it
  await hanna.locator('#keuzes summary').first().click();
  await hanna.getByLabel('Het hielp mij').check();
  await druk(hanna, 'Ik ben klaar');
  const bericht =
    "select 1 from bericht b join persoon p on p.gemeente = b.gemeente and p.id = b.persoon where p.roepnaam = 'Samira' and b.zin = 'plek_vrij'";
  await expect.poll(() => uitDatabank(bericht, []), { timeout: 60_000 }).toHaveLength(1);
  // two tabs: what was said first stays
  await samira.reload();
  const tweede = await samira.context().newPage();
  await tweede.goto(adres('/mijn/aanbod'));
  await druk(samira, 'Nu niet, vraag mij later');
  expect(await inhoud(samira)).toContain('U houdt uw plaats in de rij.');
  await druk(tweede, 'Ja, ik neem de plek');
  expect(await inhoud(tweede)).toContain('U houdt uw plaats in de rij.');
  await henk.reload();
  await druk(henk, 'Ja, ik neem de plek');
  expect(await inhoud(henk)).toContain('De plek is van u.');
  await druk(tweede, 'Ik stap uit de rij');
  expect(await tweede.locator('#rij').count()).toBe(0);

  // what keeps somebody from it is counted, and what matters is said in their own words
  await vouwOpen(henk);
  await henk.locator(`${les} summary`).click();
  await henk.locator(les).getByLabel('Waarom?').fill('Te ver met de bus');
  await henk.locator(les).getByLabel('Ligt het aan iets van ons?').selectOption({ label: 'Reizen' });
  await druk(henk, 'Bewaar', les);
  expect(await inhoud(henk)).toContain('Kies eerst');
  expect(await henk.locator(les).getByLabel('Waarom?').inputValue()).toBe('Te ver met de bus');
  await henk.locator(les).getByLabel('Dit past niet').check();
  await druk(henk, 'Bewaar', les);
  // the page comes back where the offer stands now
  expect(await henk.locator('#past-niet').innerText()).toMatch(/Fietsenmaker worden[\s\S]*Te ver met de bus/);
  await hanna.locator('#wens summary').click();
  await hanna.getByLabel('Wat wilt u graag, in uw eigen woorden?').fill('Iets met koken, dichtbij');
  await hanna.locator('#wens').getByLabel('ochtend').check();
  await hanna.locator('#wens').getByLabel('Mijn klantmanager mag dit lezen').check();
  await druk(hanna, 'Bewaar', '#wens');
  await milan.goto(adres(`${HANNA}/aanbod`));
  expect(await milan.locator('#keuzes').innerText()).toMatch(/Fietsenmaker worden[\s\S]*Het hielp mij/);
  expect(await milan.locator('#wens').innerText()).toContain('Iets met koken, dichtbij');
  await keurToegankelijkheid(milan);
  await milan.goto(adres('/werkplek/aanbod'));
  expect(await milan.locator('#oorzaken').innerText()).toMatch(/Reizen\s+Fietsenmaker worden[\s\S]*1 of 2/);
  expect(await inhoud(milan)).not.toMatch(/Henk|Samira|Hanna/);
  await keurToegankelijkheid(milan);
  const smal = await nieuwePagina({ maat: 'smal' });
  await logIn(smal, 'Hanna', '/mijn/aanbod');
  await smal.locator('#wens summary').click();
  await keurToegankelijkheid(smal);
});

test('time is divided with the wishes of people: a colleague says what they can, a move is a proposal', async () => {
  const milan = await nieuwePagina({ maat: 'bureau' });
  await logIn(milan, 'Milan', '/werkplek/team');
  expect(await inhoud(milan)).toMatch(/Team Noord en Haven[\s\S]*Wie kan waarmee helpen[\s\S]*Arabisch/);
  await milan.getByText('Waarmee kunt u helpen?').click();
  // Enter does what belongs to the field, not what the first button does
  await milan.getByLabel('Iets waar u veel van weet').fill('toeslagen');
  await Promise.all([milan.waitForEvent('load'), milan.keyboard.press('Enter')]);
  expect(await milan.locator('#kunnen').innerText()).toContain('Milan: zorg en werk, toeslagen');
  await milan.getByText('Ik heb een idee').click();
  await milan.getByLabel('Wat kan er?').fill('Brieven van Hanna Lindeboom in één keer');
  await druk(milan, 'Leg op tafel');
  expect(await inhoud(milan)).toContain('zonder de naam van iemand');
  await milan.getByLabel('Wat kan er?').fill('Brieven over reiskosten in één keer voor het team');
  await druk(milan, 'Leg op tafel');
  expect(await milan.locator('#kan').innerText()).toContain('Brieven over reiskosten');
  await keurToegankelijkheid(milan);
  await milan.goto(adres('/werkplek/team/verdelen'));
  const maryam = milan.locator('section', { has: milan.getByRole('link', { name: 'Maryam Haddad' }) }).last();
  expect(await maryam.innerText()).toContain('Iemand die Arabisch spreekt, zou fijn zijn.');
  await maryam.locator('summary').click();
  const naar = (await maryam.locator('option').allInnerTexts()).find((o) => o.includes('Arabisch'))!;
  await maryam.getByLabel('Aan wie denkt u?').selectOption({ label: naar });
  await maryam.getByLabel('Waarom stelt u dit voor?').fill('Deze collega spreekt uw taal.');
  await keurToegankelijkheid(milan);
  await Promise.all([milan.waitForURL(/overdracht$/), maryam.getByRole('button').click()]);
  const zij = await nieuwePagina({ maat: 'smal', gekozen: 'nl' });
  await logIn(zij, 'Maryam', '/mijn/contact');
  expect(await zij.locator('#ander').innerText()).toMatch(/U beslist[\s\S]*Deze collega spreekt uw taal/);
  await druk(zij, /Ik blijf toch bij Milan/);
  await zij.getByLabel('Ik blijf graag bij Milan').check();
  await druk(zij, 'Bewaar', '#begeleider');
  expect(await inhoud(zij)).toContain('Er verandert niets zonder uw ja.');
  await keurToegankelijkheid(zij);
  await milan.goto(adres('/werkplek/team/verdelen?allen'));
  expect(await milan.locator('section[aria-labelledby="groep-blijft"]').innerText()).toContain('Maryam Haddad');
  const fatma = await nieuwePagina({ maat: 'bureau' });
  await logIn(fatma, 'Fatma', '/werkplek/team');
  expect(await inhoud(fatma)).not.toMatch(/Maryam|Hanna/);
});

test('a colleague away: who is there instead is named everywhere, an appointment is kept, and for long somebody else comes', async () => {
  const bo = await nieuwePagina({ javascript: false });
  await logIn(bo, 'Bo', '/mijn/contact');
  await druk(bo, 'Maak de afspraak');
  expect(await bo.locator('#afspraken').innerText()).toMatch(/Met Milan Osei/);

  // on the phone, by keyboard: what cannot be comes back as it was typed
  const milan = await nieuwePagina();
  await logIn(milan, 'Milan', '/werkplek/team');
  await milan.locator('#vervangen summary').focus();
  await milan.keyboard.press('Enter');
  const vandaag = await milan.locator('#weg-van').inputValue();
  const over = (dagen: number) => new Date(Date.parse(vandaag) + dagen * 86_400_000).toISOString().slice(0, 10);
  await milan.getByLabel('Wie neemt waar?').selectOption({ label: 'Tineke Jansma' });
  await milan.locator('#weg-van').fill(over(1));
  await milan.locator('#weg-tot').fill(over(1));
  await druk(milan, 'Zo doen wij het', '#vervangen');
  expect(await milan.locator('#vervangen').innerText()).toContain('na de eerste dag');
  expect(await milan.locator('#weg-tot').inputValue()).toBe(over(1));
  expect(await milan.getByLabel('Wie neemt waar?').locator('option:checked').innerText()).toBe('Tineke Jansma');
  await milan.locator('#weg-van').fill(vandaag);
  await milan.locator('#weg-tot').fill(over(21));
  await keurToegankelijkheid(milan);
  await druk(milan, 'Zo doen wij het', '#vervangen');
  expect(await milan.locator('#vervangen').innerText()).toMatch(/Milan Osei is er weer op[\s\S]*Tineke Jansma waar/);

  // Bo hears it, and nobody promises what Milan cannot do now
  await bo.goto(adres('/mijn'));
  await volg(bo, bo.locator('#nieuw').getByRole('link', { name: /andere collega/ }));
  expect(await bo.locator('#afspraken').innerText()).toMatch(/Milan is er dan niet\. Tineke Jansma is er voor u\./);
  await bo.goto(adres('/mijn/hulp'));
  expect(await inhoud(bo)).toContain('Laat Tineke mij bellen');
  await bo.goto(adres('/mijn/hulp/niet-goed'));
  await volg(bo, bo.locator('button[value=bel]'));
  expect(await inhoud(bo)).toMatch(/Tineke weet het nu[\s\S]*Tineke belt u (vandaag|\w+dag)/);
  expect(await inhoud(bo)).not.toContain('Milan belt');
  const tineke = await nieuwePagina({ maat: 'smal' });
  await logIn(tineke, 'Tineke', '/werkplek');
  expect(await inhoud(tineke)).toMatch(/Bo Terpstra[\s\S]*u neemt waar voor Milan/);
  await druk(milan, /Milan is er weer/, '#vervangen');
  await bo.reload();
  expect(await inhoud(bo)).toContain('Milan weet het nu');
  const blad = '/werkplek/mensen/00000000-0000-8000-a000-000000000009';
  await milan.goto(adres(`${blad}/gesprek`));
  await druk(milan, 'Wij spraken elkaar, zonder notitie');
  // what rested goes on when Bo says so
  await bo.goto(adres('/mijn/plan'));
  await druk(bo, 'Het gaat weer');

  // asked to be there for somebody: on a phone, an answer, and a way on
  await bo.goto(adres('/mijn/contact'));
  await bo.locator('summary', { hasText: 'Vraag een ander' }).click();
  await bo.getByLabel('Wat hoopt u te vinden?').fill('Iemand die van fietsen houdt');
  await druk(bo, 'Vraag een ander');
  await milan.goto(adres(`${blad}/overdracht`));
  await milan.getByLabel('Wat moet de nieuwe collega weten?').fill('Bo maakt graag fietsen.');
  await milan.getByLabel('Naar wie?').selectOption({ label: 'Tineke Jansma' });
  await druk(milan, 'Leg voor aan Bo');
  await tineke.goto(adres('/werkplek'));
  await volg(tineke, tineke.locator('#neem-over').getByRole('link', { name: 'Bekijk' }).first());
  await keurToegankelijkheid(tineke);
  await tineke.locator('#woorden').fill('Ik heb nu geen ruimte.');
  await druk(tineke, 'Nee, nu niet');
  await keurToegankelijkheid(tineke);
  await volg(tineke, tineke.locator('main').getByRole('link', { name: 'Mijn dag' }));
  await milan.reload();
  expect(await inhoud(milan)).toContain('Ik heb nu geen ruimte.');

  // away for long: the team leader finds somebody, one person at a time
  const fatma = await nieuwePagina();
  await logIn(fatma, 'Fatma', '/werkplek/team');
  await volg(fatma, fatma.getByRole('link', { name: /Blijft iemand weg/ }));
  await volg(fatma, fatma.getByRole('link', { name: /Tineke Jansma/ }));
  const eerste = fatma.locator('section:has(details)').first();
  const naam = await eerste.locator('h2').innerText();
  await eerste.locator('summary').click();
  await keurToegankelijkheid(fatma);
  await eerste.locator('textarea').fill('Tineke is langer weg. U hoeft niet te wachten.');
  await volg(fatma, eerste.getByRole('button'));
  expect(await inhoud(fatma)).not.toContain(naam);
  const nieuw = await uitDatabank<{ soort: string }>(
    'select n.soort from nieuws n join persoon p on p.gemeente = n.gemeente and p.id = n.persoon where p.aanspreeknaam = $1',
    [naam],
  );
  expect(nieuw.map((n) => n.soort)).toContain('begeleider');
});

test('to another municipality: chosen per part, seen before it goes, sealed, refused when changed, and a yes there as well', async () => {
  const buur = inject('product').buurUrl;
  const bo = await nieuwePagina({ javascript: false });
  const milan = await nieuwePagina({ maat: 'bureau', javascript: false });
  await logIn(bo, 'Bo', '/mijn/verhuizen');
  expect(await bo.locator('#kies input:checked').count(), 'nothing beforehand').toBe(0);
  await bo.locator('#fragmenten label', { hasText: 'Een talent' }).first().click();
  await bo.locator('#delen').getByLabel('Mijn plan').check();
  await druk(bo, 'Laat zien wat er dan meegaat');
  expect(await bo.locator('#kijk').innerText()).toMatch(
    /naar Waterdam[\s\S]*Fietsen maken[\s\S]*Mijn eigen fiets bouwen/,
  );
  expect(await bo.locator('#kijk').innerText()).not.toMatch(/net van school|€|99999/);
  await druk(bo, 'Ja, precies dit mag mee');
  await logIn(milan, 'Milan', '/werkplek/mensen');
  await Promise.all([
    milan.waitForEvent('load'),
    milan
      .getByRole('link', { name: /^Bo Terpstra/ })
      .first()
      .click(),
  ]);
  const blad = `${new URL(milan.url()).pathname}/verhuizing`;
  await milan.goto(adres(blad));
  await milan.locator('#groet').fill('Bo maakt graag fietsen. Loop een keer met hem mee.');
  await druk(milan, 'Leg voor aan Bo');
  expect(await knop(milan, /Verstuur/).count(), 'a new word asks a new yes').toBe(0);
  await bo.goto(adres('/mijn/verhuizen'));
  expect(await bo.locator('#kijk').innerText()).toContain('Loop een keer met hem mee.');
  await druk(bo, 'Ja, precies dit mag mee');
  expect(await knop(bo, 'Stop, ik wil dit niet').count()).toBe(1);
  await milan.goto(adres(blad));
  expect(await inhoud(milan)).not.toContain('Mijn eigen fiets bouwen');
  await druk(milan, /Verstuur het pakket/);
  const link = (await milan.getByRole('link', { name: 'Download het verzegelde pakket' }).getAttribute('href'))!;
  const pakket = await (await milan.request.get(adres(link))).text();
  await bo.goto(adres('/mijn/verhuizen'));
  expect(await knop(bo, 'Stop, ik wil dit niet').count()).toBe(0);
  expect(
    await (
      await bo.request.get(
        adres((await bo.getByRole('link', { name: 'Neem het pakket zelf mee' }).getAttribute('href'))!),
      )
    ).text(),
  ).toBe(pakket);

  // the other municipality: its own server, its own people
  const inWaterdam = async (p: Page, sub: string, soort: string, naar: string) => {
    await p.goto(`${buur}/inloggen/${soort}?naar=${encodeURIComponent(naar)}`);
    await Promise.all([p.waitForURL((u) => u.pathname === naar), p.locator(`button[value="${sub}"]`).click()]);
  };
  const sanne = await nieuwePagina({ maat: 'bureau' });
  const boDaar = await nieuwePagina({ maat: 'smal' });
  const hier = '/werkplek/mensen/00000000-0000-8000-a000-000000008009/verhuizing';
  await inWaterdam(sanne, 'm-sanne', 'medewerker', hier);
  const lees = async (tekst: string) => {
    await sanne
      .locator('#pakket')
      .setInputFiles({ name: 'verhuizing.jose', mimeType: 'application/jose', buffer: Buffer.from(tekst) });
    await druk(sanne, 'Lees het pakket in');
    return inhoud(sanne);
  };
  expect(await lees(pakket.replace(/.{4}$/, 'AAAA'))).toContain('onderweg veranderd');
  expect(await lees('iets anders')).toContain('geen verzegeld pakket');
  expect(await lees(pakket)).toMatch(/Bo komt uit Voorbeeldstad[\s\S]*Bel met Milan Osei/);
  expect(await lees(pakket)).toContain('al binnen');
  expect(await inhoud(sanne)).not.toMatch(/Fietsen maken|Loop een keer/);
  await keurToegankelijkheid(sanne);
  await inWaterdam(boDaar, 'c-bo', 'client', '/mijn/verhuizen');
  expect(await inhoud(boDaar)).toMatch(/Uit Voorbeeldstad[\s\S]*Fietsen maken/);
  await keurToegankelijkheid(boDaar);
  await druk(boDaar, 'Ja, neem dit over');
  await sanne.goto(`${buur}${hier}`);
  expect(await inhoud(sanne)).toContain('Loop een keer met hem mee.');
  await sanne.goto(`${buur}${hier.replace('/verhuizing', '')}`);
  expect(await inhoud(sanne)).toMatch(
    /Fietsen maken[\s\S]*Mijn eigen fiets bouwen|Mijn eigen fiets bouwen[\s\S]*Fietsen maken/,
  );
  // both logs say so, in each municipality to its own Bo
  await boDaar.goto(`${buur}/mijn/wie-keek`);
  expect(await inhoud(boDaar)).toMatch(/Sanne[\s\S]*andere gemeente|pakket binnen/);
  await bo.goto(adres('/mijn/wie-keek'));
  expect(await inhoud(bo)).toMatch(/ging verzegeld naar uw nieuwe gemeente|andere gemeente/);
  // who keeps the keys, in the browser
  const joost = await nieuwePagina({ maat: 'bureau' });
  await logIn(joost, 'Joost', '/beheer/buren');
  const kaart = await joost.locator('#onze-kaart').inputValue();
  await joost.locator('#kaart').fill(kaart);
  await joost.locator('#afdruk').fill('1234');
  await joost.locator('#vergeleken').fill('Gebeld met Wim');
  await druk(joost, 'Voeg toe', '#nieuw');
  expect(await inhoud(joost)).toContain('hoort niet bij deze kaart');
  expect(await joost.locator('#kaart').inputValue()).toBe(kaart);
  await keurToegankelijkheid(joost);
});
