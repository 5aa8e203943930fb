import { controleerUitvoer } from '@bijrijder/dossier/audit';
import { expect, test } from 'vitest';
import { adres, inhoud, inhoudVan, keurToegankelijkheid, logIn, nieuwePagina, uitDatabank } from './hulp.ts';

test('consent: asked, refused without trace, given, used, stopped; what is kept and when it goes', async () => {
  const milan = await nieuwePagina({ maat: 'bureau' });
  await logIn(milan, 'Milan', '/werkplek/mensen');
  await milan.getByRole('link', { name: /Hanna/ }).first().click();
  await milan.getByRole('link', { name: 'Wie keek' }).click();
  await milan.getByRole('link', { name: 'Vraag of bekijk toestemming' }).click();
  await milan.getByRole('radio', { name: /Collega/ }).check();
  await milan.getByLabel('Naam van die persoon of organisatie').fill('Team Werk en Leren');
  await milan.getByLabel('Waarom?').fill('Praten over vroege diensten');
  await milan.getByLabel('Tot en met').fill('2029-01-01');
  await milan.getByRole('button', { name: 'Vraag toestemming' }).click();
  expect(await milan.locator('main').textContent()).toContain('een dag binnen een jaar');
  expect(await milan.getByLabel('Waarom?').inputValue()).toBe('Praten over vroege diensten');
  await milan.getByLabel('Tot en met').fill('2026-07-31');
  await milan.getByRole('button', { name: 'Vraag toestemming' }).click();
  expect(await milan.locator('#wacht').textContent()).toContain('Team Werk en Leren');
  await keurToegankelijkheid(milan);

  const hanna = await nieuwePagina({ javascript: false });
  await logIn(hanna, 'Hanna', '/mijn/delen');
  const vraag = hanna.locator('[id^="vraag-"]').first();
  expect(await vraag.textContent()).toContain('Team Werk en Leren');
  expect(await vraag.textContent()).toContain('Nee zeggen mag');
  await hanna.getByRole('button', { name: 'Nee', exact: true }).click();
  expect(await hanna.getByRole('status').textContent()).toContain('Er verandert niets');
  await milan.reload();
  expect(await milan.locator('main').textContent()).not.toContain('Team Werk en Leren');

  await hanna.getByText('Zelf toestemming geven').click();
  await hanna.getByRole('radio', { name: /Collega/ }).check();
  await hanna.getByLabel('Naam van die persoon of organisatie').fill('Collega’s van Milan');
  await hanna.getByLabel('Waarom?').fill('Meedenken over de fiets');
  await hanna.getByRole('button', { name: 'Ja, dit mag' }).click();
  // three months from the day of the municipality, which another test may have moved on
  expect(await hanna.locator('#loopt').textContent()).toMatch(/(28|29|30) juli 2026/);
  await milan.reload();
  expect(await milan.locator('#mag').textContent()).toContain('Collega’s van Milan');

  await hanna.goto(adres('/mijn/wie-keek'));
  const kijk = await hanna.locator('main').textContent();
  expect(kijk).toMatch(/(28|29|30) april/);
  // in words, per person and day; what comes with the work is folded, and every line can be reached
  expect(kijk).toMatch(/Sinds .* openden? .* uw pagina’s: .*Milan Osei/);
  expect(kijk).not.toMatch(/\d+ keer gekeken/);
  await hanna.locator('#gewoon-lijst > summary').click();
  expect(await hanna.locator('#gewoon-lijst').textContent()).toContain('Uw eigen pagina gaat daar niet mee open.');
  await hanna.locator('#delen').getByRole('button', { name: /Stop/ }).click();
  expect(await hanna.getByRole('status').textContent()).toContain('Gestopt');
  await milan.reload();
  expect(await milan.locator('main').textContent()).not.toContain('Collega’s van Milan');

  const arabisch = await nieuwePagina({ taal: 'ar', maat: 'smal' });
  await logIn(arabisch, 'Hanna', '/mijn/delen');
  await keurToegankelijkheid(arabisch);
  await arabisch.goto(adres('/mijn/wie-keek'));
  await keurToegankelijkheid(arabisch);
  await arabisch.goto(adres('/mijn/bewaren'));
  expect(await arabisch.locator('main').textContent()).toContain('لكل جزء تاريخه الخاص.');
  await keurToegankelijkheid(arabisch);
});

test('who has a language recorded lands in it, on pages that do not mix languages; the switcher goes first', async () => {
  const maryam = await nieuwePagina({ maat: 'smal' });
  await logIn(maryam, 'Maryam', '/mijn/alles');
  const taal = () => maryam.locator('html').getAttribute('lang');
  /** Dutch between the words of the page itself: not words of people, names, days, or what says it is Dutch. */
  const nederlands = () =>
    maryam.evaluate(() => {
      const uit: string[] = [];
      const lopen = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (lopen.nextNode()) {
        const tekst = lopen.currentNode.textContent?.trim() ?? '';
        const om = lopen.currentNode.parentElement;
        if (om?.closest('script,style,noscript,bdi,.eigen,[lang=nl]')) continue;
        // `<Tekst>` marks a message that has no translation; between isolates stands a day as the bank writes it
        if (/[a-zé]{3,}(\s+[a-zé’]+){2,}/.test(tekst.replace(/\u2066[^\u2069]*\u2069/g, ''))) uit.push(tekst);
        if (/^(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober)/.test(tekst)) uit.push(tekst);
      }
      return [...uit, ...[...document.querySelectorAll('main span[lang=nl]')].map((e) => e.textContent ?? '')];
    });
  const gezien: Record<string, string[]> = {};
  const paden =
    'alles hulp hulp/niet-goed delen helpers bezwaar correctie klacht nazorg werk aanbod wie-keek geld'.split(' ');
  for (const pad of paden) {
    await maryam.goto(adres(`/mijn/${pad}`));
    expect(await taal()).toBe('ar');
    gezien[pad] = await nederlands();
  }
  expect(gezien).toEqual(Object.fromEntries(paden.map((pad) => [pad, []])));
  await maryam.goto(adres('/mijn/aanbod'));
  expect(await inhoud(maryam)).toContain('Mijn diploma laten erkennen');
  await keurToegankelijkheid(maryam);
  await maryam.goto(adres('/taal/en'));
  await maryam.goto(adres('/mijn/plan'));
  expect(await taal()).toBe('en');
  await logIn(maryam, 'Maryam', '/mijn/contact');
  expect(await taal()).toBe('en');
  // what is recorded is hers to change
  await maryam.getByLabel('In which language do you like to read?').selectOption('en');
  await maryam.locator('#voorkeur').getByRole('button', { name: 'Save' }).click();
  const nieuw = await nieuwePagina({ taal: 'ar', maat: 'smal' });
  await logIn(nieuw, 'Maryam', '/mijn/contact');
  expect(await nieuw.locator('html').getAttribute('lang')).toBe('en');
  await nieuw.getByLabel('In which language do you like to read?').selectOption('ar');
  await nieuw.locator('#voorkeur').getByRole('button', { name: 'Save' }).click();
  await keurToegankelijkheid(nieuw);
});

test('the manager looks ahead, turns removing on with a reason, and sees numbers, no people', async () => {
  const joost = await nieuwePagina({ maat: 'bureau' });
  await logIn(joost, 'Joost', '/beheer/bewaren');
  expect(await joost.locator('main').textContent()).toContain('Weggooien staat uit');
  await joost.getByLabel('Waarom?').fill('kort');
  await joost.getByRole('button', { name: 'Zet weggooien aan' }).click();
  expect(await joost.locator('main').textContent()).toContain('minstens 10 tekens');
  await joost.getByLabel('Waarom?').fill('De termijnen zijn vastgesteld op 12 mei.');
  await joost.getByRole('button', { name: 'Zet weggooien aan' }).click();
  expect(await joost.locator('main').textContent()).toContain('Weggooien staat aan');
  await joost.getByRole('button', { name: 'Kijk nu opnieuw' }).click();
  await expect
    .poll(
      async () => {
        await joost.goto(adres('/beheer/bewaren'));
        return joost.locator('main').textContent();
      },
      { timeout: 45_000 },
    )
    .toContain('Dit gaat weg tot en met');
  expect(await joost.locator('main').textContent()).toContain('Er staat nog geld open');
  await keurToegankelijkheid(joost);
});

test('a doctor sees only the question, the person reads the answer first; stopped is stopped, every look is seen', async () => {
  const hanna = await nieuwePagina();
  await logIn(hanna, 'Hanna', '/mijn/delen/arts');
  await hanna.getByLabel('Naam van die persoon of organisatie').fill('Arbo-arts Smit');
  await hanna.getByLabel('Waarom?').fill('Weten hoeveel uur goed is');
  await hanna.getByRole('checkbox', { name: /Uw naam/ }).check();
  await hanna.getByLabel('Wat is uw vraag aan de arts?').fill('Hoeveel uur op een dag kan ik werken?');
  await hanna.getByLabel('Tot en met welke dag?').fill('2029-01-01');
  await hanna.getByRole('button', { name: 'Maak een code' }).click();
  expect(await hanna.locator('main').textContent()).toContain('binnen drie maanden');
  expect(await hanna.getByLabel('Waarom?').inputValue()).toBe('Weten hoeveel uur goed is');
  await hanna.getByLabel('Tot en met welke dag?').fill('2026-06-15');
  await hanna.getByRole('button', { name: 'Maak een code' }).click();
  const code = (await hanna.getByRole('status').locator('b bdi').textContent())!.trim();
  expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect(hanna.url()).not.toContain(code);
  await keurToegankelijkheid(hanna);

  const arts = await nieuwePagina({ javascript: false, maat: 'smal' });
  await arts.goto(adres('/gedeeld'));
  await arts.getByLabel('De code').fill('ABCD-EFGH-JKLM-NPQR');
  await arts.getByRole('button', { name: 'Open' }).click();
  expect(await arts.locator('main').textContent()).toContain('Misschien is het delen gestopt');
  await arts.getByLabel('De code').fill(code.toLowerCase());
  await arts.getByRole('button', { name: 'Open' }).click();
  expect(await arts.locator('#stukken').textContent()).toContain('Hoeveel uur op een dag');
  await arts.getByLabel('Uw naam').fill('J. Smit');
  await arts.getByLabel('Wat kan deze persoon?').fill('Vier uur op een dag gaat goed.');
  await arts.getByRole('button', { name: 'Geef het antwoord' }).click();
  expect(await arts.getByRole('status').textContent()).toContain('Dank u wel');

  const milan = await nieuwePagina({ maat: 'bureau' });
  const [wie] = await uitDatabank<{ id: string }>("select persoon as id from deling where soort = 'arts'", []);
  await logIn(milan, 'Milan', `/werkplek/mensen/${wie!.id}/delen`);
  expect(await milan.locator('main').textContent()).not.toContain('Vier uur');
  await hanna.goto(adres('/mijn/delen'));
  expect(await hanna.locator('main').textContent()).toContain('Vier uur op een dag gaat goed.');
  await keurToegankelijkheid(hanna);
  await hanna.getByRole('button', { name: 'Laat het mijn klantmanager zien' }).click();
  await milan.reload();
  expect(await milan.locator('#conclusies').textContent()).toContain('Vier uur op een dag gaat goed.');
  await keurToegankelijkheid(milan);
  await hanna.goto(adres('/mijn/wie-keek'));
  expect(await hanna.locator('main').textContent()).toMatch(/Arbo-arts Smit.*Kreeg het van u/s);
  await hanna.goto(adres('/mijn/delen'));
  await hanna.getByRole('button', { name: 'Stop met delen met Arbo-arts Smit' }).click();
  await milan.reload();
  expect(await milan.locator('main').textContent()).not.toContain('Vier uur');
  await arts.goto(adres('/gedeeld'));
  await arts.getByLabel('De code').fill(code);
  await arts.getByRole('button', { name: 'Open' }).click();
  expect(await arts.locator('main').textContent()).toContain('Misschien is het delen gestopt');
});

test('a controller asks for the lines of a day with a reason, and the file is as the published key says', async () => {
  const anne = await nieuwePagina({ maat: 'bureau' });
  await logIn(anne, 'Anne', '/beheer/audit');
  const dag = (await anne.locator('#tot').getAttribute('max'))!;
  await anne.getByLabel('Van dag').fill('2026-04-28');
  await anne.getByLabel('Tot en met dag').fill(dag);
  await anne.getByLabel('Waarvoor is dit nodig?').fill('kort');
  await anne.getByRole('button', { name: 'Maak het bestand' }).click();
  expect(await anne.locator('main').textContent()).toContain('in minstens 10 tekens');
  expect(await anne.getByLabel('Van dag').inputValue()).toBe('2026-04-28');
  await keurToegankelijkheid(anne);
  // the lines are sealed every five minutes; here now
  await uitDatabank("select bijrijder.verzegel_inzage() from set_config('bijrijder.gemeente', '9999', false)", []);
  await anne.getByLabel('Waarvoor is dit nodig?').fill('Steekproef na een melding');
  await anne.getByRole('button', { name: 'Maak het bestand' }).click();
  const [bestand] = await Promise.all([
    anne.waitForEvent('download'),
    anne.getByRole('link', { name: /Haal het bestand op/ }).click(),
  ]);
  const sleutel = await (await fetch(adres('/.well-known/audit-sleutel.pem'))).text();
  const uit = controleerUitvoer(await inhoudVan(bestand), sleutel);
  expect(uit.fouten).toEqual([]);
  expect(uit.blikken).toBeGreaterThan(0);
  await keurToegankelijkheid(anne);
});

test('the person asks to keep longer, reads until when, and stops it', async () => {
  const ilse = await nieuwePagina({ javascript: false });
  await logIn(ilse, 'Ilse', '/mijn/bewaren');
  await ilse.getByText('Vraag om langer te bewaren').click();
  await ilse.getByLabel('Waarom wilt u dit?').fill('Ik wil dit nog aan een rechter laten zien');
  await ilse.getByLabel('Tot en met welke dag?').fill('2027-04-01');
  await ilse.getByRole('button', { name: 'Bewaar langer' }).click();
  const blad = ilse.locator('main');
  expect(await blad.textContent()).toMatch(/1 april 2027.*Ik wil dit nog aan een rechter.*U vroeg dit zelf\./s);
  await ilse.getByRole('button', { name: 'Stop hiermee' }).click();
  expect(await blad.textContent()).not.toContain('U vroeg dit zelf.');
});

test('where anybody can turn to: said by the manager, read in security.txt and on the accessibility page', async () => {
  const joost = await nieuwePagina({ maat: 'bureau' });
  await logIn(joost, 'Joost', '/beheer/contact');
  await joost.getByLabel('Wie een lek in de beveiliging vindt').fill('javascript:alert(1)');
  await joost.getByLabel('Waarom?').fill('Het adres van ons team');
  await joost.getByRole('button', { name: 'Bewaar' }).click();
  expect(await joost.locator('main').textContent()).toContain('Dit is geen adres');
  expect(await joost.getByLabel('Waarom?').inputValue()).toBe('Het adres van ons team');
  await joost.getByLabel('Wie een lek in de beveiliging vindt').fill('veilig@voorbeeldstad.test');
  await joost.getByRole('button', { name: 'Bewaar' }).click();
  await joost.waitForURL(/klaar/);
  await keurToegankelijkheid(joost);
  const tekst = await (await fetch(adres('/.well-known/security.txt'))).text();
  expect(tekst).toMatch(/^Contact: mailto:veilig@voorbeeldstad\.test$/m);
  const dagen = (Date.parse(/^Expires: (.+)$/m.exec(tekst)![1]!) - Date.now()) / 86_400_000;
  expect(dagen).toBeGreaterThan(30);
  expect(dagen).toBeLessThan(365);
  for (const taal of ['nl', 'ar'] as const) {
    const iemand = await nieuwePagina({ taal, maat: 'smal' });
    await iemand.goto(adres('/toegankelijkheid'));
    await keurToegankelijkheid(iemand);
  }
});
