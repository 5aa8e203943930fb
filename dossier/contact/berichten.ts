import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import type { Berichtzin } from './zinnen.ts';

export type Bericht = {
  id: string;
  van: 'client' | 'medewerker' | 'systeem';
  naam: string | null;
  /** Who wrote it for the person, by name. */
  namens: string | null;
  tekst: string;
  /** Of the municipality itself: read this sentence of the catalogue instead of `tekst`. */
  zin: Berichtzin | null;
  waarden: Record<string, string> | null;
  pad: string | null;
  dag: string;
  gelezen: boolean;
};

/** Messages of a person, oldest first; at most the last 100. */
export async function berichtenVan(t: Toegang, persoon: string): Promise<Bericht[]> {
  const rijen = await t.db
    .selectFrom('bericht as b')
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'b.gemeente').onRef('g.id', '=', 'b.gebruiker'))
    .select(['b.id', 'b.van', 'g.naam', 'b.tekst', 'b.zin', 'b.waarden', 'b.pad', 'b.dag', 'b.gelezen_op'])
    .select(sql<string | null>`bijrijder.naam_van_hulp(b.door_persoon)`.as('namens'))
    .where('b.gemeente', '=', t.gemeente)
    .where('b.persoon', '=', persoon)
    .orderBy('b.id', 'desc')
    .limit(100)
    .execute();
  return rijen.map(({ gelezen_op, ...r }) => ({ ...r, gelezen: gelezen_op !== null })).reverse();
}

/**
 * Sends a message: a client (or a helper for them) to a named colleague, or a colleague to a person. `gebruiker` null: to the
 * klantmanager, and who has none gets one (database). `pad`: the page it is about.
 */
export async function stuurBericht(
  t: Toegang,
  persoon: string,
  tekst: string,
  gebruiker: string | null,
  pad: string | null = null,
): Promise<void> {
  await t.db
    .insertInto('bericht')
    .values({
      gemeente: t.gemeente,
      persoon,
      gebruiker,
      van: t.wie.soort === 'medewerker' ? 'medewerker' : 'client',
      tekst: tekst.trim(),
      pad,
      dag: t.vandaag,
      door_persoon: t.wie.soort === 'persoon' && t.wie.rol !== 'client' ? t.wie.id : null,
    })
    .execute();
}

/**
 * Marks what the other side wrote as read: for a person by opening it, for a colleague by answering it or saying that no
 * answer is needed. Looking alone does not take anything off our list.
 */
export async function leesBerichten(t: Toegang, persoon: string): Promise<void> {
  const ik = t.wie.soort === 'medewerker' ? 'client' : 'medewerker';
  await t.db
    .updateTable('bericht')
    .set({ gelezen_op: new Date() })
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('van', 'in', ik === 'client' ? ['client'] : ['medewerker', 'systeem'])
    .where('gelezen_op', 'is', null)
    .execute();
}
