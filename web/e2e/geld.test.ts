import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { adres, keurToegankelijkheid, logIn, nieuwePagina } from './hulp.ts';

const tekst = (t: string | null): string => (t ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
const lees = async (p: Page, plek: string): Promise<string> => tekst(await p.locator(plek).first().textContent());

const BLADEN = [
  '/mijn/geld',
  '/mijn/geld/kalender',
  '/mijn/geld/wat-als',
  '/mijn/geld/wat-als/anders',
  '/mijn/geld/wat-als/anders?vraag=nul_uren',
  '/mijn/geld/wat-als/anders?vraag=partner_erbij&inkomen=800',
  '/mijn/geld/wat-als/anders?vraag=aflossing',
  '/mijn/geld/wat-als/bewaard',
  '/mijn/geld/weg-en-terug',
  '/mijn/geld/premie',
  '/mijn/geld/ruimte',
  '/mijn/geld/rechten',
  '/mijn/geld/schulden?termijn=50',
];

describe('Hanna looks at her money', () => {
  test('every page opens, can be used by everybody and fits a small phone', async () => {
    const p = await nieuwePagina({ maat: 'smal' });
    await logIn(p, 'Hanna');
    for (const blad of BLADEN) {
      const antwoord = await p.goto(adres(blad));
      expect(antwoord?.status(), blad).toBe(200);
      await keurToegankelijkheid(p);
    }
  });

  test('the calendar says the same amount for April as the month page', async () => {
    const p = await nieuwePagina();
    await logIn(p, 'Hanna');
    const regel = '.geldlijst li:has-text("Uitkering over april")';
    const opMaand = await lees(p, `${regel} bdi.geld`);
    expect(opMaand).toMatch(/^± € \d{3},\d{2}$/);
    await p.goto(adres('/mijn/geld/kalender'));
    expect(await lees(p, `${regel} bdi.geld`)).toBe(opMaand);
    expect(await lees(p, 'main')).toContain('Juni is een hoge maand');
  });

  test('what if she works 12 hours is what the declaration says for that wage, and the island says the same', async () => {
    const p = await nieuwePagina({ maat: 'bureau' });
    await logIn(p, 'Hanna');
    await p.goto(adres('/mijn/geld/wat-als?uren=12&uurloon=14,84'));
    const loon = await lees(p, '#u-loon');
    const samen = await lees(p, '#u-samen');
    expect(loon).toBe('€ 771,68');
    await p.goto(adres('/mijn/geld/wat-als'));
    await p.locator('#uurloon').fill('14,84');
    await p.locator('#uren').fill('12');
    await expect.poll(() => lees(p, '#u-loon')).toBe(loon);
    expect(await lees(p, '#u-samen')).toBe(samen);
    // one step of the slider stays under a frame
    const ms = await p.evaluate(() => {
      const schuif = document.querySelector<HTMLInputElement>('#schuif')!;
      const begin = performance.now();
      for (let i = 0; i < 50; i += 1) {
        schuif.value = String(400 + i * 20);
        schuif.dispatchEvent(new Event('input', { bubbles: true }));
      }
      return (performance.now() - begin) / 50;
    });
    process.stdout.write(`wat-als: ${ms.toFixed(2)} ms per step\n`);
    expect(ms).toBeLessThan(16);
    await p.goto(adres('/mijn/doorgeven/2026-04/typen'));
    await p.getByLabel(/Hoeveel loon kreeg u netto/).fill('771,68');
    await expect.poll(() => lees(p, '#bedrag-samen')).toBe(samen);
  });

  test('without JavaScript the form gives the same, and an idea can be kept', async () => {
    const p = await nieuwePagina({ javascript: false });
    await logIn(p, 'Hanna');
    await p.goto(adres('/mijn/geld/wat-als'));
    await p.locator('#uren').fill('12');
    await p.locator('#uurloon').fill('14,84');
    await p.getByRole('button', { name: 'Reken het uit' }).click();
    expect(await lees(p, '#u-loon')).toBe('€ 771,68');
    await p.getByRole('button', { name: /^16/ }).click();
    expect(await p.locator('#uren').inputValue()).toBe('16');
    const samen = await lees(p, '#u-samen');
    await p.getByRole('link', { name: 'Bewaar dit' }).click();
    await p.getByLabel('Hoe noemt u dit idee?').fill('Meer dagen');
    await p.getByRole('button', { name: 'Bewaar dit' }).click();
    expect(await lees(p, 'table')).toContain('Meer dagen');
    expect(await lees(p, 'table')).toContain(samen);
    // nothing of it became a fact
    await p.goto(adres('/mijn/geld/wat-als'));
    expect(await lees(p, '#u-loon')).toBe('€ 755,60');
    await p.goto(adres('/mijn/geld/wat-als/bewaard'));
    await p.getByRole('button', { name: 'Haal ‘Meer dagen’ weg' }).click();
    expect(await lees(p, 'main')).toContain('U bewaarde nog niets');
  });

  test('everything can be taken along as one file', async () => {
    const p = await nieuwePagina();
    await logIn(p, 'Hanna');
    const antwoord = await p.request.get(adres('/mijn/geld/download'));
    expect(antwoord.headers()['content-disposition']).toContain('.json');
    const alles = (await antwoord.json()) as { feiten: unknown[]; specificaties: unknown[]; kalender: unknown[] };
    expect(alles.feiten.length).toBeGreaterThan(5);
    expect(alles.specificaties.length).toBeGreaterThan(5);
    expect(alles.kalender).toHaveLength(12);
  });

  test('in Arabic the page runs right to left and amounts stay as on the bank statement', async () => {
    const p = await nieuwePagina({ taal: 'ar' });
    await logIn(p, 'Hanna');
    for (const blad of ['/mijn/geld', '/mijn/geld/kalender', '/mijn/geld/wat-als', '/mijn/geld/premie']) {
      await p.goto(adres(blad));
      expect(await p.locator('html').getAttribute('dir')).toBe('rtl');
      await keurToegankelijkheid(p);
      const bedrag = p.locator('main bdi[dir=ltr]').filter({ hasText: '€' }).first();
      expect(tekst(await bedrag.textContent())).toMatch(/^(± )?€ [\d.]+(,\d{2})?$/);
      expect(await lees(p, 'h1')).toMatch(/[\u0600-\u06ff]/);
    }
  });
});
