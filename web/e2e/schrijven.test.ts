import { expect, test } from 'vitest';
import { adres, inhoud, logIn, nieuwePagina } from './hulp.ts';

/** What somebody types is kept while they type, and a label is asked about before it is kept. */
test('a draft comes back, is gone when it was sent, and nobody else has it; a label is asked about with and without script', async () => {
  const milan = await nieuwePagina({ maat: 'bureau' });
  await logIn(milan, 'Milan', '/werkplek/mensen');
  const bo = await milan
    .getByRole('link', { name: /Bo Terpstra/ })
    .first()
    .getAttribute('href');
  await milan.goto(adres(`${bo}/gesprek`));
  const zag = milan.getByLabel(/zag en hoorde|zag of hoorde/i);
  const zin = 'Bo liet een foto zien van de fiets die hij zelf maakte.';
  await zag.fill(`${zin} Hij is ongemotiveerd.`);
  // while writing, before anything is sent
  await milan.locator('mark.woordhulp').first().waitFor();
  expect(await milan.locator('#zag-woordhulp').innerText()).toContain('Wat zag of hoorde u?');
  await milan.getByText('Wij bewaren wat u typt.').waitFor();
  await milan.goto(adres('/werkplek'));
  await milan.goto(adres(`${bo}/gesprek`));
  await milan.getByText('Dit typte u eerder.').waitFor();
  expect(await zag.inputValue()).toContain(zin);

  // another colleague on the same page, and the person, find nothing of it
  const hoeveel = (p: typeof milan, pad: string) =>
    p.evaluate(async (waar) => {
      const uit = await fetch(`/concept?pad=${encodeURIComponent(waar)}`);
      return uit.ok ? ((await uit.json()) as unknown[]).length : uit.status;
    }, pad);
  expect(await hoeveel(milan, `${bo}/gesprek`)).toBe(1);
  const tineke = await nieuwePagina();
  await tineke.goto(adres('/'));
  expect(await hoeveel(tineke, `${bo}/gesprek`)).toBe(401);
  await logIn(tineke, 'Tineke', '/werkplek');
  expect(await hoeveel(tineke, `${bo}/gesprek`)).toBe(0);

  // sent: first the question, with everything that was typed; then it is kept, once
  await milan.getByRole('button', { name: /Deel/ }).click();
  expect(await inhoud(milan)).toContain('Kijk nog even naar uw woorden');
  await milan.getByLabel('Wat u schreef').fill(`${zin} Hij zei dat hij moe was.`);
  await milan.getByRole('button', { name: 'Verder' }).click();
  await milan.waitForURL(/gesprekken/);
  expect(await inhoud(milan)).toContain('Hij zei dat hij moe was');
  expect(await hoeveel(milan, `${bo}/gesprek`)).toBe(0);

  // without script the server asks the same, and the word may stay when it is right
  const kaal = await nieuwePagina({ javascript: false });
  await logIn(kaal, 'Milan', `${bo}/gesprek`);
  await kaal.getByLabel(/zag en hoorde|zag of hoorde/i).fill('Hij is lui, zegt de buurman.');
  await kaal.getByRole('button', { name: /Deel/ }).click();
  expect(await kaal.locator('mark.woordhulp').innerText()).toBe('is lui');
  expect(await kaal.getByLabel('Wat u schreef').inputValue()).toBe('Hij is lui, zegt de buurman.');
  await kaal.getByRole('button', { name: 'Verder' }).click();
  expect(await inhoud(kaal)).toContain('zegt de buurman');
});

test('who may read it comes back with the words', async () => {
  const bo = await nieuwePagina();
  await logIn(bo, 'Bo', '/mijn/plan');
  const open = async () => {
    const vorm = bo.locator('form:has(textarea):has(input[type=radio][value=ik])').first();
    await vorm.evaluate((f) => {
      for (let d = f.closest('details'); d; d = d.parentElement?.closest('details') ?? null) d.open = true;
    });
    return vorm;
  };
  const eerst = await open();
  await eerst.locator('textarea').first().fill('Dit wil ik eerst zelf bedenken.');
  await eerst.locator('input[value=ik]').check();
  await bo.getByText('Wij bewaren wat u typt.').waitFor();
  await bo.goto(adres('/mijn'));
  await bo.goto(adres('/mijn/plan'));
  await bo.getByText('Dit typte u eerder.').waitFor();
  const later = await open();
  expect(await later.locator('textarea').first().inputValue()).toBe('Dit wil ik eerst zelf bedenken.');
  expect(await later.locator('input[value=ik]').isChecked()).toBe(true);
});
