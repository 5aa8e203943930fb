import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';

/** The employer took this pay period back: what was said about it before does not count either. */
export const isIngetrokken = sql`coalesce(inhoud -> 'kenmerken' @> '["ingetrokken"]'::jsonb, false)`;

/** What we already know about a month, newest statement per job and pay period: "Dit weten we al. Klopt het?" */
export async function bekendVoorMaand({ db, gemeente }: Toegang, huishouden: string, maand: string) {
  const rijen = await db
    .selectFrom('loongegeven')
    .distinctOn('tijdvaksleutel')
    .select([
      'persoon',
      'werkgever',
      'tijdvak_van',
      'tijdvak_tot',
      'ritme',
      'netto_cent',
      'vakantiegeld_cent',
      'opgesteld_op',
      sql<boolean>`${isIngetrokken}`.as('ingetrokken'),
    ])
    .where('gemeente', '=', gemeente)
    .where('huishouden', '=', huishouden)
    .where(sql<string>`to_char(tijdvak_tot, 'YYYY-MM')`, '=', maand)
    .orderBy('tijdvaksleutel')
    .orderBy('opgesteld_op', 'desc')
    .orderBy('bekend_op', 'desc')
    .orderBy('levering', 'desc')
    .orderBy('sleutel', 'desc')
    .execute();
  return rijen.filter((r) => !r.ingetrokken);
}
