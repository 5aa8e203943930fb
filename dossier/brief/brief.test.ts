import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { bewaarVoorkeur } from '../contact/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { maakPdf } from '../papier/index.ts';
import { Geweigerd, metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  type Briefinhoud,
  beginConcept,
  bewaarConcept,
  brievenVan,
  EerstSpreken,
  keuzes,
  laatstePoging,
  leesBrief,
  leesConcept,
  legPogingVast,
  pdfVan,
  stuurBrief,
  verstuurConcept,
} from './index.ts';

const { app, werk, beheer, inrichten } = await proefDatabank();
const G = 9999;
let hanna = '';
let anders = '';
let milan = '';

beforeAll(async () => {
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    const mens = { gemeente: G, voornamen: 'H', achternaam: 'L', roepnaam: 'Hanna', geboortedatum: '1990-01-01' };
    const maak = async (aanspreeknaam: string) =>
      (
        await db
          .insertInto('persoon')
          .values({ ...mens, aanspreeknaam })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    hanna = await maak('Hanna Lindeboom');
    anders = await maak('Iemand Anders');
    milan = (
      await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam: 'Milan Osei', functie: 'klantmanager', subject: 'm', telefoon: '06 99 900001' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    for (const soort of ['klantmanager', 'inkomensconsulent', 'handhaver'])
      await db
        .insertInto('begeleiding')
        .values({ gemeente: G, gebruiker: milan, persoon: hanna, soort, van: '2025-01-01' })
        .execute();
  });
});

const zelf = (id = hanna): Wie => ({ soort: 'persoon', gemeente: G, id, naam: 'H', rol: 'client' });
const collega = (rol: 'klantmanager' | 'inkomensconsulent' | 'handhaver' = 'klantmanager'): Wie => ({
  soort: 'medewerker',
  gemeente: G,
  id: milan,
  naam: 'Milan',
  rol,
});
const doe = <T>(wie: Wie, handeling: 'lezen' | 'toevoegen', fn: (t: Toegang) => Promise<T>, persoon = hanna) =>
  metToegang(
    wie.soort === 'taak' ? werk.db : app.db,
    {
      wie,
      handeling,
      object: 'brief',
      doel:
        wie.soort === 'persoon' ? 'eigen_zaak' : wie.rol === 'inkomensconsulent' ? 'inkomen_verrekenen' : 'begeleiding',
      betrokkene: persoon,
    },
    fn,
  );
const BRIEF: Briefinhoud = {
  sjabloon: 'proef',
  kring: 'begeleiding',
  titel: 'Wij zien elkaar dinsdag',
  kort: [['Ik spreek u graag op ', { dag: '2026-05-05' }, '.']],
  delen: [{ kop: 'Wat kunt u doen?', blokken: [{ soort: 'lijst', punten: [['Bel mij.']] }] }],
  waarom: { kop: 'Zo rekenen wij', blokken: [{ soort: 'tekst', delen: [{ cent: 71642 }] }], artikelen: ['art. 19 Pw'] },
  slechtNieuws: false,
  bezwaarTot: '2026-06-09',
};
const SLECHT = { ...BRIEF, slechtNieuws: true };

test('a letter says whom to call and how to object; the person reads the same bytes for ever', async () => {
  const { id, kenmerk } = await doe(collega(), 'toevoegen', (t) => stuurBrief(t, hanna, BRIEF));
  const brief = await doe(zelf(), 'lezen', (t) => leesBrief(t, hanna, id));
  const tekst = JSON.stringify(brief!.papier);
  for (const deel of ['Beste ', 'Hanna Lindeboom', 'Milan Osei', '06 99 900001', kenmerk, 'dinsdag 9 juni 2026'])
    expect(tekst).toContain(deel);
  expect(brief!.papier.bijlage).toHaveLength(3);
  const bestand = await doe(zelf(), 'lezen', (t) => pdfVan(t, hanna, id));
  expect((await maakPdf(brief!.papier)).equals(bestand!.pdf)).toBe(true);
  const { sha256 } = await beheer.db
    .selectFrom('brief')
    .select('sha256')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(createHash('sha256').update(bestand!.pdf).digest().equals(sha256)).toBe(true);
  // each reading is a line the person sees
  const gezien = await beheer.db.selectFrom('inzage').selectAll().where('object', '=', 'brief').execute();
  expect(gezien.filter((r) => r.handeling === 'lezen' && r.betrokkene === hanna)).toHaveLength(2);
});

test('what was sent cannot change, for nobody', async () => {
  for (const vraag of ["update brief set titel = 'anders'", 'delete from brief', 'truncate brief cascade'])
    await expect(sql.raw(vraag).execute(beheer.db), vraag).rejects.toThrow();
});

test('bad news is told first: the database refuses the letter, whoever sends it', async () => {
  await expect(doe(collega(), 'toevoegen', (t) => stuurBrief(t, hanna, SLECHT))).rejects.toThrow(EerstSpreken);
  const machine: Wie = { soort: 'taak', gemeente: G, naam: 'maandrun', rol: 'werker' };
  await expect(doe(machine, 'toevoegen', (t) => stuurBrief(t, hanna, SLECHT))).rejects.toThrow(EerstSpreken);
  await doe(machine, 'toevoegen', (t) => stuurBrief(t, hanna, BRIEF));
  // an attempt for somebody else does not count
  const van = await beheer.db
    .insertInto('belpoging')
    .values({ gemeente: G, persoon: anders, gebruiker: milan, dag: '2026-04-27', hoe: 'bellen', gesproken: true })
    .returning('id')
    .executeTakeFirstOrThrow();
  await expect(doe(collega(), 'toevoegen', (t) => stuurBrief(t, hanna, SLECHT, van.id))).rejects.toThrow(EerstSpreken);
  const oud = await beheer.db
    .insertInto('belpoging')
    .values({ gemeente: G, persoon: hanna, gebruiker: milan, dag: '2026-03-01', hoe: 'bellen', gesproken: true })
    .returning('id')
    .executeTakeFirstOrThrow();
  await expect(doe(collega(), 'toevoegen', (t) => stuurBrief(t, hanna, SLECHT, oud.id))).rejects.toThrow(EerstSpreken);
  const nu = await doe(collega(), 'toevoegen', (t) =>
    legPogingVast(t, hanna, { hoe: 'bellen', gesproken: false, tekst: '' }),
  );
  expect((await doe(collega(), 'lezen', (t) => laatstePoging(t, hanna)))?.id).toBe(nu);
  await doe(collega(), 'toevoegen', (t) => stuurBrief(t, hanna, SLECHT, nu));
  // the next letter has its own news
  await expect(doe(collega(), 'toevoegen', (t) => stuurBrief(t, hanna, SLECHT, nu))).rejects.toThrow(EerstSpreken);
  expect(await doe(collega(), 'lezen', (t) => laatstePoging(t, hanna))).toBeUndefined();
});

test('"never a letter first" counts for every letter a colleague writes; who chose letters gets the letter', async () => {
  const wens = { kanaal: 'bellen' as const, tijden: '', plek: '', tolk: '', meenemen: '' };
  const zet = (v: Parameters<typeof bewaarVoorkeur>[2]) =>
    metToegang(
      app.db,
      { wie: zelf(), handeling: 'wijzigen', object: 'contactgegevens', doel: 'eigen_zaak', betrokkene: hanna },
      (t) => bewaarVoorkeur(t, hanna, v),
    );
  await zet({ ...wens, nooitEerstBrief: true });
  await expect(doe(collega(), 'toevoegen', (t) => stuurBrief(t, hanna, BRIEF))).rejects.toThrow(EerstSpreken);
  await zet({ ...wens, kanaal: 'brief', nooitEerstBrief: false });
  await doe(collega(), 'toevoegen', (t) => stuurBrief(t, hanna, SLECHT));
});

test('income colleagues read letters about money only, others none', async () => {
  await doe(collega('inkomensconsulent'), 'toevoegen', (t) => stuurBrief(t, hanna, { ...BRIEF, kring: 'inkomen' }));
  await expect(doe(collega('inkomensconsulent'), 'toevoegen', (t) => stuurBrief(t, hanna, BRIEF))).rejects.toThrow();
  const alle = await doe(collega(), 'lezen', (t) => brievenVan(t, hanna));
  const inkomen = await doe(collega('inkomensconsulent'), 'lezen', (t) => brievenVan(t, hanna));
  expect(inkomen).toHaveLength(1);
  expect(alle.length).toBeGreaterThan(1);
  expect(await doe(zelf(), 'lezen', (t) => brievenVan(t, hanna))).toHaveLength(alle.length);
  await expect(doe(collega('handhaver'), 'lezen', (t) => brievenVan(t, hanna))).rejects.toThrow(Geweigerd);
  await expect(doe(zelf(anders), 'lezen', (t) => brievenVan(t, hanna))).rejects.toThrow();
});

test('nobody begins by hand a letter that belongs to a decision; that a right ends is not typed but known', async () => {
  const welke = await doe(collega(), 'lezen', async (t) => (await keuzes(t)).map((k) => k.id));
  expect(welke).toContain('nazorg');
  expect(welke.filter((id) => /^(recht_|maatwerk_|verlaging|aanvulling)/.test(id))).toEqual([]);
  const id = await doe(collega(), 'toevoegen', (t) => beginConcept(t, hanna, 'nazorg', String));
  const concept = await doe(collega(), 'lezen', (t) => leesConcept(t, hanna, id, String));
  expect([concept?.mist, concept?.inhoud]).toEqual([['eigen_inkomen_vanaf'], null]);
});

test('a letter that is sent from two tabs at once goes once', async () => {
  const concept = await doe(collega(), 'toevoegen', async (t) => {
    const id = await beginConcept(t, hanna, 'uitnodiging', String);
    await bewaarConcept(t, hanna, id, {
      dag: '2026-05-06',
      tijd: '10.00',
      plek: 'de buurtkamer',
      waarover: 'Uw droom.',
    });
    return id;
  });
  const eerst = await doe(zelf(), 'lezen', (t) => brievenVan(t, hanna));
  const stuur = () => doe(collega(), 'toevoegen', (t) => verstuurConcept(t, hanna, concept, String));
  const uit = await Promise.all([stuur(), stuur()]);
  expect(uit.filter((u) => 'brief' in u)).toHaveLength(1);
  expect(uit).toContainEqual({ nog: 'weg' });
  expect(await doe(zelf(), 'lezen', (t) => brievenVan(t, hanna))).toHaveLength(eerst.length + 1);
});
