import type { Toegang } from '../toegang/index.ts';
import type { Kanaal } from './tabellen.ts';

/** How somebody wants to be met. Texts are their own words; empty is no wish. */
export type Voorkeur = {
  kanaal: Kanaal;
  tijden: string;
  plek: string;
  tolk: string;
  meenemen: string;
  nooitEerstBrief: boolean;
};

/** The preferences of a person, or undefined when they said nothing yet. */
export async function voorkeurVan(t: Toegang, persoon: string): Promise<Voorkeur | undefined> {
  const rij = await t.db
    .selectFrom('contactvoorkeur')
    .select(['kanaal', 'tijden', 'plek', 'tolk', 'meenemen', 'nooit_eerst_brief as nooitEerstBrief'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .executeTakeFirst();
  return rij;
}

/** Keeps the preferences; the earlier ones stay in the history. */
export async function bewaarVoorkeur(t: Toegang, persoon: string, v: Voorkeur): Promise<void> {
  const { nooitEerstBrief, ...rest } = v;
  const waarden = { ...rest, nooit_eerst_brief: nooitEerstBrief, gewijzigd_op: t.vandaag };
  await t.db
    .insertInto('contactvoorkeur')
    .values({ gemeente: t.gemeente, persoon, ...waarden })
    .onConflict((c) => c.columns(['gemeente', 'persoon']).doUpdateSet(waarden))
    .execute();
}

/** The language somebody would like to read in, as it is recorded (BCP 47). */
export async function taalVan(t: Toegang, persoon: string): Promise<string | null> {
  const rij = await t.db
    .selectFrom('persoon')
    .select('taal')
    .where((e) => e.and({ gemeente: t.gemeente, id: persoon }))
    .executeTakeFirst();
  return rij?.taal ?? null;
}

/** The person says in which language they would like to read. */
export async function kiesLeestaal(t: Toegang, persoon: string, taal: string): Promise<void> {
  await t.db
    .updateTable('persoon')
    .set({ taal })
    .where((e) => e.and({ gemeente: t.gemeente, id: persoon }))
    .where('taal', '<>', taal)
    .execute();
}

/** Days of the week on which a colleague works, 1 is Monday. */
export async function werkdagenVan(t: Toegang, gebruiker: string): Promise<number[]> {
  const rijen = await t.db
    .selectFrom('werktijd')
    .select('dag')
    .where('gemeente', '=', t.gemeente)
    .where('gebruiker', '=', gebruiker)
    .orderBy('dag')
    .execute();
  return rijen.map((r) => r.dag);
}
