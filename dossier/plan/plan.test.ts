import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { beloof } from '../contact/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { pgRol, ROLLEN, type Rol } from '../databank/rollen.ts';
import { Geweigerd, metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { schrijf, verhaalVan, voegToe } from '../verhaal/index.ts';
import {
  beantwoordVoorstel,
  doelErbij,
  eerderVan,
  haalStapWeg,
  kiesVorm,
  legMeldingVast,
  legOp,
  nuVan,
  planVan,
  schuifStap,
  splitsStap,
  stapErbij,
  stelVoor,
  veranderStap,
  zoektermijnVan,
} from './index.ts';

const { app, werk, beheer, inrichten } = await proefDatabank();
const G = 9999;
let hanna = '';
let milan = '';

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    const mens = { gemeente: G, voornamen: 'H', achternaam: 'L', roepnaam: 'H', aanspreeknaam: 'H L' };
    hanna = (
      await db
        .insertInto('persoon')
        .values({ ...mens, geboortedatum: '1990-01-01' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    milan = (
      await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam: 'Milan', functie: 'klantmanager', subject: 'm' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    for (const soort of ['klantmanager', 'inkomensconsulent', 'handhaver', 'teamleider', 'jobcoach'])
      await db
        .insertInto('begeleiding')
        .values({ gemeente: G, gebruiker: milan, persoon: hanna, soort, van: '2025-01-01' })
        .execute();
  });
});

const zelf = (): Wie => ({ soort: 'persoon', gemeente: G, id: hanna, naam: 'H', rol: 'client' });
const km = (): Wie => ({ soort: 'medewerker', gemeente: G, id: milan, naam: 'Milan', rol: 'klantmanager' });
const doe = <T>(
  wie: Wie,
  object: 'verhaal' | 'plan',
  handeling: 'lezen' | 'toevoegen' | 'wijzigen',
  fn: (t: Toegang) => Promise<T>,
) =>
  metToegang(
    app.db,
    { wie, handeling, object, doel: wie.soort === 'persoon' ? 'eigen_zaak' : 'begeleiding', betrokkene: hanna },
    fn,
  );

/** Straight into the database as a role, past every page and policy table; the purpose and the person are declared. */
async function als(rol: Rol, vraag: string, bij: 'medewerker' | 'mens' = 'medewerker'): Promise<number> {
  return (rol === 'werker' ? werk : app).db.transaction().execute(async (tx) => {
    const zet = (naam: string, waarde: string) =>
      sql`select set_config(${`bijrijder.${naam}`}, ${waarde}, true)`.execute(tx);
    await zet('gemeente', String(G));
    await zet('persoon', bij === 'mens' ? hanna : '');
    await zet('gebruiker', bij === 'medewerker' ? milan : '');
    await zet('doel', 'begeleiding');
    await zet('betrokkenen', `{${hanna}}`);
    await sql`select set_config('role', ${pgRol(rol)}, true)`.execute(tx);
    const uit = await sql.raw(vraag).execute(tx);
    return uit.rows.length || Number(uit.numAffectedRows ?? 0n);
  });
}

test('the person writes a story, dreams, talents, a goal and steps; the klantmanager reads what is shared', async () => {
  await doe(zelf(), 'verhaal', 'toevoegen', async (t) => {
    await schrijf(t, hanna, 'verhaal', 'Ik ben opgegroeid boven het eethuis.', 'klantmanager');
    await voegToe(t, hanna, 'droom', 'Een eigen keuken', 'team');
    await voegToe(t, hanna, 'talent', 'Koken', 'ik');
  });
  await doe(zelf(), 'plan', 'toevoegen', async (t) => {
    await kiesVorm(t, hanna, 'samen');
    const doel = await doelErbij(t, hanna, { tekst: 'Weer een keuken', terrein: 'werk', delen: 'klantmanager' });
    const stap = await stapErbij(t, hanna, { tekst: 'Proefritje', wanneer: 'als het droog is', doel });
    await stapErbij(t, hanna, { tekst: 'Bellen', delen: 'ik' });
    await veranderStap(t, hanna, stap, { stand: 'durf_nog_niet' });
  });
  const gezien = await doe(km(), 'verhaal', 'lezen', (t) => verhaalVan(t, hanna));
  expect(gezien.map((d) => d.soort).sort()).toEqual(['droom', 'verhaal']);
  const plan = await doe(km(), 'plan', 'lezen', (t) => planVan(t, hanna));
  expect(plan.stappen.map((s) => [s.tekst, s.stand])).toEqual([['Proefritje', 'durf_nog_niet']]);
  expect(await als('jobcoach', 'select * from verhaal_deel')).toBe(1);
});

const EIGEN = ['verhaal_deel', 'doel', 'stap', 'begeleidingsvorm'] as const;
const NIEUW: Record<(typeof EIGEN)[number], string> = {
  verhaal_deel: "(gemeente, persoon, soort, tekst, geschreven_op) values (9999, '$p', 'droom', 'x', '2026-04-28')",
  doel: "(gemeente, persoon, tekst, terrein, gemaakt_op) values (9999, '$p', 'x', 'werk', '2026-04-28')",
  stap: "(gemeente, persoon, tekst, gemaakt_op) values (9999, '$p', 'x', '2026-04-28')",
  begeleidingsvorm: "(gemeente, persoon, vorm, gekozen_op) values (9999, '$p', 'zelf', '2026-04-28')",
};
const WIJZIG: Record<(typeof EIGEN)[number], string> = {
  verhaal_deel: "tekst = 'anders'",
  doel: "tekst = 'anders'",
  stap: "tekst = 'anders'",
  begeleidingsvorm: "vorm = 'dichtbij'",
};

test('the first page knows the step of now and the first promise that is open, of this person only', async () => {
  const nu = () => doe(zelf(), 'plan', 'lezen', (t) => nuVan(t, hanna));
  expect(await nu()).toMatchObject({ stap: null, belofte: null });
  const { stappen } = await doe(zelf(), 'plan', 'lezen', (t) => planVan(t, hanna));
  await doe(zelf(), 'plan', 'wijzigen', (t) => veranderStap(t, hanna, stappen.at(-1)!.id, { stand: 'nu' }));
  await metToegang(
    app.db,
    { wie: km(), handeling: 'toevoegen', object: 'contact', doel: 'begeleiding', betrokkene: hanna },
    async (t) => {
      await beloof(t, hanna, 'de fiets', '2026-05-04');
      await beloof(t, hanna, 'bellen over de kar', '2026-04-30');
    },
  );
  expect(await nu()).toMatchObject({
    stap: 'Bellen',
    belofte: { wat: 'bellen over de kar', voor: '2026-04-30', door: 'Milan' },
  });
});

test('nobody but the person writes their words: every role, every way', async () => {
  const foto = async () =>
    JSON.stringify(
      await Promise.all(
        EIGEN.map((t) =>
          sql
            .raw(`select * from ${t} order by id`)
            .execute(beheer.db)
            .then((r) => r.rows),
        ),
      ),
    );
  const voor = await foto();
  for (const rol of ROLLEN) {
    for (const tabel of EIGEN) {
      const pogingen = [
        `insert into ${tabel} ${NIEUW[tabel].replace('$p', hanna)}`,
        `update ${tabel} set ${WIJZIG[tabel]}`,
        `delete from ${tabel}`,
        `truncate ${tabel} cascade`,
      ];
      for (const vraag of pogingen) {
        if (rol === 'client') continue;
        await expect(als(rol, vraag), `${rol}: ${vraag}`).rejects.toThrow();
        await expect(als(rol, vraag, 'mens'), `${rol} with her id: ${vraag}`).rejects.toThrow();
      }
    }
  }
  // the role of a client without being her, and the administrator of the database
  for (const tabel of EIGEN) {
    await expect(als('client', `insert into ${tabel} ${NIEUW[tabel].replace('$p', hanna)}`)).rejects.toThrow();
    const weg = als('client', `delete from ${tabel}`);
    await weg.then((n) => expect(n).toBe(0)).catch((fout: Error) => expect(fout.message).toMatch(/permission/));
    for (const vraag of [`update ${tabel} set ${WIJZIG[tabel]}`, `delete from ${tabel}`, `truncate ${tabel} cascade`])
      await expect(sql.raw(vraag).execute(beheer.db), vraag).rejects.toThrow();
  }
  expect(await foto()).toBe(voor);
});

test('enforcement and income colleagues never see story, plan, talks or messages', async () => {
  for (const rol of ['handhaver', 'inkomensconsulent', 'auditor', 'beheerder', 'partner'] as const)
    for (const tabel of [
      'verhaal_deel',
      'doel',
      'stap',
      'voorstel',
      'gesprek',
      'gesprek_antwoord',
      'gesprek_afspraak',
      'bericht',
      'hulpvraag',
    ])
      await expect(als(rol, `select * from ${tabel}`), `${rol} ${tabel}`).rejects.toThrow(/permission denied/);
  for (const rol of ['handhaver', 'inkomensconsulent'] as const) {
    const wie = { ...km(), rol } as Wie;
    const doel = rol === 'handhaver' ? 'handhaving' : 'inkomen_verrekenen';
    await expect(
      metToegang(app.db, { wie, handeling: 'lezen', object: 'verhaal', doel, betrokkene: hanna }, async () => 1),
    ).rejects.toThrow(Geweigerd);
  }
});

test('an offer becomes a step by the hand of the person only', async () => {
  const id = await doe(km(), 'plan', 'toevoegen', (t) => stelVoor(t, hanna, 'Een dag meelopen', 'U vroeg ernaar'));
  await expect(
    als('klantmanager', `update voorstel set antwoord = 'ja', antwoord_op = '2026-04-28'`),
  ).rejects.toThrow();
  await expect(
    als(
      'klantmanager',
      `insert into stap (gemeente, persoon, tekst, voorstel, gemaakt_op) values (9999, '${hanna}', 'x', '${id}', '2026-04-28')`,
    ),
  ).rejects.toThrow();
  await doe(zelf(), 'plan', 'wijzigen', (t) => beantwoordVoorstel(t, hanna, id, 'anders', 'Een ochtend meelopen'));
  await doe(zelf(), 'plan', 'wijzigen', (t) => beantwoordVoorstel(t, hanna, id, 'ja', ''));
  const plan = await doe(zelf(), 'plan', 'lezen', (t) => planVan(t, hanna));
  expect(plan.stappen.filter((s) => s.soort === 'voorgesteld').map((s) => s.tekst)).toEqual(['Een ochtend meelopen']);
});

test('a step is reworded, tied to an own goal, put in order and cut by the person alone; what it was is kept for them', async () => {
  const ruud = await inrichten(G, async (db) => {
    const { id } = await db
      .insertInto('persoon')
      .values({
        gemeente: G,
        voornamen: 'R',
        achternaam: 'D',
        roepnaam: 'R',
        aanspreeknaam: 'R D',
        geboortedatum: '1990-01-01',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const doel = await db
      .insertInto('doel')
      .values({ gemeente: G, persoon: id, tekst: 'Van een ander', terrein: 'werk', gemaakt_op: '2026-04-28' })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id, doel: doel.id };
  });
  const plan = (wie = zelf()) => doe(wie, 'plan', 'lezen', (t) => planVan(t, hanna));
  const teksten = async () => (await plan()).stappen.map((s) => s.tekst);
  const wijzig = (fn: (t: Toegang) => Promise<unknown>) => doe(zelf(), 'plan', 'wijzigen', fn);
  const doel = (await plan()).doelen[0]!.id;
  const stap = (await plan()).stappen[0]!.id;
  const voor = (await teksten()).slice(1);
  await wijzig((t) =>
    veranderStap(t, hanna, stap, { tekst: 'Zelf een rit proberen', wanneer: '', doel, haalbaar: 'kleiner' }),
  );
  // a goal of somebody else cannot carry it
  await expect(wijzig((t) => veranderStap(t, hanna, stap, { doel: ruud.doel }))).rejects.toThrow(/eigen_doel/);
  // the klantmanager reads that it is too big; two small ones come in its place, in the row
  expect((await plan(km())).stappen[0]).toMatchObject({ haalbaar: 'kleiner', doel });
  await wijzig((t) => splitsStap(t, hanna, stap, ['Fiets ophalen', ' ', 'Rondje om de vijver']));
  expect(await teksten()).toEqual(['Fiets ophalen', 'Rondje om de vijver', ...voor]);
  expect((await plan()).stappen.slice(0, 2)).toMatchObject([{ haalbaar: null, doel }, { doel }]);
  await wijzig((t) => schuifStap(t, hanna, stap, 1));
  expect((await teksten()).slice(0, 2)).toEqual(['Rondje om de vijver', 'Fiets ophalen']);
  await wijzig((t) => schuifStap(t, hanna, stap, -1));
  await wijzig((t) => schuifStap(t, hanna, stap, -1));
  expect((await teksten())[0]).toBe('Fiets ophalen');
  // every change is kept, for the person
  const eerder = await doe(zelf(), 'plan', 'lezen', (t) => eerderVan(t, hanna));
  expect(eerder.filter((e) => e.stap === stap).map((e) => e.tekst)).toEqual(['Zelf een rit proberen', 'Proefritje']);
  const { rows } = await sql`select 1 from stap_eerder where stap = ${stap} and haalbaar = 'kleiner'`.execute(
    beheer.db,
  );
  expect(rows.length).toBeGreaterThan(0);
  // nobody else touches any of it, or reads what it was
  for (const rol of ROLLEN.filter((r) => r !== 'client'))
    for (const vraag of [
      `update stap set plaats = 9 where id = '${stap}'`,
      `update stap set haalbaar = 'ja' where id = '${stap}'`,
      `update stap set doel = null where id = '${stap}'`,
      `update stap_eerder set tekst = 'x'`,
      'select * from stap_eerder',
    ])
      await expect(als(rol, vraag), `${rol}: ${vraag}`).rejects.toThrow();
  await expect(als('client', `update stap_eerder set tekst = 'x'`, 'mens')).rejects.toThrow();
  // a smaller offer is asked for; what they take away is gone with its past
  const id = await doe(km(), 'plan', 'toevoegen', (t) => stelVoor(t, hanna, 'Een week meelopen', 'U vroeg ernaar'));
  await wijzig((t) => beantwoordVoorstel(t, hanna, id, 'kleiner', 'Een uur is genoeg'));
  expect((await plan(km())).voorstellen.find((v) => v.id === id)).toMatchObject({
    antwoord: 'kleiner',
    woorden: 'Een uur is genoeg',
  });
  expect(await teksten()).not.toContain('Een week meelopen');
  await wijzig((t) => haalStapWeg(t, hanna, stap));
  expect((await sql`select 1 from stap_eerder where stap = ${stap}`.execute(beheer.db)).rows).toEqual([]);
});

test('an obligation cannot exist without reason, article, end and person to call', async () => {
  const kolommen = {
    gemeente: '9999',
    persoon: `'${hanna}'`,
    gebruiker: `'${milan}'`,
    wat: "'Naar de taaltoets gaan'",
    reden: "'Uw werkgever vraagt taalniveau B1 en u koos dit werk.'",
    artikel: "'art. 9 lid 1 Pw'",
    grond: "'9_1_b'",
    van: "'2026-04-28'",
    tot: "'2026-08-01'",
    bel_gebruiker: `'${milan}'`,
    bel_nummer: "'06 99 900001'",
  };
  const zet = (anders: Partial<Record<keyof typeof kolommen, string>>) => {
    const k = { ...kolommen, ...anders };
    return `insert into verplichting (${Object.keys(k).join(', ')}) values (${Object.values(k).join(', ')})`;
  };
  const fout: Partial<Record<keyof typeof kolommen, string>>[] = [
    { reden: 'null' },
    { reden: "''" },
    { reden: "'                              '" },
    { reden: "'moet'" },
    { artikel: 'null' },
    { artikel: "''" },
    { grond: 'null' },
    { grond: "'17_1'" },
    { tot: 'null' },
    { tot: "'2026-04-28'" },
    { tot: "'infinity'" },
    { tot: "'2028-01-01'" },
    { bel_gebruiker: 'null' },
    { bel_gebruiker: 'gen_random_uuid()' },
    { bel_nummer: 'null' },
    { bel_nummer: "'niemand'" },
  ];
  for (const anders of fout) {
    await expect(als('klantmanager', zet(anders)), JSON.stringify(anders)).rejects.toThrow();
    await expect(sql.raw(zet(anders)).execute(beheer.db), `administrator ${JSON.stringify(anders)}`).rejects.toThrow();
  }
  for (const rol of ROLLEN) if (rol !== 'klantmanager') await expect(als(rol, zet({})), rol).rejects.toThrow();
  await doe(km(), 'plan', 'toevoegen', (t) =>
    legOp(t, hanna, {
      wat: 'Naar de taaltoets gaan',
      reden: 'Uw werkgever vraagt taalniveau B1 en u koos dit werk.',
      grond: '9_1_b',
      tot: '2026-08-01',
      belGebruiker: milan,
      belNummer: '06 99 900001',
    }),
  );
  // afterwards it does not get heavier either
  for (const zwaarder of ["reden = ''", "tot = '2026-12-01'", "wat = 'Meer'", 'bel_gebruiker = null'])
    await expect(als('klantmanager', `update verplichting set ${zwaarder}`), zwaarder).rejects.toThrow();
});

test('the waiting period under 27 is computed from the law, with what makes that nobody need wait', async () => {
  const jong = await inrichten(G, async (db) => {
    const { id } = await db
      .insertInto('persoon')
      .values({
        ...{ gemeente: G, voornamen: 'J', achternaam: 'B', roepnaam: 'Jip', aanspreeknaam: 'Jip B' },
        geboortedatum: '2004-02-02',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('begeleiding')
      .values({ gemeente: G, gebruiker: milan, persoon: id, soort: 'klantmanager', van: '2025-01-01' })
      .execute();
    return id;
  });
  const als = <T>(wie: Wie, handeling: 'lezen' | 'toevoegen', fn: (t: Toegang) => Promise<T>) =>
    metToegang(
      app.db,
      {
        wie,
        handeling,
        object: 'plan',
        doel: wie.soort === 'persoon' ? 'eigen_zaak' : 'begeleiding',
        betrokkene: jong,
      },
      fn,
    );
  const melding = {
    gemeldOp: '2026-04-20',
    partner27: false,
    medisch: false,
    doelgroep: false,
    onderwijs: false,
    eerderOmdat: '',
  };
  await als(km(), 'toevoegen', (t) => legMeldingVast(t, jong, melding));
  const ik: Wie = { soort: 'persoon', gemeente: G, id: jong, naam: 'Jip', rol: 'client' };
  expect(await als(ik, 'lezen', (t) => zoektermijnVan(t, jong))).toEqual({
    gemeldOp: '2026-04-20',
    aanvraagVanaf: '2026-05-18',
    uitzonderingen: [],
    eerderOmdat: '',
  });
  // a correction is a new row; any exception, and nobody waits
  for (const anders of [{ partner27: true }, { medisch: true }, { eerderOmdat: 'Zij heeft geen huis.' }]) {
    await als(km(), 'toevoegen', (t) => legMeldingVast(t, jong, { ...melding, ...anders }));
    const nu = await als(ik, 'lezen', (t) => zoektermijnVan(t, jong));
    expect(nu).toMatchObject({ aanvraagVanaf: '2026-04-20' });
    expect(nu!.uitzonderingen).toHaveLength(1);
  }
  await expect(als(ik, 'toevoegen', (t) => legMeldingVast(t, jong, melding))).rejects.toThrow();
});
