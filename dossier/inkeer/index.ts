import { getoondeDag, type Toegang } from '../toegang/index.ts';

/** Something the person changed themselves: the receipt and the moment are the proof. */
export type Inkeer = {
  maand: string;
  kenmerk: string;
  /** ISO moment. */
  op: string;
  /** Day it is shown with. */
  dag: string;
  soort: 'verbeterd' | 'teruggenomen';
};

/**
 * What the people of a household corrected of their own accord: a later declaration of the same month, or one taken back.
 * The moment is the one the database gave when it came in; nobody can change it (the table only grows).
 */
export async function zelfVeranderd(t: Toegang, huishouden: string): Promise<Inkeer[]> {
  const rijen = await t.db
    .selectFrom('opgave')
    .select(['maand', 'persoon', 'kenmerk', 'soort', 'ontvangen_op'])
    .select(getoondeDag('ontvangen_op').as('dag'))
    .where('gemeente', '=', t.gemeente)
    .where('huishouden', '=', huishouden)
    .where('door_gebruiker', 'is', null)
    .orderBy('ontvangen_op')
    .execute();
  const gehad = new Set<string>();
  const uit: Inkeer[] = [];
  for (const r of rijen) {
    const plek = `${r.persoon} ${r.maand}`;
    if (r.soort === 'terug' || gehad.has(plek))
      uit.push({
        maand: r.maand,
        kenmerk: r.kenmerk,
        op: new Date(r.ontvangen_op).toISOString(),
        dag: r.dag,
        soort: r.soort === 'terug' ? 'teruggenomen' : 'verbeterd',
      });
    gehad.add(plek);
  }
  return uit.reverse();
}
