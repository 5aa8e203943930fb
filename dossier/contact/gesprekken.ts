import type { Toegang } from '../toegang/index.ts';
import { type Afgesproken, leesEigen, legAfspraken } from './afgesproken.ts';
import type { Gespreksvorm } from './tabellen.ts';

/** A note of a talk. The words of the person and those of the colleague stand apart; what was agreed has an owner. */
export type Notitie = {
  /** The day of the talk; without it, today. Never a later one. */
  dag?: string;
  vorm: Gespreksvorm;
  plek: string;
  clientZegt: string;
  gezienGehoord: string;
  afspraken: readonly Afgesproken[];
};

export type Gesprek = {
  id: string;
  dag: string;
  vorm: Gespreksvorm;
  plek: string;
  door: string;
  clientZegt: string;
  gezienGehoord: string;
  /** What was agreed, ours first. `door`: the colleague who promised it. */
  afspraken: (
    | { id: string; wie: 'wij'; wat: string; voor: string; door: string; gedaanOp: string | null }
    | { id: string; wie: 'client'; wat: string; voor: string | null; gedaanOp: string | null }
  )[];
  antwoorden: { id: string; soort: 'zo_is_het' | 'aanvulling'; tekst: string; op: string; gelezen: boolean }[];
};

/** Talks with a person, newest first, each with what was agreed and what the person answered. */
export async function gesprekkenVan(t: Toegang, persoon: string, aantal = 20): Promise<Gesprek[]> {
  const rijen = await t.db
    .selectFrom('gesprek as s')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 's.gemeente').onRef('g.id', '=', 's.gebruiker'))
    .select(['s.id', 's.dag', 's.vorm', 's.plek', 'g.naam as door', 's.client_zegt as clientZegt'])
    .select(['s.gezien_gehoord as gezienGehoord', 's.stap_tekst', 's.stap_wie'])
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
  const beloofd = await t.db
    .selectFrom('toezegging as z')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'z.gemeente').onRef('g.id', '=', 'z.gebruiker'))
    .select(['z.id', 'z.gesprek', 'z.wat', 'z.voor', 'g.naam as door', 'z.gedaan_op as gedaanOp'])
    .where('z.gemeente', '=', t.gemeente)
    .where('z.persoon', '=', persoon)
    .where('z.gesprek', 'is not', null)
    .orderBy('z.id')
    .execute();
  const eigen = await leesEigen(t, persoon);
  return rijen.map(({ stap_tekst, stap_wie, ...r }) => ({
    ...r,
    afspraken: [
      ...beloofd.filter((b) => b.gesprek === r.id).map(({ gesprek: _, ...b }) => ({ ...b, wie: 'wij' as const })),
      // a talk from before there were agreements: its one step
      ...(stap_wie === 'client'
        ? [{ id: r.id, wie: 'client' as const, wat: stap_tekst, voor: null, gedaanOp: null }]
        : []),
      ...eigen
        .filter((e) => e.gesprek === r.id && e.losgelatenOp === null)
        .map(({ id, wat, voor, gedaanOp }) => ({ id, wie: 'client' as const, wat, voor, gedaanOp })),
    ],
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
      dag: n.dag ?? t.vandaag,
      genoteerd_op: t.vandaag,
      vorm: n.vorm,
      plek: n.plek.trim(),
      client_zegt: n.clientZegt.trim(),
      gezien_gehoord: n.gezienGehoord.trim(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await legAfspraken(t, persoon, id, n.afspraken);
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

/** The colleague has dealt with what this person added to a note. */
export async function leesAntwoord(t: Toegang, persoon: string, id: string): Promise<void> {
  await t.db
    .updateTable('gesprek_antwoord')
    .set({ gelezen_op: new Date() })
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('id', '=', id)
    .where('gelezen_op', 'is', null)
    .execute();
}
