import type { Toegang } from '../toegang/index.ts';
import { beloof } from './toezeggingen.ts';

/** An agreement as it is written down: ours has a day and becomes a promise; theirs has a day only when they want one. */
export type Afgesproken =
  | { wie: 'wij'; wat: string; voor: string }
  | { wie: 'client'; wat: string; voor: string | null };

/** What a person took on, in a talk. Not done is nothing: it is no obligation, and nobody is reminded. */
export type Eigenafspraak = {
  id: string;
  gesprek: string;
  wat: string;
  voor: string | null;
  gedaanOp: string | null;
  losgelatenOp: string | null;
};

/** What a person took on, open first, in the order in which it was agreed; what was let go is not shown again. */
export async function afgesprokenMet(t: Toegang, persoon: string): Promise<Eigenafspraak[]> {
  const rijen = await leesEigen(t, persoon);
  const gedaan = rijen.filter((r) => r.gedaanOp !== null).sort((a, b) => (a.gedaanOp! < b.gedaanOp! ? 1 : -1));
  return [...rijen.filter((r) => r.gedaanOp === null && r.losgelatenOp === null), ...gedaan.slice(0, 3)];
}

export function leesEigen(t: Toegang, persoon: string): Promise<Eigenafspraak[]> {
  return t.db
    .selectFrom('gesprek_afspraak')
    .select(['id', 'gesprek', 'wat', 'voor', 'gedaan_op as gedaanOp', 'losgelaten_op as losgelatenOp'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .orderBy('id')
    .execute();
}

/** Writes down what was agreed in a talk, from both sides. */
export async function legAfspraken(
  t: Toegang,
  persoon: string,
  gesprek: string,
  afspraken: readonly Afgesproken[],
): Promise<void> {
  for (const a of afspraken)
    if (a.wie === 'wij') await beloof(t, persoon, a.wat, a.voor, { gesprek });
    else
      await t.db
        .insertInto('gesprek_afspraak')
        .values({ gemeente: t.gemeente, persoon, gesprek, wat: a.wat.trim(), voor: a.voor })
        .execute();
}

/** The person did what they took on, or lets it go. Only they say so. */
export async function sluitAf(t: Toegang, persoon: string, id: string, hoe: 'gedaan' | 'losgelaten'): Promise<void> {
  await t.db
    .updateTable('gesprek_afspraak')
    .set(hoe === 'gedaan' ? { gedaan_op: t.vandaag } : { losgelaten_op: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('gedaan_op', 'is', null)
    .where('losgelaten_op', 'is', null)
    .execute();
}
