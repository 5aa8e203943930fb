import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { adres, keurToegankelijkheid, logIn, nieuwePagina } from './hulp.ts';

for (const javascript of [true, false]) {
  test(`a client logs in, sees their page and logs out ${javascript ? 'with' : 'without'} JavaScript`, async () => {
    const pagina = await nieuwePagina({ javascript });
    await pagina.goto(adres('/mijn'));
    await pagina.waitForURL(/inloggen\/persona/);
    expect(await pagina.locator('h1').textContent()).toBe('Wie bent u vandaag?');
    await logIn(pagina, 'Samira');
    expect(await pagina.locator('h1').first().textContent()).not.toBe('');
    expect(new URL(pagina.url()).pathname).toBe('/mijn');
    const koekjes = await pagina.context().cookies();
    expect(koekjes.find((een) => een.name === 'bijrijder')).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    await pagina.getByRole('button', { name: 'Uitloggen' }).click();
    await pagina.waitForURL(/melding=uitgelogd/);
    await pagina.goto(adres('/mijn'));
    await pagina.waitForURL(/inloggen\/persona/);
  });
}

test('one page leads to everything of a client, and each of those pages opens', async () => {
  const pagina = await nieuwePagina();
  await logIn(pagina, 'Hanna');
  await pagina.locator('footer').getByRole('link', { name: 'Alles van u' }).click();
  await pagina.waitForURL(/mijn\/alles/);
  await keurToegankelijkheid(pagina);
  const wegen = await pagina.locator('main a').evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href));
  expect(wegen.length).toBeGreaterThan(15);
  for (const weg of wegen) expect((await pagina.goto(weg))?.status(), weg).toBe(200);
});

test('a page for staff is not for a client, and the error page says what to do', async () => {
  const pagina = await nieuwePagina();
  await logIn(pagina, 'Els', '/werkplek/klachten');
  const antwoord = await pagina.goto(adres('/beheer'));
  expect(antwoord?.status()).toBe(403);
  expect(await pagina.locator('h1').textContent()).toBe('Deze bladzijde is niet voor u');
  await keurToegankelijkheid(pagina);
});

test('the papers of somebody elsewhere are refused, and that is not called a fault of ours', async () => {
  const pagina = await nieuwePagina();
  await logIn(pagina, 'Milan');
  const antwoord = await pagina.goto(adres('/werkplek/mensen/00000000-0000-8000-a000-000000000999/doorgeven/2026-04'));
  expect(antwoord?.status()).toBe(403);
  expect(await pagina.locator('h1').textContent()).toBe('Deze bladzijde is niet voor u');
});

for (const taal of ['nl', 'en', 'ar', 'uk', 'ti'] as const) {
  test(`public pages are accessible in ${taal}`, async () => {
    const pagina = await nieuwePagina({ taal, maat: /nl|en/.test(taal) ? 'telefoon' : 'smal' });
    for (const pad of ['/', '/inloggen', '/bestaat-niet', '/inloggen/client']) {
      await pagina.goto(adres(pad));
      expect(await pagina.locator('html').getAttribute('dir')).toBe(taal === 'ar' ? 'rtl' : 'ltr');
      await keurToegankelijkheid(pagina);
    }
  });
}

test('a form posted after the session has ended is kept and offered again after login', async () => {
  const pagina = await nieuwePagina({ javascript: false });
  await logIn(pagina, 'Joost', '/beheer');
  const voor = await pagina.locator('main').textContent();
  const db = new pg.Client({ connectionString: inject('product').beheerUrl });
  await db.connect();
  await db.query("update sessie set gezien_op = now() - interval '40 minutes'");
  await db.end();
  await pagina.getByRole('button', { name: 'Naar de volgende dag' }).click();
  await pagina.waitForURL(/inloggen\/persona/);
  await pagina.locator('button[name=persona]', { hasText: 'Joost' }).click();
  await pagina.waitForURL(/hervat/);
  expect(await pagina.locator('h1').textContent()).toBe('Niets is kwijt');
  await pagina.getByRole('button', { name: 'Ga verder waar u was' }).click();
  await pagina.waitForURL(/\/beheer$/);
  expect(await pagina.locator('main').textContent()).not.toBe(voor);
});

test('a post from another site is refused, and the policy carries a nonce of its own', async () => {
  const elders = await fetch(adres('/uitloggen'), { method: 'POST', headers: { Origin: 'https://elders.example' } });
  expect(elders.status).toBe(403);
  const zonder = await fetch(adres('/uitloggen'), { method: 'POST' });
  expect(zonder.status).toBe(403);
  const een = await fetch(adres('/'));
  const beleid = een.headers.get('content-security-policy') ?? '';
  expect(beleid).not.toContain('unsafe-inline');
  const nonce = /'nonce-([^']+)'/.exec(beleid)?.[1];
  expect(await een.text()).toContain(`nonce="${nonce}"`);
});
