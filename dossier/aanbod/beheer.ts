import type { Insertable, Updateable } from 'kysely';
import type { Tabellen } from '../databank/tabellen.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Knelpunt } from './tabellen.ts';

/** Facts of an offer that colleagues keep right. Money is in cents; the wait and the length are in weeks. */
type Aanbodvelden = Omit<Updateable<Tabellen['aanbod']>, 'gemeente' | 'id' | 'gestopt_op'>;

/** An offer that is not there yet says at least what it is. */
export type Nieuwaanbod = Aanbodvelden & Required<Pick<Insertable<Tabellen['aanbod']>, 'naam' | 'soort' | 'wat'>>;

/** Puts an offer in the catalogue. Answers which. */
export async function voegAanbodToe(t: Toegang, velden: Nieuwaanbod): Promise<string> {
  const { id } = await t.db
    .insertInto('aanbod')
    .values({ taalniveau: null, plekken: null, duur_weken: null, gestopt_op: null, ...velden, gemeente: t.gemeente })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes what is named. More places are offered to who waits, at once (a trigger of the database). */
export async function wijzigAanbod(t: Toegang, id: string, velden: Aanbodvelden): Promise<void> {
  await t.db
    .updateTable('aanbod')
    .set(velden)
    .where((e) => e.and({ gemeente: t.gemeente, id }))
    .execute();
}

/** A team leader takes an offer out, or puts it back. Who waits for it hears so by the job `aanbod-plekken`. */
export async function stopAanbod(t: Toegang, id: string, stop: boolean): Promise<void> {
  await t.db
    .updateTable('aanbod')
    .set({ gestopt_op: stop ? t.vandaag : null })
    .where((e) => e.and({ gemeente: t.gemeente, id }))
    .execute();
}

export type Melding = { id: string; soort: Knelpunt; toelichting: string; op: string; door: string };
export type Antwoord = { id: string; soort: Knelpunt; tekst: string; opgelost: boolean; op: string; door: string };

/** What colleagues wrote about what blocks an offer, newest first; about the offer, never about a person. */
export const meldingenBij = (t: Toegang, aanbod: string): Promise<Melding[]> =>
  t.db
    .selectFrom('aanbod_knelpunt as k')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'k.gemeente').onRef('g.id', '=', 'k.gebruiker'))
    .select(['k.id', 'k.soort', 'k.toelichting', 'k.op', 'g.naam as door'])
    .where('k.gemeente', '=', t.gemeente)
    .where('k.aanbod', '=', aanbod)
    .orderBy('k.id', 'desc')
    .limit(50)
    .execute();

/** What we do about what blocks, per offer and cause: the last word only. */
export const antwoordenOp = (t: Toegang, aanbod?: string): Promise<(Antwoord & { aanbod: string })[]> =>
  t.db
    .selectFrom('aanbod_antwoord as a')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .distinctOn(['a.aanbod', 'a.soort'])
    .select(['a.id', 'a.aanbod', 'a.soort', 'a.tekst', 'a.opgelost', 'a.op', 'g.naam as door'])
    .where('a.gemeente', '=', t.gemeente)
    .$if(aanbod !== undefined, (q) => q.where('a.aanbod', '=', aanbod!))
    .orderBy('a.aanbod')
    .orderBy('a.soort')
    .orderBy('a.id', 'desc')
    .execute();

/** A team leader says what we do about it, or that it is solved. Refused when it names somebody. */
export async function antwoordOpKnelpunt(
  t: Toegang,
  aanbod: string,
  soort: Knelpunt,
  tekst: string,
  opgelost: boolean,
): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit zegt een medewerker, met naam.');
  await t.db
    .insertInto('aanbod_antwoord')
    .values({ gemeente: t.gemeente, aanbod, soort, gebruiker: t.wie.id, tekst: tekst.trim(), opgelost, op: t.vandaag })
    .execute();
}
