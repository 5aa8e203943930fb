import type { Toegang } from '../toegang/index.ts';

/** When a colleague works on a day of the week (1 is Monday), `09:00`. */
export type Werktijd = { dag: number; van: string; tot: string };

/** Working hours of the asking colleague by day. */
export async function mijnWerktijden(t: Toegang): Promise<Werktijd[]> {
  if (t.wie.soort !== 'medewerker') return [];
  const rijen = await t.db
    .selectFrom('werktijd')
    .select(['dag', 'van', 'tot'])
    .where('gemeente', '=', t.gemeente)
    .where('gebruiker', '=', t.wie.id)
    .orderBy('dag')
    .execute();
  return rijen.map((r) => ({ dag: r.dag, van: r.van.slice(0, 5), tot: r.tot.slice(0, 5) }));
}

/** One says one's own week: a day that is not named is a day off. Appointments that stand stay where they are. */
export async function zetWerktijden(t: Toegang, week: readonly Werktijd[]): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Werktijden zegt een medewerker van zichzelf.');
  const mij = { gemeente: t.gemeente, gebruiker: t.wie.id };
  const vrij = t.db.deleteFrom('werktijd').where((e) => e.and(mij));
  await (week.length === 0
    ? vrij
    : vrij.where(
        'dag',
        'not in',
        week.map((w) => w.dag),
      )
  ).execute();
  for (const w of week)
    await t.db
      .insertInto('werktijd')
      .values({ ...mij, ...w })
      .onConflict((c) => c.columns(['gemeente', 'gebruiker', 'dag']).doUpdateSet({ van: w.van, tot: w.tot }))
      .execute();
}
