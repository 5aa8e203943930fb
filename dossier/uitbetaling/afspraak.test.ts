import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { Geweigerd, metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { laad } from '../verrekening/index.ts';
import {
  AfspraakFout,
  beantwoordAfspraak,
  bestemmingOpnieuw,
  eersteVrijeBetaling,
  geefHelft,
  geefRekening,
  geldafspraakmensen,
  geldafspraken,
  type NieuweAfspraak,
  rekeningNu,
  ruimteVoorBeslag,
  schrijfAfspraak,
  stopAfspraak,
  verdeel,
  vindVoorGeldweg,
  vraagHelft,
  vraagSamen,
} from './index.ts';

const { app, werk, beheer, kluis, inrichten } = await proefDatabank();
const G = 9999;
const VANDAAG = '2026-04-28';
const mens = { gerda: '', lies: '', koos: '', vreemd: '' };
const huis = { gerda: '', paar: '', vreemd: '' };
const collega = { noor: '', ravi: '', dubbel: '' };
const IBANS = ['NL91ABNA0417164300', 'NL69INGB0123456789', 'NL20INGB0001234567', 'NL44RABO0123456789'] as const;
const BSN = '999990135';

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: VANDAAG }).execute();
    for (const [wie, naam] of [
      ['noor', 'Noor'],
      ['ravi', 'Ravi'],
      // one human with two logins
      ['dubbel', 'noor'],
    ] as const) {
      const { id } = await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam, functie: 'inkomensconsulent', subject: wie })
        .returning('id')
        .executeTakeFirstOrThrow();
      collega[wie] = id;
    }
    const woont: [keyof typeof mens, keyof typeof huis, 'aanvrager' | 'partner'][] = [
      ['gerda', 'gerda', 'aanvrager'],
      ['lies', 'paar', 'aanvrager'],
      ['koos', 'paar', 'partner'],
      ['vreemd', 'vreemd', 'aanvrager'],
    ];
    for (const [naam, waar, rol] of woont) {
      mens[naam] = (
        await db
          .insertInto('persoon')
          .values({
            gemeente: G,
            voornamen: naam,
            achternaam: 'Proef',
            roepnaam: naam,
            aanspreeknaam: `${naam} Proef`,
            geboortedatum: '1970-01-01',
          })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
      if (rol === 'aanvrager')
        huis[waar] = (
          await db.insertInto('huishouden').values({ gemeente: G }).returning('id').executeTakeFirstOrThrow()
        ).id;
      await db
        .insertInto('huishouden_lid')
        .values({ gemeente: G, persoon: mens[naam], huishouden: huis[waar], rol, van: '2025-01-01' })
        .execute();
      await db
        .insertInto('feit')
        .values({
          gemeente: G,
          huishouden: huis[waar],
          persoon: mens[naam],
          soort: 'bijstand',
          onderwerp: `bijstand-${naam}`,
          inhoud: '{}',
          geldig_van: '2025-01-01',
          geldig_tot_en_met: null,
          bekend_op: '2026-01-01',
          herkomst: 'medewerker',
          door_persoon: null,
          door_gebruiker: null,
        })
        .execute();
    }
    await db
      .insertInto('persoon_bsn')
      .values({ gemeente: G, persoon: mens.gerda, ...kluisrij(BSN, mens.gerda) })
      .execute();
  }),
);
const kluisrij = (bsn: string, persoon: string) => {
  const { sleutel, waarde } = kluis.versleutel(bsn, `bsn:${G}:${persoon}`);
  return { sleutel, versleuteld: waarde, zoekhash: kluis.zoekhash(bsn, 'bsn') };
};

const zelf = <T>(wie: keyof typeof mens, fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    {
      wie: { soort: 'persoon', gemeente: G, id: mens[wie], naam: wie, rol: 'client' },
      handeling: 'toevoegen',
      object: 'bankrekening',
      doel: 'eigen_zaak',
      betrokkene: mens[wie],
    },
    fn,
  );
const medewerker = (naam: keyof typeof collega): Wie => ({
  soort: 'medewerker',
  gemeente: G,
  id: collega[naam],
  naam,
  rol: 'inkomensconsulent',
});
const consulent = <T>(naam: keyof typeof collega, wie: string | 'geen', fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    app.db,
    { wie: medewerker(naam), handeling: 'wijzigen', object: 'uitbetaling', doel: 'uitbetalen', betrokkene: wie },
    fn,
  );
const opent = (naam: keyof typeof collega, wie: string) =>
  metToegang(
    app.db,
    { wie: medewerker(naam), handeling: 'toevoegen', object: 'inzageverzoek', doel: 'uitbetalen', betrokkene: wie },
    (t) =>
      sql`insert into inzage_verzoek (gemeente, gebruiker, persoon, doel, reden, tot)
        values (${G}, ${collega[naam]}, ${wie}, 'uitbetalen', 'Een exploot kwam binnen', now() + interval '4 hours')`.execute(
        t.db,
      ),
  );
const BESLAG: NieuweAfspraak = {
  soort: 'beslag',
  naar: 'Deurwaarder Van Dam',
  iban: IBANS[0],
  kenmerk: 'VD 2026-118',
  waarvoor: 'Een oude huurschuld',
  bedragCent: 9_000,
  plaats: 1,
  vanaf: '2026-05-01',
  tot: null,
  reden: 'Het exploot van 24 april gelezen',
};
const schrijf = (v: Partial<NieuweAfspraak> = {}, naam: keyof typeof collega = 'noor') =>
  consulent(naam, mens.gerda, (t) =>
    schrijfAfspraak(t, kluis, { persoon: mens.gerda, huishouden: huis.gerda }, { ...BESLAG, ...v }),
  );
const van = (wie: keyof typeof mens, h: string) => zelf(wie, (t) => geldafspraken(t, h));
const antwoord = (naam: keyof typeof collega, id: string, akkoord = true) =>
  consulent(naam, mens.gerda, (t) =>
    beantwoordAfspraak(t, huis.gerda, id, { akkoord, reden: 'Met het exploot vergeleken' }),
  );
const rekeningen = (t: Toegang) => t.db.selectFrom('rekening').select('id').where('soort', '=', 'beslag').execute();
const zinnen = async (wie: keyof typeof mens) =>
  (await beheer.db.selectFrom('bericht').select('zin').where('persoon', '=', mens[wie]).orderBy('id').execute()).map(
    (b) => b.zin,
  );
/** What the run would do with the money of a household, paid on a day. */
const inRun = (h: string, betaaldag = '2026-05-08', peil = 'infinity') =>
  metToegang(
    werk.db,
    {
      wie: { soort: 'taak', gemeente: G, naam: 'run', rol: 'werker' },
      handeling: 'toevoegen',
      object: 'maand',
      doel: 'inkomen_verrekenen',
      betrokkene: 'geen',
    },
    async (t) => (await laad(t.db, G, { maand: '2026-04', bekendOp: VANDAAG, peil, betaaldag, van: h, tot: h }))[0]!,
  );

test('beslag: found by the number on the paper, told at once, only followed when a second colleague agreed, undone with a reason', async () => {
  await zelf('gerda', (t) => geefRekening(t, kluis, mens.gerda, huis.gerda, { iban: IBANS[1], houder: 'G Proef' }));
  // nobody reaches a person before they gave a reason the person reads
  await expect(schrijf()).rejects.toThrow(Geweigerd);
  expect(await consulent('noor', 'geen', (t) => vindVoorGeldweg(t, kluis, BSN))).toBe(mens.gerda);
  expect(await consulent('noor', 'geen', (t) => vindVoorGeldweg(t, kluis, '999990147'))).toBeNull();
  await opent('noor', mens.gerda);
  await expect(schrijf({ iban: 'NL00' })).rejects.toThrow('iban');
  await schrijf();
  expect(await zinnen('gerda')).toEqual(['geldweg_beslag_wacht']);
  const [b] = await van('gerda', huis.gerda);
  expect(b).toMatchObject({ stand: 'wacht', naar: 'Deurwaarder Van Dam', kenmerk: 'VD 2026-118', door: 'Noor' });
  expect((await inRun(huis.gerda)).bestemmingen).toEqual([]);
  // not the one who wrote it, also with another login; no row by hand around the two
  await expect(antwoord('noor', b!.id)).rejects.toThrow('zelf');
  await expect(antwoord('dubbel', b!.id)).rejects.toThrow('zelf');
  await expect(
    consulent('noor', mens.gerda, async (t) =>
      t.db
        .insertInto('betaalbestemming')
        .values({
          gemeente: G,
          huishouden: huis.gerda,
          volgorde: 1,
          rekening: (await rekeningen(t))[0]!.id,
          deel: 'beslag',
          bedrag_cent: 100,
          grond: 'zomaar',
          vanaf: VANDAAG,
          tot: null,
          door_gebruiker: collega.noor,
          afspraak: null,
        })
        .execute(),
    ),
  ).rejects.toThrow(/row-level security/);
  expect(await consulent('ravi', 'geen', geldafspraakmensen)).toEqual([mens.gerda]);
  const { rows: bevroren } = await beheer.pool.query('select clock_timestamp()::text as nu');
  await antwoord('ravi', b!.id);
  await expect(antwoord('ravi', b!.id)).rejects.toThrow('al');
  expect(await zinnen('gerda')).toEqual(['geldweg_beslag_wacht', 'geldweg_beslag']);
  const run = await inRun(huis.gerda);
  expect(run).toMatchObject({
    nieuweRekening: true,
    bestemmingen: [{ soort: 'beslag', deel: 'beslag', bedragCent: 9_000 }],
  });
  // a month that was frozen before does not know it
  expect((await inRun(huis.gerda, '2026-05-08', bevroren[0].nu)).bestemmingen).toEqual([]);
  expect((await inRun(huis.gerda, '2026-04-08')).bestemmingen).toEqual([]);
  // never above the beslagvrije voet, whatever is asked; two of one place by what they ask, one of a later place gets what is left
  await schrijf({ naar: 'Incasso Twee', iban: IBANS[2], bedragCent: 3_000 });
  await schrijf({ naar: 'Incasso Drie', iban: IBANS[3], bedragCent: 1_000, plaats: 2 });
  for (const a of (await van('gerda', huis.gerda)).filter((x) => x.stand === 'wacht')) await antwoord('ravi', a.id);
  const drie = await inRun(huis.gerda);
  const deel = (ruimte: number) =>
    verdeel(100_000, ruimte, drie.bestemmingen, drie.rekening).map((d) => [d.soort, d.bedragCent]);
  expect(deel(ruimteVoorBeslag(140_150, 0))).toEqual([
    ['beslag', 5_255],
    ['beslag', 1_752],
    ['eigen', 92_993],
  ]);
  expect(deel(12_500)).toEqual([
    ['beslag', 9_000],
    ['beslag', 3_000],
    ['beslag', 500],
    ['eigen', 87_500],
  ]);
  // the person does not stop what a bailiff served; a colleague does, with a reason, once
  await expect(
    zelf('gerda', (t) => stopAfspraak(t, huis.gerda, b!.id, { grond: 'ingetrokken', reden: '' })),
  ).rejects.toThrow('niet');
  const stop = (reden: string) =>
    consulent('ravi', mens.gerda, (t) => stopAfspraak(t, huis.gerda, b!.id, { grond: 'klopt_niet', reden }));
  await expect(stop('fout')).rejects.toThrow(/check constraint/);
  await stop('Het exploot ging over een ander');
  await expect(stop('Het exploot ging over een ander')).rejects.toThrow(AfspraakFout);
  expect((await inRun(huis.gerda)).bestemmingen.map((d) => d.bedragCent)).toEqual([3_000, 1_000]);
  expect((await zinnen('gerda')).at(-1)).toBe('geldweg_stopt');
});

test('a payment passed on is asked and stopped by the person; halves by one of two, back by both; nobody else can', async () => {
  const vraag = (vanaf: string) =>
    zelf('gerda', (t) =>
      schrijfAfspraak(
        t,
        kluis,
        { persoon: mens.gerda, huishouden: huis.gerda },
        {
          ...BESLAG,
          soort: 'doorbetaling',
          naar: 'Woningbouw',
          kenmerk: '',
          waarvoor: 'Huur',
          bedragCent: 50_000,
          vanaf,
          reden: 'Zelf gevraagd, met eigen login',
        },
      ),
    );
  await vraag(await zelf('gerda', eersteVrijeBetaling));
  const huur = (await van('gerda', huis.gerda))[0]!;
  expect(huur).toMatchObject({ stand: 'wacht', soort: 'doorbetaling', door: 'gerda Proef', doorGebruiker: null });
  await antwoord('noor', huur.id);
  expect((await inRun(huis.gerda)).bestemmingen.map((d) => [d.soort, d.bedragCent])).toContainEqual([
    'doorbetaling',
    50_000,
  ]);
  await expect(
    zelf('vreemd', (t) => stopAfspraak(t, huis.gerda, huur.id, { grond: 'ingetrokken', reden: '' })),
  ).rejects.toThrow(/row-level security/);
  await zelf('gerda', (t) => stopAfspraak(t, huis.gerda, huur.id, { grond: 'ingetrokken', reden: '' }));
  expect((await inRun(huis.gerda)).bestemmingen.some((d) => d.soort === 'doorbetaling')).toBe(false);

  // the account of the household was given by Lies; Koos asks for his half
  await zelf('lies', (t) => geefRekening(t, kluis, mens.lies, huis.paar, { iban: IBANS[1], houder: 'L Proef' }));
  const plek = (wie: 'lies' | 'koos') => ({ persoon: mens[wie], huishouden: huis.paar, vanaf: '2026-05-01' });
  await expect(
    zelf('gerda', (t) =>
      vraagHelft(
        t,
        kluis,
        { ...plek('lies'), persoon: mens.gerda, huishouden: huis.gerda },
        { iban: IBANS[2], houder: 'G' },
      ),
    ),
  ).rejects.toThrow('niet');
  await zelf('koos', (t) => vraagHelft(t, kluis, plek('koos'), { iban: IBANS[2], houder: 'K Proef' }));
  expect(await zinnen('lies')).toEqual(['geldweg_helft']);
  expect(await zinnen('koos')).toEqual(['geldweg_helft']);
  const half = await inRun(huis.paar);
  expect(verdeel(100_001, 0, half.bestemmingen, half.rekening).map((d) => d.bedragCent)).toEqual([50_001, 50_000]);
  // the account of Koos is not that of the household
  expect(half.bestemmingen[0]!.rekening).not.toBe(half.rekening);
  expect(half.bestemmingen[1]!.rekening).toBe(half.rekening);
  await expect(
    zelf('lies', (t) => vraagHelft(t, kluis, plek('lies'), { iban: IBANS[3], houder: 'L Proef' })),
  ).rejects.toThrow('al');

  // a new account of Koos is that of his half, what came back of it goes there, and Lies keeps hers
  await zelf('koos', (t) => geefRekening(t, kluis, mens.koos, huis.paar, { iban: IBANS[3], houder: 'K Nieuw' }));
  const wissel = await inRun(huis.paar);
  expect(wissel.bestemmingen[0]!.rekening).not.toBe(half.bestemmingen[0]!.rekening);
  expect([wissel.rekening, wissel.bestemmingen[1]!.rekening]).toEqual([half.rekening, half.rekening]);
  expect(wissel.nieuweRekening).toBe(true);
  expect(await zelf('koos', (t) => rekeningNu(t, huis.paar, mens.koos))).toMatchObject({ houder: 'K Nieuw' });
  expect(await zelf('lies', (t) => rekeningNu(t, huis.paar, mens.lies))).toMatchObject({ houder: 'L Proef' });
  const weer = (bestemming: number, soort: 'eigen' | 'beslag' = 'eigen') =>
    zelf('lies', (t) =>
      bestemmingOpnieuw(
        t,
        huis.paar,
        { bestemming, soort, rekening: wissel.bestemmingen[Math.max(0, bestemming - 1)]!.rekening },
        '2026-05-08',
      ),
    );
  expect([await weer(1), await weer(2), await weer(0)].map((w) => w.rekening)).toEqual([
    wissel.bestemmingen[0]!.rekening,
    half.rekening,
    half.rekening,
  ]);
  const [a] = await van('lies', huis.paar);
  await expect(
    zelf('lies', (t) => stopAfspraak(t, huis.paar, a!.id, { grond: 'ingetrokken', reden: '' })),
  ).rejects.toThrow('beiden');
  const samen = (wie: 'lies' | 'koos') => zelf(wie, (t) => vraagSamen(t, mens[wie], huis.paar, a!.id));
  await samen('lies');
  await expect(samen('lies')).rejects.toThrow('al');
  expect((await inRun(huis.paar)).bestemmingen).toHaveLength(2);
  await samen('koos');
  expect((await inRun(huis.paar)).bestemmingen).toEqual([]);
  expect((await van('koos', huis.paar))[0]).toMatchObject({ stand: 'voorbij', einde: { grond: 'samen' } });

  // who gave the account of the household asks: it begins when the other one gives theirs
  await zelf('lies', (t) => vraagHelft(t, kluis, plek('lies'), { iban: IBANS[3], houder: 'L Proef' }));
  const [w] = await van('koos', huis.paar);
  expect(w!.stand).toBe('wacht');
  const geef = (wie: 'lies' | 'koos') =>
    zelf(wie, (t) =>
      geefHelft(
        t,
        kluis,
        { persoon: mens[wie], huishouden: huis.paar, afspraak: w!.id },
        { iban: IBANS[2], houder: 'K Proef' },
      ),
    );
  await expect(geef('lies')).rejects.toThrow('niet');
  await geef('koos');
  expect((await inRun(huis.paar)).bestemmingen.map((d) => d.deel)).toEqual(['helft', 'helft']);
  expect(await zelf('lies', (t) => geldafspraken(t, huis.gerda))).toEqual([]);
});

test('a month that was computed is not changed: it begins with the payment after it', async () => {
  await beheer.pool.query(
    `insert into maandrun (gemeente, maand, stand, bekend_op, peil, betaaldag) values ($1, '2026-04', 'berekend', '2026-04-28', now(), '2026-05-08')`,
    [G],
  );
  expect(await zelf('gerda', eersteVrijeBetaling)).toBe('2026-05-09');
  await expect(schrijf()).rejects.toThrow('berekend');
  await schrijf({ naar: 'Incasso Vier', vanaf: '2026-05-09' });
  expect((await van('gerda', huis.gerda))[0]).toMatchObject({ naar: 'Incasso Vier', stand: 'wacht' });
});
