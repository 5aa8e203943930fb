import type { Toegang } from '../toegang/index.ts';

export type Toezegging = {
  id: string;
  wat: string;
  voor: string;
  beloofdOp: string;
  /** Who does it. */
  door: string;
  /** Who gave their word, when that is somebody else. */
  beloofdDoor: string | null;
  gedaanOp: string | null;
};

/** What we promised a person: open ones by day, then the last three that were done. */
export async function toezeggingenVan(t: Toegang, persoon: string): Promise<Toezegging[]> {
  const rijen = await t.db
    .selectFrom('toezegging as z')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'z.gemeente').onRef('g.id', '=', 'z.gebruiker'))
    .leftJoin('gebruiker as b', (j) => j.onRef('b.gemeente', '=', 'z.gemeente').onRef('b.id', '=', 'z.beloofd_door'))
    .select('b.naam as beloofdDoor')
    .select(['z.id', 'z.wat', 'z.voor', 'z.beloofd_op as beloofdOp', 'g.naam as door', 'z.gedaan_op as gedaanOp'])
    .where('z.gemeente', '=', t.gemeente)
    .where('z.persoon', '=', persoon)
    .orderBy('z.voor')
    .execute();
  const gedaan = rijen.filter((r) => r.gedaanOp !== null).sort((a, b) => (a.gedaanOp! < b.gedaanOp! ? 1 : -1));
  return [...rijen.filter((r) => r.gedaanOp === null), ...gedaan.slice(0, 3)];
}

/**
 * A colleague promises something, for a day. `bij`: the talk or the question on the table it came from; at that table a colleague
 * (`gebruiker`) may be the one who promises. Answers the promise.
 */
export async function beloof(
  t: Toegang,
  persoon: string,
  wat: string,
  voor: string,
  bij: { gesprek?: string; casus?: string; gebruiker?: string } = {},
): Promise<string> {
  if (t.wie.soort !== 'medewerker') throw new Error('Beloven doet een medewerker, met naam.');
  const { id } = await t.db
    .insertInto('toezegging')
    .values({
      gemeente: t.gemeente,
      persoon,
      gebruiker: bij.gebruiker ?? t.wie.id,
      wat: wat.trim(),
      voor,
      beloofd_op: t.vandaag,
      gesprek: bij.gesprek ?? null,
      casus: bij.casus ?? null,
      gedaan_op: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The promise was kept, today. */
export async function kwamNa(t: Toegang, persoon: string, id: string): Promise<void> {
  await t.db
    .updateTable('toezegging')
    .set({ gedaan_op: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('gedaan_op', 'is', null)
    .execute();
}
