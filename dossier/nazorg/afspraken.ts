import { isWerkdag, plusDagen } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Toegang } from '../toegang/index.ts';

const afspraken = z.object({
  /** Months of nazorg for who is under 27 on the day after the bijstand ended, and for who is older. */
  maanden_tot_27: z.number().int().min(1).max(24).default(6),
  maanden_vanaf_27: z.number().int().min(1).max(24).default(3),
  /** A question is answered within so many working days. */
  antwoord_werkdagen: z.number().int().min(1).max(20).default(2),
});
export type Nazorgafspraken = z.infer<typeof afspraken>;

/** What the municipality agreed for nazorg (setting `nazorg`). No law says this; without a setting the figures above hold. */
export async function nazorgafspraken(t: Toegang): Promise<Nazorgafspraken> {
  const { rows } = await sql<{
    waarde: unknown;
  }>`select bijrijder.instelling('nazorg', ${t.vandaag}::date) as waarde`.execute(t.db);
  return afspraken.parse(rows[0]?.waarde ?? {});
}

/** The day that lies so many working days after a day. */
export function naWerkdagen(dag: string, aantal: number): string {
  let hier = dag;
  for (let over = aantal; over > 0; ) {
    hier = plusDagen(hier, 1);
    if (isWerkdag(hier)) over -= 1;
  }
  return hier;
}
