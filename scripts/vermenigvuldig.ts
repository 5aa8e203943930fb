import { VOORBEELDSTAD } from '@bijrijder/demo';
import type pg from 'pg';

/** What is copied with a household, and which of its columns name a person, a household or the row itself. */
const TABELLEN: readonly (readonly [tabel: string, ...kolommen: string[]])[] = [
  ['persoon', 'id'],
  ['huishouden', 'id'],
  ['huishouden_lid', 'huishouden', 'persoon'],
  ['begeleiding', 'id', 'persoon'],
  ['feit', 'id', 'huishouden', 'persoon'],
  ['besluit', 'huishouden'],
  ['betaling', 'huishouden'],
];

/**
 * Fills Voorbeeldstad up to about so many households with copies of the ones it has: people, facts, and a past of decisions
 * and payments. An id of a copy has a version of its own and the number of the copy in three digits, behind the time in it,
 * so that it is new and order stays.
 * @param klant superuser of a database for benches: writes past row-level security
 * @returns how many there are now
 */
export async function vermenigvuldig(klant: pg.Client, huishoudens: number): Promise<number> {
  const tel = async () =>
    (
      await klant.query<{ n: number }>('select count(*)::int n from huishouden where gemeente = $1', [
        VOORBEELDSTAD.code,
      ])
    ).rows[0]!.n;
  const keer = Math.min(4_095, Math.ceil(huishoudens / (await tel())) - 1);
  if (keer < 1) return tel();
  await klant.query("set session_replication_role = 'replica'");
  for (const [tabel, ...ids] of TABELLEN) {
    const { rows } = await klant.query<{ kolom: string }>(
      `select attname as kolom from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
        and attgenerated = '' order by attnum`,
      [tabel],
    );
    const kolommen = rows.map((r) => r.kolom);
    const waarden = kolommen.map((k) =>
      ids.includes(k)
        ? `overlay(overlay(t.${k}::text placing 'e' from 15) placing lpad(to_hex(keer), 3, '0') from 21)::uuid`
        : `t.${k}`,
    );
    await klant.query(
      `insert into ${tabel} (${kolommen.join(', ')}) select ${waarden.join(', ')} from ${tabel} t, generate_series(1, ${keer}) keer
        where t.gemeente = ${VOORBEELDSTAD.code}`,
    );
  }
  await klant.query("set session_replication_role = 'origin'");
  await klant.query(`vacuum analyze ${TABELLEN.map(([tabel]) => tabel).join(', ')}`);
  await klant.query('checkpoint');
  return tel();
}
