import { indicatiefNetto, type Loonregel, schrijfLevering } from '@bijrijder/dossier/loongegevens';
import { expect, it } from 'vitest';
import { adres, inhoud, keurToegankelijkheid, logIn, nieuwePagina, uitDatabank } from './hulp.ts';

/** A correction of Bo's wage of March, and one line that is not right. */
const regel: Loonregel = {
  bsn: '999990056',
  loonheffingennummer: '123456782L01',
  werkgever: 'Fietsenwerkplaats De Trapper',
  inkomstenverhouding: 1,
  tijdvakVan: '2026-03-01',
  tijdvakTot: '2026-03-31',
  ritme: 'maand',
  opgesteldOp: '2026-04-27',
  heffingskorting: true,
  tabel: 'wit',
  loonTabelCent: 47_000,
  loonBijzonderCent: 0,
  loonheffingTabelCent: 2_000,
  loonheffingBijzonderCent: 0,
  zvwIngehoudenCent: 0,
  bijtellingAutoCent: 0,
  whkMaximaalCent: 0,
  vakantiegeldOpgebouwdCent: 0,
  vakantiegeldUitbetaaldCent: 0,
  extraSalarisOpgebouwdCent: 0,
  extraSalarisUitbetaaldCent: 0,
  ikbUitbetaaldCent: 0,
  jonggehandicaptenkortingCent: 0,
  anwTegemoetkomingCent: 0,
  urenHonderdsten: null,
  kenmerken: [],
};

it('reads wage data in on a page, asks with both figures, and a colleague calls', { timeout: 120_000 }, async () => {
  const noor = await nieuwePagina({ maat: 'bureau' });
  await logIn(noor, 'Noor', '/beheer/loongegevens');
  expect(await noor.locator('#leveringen').textContent()).toMatch(/loongegevens-2026-03\.csv[\s\S]*3 regels geweigerd/);
  const lees = async (naam: string, inhoud: string) => {
    await noor.setInputFiles('#bestand', { name: naam, mimeType: 'text/csv', buffer: Buffer.from(inhoud) });
    await noor.getByRole('button', { name: 'Lees in' }).click();
  };
  // the same job as in the delivery of March
  const [baan] = await uitDatabank<{ loonheffingennummer: string; inkomstenverhouding: number }>(
    `select inhoud ->> 'loonheffingennummer' as loonheffingennummer, (inhoud ->> 'inkomstenverhouding')::int as inkomstenverhouding
    from loongegeven where gemeente = 9999 and werkgever = $1 and tijdvak_van = $2 and netto_cent = 43693`,
    [regel.werkgever, regel.tijdvakVan],
  );
  expect(baan).toBeTruthy();
  const verbeterd = { ...regel, ...baan };
  const csv = schrijfLevering([verbeterd, { ...verbeterd, tijdvakTot: '2026-02-30' }]);
  await lees('half.csv', csv.slice(0, -9));
  expect(await noor.getByRole('alert').textContent()).toContain('Er is niets ingelezen');
  expect(await noor.locator('#leveringen').textContent()).not.toContain('half.csv');
  await lees('correctie.csv', csv);
  expect(await noor.getByRole('status').textContent()).toContain('Het bestand is ingelezen');
  const levering = noor.locator('#leveringen details').first();
  await levering.locator('summary').click();
  expect(await levering.textContent()).toMatch(/tijdvak_tot[\s\S]*dit is geen dag[\s\S]*Schrijf jaar-maand-dag/);
  await lees('correctie.csv', csv);
  expect(await noor.getByRole('status').textContent()).toContain('al ingelezen');

  // Bo reads it on the first page and sees both figures
  expect(indicatiefNetto(regel).nettoCent).toBe(45_000);
  const bo = await nieuwePagina();
  await logIn(bo, 'Bo', '/mijn');
  await bo.locator('#loonvraag').getByRole('link').click();
  expect(await bo.locator('main').textContent()).toMatch(/412,30[\s\S]*loonstrook[\s\S]*436,93[\s\S]*450,00/);
  await keurToegankelijkheid(bo);
  await bo.getByRole('button', { name: 'Stuur mijn antwoord' }).click();
  expect(await bo.getByRole('alert').textContent()).toContain('Kies eerst');
  await bo.getByLabel('Het is een ander bedrag').check();
  await bo.getByLabel('Hoeveel kwam er').fill('vierhonderd');
  await bo.getByRole('button', { name: 'Stuur mijn antwoord' }).click();
  expect(await bo.getByLabel('Hoeveel kwam er').inputValue()).toBe('vierhonderd');
  await bo.getByLabel('Hoeveel kwam er').fill('450');
  await bo.getByRole('button', { name: 'Stuur mijn antwoord' }).click();
  await bo.waitForURL(/doorgeven\/2026-03\/typen/);
  expect(await bo.locator('input[name^="netto|"]').inputValue()).toBe('450,00');

  // nothing was sent; after three days it is for a human (what the job of the morning does)
  await uitDatabank(
    "update loonvraag set naar_mens_op = gevraagd_op where antwoord = 'ander_bedrag' and vervallen_op is null",
    [],
  );
  await noor.goto(adres('/beheer/loongegevens'));
  const bellen = noor.locator('#bellen');
  expect(await bellen.textContent()).toMatch(/Bo [\s\S]*06 99[\s\S]*412,30[\s\S]*436,93/);
  await keurToegankelijkheid(noor);
  await bellen.getByRole('button', { name: 'De opgave klopt' }).click();
  expect(await noor.locator('#bellen .veld__fout').textContent()).toContain('wat u afsprak');
  // on the telephone: filled in together, in a draft of the colleague; what Bo had typed is not shown and stays
  await bellen.getByRole('link', { name: 'Vul samen in' }).click();
  await noor.getByRole('heading', { level: 1, name: /Samen met Bo aan de telefoon/ }).waitFor();
  expect(await noor.locator('input[name^="netto|"]').inputValue()).toBe('412,30');
  await keurToegankelijkheid(noor);
  await noor.locator('input[name^="netto|"]').fill('436,93');
  await noor.getByRole('button', { name: 'Verder', exact: true }).click();
  await noor.waitForURL(/klopt=ja/);
  await keurToegankelijkheid(noor);
  await noor.getByRole('button', { name: /^Verstuur/ }).click();
  expect(await noor.locator('.veld__fout').count()).toBe(1);
  await noor.locator('#woorden').fill('Op mijn strook staat 436,93 euro.');
  await noor.getByRole('button', { name: /^Verstuur/ }).click();
  expect(await noor.getByRole('status').innerText()).toContain('samen ingevuld aan de telefoon');
  await noor.getByRole('heading', { name: 'Niemand om te bellen' }).waitFor();
  await bo.goto(adres('/mijn/doorgeven/2026-03/typen'));
  expect(await bo.locator('input[name^="netto|"]').inputValue()).toBe('450,00');
  await bo.goto(adres('/mijn/wie-keek'));
  expect(await inhoud(bo)).toContain('Samen de opgave invullen aan de telefoon');
  await bo.goto(adres('/mijn/loonvragen'));
  expect(await bo.locator('main').textContent()).toContain('Er is geen vraag over uw loon');
});

it('fills in what is known already: one tap and one check', async () => {
  const samira = await nieuwePagina();
  // work that another test added and never sent
  await uitDatabank(
    "delete from opgave_concept where persoon in (select id from persoon where roepnaam = 'Samira') returning maand",
    [],
  );
  await logIn(samira, 'Samira', '/mijn/doorgeven/2026-04');
  const weten = samira.locator('#weten');
  const [, bedrag] = /(€\s[\d.,]+)/.exec((await weten.textContent()) ?? '') ?? [];
  expect(bedrag).toBeTruthy();
  await keurToegankelijkheid(samira);
  await samira.getByRole('link', { name: /Ja, dit klopt/ }).click();
  await samira.getByRole('heading', { level: 1, name: 'Klopt dit?' }).waitFor();
  expect(await samira.locator('main').textContent()).toContain(bedrag);
  // who was prefilled can type another amount
  await samira.goto(adres('/mijn/doorgeven/2026-04/typen'));
  expect(await samira.locator('main').textContent()).toContain('Wij vulden dit in');
});

it('is not for who does not pay', async () => {
  const milan = await nieuwePagina();
  await logIn(milan, 'Milan');
  expect((await milan.goto(adres('/beheer/loongegevens')))?.status()).toBe(403);
});
