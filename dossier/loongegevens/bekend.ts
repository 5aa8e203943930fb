import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';

/** What we already know about a month, newest statement per job and pay period: "Dit weten we al. Klopt het?" */
export async function bekendVoorMaand({ db, gemeente }: Toegang, huishouden: string, maand: string) {
  return db
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
    ])
    .where('gemeente', '=', gemeente)
    .where('huishouden', '=', huishouden)
    .where(sql<string>`to_char(tijdvak_tot, 'YYYY-MM')`, '=', maand)
    .orderBy('tijdvaksleutel')
    .orderBy('opgesteld_op', 'desc')
    .execute();
}
