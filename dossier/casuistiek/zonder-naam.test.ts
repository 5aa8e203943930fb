import { beforeAll, expect, test } from 'vitest';
import { brievenVan, EerstSpreken } from '../brief/index.ts';
import { kwamNa, toezeggingenVan } from '../contact/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import {
  beginMaatwerk,
  besluitMaatwerk,
  bewaarMaatwerk,
  deelVoorbeeld,
  leesMaatwerk,
  maatwerkVan,
  mistVoorBrief,
  vijfKlaar,
} from '../maatwerk/index.ts';
import { planVan } from '../plan/index.ts';
import {
  type Doel,
  Geweigerd,
  type Handeling,
  metToegang,
  type Toegang,
  type Voorwerp,
  type Wie,
} from '../toegang/index.ts';
import { geefToestemming } from '../toestemming/index.ts';
import {
  antwoordOpConcept,
  casussen,
  deelConcept,
  geefAdvies,
  legOpDeWeegschaal,
  mensVanCasus,
  rondCasusAf,
  schrijfIntervisie,
  stelVraag,
  vraagMeekijken,
  zetActieKlaar,
} from './index.ts';

const { app, inrichten } = await proefDatabank();
const G = 9999;
let mens = '';
const collega: string[] = [];

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const functie of ['klantmanager', 'inkomensconsulent', 'inkomensconsulent']) {
      const subject = `${functie}${collega.length}`;
      const rij = await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam: subject, functie, subject, telefoon: '06 99 900001' })
        .returning('id')
        .executeTakeFirstOrThrow();
      collega.push(rij.id);
    }
    const p = {
      gemeente: G,
      voornamen: 'Yara',
      achternaam: 'Proef',
      roepnaam: 'Yara',
      aanspreeknaam: 'Yara Proef',
      geboortedatum: '1990-01-01',
    };
    mens = (await db.insertInto('persoon').values(p).returning('id').executeTakeFirstOrThrow()).id;
    await db
      .insertInto('begeleiding')
      .values({ gemeente: G, gebruiker: collega[0]!, persoon: mens, van: '2025-01-01' })
      .execute();
  }),
);

const wie = (nr: number): Wie => ({
  soort: 'medewerker',
  gemeente: G,
  id: collega[nr]!,
  naam: 'x',
  rol: nr === 0 ? 'klantmanager' : 'inkomensconsulent',
});
const doel = (nr: number): Doel => (nr === 0 ? 'begeleiding' : 'inkomen_verrekenen');
const doe = <T>(
  nr: number,
  fn: (t: Toegang) => Promise<T>,
  betrokkene = 'geen',
  handeling: Handeling = 'toevoegen',
  object: Voorwerp = 'casuistiek',
) => metToegang(app.db, { wie: wie(nr), handeling, object, doel: doel(nr), betrokkene }, fn);
const vraag = {
  vraag: 'Hoe kan zij werken zonder dat de taalles stopt?',
  achtergrond: '',
  clientWoorden: '',
  metNaam: false,
  client: 'weet' as const,
};

test('a question names nobody; only the table sees it; the name opens on purpose and only when agreed', async () => {
  for (const vuil of [
    'Kan Yara werken naast haar les?',
    'Hoe helpen wij Yara Proef?',
    'Wie kent 999 990 019 hier?',
    'Mail haar op y@proef.nl toch?',
  ])
    await expect(
      doe(0, (t) => stelVraag(t, mens, { ...vraag, vraag: vuil, collegas: [] }), mens),
      vuil,
    ).rejects.toThrow(/zonder de persoon/);
  await expect(doe(0, (t) => schrijfIntervisie(t, 'Rust', 'Yara leerde ons geduld'))).rejects.toThrow(
    /zonder de persoon/,
  );
  await doe(0, (t) => schrijfIntervisie(t, 'Rust', 'Eerst luisteren, dan pas plannen'));
  const dicht = await doe(0, (t) => stelVraag(t, mens, { ...vraag, collegas: [collega[1]!] }), mens);
  const zelf: Wie = { soort: 'persoon', gemeente: G, id: mens, naam: 'Yara', rol: 'client' };
  await metToegang(
    app.db,
    { wie: zelf, handeling: 'wijzigen', object: 'toestemming', doel: 'eigen_zaak', betrokkene: mens },
    (t) => geefToestemming(t, mens, { soort: 'collegas', met: "Collega's", waarom: 'Meedenken', tot: '2026-06-01' }),
  );
  const open = await doe(0, (t) => stelVraag(t, mens, { ...vraag, metNaam: true, collegas: [collega[1]!] }), mens);
  expect((await doe(1, casussen)).map((c) => c.id).sort()).toEqual([dicht, open].sort());
  expect(await doe(2, casussen)).toEqual([]);
  expect(await doe(1, (t) => mensVanCasus(t, dicht))).toBeNull();
  expect(await doe(2, (t) => mensVanCasus(t, open))).toBeNull();
  expect(await doe(1, (t) => mensVanCasus(t, open))).toBe(mens);
  const kijk = () => doe(1, async (t) => t.betrokkenen, mens, 'lezen', 'persoon');
  await expect(kijk()).rejects.toThrow(Geweigerd);
  await doe(
    1,
    (t) => vraagMeekijken(t, mens, 'inkomen_verrekenen', 'Meedenken in casuïstiek'),
    mens,
    'toevoegen',
    'inzageverzoek',
  );
  expect(await kijk()).toEqual([mens]);
  await doe(1, (t) => geefAdvies(t, dicht, 'Eerst de taal'));
  await expect(doe(2, (t) => geefAdvies(t, dicht, 'Ik ook'))).rejects.toThrow(/security/);
  await expect(doe(1, (t) => rondCasusAf(t, mens, dicht, 'Klaar'))).rejects.toThrow(/permission/);
  await doe(0, (t) => rondCasusAf(t, mens, dicht, 'Eerst de taal'), mens);
  const eigen = await metToegang(
    app.db,
    { wie: zelf, handeling: 'lezen', object: 'casuistiek', doel: 'eigen_zaak', betrokkene: mens },
    casussen,
  );
  expect(eigen.find((c) => c.id === dicht)?.uitkomst?.tekst).toBe('Eerst de taal');
});

test('what weighs comes from the table and the person; the person reads first; every action has an owner and goes back', async () => {
  const zelf: Wie = { soort: 'persoon', gemeente: G, id: mens, naam: 'Yara', rol: 'client' };
  const alsMens = <T>(
    fn: (t: Toegang) => Promise<T>,
    object: Voorwerp = 'casuistiek',
    handeling: Handeling = 'toevoegen',
  ) => metToegang(app.db, { wie: zelf, handeling, object, doel: 'eigen_zaak', betrokkene: mens }, fn);
  const id = await doe(
    0,
    (t) => stelVraag(t, mens, { ...vraag, beeld: 'vrouw, 36 jaar', collegas: [collega[1]!] }),
    mens,
  );
  await expect(
    doe(0, (t) => stelVraag(t, mens, { ...vraag, beeld: 'Yara, 36 jaar', collegas: [] }), mens),
  ).rejects.toThrow(/zonder de persoon/);
  await doe(1, (t) => legOpDeWeegschaal(t, id, 'nu werken', 'Eigen geld'));
  await doe(0, (t) => legOpDeWeegschaal(t, id, 'Eerst de taal', 'De les stopt in november'));
  // in their own words a person may be themselves
  await alsMens((t) => legOpDeWeegschaal(t, id, 'eerst de taal', 'Ik, Yara, kies dit'));
  await expect(doe(0, (t) => legOpDeWeegschaal(t, id, 'nu werken', 'Goed voor Yara'))).rejects.toThrow(
    /zonder de persoon/,
  );
  await expect(doe(2, (t) => legOpDeWeegschaal(t, id, 'nu werken', 'Van buiten'))).rejects.toThrow(/security/);

  const acties = [
    { gebruiker: collega[0]!, wat: 'Ontheffing schrijven', voor: '2026-05-01' },
    { gebruiker: collega[1]!, wat: 'Avondwerk vragen', voor: '2026-05-11' },
    { gebruiker: null, wat: 'Praten met de buurvrouw', voor: null },
  ];
  await doe(0, (t) => deelConcept(t, id, 'Eerst werk', []));
  await doe(0, (t) => deelConcept(t, id, 'Eerst de taal', acties));
  const lees = async (nr: number) => (await doe(nr, casussen)).find((c) => c.id === id)!;
  expect((await lees(1)).concept).toBeNull();
  expect((await alsMens(casussen)).find((c) => c.id === id)?.concept?.acties).toEqual(acties);
  await alsMens((t) => antwoordOpConcept(t, id, 'Zo wil ik het', true));
  await expect(doe(1, (t) => antwoordOpConcept(t, id, 'Namens haar', false))).rejects.toThrow(/permission/);

  // nobody outside the table is promised for, and nobody outside it says that it is done
  const buiten = [{ gebruiker: collega[2]!, wat: 'Iets doen', voor: '2026-05-01' }];
  await expect(doe(0, (t) => rondCasusAf(t, mens, id, 'Eerst de taal', buiten), mens)).rejects.toThrow(/security/);
  await doe(0, (t) => rondCasusAf(t, mens, id, 'Eerst de taal', acties), mens);
  const af = await lees(1);
  expect(af.weegt.map((k) => [k.keuze, k.redenen.map((r) => r.door)])).toEqual([
    ['nu werken', ['inkomensconsulent1']],
    ['Eerst de taal', ['klantmanager0', null]],
  ]);
  expect(af.antwoorden.map((a) => [a.tekst, a.voorbeeld])).toEqual([['Zo wil ik het', true]]);
  expect(af.uitkomst?.acties.map((a) => [a.door, a.voor, a.vanMij])).toEqual([
    ['klantmanager0', '2026-05-01', false],
    ['inkomensconsulent1', '2026-05-11', true],
    [null, null, false],
  ]);
  await expect(doe(1, (t) => legOpDeWeegschaal(t, id, 'nu werken', 'Te laat'))).rejects.toThrow(/security/);
  const plan = await alsMens((t) => planVan(t, mens), 'plan', 'lezen');
  expect(plan.voorstellen.map((v) => [v.tekst, v.waarom, v.antwoord])).toEqual([
    ['Praten met de buurvrouw', 'Eerst de taal', null],
  ]);
  const actie = af.uitkomst!.acties[1]!.id;
  await doe(2, (t) => zetActieKlaar(t, actie));
  await doe(0, (t) => zetActieKlaar(t, actie));
  expect((await lees(0)).uitkomst?.acties[1]?.gedaanOp).toBeNull();
  await doe(1, (t) => zetActieKlaar(t, actie));
  expect((await lees(0)).uitkomst?.acties[1]?.gedaanOp).toBe('2026-04-28');
  const beloofd = await alsMens((t) => toezeggingenVan(t, mens), 'belofte', 'lezen');
  expect(beloofd.map((b) => [b.door, b.wat, b.gedaanOp])).toEqual([
    ['klantmanager0', 'Ontheffing schrijven', null],
    ['inkomensconsulent1', 'Avondwerk vragen', '2026-04-28'],
  ]);
  // done at the person is done at the table
  await doe(0, (t) => kwamNa(t, mens, beloofd[0]!.id), mens, 'wijzigen', 'belofte');
  expect((await lees(1)).uitkomst?.acties[0]?.gedaanOp).toBe('2026-04-28');
});

test('maatwerk: no decision without the questions, no refusal the person did not read, no change after it; examples without names', async () => {
  const m = <T>(fn: (t: Toegang) => Promise<T>) => doe(0, fn, mens, 'besluiten', 'besluit');
  const id = await m((t) => beginMaatwerk(t, mens, 'Een fiets', 'Een fiets met slot'));
  const heel = {
    effect: 'Zij werkt',
    voor: 'Haar keuze',
    tegen: 'Uit de norm',
    anders: 'De bus',
    artikel: '35' as const,
    reden: 'Anders kan zij niet werken',
    vorm: 'gift' as const,
    tot: '2026-12-31',
  };
  await expect(m((t) => bewaarMaatwerk(t, mens, id, { effect: 'Zij werkt' }, 'toegekend'))).rejects.toThrow(/check/);
  await expect(m((t) => bewaarMaatwerk(t, mens, id, heel, 'niet'))).rejects.toThrow(/check/);
  await expect(m((t) => leesMaatwerk(t, mens, id, 'prima'))).rejects.toThrow(/permission/);
  await m((t) => bewaarMaatwerk(t, mens, id, heel, 'toegekend'));
  await expect(m((t) => bewaarMaatwerk(t, mens, id, { reden: 'Toch iets anders' }))).rejects.toThrow(/staat/);
  expect((await m((t) => maatwerkVan(t, mens)))[0]?.uitkomst).toBe('toegekend');
  // a decision and its letter are one act; a no is spoken first
  const bij = { grond: () => 'art. 35 lid 1', regelnaam: (x: string) => x, sprak: null };
  const open = async () => {
    await m((t) => beginMaatwerk(t, mens, 'Een cursus', 'Een cursus van tien weken'));
    const [nieuw] = await m((t) => maatwerkVan(t, mens));
    return { ...nieuw!, ...heel, tegen: 'Kost veel', bedrag_cent: 12_000 };
  };
  const toets = await open();
  expect(vijfKlaar(toets)).toBe(true);
  expect(mistVoorBrief({ ...toets, bedrag_cent: null, tot: null }, 'toegekend')).toEqual(['bedrag', 'tot']);
  await m((t) => besluitMaatwerk(t, mens, toets.id, toets, 'toegekend', bij));
  const brieven = () => doe(0, (t) => brievenVan(t, mens), mens, 'lezen', 'brief');
  expect((await brieven()).map((b) => b.titel)).toEqual(['Een cursus: wij zeggen ja']);
  const nee = await open();
  await metToegang(
    app.db,
    {
      wie: { soort: 'persoon', gemeente: G, id: mens, naam: 'Yara', rol: 'client' },
      handeling: 'toevoegen',
      object: 'horen',
      doel: 'eigen_zaak',
      betrokkene: mens,
    },
    (t) => leesMaatwerk(t, mens, nee.id, 'Jammer'),
  );
  await expect(m((t) => besluitMaatwerk(t, mens, nee.id, nee, 'niet', bij))).rejects.toThrow(EerstSpreken);
  expect((await m((t) => maatwerkVan(t, mens)))[0]?.uitkomst).toBeNull();
  await m((t) => besluitMaatwerk(t, mens, nee.id, nee, 'niet', { ...bij, sprak: 'bellen' }));
  expect((await brieven()).map((b) => b.titel)).toContain('Een cursus: wij geven dit niet');
  await expect(
    m((t) => deelVoorbeeld(t, { wat: 'Fiets voor Yara', waarom: 'Geen bus', uitkomst: 'toegekend', artikel: '35' })),
  ).rejects.toThrow(/zonder de persoon/);
});
