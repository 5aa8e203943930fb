import pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { maakLosBestand, opdrachtgeverVan, schrijfBestand } from '../maandrun/index.ts';
import { vulProefgemeente } from '../maandrun/proefgemeente.ts';
import { metToegang } from '../toegang/index.ts';
import { beslisRekening, betaalrekeningNu, rekeningvoorstellen, stelRekeningVoor } from './index.ts';

const { app, werk, beheer, kluis, beheerUrl } = await proefDatabank();
const G = 913;
type Rol = 'beheerder' | 'inkomensconsulent';
const OUD = { naam: 'Gemeente Proef', iban: 'NL91ABNA0417164300' };
const NIEUW = {
  naam: 'Gemeente Próef',
  iban: 'NL20 INGB 0001 2345 67',
  reden: 'Wij stappen over naar een andere bank.',
};
const mens = (n: number) => `dddddddd-0000-4000-8000-00000000000${n}`;
const als = <T>(n: number, rol: Rol, fn: Parameters<typeof metToegang<T>>[2]) =>
  metToegang(
    app.db,
    {
      wie: { soort: 'medewerker', gemeente: G, id: mens(n), naam: `Mens ${n}`, rol },
      handeling: 'toevoegen',
      object: 'instelling',
      doel: rol === 'beheerder' ? 'beheer' : 'uitbetalen',
      betrokkene: 'geen',
    },
    fn,
  );
const werker = <T>(fn: Parameters<typeof metToegang<T>>[2]) =>
  metToegang(
    werk.db,
    {
      wie: { soort: 'taak', gemeente: G, naam: 'Proef', rol: 'werker' },
      handeling: 'wijzigen',
      object: 'uitbetaling',
      doel: 'uitbetalen',
      betrokkene: 'geen',
    },
    fn,
  );

beforeAll(async () => {
  const klant = new pg.Client(beheerUrl);
  await klant.connect();
  await vulProefgemeente(klant, kluis, { gemeente: G, huishoudens: 5, maand: '2026-03', zaad: 2, rekeningen: true });
  for (const [n, naam] of [
    [1, 'Joost'],
    [2, 'Noor'],
    [3, 'joost'],
  ])
    await klant.query(
      "insert into gebruiker (gemeente, id, naam, functie, subject) values ($1, $2::uuid, $3, 'collega', $2::text)",
      [G, mens(Number(n)), naam],
    );
  await klant.query(
    "insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden) values ($1, 'betaalrekening', '2024-01-01', $2, 'proef')",
    [G, JSON.stringify(OUD)],
  );
  await klant.query(
    "insert into betaling (gemeente, huishouden, maand, doel, soort, bedrag_cent, betaaldag, rekening) select gemeente, huishouden, '2026-03', 'los', 'eigen', 1000, '2026-04-01', id from rekening where gemeente = $1 limit 1",
    [G],
  );
  await klant.end();
});

it('takes two people, a number that exists and no file on its way; a file keeps the account it was made with', async () => {
  const stel = (over: Partial<typeof NIEUW>, n = 1) =>
    als(n, 'beheerder', (t) => stelRekeningVoor(t, { ...NIEUW, ...over }));
  await expect(stel({ iban: 'NL20 INGB 0001 2345 66' })).rejects.toThrow('iban');
  await expect(stel({ naam: ' ' })).rejects.toThrow('naam');
  await expect(stel({ reden: 'kort' })).rejects.toThrow('reden');
  await expect(stel(OUD)).rejects.toThrow('zelfde');
  const twee = await Promise.allSettled([stel({}), stel({})]);
  expect(twee.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
  const [v] = await als(2, 'inkomensconsulent', rekeningvoorstellen);
  const beslis = (n: number, rol: Rol, akkoord = true) =>
    als(n, rol, (t) => beslisRekening(t, v!.id, { akkoord, reden: '' }));
  await expect(beslis(1, 'beheerder')).rejects.toThrow('zelf');
  // the same human under a second name of login
  await expect(beslis(3, 'inkomensconsulent')).rejects.toThrow('zelf');
  await expect(beslis(2, 'inkomensconsulent', false)).rejects.toThrow('reden');
  // straight into the settings, past the proposal
  await expect(
    als(1, 'beheerder', (t) =>
      t.db
        .insertInto('gemeente_instelling')
        .values({
          gemeente: G,
          sleutel: 'betaalrekening',
          vanaf: t.vandaag,
          waarde: JSON.stringify(OUD),
          reden: 'zomaar',
          door: mens(1),
        })
        .execute(),
    ),
  ).rejects.toThrow('twee mensen');
  const bestand = (await werker(maakLosBestand))!;
  await expect(beslis(2, 'inkomensconsulent')).rejects.toThrow('onderweg');
  const schrijf = () =>
    werker(async (t) => {
      let uit = '';
      for await (const stuk of schrijfBestand(t, bestand, (await opdrachtgeverVan(t, bestand))!, kluis)) uit += stuk;
      return uit;
    });
  const eerst = await schrijf();
  expect(eerst).toContain(OUD.iban);
  const tegelijk = await Promise.allSettled([beslis(2, 'inkomensconsulent'), beslis(2, 'inkomensconsulent')]);
  expect(tegelijk.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await als(1, 'beheerder', betaalrekeningNu)).toEqual({ naam: NIEUW.naam, iban: 'NL20INGB0001234567' });
  expect(await schrijf()).toBe(eerst);
  expect((await als(1, 'beheerder', rekeningvoorstellen))[0]!.antwoord).toMatchObject({ akkoord: true, naam: 'Noor' });
  await expect(
    als(2, 'inkomensconsulent', (t) =>
      beslisRekening(t, mens(9), { akkoord: false, reden: 'Dit voorstel is er niet.' }),
    ),
  ).rejects.toThrow('al_klaar');
  await expect(beheer.pool.query('delete from betaalrekening_voorstel')).rejects.toThrow('alleen toegevoegd');
});
