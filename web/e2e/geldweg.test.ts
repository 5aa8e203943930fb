import { expect, it } from 'vitest';
import { adres, druk, inhoud, keurToegankelijkheid, logIn, nieuwePagina } from './hulp.ts';

it('beslag is written down by one, agreed by another, read beforehand, undone; a bill is asked and stopped by the person; halves by two', {
  timeout: 180_000,
}, async () => {
  const noor = await nieuwePagina({ maat: 'bureau' });
  await logIn(noor, 'Noor', '/beheer/geldweg');
  expect(await inhoud(noor)).toContain('Gerda Kuiper');
  await noor.fill('#bsn', '123');
  await noor.fill('#reden', 'Een exploot van 24 april kwam binnen');
  await druk(noor, 'Open');
  expect(await inhoud(noor)).toContain('Dit is geen burgerservicenummer');
  expect(await noor.inputValue('#reden')).toBe('Een exploot van 24 april kwam binnen');
  await noor.fill('#bsn', '999990135');
  await druk(noor, 'Open');
  expect(await inhoud(noor)).toMatch(/Het geld van Gerda[\s\S]*Blijft vrij \(beslagvrije voet\)[\s\S]*Stroom en gas/);
  await keurToegankelijkheid(noor);

  // everything that is wrong is named at once, and what was typed comes back
  await noor.locator('#nieuw summary').click();
  await noor.fill('#naar', 'Deurwaarder Proef');
  await noor.fill('#iban', 'NL91ABNA0417164300');
  await noor.fill('#bedrag', '12,5x');
  await druk(noor, 'Laat zien wat het doet');
  const mis = await inhoud(noor);
  for (const zin of [
    'Typ een bedrag per maand',
    'Schrijf waarvoor het is',
    'Schrijf het dossiernummer',
    'ten minste tien letters',
  ])
    expect(mis).toContain(zin);
  expect(await noor.inputValue('#bedrag')).toBe('12,5x');
  await noor.fill('#bedrag', '500');
  await noor.fill('#kenmerk', 'DP 2026-7');
  await noor.fill('#waarvoor', 'Een oude waterrekening');
  await noor.fill('#nieuw #reden', 'Het exploot van 24 april gelezen');
  await druk(noor, 'Laat zien wat het doet');
  // what it does before it is written, and both creditors share what the law leaves
  const proef = (await noor.locator('#proef').textContent())!;
  expect(proef).toMatch(/Er is nog niets opgeschreven[\s\S]*Deurwaarder Proef/);
  const ruimte = /Ruimte voor beslag, alles samen\s*€\s*([\d.,]+)/.exec(proef)![1]!;
  const cent = (tekst: string) => Number(tekst.replace(/\D/g, ''));
  const beslag = [...proef.matchAll(/Beslag: [^€]+€\s*([\d.,]+)/g)].map((m) => cent(m[1]!));
  expect(beslag).toHaveLength(2);
  expect(beslag.reduce((a, b) => a + b, 0)).toBe(cent(ruimte));
  await druk(noor, 'Schrijf op');
  expect(await inhoud(noor)).toContain('Opgeschreven. Gerda kreeg bericht');
  // not the same colleague
  const mijn = noor.locator('section', { hasText: 'Beslag: Deurwaarder Proef' }).last();
  expect(await mijn.textContent()).toContain('Een collega kijkt het na');
  expect(await mijn.getByRole('button', { name: 'Het klopt', exact: true }).count()).toBe(0);

  // the person reads it before a second colleague looked, with what it will do
  const gerda = await nieuwePagina({ maat: 'smal' });
  await logIn(gerda, 'Gerda', '/mijn/geldweg');
  expect(await inhoud(gerda)).toMatch(
    /Zo wordt het[\s\S]*Naar Deurwaarder Proef \(beslag\)[\s\S]*Beslag van Deurwaarder Proef[\s\S]*Een collega kijkt dit nog na/,
  );
  await keurToegankelijkheid(gerda);

  const ravi = await nieuwePagina({ maat: 'smal' });
  await logIn(ravi, 'Ravi', '/beheer/geldweg');
  await ravi.getByRole('link', { name: 'Bekijk Gerda' }).click();
  await ravi.waitForURL(/geldweg\/./);
  const wacht = ravi.locator('section', { hasText: 'Beslag: Deurwaarder Proef' }).last();
  expect(await wacht.textContent()).toContain('NL91 ABNA 0417 1643 00');
  const id = await wacht.getAttribute('id');
  await ravi.fill(`#reden-${id!.slice(2)}`, 'Met het exploot vergeleken');
  await druk(ravi, 'Het klopt', `#${id}`);
  expect(await inhoud(ravi)).toContain('Bevestigd. Gerda leest');
  await keurToegankelijkheid(ravi);

  // a mistake is undone with a reason the person reads
  await noor.reload();
  const loopt = noor.locator(`#${id}`);
  await loopt.locator('summary').click();
  await loopt.getByLabel('Het stond hier verkeerd').check();
  await loopt.locator('input[name=reden]').fill('Het exploot ging over een ander');
  await druk(noor, 'Stop dit nu', `#${id}`);
  expect(await inhoud(noor)).toContain('Gestopt. Gerda kreeg bericht');
  await gerda.reload();
  expect(await inhoud(gerda)).toMatch(/Wij draaiden het terug[\s\S]*Het exploot ging over een ander/);

  // what she asked herself she stops herself, and asks again
  await druk(gerda, 'Stop het betalen aan Energie Voorbeeldland');
  expect(await inhoud(gerda)).toContain('Het is gestopt');
  await gerda.locator('#vraag summary').click();
  await gerda.fill('#naar', 'Woningbouw Proef');
  await druk(gerda, 'Vraag het aan');
  expect(await inhoud(gerda)).toContain('Er is nog iets nodig');
  await gerda.fill('#iban', 'NL91ABNA0417164300');
  await gerda.fill('#waarvoor', 'Huur');
  await gerda.fill('#bedrag', '498');
  await druk(gerda, 'Vraag het aan');
  expect(await inhoud(gerda)).toMatch(
    /Wij hebben uw vraag[\s\S]*Naar Woningbouw Proef, omdat u dat vroeg\s*€\s*498,00/,
  );

  // what she counts on is what comes on her own account: on the first page, in the calendar and with her debts
  await gerda.goto(adres('/mijn'));
  const eigen = /Naar uw rekening[^€]*€\s*([\d.,]+)/.exec((await gerda.locator('#waarheen').textContent())!)![1]!;
  expect(eigen.startsWith((await gerda.locator('.held__bedrag').textContent())!.replace(/[^\d.,]/g, ''))).toBe(true);
  await gerda.goto(adres('/mijn/geld/kalender'));
  expect(await inhoud(gerda)).toMatch(/Beslag, van uw uitkering af\s*Incasso Zorgpremie[^€]*−/);
  await keurToegankelijkheid(gerda);
  await gerda.goto(adres('/mijn/geld/schulden'));
  expect(await inhoud(gerda)).toMatch(/Incasso Zorgpremie krijgt €\s*[\d.,]+ van uw uitkering/);

  // without JavaScript, as everything
  const lies = await nieuwePagina({ javascript: false });
  await logIn(lies, 'Lies', '/mijn/geldweg');
  expect(await inhoud(lies)).toMatch(/Naar Koos Hendriks[\s\S]*U en Koos krijgen elk de helft/);
  await druk(lies, 'Ik wil weer één rekening');
  expect(await inhoud(lies)).toContain('Het verandert als Koos dat ook vraagt');
});
