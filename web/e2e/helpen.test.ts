import { readFileSync } from 'node:fs';
import { HUIS } from '@bijrijder/dossier/databank';
import { expect, test } from 'vitest';
import { adres, keurToegankelijkheid, logIn, nieuwePagina, uitDatabank } from './hulp.ts';

test('somebody is asked with a code, accepts it, hands in income, is seen by name, is stopped, and is refused from that click on', async () => {
  const bo = await nieuwePagina();
  await logIn(bo, 'Bo', '/mijn/helpers');
  await bo.getByLabel('Wie wilt u vragen?').fill('oom Wim');
  await bo.getByRole('button', { name: 'Maak een code' }).click();
  const code = (await bo.locator('.melding bdi').first().textContent())!;
  expect(code).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
  await keurToegankelijkheid(bo);

  // unknown to the municipality: no way in, except to accept a code
  const wim = await nieuwePagina({ maat: 'smal' });
  await wim.goto(adres('/inloggen/client?naar=/mijn'));
  await wim.locator('button[name=persona][value="c-wim"]').click();
  await expect.poll(() => wim.url()).toContain('melding=onbekend-client');
  await logIn(wim, 'Wim', '/helpen/code');
  await wim.goto(adres('/mijn'));
  expect(new URL(wim.url()).pathname).toBe('/helpen/code');
  await wim.getByLabel('De code').fill('AAAA-BBBB-CCCC-DDDD');
  await wim.getByRole('button', { name: 'Ik wil helpen' }).click();
  expect(await wim.locator('main').textContent()).toContain('Deze code werkt niet');
  await keurToegankelijkheid(wim);
  expect(await wim.getByLabel('De code').inputValue()).toBe('AAAA-BBBB-CCCC-DDDD');
  await wim.getByLabel('De code').fill(code);
  await wim.getByRole('button', { name: 'Ik wil helpen' }).click();
  await wim.waitForURL(/\/helpen\?klaar/);
  await keurToegankelijkheid(wim);

  await wim.getByRole('link', { name: /Bo Terpstra/ }).click();
  await wim.waitForURL(/\/helpen\/[0-9a-f-]{36}$/);
  const bijBo = wim.url();
  expect(await wim.locator('#maand').textContent()).toMatch(/€/);
  await keurToegankelijkheid(wim);
  await wim.getByRole('link', { name: /door voor Bo/ }).click();
  await wim.locator('input[name^="netto|"]').first().fill('412,30');
  await wim.getByRole('button', { name: 'Verder' }).click();
  await expect.poll(() => wim.locator('h1').textContent()).toContain('Klopt dit');
  await keurToegankelijkheid(wim);
  await wim.getByRole('button', { name: 'Verstuur voor Bo' }).click();
  await wim.waitForURL(/binnen=ja/);
  expect(await wim.locator('#maand').textContent()).toContain('Wim Kroon gaf het inkomen door');

  // only those who asked
  const [hanna] = await uitDatabank<{ id: string }>(
    "select id from persoon where aanspreeknaam = 'Hanna Lindeboom'",
    [],
  );
  expect((await wim.goto(adres(`/helpen/${hanna!.id}`)))?.status()).toBe(403);
  expect((await wim.goto(`${bijBo}/brieven`))?.status()).toBe(403);

  await bo.goto(adres('/mijn'));
  expect(await bo.locator('main').textContent()).toContain('Wim Kroon gaf uw inkomen voor u door');
  await bo.getByRole('link', { name: 'Ontvangstbewijs' }).first().click();
  await expect.poll(() => bo.locator('#bon').textContent()).toContain('Wim Kroon');
  await bo.goto(adres('/mijn/wie-keek'));
  expect(await bo.locator('main').textContent()).toContain('Uw helper');
  await bo.goto(adres('/mijn/helpers'));
  expect(await bo.locator('#helpers').textContent()).toContain('Wim Kroon (oom Wim)');
  await bo.getByRole('button', { name: /Stop nu/ }).click();
  await bo.waitForURL(/gestopt/);
  await keurToegankelijkheid(bo);
  expect((await wim.goto(bijBo))?.status()).toBe(403);
  await wim.goto(adres('/helpen'));
  expect(await wim.locator('main').textContent()).toContain('U helpt nu niemand');
}, 180_000);

test('a bewindvoerder sees the money and the letters, objects and complains in their own name, and the person reads all of it', async () => {
  const karim = await nieuwePagina({ maat: 'smal', javascript: false });
  await logIn(karim, 'Karim', '/helpen');
  await karim.getByRole('link', { name: /Ilse Braam/ }).click();
  await karim.waitForURL(/\/helpen\/[0-9a-f-]{36}$/);
  const bijIlse = karim.url();
  expect(await karim.locator('#maand').textContent()).toMatch(/€/);
  await karim.getByRole('link', { name: 'Brieven over geld' }).click();
  await karim.waitForURL(/brieven$/);
  await karim.goto(`${bijIlse}/terugbetalen`);
  expect(await karim.locator('main').textContent()).toMatch(/open|Er staat niets open/);
  // no messages and no plan: that is not money
  expect((await karim.goto(`${bijIlse}/berichten`))?.status()).toBe(403);

  await karim.goto(`${bijIlse}/besluiten`);
  await karim.locator('a[href*="/bezwaar/"]').first().click();
  await karim.waitForURL(/\/bezwaar\/\d{4}-\d{2}$/);
  const bezwaar = karim.url();
  // what was typed comes back: here that nothing was
  await karim.getByLabel('Waarom bent u het er niet mee eens?').evaluate((e) => e.removeAttribute('required'));
  await karim.getByRole('button', { name: /Verstuur het bezwaar/ }).click();
  expect(await karim.locator('[role=alert]').textContent()).toContain('Schrijf waarom');
  await karim.getByLabel('Waarom bent u het er niet mee eens?').fill('De huur is niet meegeteld');
  await karim.getByRole('button', { name: /Verstuur het bezwaar/ }).click();
  await karim.waitForURL(/binnen=ja/);
  expect(await karim.locator('main').textContent()).toContain('Karim Benali maakte bezwaar');
  // a second tab that was open makes no second one
  expect(await karim.getByRole('button', { name: /Verstuur het bezwaar/ }).count()).toBe(0);
  await karim.goto(`${bijIlse}/klacht`);
  await karim.getByLabel('Wat gebeurde er?').fill('De brief kwam twee weken te laat');
  await karim.getByRole('button', { name: /Verstuur de klacht/ }).click();
  await karim.waitForURL(/binnen=ja/);
  expect(await karim.locator('#eerder').textContent()).toContain('Binnen op');
  const kijker = await nieuwePagina({ taal: 'ar' });
  await logIn(kijker, 'Karim', '/helpen');
  for (const pad of [
    '',
    '/besluiten',
    '/terugbetalen',
    '/klacht',
    new URL(bezwaar).pathname.replace(/^.*(?=\/bezwaar)/, ''),
  ]) {
    await kijker.goto(`${bijIlse}${pad}`);
    await keurToegankelijkheid(kijker);
  }

  const ilse = await nieuwePagina();
  await logIn(ilse, 'Ilse', '/mijn/helpers');
  expect(await ilse.locator('#rechter').textContent()).toMatch(
    /Karim Benali.*Milan Osei en Noor Verhagen keken dit na/s,
  );
  expect(await ilse.getByRole('button', { name: /Stop nu/ }).count()).toBe(0);
  await keurToegankelijkheid(ilse);
  await ilse.goto(adres(new URL(bezwaar).pathname.replace(/^.*(?=\/bezwaar)/, '/mijn')));
  expect(await ilse.locator('main').textContent()).toContain('gemaakt door Karim Benali');
  await ilse.goto(adres('/mijn/klacht'));
  await ilse.locator('#lijst a').first().click();
  await ilse.locator('#woorden').getByText('Karim Benali, bewindvoerder van Ilse').waitFor();
  await ilse.goto(adres('/mijn/rekening'));
  expect(await ilse.locator('main').textContent()).toContain('Karim Benali regelt uw geld');
  expect(await ilse.locator('input[name=iban]').count()).toBe(0);
  await ilse.goto(adres('/mijn/wie-keek'));
  expect(await ilse.locator('main').textContent()).toContain('Karim Benali');
}, 180_000);

test('what the court ordered: written down with its copy, agreed by another, logged in for with a code, ended while a tab is open', async () => {
  const [bo] = await uitDatabank<{ id: string }>("select id from persoon where aanspreeknaam = 'Bo Terpstra'", []);
  const blad = `/werkplek/mensen/${bo!.id}/bewind`;
  const milan = await nieuwePagina({ maat: 'bureau' });
  await logIn(milan, 'Milan', blad);
  await keurToegankelijkheid(milan);
  await milan.getByLabel(/^Bewindvoerder/).check();
  await milan.getByLabel('Wie is aangewezen?').fill('Wim Kroon');
  await milan.getByLabel('Welke rechtbank?').fill('Rechtbank Voorbeeldland');
  await milan.getByLabel('Datum van de beschikking').fill('2026-03-02');
  await milan.getByLabel('Vanaf welke dag geldt het?').fill('2026-03-01');
  await milan.getByLabel('Naar een rekening die de bewindvoerder noemde').check();
  await milan.getByLabel('Rekeningnummer').fill('NL00 FOUT 0000');
  await milan.getByLabel('Op naam van').fill('Beheer Bo Terpstra');
  const stuk = {
    name: 'beschikking.png',
    mimeType: 'image/png',
    buffer: readFileSync(`${HUIS}/docs/schermen/plan.png`),
  };
  await milan.getByLabel('Kopie van de beschikking').setInputFiles({ ...stuk, buffer: Buffer.from('MZ geen plaatje') });
  await milan.getByRole('button', { name: 'Schrijf op' }).click();
  // the first thing that cannot be, in words; what was typed is there
  await milan.locator('[role=alert]').filter({ hasText: 'vanaf de datum van de beschikking' }).first().waitFor();
  await milan.getByLabel('Vanaf welke dag geldt het?').fill('2026-03-03');
  await milan.getByLabel('Kopie van de beschikking').setInputFiles({ ...stuk, buffer: Buffer.from('MZ geen plaatje') });
  await milan.getByRole('button', { name: 'Schrijf op' }).click();
  await milan.locator('[role=alert]').filter({ hasText: 'geen pdf, jpg of png' }).first().waitFor();
  await milan.getByLabel('Kopie van de beschikking').setInputFiles(stuk);
  await milan.getByRole('button', { name: 'Schrijf op' }).click();
  await milan.locator('[role=alert]').filter({ hasText: 'rekeningnummer klopt niet' }).first().waitFor();
  expect(await milan.getByLabel('Wie is aangewezen?').inputValue()).toBe('Wim Kroon');
  await milan.getByLabel('Rekeningnummer').fill('NL91 ABNA 0417 1643 00');
  await milan.getByLabel('Kopie van de beschikking').setInputFiles(stuk);
  await milan.getByRole('button', { name: 'Schrijf op' }).click();
  await milan.waitForURL(/klaar=opgeschreven/);
  await keurToegankelijkheid(milan);
  const kopie = await milan.getByRole('link', { name: 'Bekijk de beschikking' }).getAttribute('href');
  expect((await milan.request.get(adres(kopie!))).headers()['content-type']).toMatch(/^image\/jpeg/);
  expect(await milan.getByRole('button', { name: 'Maak een inlogcode' }).count()).toBe(0);
  // it waits, the person sees it already, and nobody else may agree than the one whose work it is
  const boZelf = await nieuwePagina();
  await logIn(boZelf, 'Bo', '/mijn/helpers');
  expect(await boZelf.locator('#rechter').textContent()).toMatch(/Wim Kroon.*Een tweede collega kijkt het nog na/s);
  // a client is sent to the login of staff, and gets no picture
  expect((await boZelf.request.get(adres(kopie!), { maxRedirects: 0 })).status()).not.toBe(200);
  expect((await milan.goto(adres('/werkplek/bewind')))?.status()).toBe(403);

  const noor = await nieuwePagina({ maat: 'bureau', javascript: false });
  await logIn(noor, 'Noor', '/werkplek/bewind');
  const taak = noor.locator('section, div').filter({ hasText: 'Bo Terpstra. Bewindvoerder: Wim Kroon' }).last();
  expect(await noor.locator('main').textContent()).toContain('eindigt op 4300');
  await noor.getByLabel('Wat keek u na?').first().fill('Kantoor gebeld op het nummer uit de beschikking');
  await noor.getByRole('button', { name: 'Bevestig', exact: true }).first().click();
  await noor.waitForURL(/klaar=bevestigd/);
  expect(await taak.count()).toBe(0);
  await boZelf.goto(adres('/mijn/hulp'));
  expect(await boZelf.locator('#berichten').textContent()).toContain(
    'De rechter wees Wim Kroon aan als uw bewindvoerder',
  );

  await milan.goto(adres(blad));
  await milan.getByRole('button', { name: 'Maak een inlogcode' }).click();
  const code = (await milan.locator('.melding bdi').first().textContent())!;
  const wim = await nieuwePagina();
  await logIn(wim, 'Wim', '/helpen/code');
  await wim.getByLabel('De code').fill(code);
  const naam = wim.getByLabel('Uw naam');
  if ((await naam.count()) > 0) await naam.fill('Wim Kroon');
  await wim.getByRole('button', { name: 'Ik wil helpen' }).click();
  await wim.waitForURL(/\/helpen\?klaar/);
  await wim.goto(adres(`/helpen/${bo!.id}/besluiten`));
  expect(await wim.locator('h1').textContent()).toContain('Besluiten');
  await wim.goto(adres(`/helpen/${bo!.id}/klacht`));
  await wim.getByLabel('Wat gebeurde er?').fill('Dit tabblad stond nog open');

  // the end, while that tab is open: closed from this click on, and the money waits for a human
  await milan.goto(adres(blad));
  await milan.locator('summary').filter({ hasText: 'Beëindig' }).click();
  await milan.getByLabel('De rechter hief het op, of de tijd is om').check();
  await milan.getByRole('button', { name: 'Beëindig nu' }).click();
  await milan.waitForURL(/klaar=beeindigd/);
  expect(await milan.locator('main').textContent()).toContain('Het geld wacht');
  await keurToegankelijkheid(milan);
  await wim.getByRole('button', { name: /Verstuur de klacht/ }).click();
  await expect.poll(() => wim.locator('main, body').first().textContent()).not.toContain('De klacht is binnen');
  expect((await wim.goto(adres(`/helpen/${bo!.id}`)))?.status()).toBe(403);
  expect(await uitDatabank('select 1 from klacht.klacht where klager = $1', [bo!.id])).toEqual([]);

  await noor.goto(adres('/werkplek/bewind'));
  expect(await noor.locator('main').textContent()).toContain('Het geld van Bo wacht');
  await noor.getByLabel('Wat keek u na?').first().fill('Bo gebeld op haar eigen nummer');
  await noor.getByRole('button', { name: 'Ja, deze rekening' }).first().click();
  await noor.waitForURL(/klaar=rekening/);
  const kijk = await nieuwePagina({ maat: 'bureau' });
  await logIn(kijk, 'Noor', '/werkplek/bewind');
  await keurToegankelijkheid(kijk);
  await boZelf.goto(adres('/mijn/wie-keek'));
  expect(await boZelf.locator('main').textContent()).toContain('Noor Verhagen');
}, 180_000);

test('a helper adds work, hands in a slip and writes, each by name, and only what was allowed; refused from the click on stop', async () => {
  const samira = await nieuwePagina({ javascript: false });
  await logIn(samira, 'Samira', '/mijn/helpers');
  await samira.getByLabel('Wie wilt u vragen?').fill('Wim');
  await samira.getByLabel('Berichten met de gemeente lezen en schrijven').check();
  await samira.getByRole('button', { name: 'Maak een code' }).click();
  const code = (await samira.locator('.melding bdi').first().textContent())!;
  const [{ id }] = (await uitDatabank<{ id: string }>(
    "select id from persoon where aanspreeknaam like 'Samira%'",
    [],
  )) as [{ id: string }];
  const wim = await nieuwePagina({ maat: 'smal' });
  await logIn(wim, 'Wim', '/helpen/code');
  await wim.getByLabel('De code').fill(code);
  const naam = wim.getByLabel('Uw naam');
  if ((await naam.count()) > 0) await naam.fill('Wim Kroon');
  await wim.getByRole('button', { name: 'Ik wil helpen' }).click();
  await wim.waitForURL(/\/helpen\?klaar/);
  await wim.goto(adres(`/helpen/${id}`));
  // within the scope: no page of who the court appointed
  for (const pad of ['besluiten', 'terugbetalen', 'klacht', 'brieven'])
    expect((await wim.request.get(adres(`/helpen/${id}/${pad}`))).status(), pad).toBe(403);
  await wim.getByRole('link', { name: /door voor Samira/ }).click();
  await wim.waitForURL(/\/doorgeven\/\d{4}-\d{2}$/);
  const maand = wim.url();
  await wim.locator('#nieuw summary').click();
  await wim.locator('#nieuw input[name=werkgever]').fill('Bakkerij De Korst');
  await wim.locator('#nieuw button').last().click();
  await wim.locator('main').getByText('Bakkerij De Korst').first().waitFor();
  await keurToegankelijkheid(wim);
  await wim.goto(`${maand}/foto`);
  await keurToegankelijkheid(wim);
  await wim.locator('input[type=file]').setInputFiles({
    name: 'strook.png',
    mimeType: 'image/png',
    buffer: readFileSync(`${HUIS}/docs/schermen/plan.png`),
  });
  await wim.locator('main form button').last().click();
  await wim.waitForURL(/nakijken/, { timeout: 60_000 });
  await keurToegankelijkheid(wim);
  await wim.goto(adres(`/helpen/${id}/berichten`));
  expect(await wim.locator('main').textContent()).toContain('Samira Amrani ziet uw naam');
  await wim.getByLabel(/Uw bericht aan/).fill('Samira heeft nieuw werk bij de bakker');
  await wim.getByRole('button', { name: /Verstuur voor/ }).click();
  await wim.waitForURL(/gestuurd/);
  await keurToegankelijkheid(wim);
  await samira.goto(adres('/mijn/hulp'));
  const gelezen = await samira.locator('#berichten').textContent();
  expect(gelezen).toContain('Wim Kroon, voor u');
  expect(gelezen).toContain('Wim Kroon zette een foto of bestand voor u klaar');
  await samira.goto(adres('/mijn/wie-keek'));
  expect(await samira.locator('main').textContent()).toContain('Wim Kroon');
  await samira.goto(adres('/mijn/helpers'));
  await samira
    .getByRole('button', { name: /Stop nu/ })
    .first()
    .click();
  await samira.waitForURL(/gestopt/);
  await wim.getByLabel(/Uw bericht aan/).fill('Dit tabblad stond nog open');
  await wim.getByRole('button', { name: /Verstuur voor/ }).click();
  await expect.poll(() => wim.getByText('Uw bericht is verstuurd').count()).toBe(0);
  for (const url of [maand, `${maand}/foto`, adres(`/helpen/${id}/berichten`)])
    expect((await wim.request.get(url)).status(), url).toBe(403);
  expect(await uitDatabank('select 1 from bericht where tekst like $1', ['Dit tabblad%'])).toEqual([]);
}, 180_000);
