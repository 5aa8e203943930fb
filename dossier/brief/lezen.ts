import type { Papier } from '../papier/index.ts';
import type { Toegang } from '../toegang/index.ts';

export type Briefregel = { id: string; dag: string; titel: string; door: string | null; bezwaarTot: string | null };
export type Brief = Briefregel & {
  sjabloon: string;
  kenmerk: string;
  papier: Papier;
  /** Who answers a question about it. */
  bel: { id: string; naam: string } | null;
};

/** All letters somebody ever got, newest first, as far as the asker may read them. */
export async function brievenVan(t: Toegang, persoon: string): Promise<Briefregel[]> {
  return t.db
    .selectFrom('brief as b')
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'b.gemeente').onRef('g.id', '=', 'b.gebruiker'))
    .select(['b.id', 'b.dag', 'b.titel', 'g.naam as door', 'b.bezwaar_tot as bezwaarTot'])
    .where('b.gemeente', '=', t.gemeente)
    .where('b.persoon', '=', persoon)
    .orderBy('b.dag', 'desc')
    .orderBy('b.id', 'desc')
    .execute();
}

/** One letter as it was sent; undefined when it is not of this person. */
export async function leesBrief(t: Toegang, persoon: string, id: string): Promise<Brief | undefined> {
  const rij = await t.db
    .selectFrom('brief as b')
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'b.gemeente').onRef('g.id', '=', 'b.gebruiker'))
    .leftJoin('gebruiker as k', (j) => j.onRef('k.gemeente', '=', 'b.gemeente').onRef('k.id', '=', 'b.bel_gebruiker'))
    .select(['b.id', 'b.dag', 'b.titel', 'g.naam as door', 'b.bezwaar_tot as bezwaarTot', 'b.sjabloon', 'b.kenmerk'])
    .select(['b.papier', 'k.id as belId', 'k.naam as belNaam'])
    .where('b.gemeente', '=', t.gemeente)
    .where('b.persoon', '=', persoon)
    .where('b.id', '=', id)
    .executeTakeFirst();
  if (!rij) return undefined;
  const { belId, belNaam, ...rest } = rij;
  return { ...rest, papier: rest.papier as Papier, bel: belId && belNaam ? { id: belId, naam: belNaam } : null };
}

/** The file of a letter, byte for byte as it was sent. */
export async function pdfVan(
  t: Toegang,
  persoon: string,
  id: string,
): Promise<{ pdf: Buffer; kenmerk: string } | undefined> {
  return t.db
    .selectFrom('brief')
    .select(['pdf', 'kenmerk'])
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .executeTakeFirst();
}
