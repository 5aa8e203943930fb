import type { Toegang } from '../toegang/index.ts';

/** What a colleague says they can help with: a language (by code) or a subject in a few words. */
export type Kan = { id: string; gebruiker: string; naam: string; soort: 'taal' | 'onderwerp'; wat: string };

/** By colleague's name, languages first. */
export const collegasKunnen = (t: Toegang): Promise<Kan[]> =>
  t.db
    .selectFrom('collega_kan as k')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'k.gemeente').onRef('g.id', '=', 'k.gebruiker'))
    .select(['k.id', 'k.gebruiker', 'g.naam', 'k.soort', 'k.wat'])
    .where('k.gemeente', '=', t.gemeente)
    .orderBy('g.naam')
    .orderBy('k.soort', 'desc')
    .orderBy('k.id')
    .execute();

/** One says it of oneself. Twice is once. */
export async function zegKan(t: Toegang, soort: Kan['soort'], wat: string): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit zegt een medewerker van zichzelf.');
  await t.db
    .insertInto('collega_kan')
    .values({ gemeente: t.gemeente, gebruiker: t.wie.id, soort, wat: wat.trim(), gezegd_op: t.vandaag })
    .onConflict((c) => c.doNothing())
    .execute();
}

export async function neemKanTerug(t: Toegang, id: string): Promise<void> {
  await t.db
    .deleteFrom('collega_kan')
    .where((e) => e.and({ gemeente: t.gemeente, id }))
    .execute();
}
