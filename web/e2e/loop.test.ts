import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { INDELINGEN } from '../../loonstrook/proef/indelingen.ts';
import { STROKEN } from '../../loonstrook/proef/strook.ts';
import { adres, druk, keurToegankelijkheid, logIn, nieuwePagina, uitDatabank } from './hulp.ts';

const strook = (naam: string) => join(HUIS, 'loonstrook/voorbeelden', naam);
const bedrag = (tekst: string | null): string => (tekst ?? '').replaceAll('\u00a0', ' ');
const kop = async (p: Page): Promise<string> => bedrag(await p.locator('h1').first().textContent());

describe('Hanna types her wage', () => {
  test('sees what arrives while typing, sends it once, and gets exactly that', async () => {
    const p = await nieuwePagina();
    await logIn(p, 'Hanna');
    expect(await kop(p)).toBe('Dag Hanna');
    await keurToegankelijkheid(p);
    await p.getByRole('link', { name: 'Inkomen van april doorgeven' }).click();
    await keurToegankelijkheid(p);
    await p.getByRole('link', { name: /Zelf typen/ }).click();
    const veld = p.getByLabel(/Hoeveel loon kreeg u netto/);
    await veld.fill('771,84');
    await expect.poll(async () => bedrag(await p.locator('#bedrag-betaald').textContent())).toBe('€ 722,83');
    expect(bedrag(await p.locator('#bedrag-erbijzin').textContent())).toBe('€ 163,24');
    await veld.fill('77184');
    await p.getByRole('button', { name: 'Verder' }).click();
    // a forgotten comma is asked about, once
    expect(bedrag(await p.locator('main').textContent())).toContain('Bedoelt u misschien € 771,84?');
    await keurToegankelijkheid(p);
    await veld.fill('zeven');
    await p.getByRole('button', { name: 'Verder' }).click();
    expect(await p.locator('main').textContent()).toContain('Wij lezen ‘zeven’ niet als bedrag');
    await veld.fill('771,84');
    await p.getByRole('button', { name: 'Verder' }).click();
    expect(await kop(p)).toBe('Klopt dit?');
    await keurToegankelijkheid(p);
    const formulier = p.locator('form').filter({ has: p.getByRole('button', { name: 'Ja, verstuur' }) });
    const eenmalig = await formulier.locator('input[name=eenmalig]').inputValue();
    await formulier.getByRole('button').first().click();
    expect(await kop(p)).toContain('Dank u wel');
    expect(bedrag(await p.locator('.bon__uitkomst').textContent())).toContain('€ 722,83');
    await keurToegankelijkheid(p);
    // the same form again (a double click, the back button) is not a second declaration
    const nog = await p.request.post(adres('/mijn/doorgeven/2026-04/klopt'), {
      form: { eenmalig },
      headers: { origin: adres().slice(0, -1) },
      maxRedirects: 0,
    });
    expect(nog.status()).toBe(303);
    const aantal = await uitDatabank<{ n: string }>('select count(*) n from opgave where eenmalig = $1', [eenmalig]);
    expect(aantal[0]!.n).toBe('1');
    // the job decides with the same core: promise = decision = specification
    await expect
      .poll(
        async () =>
          (
            await uitDatabank<{ betaald_cent: number; belofte_cent: number }>(
              "select betaald_cent, belofte_cent from besluit where maand = '2026-04' and huishouden = (select huishouden from opgave where eenmalig = $1) order by volgnummer desc limit 1",
              [eenmalig],
            )
          )[0],
        { timeout: 20_000 },
      )
      .toEqual({ betaald_cent: 72283, belofte_cent: 72283 });
    await p.goto(adres('/mijn/uitleg/2026-04'));
    expect(await kop(p)).toContain('€ 722,83');
    await keurToegankelijkheid(p);
    await p.goto(adres('/mijn/specificaties/2026-04'));
    expect(bedrag(await p.locator('.belofterij').textContent())).toMatch(/Gezegd.*€ 722,83.*Besloten.*€ 722,83/);
    await keurToegankelijkheid(p);
    // until it is settled it can be taken back
    await p.goto(adres('/mijn'));
    await p.getByRole('link', { name: 'Ontvangstbewijs' }).click();
    await p.getByRole('link', { name: /Neem terug/ }).click();
    await p.getByRole('button', { name: 'Ja, neem terug' }).click();
    expect(bedrag(await p.locator('main').textContent())).toContain('komt er ongeveer');
  });

  test('gives a payslip as PDF, checks what was read, and sends', async () => {
    const p = await nieuwePagina({ maat: 'smal' });
    await logIn(p, 'Samira', '/mijn/doorgeven/2026-04/foto');
    await p.setInputFiles('input[type=file]', strook('04-vierweken-schoonmaak.pdf'));
    await p.getByRole('button', { name: 'Lees mijn strook' }).click();
    await p.waitForURL(/nakijken/);
    expect(await kop(p)).toBe('Klopt dit met uw loonstrook?');
    const verwacht = JSON.parse(readFileSync(strook('04-vierweken-schoonmaak.json'), 'utf8')).expected as {
      netto_cent: number;
    };
    expect(await p.getByLabel('Netto loon').inputValue()).toBe(
      (verwacht.netto_cent / 100).toFixed(2).replace('.', ','),
    );
    await keurToegankelijkheid(p);
    await p.getByRole('button', { name: 'Verder' }).click();
    expect(await p.locator('main').textContent()).toContain('Kijk de bedragen na');
  });

  test('a slip over the turn of the month says in which month it counts, and asks', async () => {
    const p = await nieuwePagina({ maat: 'smal' });
    await logIn(p, 'Bo', '/mijn/doorgeven/2026-04/foto');
    const halfhalf = { ...STROKEN[0]!, van: '2026-03-16', tot: '2026-04-15' };
    await p.setInputFiles('input[type=file]', {
      name: 'strook.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(await INDELINGEN[0]!.druk(halfhalf).pdf()),
    });
    await p.getByRole('button', { name: 'Lees mijn strook' }).click();
    await p.waitForURL(/nakijken/);
    expect(await p.locator('main').textContent()).toMatch(/16 maart tot en met .*15 april.*eindigt. Dat is april/);
    await keurToegankelijkheid(p);
    await p.getByLabel('Fietsenwerkplaats De Trapper').check();
    await p.getByLabel(/Ik heb de bedragen nagekeken/).check();
    await druk(p, 'Verder');
    expect(await p.locator('main').textContent()).toContain('Kijk naar de periode op uw strook');
    await p.getByLabel(/Ik heb de bedragen nagekeken/).check();
    await p.getByLabel('Ja, tel dit loon bij april').check();
    await p.getByRole('button', { name: 'Verder' }).click();
    await p.waitForURL(/typen/);
  });

  test('gives a photo; what is not certain stays open', async () => {
    const p = await nieuwePagina();
    await logIn(p, 'Bo', '/mijn/doorgeven/2026-04/foto');
    await p.setInputFiles('input[type=file]', strook('03-brief-bloemenatelier-foto.jpg'));
    await p.getByRole('button', { name: 'Lees mijn strook' }).click();
    await p.waitForURL(/nakijken/);
    await keurToegankelijkheid(p);
    const netto = p.getByLabel('Netto loon');
    const gelezen = await netto.inputValue();
    const verwacht = JSON.parse(readFileSync(strook('03-brief-bloemenatelier-foto.json'), 'utf8')).expected as {
      netto_cent: number;
    };
    if (gelezen !== '') expect(gelezen).toBe((verwacht.netto_cent / 100).toFixed(2).replace('.', ','));
    await netto.fill('500,00');
    await p.getByLabel('Fietsenwerkplaats De Trapper').check();
    await p.getByLabel(/Ik heb de bedragen nagekeken/).check();
    await p.getByRole('button', { name: 'Verder' }).click();
    await p.waitForURL(/typen/);
    await p.getByRole('button', { name: 'Verder' }).click();
    expect(await kop(p)).toBe('Klopt dit?');
  });
});

test('the whole walk without JavaScript', async () => {
  const p = await nieuwePagina({ javascript: false, gekozen: 'nl' });
  await logIn(p, 'Maryam', '/mijn/doorgeven/2026-04/typen');
  const velden = p.locator('input[name^="netto|"]');
  const aantal = await velden.count();
  expect(aantal).toBeGreaterThan(2);
  for (let i = 0; i < aantal; i++) await velden.nth(i).fill('120,50');
  await p.getByRole('button', { name: 'Reken het uit' }).click();
  const voorbeeld = bedrag(await p.locator('#bedrag-betaald').textContent());
  expect(voorbeeld).toMatch(/^€ [\d.]+,\d\d$/);
  await p.getByRole('button', { name: 'Verder' }).click();
  expect(bedrag(await p.locator('.antwoord__bedrag').textContent())).toBe(voorbeeld);
  await p.getByRole('button', { name: 'Ja, verstuur' }).click();
  expect(bedrag(await p.locator('.bon__uitkomst').textContent())).toContain(voorbeeld);
});

test('no income is one tap and one check', async () => {
  const p = await nieuwePagina();
  await logIn(p, 'Henk');
  await p.goto(adres('/mijn/doorgeven/2026-04'));
  await p.getByRole('link', { name: /helemaal geen inkomen/ }).click();
  await p.getByRole('button', { name: 'Ja, verstuur' }).click();
  expect(await kop(p)).toContain('Dank u wel');
});

test('bad files get one clear sentence and nothing is lost', async () => {
  const p = await nieuwePagina();
  await logIn(p, 'Ilse', '/mijn/doorgeven/2026-04/foto');
  await p.setInputFiles('input[type=file]', strook('foute-invoer/fout-03-energierekening.pdf'));
  await p.getByRole('button', { name: 'Lees mijn strook' }).click();
  await p.waitForURL(/nakijken/);
  expect(await p.locator('main').textContent()).toContain('Niets is kwijt');
  await keurToegankelijkheid(p);
});

test('another person’s slip and month stay closed', async () => {
  const hanna = await nieuwePagina();
  await logIn(hanna, 'Hanna');
  const [stuk] = await uitDatabank<{ bewijsstuk: string }>('select bewijsstuk from bewijsstuk_beeld limit 1', []);
  const antwoord = await hanna.request.get(adres(`/mijn/stuk/${stuk!.bewijsstuk}/1`));
  expect(antwoord.status()).toBe(404);
});
