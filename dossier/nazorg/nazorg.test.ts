import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { mijnDag } from '../caseload/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  antwoordOpPlaatsing,
  grensVan,
  kiesGrens,
  leesPlaatsingantwoord,
  legPlaatsingVast,
  meldWatEindigt,
  nogAanHetWerk,
  plaatsingantwoorden,
  plaatsingenVan,
  werkgeversNaSubsidie,
  wijzigPlaatsing,
} from '../werk/index.ts';
import {
  anderenVan,
  antwoordOpAnder,
  beantwoord,
  kiesNazorg,
  naWerkdagen,
  nazorgVan,
  noemAnder,
  stelNazorgvraag,
  vragenVan,
  werkNazorgBij,
} from './index.ts';

const { app, werk, inrichten, beheer } = await proefDatabank();
const G = 9999;
const id = (n: number): string => `00000000-0000-8000-a000-${String(n).padStart(12, '0')}`;
const KM = id(900);
const [JONG, OUD, THUIS] = [id(1), id(2), id(3)];
const km: Wie = { soort: 'medewerker', gemeente: G, id: KM, naam: 'Milan', rol: 'klantmanager' };
const mens = (p: string): Wie => ({ soort: 'persoon', gemeente: G, id: p, naam: 'X', rol: 'client' });
const taak = { soort: 'taak', gemeente: G, naam: 'nazorg-bijwerken', rol: 'werker' } as const;

const als = <T>(wie: Wie, p: string, fn: (t: Toegang) => Promise<T>): Promise<T> =>
  metToegang(
    app.db,
    {
      wie,
      handeling: 'wijzigen',
      object: 'nazorg',
      doel: wie.soort === 'persoon' ? 'eigen_zaak' : 'begeleiding',
      betrokkene: p,
    },
    fn,
  );
const dag = () =>
  metToegang(
    app.db,
    { wie: km, handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    mijnDag,
  );
const naar = (d: string) => inrichten(G, (db) => db.insertInto('klok').values({ gemeente: G, dag: d }).execute());

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    await db
      .insertInto('gebruiker')
      .values({ gemeente: G, id: KM, naam: 'Milan Osei', functie: 'klantmanager', subject: 'm' })
      .execute();
    await sql`insert into vormtijd (gemeente, vorm, minuten, stilte_dagen) values (${G}, 'samen', 75, 35)`.execute(db);
    for (let n = 1; n <= 20; n += 1) {
      const p = { voornamen: `M${n}`, achternaam: 'Proef', roepnaam: `M${n}`, aanspreeknaam: `M${n} Proef` };
      const geboortedatum = n === 1 ? '2002-05-01' : '1980-01-01';
      await db
        .insertInto('persoon')
        .values({ gemeente: G, id: id(n), ...p, geboortedatum })
        .execute();
      await db
        .insertInto('begeleiding')
        .values({ gemeente: G, gebruiker: KM, persoon: id(n), van: '2025-01-01' })
        .execute();
      if (n > 3) continue;
      await db
        .insertInto('huishouden')
        .values({ gemeente: G, id: id(100 + n) })
        .execute();
      await sql`insert into huishouden_lid (gemeente, huishouden, persoon, rol, van)
        values (${G}, ${id(100 + n)}, ${id(n)}, 'aanvrager', '2024-01-01')`.execute(db);
      await bijstand(db, n, n === 3 ? null : '2026-03-31');
    }
  }),
);
const bijstand = (
  db: Parameters<Parameters<typeof inrichten>[1]>[0],
  n: number,
  tot: string | null,
  van = '2024-01-01',
) =>
  sql`insert into feit (gemeente, huishouden, persoon, soort, onderwerp, inhoud, geldig_van, geldig_tot_en_met, bekend_op, herkomst)
    values (${G}, ${id(100 + n)}, ${id(n)}, 'bijstand', 'bijstand', '{}', ${van}, ${tot}, '2026-04-01', 'medewerker')`.execute(
    db,
  );

test('nazorg begins by itself when the bijstand ended, six months for who is under 27, once', async () => {
  expect(await werkNazorgBij(werk.db, taak)).toEqual({ begonnen: 2, gesloten: 0 });
  expect(await werkNazorgBij(werk.db, taak)).toEqual({ begonnen: 0, gesloten: 0 });
  const jong = await als(mens(JONG), JONG, (t) => nazorgVan(t, JONG));
  expect(jong).toMatchObject({
    van: '2026-04-01',
    tot: '2026-09-30',
    vorm: 'passief',
    gekozenOp: null,
    bij: 'Milan Osei',
  });
  expect(await als(mens(OUD), OUD, (t) => nazorgVan(t, OUD))).toMatchObject({ tot: '2026-06-30' });
  expect(await als(mens(THUIS), THUIS, (t) => nazorgVan(t, THUIS))).toBeUndefined();
  const bericht = await als(mens(JONG), JONG, (t) =>
    t.db.selectFrom('bericht').select(['van', 'zin', 'waarden']).execute(),
  );
  expect(bericht).toEqual([
    { van: 'systeem', zin: 'nazorg_begint', waarden: { dag: '2026-09-30', naam: 'Milan Osei' } },
  ]);
});

test('the form is the choice of the person: staff cannot choose it, and who wants peace is not called', async () => {
  const stil = async () => (await dag()).regels.filter((r) => r.persoon === JONG).map((r) => r.schuld.soort);
  expect(await stil()).toEqual([]);
  await als(mens(JONG), JONG, (t) => kiesNazorg(t, JONG, 'intensief'));
  expect(await stil()).toEqual(['eerste']);
  await expect(als(km, JONG, (t) => kiesNazorg(t, JONG, 'geen'))).rejects.toThrow(/permission/);
  await als(mens(JONG), JONG, (t) => kiesNazorg(t, JONG, 'geen'));
  expect(await stil()).toEqual([]);
});

test('a question reaches a person by name, with a day, and stands on their day until there is an answer that stays', async () => {
  const vraag = { onderwerp: 'brief' as const, tekst: 'Wat bedoelt deze brief?' };
  const [bijlage] = await als(mens(JONG), JONG, (t) =>
    stelNazorgvraag(t, JONG, KM, vraag, [{ naam: 'brief.jpg', soort: 'image/jpeg', bytes: new Uint8Array([1, 2]) }]),
  );
  expect(bijlage).toBeTruthy();
  expect(naWerkdagen('2026-04-24', 2)).toBe('2026-04-29');
  const lijn = (await dag()).regels.find((r) => r.schuld.soort === 'nazorgvraag');
  // 27 April is King's Day, 5 May is a working day in most places: two working days after Tuesday 28 April
  expect(lijn).toMatchObject({ persoon: JONG, schuld: { tekst: vraag.tekst, voor: '2026-04-30' } });
  const [open] = await als(km, JONG, (t) => vragenVan(t, JONG));
  await als(km, JONG, (t) => beantwoord(t, JONG, open!.id, 'Dat is de nota van de zorgverzekering.'));
  await als(km, JONG, (t) => beantwoord(t, JONG, open!.id, 'Iets anders'));
  expect((await als(mens(JONG), JONG, (t) => vragenVan(t, JONG)))[0]).toMatchObject({
    antwoord: 'Dat is de nota van de zorgverzekering.',
    aan: 'Milan Osei',
  });
  expect((await dag()).regels.filter((r) => r.schuld.soort === 'nazorgvraag')).toEqual([]);
  await expect(als(mens(OUD), JONG, (t) => vragenVan(t, JONG))).rejects.toThrow();
});

test('somebody from outside: nothing without the yes of the person, and they can stop it', async () => {
  const wie = {
    soort: 'organisatie',
    naam: 'Humanitas',
    bereik: '0199',
    magWeten: 'Dat ik hulp met post wil',
  } as const;
  await als(km, JONG, (t) => noemAnder(t, JONG, wie));
  const [een] = await als(km, JONG, (t) => anderenVan(t, JONG));
  expect(een).toMatchObject({ door: 'Milan Osei', toestemmingOp: null });
  await expect(als(km, JONG, (t) => antwoordOpAnder(t, JONG, een!.id, true))).rejects.toThrow(/permission/);
  await als(mens(JONG), JONG, (t) => antwoordOpAnder(t, JONG, een!.id, true));
  expect((await als(km, JONG, (t) => anderenVan(t, JONG)))[0]?.toestemmingOp).toBe('2026-04-28');
});

test('nobody pushes beyond the hours a person agreed to, through whatever way', async () => {
  await als(mens(THUIS), THUIS, (t) => kiesGrens(t, THUIS, 1200, 'Ik heb mijn zoon om drie uur'));
  await expect(als(km, THUIS, (t) => kiesGrens(t, THUIS, 2400, 'Kan meer'))).rejects.toThrow(/kiest de mens/);
  await expect(als(km, THUIS, (t) => kiesGrens(t, THUIS, null, 'Geen grens'))).rejects.toThrow(/kiest de mens/);
  const plek = {
    werkgever: 'De Ketel',
    contract: 'tijdelijk' as const,
    uren_honderdsten: 1600,
    hoogstens_honderdsten: null,
    van: '2026-01-01',
    tot: '2026-06-30',
    subsidie: 'loonkosten' as const,
    subsidie_tot: '2026-05-31',
  };
  await expect(als(km, THUIS, (t) => legPlaatsingVast(t, THUIS, plek))).rejects.toThrow(/meer uren dan/);
  await als(km, THUIS, (t) => legPlaatsingVast(t, THUIS, { ...plek, uren_honderdsten: 1200 }));
  const { rows } = await beheer.pool.query<{ id: string }>('select id from plaatsing where persoon = $1', [THUIS]);
  await expect(
    als(km, THUIS, (t) => wijzigPlaatsing(t, THUIS, rows[0]!.id, { uren_honderdsten: 1300 })),
  ).rejects.toThrow(/meer uren dan/);
  await als(mens(THUIS), THUIS, (t) => kiesGrens(t, THUIS, 1600, 'Hij kan nu alleen naar huis'));
  await als(km, THUIS, (t) => wijzigPlaatsing(t, THUIS, rows[0]!.id, { uren_honderdsten: 1300 }));
  expect(await als(km, THUIS, (t) => grensVan(t, THUIS))).toMatchObject({ hoogstensHonderdsten: 1600, door: null });
});

test('an end is said in time, once, to the person and on the day of the colleague', async () => {
  expect(await meldWatEindigt(werk.db, { ...taak, naam: 'werk-eindigt' })).toBe(2);
  expect(await meldWatEindigt(werk.db, { ...taak, naam: 'werk-eindigt' })).toBe(0);
  const zag = await als(mens(THUIS), THUIS, (t) => t.db.selectFrom('bericht').select(['zin', 'waarden']).execute());
  expect(zag).toContainEqual(expect.objectContaining({ waarden: expect.objectContaining({ dag: '2026-06-30' }) }));
  expect((await dag()).regels.filter((r) => r.schuld.soort === 'werk_eindigt')).toHaveLength(2);
});

test('employers and lasting work are counts that show nobody', async () => {
  const nieuw = async (n: number, werkgever: string, van: string, tot: string | null, weg: boolean) =>
    inrichten(G, (db) =>
      sql`insert into plaatsing (gemeente, persoon, gebruiker, werkgever, contract, uren_honderdsten, van, subsidie, subsidie_tot, gestopt_op, gestopt_door)
        values (${G}, ${id(n)}, ${KM}, ${werkgever}, 'tijdelijk', 2000, ${van}, 'loonkosten', ${tot ?? '2025-12-31'}, ${weg ? tot : null}, ${weg ? 'werkgever' : null})`.execute(
        db,
      ),
    );
  for (let n = 4; n <= 7; n += 1) await nieuw(n, 'De Band', `2024-0${n}-01`, `2025-0${n - 3}-28`, true);
  const na = () => als(km, JONG, werkgeversNaSubsidie);
  expect(await na()).toEqual([]);
  await nieuw(8, 'De band ', '2025-06-01', '2025-12-31', false);
  expect(await na()).toEqual([
    { werkgever: expect.stringMatching(/de band/i), afgelopen: 5, gebleven: -1, weg: 4, vervangen: 4 },
  ]);
  expect(await als(km, JONG, nogAanHetWerk)).toEqual([]);
  for (let n = 9; n <= 20; n += 1) await nieuw(n, 'De Kas', '2024-01-01', n > 18 ? '2024-12-01' : null, n > 18);
  const blijft = await als(km, JONG, nogAanHetWerk);
  // 17 of 17 work after half a year; four of De Band and two of De Kas stop before a year: 13/17 × 10/12
  expect(blijft.map((b) => [b.maanden, b.gevolgd, b.promille])).toEqual([
    [3, 18, 1000],
    [6, 17, 1000],
    [12, 10, 637],
    [24, 10, 637],
  ]);
});

test('it ends friendly, not while a question waits, and nobody looks any more afterwards; who comes back is welcome', async () => {
  await als(mens(OUD), OUD, (t) => stelNazorgvraag(t, OUD, KM, { onderwerp: 'werk', tekst: 'Mag ik stoppen?' }, []));
  await naar('2026-07-15');
  expect(await werkNazorgBij(werk.db, taak)).toEqual({ begonnen: 0, gesloten: 0 });
  const [open] = await als(km, OUD, (t) => vragenVan(t, OUD));
  await als(km, OUD, (t) => beantwoord(t, OUD, open!.id, 'Ja.'));
  await inrichten(G, (db) => bijstand(db, 1, null, '2026-07-01'));
  expect(await werkNazorgBij(werk.db, taak)).toEqual({ begonnen: 0, gesloten: 2 });
  expect(await als(mens(OUD), OUD, (t) => nazorgVan(t, OUD))).toMatchObject({ einde: 'klaar' });
  expect(await als(mens(JONG), JONG, (t) => nazorgVan(t, JONG))).toMatchObject({ einde: 'terug' });
  await expect(als(km, OUD, (t) => nazorgVan(t, OUD))).rejects.toThrow(/geen relatie/);
  expect(await als(km, JONG, (t) => nazorgVan(t, JONG))).toBeDefined();
});

test('a place of work we noted is said back: the person says whether it is right, and is asked again when it changed', async () => {
  const p = id(4);
  const plek = {
    contract: 'tijdelijk',
    hoogstens_honderdsten: null,
    tot: null,
    subsidie: null,
    subsidie_tot: null,
  } as const;
  await als(km, p, (t) =>
    legPlaatsingVast(t, p, { ...plek, werkgever: 'Spaak', uren_honderdsten: 1600, van: '2026-04-01' }),
  );
  const nieuws = async () =>
    (
      await sql<{ soort: string }>`select soort from nieuws where persoon = ${p} and gezien_op is null`.execute(
        beheer.db,
      )
    ).rows;
  expect(await nieuws()).toEqual([{ soort: 'werkplek' }]);
  const wat = (await als(mens(p), p, plaatsingenVan))[0]!.id;
  await als(mens(p), p, (t) => antwoordOpPlaatsing(t, p, wat, 'klopt_niet', 'Het is 12 uur.'));
  expect((await dag()).regels.filter((r) => r.persoon === p).map((r) => r.schuld)).toContainEqual(
    expect.objectContaining({ soort: 'plek_klopt_niet', werkgever: 'Spaak', tekst: 'Het is 12 uur.' }),
  );
  // nobody says it for them, and what they said is not changed
  await expect(als(km, p, (t) => antwoordOpPlaatsing(t, p, wat, 'klopt', ''))).rejects.toThrow();
  await expect(als(mens(id(5)), id(5), (t) => antwoordOpPlaatsing(t, p, wat, 'klopt', ''))).rejects.toThrow();
  await expect(
    als(km, p, (t) =>
      t.db.updateTable('plaatsing_antwoord').set({ tekst: 'Het klopt.' }).where('persoon', '=', p).execute(),
    ),
  ).rejects.toThrow(/permission/);
  await als(km, p, (t) => wijzigPlaatsing(t, p, wat, { uren_honderdsten: 1200 }));
  const [zei] = await als(mens(p), p, plaatsingantwoorden);
  expect(zei).toMatchObject({ soort: 'klopt_niet', nog: false, gelezen: false });
  await als(km, p, (t) => leesPlaatsingantwoord(t, p, zei!.id));
  expect((await dag()).regels.filter((r) => r.persoon === p).map((r) => r.schuld.soort)).not.toContain(
    'plek_klopt_niet',
  );
  await als(mens(p), p, (t) => antwoordOpPlaatsing(t, p, wat, 'klopt', 'Zo is het.'));
  expect(await als(mens(p), p, plaatsingantwoorden)).toMatchObject([{ soort: 'klopt', nog: true }]);
  // a subsidy between the employer and us is not asked of them
  await als(km, p, (t) => wijzigPlaatsing(t, p, wat, { subsidie: 'loonkosten', subsidie_tot: '2026-12-31' }));
  expect(await als(mens(p), p, plaatsingantwoorden)).toMatchObject([{ nog: true }]);
});
