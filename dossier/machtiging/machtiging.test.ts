import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { Geweigerd, metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import {
  aanvaard,
  type Hulp,
  helpersVan,
  herkenHelper,
  mijnMachtigingen,
  nodigUit,
  stopHelper,
  trekIn,
} from './index.ts';

const { app, beheer, kluis, inrichten } = await proefDatabank();
const G = 9999;
const mens = { henk: '', ilse: '', sara: '' };
let huis = '';

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    for (const naam of ['henk', 'ilse', 'sara'] as const) {
      const persoon = { voornamen: naam, achternaam: 'Proef', roepnaam: naam, aanspreeknaam: `${naam} Proef` };
      mens[naam] = (
        await db
          .insertInto('persoon')
          .values({ gemeente: G, ...persoon, geboortedatum: '1968-11-02' })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
      const { id } = await db
        .insertInto('huishouden')
        .values({ gemeente: G })
        .returning('id')
        .executeTakeFirstOrThrow();
      await db
        .insertInto('huishouden_lid')
        .values({ gemeente: G, huishouden: id, persoon: mens[naam], rol: 'aanvrager', van: '2025-01-01' })
        .execute();
      if (naam === 'henk') huis = id;
    }
    await db
      .insertInto('feit')
      .values({
        gemeente: G,
        huishouden: huis,
        persoon: mens.henk,
        soort: 'bijstand',
        onderwerp: 'bijstand',
        inhoud: '{}',
        geldig_van: '2025-01-01',
        geldig_tot_en_met: null,
        bekend_op: '2026-01-01',
        herkomst: 'medewerker',
        door_persoon: null,
        door_gebruiker: null,
      })
      .execute();
  }),
);

const client = (id: string): Extract<Wie, { soort: 'persoon' }> => ({
  soort: 'persoon',
  gemeente: G,
  id,
  naam: 'Iemand',
  rol: 'client',
});
const zelf = <T>(id: string, fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    { wie: client(id), handeling: 'wijzigen', object: 'machtiging', doel: 'eigen_zaak', betrokkene: id },
    fn,
  );
const alsHelper = <T>(id: string, wie: string, fn: (t: Toegang) => Promise<T>, object: 'maand' | 'plan' = 'maand') =>
  metToegang(
    app.db,
    { wie: { ...client(id), rol: 'helper' }, handeling: 'lezen', object, doel: 'helpen', betrokkene: wie },
    fn,
  );
const vraag = async (van: string, mag: readonly Hulp[] = ['doorgeven', 'bedragen'], tot = '2027-04-28') => {
  const uit = await nodig(van, { mag, tot });
  return { code: uit?.code ?? '', geldig: uit?.geldigTot ?? null };
};
const nodig = (
  van: string,
  {
    sleutel = randomUUID() as string,
    genoemd = 'buurvrouw',
    mag = ['bedragen'] as readonly Hulp[],
    tot = '2027-04-28',
  } = {},
) => zelf(van, (t) => nodigUit(t, kluis, van, { sleutel, genoemd, mag, tot }));
const hash = (bsn: string) => kluis.zoekhash(bsn, 'bsn');
const onbekend = (bsn: string, naam = 'Joke Buur') => ({ gemeente: G, hash: hash(bsn), naam });

test('somebody unknown accepts a code: a person with a name and nothing else, who helps until the day that was chosen', async () => {
  const { code, geldig } = await vraag(mens.henk);
  expect(geldig).toBe('2026-05-05');
  const uit = await aanvaard(app.db, kluis, onbekend('999990100'), code.toLowerCase());
  expect(uit.uitkomst).toBe('goed');
  const joke = uit.ik!;
  // the same form twice is accepting once
  expect(await aanvaard(app.db, kluis, onbekend('999990100'), code)).toEqual(uit);
  // and the code is worth nothing to anybody else
  expect((await aanvaard(app.db, kluis, onbekend('999990101', 'Dief'), code)).uitkomst).toBe('onbekend');
  const rij = await beheer.db.selectFrom('persoon').selectAll().where('id', '=', joke).executeTakeFirstOrThrow();
  expect(rij).toMatchObject({ aanspreeknaam: 'Joke Buur', geboortedatum: null, telefoon: null, email: null });
  expect(await beheer.db.selectFrom('persoon_bsn').selectAll().where('persoon', '=', joke).execute()).toEqual([]);
  expect(await beheer.db.selectFrom('huishouden_lid').selectAll().where('persoon', '=', joke).execute()).toEqual([]);
  const herkend = await app.db.transaction().execute(async (tx) => {
    await sql`select set_config('bijrijder.gemeente', ${String(G)}, true)`.execute(tx);
    return herkenHelper(tx, hash('999990100'));
  });
  expect(herkend).toEqual({ id: joke, naam: 'Joke Buur' });

  const mijn = await metToegang(
    app.db,
    { wie: client(joke), handeling: 'lezen', object: 'machtiging', doel: 'eigen_zaak', betrokkene: 'geen' },
    mijnMachtigingen,
  );
  expect(mijn).toMatchObject([{ persoon: mens.henk, naam: 'henk Proef', soort: 'helper', tot: '2027-04-28' }]);

  // sees the money of the one who asked, and the person reads that
  const feiten = await alsHelper(joke, mens.henk, (t) => t.db.selectFrom('feit').select('soort').execute());
  expect(feiten).toEqual([{ soort: 'bijstand' }]);
  const [helper] = await zelf(mens.henk, (t) => helpersVan(t, mens.henk));
  expect(helper).toMatchObject({ naam: 'Joke Buur', genoemd: 'buurvrouw', handeling: 'lezen', object: 'maand' });
  // the day the municipality plays on, not that of the machine
  expect(helper!.laatst).toBe('2026-04-28');
  expect(
    await beheer.db.selectFrom('bericht').select(['zin', 'waarden']).where('persoon', '=', mens.henk).execute(),
  ).toEqual([{ zin: 'hulp_begint', waarden: { naam: 'Joke Buur' } }]);

  // not another person, not the story, not a right for somebody else
  await expect(alsHelper(joke, mens.ilse, async () => null)).rejects.toThrow(Geweigerd);
  await expect(alsHelper(joke, mens.henk, (t) => sql`select * from verhaal_deel`.execute(t.db))).rejects.toThrow(
    /permission denied/,
  );
  await expect(
    alsHelper(joke, mens.henk, (t) =>
      t.db
        .insertInto('machtiging')
        .values({
          gemeente: G,
          persoon: mens.henk,
          gemachtigde: mens.sara,
          soort: 'helper',
          van: '2026-04-28',
          tot: '2026-05-28',
          genoemd: 'x',
        })
        .execute(),
    ),
  ).rejects.toThrow(/permission denied/);
  await expect(
    metToegang(
      app.db,
      {
        wie: { ...client(joke), rol: 'helper' },
        handeling: 'toevoegen',
        object: 'machtiging',
        doel: 'helpen',
        betrokkene: mens.henk,
      },
      async () => null,
    ),
  ).rejects.toThrow(Geweigerd);
  // the plan was not among what they may
  expect(await alsHelper(joke, mens.henk, (t) => t.db.selectFrom('doel').select('id').execute(), 'plan')).toEqual([]);

  // nobody else's stop works; the person's own works at once
  expect(await zelf(mens.ilse, (t) => stopHelper(t, mens.henk, helper!.id))).toBe('niet');
  expect(await zelf(mens.ilse, (t) => stopHelper(t, mens.ilse, helper!.id))).toBe('niet');
  await alsHelper(joke, mens.henk, async () => null);
  // an older code that still waits does not bring them back, and their own code says that it is over
  const ouder = await vraag(mens.henk);
  const stop = () => zelf(mens.henk, (t) => stopHelper(t, mens.henk, helper!.id));
  expect(await stop()).toBe('codes');
  await expect(alsHelper(joke, mens.henk, async () => null)).rejects.toThrow(Geweigerd);
  expect((await aanvaard(app.db, kluis, onbekend('999990100'), ouder.code)).uitkomst).toBe('onbekend');
  expect((await aanvaard(app.db, kluis, onbekend('999990100'), code)).uitkomst).toBe('gestopt');
  expect(await stop()).toBe('al');
  // who is asked anew helps again, and both codes say so
  const weer = await vraag(mens.henk);
  for (const c of [weer.code, code])
    expect(await aanvaard(app.db, kluis, onbekend('999990100'), c)).toEqual({ uitkomst: 'goed', ik: joke });
  expect(await stop()).toBe('gestopt');
  expect((await aanvaard(app.db, kluis, onbekend('999990100'), weer.code)).uitkomst).toBe('gestopt');
});

test('what was not allowed stays closed, whatever the code asks', async () => {
  const { code } = await vraag(mens.henk, ['plan']);
  const doel = { gemeente: G, persoon: mens.henk, terrein: 'werk' as const, gemaakt_op: '2026-04-28' };
  await zelf(mens.henk, (t) =>
    t.db
      .insertInto('doel')
      .values([
        { ...doel, tekst: 'Iets met hout' },
        { ...doel, tekst: 'Alleen van mij', delen: 'ik' },
      ])
      .execute(),
  );
  // somebody with a file of their own helps under that same person
  expect(await aanvaard(app.db, kluis, { wie: client(mens.sara) }, code)).toEqual({ uitkomst: 'goed', ik: mens.sara });
  const doelen = await alsHelper(
    mens.sara,
    mens.henk,
    (t) => t.db.selectFrom('doel').select('tekst').execute(),
    'plan',
  );
  expect(doelen).toEqual([{ tekst: 'Iets met hout' }]);
  expect(await alsHelper(mens.sara, mens.henk, (t) => t.db.selectFrom('feit').select('id').execute())).toEqual([]);
  await expect(
    metToegang(
      app.db,
      {
        wie: { ...client(mens.sara), rol: 'helper' },
        handeling: 'toevoegen',
        object: 'opgave',
        doel: 'helpen',
        betrokkene: mens.henk,
      },
      (t) =>
        t.db
          .insertInto('opgave_concept')
          .values({ gemeente: G, huishouden: huis, persoon: mens.henk, maand: '2026-04', inhoud: '{}' })
          .execute(),
    ),
  ).rejects.toThrow(/row-level security/);
});

test('a code is not for oneself, not after a week, not when it was taken back, and not after ten tries', async () => {
  const { code } = await vraag(mens.ilse);
  expect((await aanvaard(app.db, kluis, { wie: client(mens.ilse) }, code)).uitkomst).toBe('zelf');
  await zelf(mens.ilse, async (t) => {
    const { id } = await t.db
      .selectFrom('helpcode')
      .select('id')
      .where('persoon', '=', mens.ilse)
      .executeTakeFirstOrThrow();
    expect(await trekIn(t, mens.henk, id)).toBe(false);
    expect(await trekIn(t, mens.ilse, id)).toBe(true);
    expect(await trekIn(t, mens.ilse, id)).toBe(false);
  });
  expect((await aanvaard(app.db, kluis, onbekend('999990102'), code)).uitkomst).toBe('onbekend');
  const laat = await vraag(mens.ilse);
  await beheer.db
    .updateTable('helpcode')
    .set({ gemaakt_op: '2026-04-20', geldig_tot: '2026-04-27', tot: '2027-04-01' })
    .where('persoon', '=', mens.ilse)
    .execute();
  for (let keer = 2; keer <= 10; keer++)
    expect((await aanvaard(app.db, kluis, onbekend('999990102'), laat.code)).uitkomst).toBe('onbekend');
  expect((await aanvaard(app.db, kluis, onbekend('999990102'), laat.code)).uitkomst).toBe('wacht');
  // a good code neither, until tomorrow
  const goed = await vraag(mens.ilse);
  expect((await aanvaard(app.db, kluis, onbekend('999990102'), goed.code)).uitkomst).toBe('wacht');
  expect((await vraag(mens.ilse, ['bedragen'], '2028-01-01')).geldig).toBeNull();
});

test('a person ends what they chose and lengthens nothing; what a court ordered they do not end', async () => {
  const { id } = await beheer.db
    .insertInto('machtiging')
    .values({
      gemeente: G,
      persoon: mens.ilse,
      gemachtigde: mens.sara,
      soort: 'bewindvoerder',
      van: '2026-01-01',
      tot: null,
      genoemd: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await zelf(mens.ilse, (t) => stopHelper(t, mens.ilse, id));
  const stand = () => beheer.db.selectFrom('machtiging').select('tot').where('id', '=', id).executeTakeFirstOrThrow();
  expect(await stand()).toEqual({ tot: null });
  await zelf(mens.ilse, (t) =>
    t.db.updateTable('machtiging').set({ tot: '2026-04-28' }).where('id', '=', id).execute(),
  );
  expect(await stand()).toEqual({ tot: null });
  const { code } = await vraag(mens.ilse, ['bedragen'], '2026-05-28');
  await aanvaard(app.db, kluis, { wie: client(mens.henk) }, code);
  await expect(
    zelf(mens.ilse, (t) =>
      t.db.updateTable('machtiging').set({ tot: '2027-01-01' }).where('soort', '=', 'helper').execute(),
    ),
  ).rejects.toThrow(/wordt niet langer/);
});

test('the same form is the same invitation, whatever it says the second time, and never the code of another', async () => {
  const sleutel = randomUUID();
  const een = (await nodig(mens.henk, { sleutel, genoemd: 'Kees' }))!;
  expect(een).toMatchObject({ genoemd: 'Kees', eerder: false, stand: 'wacht' });
  expect(een.code).toMatch(/^([A-HJKMNP-Z2-9]{4}-){3}[A-HJKMNP-Z2-9]{4}$/);
  const weer = await Promise.all(
    [1, 2].map(() => nodig(mens.henk, { sleutel, genoemd: 'Ria', mag: ['doorgeven', 'plan'] })),
  );
  for (const w of weer) expect(w).toEqual({ ...een, eerder: true });
  const rijen = () =>
    beheer.db.selectFrom('helpcode').select(['genoemd', 'mag']).where('genoemd', 'in', ['Kees', 'Ria']).execute();
  expect(await rijen()).toEqual([{ genoemd: 'Kees', mag: ['bedragen'] }]);
  // another person with that same key gets a code of their own
  const ander = (await nodig(mens.ilse, { sleutel }))!;
  expect(ander).toMatchObject({ eerder: false, stand: 'wacht' });
  expect(ander.code).not.toBe(een.code);
  // also when the keys of forms were cleared in between
  await beheer.pool.query('delete from eenmalig');
  expect(await nodig(mens.henk, { sleutel, genoemd: 'Ria' })).toEqual({ ...een, eerder: true });
  expect((await aanvaard(app.db, kluis, { wie: client(mens.sara) }, een.code)).uitkomst).toBe('goed');
  expect(await nodig(mens.henk, { sleutel })).toMatchObject({ genoemd: 'Kees', stand: 'gebruikt' });
  const [helper] = (await zelf(mens.henk, (t) => helpersVan(t, mens.henk))).filter((h) => h.genoemd === 'Kees');
  await zelf(mens.henk, (t) => stopHelper(t, mens.henk, helper!.id));
  expect(await nodig(mens.henk, { sleutel })).toMatchObject({ genoemd: 'Kees', eerder: true, stand: 'dood' });
  await expect(nodig(mens.henk, { sleutel: 'AAAAAAAAAAAAAAAA' })).rejects.toThrow(/sleutel/);
});
