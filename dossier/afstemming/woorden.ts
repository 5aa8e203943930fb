import type { Toegang } from '../toegang/index.ts';

/** The person tells their own side. It counts as being heard (Awb 4:9); what was kept while writing goes. */
export async function vertelKant(
  t: Toegang,
  persoon: string,
  afstemming: string,
  tekst: string,
  metHulp: boolean,
): Promise<void> {
  await t.db
    .insertInto('afstemming_woord')
    .values({
      gemeente: t.gemeente,
      afstemming,
      persoon,
      soort: 'kant',
      stap: null,
      tekst: tekst.trim(),
      met_hulp: metHulp,
      op: t.vandaag,
    })
    .execute();
  await t.db
    .deleteFrom('afstemming_concept')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, afstemming }))
    .execute();
}

/** Keeps what the person is still writing. Nobody else reads it. */
export async function bewaarKant(t: Toegang, persoon: string, afstemming: string, tekst: string): Promise<void> {
  await t.db
    .insertInto('afstemming_concept')
    .values({ gemeente: t.gemeente, afstemming, persoon, tekst, bewaard_op: t.vandaag })
    .onConflict((c) => c.columns(['gemeente', 'afstemming']).doUpdateSet({ tekst, bewaard_op: t.vandaag }))
    .execute();
}

/** What somebody is still writing, per matter. */
export const conceptenVan = (t: Toegang, persoon: string): Promise<{ afstemming: string; tekst: string }[]> =>
  t.db
    .selectFrom('afstemming_concept')
    .select(['afstemming', 'tekst'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .execute();

/** The person says whether what we wrote about a talk (`stap`) is right. "No" stops every next step (database). */
export async function antwoordOpVerslag(
  t: Toegang,
  persoon: string,
  afstemming: string,
  stap: string,
  soort: 'zo_is_het' | 'klopt_niet',
  tekst: string,
): Promise<void> {
  await t.db
    .insertInto('afstemming_woord')
    .values({ gemeente: t.gemeente, afstemming, persoon, soort, stap, tekst: tekst.trim(), op: t.vandaag })
    .execute();
}
