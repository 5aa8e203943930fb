import { beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';

const { beheer, inrichten } = await proefDatabank();
const G = 9999;

beforeAll(async () => {
  await inrichten(G, (db) =>
    db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute(),
  );
});

const klacht = (uiterlijk: string) =>
  beheer.pool.query(
    `insert into klacht.klacht (gemeente, klager, sleutel, inhoud, ontvangen_op, uiterlijk) values ($1, gen_random_uuid(), 'x', 'x', '2026-04-28', $2)`,
    [G, uiterlijk],
  );

test('how long an answer may take is read from the book of figures, also by the database', async () => {
  await expect(klacht('2026-06-08'), 'a day before the term of the law').rejects.toThrow('Awb 9:11');
  await klacht('2026-06-09');
  // the end can be a Sunday, or a week of holidays
  await klacht('2026-06-16');
  await expect(klacht('2026-06-17')).rejects.toThrow('Awb 9:11');
  await beheer.pool.query("update wetsgrens set teller = 8 where sleutel = 'awb.klachttermijn'");
  await expect(klacht('2026-06-09'), 'the figure changed, the wall with it').rejects.toThrow('Awb 9:11');
  await klacht('2026-06-23');
  await beheer.pool.query("delete from wetsgrens where sleutel = 'awb.klachttermijn'");
  await expect(klacht('2026-06-23'), 'no figure: nothing is guessed').rejects.toThrow('Awb 9:11');
});

test('a month and weeks are counted as the book says', async () => {
  const { rows } = await beheer.pool.query<{ maand: string; weken: string; niets: string | null }>(
    `select bijrijder.wetstermijn_tot('avg.antwoordtermijn', '2026-01-31', 'maanden')::text as maand,
      bijrijder.wetstermijn_tot('awb.verdagen_bezwaar', '2026-01-31', 'weken')::text as weken,
      bijrijder.wetstermijn_tot('awb.verdagen_bezwaar', '2020-01-31', 'weken')::text as niets`,
  );
  expect(rows[0]).toEqual({ maand: '2026-02-28', weken: '2026-03-14', niets: null });
});
