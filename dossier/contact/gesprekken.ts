import type { Toegang } from '../toegang/index.ts';
import type { Gespreksvorm } from './tabellen.ts';
import { beloof } from './toezeggingen.ts';

/** A note of a talk. The words of the person and those of the colleague stand apart; one next step with its owner. */
export type Notitie = {
  vorm: Gespreksvorm | 'chat';
  plek: string;
  clientZegt: string;
  gezienGehoord: string;
  stap: { tekst: string; wie: 'client' } | { tekst: string; wie: 'wij'; voor: string } | null;
};

export type Gesprek = {
  id: string;
  dag: string;
  vorm: Gespreksvorm | 'chat';
  plek: string;
  door: string;
  clientZegt: string;
  gezienGehoord: string;
  stap: { tekst: string; wie: 'client' | 'wij'; voor: string | null } | null;
  antwoorden: { id: string; soort: 'zo_is_het' | 'aanvulling'; tekst: string; op: string; gelezen: boolean }[];
};

/** Talks with a person, newest first, each with what the person answered. */
export async function gesprekkenVan(t: Toegang, persoon: string, aantal = 20): Promise<Gesprek[]> {
  const rijen = await t.db
    .selectFrom('gesprek as s')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 's.gemeente').onRef('g.id', '=', 's.gebruiker'))
    .select(['s.id', 's.dag', 's.vorm', 's.plek', 'g.naam as door', 's.client_zegt as clientZegt'])
    .select(['s.gezien_gehoord as gezienGehoord', 's.stap_tekst', 's.stap_wie', 's.stap_voor'])
    .where('s.gemeente', '=', t.gemeente)
    .where('s.persoon', '=', persoon)
    .orderBy('s.dag', 'desc')
    .orderBy('s.id', 'desc')
    .limit(aantal)
    .execute();
  const antwoorden = await t.db
    .selectFrom('gesprek_antwoord')
    .select(['id', 'gesprek', 'soort', 'tekst', 'op', 'gelezen_op'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .orderBy('id')
    .execute();
  return rijen.map(({ stap_tekst, stap_wie, stap_voor, ...r }) => ({
    ...r,
    stap: stap_wie ? { tekst: stap_tekst, wie: stap_wie, voor: stap_voor } : null,
    antwoorden: antwoorden
      .filter((a) => a.gesprek === r.id)
      .map(({ gelezen_op, gesprek: _, ...a }) => ({ ...a, gelezen: gelezen_op !== null })),
  }));
}

/** Shares a note with the person, for good. What we take on becomes a promise with a day. */
export async function schrijfGesprek(t: Toegang, persoon: string, n: Notitie): Promise<string> {
  if (t.wie.soort !== 'medewerker') throw new Error('Een notitie heeft de naam van een medewerker.');
  const { id } = await t.db
    .insertInto('gesprek')
    .values({
      gemeente: t.gemeente,
      persoon,
      gebruiker: t.wie.id,
      dag: t.vandaag,
      vorm: n.vorm,
      plek: n.plek.trim(),
      client_zegt: n.clientZegt.trim(),
      gezien_gehoord: n.gezienGehoord.trim(),
      stap_tekst: n.stap?.tekst.trim() ?? '',
      stap_wie: n.stap?.wie ?? null,
      stap_voor: n.stap?.wie === 'wij' ? n.stap.voor : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (n.stap?.wie === 'wij') await beloof(t, persoon, n.stap.tekst, n.stap.voor, id);
  return id;
}

/** The person answers a note: that is how it is, or something is added. */
export async function antwoordOpGesprek(
  t: Toegang,
  persoon: string,
  gesprek: string,
  soort: 'zo_is_het' | 'aanvulling',
  tekst: string,
): Promise<void> {
  await t.db
    .insertInto('gesprek_antwoord')
    .values({ gemeente: t.gemeente, persoon, gesprek, soort, tekst: tekst.trim(), op: t.vandaag })
    .execute();
}

/** The colleague has read the answers of this person. */
export async function leesAntwoorden(t: Toegang, persoon: string): Promise<void> {
  await t.db
    .updateTable('gesprek_antwoord')
    .set({ gelezen_op: new Date() })
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('gelezen_op', 'is', null)
    .execute();
}
