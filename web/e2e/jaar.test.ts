import { expect, it } from 'vitest';
import { adres, keurToegankelijkheid, logIn, nieuwePagina } from './hulp.ts';

const cent = (tekst: string): number => Number(tekst.replace(/[^\d−-]/g, '').replace('−', '-'));

it('the year of a person adds up, can be kept, and says what is not certain; the ledger of the municipality closes to the cent', async () => {
  const pagina = await nieuwePagina({ javascript: true });
  await logIn(pagina, 'Ilse', '/mijn/geld/jaaropgave/2025');
  await pagina.getByRole('heading', { level: 1, name: 'Jaaropgave 2025' }).waitFor();
  const som = (await pagina.locator('#som bdi').allTextContents()).map(cent);
  const [betaald, ingehouden, netto, belasting] = som;
  expect(betaald! + ingehouden!).toBe(netto);
  expect(netto! + belasting!).toBe(som.at(-1));
  const rijen = (await pagina.locator('#betalingen td bdi, #betalingen td:last-child').allTextContents()).map(cent);
  expect(rijen.length).toBeGreaterThan(0);
  expect(await pagina.locator('main').textContent()).toContain('De belasting is nog niet zeker');
  await keurToegankelijkheid(pagina);
  const bestand = await pagina.request.get(adres('/mijn/geld/jaaropgave/2025/download'));
  expect((await bestand.json()).uitbetaaldCent).toBe(betaald);

  const noor = await nieuwePagina({ maat: 'bureau' });
  await logIn(noor, 'Noor', '/beheer/jaar/2025');
  const [bank, opgaven, verschil] = (await noor.locator('#grootboek bdi').allTextContents()).map(cent);
  expect(bank! + opgaven!).toBe(0);
  expect(verschil).toBe(0);
  await keurToegankelijkheid(noor);
});

it('what was paid too much has a page for the person and one for who finishes it', async () => {
  const noor = await nieuwePagina({ maat: 'bureau' });
  await logIn(noor, 'Noor', '/beheer/afhandelen');
  await noor.getByRole('link', { name: 'Bekijk' }).first().click();
  const regel = noor.locator('section', { hasText: 'te veel' }).first();
  // the reason of a small amount is filled in already
  await regel.locator('form', { hasText: 'Niet terugvragen' }).getByRole('textbox').first().fill('');
  await regel.getByRole('button', { name: 'Niet terugvragen' }).click();
  expect(await noor.locator('[role=alert]').textContent()).toContain('Schrijf in een paar woorden de reden');
  await keurToegankelijkheid(noor);
  await noor.goto(adres('/beheer/kwaliteit'));
  await noor.getByRole('heading', { level: 1, name: 'Kwaliteit van ons werk' }).waitFor();
  await keurToegankelijkheid(noor);
});
