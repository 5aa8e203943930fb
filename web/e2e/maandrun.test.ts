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

it('shows what the bank answered before it is read, tells the person what to do, and pays again to a new account', async () => {
  const pagina = await nieuwePagina({ javascript: false });
  await logIn(pagina, 'Noor', '/beheer/maand/bank');
  const haal = pagina.locator('#bestanden a').first();
  const bestand = await (await pagina.request.get(adres((await haal.getAttribute('href')) ?? ''))).text();
  const kies = async (inhoud: string) => {
    await pagina.setInputFiles('#bestand', { name: 'antwoord.xml', mimeType: 'text/xml', buffer: Buffer.from(inhoud) });
    await pagina.getByRole('button', { name: 'Bekijk wat erin staat' }).click();
  };
  await kies('<Document><half');
  expect(await pagina.getByRole('alert').textContent()).toContain('Er is niets veranderd');
  // the bank says of the first payment in the file, Hanna's, that the account number is wrong
  const [, kenmerk, bedrag] = /<EndToEndId>([^<]+)<[\s\S]*?Ccy="EUR">([\d.]+)</.exec(bestand) ?? [];
  await kies(
    `<Document><BkToCstmrStmt><GrpHdr><MsgId>E2E-1</MsgId></GrpHdr><Stmt><Id>1</Id><Ntry><Amt Ccy="EUR">${bedrag}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls><TxDtls><Refs><EndToEndId>${kenmerk}</EndToEndId></Refs><RtrInf><Rsn><Cd>AC01</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`,
  );
  await pagina.getByRole('button', { name: 'Lees in' }).click();
  await expect
    .poll(
      async () => {
        await pagina.reload();
        return pagina.locator('#uitval').textContent();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toContain('Hanna Lindeboom');
  const hanna = await nieuwePagina();
  await logIn(hanna, 'Hanna', '/mijn/rekening');
  await hanna.getByLabel('Rekeningnummer').fill('NL91 ABNA 0417 1643 01');
  await hanna.getByRole('button', { name: 'Bewaar' }).click();
  expect(await hanna.locator('.veld__fout').textContent()).toContain('Kijk op uw bankpas');
  await keurToegankelijkheid(hanna);
  await hanna.getByLabel('Rekeningnummer').fill('NL20 INGB 0001 2345 67');
  await hanna.getByRole('button', { name: 'Bewaar' }).click();
  await hanna.getByText('eindigt op 4567').waitFor();
  await hanna.goto(adres('/mijn/hulp'));
  expect(await hanna.locator('main').textContent()).toContain('Uw geld staat klaar');
  await pagina.getByRole('button', { name: 'Betaal opnieuw' }).click();
  expect(await pagina.locator('#uitval').textContent()).toContain('Alle betalingen kwamen aan');
});
