import { expect, it } from 'vitest';
import { adres, keurToegankelijkheid, logIn, nieuwePagina } from './hulp.ts';

it('shows a month that was looked over, signed by two people, paid and confirmed', async () => {
  const pagina = await nieuwePagina({ maat: 'bureau' });
  await logIn(pagina, 'Noor', '/beheer/maand');
  // 28 April: March is paid, April is next, with the day before which it must be released
  expect(await pagina.locator('#nu-2026-04').textContent()).toMatch(/Wachten tot de maand om is[\s\S]*woensdag 6 mei/);
  expect(await pagina.locator('#maanden tbody tr').count()).toBe(13);
  await keurToegankelijkheid(pagina);
  await pagina.getByRole('link', { name: 'Naar april' }).click();
  expect(await pagina.locator('#stap').textContent()).toContain('vrijdag 8 mei');
  await pagina.getByRole('link', { name: 'De maanden' }).click();
  await pagina.getByRole('link', { name: 'maart 2026' }).click();
  await pagina.getByRole('heading', { level: 1, name: 'Maand maart' }).waitFor();
  const fasen = await pagina.locator('ol.fasebalk').textContent();
  expect(fasen).toContain('tweede keer, gelijk');
  expect(await pagina.locator('#vrij').textContent()).toMatch(/Noor Verhagen[\s\S]*Ravi Soekhoe/);
  await keurToegankelijkheid(pagina);
  // the rows explain the difference with last month to the cent
  const bedragen = await pagina.locator('#verschil bdi').allInnerTexts();
  const cent = (tekst: string) => Number(tekst.replace(/[^\d−-]/g, '').replace('−', '-'));
  const rijen = bedragen.map(cent);
  expect(rijen.slice(0, -1).reduce((som, c) => som + c, 0)).toBe(rijen.at(-1));
});

it('lets nobody else in', async () => {
  const pagina = await nieuwePagina();
  await logIn(pagina, 'Milan');
  const antwoord = await pagina.goto(adres('/beheer/maand'));
  expect(antwoord?.status()).toBe(403);
});

it('shows the one who runs the system how the months stand, without people or buttons', async () => {
  const pagina = await nieuwePagina();
  await logIn(pagina, 'Joost', '/beheer/maand');
  expect(await pagina.locator('#maanden').textContent()).toContain('maart 2026');
  expect((await pagina.goto(adres('/beheer/maand/2026-03')))?.status()).toBe(200);
  expect(await pagina.locator('main form').count()).toBe(0);
});

it('works on a telephone without script', async () => {
  const pagina = await nieuwePagina({ javascript: false });
  await logIn(pagina, 'Ravi', '/beheer/maand/2025-06');
  await pagina.getByRole('heading', { level: 1, name: 'Maand juni' }).waitFor();
  expect(await pagina.locator('#tot').textContent()).toContain('Samen te betalen');
});
