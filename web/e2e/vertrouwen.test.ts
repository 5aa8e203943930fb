import { expect, test } from 'vitest';
import { adres, keurToegankelijkheid, logIn, nieuwePagina } from './hulp.ts';

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
  expect(kijk).toContain('gekeken in dit bezoek');
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
  expect(await arabisch.locator('main').textContent()).toContain('Elk stuk heeft zijn eigen dag.');
  await keurToegankelijkheid(arabisch);
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
      { timeout: 20_000 },
    )
    .toContain('Dit gaat weg tot en met');
  expect(await joost.locator('main').textContent()).toContain('Er staat nog geld open');
  await keurToegankelijkheid(joost);
});
