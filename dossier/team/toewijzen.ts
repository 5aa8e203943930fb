import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import type { Wens } from './tabellen.ts';
import type { Mens } from './verdelen.ts';

/**
 * The people of a colleague of the asker's team, by name, with what they wish; for a teamleider when that colleague is away. Each of
 * them sees that the teamleider looked and why.
 */
export async function mensenVanCollega(t: Toegang, van: string, waarom: string): Promise<Mens[]> {
  const { rows } = await sql<Omit<Mens, 'loopt'> & { wens: Wens | null }>`
    select * from bijrijder.mensen_van_collega(${van}::uuid, ${waarom})`.execute(t.db);
  return rows.map((r) => ({ ...r, loopt: null }));
}

/**
 * Another klantmanager of the same team for one person, from today, with the reason; what was promised and arranged goes along and
 * the person is told at once. The database refuses anybody but the teamleider of that team.
 */
export async function wijsToe(t: Toegang, persoon: string, naar: string, reden: string): Promise<void> {
  await sql`select bijrijder.wijs_toe(${persoon}::uuid, ${naar}::uuid, ${reden.trim()})`.execute(t.db);
}

/** Somebody with whom nobody walks, since when. */
export type Zonder = { persoon: string; naam: string; roepnaam: string; taal: string; tolk: string; sinds: string };

/** People who have no klantmanager today, who waits longest first; at most forty. Each of them sees that the teamleider looked and why. */
export async function mensenZonderKlantmanager(t: Toegang, waarom: string): Promise<Zonder[]> {
  const { rows } = await sql<Zonder>`select * from bijrijder.mensen_zonder_klantmanager(${waarom})`.execute(t.db);
  return rows;
}

/** A klantmanager of the asker's team for somebody who has none, from today; the person is told at once. */
export async function wijsEersteToe(t: Toegang, persoon: string, naar: string, reden: string): Promise<void> {
  await sql`select bijrijder.wijs_eerste_toe(${persoon}::uuid, ${naar}::uuid, ${reden.trim()})`.execute(t.db);
}
