import pg from 'pg';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { adres, inhoud, keurToegankelijkheid, knop, logIn, nieuwePagina } from './hulp.ts';

const stand = (p: Page) => p.getByRole('status').first().innerText();
const HENK = '/werkplek/mensen/00000000-0000-8000-a000-000000000006';
/** Everything the device keeps: databases, caches and cookies a script can read, as one text. */
const opApparaat = (p: Page): Promise<string> =>
  p.evaluate(async () => {
    const uit: string[] = [document.cookie];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((goed) => {
        const v = indexedDB.open(name!);
        v.onsuccess = () => goed(v.result);
      });
      for (const bak of db.objectStoreNames) {
        const rijen = await new Promise<unknown[]>((goed) => {
          const v = db.transaction(bak).objectStore(bak).getAll();
          v.onsuccess = () => goed(v.result);
        });
        for (const rij of rijen as Record<string, unknown>[])
          uit.push(
            bak,
            ...Object.values(rij).map((w) =>
              w instanceof ArrayBuffer || ArrayBuffer.isView(w) ? new TextDecoder().decode(w) : String(w),
            ),
          );
      }
      db.close();
    }
    for (const naam of await caches.keys()) {
      const doos = await caches.open(naam);
      for (const v of await doos.keys()) uit.push(v.url, await (await doos.match(v))!.clone().text());
    }
    return uit.join('\n');
  });

test('a visit without a connection: what it needs is there, a note arrives once, a clash is shown, logged out nothing is left', async () => {
  const milan = await nieuwePagina({ maat: 'telefoon' });
  const { request } = milan;
  const online = (aan: boolean) => milan.context().setOffline(!aan);
  await logIn(milan, 'Milan', `${HENK}/bezoek`);
  // on paper as well: the person's own words first, no money, no number
  const papier = await inhoud(milan);
  expect(papier.indexOf('twintig jaar in de bouw')).toBeGreaterThan(0);
  expect(papier).not.toContain('€');
  await knop(milan, 'Neem mee zonder internet').click();
  await expect.poll(() => stand(milan), { timeout: 20_000 }).toContain('staat versleuteld op dit apparaat');
  await keurToegankelijkheid(milan);
  const bezoek = milan.url();

  await online(false);
  await milan.goto(bezoek);
  await expect.poll(() => inhoud(milan), { timeout: 10_000 }).toContain('twintig jaar in de bouw');
  await keurToegankelijkheid(milan);
  // no other page of the workplace is on the device, and nobody else
  await expect(
    milan
      .context()
      .newPage()
      .then((p) => p.goto(adres('/werkplek/mensen'))),
  ).rejects.toThrow(/ERR_/);
  const doos = await opApparaat(milan);
  for (const woord of ['Henk', 'Drost', 'bouw', 'Hanna', 'Milan']) expect(doos, woord).not.toContain(woord);

  // typed, the tab closes, it is still there; sent without a connection it waits
  await milan.getByLabel('Wat zei de mens?').fill('Ik wil weer met hout werken.');
  await expect.poll(() => stand(milan)).toContain('Wat u typt staat op dit apparaat');
  await milan.goto(bezoek);
  await expect.poll(() => milan.getByLabel('Wat zei de mens?').inputValue()).toContain('met hout');
  await milan.getByLabel('Eén volgende stap').fill('bellen met de houtwerkplaats');
  await knop(milan, 'Bewaar notitie').click();
  await expect.poll(() => stand(milan)).toContain('Zij gaat vanzelf mee');
  // a second tab writes another note of the same visit
  const twee = await milan.context().newPage();
  await twee.goto(bezoek);
  await expect.poll(() => inhoud(twee)).toContain('Zij gaat vanzelf mee');
  await twee.getByLabel('Ik zag en hoorde').fill('Henk liet een kastje zien.');
  await knop(twee, 'Bewaar notitie').click();
  await expect.poll(() => stand(twee)).toContain('Zij gaat vanzelf mee');
  expect(await opApparaat(milan)).not.toContain('hout');

  const db = new pg.Client({ connectionString: inject('product').beheerUrl });
  await db.connect();
  const aangekomen = async () =>
    (
      await db.query<{ client_zegt: string; gezien_gehoord: string }>(
        "select client_zegt, gezien_gehoord from gesprek where persoon = '00000000-0000-8000-a000-000000000006' and (client_zegt like '%hout%' or gezien_gehoord like '%kastje%') order by id",
      )
    ).rows;
  try {
    const al = (await aangekomen()).length;
    await online(true);
    await expect.poll(aangekomen, { timeout: 15_000 }).toHaveLength(al + 1);
    await expect.poll(() => inhoud(twee), { timeout: 15_000 }).toContain('al een andere notitie');
    await expect.poll(() => inhoud(twee)).toContain('Henk liet een kastje zien.');
    await expect.poll(() => inhoud(twee)).toContain('Ik wil weer met hout werken.');
    await knop(twee, 'Bewaar ook deze').click();
    await expect.poll(aangekomen).toHaveLength(al + 2);
    await milan.waitForTimeout(500);
    expect(await aangekomen()).toHaveLength(al + 2);

    // prepared again; a note waits when the login ends: nothing readable is left, and it arrives after the next login
    await twee.close();
    await milan.goto(adres(`${HENK}/bezoek`));
    await knop(milan, 'Neem mee zonder internet').click();
    await expect.poll(() => stand(milan), { timeout: 20_000 }).toContain('staat versleuteld op dit apparaat');
    const volgende = milan.url();
    await online(false);
    await milan.goto(volgende);
    await milan.getByLabel('Wat zei de mens?').fill('Het kastje van hout is verkocht.');
    await knop(milan, 'Bewaar notitie').click();
    await expect.poll(() => stand(milan)).toContain('Zij gaat vanzelf mee');
    const weg = await milan.context().newPage();
    await milan.goto('about:blank');
    await online(true);
    expect((await request.post(adres('/uitloggen'), { headers: { origin: new URL(adres()).origin } })).ok()).toBe(true);
    await online(false);
    await weg.goto(volgende);
    await expect.poll(() => stand(weg)).toContain('kan niemand lezen');
    const over = await opApparaat(weg);
    for (const woord of ['hout', 'Henk', 'bouw']) expect(over, woord).not.toContain(woord);
    expect(await weg.evaluate(() => document.cookie)).not.toContain('bezoeksleutel');
    await online(true);
    await weg.close();
    await logIn(milan, 'Milan', new URL(volgende).pathname);
    await expect.poll(aangekomen, { timeout: 15_000 }).toHaveLength(al + 3);
    await expect.poll(() => opApparaat(milan)).not.toContain('notitie\n');
  } finally {
    await db.end();
  }
  // the person sees that a visit was prepared
  const henk = await nieuwePagina({ javascript: false });
  await logIn(henk, 'Henk', '/mijn/wie-keek');
  expect(await inhoud(henk)).toContain('Voorbereiding van een bezoek aan u');
});

test('without script the visit is a page to print and a form that works', async () => {
  const milan = await nieuwePagina({ maat: 'bureau', javascript: false });
  await logIn(milan, 'Milan', `${HENK}/bezoek`);
  await knop(milan, 'Neem mee zonder internet').click();
  await knop(milan, 'Bewaar notitie').click();
  expect(await inhoud(milan)).toContain('Schrijf eerst iets op');
  await milan.getByLabel('Ik zag en hoorde').fill('Wij dronken koffie.');
  await knop(milan, 'Bewaar notitie').click();
  expect(await inhoud(milan)).toContain('Wij dronken koffie.');
});
