import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { feitenVan, geldend, legVast, vanSoort } from '../feiten/index.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { laatsteBesluit, leesGrootboek, stapVoor, verreken } from '../verrekening/index.ts';
import { bewaarStuk, dienIn, leesOpgave, leesStuk, neemTerug, type Opgave, opgavenVan } from './index.ts';

const { app, werk, beheer, kluis, inrichten } = await proefDatabank();
const G = 9999;
const mens = { hanna: '', ander: '' };
let huishouden = '';
let klantmanager = '';
let vreemde = '';

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    await db
      .insertInto('gemeente_instelling')
      .values({ gemeente: G, sleutel: 'recht', vanaf: '2024-01-01', waarde: '"voorbeeldstad"', reden: 'proef' })
      .execute();
    for (const naam of ['hanna', 'ander'] as const) {
      const persoon = {
        gemeente: G,
        voornamen: naam,
        achternaam: 'Proef',
        roepnaam: naam,
        aanspreeknaam: naam,
        geboortedatum: '1989-06-11',
      };
      mens[naam] = (await db.insertInto('persoon').values(persoon).returning('id').executeTakeFirstOrThrow()).id;
      const huis = await db.insertInto('huishouden').values({ gemeente: G }).returning('id').executeTakeFirstOrThrow();
      await db
        .insertInto('huishouden_lid')
        .values({ gemeente: G, huishouden: huis.id, persoon: mens[naam], rol: 'aanvrager', van: '2025-01-01' })
        .execute();
      if (naam === 'hanna') huishouden = huis.id;
    }
    const medewerker = (naam: string) =>
      db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam, functie: 'klantmanager', subject: naam })
        .returning('id')
        .executeTakeFirstOrThrow();
    klantmanager = (await medewerker('Milan')).id;
    vreemde = (await medewerker('Vreemde')).id;
    await db
      .insertInto('begeleiding')
      .values({ gemeente: G, gebruiker: klantmanager, persoon: mens.hanna, van: '2025-01-01' })
      .execute();
    const basis = {
      gemeente: G,
      huishouden,
      persoon: mens.hanna,
      geldig_van: '2025-01-01',
      geldig_tot_en_met: null,
      bekend_op: '2026-01-01',
      herkomst: 'medewerker' as const,
      door_persoon: null,
      door_gebruiker: null,
    };
    await db
      .insertInto('feit')
      .values([
        { ...basis, soort: 'persoon', onderwerp: 'persoon:h', inhoud: JSON.stringify(persoonFeit) },
        { ...basis, soort: 'bijstand', onderwerp: 'bijstand', inhoud: '{}' },
        { ...basis, soort: 'dienstverband', onderwerp: 'baan:k', inhoud: JSON.stringify(baan) },
      ])
      .execute();
  });
});

const persoonFeit = {
  rol: 'aanvrager',
  geboortedatum: '1989-06-11',
  rechthebbend: true,
  in_inrichting: false,
  geen_beroep_op_ouders: false,
  medisch_urenbeperkt: false,
  doelgroep_loonkostensubsidie: false,
  arbeid_draagt_bij: true,
  uitbreiding_uren_niet_mogelijk: false,
  tellers_vooraf: { n_maanden_gebruikt: 2 },
};
const baan = {
  werkgever: 'De Ketel',
  soort: 'loon',
  ritme: 'maand',
  recht_op_vakantietoeslag: true,
  heffingskorting: true,
  dienstbetrekking_10d: false,
};

const client = (id: string): Wie => ({ soort: 'persoon', gemeente: G, id, naam: 'client', rol: 'client' });
const medewerker = (id: string): Wie => ({ soort: 'medewerker', gemeente: G, id, naam: 'Milan', rol: 'klantmanager' });
const taak: Wie = { soort: 'taak', gemeente: G, naam: 'proef', rol: 'werker' };
const alsHanna = <T>(fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    { wie: client(mens.hanna), handeling: 'toevoegen', object: 'opgave', doel: 'eigen_zaak', betrokkene: mens.hanna },
    fn,
  );
const alsWerker = <T>(fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    werk.db,
    { wie: taak, handeling: 'toevoegen', object: 'besluit', doel: 'inkomen_verrekenen', betrokkene: mens.hanna },
    fn,
  );

const loon = (nettoCent: number, maand = '2026-04', geschat = false): Opgave => ({
  stroken: [
    {
      dienstverband: 'baan:k',
      persoon: mens.hanna,
      tijdvakVan: `${maand}-01`,
      tijdvakTot: `${maand}-${maand.endsWith('03') ? 31 : 30}`,
      nettoCent,
      geschat,
    },
  ],
  nietsVoor: [],
  nieuw: [],
});
const stuur = (opgave: Opgave, maand = '2026-04', eenmalig: string = randomUUID()) =>
  alsHanna((t) =>
    dienIn(t, { huishouden, persoon: mens.hanna, maand, eenmalig }, opgave, async () => {
      const stap = await stapVoor(t, huishouden, maand);
      return { bedragCent: stap.soort === 'besluit' ? stap.betaaldCent : 0, betaaldag: '2026-05-08', uitkomst: stap };
    }),
  );

describe('handing in income', () => {
  test('promise, decision and the sum of the lines are one amount', async () => {
    const { id } = await stuur(loon(77_184));
    const opgave = await alsHanna((t) => leesOpgave(t, huishouden, id));
    expect(opgave?.bedrag_cent).toBe(72_283);
    await alsWerker((t) => verreken(t, huishouden, '2026-04'));
    const besluit = await alsHanna((t) => laatsteBesluit(t, huishouden, '2026-04'));
    expect(besluit).toMatchObject({ betaald_cent: 72_283, belofte_cent: 72_283, opgave: id, zeker: true });
    expect((besluit!.regels as [string, number][]).reduce((som, [, cent]) => som + cent, 0)).toBe(72_283);
    // deciding again on the same facts stores nothing
    expect((await alsWerker((t) => verreken(t, huishouden, '2026-04'))).opgeslagen).toBe(false);
  });

  test('holiday allowance that came with the wage does not count a second time, and stays on the slip', async () => {
    const mei = loon(77_184);
    const metVakantiegeld = { ...mei.stroken[0]!, vakantiegeldUitbetaaldCent: 70_000, vakantiegeldNettoCent: 66_470 };
    const { id } = await stuur({ ...mei, stroken: [metVakantiegeld] });
    expect((await alsHanna((t) => leesOpgave(t, huishouden, id)))?.bedrag_cent).toBe(72_283);
    const nu = await alsHanna(async (t) => vanSoort(geldend(await feitenVan(t, huishouden)), 'inkomsten'));
    expect(nu.map((f) => [f.inhoud.netto_ct, f.inhoud.vakantiegeld_netto_ct])).toEqual([[77_184, 66_470]]);
  });

  test('the same form twice, also at the same moment, is one declaration', async () => {
    const eenmalig = randomUUID();
    const uit = await Promise.all([stuur(loon(70_000), '2026-04', eenmalig), stuur(loon(70_000), '2026-04', eenmalig)]);
    expect(new Set(uit.map((u) => u.id)).size).toBe(1);
    expect(uit.map((u) => u.eerder).sort()).toEqual([false, true]);
  });

  test('two tabs with other amounts: the last one counts, once; the first stays readable', async () => {
    await stuur(loon(60_000));
    await stuur(loon(61_000));
    const nu = await alsHanna(async (t) => vanSoort(geldend(await feitenVan(t, huishouden)), 'inkomsten'));
    expect(nu.map((f) => f.inhoud.netto_ct)).toEqual([61_000]);
    expect((await alsHanna((t) => opgavenVan(t, huishouden, '2026-04'))).length).toBeGreaterThan(1);
  });

  test('taking back reopens the month and keeps the history', async () => {
    const { id } = await stuur(loon(62_000));
    expect(await alsHanna((t) => neemTerug(t, huishouden, id, randomUUID()))).toBe(true);
    expect(await alsHanna((t) => neemTerug(t, huishouden, id, randomUUID()))).toBe(false);
    const nu = await alsHanna(async (t) => vanSoort(geldend(await feitenVan(t, huishouden)), 'inkomsten'));
    expect(nu).toEqual([]);
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int n from feit where huishouden = ${huishouden} and soort = 'inkomsten'`.execute(beheer.db);
    expect(rows[0]!.n).toBeGreaterThan(3);
  });

  test('no income at all is a known zero', async () => {
    await stuur({ stroken: [], nietsVoor: [mens.hanna], nieuw: [] });
    const stap = await alsHanna((t) => stapVoor(t, huishouden, '2026-04'));
    expect(stap).toMatchObject({ soort: 'besluit', betaaldCent: 133_143, zeker: true });
  });

  test('a correction after the decision becomes a row with old, new and difference; to one’s disadvantage it waits for a human', async () => {
    await stuur(loon(50_000, '2026-03', true), '2026-03');
    await alsWerker((t) => verreken(t, huishouden, '2026-03'));
    await stuur(loon(60_000, '2026-03'), '2026-03');
    await alsWerker((t) => verreken(t, huishouden, '2026-04'));
    const rijen = (await alsHanna((t) => leesGrootboek(t, huishouden))).filter(
      (r) => r.maand === '2026-03' && r.soort === 'bijstand',
    );
    expect(rijen).toHaveLength(1);
    expect(rijen[0]!.verschil_cent).toBeLessThan(0);
    expect(rijen[0]!.stand).toBe('te_horen');
  });
});

describe('what the database itself refuses', () => {
  test('facts, declarations and promises cannot be changed or removed, not even by their owner', async () => {
    for (const tabel of ['feit', 'opgave', 'belofte', 'besluit'])
      for (const opdracht of [
        `update ${tabel} set gemeente = gemeente`,
        `delete from ${tabel}`,
        `truncate ${tabel} cascade`,
      ])
        await expect(beheer.pool.query(opdracht), `${opdracht}`).rejects.toThrow(/alleen toegevoegd/);
  });

  test('nobody writes a fact in another’s name, on another day, or in another household', async () => {
    const feit = {
      soort: 'huur' as const,
      onderwerp: 'huur',
      persoon: null,
      inhoud: { kale_huur_ct: 1 },
      geldigVan: '2026-01-01',
      geldigTotEnMet: null,
      herkomst: 'client' as const,
    };
    await expect(alsHanna((t) => legVast({ ...t, wie: client(mens.ander) }, huishouden, [feit]))).rejects.toThrow(
      /op naam van/,
    );
    await expect(alsHanna((t) => legVast({ ...t, vandaag: '2026-01-01' }, huishouden, [feit]))).rejects.toThrow(
      /bekend op de dag/,
    );
    const { rows } = await sql<{ id: string }>`select id from huishouden where id <> ${huishouden}`.execute(beheer.db);
    await expect(alsHanna((t) => legVast(t, rows[0]!.id, [feit]))).rejects.toThrow(/row-level security/);
  });

  test('a payslip sent twice at once is kept once; another one, or for another month, beside it', async () => {
    const stuur = (maand: string, inhoud: string) =>
      alsHanna((t) =>
        bewaarStuk(t, kluis, { huishouden, persoon: mens.hanna, maand }, [
          { naam: 'strook.pdf', soort: 'application/pdf', bytes: Buffer.from(inhoud) },
        ]),
      );
    const [een, twee] = await Promise.all([stuur('2026-04', 'april'), stuur('2026-04', 'april')]);
    expect(een).toBe(twee);
    expect(new Set([een, await stuur('2026-04', 'anders'), await stuur('2026-03', 'april')]).size).toBe(3);
  });

  test('the name of a file is shown without folders, line breaks or turned letters', async () => {
    const namen = [
      '../../etc/a\r\nX-Kop: ja\r\n.pdf',
      'strook\u202efdp.exe',
      '\u0000\u200f',
      `${'😀'.repeat(130)}.pdf`,
    ];
    const id = await alsHanna((t) =>
      bewaarStuk(
        t,
        kluis,
        { huishouden, persoon: mens.hanna, maand: '2026-02' },
        namen.map((naam) => ({ naam, soort: 'application/pdf', bytes: Buffer.from(naam) })),
      ),
    );
    const stuk = await alsHanna((t) => leesStuk(t, huishouden, id));
    expect(stuk?.naam).toBe(`a X-Kop: ja .pdf, strook fdp.exe, bestand, ${'😀'.repeat(120)}`);
  });

  test('another client and a colleague without this person see nothing', async () => {
    const bij = (wie: Wie, doel: 'eigen_zaak' | 'begeleiding') =>
      metToegang(app.db, { wie, handeling: 'lezen', object: 'opgave', doel, betrokkene: mens.hanna }, (t) =>
        feitenVan(t, huishouden),
      );
    await expect(bij(client(mens.ander), 'eigen_zaak')).rejects.toThrow();
    await expect(bij(medewerker(vreemde), 'begeleiding')).rejects.toThrow();
    expect((await bij(medewerker(klantmanager), 'begeleiding')).length).toBeGreaterThan(0);
    // looking at oneself does not open somebody else's household
    const eigen = await metToegang(
      app.db,
      { wie: client(mens.ander), handeling: 'lezen', object: 'opgave', doel: 'eigen_zaak', betrokkene: mens.ander },
      (t) => feitenVan(t, huishouden),
    );
    expect(eigen).toEqual([]);
  });

  test('every look at Hanna left a line she can read', async () => {
    const regels = await metToegang(
      app.db,
      { wie: client(mens.hanna), handeling: 'lezen', object: 'inzage', doel: 'eigen_zaak', betrokkene: mens.hanna },
      (t) => t.db.selectFrom('inzage').select(['wie_naam', 'doel']).where('betrokkene', '=', mens.hanna).execute(),
    );
    expect(regels.some((r) => r.wie_naam === 'Milan' && r.doel === 'begeleiding')).toBe(true);
    expect(regels.some((r) => r.wie_naam === 'proef' && r.doel === 'inkomen_verrekenen')).toBe(true);
  });
});
