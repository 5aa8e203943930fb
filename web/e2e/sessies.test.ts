import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { adres, logIn, nieuwePagina } from './hulp.ts';

async function sql(tekst: string, waarden: unknown[] = []): Promise<Record<string, unknown>[]> {
  const db = new pg.Client({ connectionString: inject('product').beheerUrl });
  await db.connect();
  try {
    return (await db.query(tekst, waarden)).rows as Record<string, unknown>[];
  } finally {
    await db.end();
  }
}

const sessiekoekje = (pagina: Awaited<ReturnType<typeof nieuwePagina>>) =>
  pagina
    .context()
    .cookies()
    .then((alle) => alle.find((een) => een.name === 'bijrijder')?.value ?? '');

test('a new login gives a new session, the old one is worth nothing, and the database never holds the id', async () => {
  const pagina = await nieuwePagina({ javascript: false });
  await logIn(pagina, 'Hanna');
  const eerst = await sessiekoekje(pagina);
  await logIn(pagina, 'Hanna');
  const daarna = await sessiekoekje(pagina);
  expect(daarna).not.toBe(eerst);
  const met = (id: string) => fetch(adres('/mijn'), { headers: { cookie: `bijrijder=${id}` }, redirect: 'manual' });
  expect((await met(eerst)).status).toBe(302);
  expect((await met(daarna)).status).toBe(200);
  const gevonden = await sql(
    "select count(*)::int as n from sessie where encode(id_hash, 'escape') = $1 or naam = $1",
    [daarna],
  );
  expect(gevonden).toEqual([{ n: 0 }]);
});

test('logging out ends the session on the server, not only in the browser', async () => {
  const pagina = await nieuwePagina({ javascript: false });
  await logIn(pagina, 'Hanna');
  const id = await sessiekoekje(pagina);
  const uit = await fetch(adres('/uitloggen'), {
    method: 'POST',
    headers: { cookie: `bijrijder=${id}`, origin: adres().slice(0, -1) },
    redirect: 'manual',
  });
  expect(uit.status).toBe(303);
  expect(uit.headers.get('clear-site-data')).toBe('"cache"');
  const weer = await fetch(adres('/mijn'), { headers: { cookie: `bijrijder=${id}` }, redirect: 'manual' });
  expect(weer.headers.get('location')).toMatch(/^\/inloggen\/client/);
});

test('a session ends after standing still and after its longest time', async () => {
  const pagina = await nieuwePagina({ javascript: false });
  for (const oud of ["gezien_op = now() - interval '31 minutes'", "eindigt_op = now() - interval '1 second'"]) {
    await logIn(pagina, 'Hanna');
    await sql(`update sessie set ${oud}`);
    await pagina.goto(adres('/mijn'));
    expect(pagina.url()).toMatch(/inloggen\/persona/);
  }
});

test('a colleague who loses a role loses it at once, and without any role the session has ended', async () => {
  const pagina = await nieuwePagina({ javascript: false });
  await logIn(pagina, 'Anne', '/beheer/kwaliteit');
  const cookie = `bijrijder=${await sessiekoekje(pagina)}`;
  const kwaliteit = async () => {
    const uit = await fetch(adres('/beheer/kwaliteit'), { headers: { cookie }, redirect: 'manual' });
    return uit.headers.get('location') ?? uit.status;
  };
  const rol = (vraag: string) =>
    sql(`${vraag} where gebruiker = (select gebruiker from sessie where naam = 'Anne Visserman' limit 1)`);
  expect(await kwaliteit()).toBe(200);
  onTestFinished(() => rol("update gebruiker_rol set rol = 'auditor', tot = null").then(() => {}));
  await rol("update gebruiker_rol set rol = 'jobcoach'");
  expect(await kwaliteit()).toBe(403);
  await rol('update gebruiker_rol set tot = bijrijder.vandaag(gemeente)');
  expect(await kwaliteit()).toMatch(/^\/inloggen\/medewerker/);
});

test('logged out in one tab is logged out in the other, and for who kept the cookie', async () => {
  const pagina = await nieuwePagina({ javascript: false, maat: 'bureau' });
  await logIn(pagina, 'Tineke', '/werkplek/mensen');
  const ander = await pagina.context().newPage();
  await ander.goto(adres('/werkplek/werk'));
  const cookie = `bijrijder=${await sessiekoekje(pagina)}`;
  const stuur = (methode: 'GET' | 'POST') =>
    fetch(adres('/werkplek/werk'), {
      method: methode,
      headers: { cookie, origin: adres().slice(0, -1), 'content-type': 'application/x-www-form-urlencoded' },
      ...(methode === 'POST' ? { body: 'doe=niets' } : {}),
      redirect: 'manual',
    });
  expect((await stuur('GET')).status).toBe(200);
  await pagina.getByRole('button', { name: 'Uitloggen' }).first().click();
  await ander.reload();
  expect(ander.url()).toMatch(/inloggen/);
  for (const methode of ['GET', 'POST'] as const)
    expect((await stuur(methode)).headers.get('location')).toMatch(/^\/inloggen\/medewerker/);
});

test('a form kept for one person is not offered to another on the same computer', async () => {
  const pagina = await nieuwePagina({ javascript: false });
  await logIn(pagina, 'Joost', '/beheer');
  await sql("update sessie set gezien_op = now() - interval '40 minutes'");
  await pagina.getByRole('button', { name: 'Naar de volgende dag' }).click();
  await pagina.waitForURL(/inloggen\/persona/);
  await pagina.locator('button[name=persona]', { hasText: 'Fatma' }).click();
  await pagina.waitForURL((url) => url.pathname === '/beheer');
  await pagina.goto(adres('/hervat'));
  expect(new URL(pagina.url()).pathname).toBe('/werkplek');
});

test('every page a person opens leaves an access line with who, what and why', async () => {
  const pagina = await nieuwePagina({ javascript: false });
  const voor = await sql("select count(*)::int as n from inzage where rol = 'client'");
  await logIn(pagina, 'Hanna');
  const na = await sql("select count(*)::int as n from inzage where rol = 'client'");
  expect(Number(na[0]!.n)).toBeGreaterThan(Number(voor[0]!.n));
  const [regel] = await sql(
    "select rol, doel, wie_soort, handeling from inzage where rol = 'client' order by id desc limit 1",
  );
  expect(regel).toMatchObject({ rol: 'client', doel: 'eigen_zaak', wie_soort: 'persoon' });
});

test('too large, unmeasured and strange requests get a clear refusal', async () => {
  const groot = await fetch(adres('/mijn'), {
    method: 'POST',
    headers: { origin: adres().slice(0, -1), 'content-type': 'application/x-www-form-urlencoded' },
    body: 'x'.repeat(30_000_001),
  }).catch((fout: Error) => fout);
  if (groot instanceof Response) expect(groot.status).toBe(413);
  const onbekend = await fetch(adres('/api/v1/bestaat-niet'));
  expect(onbekend.status).toBe(404);
  expect(onbekend.headers.get('content-type')).toBe('application/problem+json');
  for (const pad of [
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2fserver/index.js',
    '/%00',
    '/inloggen/terug?code=x&state=y',
  ]) {
    expect((await fetch(adres(pad), { redirect: 'manual' })).status, pad).toBeLessThan(500);
  }
});
