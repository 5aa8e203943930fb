import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';
import { expect, test } from 'vitest';
import { adres, inhoud, keurToegankelijkheid, knop, logIn, nieuwePagina } from './hulp.ts';

/** A photo as a telephone sends it. */
const FOTO = readFileSync(join(HUIS, 'loonstrook/voorbeelden/01-klassiek-supermarkt-foto.jpg'));

test('nazorg: began by itself, a question with a letter, an answer of a person, a choice; enough hours is enough', async () => {
  const daan = await nieuwePagina({ javascript: false });
  const milan = await nieuwePagina({ maat: 'bureau', javascript: false });
  await logIn(daan, 'Daan', '/mijn/nazorg');
  expect(await inhoud(daan)).toContain('Tot en met 31 augustus kunt u bij Milan Osei terecht');
  await daan.getByLabel('Vaak contact').check();
  await knop(daan, 'Bewaar mijn keuze').click();
  expect(await daan.getByLabel('Vaak contact').isChecked()).toBe(true);

  // an empty question asks for words; a letter that cannot be opened is said, and the question is there all the same
  await daan.getByLabel('Waar gaat het over?').selectOption({ label: 'Toeslagen' });
  await daan.getByLabel('Uw vraag').fill('Moet ik dit terugbetalen?');
  await daan.getByLabel('Foto van de brief').setInputFiles([
    { name: 'brief.jpg', mimeType: 'image/jpeg', buffer: FOTO },
    { name: 'kapot.pdf', mimeType: 'application/pdf', buffer: Buffer.from('geen pdf') },
  ]);
  await knop(daan, 'Stuur mijn vraag').click();
  expect(await inhoud(daan)).toContain('De foto kunnen wij niet openen');
  expect(await inhoud(daan)).toContain('U krijgt antwoord uiterlijk donderdag 30 april');

  await logIn(milan, 'Milan', '/werkplek');
  const lijn = milan.locator('#antwoord li', { hasText: 'Moet ik dit terugbetalen?' });
  await lijn.getByRole('link', { name: 'Antwoord' }).click();
  const beeld = await milan.getByRole('link', { name: /Bladzijde 1/ }).getAttribute('href');
  const plaatje = await milan.request.get(adres(beeld!));
  expect([plaatje.status(), plaatje.headers()['content-type']]).toEqual([200, expect.stringMatching(/^image\//)]);
  expect((await plaatje.body()).equals(FOTO)).toBe(false);
  await milan
    .getByLabel('Uw antwoord aan Daan')
    .fill('Nee, dit is een voorlopig bericht. Ik bel de Belastingdienst met u.');
  await knop(milan, 'Stuur antwoord').click();
  await daan.goto(adres('/mijn/nazorg'));
  expect(await inhoud(daan)).toContain('Ik bel de Belastingdienst met u.');

  // a buddy only with a yes
  await milan.locator('summary', { hasText: 'Stel iemand voor' }).click();
  await milan.locator('#ander-naam').fill('Buurthuis De Brug');
  await milan.locator('#ander-weten').fill('Dat Daan hulp wil met post');
  await knop(milan, 'Leg voor aan Daan').click();
  expect(await inhoud(milan)).toContain('Wacht op het ja van Daan');
  await daan.reload();
  await knop(daan, 'Ja, goed').click();
  expect(await daan.locator('#ander').innerText()).toContain('Dat Daan hulp wil met post');

  // hours: the person says enough, nobody goes beyond it, what was typed comes back
  await daan.goto(adres('/mijn/werk'));
  await daan.getByLabel('Hoogstens uren per week').fill('32');
  await daan.getByLabel('Waarom?').fill('Vrijdag slaap ik uit.');
  await knop(daan, 'Bewaar').click();
  expect(await inhoud(daan)).toContain('hoogstens 32 uur per week');
  await milan.goto(adres(new URL(milan.url()).pathname));
  await milan.locator('summary', { hasText: 'Er veranderde iets' }).click();
  await milan.getByLabel('Uren per week', { exact: true }).first().fill('36');
  await milan.locator('#plekken').getByRole('button', { name: 'Bewaar' }).click();
  expect(await inhoud(milan)).toContain('Dit zijn meer uren dan afgesproken');

  // nobody else opens the letter
  const hanna = await nieuwePagina({ javascript: false });
  await logIn(hanna, 'Hanna', '/mijn/werk');
  const vreemd = await hanna.request.get(adres(beeld!.replace(/.*nazorgbeeld/, '/mijn/nazorg/beeld')));
  expect(vreemd.status()).toBe(404);
});

test('pages about work and nazorg are accessible', async () => {
  const milan = await nieuwePagina({ maat: 'bureau' });
  await logIn(milan, 'Milan', '/werkplek/werk');
  for (const nr of ['01', '11']) {
    await milan.goto(adres(`/werkplek/mensen/00000000-0000-8000-a000-0000000000${nr}/werk`));
    await keurToegankelijkheid(milan);
  }
  const daan = await nieuwePagina({ maat: 'smal' });
  await logIn(daan, 'Daan', '/mijn/nazorg');
  for (const pad of ['/mijn', '/mijn/nazorg', '/mijn/werk']) {
    await daan.goto(adres(pad));
    await keurToegankelijkheid(daan);
  }
});
