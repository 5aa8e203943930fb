import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { adres, inhoud, keurToegankelijkheid, logIn, nieuwePagina } from './hulp.ts';

/** Rows of the real municipality in every table a person works in, without the logins themselves. */
async function vanEcht(db: pg.Client): Promise<Record<string, string>> {
  const { rows } = await db.query<{ tabel: string }>(
    `select c.oid::regclass::text as tabel from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'gemeente'
     join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r','p') and not c.relispartition
       and n.nspname !~ '^(pg_|pgboss)' and c.relname not in ('sessie', 'aanmelding', 'eenmalig', 'inzage_zegel')`,
  );
  const uit: Record<string, string> = {};
  for (const { tabel } of rows)
    uit[tabel] = (await db.query<{ n: string }>(`select count(*) as n from ${tabel} where gemeente = 9999`)).rows[0]!.n;
  return uit;
}

test('any colleague practises with invented people, sees it on every page, begins again in one tap; nothing real changes', async () => {
  const db = new pg.Client({ connectionString: inject('product').beheerUrl });
  await db.connect();
  try {
    const els = await nieuwePagina({ maat: 'bureau' });
    await logIn(els, 'Els', '/werkplek/oefenen');
    const eerst = await vanEcht(db);
    await els.getByRole('button', { name: 'Begin met oefenen' }).click();
    const band = els.getByRole('complementary', { name: 'Oefenen' });
    await els.goto(adres('/werkplek'));
    expect(await band.innerText()).toContain('Deze mensen zijn verzonnen');
    expect(await inhoud(els)).toContain('Pim Proefman');
    await keurToegankelijkheid(els);
    expect(await els.getByRole('link', { name: 'Bel Pim' }).getAttribute('href')).toMatch(/^tel:/);
    await els
      .locator('#vandaag li', { hasText: 'Pim Proefman' })
      .getByRole('link', { name: 'Wij spraken elkaar' })
      .click();
    await els.getByRole('button', { name: 'Wij spraken elkaar, zonder notitie' }).click();
    for (const pad of ['', '/geld', '/gesprekken', '/werk', '/maatwerk']) {
      await els.goto(adres('/werkplek/mensen'));
      await els.getByRole('link', { name: /^Olga/ }).first().click();
      await els.goto(`${els.url()}${pad}`);
      expect(await band.count(), pad).toBe(1);
    }
    // no real person, no payment, no management from here
    const hanna = await els.goto(adres('/werkplek/mensen/00000000-0000-8000-a000-000000000001'));
    expect(hanna?.status()).toBe(403);
    expect((await els.goto(adres('/beheer/maand')))?.status()).toBe(403);
    expect(await band.count()).toBe(1);
    await els.goto(adres('/werkplek/oefenen'));
    await keurToegankelijkheid(els);
    expect(await els.locator('#probeer').innerText()).toContain('Gelukt');
    await els.getByRole('button', { name: 'Begin opnieuw' }).click();
    expect(await els.locator('#probeer').innerText()).not.toContain('Gelukt');
    expect(await vanEcht(db)).toEqual(eerst);
    await band.getByRole('button', { name: 'Stop met oefenen' }).click();
    await els.waitForURL('**/werkplek/klachten');
    expect(await band.count()).toBe(0);
  } finally {
    await db.end();
  }
});
