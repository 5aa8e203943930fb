import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { pgRol, ROLLEN } from '../databank/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { maakCode, metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { antwoordOpToestemming, geefToestemming, toestemmingen } from '../toestemming/index.ts';
import { conclusiesVan, deelMetCode, geefConclusie, openDeling, teDelen, zetConclusie } from './index.ts';

const { app, beheer, kluis, inrichten } = await proefDatabank();
const G = 9999;
const mensen: Record<'yara' | 'bram', string> = { yara: '', bram: '' };
let milan = '';
let buurt = '';

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    const wie = async (naam: string, functie: string) =>
      (
        await db
          .insertInto('gebruiker')
          .values({ gemeente: G, naam, functie, subject: naam })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    milan = await wie('Milan', 'klantmanager');
    buurt = await wie('Buurtteam Haven', 'partnerorganisatie');
    for (const naam of ['yara', 'bram'] as const) {
      const p = { gemeente: G, voornamen: naam, achternaam: 'Proef', roepnaam: naam, aanspreeknaam: `${naam} Proef` };
      mensen[naam] = (
        await db
          .insertInto('persoon')
          .values({ ...p, geboortedatum: '1990-01-01', telefoon: '06 99 123456' })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
      for (const [gebruiker, soort] of [
        [milan, 'klantmanager'],
        [buurt, 'partnerorganisatie'],
      ] as const)
        await db
          .insertInto('begeleiding')
          .values({ gemeente: G, gebruiker, persoon: mensen[naam], soort, van: '2025-01-01' })
          .execute();
      await db
        .insertInto('plaatsing')
        .values({
          gemeente: G,
          persoon: mensen[naam],
          gebruiker: milan,
          werkgever: 'Bakkerij Voorbeeld',
          contract: 'tijdelijk',
          uren_honderdsten: 1600,
          hoogstens_honderdsten: 2000,
          van: '2026-01-01',
          tot: null,
          subsidie: null,
          subsidie_tot: null,
          gestopt_op: null,
          gestopt_door: null,
        })
        .execute();
    }
  }),
);

const zelf = <T>(fn: (t: Toegang) => Promise<T>, wie: 'yara' | 'bram' = 'yara') =>
  metToegang(
    app.db,
    {
      wie: { soort: 'persoon', gemeente: G, id: mensen[wie], naam: wie, rol: 'client' },
      handeling: 'wijzigen',
      object: 'toestemming',
      doel: 'eigen_zaak',
      betrokkene: mensen[wie],
    },
    fn,
  );
const km = <T>(fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    {
      wie: { soort: 'medewerker', gemeente: G, id: milan, naam: 'Milan', rol: 'klantmanager' } satisfies Wie,
      handeling: 'lezen',
      object: 'toestemming',
      doel: 'begeleiding',
      betrokkene: mensen.yara,
    },
    fn,
  );
const werkgever = {
  soort: 'werkgever',
  met: 'Bakkerij Voorbeeld',
  waarom: 'Praten over mijn uren',
  stukken: ['naam', 'uren'],
  woorden: 'Ik kan niet voor negen uur beginnen.',
  tot: '2026-06-28',
} as const;
const deel = async (anders: object = {}, wie: 'yara' | 'bram' = 'yara') => {
  const v = { ...werkgever, sleutel: randomUUID(), ...anders };
  const uit = await zelf((t) => deelMetCode(t, kluis, mensen[wie], v), wie);
  return 'fout' in uit ? { fout: uit.fout, code: '' } : { ...uit, fout: null };
};
const open = (code: string) => openDeling(app.db, kluis, G, code);
const regels = async () =>
  (
    await beheer.pool.query<{ wie_naam: string; object: string; handeling: string; reden: string }>(
      "select wie_naam, object, handeling, reden from inzage where betrokkene = $1 and rol = 'ontvanger' order by op, object",
      [mensen.yara],
    )
  ).rows;
const stop = async (met: string) => {
  const deze = (await zelf((t) => toestemmingen(t, mensen.yara))).find((x) => x.met === met && x.stand === 'loopt');
  await zelf((t) => antwoordOpToestemming(t, mensen.yara, deze!.id, 'stop'));
};

test('an employer sees exactly what was chosen, every look is a line, and stopping works at once', async () => {
  const sleutel = randomUUID();
  const { code, fout } = await deel({ sleutel });
  expect(fout).toBeNull();
  expect(await regels()).toEqual([]);
  const gezien = await open(code.toLowerCase());
  expect(gezien).toMatchObject({ soort: 'werkgever', met: 'Bakkerij Voorbeeld', tot: '2026-06-28' });
  expect(gezien!.beeld).toEqual({
    naam: 'yara Proef',
    uren: [{ werkgever: 'Bakkerij Voorbeeld', uren: 1600, hoogstens: 2000 }],
    woorden: 'Ik kan niet voor negen uur beginnen.',
  });
  const een = (await regels()).map((r) => r.object);
  expect(een).toEqual(['persoon', 'toestemming', 'uitkeringsgegevens']);
  expect((await regels())[0]).toMatchObject({ wie_naam: 'Bakkerij Voorbeeld', reden: 'Praten over mijn uren' });
  await open(code);
  expect(await regels()).toHaveLength(6);
  // the same form twice is one sharing
  const nog = { code, met: 'Bakkerij Voorbeeld', tot: '2026-06-28', eerder: true, fout: null };
  for (const anders of [{}, { met: 'Iemand anders', stukken: ['naam'], tot: '2026-05-05' }, { met: '' }])
    expect(await deel({ sleutel, ...anders })).toEqual({ ...nog, werkt: true });
  await beheer.pool.query('delete from eenmalig');
  expect(await deel({ sleutel })).toEqual({ ...nog, werkt: true });
  // another person with that key shares under a code of their own
  const vanBram = await deel({ sleutel }, 'bram');
  expect(vanBram).toMatchObject({ fout: null, eerder: false, werkt: true });
  expect(vanBram.code).not.toBe(code);
  expect((await zelf((t) => toestemmingen(t, mensen.yara))).filter((x) => x.stand === 'loopt')).toHaveLength(1);
  await stop('Bakkerij Voorbeeld');
  expect(await open(code)).toBeNull();
  expect(await regels()).toHaveLength(6);
  // and the form says so, and shares nothing
  expect(await deel({ sleutel })).toEqual({ ...nog, werkt: false });
  expect((await zelf((t) => toestemmingen(t, mensen.yara))).filter((x) => x.stand === 'loopt')).toHaveLength(0);
  // pressed twice at once
  const twee = randomUUID();
  const [a, b] = await Promise.all([deel({ sleutel: twee }), deel({ sleutel: twee })]);
  expect(a.code).toBe(b.code);
  expect((await zelf((t) => toestemmingen(t, mensen.yara))).filter((x) => x.stand === 'loopt')).toHaveLength(1);
  await stop('Bakkerij Voorbeeld');
  await expect(deel({ sleutel: 'AAAAAAAAAAAAAAAA' })).rejects.toThrow(/sleutel/);
});

test('no piece that is not for this receiver, whatever the form says; a wrong or guessed code opens nothing', async () => {
  const alles = ['naam', 'bereik', 'doelen', 'afspraken', 'uren', 'woorden'];
  const { code } = await deel({
    soort: 'arts',
    met: 'Dokter Smit',
    stukken: alles,
    woorden: 'Hoeveel uur kan ik werken?',
  });
  expect(Object.keys((await open(code))!.beeld).sort()).toEqual(['naam', 'woorden']);
  expect(Object.keys(await zelf((t) => teDelen(t, mensen.yara, 'arts')))).toEqual(['naam']);
  for (const fout of ['', 'x', maakCode(), `${code.slice(0, -1)}2`])
    expect(await open(fout === code ? '' : fout)).toBeNull();
  expect((await deel({ stukken: ['doelen', 'besluit'], woorden: '' })).fout).toBe('stukken');
  expect((await deel({ tot: '2026-12-01' })).fout).toBe('tot');
  expect((await deel({ met: ' ' })).fout).toBe('met');
  await stop('Dokter Smit');
});

test('a doctor gives a conclusion once; the person reads it first and decides whether it is shown', async () => {
  const { code } = await deel({
    soort: 'arts',
    met: 'Dokter Smit',
    stukken: [],
    woorden: 'Hoeveel uur kan ik werken?',
  });
  const geef = (tekst: string) => geefConclusie(app.db, kluis, G, code, { van: 'J. Smit', tekst });
  expect(await geef('Vier uur op een dag gaat goed.')).toBe(true);
  expect(await geef('Iets anders.')).toBe(false);
  const lees = () => zelf((t) => conclusiesVan(t, mensen.yara));
  const [c] = await lees();
  expect(c).toMatchObject({ van: 'J. Smit', tekst: 'Vier uur op een dag gaat goed.', getoond: false });
  expect(await km((t) => conclusiesVan(t, mensen.yara))).toEqual([]);
  await zelf((t) => zetConclusie(t, mensen.yara, c!.id, 'toon'));
  expect(await km((t) => conclusiesVan(t, mensen.yara))).toMatchObject([{ tekst: 'Vier uur op een dag gaat goed.' }]);
  await expect(
    km((t) => t.db.updateTable('deling_conclusie').set({ getoond_op: t.vandaag }).execute()),
  ).rejects.toThrow(/permission denied/);
  await stop('Dokter Smit');
  expect(await km((t) => conclusiesVan(t, mensen.yara))).toEqual([]);
  expect(await lees()).toHaveLength(1);
  await zelf((t) => zetConclusie(t, mensen.yara, c!.id, 'weg'));
  expect(await lees()).toEqual([]);
  // an employer has nothing to conclude
  const bij = await deel();
  expect(await geefConclusie(app.db, kluis, G, bij.code, { van: 'Baas', tekst: 'Niet geschikt voor dit werk' })).toBe(
    false,
  );
  await stop('Bakkerij Voorbeeld');
});

/** As this role in the database itself, with everything a transaction can pretend to be. */
const rauw = <R>(rol: string, wie: { persoon?: string; gebruiker?: string }, vraag: string, doel = 'begeleiding') =>
  beheer.db.transaction().execute(async (tx) => {
    await sql`select set_config('role', ${rol}, true), set_config('bijrijder.gemeente', ${String(G)}, true),
      set_config('bijrijder.persoon', ${wie.persoon ?? ''}, true), set_config('bijrijder.gebruiker', ${wie.gebruiker ?? ''}, true),
      set_config('bijrijder.doel', ${doel}, true), set_config('bijrijder.betrokkenen', ${`{${mensen.yara},${mensen.bram}}`}, true)`.execute(
      tx,
    );
    return (await sql.raw<R>(vraag).execute(tx)).rows;
  });

test('consent that was withdrawn stays withdrawn for every role of the database, also for who pretends', async () => {
  const { code } = await deel();
  await zelf((t) =>
    geefToestemming(t, mensen.yara, {
      soort: 'buurtteam',
      met: 'Buurtteam Haven',
      waarom: 'Samen verder',
      tot: '2026-07-31',
      metGebruiker: buurt,
    }),
  );
  const ziet = async () => {
    const tabellen = await rauw<{ t: string }>(
      'bijrijder_eigenaar',
      {},
      `select c.oid::regclass::text as t from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'
       and c.relkind = 'r' and has_table_privilege('bijrijder_partnerorganisatie', c.oid, 'select')
       and (c.relname = 'persoon' or bijrijder.heeft_kolom(c.oid, 'persoon'))`,
    );
    const uit: string[] = [];
    for (const { t } of tabellen) {
      const kolom = t === 'persoon' ? 'id' : 'persoon';
      const rijen = await rauw<{ wie: string }>(
        'bijrijder_partnerorganisatie',
        { gebruiker: buurt },
        `select ${kolom} as wie from ${t}`,
      );
      if (rijen.length > 0) uit.push(...new Set(rijen.map((r) => `${t} ${r.wie}`)));
    }
    return uit;
  };
  const voor = await ziet();
  expect(voor).toContain(`persoon ${mensen.yara}`);
  expect(voor.filter((v) => v.includes(mensen.bram))).toEqual([]);
  await stop('Buurtteam Haven');
  await stop('Bakkerij Voorbeeld');
  expect(await ziet()).toEqual([]);

  const [t] = (
    await beheer.pool.query<{ id: string }>(
      "select id from toestemming where soort = 'werkgever' and ingetrokken_op is not null order by id desc limit 1",
    )
  ).rows;
  const hash = `'\\x${kluis.zoekhash(code.replaceAll('-', ''), 'delingcode').toString('hex')}'::bytea`;
  for (const rol of [...ROLLEN.map(pgRol), 'bijrijder_app', 'bijrijder_werk'])
    for (const [wat, vraag] of [
      ['wek', `update toestemming set ingetrokken_op = null where id = '${t!.id}' returning id`],
      ['langer', `update toestemming set tot = '2027-01-01' where id = '${t!.id}' returning id`],
      ['open', `select * from bijrijder.deling_met_code(${hash})`],
      ['schrijf', `select bijrijder.schrijf_conclusie(${hash}, 'Iemand', 'Een conclusie') as id where false`],
      [
        'nieuw',
        `insert into deling (gemeente, persoon, toestemming, soort, beeld, objecten, zoekhash, gedeeld_op, tot)
        values (${G}, '${mensen.yara}', '${t!.id}', 'werkgever', '{}', '{persoon}', '\\x01', '2026-04-28', '2026-05-28') returning id`,
      ],
      ['anders', `update deling set beeld = '{"naam": "x"}' where true returning id`],
    ] as const) {
      const uit = await rauw(rol, { persoon: mensen.yara, gebruiker: milan }, vraag, 'eigen_zaak').catch(
        (f: Error) => f.message,
      );
      if (typeof uit === 'string')
        expect(uit, `${rol} ${wat}`).toMatch(
          /permission denied|row-level security|blijft staan|zelf geeft|nu goed vindt|alleen toegevoegd/,
        );
      else expect(uit, `${rol} ${wat}`).toEqual([]);
    }
  // nor does the consent of one person carry the data of another
  const anders = await rauw<{ id: string }>(
    'bijrijder_client',
    { persoon: mensen.bram },
    `select id from deling where persoon <> '${mensen.bram}'`,
    'eigen_zaak',
  );
  expect(anders).toEqual([]);
});
