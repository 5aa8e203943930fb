import type { Toegang } from '../toegang/index.ts';
import { stapErbij } from './eigen.ts';
import type { Antwoord, Plichtgrond } from './tabellen.ts';

function gebruiker(t: Toegang): string {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een medewerker, met naam.');
  return t.wie.id;
}

/** A colleague offers a step. It is not in the plan until the person says yes. */
export async function stelVoor(t: Toegang, persoon: string, tekst: string, waarom: string): Promise<string> {
  const rij = await t.db
    .insertInto('voorstel')
    .values({
      gemeente: t.gemeente,
      persoon,
      gebruiker: gebruiker(t),
      tekst: tekst.trim(),
      waarom: waarom.trim(),
      gedaan_op: t.vandaag,
      antwoord: null,
      antwoord_woorden: null,
      antwoord_op: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return rij.id;
}

/**
 * The person answers an offer: `ja` puts it in the plan, `anders` does so in their own words,
 * `niet_nu` leaves it, `kleiner` asks for a smaller one.
 */
export async function beantwoordVoorstel(
  t: Toegang,
  persoon: string,
  id: string,
  antwoord: Antwoord,
  woorden: string,
): Promise<void> {
  const voorstel = await t.db
    .updateTable('voorstel')
    .set({ antwoord, antwoord_woorden: woorden.trim() || null, antwoord_op: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('antwoord', 'is', null)
    .returning('tekst')
    .executeTakeFirst();
  if (!voorstel || antwoord === 'niet_nu' || antwoord === 'kleiner') return;
  const eigen = antwoord === 'anders' && woorden.trim() !== '';
  await stapErbij(t, persoon, {
    tekst: eigen ? woorden : voorstel.tekst,
    woorden: eigen ? '' : woorden,
    voorstel: id,
    // they said yes to it as a step they can do
    haalbaar: 'ja',
  });
}

/** A kind word. */
export async function moedigAan(t: Toegang, persoon: string, tekst: string): Promise<void> {
  await t.db
    .insertInto('aanmoediging')
    .values({ gemeente: t.gemeente, persoon, gebruiker: gebruiker(t), tekst: tekst.trim(), stap: null, op: t.vandaag })
    .execute();
}

export type Verplichtingvraag = {
  wat: string;
  /** Why this, for this person, now: at least a sentence. */
  reden: string;
  /** Ground in the law it rests on. */
  grond: Plichtgrond;
  tot: string;
  belGebruiker: string;
  belNummer: string;
};

const ARTIKEL: Readonly<Record<Plichtgrond, string>> = {
  '9_1_a': 'Participatiewet art. 9 lid 1 onder a',
  '9_1_b': 'Participatiewet art. 9 lid 1 onder b',
  '9_1_c': 'Participatiewet art. 9 lid 1 onder c',
  '17_2': 'Participatiewet art. 17 lid 2',
  '55': 'Participatiewet art. 55',
};

/** The article an obligation rests on, as a letter names it. */
export const artikelVan = (grond: Plichtgrond): string => ARTIKEL[grond];

/**
 * An obligation from today. The database refuses it without reason, ground, end within a year, or somebody to call; and while
 * the person is not well (`verplichting_in_rust`).
 */
export async function legOp(t: Toegang, persoon: string, v: Verplichtingvraag): Promise<string> {
  const rij = await t.db
    .insertInto('verplichting')
    .values({
      gemeente: t.gemeente,
      persoon,
      gebruiker: gebruiker(t),
      wat: v.wat.trim(),
      reden: v.reden.trim(),
      artikel: ARTIKEL[v.grond],
      grond: v.grond,
      van: t.vandaag,
      tot: v.tot,
      bel_gebruiker: v.belGebruiker,
      bel_nummer: v.belNummer,
      beeindigd_op: null,
      beeindigd_reden: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return rij.id;
}

/** Lifts an obligation: a click and a reason. */
export async function hefOp(t: Toegang, persoon: string, id: string, reden: string): Promise<void> {
  await t.db
    .updateTable('verplichting')
    .set({ beeindigd_op: t.vandaag, beeindigd_reden: reden.trim() })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('beeindigd_op', 'is', null)
    .execute();
}

/** The person answers an obligation: fine, or "this does not work out", with which it waits until we spoke. */
export async function antwoordOpVerplichting(
  t: Toegang,
  persoon: string,
  id: string,
  soort: 'akkoord' | 'lukt_niet',
  tekst: string,
): Promise<void> {
  await t.db
    .insertInto('verplichting_antwoord')
    .values({ gemeente: t.gemeente, persoon, verplichting: id, soort, tekst: tekst.trim(), op: t.vandaag })
    .execute();
}

/** The person says after "it is not going well" that obligations may go on, or not yet. */
export async function zegtOverRust(t: Toegang, persoon: string, soort: 'gaat_weer' | 'nog_niet'): Promise<void> {
  await t.db.insertInto('rust_antwoord').values({ gemeente: t.gemeente, persoon, soort, op: t.vandaag }).execute();
}
