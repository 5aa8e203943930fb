import pg from 'pg';
import { expect, it } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang } from '../toegang/index.ts';
import { installeerWachtrijen } from '../werkers/index.ts';
import { kwaliteit, startMaand, VERBETEROORZAKEN, werkAanRun } from './index.ts';
import { vulProefgemeente } from './proefgemeente.ts';

const { app, werk, kluis, beheerUrl, werkUrl } = await proefDatabank();
const [G, MAAND, MENS] = [904, '2026-04', 'aaaaaaaa-0000-4000-8000-000000000009'];

it('counts what was corrected afterwards exactly as the ledger says it, and nothing of a decision that was replaced', async () => {
  const klant = new pg.Client({ connectionString: beheerUrl, options: '-c session_replication_role=replica' });
  await klant.connect();
  await vulProefgemeente(klant, kluis, { gemeente: G, huishoudens: 40, maand: MAAND, zaad: 9, rekeningen: true });
  await klant.query(
    "insert into gebruiker (gemeente, id, naam, functie, subject) values ($1, $2, 'M', 'consulent', 'm')",
    [G, MENS],
  );
  await installeerWachtrijen(werkUrl);
  const run = await metToegang(
    werk.db,
    {
      wie: { soort: 'taak', gemeente: G, naam: 'Maandrun', rol: 'werker' },
      handeling: 'wijzigen',
      object: 'maandrun',
      doel: 'uitbetalen',
      betrokkene: 'geen',
    },
    (t) => startMaand(t, MAAND, { peil: '2026-05-01T12:00:00+02:00', deelgrootte: 40 }),
  );
  await werkAanRun(werk.db, G, run, { werker: 'een' });
  // the month after it, in which April was corrected: put past the walls, as decisions of later runs would stand
  await klant.query('alter table besluit disable trigger all');
  await klant.query('alter table grootboekregel disable trigger all');
  const kopie = async (maand: string, volgnummer: number, waar: string) => {
    const kolommen = (
      await klant.query(
        `select string_agg(quote_ident(attname), ', ') as k from pg_attribute where attrelid = 'besluit'::regclass and attnum > 0
         and not attisdropped and attgenerated = '' and attname not in ('maand', 'volgnummer', 'run', 'soort')`,
      )
    ).rows[0].k;
    await klant.query(
      `insert into besluit (maand, volgnummer, run, soort, ${kolommen}) select $1, $2, null, case when $2::smallint = 0 then 'maand' else 'herziening' end, ${kolommen} from besluit where gemeente = ${G} and maand = '${MAAND}' and volgnummer = 0 ${waar}`,
      [maand, volgnummer],
    );
  };
  await kopie('2026-05', 0, '');
  const { rows: huizen } = await klant.query(
    'select huishouden as h from besluit where gemeente = $1 and maand = $2 order by 1',
    [G, MAAND],
  );
  const h = huizen.map((r) => String(r.h));
  const regel = (plek: number, cent: number, herkomst: string, volgnummer = 0, soort = 'bijstand') =>
    klant.query(
      `insert into grootboekregel (gemeente, huishouden, maand, in_maand, soort, was_cent, wordt_cent, oorzaken, herkomst, binnen_zes_maanden, stand, bekend_op, volgnummer)
       values ($1, $2, $3, '2026-05', $4, 50000, 50000 + $5::int, '[]', $6, true, case when $5::int < 0 then 'te_horen' else 'nabetaald' end, '2026-06-01', $7)`,
      [G, h[plek], MAAND, soort, cent, herkomst, volgnummer],
    );
  for (const [i, herkomst] of VERBETEROORZAKEN.entries()) {
    await regel(2 * i, 1_000 + i, herkomst);
    await regel(2 * i + 1, -2_000 - i, herkomst);
  }
  // replaced before it was paid: only the newest counts, and it says the opposite of the first
  await regel(10, -5_000, 'client');
  await kopie('2026-05', 1, `and huishouden = '${h[10]}'`);
  await regel(10, 700, 'medewerker', 1);
  // replaced by one that corrects nothing; and a correction of the reserve, which is not of the bijstand
  await regel(11, -6_000, 'werkgever');
  await kopie('2026-05', 1, `and huishouden = '${h[11]}'`);
  await regel(12, 900, 'register', 0, 'reserve');
  await klant.query('update besluit set belofte_cent = betaald_cent where huishouden = any ($1) and maand = $2', [
    h.slice(0, 7),
    MAAND,
  ]);
  await klant.query('update besluit set belofte_cent = betaald_cent + 1 where huishouden = $1 and maand = $2', [
    h[7],
    MAAND,
  ]);
  await klant.end();
  const [april] = await metToegang(
    app.db,
    {
      wie: { soort: 'medewerker', gemeente: G, id: MENS, naam: 'M', rol: 'inkomensconsulent' },
      handeling: 'lezen',
      object: 'maandrun',
      doel: 'uitbetalen',
      betrokkene: 'geen',
    },
    (t) => kwaliteit(t, MAAND, MAAND),
  );
  expect(april).toMatchObject({
    besluiten: h.length,
    gecorrigeerd: 11,
    tenGunste: 6,
    teHoren: 5,
    allebei: 0,
    door: {
      client: { meer: 1, minder: 1 },
      werkgever: { meer: 1, minder: 1 },
      register: { meer: 1, minder: 1 },
      medewerker: { meer: 2, minder: 1 },
      systeem: { meer: 1, minder: 1 },
    },
    beloofd: 8,
    beloofdGelijk: 7,
  });
});
