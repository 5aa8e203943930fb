import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { bezwarenVan } from '../bezwaar/index.ts';
import { stuurBericht } from '../contact/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { dienInVoor, eigenKlachten, klachtenVoor } from '../klacht/index.ts';
import { vertel } from '../maandrun/vertellen.ts';
import { Geweigerd, metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { bestemmingOp, bewindstanden, geefRekening } from '../uitbetaling/index.ts';
import { laad } from '../verrekening/index.ts';
import {
  aanvaard,
  type Beschikking,
  beantwoordBewind,
  beeindigBewind,
  bewindenVan,
  bewindmensen,
  geldOnderBewind,
  helpersVan,
  kiesRekening,
  leesBewindstuk,
  maakInlogcode,
  mijnMachtigingen,
  nodigUit,
  schrijfBewind,
  stopHelper,
} from './index.ts';

const { app, werk, beheer, kluis, inrichten } = await proefDatabank();
const G = 9999;
const VANDAAG = '2026-04-28';
const mens = { ilse: '', henk: '' };
const huis = { ilse: '', henk: '' };
const collega = { milan: '', tineke: '', dubbel: '' };
const IBAN = 'NL91ABNA0417164300';

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: VANDAAG }).execute();
    for (const [wie, naam, functie] of [
      ['milan', 'Milan', 'klantmanager'],
      ['tineke', 'Tineke', 'inkomensconsulent'],
      // one human with two logins
      ['dubbel', 'milan', 'inkomensconsulent'],
    ] as const)
      collega[wie] = (
        await db
          .insertInto('gebruiker')
          .values({ gemeente: G, naam, functie, subject: wie })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    for (const naam of ['ilse', 'henk'] as const) {
      const persoon = { voornamen: naam, achternaam: 'Proef', roepnaam: naam, aanspreeknaam: `${naam} Proef` };
      mens[naam] = (
        await db
          .insertInto('persoon')
          .values({ gemeente: G, ...persoon, geboortedatum: '1968-11-02' })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
      huis[naam] = (
        await db.insertInto('huishouden').values({ gemeente: G }).returning('id').executeTakeFirstOrThrow()
      ).id;
      const plek = { gemeente: G, persoon: mens[naam], van: '2025-01-01' };
      await db
        .insertInto('huishouden_lid')
        .values({ ...plek, huishouden: huis[naam], rol: 'aanvrager' })
        .execute();
      await db
        .insertInto('feit')
        .values({
          gemeente: G,
          huishouden: huis[naam],
          persoon: mens[naam],
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
      await db
        .insertInto('begeleiding')
        .values({ ...plek, gebruiker: collega.milan })
        .execute();
    }
  }),
);

const client = (id: string, rol: 'client' | 'helper' | 'bewindvoerder' = 'client') =>
  ({ soort: 'persoon', gemeente: G, id, naam: 'Karim Benali', rol }) as const;
const zelf = <T>(id: string, fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    { wie: client(id), handeling: 'wijzigen', object: 'machtiging', doel: 'eigen_zaak', betrokkene: id },
    fn,
  );
const medewerker = (wie: keyof typeof collega, rol: 'klantmanager' | 'inkomensconsulent'): Wie => ({
  soort: 'medewerker',
  gemeente: G,
  id: collega[wie],
  naam: wie,
  rol,
});
const milan = <T>(wie: string, fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    {
      wie: medewerker('milan', 'klantmanager'),
      handeling: 'toevoegen',
      object: 'machtiging',
      doel: 'begeleiding',
      betrokkene: wie,
    },
    fn,
  );
const consulent = <T>(wie: string, fn: (t: Toegang) => Promise<T>, naam: 'tineke' | 'dubbel' = 'tineke') =>
  metToegang(
    app.db,
    {
      wie: medewerker(naam, 'inkomensconsulent'),
      handeling: 'besluiten',
      object: 'machtiging',
      doel: 'inkomen_verrekenen',
      betrokkene: wie,
    },
    fn,
  );
const alsBewind = <T>(
  ik: string,
  wie: string,
  fn: (t: Toegang) => Promise<T>,
  rol: 'helper' | 'bewindvoerder' = 'bewindvoerder',
) =>
  metToegang(
    app.db,
    { wie: client(ik, rol), handeling: 'lezen', object: 'persoon', doel: 'helpen', betrokkene: wie },
    fn,
  );
const V: Beschikking = {
  soort: 'bewindvoerder',
  naam: 'Benali Bewind',
  kantoor: '',
  telefoon: '010 1234567',
  rechtbank: 'Rechtbank Proefland',
  zaaknummer: '12',
  beschikkingOp: '2026-04-01',
  van: '2026-04-02',
  tot: null,
  omvang: 'alles',
  omvangTekst: '',
};
const schrijf = (naam: 'ilse' | 'henk', v: Partial<Beschikking> = {}, iban: string | null = IBAN) =>
  milan(mens[naam], async (t) => {
    const uit = await schrijfBewind(
      t,
      kluis,
      { persoon: mens[naam], huishouden: huis[naam] },
      { ...V, ...v },
      {
        rekening: iban ? { iban, houder: 'Beheerrekening Ilse' } : null,
        stuk: { naam: 'beschikking.pdf', soort: 'application/pdf', bytes: Buffer.from('%PDF-1.7 beschikking') },
      },
    );
    return uit;
  });
const akkoord = (wie: string, bewind: string) =>
  consulent(wie, (t) => beantwoordBewind(t, wie, bewind, { akkoord: true, reden: '' }));
const code = (wie: string, bewind: string, sleutel = randomUUID() as string) =>
  milan(wie, (t) => maakInlogcode(t, kluis, wie, bewind, sleutel));
const neemAan = async (bsn: string, getypt: string, naam = 'Karim Benali') =>
  aanvaard(app.db, kluis, { gemeente: G, hash: kluis.zoekhash(bsn, 'bsn'), naam }, getypt);
const zinnen = async (wie: string) =>
  (await beheer.db.selectFrom('bericht').select('zin').where('persoon', '=', wie).orderBy('id').execute()).map(
    (b) => b.zin,
  );
/** What the run would do with the money of a household. */
const inRun = async (h: string) => {
  const [g] = await metToegang(
    werk.db,
    {
      wie: { soort: 'taak', gemeente: G, naam: 'run', rol: 'werker' },
      handeling: 'toevoegen',
      object: 'maand',
      doel: 'inkomen_verrekenen',
      betrokkene: 'geen',
    },
    (t) =>
      laad(t.db, G, {
        maand: '2026-04',
        bekendOp: VANDAAG,
        peil: 'infinity',
        betaaldag: '2026-04-30',
        van: h,
        tot: h,
      }),
  );
  return { rekening: g!.rekening, naar: g!.bestemmingen.map((d) => [d.soort, d.deel]), mens: g!.bewind };
};
const waarheen = (h: string) =>
  bewindstanden(werk.db, G, { van: h, tot: h, dag: '2026-04-30' }).then((m) => m.get(h)?.stand ?? null);

test('written down by one colleague, agreed by another, logged in for with a code, ended at once; the person reads each step', async () => {
  await zelf(mens.ilse, async (t) =>
    expect(
      await geefRekening(t, kluis, mens.ilse, huis.ilse, { iban: 'NL69INGB0123456789', houder: 'I Proef' }),
    ).toBeNull(),
  );
  const id = await schrijf('ilse');
  const stand = async () => (await milan(mens.ilse, (t) => bewindenVan(t, mens.ilse)))[0]!;
  expect(await stand()).toMatchObject({ stand: 'wacht', door: 'Milan', inlog: null, vraag: null });
  // the person sees it before it works, with the copy; nothing works before the second one
  expect((await zelf(mens.ilse, (t) => bewindenVan(t, mens.ilse)))[0]).toMatchObject({
    stand: 'wacht',
    naam: 'Benali Bewind',
  });
  const { stuk } = await stand();
  expect((await zelf(mens.ilse, (t) => leesBewindstuk(t, kluis, mens.ilse, stuk!.id)))?.bytes.toString()).toContain(
    'beschikking',
  );
  expect((await beheer.pool.query('select inhoud from bewind_stuk')).rows[0].inhoud.includes('beschikking')).toBe(
    false,
  );
  expect(await code(mens.ilse, id)).toBeNull();
  expect(await waarheen(huis.ilse)).toBeNull();
  // who may agree: the income colleague on whose list it is, not the one who wrote it, also not with another login of the same name
  expect(await consulent(mens.ilse, bewindmensen)).toEqual([mens.ilse]);
  await expect(consulent(mens.henk, async () => null)).rejects.toThrow(Geweigerd);
  const dubbel = () =>
    consulent(mens.ilse, (t) => beantwoordBewind(t, mens.ilse, id, { akkoord: true, reden: '' }), 'dubbel');
  await expect(dubbel()).rejects.toThrow('zelf');
  await expect(
    milan(mens.ilse, (t) => beantwoordBewind(t, mens.ilse, id, { akkoord: true, reden: '' })),
  ).rejects.toThrow(/permission denied/);
  await akkoord(mens.ilse, id);
  await expect(akkoord(mens.ilse, id)).rejects.toThrow('al');
  expect(await stand()).toMatchObject({ stand: 'loopt', vraag: null, antwoord: { akkoord: true, door: 'Tineke' } });
  expect(await waarheen(huis.ilse)).toBe('bewind');
  expect(await zelf(mens.ilse, (t) => bestemmingOp(t, huis.ilse, VANDAAG))).toMatchObject({ soort: 'bewindvoerder' });
  expect(await zelf(mens.ilse, (t) => geldOnderBewind(t, mens.ilse))).toBe(true);
  expect(await zelf(mens.henk, (t) => geldOnderBewind(t, mens.henk))).toBe(false);
  // the run pays it, and the first time a human looks
  expect(await inRun(huis.ilse)).toMatchObject({ naar: [['bewindvoerder', 'rest']], mens: true });
  // money the bank sends back: who cannot give another account reads that we find it out
  const terug = (h: string) => ({
    huishouden: h,
    maand: '2026-03',
    doel: 'maand' as const,
    bestemming: 0,
    poging: 1,
    reden: { sleutel: 'rekening-gesloten', wie: 'huishouden' } as const,
  });
  const uitbetalen = { handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' } as const;
  const taak = { soort: 'taak', gemeente: G, naam: 'bank', rol: 'werker' } as const;
  await metToegang(werk.db, { wie: taak, ...uitbetalen }, (t) => vertel(t, [terug(huis.ilse), terug(huis.henk)]));
  expect([(await zinnen(mens.ilse)).at(-1), (await zinnen(mens.henk)).at(-1)]).toEqual([
    'bank_wij',
    'rekening_gesloten',
  ]);
  // nobody moves the money elsewhere alone (art. 1:438 BW)
  await expect(
    zelf(mens.ilse, (t) => geefRekening(t, kluis, mens.ilse, huis.ilse, { iban: IBAN, houder: 'I Proef' })),
  ).rejects.toThrow(/bewindvoerder regelt/);

  // the login: a code that only works while the order holds, for one login at a time
  const sleutel = randomUUID();
  const eerste = (await code(mens.ilse, id, sleutel))!;
  expect((await code(mens.ilse, id, sleutel))!.code).toBe(eerste.code);
  const tweede = (await code(mens.ilse, id))!;
  expect((await neemAan('999990201', eerste.code)).uitkomst).toBe('onbekend');
  expect((await aanvaard(app.db, kluis, { wie: client(mens.ilse) }, tweede.code)).uitkomst).toBe('zelf');
  const karim = (await neemAan('999990201', tweede.code)).ik!;
  const mijn = () =>
    metToegang(
      app.db,
      { wie: client(karim), handeling: 'lezen', object: 'machtiging', doel: 'eigen_zaak', betrokkene: 'geen' },
      mijnMachtigingen,
    );
  expect(await mijn()).toMatchObject([{ persoon: mens.ilse, soort: 'bewindvoerder', tot: null }]);
  expect(await stand()).toMatchObject({ inlog: { naam: 'Karim Benali', sinds: VANDAAG } });
  // another role, another person, an account of one's own: no
  await expect(alsBewind(karim, mens.ilse, async () => null, 'helper')).rejects.toThrow(Geweigerd);
  await expect(alsBewind(karim, mens.henk, async () => null)).rejects.toThrow(Geweigerd);
  await expect(
    alsBewind(karim, mens.ilse, (t) => geefRekening(t, kluis, mens.ilse, huis.ilse, { iban: IBAN, houder: 'K' })),
  ).rejects.toThrow(/security|permission/);
  await expect(alsBewind(karim, mens.ilse, (t) => sql`select * from verhaal_deel`.execute(t.db))).rejects.toThrow(
    /permission/,
  );
  // the person cannot stop what the court ordered, the colleague can, and from then every door is closed
  const [h] = await zelf(mens.ilse, (t) => helpersVan(t, mens.ilse));
  expect(await zelf(mens.ilse, (t) => stopHelper(t, mens.ilse, h!.id))).toBe('niet');
  const derde = (await code(mens.ilse, id))!;
  const einde = { grond: 'opgeheven', per: '2026-04-20', reden: '' } as const;
  const stop = () => milan(mens.ilse, (t) => beeindigBewind(t, mens.ilse, id, einde));
  await stop();
  await expect(stop()).rejects.toThrow('al');
  await expect(alsBewind(karim, mens.ilse, async () => null)).rejects.toThrow(Geweigerd);
  expect(await mijn()).toEqual([]);
  for (const c of [derde.code, tweede.code])
    expect((await neemAan('999990201', c)).uitkomst).toMatch(/onbekend|gestopt/);
  expect(await zinnen(mens.ilse)).toEqual(['bewind_begint', 'bank_wij', 'bewind_inlog', 'bewind_stopt_rekening']);

  // the money waits: not to the account of who is no longer in charge, and not to a guess
  expect(await waarheen(huis.ilse)).toBe('wacht');
  expect(await zelf(mens.ilse, (t) => bestemmingOp(t, huis.ilse, VANDAAG))).toEqual({ rekening: null, soort: 'eigen' });
  expect(await inRun(huis.ilse)).toEqual({ rekening: null, naar: [], mens: true });
  // a human answers: to the person's own account, and never back to the one that ended
  const plek = { persoon: mens.ilse, huishouden: huis.ilse, bewind: id };
  expect((await consulent(mens.ilse, (t) => bewindenVan(t, mens.ilse)))[0]).toMatchObject({
    vraag: 'einde',
    stand: 'voorbij',
  });
  const eigen = (
    await beheer.db.selectFrom('rekening').select('id').where('soort', '=', 'eigen').executeTakeFirstOrThrow()
  ).id;
  await expect(
    consulent(mens.ilse, (t) =>
      kiesRekening(t, kluis, plek, 'einde', { iban: IBAN, houder: 'Benali' }, 'Zo gevraagd door hem'),
    ),
  ).rejects.toThrow(/check constraint|niet/);
  await expect(
    milan(mens.ilse, (t) => kiesRekening(t, kluis, plek, 'einde', { eigen }, 'Ilse gebeld op haar nummer')),
  ).rejects.toThrow(/permission denied/);
  const kies = () =>
    consulent(mens.ilse, (t) => kiesRekening(t, kluis, plek, 'einde', { eigen }, 'Ilse gebeld op haar nummer'));
  await kies();
  await expect(kies()).rejects.toThrow('al');
  expect(await waarheen(huis.ilse)).toBe('eigen');
  expect(await inRun(huis.ilse)).toEqual({ rekening: eigen, naar: [], mens: false });
  expect(await zelf(mens.ilse, (t) => bestemmingOp(t, huis.ilse, VANDAAG))).toEqual({
    rekening: eigen,
    soort: 'eigen',
  });
});

test('without an account the question stays open and a human looks; a refusal never works; rows of another do not fit', async () => {
  const id = await schrijf('henk', { soort: 'curator', omvang: 'deel', omvangTekst: 'de uitkering en de huur' }, null);
  const ander = (
    await beheer.db.selectFrom('bewind').select('id').where('persoon', '=', mens.ilse).executeTakeFirstOrThrow()
  ).id;
  await expect(akkoord(mens.henk, ander)).rejects.toThrow('niet');
  await akkoord(mens.henk, id);
  expect(await waarheen(huis.henk)).toBe('vraag');
  expect(await inRun(huis.henk)).toMatchObject({ naar: [], mens: true });
  expect((await milan(mens.henk, (t) => bewindenVan(t, mens.henk)))[0]).toMatchObject({
    vraag: 'begin',
    soort: 'curator',
  });
  const plek = { persoon: mens.henk, huishouden: huis.henk, bewind: id };
  const reden = 'Het kantoor gebeld';
  const noem = (iban: string) =>
    consulent(mens.henk, (t) => kiesRekening(t, kluis, plek, 'begin', { iban, houder: 'Kantoor' }, reden));
  await expect(noem('NL00')).rejects.toThrow('iban');
  await noem(IBAN);
  expect(await waarheen(huis.henk)).toBe('bewind');
  expect(
    (await bewindstanden(werk.db, G, { van: huis.henk, tot: huis.henk, dag: '2026-04-30' })).get(huis.henk),
  ).toMatchObject({
    volwassenen: 1,
    nieuw: true,
  });

  const nee = await schrijf('henk', { soort: 'mentor', naam: 'Mia Mentor' }, null);
  await consulent(mens.henk, (t) =>
    beantwoordBewind(t, mens.henk, nee, { akkoord: false, reden: 'De beschikking gaat over een ander' }),
  );
  expect((await milan(mens.henk, (t) => bewindenVan(t, mens.henk)))[0]).toMatchObject({ stand: 'afgewezen' });
  expect(await code(mens.henk, nee)).toBeNull();
});

test('an objection and a complaint for somebody carry the name of who made it, and the person reads both', async () => {
  const id = (await milan(mens.henk, (t) => bewindenVan(t, mens.henk))).find((b) => b.soort === 'curator')!.id;
  const karim = (await neemAan('999990201', (await code(mens.henk, id))!.code)).ik!;
  await dienInVoor(
    app.db,
    kluis,
    { wie: client(karim, 'bewindvoerder'), klager: mens.henk, id: randomUUID() },
    {
      wat: 'De brief kwam te laat',
      over: '',
      wens: '',
      naam: 'Karim Benali, curator van henk',
      bereik: '',
    },
  );
  expect(await klachtenVoor(app.db, kluis, client(karim, 'bewindvoerder'), mens.henk)).toHaveLength(1);
  expect(await eigenKlachten(app.db, kluis, client(mens.henk))).toMatchObject([
    { namens: 'Karim Benali, curator van henk' },
  ]);
  expect(await eigenKlachten(app.db, kluis, client(mens.ilse))).toEqual([]);
  // for somebody they do not act for, or in another name
  const voor = (klager: string) =>
    dienInVoor(
      app.db,
      kluis,
      { wie: client(karim, 'bewindvoerder'), klager, id: randomUUID() },
      {
        wat: 'x',
        over: '',
        wens: '',
        naam: 'x',
        bereik: '',
      },
    );
  await expect(voor(mens.ilse)).rejects.toThrow(/row-level security/);
  await expect(
    metToegang(
      app.db,
      {
        wie: client(karim, 'bewindvoerder'),
        handeling: 'toevoegen',
        object: 'bezwaar',
        doel: 'helpen',
        betrokkene: mens.henk,
      },
      (t) =>
        sql`insert into bezwaar (gemeente, persoon, huishouden, maand, volgnummer, waarom, ontvangen_op, indienen_tot, uiterlijk, door_persoon)
          values (${G}, ${mens.henk}, ${huis.henk}, '2026-03', 1, 'x', ${VANDAAG}, '2026-06-01', '2026-08-01', null)`.execute(
          t.db,
        ),
    ),
  ).rejects.toThrow(/row-level security/);
  expect(
    await metToegang(
      app.db,
      { wie: client(mens.henk), handeling: 'lezen', object: 'bezwaar', doel: 'eigen_zaak', betrokkene: mens.henk },
      (t) => bezwarenVan(t),
    ),
  ).toEqual([]);
  await milan(mens.henk, (t) => beeindigBewind(t, mens.henk, id, { grond: 'opvolger', per: VANDAAG, reden: '' }));
  expect(await klachtenVoor(app.db, kluis, client(karim, 'bewindvoerder'), mens.henk)).toEqual([]);
});

test('a mentor sees no money; messages only where exactly that was allowed, from the day it began, in the name of who wrote', async () => {
  const id = await schrijf('ilse', { soort: 'mentor', naam: 'Mia Mentor' }, null);
  await akkoord(mens.ilse, id);
  const mia = (await neemAan('999990202', (await code(mens.ilse, id))!.code, 'Mia Mentor')).ik!;
  const stuur = (ik: string) =>
    metToegang(
      app.db,
      { wie: client(ik, 'helper'), handeling: 'toevoegen', object: 'bericht', doel: 'helpen', betrokkene: mens.ilse },
      (t) => stuurBericht(t, mens.ilse, 'Kan het een dag later?', collega.milan),
    );
  const lees = (ik: string) =>
    alsBewind(ik, mens.ilse, (t) => t.db.selectFrom('bericht').select(['tekst', 'door_persoon']).execute(), 'helper');
  await beheer.pool.query(
    `insert into bericht (gemeente, persoon, gebruiker, van, tekst, dag) values ($1, $2, $3, 'client', 'Dit is van vroeger', '2026-01-01')`,
    [G, mens.ilse, collega.milan],
  );
  await stuur(mia);
  expect(await lees(mia)).toEqual([{ tekst: 'Kan het een dag later?', door_persoon: mia }]);
  for (const tabel of ['feit', 'besluit', 'betaling', 'opgave', 'loongegeven'])
    expect(
      (await alsBewind(mia, mens.ilse, (t) => sql.raw(`select 1 from ${tabel}`).execute(t.db), 'helper')).rows,
      tabel,
    ).toEqual([]);
  await expect(alsBewind(mia, mens.ilse, (t) => sql`select 1 from rekening`.execute(t.db), 'helper')).rejects.toThrow(
    /permission/,
  );
  await expect(alsBewind(mia, mens.ilse, async () => null)).rejects.toThrow(Geweigerd);

  // a helper who may hand in income reads no message and writes none
  const uit = await zelf(mens.ilse, (t) =>
    nodigUit(t, kluis, mens.ilse, { sleutel: randomUUID(), genoemd: 'Kees', mag: ['doorgeven'], tot: '2026-06-28' }),
  );
  const kees = (await neemAan('999990203', uit!.code, 'Kees Buur')).ik!;
  expect(await lees(kees)).toEqual([]);
  await expect(stuur(kees)).rejects.toThrow(/row-level security/);
  // and nobody writes a message as the person
  await expect(
    metToegang(
      app.db,
      { wie: client(mia, 'helper'), handeling: 'toevoegen', object: 'bericht', doel: 'helpen', betrokkene: mens.ilse },
      (t) =>
        t.db
          .insertInto('bericht')
          .values({
            gemeente: G,
            persoon: mens.ilse,
            gebruiker: collega.milan,
            van: 'client',
            tekst: 'x',
            pad: null,
            dag: VANDAAG,
          })
          .execute(),
    ),
  ).rejects.toThrow(/row-level security/);
  await milan(mens.ilse, (t) => beeindigBewind(t, mens.ilse, id, { grond: 'opgeheven', per: VANDAAG, reden: '' }));
  await expect(stuur(mia)).rejects.toThrow(Geweigerd);
});
