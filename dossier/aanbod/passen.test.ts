import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  type Aanbod,
  type Aanbodwens,
  aanbodwensVan,
  bewaarAanbodwens,
  type Eigenwens,
  feiten,
  geefMening,
  meningenVan,
  pastBij,
  wensenVan,
} from './index.ts';

const basis: Omit<Aanbod, 'id' | 'naam' | 'soort' | 'wat'> = {
  voorwaarden: '',
  kosten_cent: 0,
  wachttijd_weken: 0,
  taalniveau: null,
  bij: '',
  terreinen: [],
  tijden: [],
  bereik: [],
  opvang: false,
  baangarantie: false,
  plekken: null,
  duur_weken: null,
  bedenkdagen: 7,
  vrij: null,
  wachtend: 0,
  wachten: null,
  oorzaken: [],
  gestopt_op: null,
  wijDoen: [],
};
const AANBOD: Aanbod[] = [
  {
    ...basis,
    id: 'fiets',
    naam: 'Fietsenmaker worden',
    soort: 'leerplek',
    wat: 'Leren in een werkplaats, met een vakman naast u.',
    terreinen: ['leren', 'werk'],
  },
  {
    ...basis,
    id: 'cv',
    naam: 'Hulp bij uw cv',
    soort: 'cv',
    wat: 'Samen schrijven wat u kunt.',
    terreinen: ['werk', 'paar_uur'],
  },
  {
    ...basis,
    id: 'koken',
    naam: 'Koken in het buurthuis',
    soort: 'anders',
    wat: 'Een middag per week koken voor de buurt.',
    terreinen: ['vrijwillig', 'goed_gaan'],
  },
  {
    ...basis,
    id: 'maatje',
    naam: 'Maatje',
    soort: 'maatje',
    wat: 'Iemand die een keer per week met u iets doet.',
    terreinen: ['goed_gaan'],
  },
  {
    ...basis,
    id: 'rijbewijs',
    naam: 'Rijbewijs B',
    soort: 'rijbewijs',
    wat: 'Theorie en twintig lessen.',
    terreinen: ['werk'],
  },
  {
    ...basis,
    id: 'taal',
    naam: 'Taal in de ochtend',
    soort: 'taal',
    wat: 'Drie ochtenden per week, samen leren spreken.',
    terreinen: ['leren'],
  },
];

/** What somebody says, as what, which offers it meets, and with which of their words. The near misses meet nothing. */
const VOORBEELDEN: [string, Eigenwens['bron'], Record<string, string>][] = [
  ['Weer een keuken waar ik de baas ben', 'doel', { koken: 'keuken' }],
  ['Koken voor veel mensen', 'talent', { koken: 'Koken' }],
  ['Mijn eigen fiets bouwen', 'doel', { fiets: 'fiets bouwen' }],
  ['Fietsen maken', 'talent', { fiets: 'Fietsen maken' }],
  ['Met mijn handen werken', 'talent', { fiets: 'handen werken' }],
  ['Ik wil beter Nederlands leren.', 'woorden', { taal: 'Nederlands' }],
  ['أريد تعلم اللغة الهولندية', 'woorden', { taal: 'الهولندية' }],
  ['I want to get my driving licence', 'woorden', { rijbewijs: 'driving' }],
  ['Ik wil leren koken, maar niet in een restaurant.', 'woorden', { koken: 'koken' }],
  ['Hulp bij solliciteren, en een rijbewijs', 'doel', { cv: 'solliciteren', rijbewijs: 'rijbewijs' }],
  ['Ik wil weer onder mensen zijn', 'droom', { maatje: 'onder mensen' }],
  // near misses: a word in common, and nothing else
  ['Mooi schrijven', 'talent', {}],
  ['Een boek schrijven over vroeger', 'droom', {}],
  ['Jip leren fietsen', 'talent', {}],
  ['Een fiets zou voor mij alles anders maken', 'droom', {}],
  ['Twee talen spreken', 'talent', {}],
  ['Goed Nederlands', 'talent', {}],
  ['Mijn diploma laten erkennen', 'doel', {}],
  ['Dat Noah zijn zwemdiploma haalt', 'droom', {}],
  ['Dat mijn zoon zijn rijbewijs haalt', 'droom', {}],
  ['Dat Noah zijn rijbewijs haalt', 'droom', {}],
  ['Ik wil niet meer koken.', 'woorden', {}],
  ['Ik ben gestopt met koken', 'woorden', {}],
  ['Stoppen met koken', 'woorden', {}],
  ['I do not want to cook', 'woorden', {}],
  ['Ik zorg dat ik op tijd op mijn werk ben', 'talent', {}],
  ['In de ochtend wandelen', 'woorden', {}],
  ['Iets met hout, een paar dagen in de week', 'droom', {}],
  ['Minder schulden en meer slaap', 'doel', {}],
  ['Samen iets leren', 'woorden', {}],
];

test.each(VOORBEELDEN)('“%s” (%s) meets only what it says', (tekst, bron, verwacht) => {
  const { past, niets } = pastBij(AANBOD, [{ bron, tekst }]);
  const gevonden = Object.fromEntries(
    past.map((a) => [a.id, a.waarom.map((w) => (w.soort === 'soort' ? 'soort' : w.uwWoorden)).join()]),
  );
  expect(gevonden).toEqual(verwacht);
  // every reason is the whole text of the person, words that stand in it, and words that stand in the offer
  for (const a of past)
    for (const w of a.waarom)
      if (w.soort !== 'soort') {
        expect(w.tekst).toBe(tekst);
        expect(tekst).toContain(w.uwWoorden);
        expect(`${a.naam} ${a.wat}`).toContain(w.inAanbod);
      }
  // a wish that nothing meets is said so; what somebody brings along asks nothing
  expect(niets.length).toBe(bron !== 'talent' && past.length === 0 ? 1 : 0);
});

test('the same kind of goal is said apart and is no reason; the order is that of the catalogue; nothing is left out', () => {
  const uit = pastBij(AANBOD, [{ bron: 'doel', tekst: 'Bij De Ketel blijven', terrein: 'werk' }]);
  expect(uit.past).toEqual([]);
  expect(uit.misschien.map((m) => [m.doel, m.terrein, m.lijst.map((a) => a.id)])).toEqual([
    ['Bij De Ketel blijven', 'werk', ['fiets', 'cv', 'rijbewijs']],
  ]);
  expect(uit.niets).toHaveLength(1);
  expect([...uit.past, ...uit.misschien.flatMap((m) => m.lijst), ...uit.rest].map((a) => a.id).sort()).toEqual(
    AANBOD.map((a) => a.id).sort(),
  );
  // nothing of it counts, orders or scores
  expect(JSON.stringify(uit)).not.toMatch(/score|procent|percentage|rang/i);
});

const WENS: Aanbodwens = {
  soorten: ['leerplek'],
  taalniveau: 'A2',
  tijden: ['avond'],
  reizen: ['ov'],
  opvang_nodig: true,
  woorden: '',
  delen: 'ik',
};
const vol: Aanbod = {
  ...AANBOD[0]!,
  taalniveau: 'B1',
  tijden: ['ochtend'],
  bereik: ['ov'],
  baangarantie: true,
  kosten_cent: 45_000,
  plekken: 1,
  duur_weken: 13,
  vrij: 0,
  wachtend: 1,
};

test('what fits and what stands in the way stand beside each other, each with both sides', () => {
  expect(feiten(vol, WENS)).toEqual([
    { wat: 'taal', past: false, u: 'A2', aanbod: 'B1' },
    { wat: 'tijden', past: false, u: ['avond'], aanbod: ['ochtend'] },
    { wat: 'reizen', past: true, u: ['ov'], aanbod: ['ov'] },
    { wat: 'opvang', past: false },
    { wat: 'baangarantie', past: false },
    { wat: 'kosten', past: false, cent: 45_000 },
    { wat: 'wachttijd', past: false, weken: 26 },
  ]);
  // silence neither fits nor misses
  expect(feiten(vol, null).map((f) => [f.wat, f.past])).toEqual([
    ['taal', null],
    ['baangarantie', false],
    ['kosten', false],
    ['wachttijd', false],
  ]);
  expect(feiten({ ...vol, vrij: 0, duur_weken: null }, null).at(-1)).toEqual({
    wat: 'wachttijd',
    past: false,
    weken: null,
  });
  expect(feiten({ ...basis, ...AANBOD[3]! }, null)).toEqual([{ wat: 'wachttijd', past: true, weken: 0 }]);
  // with a place nobody waits: it is when it begins
  expect(feiten({ ...basis, ...AANBOD[3]!, wachttijd_weken: 3 }, null)).toEqual([
    { wat: 'begin', past: null, weken: 3 },
  ]);
  expect(pastBij([vol], [], WENS).past[0]!.waarom).toEqual([{ soort: 'soort' }]);
});

const { app, inrichten } = await proefDatabank();
const G = 9999;
let mens = '';
let milan = '';
let les = '';
beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    milan = (
      await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam: 'Milan', functie: 'klantmanager', subject: 'milan' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    const p = { gemeente: G, voornamen: 'Asra', achternaam: 'Proef', roepnaam: 'Asra', aanspreeknaam: 'Asra Proef' };
    mens = (
      await db
        .insertInto('persoon')
        .values({ ...p, geboortedatum: '1990-01-01' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    await db
      .insertInto('begeleiding')
      .values({ gemeente: G, gebruiker: milan, persoon: mens, soort: 'klantmanager', van: '2025-01-01' })
      .execute();
    const koken = { gemeente: G, naam: 'Koken', soort: 'anders', wat: 'Samen koken.' } as const;
    les = (
      await db
        .insertInto('aanbod')
        .values({ ...koken, taalniveau: null, plekken: null, duur_weken: null })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  }),
);
const ik = <T>(fn: (t: Toegang) => Promise<T>) => {
  const wie: Wie = { soort: 'persoon', gemeente: G, id: mens, naam: 'ik', rol: 'client' };
  return metToegang(app.db, { wie, handeling: 'wijzigen', object: 'aanbod', doel: 'eigen_zaak', betrokkene: mens }, fn);
};
const collega = <T>(fn: (t: Toegang) => Promise<T>) => {
  const wie: Wie = { soort: 'medewerker', gemeente: G, id: milan, naam: 'Milan', rol: 'klantmanager' };
  return metToegang(
    app.db,
    { wie, handeling: 'wijzigen', object: 'aanbod', doel: 'begeleiding', betrokkene: mens },
    fn,
  );
};

test('what somebody wants and thinks is theirs: the last time counts, kept to oneself stays so, nobody else writes it', async () => {
  await ik((t) => bewaarAanbodwens(t, mens, WENS));
  await ik((t) => bewaarAanbodwens(t, mens, { ...WENS, woorden: ' Iets met koken ' }));
  expect(await ik((t) => aanbodwensVan(t, mens))).toMatchObject({ woorden: 'Iets met koken' });
  expect(await collega((t) => aanbodwensVan(t, mens))).toBeUndefined();
  await expect(collega((t) => bewaarAanbodwens(t, mens, WENS))).rejects.toThrow(/denied|zelf/);
  await ik((t) =>
    t.db
      .insertInto('doel')
      .values({ gemeente: G, persoon: mens, tekst: 'Een vak leren', terrein: 'leren', gemaakt_op: t.vandaag })
      .execute(),
  );
  expect(await ik((t) => wensenVan(t, mens))).toEqual([{ bron: 'doel', tekst: 'Een vak leren', terrein: 'leren' }]);

  const niet = { mening: 'past_niet', woorden: ' Te vroeg voor mij ', delen: 'ik' } as const;
  await Promise.all([ik((t) => geefMening(t, mens, les, niet)), ik((t) => geefMening(t, mens, les, niet))]);
  expect(await ik((t) => meningenVan(t, mens))).toEqual([{ ...niet, aanbod: les, woorden: 'Te vroeg voor mij' }]);
  expect(await collega((t) => meningenVan(t, mens))).toEqual([]);
  await ik((t) => geefMening(t, mens, les, { ...niet, mening: 'past', delen: 'klantmanager' }));
  expect(await collega((t) => meningenVan(t, mens))).toMatchObject([{ mening: 'past' }]);
  await expect(collega((t) => geefMening(t, mens, les, niet))).rejects.toThrow(/denied|zelf/);
  await ik((t) => geefMening(t, mens, les, null));
  expect(await ik((t) => meningenVan(t, mens))).toEqual([]);
});
