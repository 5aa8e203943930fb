import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { HUIS, MEDEWERKERROLLEN, type Medewerkerrol, openKluis, pgRol, ROLLEN } from '../databank/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { Geweigerd, metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { controleerUitvoer, maakUitvoer, publiekeSleutel, uitvoeren, vingerafdruk, vraagUitvoer } from './index.ts';
import { leesRij, schrijfRij, veilig } from './regel.ts';

const { app, werk, beheer, kluis, inrichten } = await proefDatabank();
const G = 9999;
const ANDER = 9998;
const mensen: string[] = [];
const id = {} as Record<Medewerkerrol, string>;
const FORMULE = '=HYPERLINK("http://voorbeeld.invalid";"klik")';

beforeAll(async () => {
  for (const code of [G, ANDER])
    await inrichten(code, async (db) => {
      await db
        .insertInto('gemeente')
        .values({ code, naam: `Proefstad ${code}`, is_voorbeeld: true })
        .execute();
      await db.insertInto('klok').values({ gemeente: code, dag: '2026-04-28' }).execute();
    });
  await inrichten(G, async (db) => {
    for (const rol of MEDEWERKERROLLEN)
      id[rol] = (
        await db
          .insertInto('gebruiker')
          .values({ gemeente: G, naam: `Collega ${rol}`, functie: rol, subject: rol })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    for (const naam of ['Yara', 'Bram', 'Cleo']) {
      const p = { gemeente: G, voornamen: naam, achternaam: 'Geheim', roepnaam: naam, aanspreeknaam: `${naam} Geheim` };
      const { id: persoon } = await db
        .insertInto('persoon')
        .values({ ...p, geboortedatum: '1990-01-01' })
        .returning('id')
        .executeTakeFirstOrThrow();
      mensen.push(persoon);
      await db
        .insertInto('begeleiding')
        .values({ gemeente: G, gebruiker: id.klantmanager, persoon, soort: 'klantmanager', van: '2025-01-01' })
        .execute();
    }
  });
  await kijk(mensen[0]!, FORMULE);
  await verzegel(1);
  await beheer.pool.query("insert into klok (gemeente, dag) values ($1, '2026-04-29')", [G]);
  await kijk(mensen[1]!, 'Wij spraken af te bellen');
  await kijk(mensen[0]!);
  await verzegel(2);
  await kijk(mensen[2]!, 'nog niet verzegeld');
}, 150_000);

const als = (rol: Medewerkerrol): Wie => ({
  soort: 'medewerker',
  gemeente: G,
  id: id[rol],
  naam: `Collega ${rol}`,
  rol,
});
const kijk = (persoon: string, reden?: string) =>
  metToegang(
    app.db,
    {
      wie: als('klantmanager'),
      handeling: 'lezen',
      object: 'persoon',
      doel: 'begeleiding',
      betrokkene: persoon,
      ...(reden ? { reden } : {}),
    },
    async () => {},
  );
const keerVerzegelen = () =>
  metToegang(
    werk.db,
    {
      wie: { soort: 'taak', gemeente: G, naam: 'zegel', rol: 'werker' },
      handeling: 'lezen',
      object: 'inzage',
      doel: 'controle',
      betrokkene: 'geen',
    },
    async (t) => (await sql<{ n: number }>`select bijrijder.verzegel_inzage() as n`.execute(t.db)).rows[0]!.n,
  );
/** Seals so many lines; what somebody else does on this server at the moment makes it wait. */
async function verzegel(aantal: number): Promise<void> {
  for (let som = 0; som < aantal; som += await keerVerzegelen()) await new Promise((verder) => setTimeout(verder, 100));
}
const audit = <T>(fn: (t: Toegang) => Promise<T>, rol: Medewerkerrol = 'auditor') =>
  metToegang(
    app.db,
    { wie: als(rol), handeling: 'exporteren', object: 'inzage', doel: 'controle', betrokkene: 'geen' },
    fn,
  );
const vraag = { van: '2026-04-29', tot: '2026-04-29', waarom: 'Steekproef april, na een melding' };
const haal = async (wat = vraag): Promise<Buffer> => {
  const uit = await audit((t) => vraagUitvoer(t, wat));
  if ('fout' in uit) throw new Error(uit.fout);
  return (await audit((t) => maakUitvoer(t, kluis, 'Proefstad', uit.id)))!;
};
const sleutel = () => publiekeSleutel(kluis, G);
const bijrijder = (...args: string[]): Promise<{ code: number; uit: string }> =>
  new Promise((klaar) => {
    execFile(process.execPath, [join(HUIS, 'cli/bin/bijrijder.mjs'), ...args], (fout, uit, err) =>
      klaar({ code: fout ? Number(fout.code) : 0, uit: uit + err }),
    );
  });

test('the lines of the stated days, with who looked and why, without who the people are; again the same bytes', async () => {
  const bestand = await haal();
  const tekst = bestand.toString('utf8');
  expect(controleerUitvoer(bestand, sleutel())).toMatchObject({ fouten: [], blikken: 2, verwerkingen: 2 });
  expect(tekst).toContain('Collega klantmanager');
  expect(tekst).toContain('Wij spraken af te bellen');
  expect(tekst).toContain('verwerkingsregister#persoon.lezen.begeleiding');
  // the processing log says nothing about who looked
  expect(tekst.split('\r\n').filter((r) => r.startsWith('"verwerking"') && /Collega/.test(r))).toEqual([]);
  for (const weg of [...mensen, 'Yara', 'Geheim', 'HYPERLINK', 'nog niet verzegeld']) expect(tekst).not.toContain(weg);
  const [deze] = await audit(uitvoeren);
  expect(deze).toMatchObject({ regels: 2, mensen: 2, opgehaald: 1, door: 'Collega auditor', waarom: vraag.waarom });
  expect(await audit((t) => maakUitvoer(t, kluis, 'Proefstad', deze!.id))).toEqual(bestand);
  // another request, another sign for the same person
  const mens = (b: Buffer) => /"blik";"\d+";"\w+";"[^"]+";"[^"]+";"(\w{16})"/.exec(b.toString())![1];
  expect(mens(await haal())).not.toBe(mens(bestand));
});

test('who is in it reads who took it and why, each time; who is not, not', async () => {
  await haal({ ...vraag, waarom: 'Controle van de maand april' });
  const regels = async (persoon: string) =>
    (
      await metToegang(
        app.db,
        {
          wie: { soort: 'persoon', gemeente: G, id: persoon, naam: 'ik', rol: 'client' },
          handeling: 'lezen',
          object: 'inzage',
          doel: 'eigen_zaak',
          betrokkene: persoon,
        },
        (t) =>
          t.db
            .selectFrom('inzage')
            .select(['wie_naam', 'rol', 'handeling', 'doel', 'reden'])
            .where('handeling', '=', 'exporteren')
            .execute(),
      )
    ).filter((r) => r.reden === 'Controle van de maand april');
  const verwacht = {
    wie_naam: 'Collega auditor',
    rol: 'auditor',
    handeling: 'exporteren',
    doel: 'controle',
    reden: 'Controle van de maand april',
  };
  expect(await regels(mensen[0]!)).toEqual([verwacht]);
  expect(await regels(mensen[1]!)).toEqual([verwacht]);
  expect(await regels(mensen[2]!)).toEqual([]);
});

test('one byte changed, one line gone, put elsewhere or doubled, another key: it does not check out', async () => {
  const bestand = await haal({ ...vraag, van: '2026-04-28' });
  expect(controleerUitvoer(bestand, sleutel()).fouten).toEqual([]);
  fc.assert(
    fc.property(fc.nat(bestand.length - 1), fc.integer({ min: 1, max: 255 }), (waar, anders) => {
      const kapot = Buffer.from(bestand);
      kapot[waar]! ^= anders;
      return controleerUitvoer(kapot, sleutel()).fouten.length > 0;
    }),
    { numRuns: 2_000 },
  );
  // every byte of the signature itself
  for (let waar = bestand.length - 120; waar < bestand.length; waar++) {
    const kapot = Buffer.from(bestand);
    kapot[waar]! ^= 1;
    expect(controleerUitvoer(kapot, sleutel()).fouten, String(waar)).not.toEqual([]);
  }
  const rijen = bestand.toString('utf8').split(/(?<=\r\n)/);
  for (const [i, rij] of rijen.entries()) {
    const met = (nieuw: string[]) => controleerUitvoer(Buffer.from(nieuw.join('')), sleutel()).fouten;
    expect(met(rijen.toSpliced(i, 1)), rij).not.toEqual([]);
    expect(met(rijen.toSpliced(i, 0, rij)), rij).not.toEqual([]);
  }
  const vreemd = publiekeSleutel(openKluis(mkdtempSync(join(tmpdir(), 'sleutels-'))), G);
  expect(controleerUitvoer(bestand, vreemd).fouten).toContain('De handtekening klopt niet.');
  // each municipality its own key, also in one installation
  expect(controleerUitvoer(bestand, publiekeSleutel(kluis, ANDER)).fouten).toContain('De handtekening klopt niet.');
  expect(controleerUitvoer(Buffer.alloc(0)).fouten).not.toEqual([]);
});

test('a formula somebody typed as a reason is text in a spreadsheet', async () => {
  const bestand = await haal({ ...vraag, van: '2026-04-28' });
  expect(bestand.toString('utf8')).toContain(`"'=HYPERLINK(""http`);
  for (const gevaar of ['=1+1', '+1', '-1', '@SOM(A1)', '\t=1', '\r\n=1', '  =1', '＝1', '%0A', '|cmd'])
    expect(schrijfRij([gevaar]), gevaar).toMatch(/^"'/);
  expect(veilig('Bellen om 10-11 uur = goed')).toBe('Bellen om 10-11 uur = goed');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 }), (cellen) => {
      const rij = schrijfRij(cellen);
      const terug = leesRij(rij)!;
      return (
        rij.indexOf('\n') === rij.length - 1 &&
        terug.length === cellen.length &&
        terug.every((c, i) => c === veilig(cellen[i]!))
      );
    }),
  );
});

test('the command checks it without a database, and says no to one changed byte', async () => {
  const map = mkdtempSync(join(tmpdir(), 'bijrijder-audit-'));
  const pad = (naam: string, inhoud: string | Buffer) => {
    writeFileSync(join(map, naam), inhoud);
    return join(map, naam);
  };
  const bestand = await haal();
  const pem = pad('sleutel.pem', sleutel());
  const goed = await bijrijder('audit', '--controleer', pad('goed.csv', bestand), '--sleutel', pem);
  expect(goed.uit).toContain(vingerafdruk(sleutel()));
  expect(goed).toMatchObject({ code: 0, uit: expect.stringContaining('Er is niets veranderd.') });
  const kapot = Buffer.from(bestand);
  kapot[Math.floor(kapot.length / 2)]! ^= 1;
  expect((await bijrijder('audit', '--controleer', pad('kapot.csv', kapot), '--sleutel', pem)).code).toBe(1);
  expect((await bijrijder('audit')).code).toBe(2);
  expect((await bijrijder('audit', '--controleer', join(map, 'is-er-niet'))).code).toBe(2);
});

test('only an auditor, only sealed days that were, only with a reason', async () => {
  for (const rol of MEDEWERKERROLLEN.filter((r) => r !== 'auditor'))
    await expect(
      audit((t) => vraagUitvoer(t, vraag), rol),
      rol,
    ).rejects.toThrow(Geweigerd);
  const met = (anders: Partial<typeof vraag>) => audit((t) => vraagUitvoer(t, { ...vraag, ...anders }));
  expect(await met({ van: '2026-04-31' })).toEqual({ fout: 'dagen' });
  expect(await met({ van: '2026-04-30' })).toEqual({ fout: 'dagen' });
  expect(await met({ tot: '2026-05-01' })).toEqual({ fout: 'later' });
  expect(await met({ van: '2026-01-01' })).toEqual({ fout: 'te-lang' });
  expect(await met({ waarom: ' kort ' })).toEqual({ fout: 'waarom' });
  expect(await met({ van: '2026-03-01', tot: '2026-03-02' })).toEqual({ fout: 'niets' });
  expect(await audit((t) => maakUitvoer(t, kluis, 'Proefstad', randomUUID()))).toBeNull();
});

test('the database itself gives these lines to no other role, and takes nothing back', async () => {
  for (const rol of [...ROLLEN.map(pgRol), 'bijrijder_app', 'bijrijder_werk', 'bijrijder_bewaarder']) {
    const probeer = (vraag: string) =>
      beheer.db.transaction().execute(async (tx) => {
        await sql`select set_config('role', ${rol}, true), set_config('bijrijder.gemeente', ${String(G)}, true),
          set_config('bijrijder.doel', 'begeleiding', true)`.execute(tx);
        await sql.raw(vraag).execute(tx);
      });
    // the auditor too, for another purpose
    await expect(
      probeer(
        "select * from bijrijder.audit_regels(1, 2, '2026-04-01', '2026-04-30', 0, '00000000-0000-0000-0000-000000000000', 9, 'x')",
      ),
      rol,
    ).rejects.toThrow(/permission denied|voor een auditor/);
    await expect(probeer("update audit_uitvoer set waarom = 'iets heel anders'"), rol).rejects.toThrow(
      /permission denied|alleen toegevoegd/,
    );
  }
});
