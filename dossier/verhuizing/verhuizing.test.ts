import { expect, test } from 'vitest';
import { openKluis } from '../databank/index.ts';
import {
  aankomstenVan,
  antwoordOpAankomst,
  buren,
  eigenSleutels,
  gezegd,
  inhoudVan,
  kiesVertrek,
  leesKaart,
  openPakket,
  pakketVan,
  schrijfGroet,
  stelSamen,
  stopBuur,
  trekIn,
  verstuur,
  vertrekVan,
  verzegel,
  vingerafdruk,
  voegBuurToe,
  zegJa,
} from './index.ts';
import { DORP, proefVerhuizing, STAD } from './proef.ts';

const { beheer, kluis, id, doe, mens, ja, neem } = await proefVerhuizing();

test('keys: the same after every start, another per municipality; a card is known by the digest two people compare', async () => {
  const [stad, dorp] = [eigenSleutels(kluis, STAD).kaart, eigenSleutels(kluis, DORP).kaart];
  expect(eigenSleutels(kluis, STAD).kaart).toEqual(stad);
  expect(new Set([stad.teken.x, stad.verzegel.x, dorp.teken.x, dorp.verzegel.x]).size).toBe(4);
  expect(leesKaart(JSON.stringify(stad))).toEqual(stad);
  expect(leesKaart('{"formaat":"anders"}')).toBeNull();
  for (const [hier, ander] of [
    [STAD, dorp],
    [DORP, stad],
  ] as const) {
    expect(await doe(hier, 'Joost', (t) => voegBuurToe(t, ander, 'Gebeld met de ander'))).toBe(true);
    expect(await doe(hier, 'Joost', (t) => voegBuurToe(t, ander, 'Gebeld met de ander'))).toBe(false);
    const [b] = await doe(hier, 'Joost', buren);
    expect(b!.vingerafdruk).toBe(vingerafdruk(ander));
  }
});

test('nothing goes along by itself; what is agreed is exactly what was seen, and a colleague does not read it', async () => {
  await doe(STAD, 'mens', (t) => kiesVertrek(t, mens(), { naar: 9902, fragmenten: [], delen: [] }));
  const leeg = await doe(STAD, 'mens', async (t) => stelSamen(t, mens(), (await vertrekVan(t, mens()))!));
  expect(leeg.delen).toEqual({});
  expect(JSON.stringify(leeg)).not.toMatch(/bsn|fiets|gereedschap/i);
  expect(await doe(STAD, 'mens', (t) => kiesVertrek(t, mens(), { naar: 1, fragmenten: [], delen: [] }))).toBe(false);

  const { rows } = await beheer.pool.query(
    'select id, soort, tekst from verhaal_deel where gemeente = 9901 order by id',
  );
  const fragmenten = rows.filter((r) => r.soort !== 'talent').map((r) => r.id);
  // two tabs at once are one move
  await Promise.all(
    [1, 2].map(() =>
      doe(STAD, 'mens', (t) => kiesVertrek(t, mens(), { naar: 9902, fragmenten, delen: ['plan', 'afspraken'] })),
    ),
  );
  const v = (await doe(STAD, 'Milan', (t) => vertrekVan(t, mens())))!;
  expect(await doe(STAD, 'Milan', (t) => verstuur(t, v.id)), 'before the yes').toBe(false);
  expect(await doe(STAD, 'mens', (t) => zegJa(t, kluis, mens(), v.id, 'iets anders'))).toBe('anders');
  expect((await ja()).uit).toBe('ja');
  // a word of the klantmanager after it asks for a new yes
  await doe(STAD, 'Milan', (t) => schrijfGroet(t, mens(), v.id, 'Bo werkt graag met zijn handen.'));
  expect((await doe(STAD, 'mens', (t) => vertrekVan(t, mens())))!.akkoordOp).toBeNull();
  expect((await ja()).uit).toBe('ja');
  const inhoud = (await doe(STAD, 'mens', (t) => gezegd(t, mens(), v.id)))!;
  expect(inhoud.delen.verhaal).toEqual([
    { soort: 'verhaal', tekst: 'Ik kan niet stilzitten.', alleen_ik: false },
    { soort: 'droom', tekst: 'Een eigen werkplaats', alleen_ik: false },
    { soort: 'droom', tekst: 'Dit is alleen van mij', alleen_ik: true },
  ]);
  expect(inhoud.delen.contact).toBeUndefined();
  await expect(doe(STAD, 'Milan', (t) => gezegd(t, mens(), v.id))).rejects.toThrow(/denied/);
  await expect(doe(STAD, 'Milan', (t) => trekIn(t, mens(), v.id))).rejects.toThrow(/denied/);
  await expect(
    doe(STAD, 'mens', (t) =>
      t.db.updateTable('verhuizing').set({ verzonden_op: t.vandaag }).where('id', '=', v.id).execute(),
    ),
  ).rejects.toThrow(/denied/);
});

test('a yes can be taken back until it is sent; stop and send at once is one of the two, never both', async () => {
  const eerst = await ja();
  const [gestopt, verstuurd] = await Promise.all([
    doe(STAD, 'mens', (t) => trekIn(t, mens(), eerst.id)),
    doe(STAD, 'Milan', (t) => verstuur(t, eerst.id)).catch(() => false),
  ]);
  expect([gestopt, verstuurd].filter(Boolean)).toHaveLength(1);
  expect((await doe(STAD, 'mens', (t) => pakketVan(t, eerst.id))) === null).toBe(gestopt);
  // the other way round, in order
  if (gestopt) {
    const { rows } = await beheer.pool.query("select id from verhaal_deel where gemeente = 9901 and soort <> 'talent'");
    await doe(STAD, 'mens', (t) =>
      kiesVertrek(t, mens(), { naar: 9902, fragmenten: rows.map((r) => r.id), delen: ['plan', 'afspraken'] }),
    );
    const opnieuw = (await doe(STAD, 'mens', (t) => vertrekVan(t, mens())))!;
    await doe(STAD, 'Milan', (t) => schrijfGroet(t, mens(), opnieuw.id, 'Bo werkt graag met zijn handen.'));
    const { id: nu } = await ja();
    expect(await Promise.all([1, 2].map(() => doe(STAD, 'Milan', (t) => verstuur(t, nu))))).toEqual([true, true]);
  }
  const v = (await doe(STAD, 'mens', (t) => vertrekVan(t, mens())))!;
  expect(v.verzondenOp).toBe('2026-04-28');
  expect(await doe(STAD, 'mens', (t) => trekIn(t, mens(), v.id))).toBe(false);
  const [een, twee] = [
    await doe(STAD, 'Milan', (t) => pakketVan(t, v.id)),
    await doe(STAD, 'mens', (t) => pakketVan(t, v.id)),
  ];
  expect(een).toBe(twee);
  expect(Buffer.from(een!.split('.').at(-2)!, 'base64url').toString('latin1')).not.toContain('stilzitten');
});

test('refused: changed, cut, for another, from a stranger, too old, of somebody else, and a second time', async () => {
  const v = (await doe(STAD, 'mens', (t) => vertrekVan(t, mens())))!;
  const pakket = (await doe(STAD, 'mens', (t) => pakketVan(t, v.id)))!;
  const deel = pakket.split('.');
  const anders = (i: number) =>
    deel
      .map((d, n) =>
        n === i ? (d[9] === 'A' ? `${d.slice(0, 9)}B${d.slice(10)}` : `${d.slice(0, 9)}A${d.slice(10)}`) : d,
      )
      .join('.');
  expect(await neem('geen pakket')).toEqual({ geweigerd: 'geen_pakket' });
  expect(await neem(pakket.slice(0, -8))).toEqual({ geweigerd: 'veranderd' });
  for (const i of [3, 4]) expect(await neem(anders(i)), `part ${i}`).toEqual({ geweigerd: 'veranderd' });
  // the sender itself is not the receiver
  expect(await neem(pakket, STAD)).toEqual({ geweigerd: 'andere_gemeente' });
  const inhoud = (await doe(STAD, 'mens', (t) => gezegd(t, mens(), v.id)))!;
  const dorp = eigenSleutels(kluis, DORP);
  const stad = eigenSleutels(kluis, STAD);
  const vreemd = eigenSleutels(openKluis(`/tmp/bijrijder-vreemd-${process.pid}`), STAD);
  expect(await neem(await verzegel(vreemd, dorp.kaart, inhoud))).toEqual({ geweigerd: 'onbekende_afzender' });
  // a real signature around what is not ours to receive, or says it comes from somebody else
  expect(await neem(await verzegel(stad, dorp.kaart, { ...inhoud, naar: STAD }))).toEqual({
    geweigerd: 'andere_gemeente',
  });
  expect(await neem(await verzegel(stad, dorp.kaart, { ...inhoud, van: DORP }))).toEqual({ geweigerd: 'onjuist' });
  expect(await neem(await verzegel(stad, dorp.kaart, { ...inhoud, geldig_tot: '2026-04-27' }))).toEqual({
    geweigerd: 'verlopen',
  });
  const meer = { ...inhoud, bsn: '999990056' } as typeof inhoud;
  expect(await neem(await verzegel(stad, dorp.kaart, meer))).toEqual({ geweigerd: 'onjuist' });
  expect(await neem(pakket, DORP, 'Ada')).toEqual({ geweigerd: 'andere_mens' });
  const { rows } = await beheer.pool.query('select 1 from aankomst');
  expect(rows, 'nothing of a refused package stays').toEqual([]);
  const tweemaal = await Promise.all([neem(pakket), neem(pakket)]);
  expect(tweemaal).toEqual(expect.arrayContaining([{ binnen: 'Proefstad' }, { geweigerd: 'al_binnen' }]));
  expect(await openPakket(dorp, [], pakket, '2026-04-28')).toEqual({ geweigerd: 'onbekende_afzender' });
});

test('there: a warm welcome first, the words only after the yes of the person; then they are theirs', async () => {
  const bo = id[9902]!.Bo!;
  const [a] = await doe(DORP, 'Milan', (t) => aankomstenVan(t, bo));
  expect(a).toMatchObject({
    van: 'Proefstad',
    klantmanager: 'Milan Proefstad',
    soorten: ['verhaal', 'plan', 'afspraken'],
    groet: '',
    afspraken: null,
  });
  await expect(doe(DORP, 'Milan', (t) => inhoudVan(t, bo, a!.id))).rejects.toThrow(/denied/);
  await expect(doe(DORP, 'Milan', (t) => antwoordOpAankomst(t, bo, a!.id, true))).rejects.toThrow(/denied/);
  expect((await doe(DORP, 'mens', (t) => inhoudVan(t, bo, a!.id)))!.groet).toBe('Bo werkt graag met zijn handen.');
  const klik = () => doe(DORP, 'mens', (t) => antwoordOpAankomst(t, bo, a!.id, true));
  expect((await Promise.all([klik(), klik()])).sort()).toEqual(['goed', 'voorbij']);
  expect(await doe(DORP, 'mens', (t) => antwoordOpAankomst(t, bo, mens(), true)), 'not an arrival').toBe('voorbij');
  const { rows } = await beheer.pool.query(
    'select soort, tekst, delen from verhaal_deel where gemeente = 9902 and persoon = $1 order by id',
    [bo],
  );
  expect(rows).toEqual([
    { soort: 'verhaal', tekst: 'Ik kan niet stilzitten.', delen: 'klantmanager' },
    { soort: 'droom', tekst: 'Een eigen werkplaats', delen: 'klantmanager' },
    { soort: 'droom', tekst: 'Dit is alleen van mij', delen: 'ik' },
  ]);
  const { rows: plan } = await beheer.pool.query(
    'select s.tekst, s.stand, d.tekst as doel from stap s join doel d on d.gemeente = s.gemeente and d.id = s.doel where s.gemeente = 9902',
  );
  expect(plan).toEqual([{ tekst: 'Een frame kiezen', stand: 'klaar', doel: 'Mijn eigen fiets bouwen' }]);
  const [na] = await doe(DORP, 'Milan', (t) => aankomstenVan(t, bo));
  expect(na).toMatchObject({
    antwoord: 'ja',
    groet: 'Bo werkt graag met zijn handen.',
    afspraken: {
      vorm: null,
      beloften: [{ wat: 'bellen over gereedschap', voor: '2026-05-02', door: 'Milan Proefstad' }],
    },
  });
  expect(await doe(DORP, 'mens', (t) => inhoudVan(t, bo, a!.id)), 'moved, not copied').toBeNull();
  // both logs have it, each about its own person
  for (const g of [9901, 9902]) {
    const { rows: log } = await beheer.pool.query(
      "select distinct wie_soort from inzage where gemeente = $1 and betrokkene = $2 and object = 'verhuizing' order by 1",
      [g, id[g]!.Bo],
    );
    expect(log.map((r) => r.wie_soort)).toEqual(['medewerker', 'persoon']);
  }
});

test('a no makes what came go away; whom we no longer know sends nothing more', async () => {
  const stad = eigenSleutels(kluis, STAD);
  const dorp = eigenSleutels(kluis, DORP);
  const v = (await doe(STAD, 'mens', (t) => vertrekVan(t, mens())))!;
  const inhoud = (await doe(STAD, 'mens', (t) => gezegd(t, mens(), v.id)))!;
  const tweede = await verzegel(stad, dorp.kaart, { ...inhoud, kenmerk: '11111111-1111-4111-8111-111111111111' });
  expect(await neem(tweede)).toEqual({ binnen: 'Proefstad' });
  const bo = id[9902]!.Bo!;
  const [a] = await doe(DORP, 'mens', (t) => aankomstenVan(t, bo));
  await doe(DORP, 'mens', (t) => antwoordOpAankomst(t, bo, a!.id, false));
  const { rows } = await beheer.pool.query('select inhoud, groet, afspraken from aankomst where id = $1', [a!.id]);
  expect(rows).toEqual([{ inhoud: null, groet: '', afspraken: null }]);
  const [b] = await doe(DORP, 'Joost', buren);
  await doe(DORP, 'Joost', (t) => stopBuur(t, b!.id));
  const derde = await verzegel(stad, dorp.kaart, { ...inhoud, kenmerk: '22222222-2222-4222-8222-222222222222' });
  expect(await neem(derde)).toEqual({ geweigerd: 'onbekende_afzender' });
});
