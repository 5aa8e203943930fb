import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';
import { expect, test } from 'vitest';
import { adres, inhoud, keurToegankelijkheid, knop, logIn, nieuwePagina } from './hulp.ts';

/** A short sound as a telephone keeps it. */
/** Half a second of sound, 8,000 samples a second, 16 bits, mono. */
const STEM = Buffer.concat([
  Buffer.from(
    'RIFF\x64\x1f\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data\x40\x1f\0\0',
    'latin1',
  ),
  Buffer.alloc(8000, 7),
]);

test('own voice, own steps, own word about work; and the face of who walks beside', async () => {
  const samira = await nieuwePagina({ javascript: false });
  const milan = await nieuwePagina({ maat: 'bureau', javascript: false });

  // the story spoken: what cannot be played is said, with the words that were typed; what is kept is heard again
  await logIn(samira, 'Samira', '/mijn/plan/geluid');
  const veld = samira.getByLabel('Of kies een opname');
  await samira.locator('#geluid-tekst').fill('Over de markt');
  await veld.setInputFiles({ name: 'a.ogg', mimeType: 'audio/ogg', buffer: Buffer.from('<html>geen geluid') });
  await knop(samira, 'Bewaar deze opname').click();
  expect(await inhoud(samira)).toContain('Dit bestand kunnen wij niet afspelen');
  expect(await samira.locator('#geluid-tekst').inputValue()).toBe('Over de markt');
  await veld.setInputFiles({ name: 'a.wav', mimeType: 'audio/wav', buffer: STEM });
  // nobody hears it until the person says so, by name
  await samira
    .locator('#geluid-delen')
    .getByLabel(/Ik en mijn klantmanager/)
    .check();
  expect(await samira.locator('#geluid-delen').textContent()).toContain('Milan Osei');
  await knop(samira, 'Bewaar deze opname').click();
  await samira.goto(adres('/mijn/plan'));
  const eigen = await samira.locator('audio').first().getAttribute('src');
  const heel = await samira.request.get(adres(eigen!));
  expect([heel.status(), heel.headers()['content-type'], (await heel.body()).includes(STEM.subarray(44))]).toEqual([
    200,
    'audio/wav',
    true,
  ]);
  const deel = await samira.request.get(adres(eigen!), { headers: { range: 'bytes=0-3' } });
  expect([deel.status(), (await deel.body()).toString()]).toEqual([206, 'RIFF']);

  // a step in smaller ones, in their own words; the first of them stands where it stood
  const stap = samira.locator('#stappen li', { hasText: 'Noah opgeven voor zwemles' });
  await stap.locator('summary').click();
  await stap.getByLabel('Maak er kleine stappen van').fill('Bellen met het zwembad');
  await knop(samira, 'Splits deze stap').first().click();
  expect(await inhoud(samira)).toContain('Schrijf minstens twee kleine stappen');
  const open = samira.locator('#stappen li', { hasText: 'Noah opgeven voor zwemles' });
  await open.getByLabel('Maak er kleine stappen van').fill('Bellen met het zwembad\nEen dag kiezen');
  await open.getByRole('button', { name: 'Splits deze stap' }).click();
  expect(await samira.locator('#stappen').innerText()).toMatch(
    /Bellen met het zwembad[\s\S]*Een dag kiezen[\s\S]*kassa/,
  );

  // what somebody already does counts, and stands with the klantmanager before what is to be done
  await samira.locator('#bijdrage summary').first().click();
  await samira.getByLabel('Wat doet u al?').fill('Voorlezen op de school van Noah');
  await samira
    .locator('#bijdrage-delen')
    .getByLabel(/Ik en mijn klantmanager/)
    .check();
  await samira.locator('button[value=bijdrage]').click();
  await samira.waitForURL(/klaar=bewaard/);
  expect(await samira.locator('#bijdrage').innerText()).toMatch(
    /Voorlezen op de school van Noah[\s\S]*Het telt mee, ook zonder loon/,
  );

  // Milan hears what was shared, and puts his face there; a file that is no photo is refused with a reason
  await logIn(milan, 'Milan', '/werkplek/ik');
  const foto = milan.getByLabel('Kies een foto');
  await foto.setInputFiles({ name: 'ik.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen foto') });
  await knop(milan, 'Zet deze foto').click();
  expect(await inhoud(milan)).toContain('kunnen wij niet als foto lezen');
  await foto.setInputFiles(join(HUIS, 'loonstrook/voorbeelden/01-klassiek-supermarkt-foto.jpg'));
  await knop(milan, 'Zet deze foto').click();
  expect(await inhoud(milan)).toContain('Uw foto staat er.');
  await samira.goto(adres('/mijn/plan'));
  const gezicht = await samira.locator('#mens img').getAttribute('src');
  const beeld = await samira.request.get(adres(gezicht!));
  expect([beeld.status(), beeld.headers()['content-type']]).toEqual([200, 'image/jpeg']);
  const ruw = readFileSync(join(HUIS, 'loonstrook/voorbeelden/01-klassiek-supermarkt-foto.jpg'));
  expect((await beeld.body()).length).toBeLessThan(ruw.length);
  await milan.goto(adres('/werkplek/mensen?naam=Samira'));
  await milan.getByRole('link', { name: 'Samira Amrani' }).first().click();
  const stem = await milan.locator('#stem audio').getAttribute('src');
  expect((await milan.request.get(adres(stem!))).status()).toBe(200);

  // work that was noted is said back
  const hanna = await nieuwePagina({ javascript: false });
  await logIn(hanna, 'Hanna', '/mijn/werk');
  await hanna.locator('#plekken').getByLabel('Wilt u er iets bij zeggen?').fill('Het is de laatste weken meer.');
  await knop(hanna, 'Dit klopt niet').click();
  expect(await inhoud(hanna)).toContain('dit klopt niet.');
  await milan.goto(adres('/werkplek'));
  expect(await inhoud(milan)).toMatch(/wat er over het werk bij Lunchroom De Ketel staat, klopt niet/);

  // taken away is gone, for Milan too
  await samira.goto(adres('/mijn/plan/geluid'));
  await knop(samira, 'Haal weg').click();
  expect((await milan.request.get(adres(stem!))).status()).toBe(404);
});

test('with a script the microphone is offered; where it is not allowed, that is said and a file still works', async () => {
  const bo = await nieuwePagina({ taal: 'nl' });
  await logIn(bo, 'Bo', '/mijn/plan/geluid');
  await knop(bo, 'Begin met opnemen').click();
  await expect.poll(() => inhoud(bo)).toMatch(/Opnemen lukt hier niet|Wij nemen nu op/);
  for (const pad of ['/mijn/plan/geluid', '/mijn/werk', '/mijn/bewaren']) {
    await bo.goto(adres(pad));
    await keurToegankelijkheid(bo);
  }
  const milan = await nieuwePagina({ maat: 'bureau' });
  await logIn(milan, 'Milan', '/werkplek/ik');
  await keurToegankelijkheid(milan);
});
