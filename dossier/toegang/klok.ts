import { sql } from 'kysely';
import type { Db } from '../databank/index.ts';

/** Today in this municipality, `YYYY-MM-DD`: the real day, or the day a fictive municipality plays on. */
export async function vandaag(db: Db, gemeente: number): Promise<string> {
  const { rows } = await sql<{ dag: string }>`select bijrijder.vandaag(${gemeente}::smallint) as dag`.execute(db);
  return rows[0]!.dag;
}

/**
 * The day a stored moment is shown with, `YYYY-MM-DD`: the real day, or the day a fictive municipality played on then.
 * No moment, no day.
 * @param moment column with a moment, like `g.vastgelegd_op`
 */
export const getoondeDag = <T extends string | null = string>(moment: string) =>
  sql<T>`case when ${sql.ref(moment)} is not null then bijrijder.getoonde_dag(${sql.ref(moment)}) end`;
