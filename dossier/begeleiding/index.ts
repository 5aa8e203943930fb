import type { Toegang } from '../toegang/index.ts';

/** The klantmanager who walks beside a person today: a name and a way to reach them. */
export function klantmanagerVan(
  t: Toegang,
  persoon: string,
): Promise<{ id: string; naam: string; telefoon: string | null } | undefined> {
  return t.db
    .selectFrom('begeleiding as b')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'b.gemeente').onRef('g.id', '=', 'b.gebruiker'))
    .select(['g.id', 'g.naam', 'g.telefoon'])
    .where('b.gemeente', '=', t.gemeente)
    .where('b.persoon', '=', persoon)
    .where('b.soort', '=', 'klantmanager')
    .where('b.van', '<=', t.vandaag)
    .where((e) => e.or([e('b.tot', 'is', null), e('b.tot', '>', t.vandaag)]))
    .orderBy('b.van', 'desc')
    .executeTakeFirst();
}
