import { type Generated, sql } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';

/** With whom may be shared. What is shared with each is fixed (`delen.wat.<soort>` in the texts): one thing per consent. */
const DEELSOORTEN = ['collegas', 'buurtteam', 'werkgever', 'arts', 'gemeente'] as const;
/**
 * What a colleague may ask for. A neighbourhood team, an employer and a doctor get something only from the person, piece by piece and with
 * a code (`dossier/delen`). Another municipality gets nothing yet; what was once agreed stays, to be withdrawn.
 */
export const AANGEBODEN = ['collegas'] as const satisfies readonly (typeof DEELSOORTEN)[number][];
export type Deelsoort = (typeof DEELSOORTEN)[number];

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    toestemming: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      soort: Deelsoort;
      met: string;
      met_gebruiker: string | null;
      waarom: string;
      tot: Dag;
      gevraagd_door: string | null;
      gevraagd_op: Dag;
      gegeven_op: Dag | null;
      geweigerd_op: Dag | null;
      ingetrokken_op: Dag | null;
      vastgelegd_op: Moment;
    };
  }
}

export type Toestemming = {
  id: string;
  soort: Deelsoort;
  met: string;
  waarom: string;
  tot: string;
  /** Name of the colleague who asked; null: the person gave it by themselves. */
  door: string | null;
  stand: 'gevraagd' | 'loopt' | 'voorbij';
};

/** What somebody asks or gives: to whom, why, until when (at most a year). */
export type Deelvraag = { soort: Deelsoort; met: string; waarom: string; tot: Dag; metGebruiker?: string };

/**
 * Consents of one person, newest first. The person sees all; a colleague sees what may be shared and what still waits for an
 * answer, never a refusal (the database leaves those rows out).
 */
export async function toestemmingen(t: Toegang, persoon: string): Promise<Toestemming[]> {
  const rijen = await t.db
    .selectFrom('toestemming as v')
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'v.gemeente').onRef('g.id', '=', 'v.gevraagd_door'))
    .select(['v.id', 'v.soort', 'v.met', 'v.waarom', 'v.tot', 'g.naam as door'])
    .select(['v.gegeven_op', 'v.geweigerd_op', 'v.ingetrokken_op'])
    .where('v.gemeente', '=', t.gemeente)
    .where('v.persoon', '=', persoon)
    .orderBy('v.id', 'desc')
    .limit(200)
    .execute();
  return rijen.map(({ gegeven_op, geweigerd_op, ingetrokken_op, ...r }) => ({
    ...r,
    stand: geweigerd_op || ingetrokken_op || r.tot < t.vandaag ? 'voorbij' : gegeven_op ? 'loopt' : 'gevraagd',
  }));
}

/** A colleague asks; it waits for the person. Returns false when the same question already waits. */
export async function vraagToestemming(t: Toegang, persoon: string, v: Deelvraag): Promise<boolean> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit vraagt een medewerker, met naam.');
  return (await bewaar(t, persoon, v, { gevraagd_door: t.wie.id, gegeven_op: null })) !== null;
}

/** The person agrees by themselves. Returns the id of the consent. */
export async function geefToestemming(t: Toegang, persoon: string, v: Deelvraag): Promise<string> {
  const id = await bewaar(t, persoon, v, { gevraagd_door: null, gegeven_op: t.vandaag });
  // only a question that waits can be there already, and this is none
  if (!id) throw new Error('De toestemming is niet bewaard.');
  return id;
}

async function bewaar(
  t: Toegang,
  persoon: string,
  v: Deelvraag,
  wie: { gevraagd_door: string | null; gegeven_op: string | null },
): Promise<string | null> {
  const uit = await t.db
    .insertInto('toestemming')
    .values({
      gemeente: t.gemeente,
      persoon,
      soort: v.soort,
      met: v.met.trim(),
      met_gebruiker: v.metGebruiker ?? null,
      waarom: v.waarom.trim(),
      tot: v.tot,
      gevraagd_op: t.vandaag,
      geweigerd_op: null,
      ingetrokken_op: null,
      ...wie,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  return uit?.id ?? null;
}

/** The person's answer: yes, no, or stop. From this moment the database opens or closes. */
export async function antwoordOpToestemming(
  t: Toegang,
  persoon: string,
  id: string,
  antwoord: 'ja' | 'nee' | 'stop',
): Promise<boolean> {
  const kolom = { ja: 'gegeven_op', nee: 'geweigerd_op', stop: 'ingetrokken_op' } as const;
  const uit = await t.db
    .updateTable('toestemming')
    .set({ [kolom[antwoord]]: t.vandaag })
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('id', '=', id)
    .where('ingetrokken_op', 'is', null)
    .where('geweigerd_op', 'is', null)
    .where('gegeven_op', antwoord === 'stop' ? 'is not' : 'is', null)
    .executeTakeFirst();
  return Number(uit.numUpdatedRows) > 0;
}

/** The consent that holds now for this kind of sharing, or null. */
export async function toestemmingVoor(t: Toegang, persoon: string, soort: Deelsoort): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select bijrijder.toestemming_voor(${persoon}::uuid, ${soort}) as id`.execute(t.db);
  return rows[0]?.id ?? null;
}
