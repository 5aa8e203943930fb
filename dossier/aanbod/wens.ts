import { planVan } from '../plan/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { verhaalVan } from '../verhaal/index.ts';
import type { Eigenwens } from './passen.ts';
import type { Aanbodsoort, Reis, Taalniveau, Tijd } from './tabellen.ts';

/** What matters to somebody when they choose. Everything may be empty. */
export type Aanbodwens = {
  soorten: Aanbodsoort[];
  taalniveau: Taalniveau | null;
  tijden: Tijd[];
  reizen: Reis[];
  opvang_nodig: boolean;
  woorden: string;
  delen: 'ik' | 'klantmanager';
};

/** As far as the asker may read it. */
export const aanbodwensVan = (t: Toegang, persoon: string): Promise<Aanbodwens | undefined> =>
  t.db
    .selectFrom('aanbod_wens')
    .select(['soorten', 'taalniveau', 'tijden', 'reizen', 'opvang_nodig', 'woorden', 'delen'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .executeTakeFirst();

/** The person writes what matters to them; the last version counts. */
export async function bewaarAanbodwens(t: Toegang, persoon: string, w: Aanbodwens): Promise<void> {
  const rij = { ...w, woorden: w.woorden.trim(), gewijzigd_op: t.vandaag };
  await t.db
    .insertInto('aanbod_wens')
    .values({ gemeente: t.gemeente, persoon, ...rij })
    .onConflict((c) => c.columns(['gemeente', 'persoon']).doUpdateSet(rij))
    .execute();
}

/** What somebody wants, in their own words, as far as the asker may read it: goals of the plan, dreams and what they bring along. */
export async function wensenVan(t: Toegang, persoon: string): Promise<Eigenwens[]> {
  const { doelen } = await planVan(t, persoon);
  const verhaal = await verhaalVan(t, persoon);
  return [
    ...doelen
      .filter((d) => d.stand === 'open')
      .map((d): Eigenwens => ({ bron: 'doel', tekst: d.tekst, terrein: d.terrein })),
    ...verhaal.flatMap((v): Eigenwens[] =>
      v.soort === 'droom' || v.soort === 'talent' ? [{ bron: v.soort, tekst: v.tekst }] : [],
    ),
  ];
}
