import { sql } from 'kysely';
import type { Db } from '../databank/index.ts';

/** Today in this municipality, `YYYY-MM-DD`: the real day, or the day a fictive municipality plays on. */
export async function vandaag(db: Db, gemeente: number): Promise<string> {
  const { rows } = await sql<{ dag: string }>`select bijrijder.vandaag(${gemeente}::smallint) as dag`.execute(db);
  return rows[0]!.dag;
}
