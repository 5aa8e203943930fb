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
