import { type Generated, sql } from 'kysely';
import { type Notitie, schrijfGesprek } from '../contact/index.ts';
import type { Moment } from '../databank/index.ts';
import { Onleesbaar, type Toegang } from '../toegang/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    bezoek: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      gebruiker: string;
      voorbereid_op: Moment;
      tot: Moment;
    };
    bezoek_notitie: { gemeente: number; sleutel: string; bezoek: string; persoon: string; gesprek: string };
  }
}

/** A prepared visit; `tot` is the ISO moment after which the device holds nothing of it any more. */
export type Bezoek = { id: string; persoon: string; tot: string; voorbij: boolean };

/** The colleague takes what this visit needs along on a device, for a day at most. */
export async function bereidVoor(t: Toegang, persoon: string): Promise<string> {
  if (t.wie.soort !== 'medewerker') throw new Error('Een bezoek bereidt een medewerker voor, met naam.');
  const { id } = await t.db
    .insertInto('bezoek')
    .values({ gemeente: t.gemeente, persoon, gebruiker: t.wie.id })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** One's own visit to this person. */
export async function leesBezoek(t: Toegang, persoon: string, id: string): Promise<Bezoek | undefined> {
  const rij = await t.db
    .selectFrom('bezoek')
    .select(['id', 'persoon', 'tot'])
    .select(sql<boolean>`tot < now()`.as('voorbij'))
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('id', '=', id)
    .executeTakeFirst();
  return rij && { ...rij, tot: rij.tot.toISOString() };
}

/** What was already written about this visit, under another key. */
export type Eerder = { dag: string; clientZegt: string; gezienGehoord: string };
export type Uitkomst = { gesprek: string; eerder: null } | { gesprek: null; eerder: Eerder };

/**
 * Stores the note of a visit once: the same key again gives the same talk. Is there already a note of this visit with another
 * key (another tab, another device), then nothing is stored and both are shown, unless `toch`.
 */
export async function bewaarBezoeknotitie(
  t: Toegang,
  bezoek: Bezoek,
  sleutel: string,
  notitie: Notitie,
  toch: boolean,
): Promise<Uitkomst> {
  // one at a time per visit: two tabs that come online together
  await sql`select pg_advisory_xact_lock(hashtextextended(${`bezoek:${t.gemeente}:${bezoek.id}`}, 0))`.execute(t.db);
  const al = await t.db
    .selectFrom('bezoek_notitie as n')
    .innerJoin('gesprek as g', (j) => j.onRef('g.gemeente', '=', 'n.gemeente').onRef('g.id', '=', 'n.gesprek'))
    .select(['n.sleutel', 'n.gesprek', 'g.dag', 'g.client_zegt as clientZegt', 'g.gezien_gehoord as gezienGehoord'])
    .where('n.gemeente', '=', t.gemeente)
    .where('n.bezoek', '=', bezoek.id)
    .orderBy('g.id')
    .execute();
  const zelfde = al.find((n) => n.sleutel === sleutel);
  if (zelfde) return { gesprek: zelfde.gesprek, eerder: null };
  const ander = al.at(-1);
  if (ander && !toch)
    return {
      gesprek: null,
      eerder: { dag: ander.dag, clientZegt: ander.clientZegt, gezienGehoord: ander.gezienGehoord },
    };
  const gesprek = await schrijfGesprek(t, bezoek.persoon, notitie);
  const nieuw = await t.db
    .insertInto('bezoek_notitie')
    .values({ gemeente: t.gemeente, sleutel, bezoek: bezoek.id, persoon: bezoek.persoon, gesprek })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  if (!nieuw.numInsertedOrUpdatedRows) throw new Onleesbaar('deze sleutel hoort bij een ander bezoek');
  return { gesprek, eerder: null };
}
