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
});

test('a bewindvoerder sees the month and the letters about money of the one the court named', async () => {
  const karim = await nieuwePagina({ maat: 'bureau', javascript: false });
  await logIn(karim, 'Karim', '/helpen');
  await karim.getByRole('link', { name: /Ilse Braam/ }).click();
  await karim.waitForURL(/\/helpen\/[0-9a-f-]{36}$/);
  expect(await karim.locator('#maand').textContent()).toMatch(/€/);
  await karim.getByRole('link', { name: 'Brieven over geld' }).click();
  await karim.waitForURL(/brieven$/);
  const ilse = await nieuwePagina();
  await logIn(ilse, 'Ilse', '/mijn/helpers');
  expect(await ilse.locator('#helpers').textContent()).toMatch(/Karim Benali.*De rechter wees deze persoon aan/s);
  expect(await ilse.getByRole('button', { name: /Stop nu/ }).count()).toBe(0);
});
