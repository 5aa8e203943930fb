import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import { zetStap } from './doen.ts';

const ik = (t: Toegang): string => {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een medewerker, met naam.');
  return t.wie.id;
};

/** Colleagues who had no part in it and do not walk beside the person. */
export async function mogelijkeTweeden(
  t: Toegang,
  afstemming: string,
): Promise<{ id: string; naam: string; functie: string }[]> {
  const { rows } = await sql<{ id: string; naam: string; functie: string }>`
    select id, naam, functie from bijrijder.mogelijke_tweeden(${afstemming}::uuid)`.execute(t.db);
  return rows;
}

/**
 * Asks a colleague by name to read along. They may read exactly this, for seven days, without consent of the person: the law wants
 * four eyes before somebody gets less. The person is told, and reads in "wie keek" when they did.
 * @throws when steps before it are missing, the colleague had a part in it, or somebody did not agree and nothing was weighed since
 */
export async function vraagTweede(t: Toegang, persoon: string, afstemming: string, gevraagd: string): Promise<void> {
  await t.db
    .insertInto('afstemming_tweede')
    .values({
      gemeente: t.gemeente,
      afstemming,
      persoon,
      soort: 'vraag',
      gebruiker: ik(t),
      gevraagd,
      op_woord: null,
      op: t.vandaag,
    })
    .execute();
}

export type Lezing = { afstemming: string; persoon: string; door: string; op: string; gedaan: boolean };

/** What the asker was asked to read along, without names: opening it is a choice. For the purpose `tweede_lezing`. */
export async function mijnLezingen(t: Toegang): Promise<Lezing[]> {
  const { rows } =
    await sql<Lezing>`select afstemming, persoon, door, op, gedaan from bijrijder.mijn_tweede_lezingen()`.execute(t.db);
  return rows;
}

/** What a colleague who reads along can say: a question, another way, or that they do not agree. Each waits for an answer. */
export const MEELEESWOORDEN = ['navraag', 'anders', 'oneens'] as const;
export type Meeleeswoord = (typeof MEELEESWOORDEN)[number];
/** One word of a colleague who read along, and the answer of who asked them; null: not yet. */
export type Collegawoord = {
  id: string;
  soort: Meeleeswoord;
  wie: string;
  tekst: string;
  op: string;
  antwoord: { id: string; door: string; tekst: string; op: string } | null;
};

/**
 * The second colleague agrees, asks, proposes something else, or disagrees; with why. Until who asked answers, nobody can agree and
 * nothing can be decided (database). Disagreeing also asks for weighing again.
 */
export async function zegAlsTweede(
  t: Toegang,
  persoon: string,
  afstemming: string,
  zegt: 'akkoord' | Meeleeswoord,
  tekst: string,
): Promise<void> {
  if (zegt === 'akkoord') return zetStap(t, afstemming, persoon, { soort: 'akkoord', tekst });
  await t.db
    .insertInto('afstemming_tweede')
    .values({
      gemeente: t.gemeente,
      afstemming,
      persoon,
      soort: zegt,
      gebruiker: ik(t),
      gevraagd: ik(t),
      op_woord: null,
      tekst: tekst.trim(),
      op: t.vandaag,
    })
    .execute();
}

/** Who asked answers one word of the colleague; it opens the matter for that colleague again, for seven days. Twice is refused. */
export async function antwoordTweede(
  t: Toegang,
  persoon: string,
  afstemming: string,
  woord: string,
  tekst: string,
): Promise<void> {
  await t.db
    .insertInto('afstemming_tweede')
    .values({
      gemeente: t.gemeente,
      afstemming,
      persoon,
      soort: 'antwoord',
      gebruiker: ik(t),
      // the colleague who said it: by the database
      gevraagd: ik(t),
      op_woord: woord,
      tekst: tekst.trim(),
      op: t.vandaag,
    })
    .execute();
}
