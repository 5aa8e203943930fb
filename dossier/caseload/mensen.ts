import type { Toegang } from '../toegang/index.ts';

export type Mens = {
  id: string;
  naam: string;
  roepnaam: string;
  telefoon: string;
  kanaal: string | null;
  tijden: string;
  tolk: string;
};

/** The people the asker works with, by name; `zoek` matches a part of a name. */
export function mensenVan(t: Toegang, zoek = ''): Promise<Mens[]> {
  let vraag = t.db
    .selectFrom('persoon as p')
    .leftJoin('contactvoorkeur as v', (j) => j.onRef('v.gemeente', '=', 'p.gemeente').onRef('v.persoon', '=', 'p.id'))
    .select(['p.id', 'p.aanspreeknaam as naam', 'p.roepnaam', 'v.kanaal'])
    .select((e) => [
      e.fn.coalesce('p.telefoon', e.val('')).as('telefoon'),
      e.fn.coalesce('v.tijden', e.val('')).as('tijden'),
      e.fn.coalesce('v.tolk', e.val('')).as('tolk'),
    ])
    .where('p.gemeente', '=', t.gemeente);
  for (const woord of zoek.trim().split(/\s+/).filter(Boolean).slice(0, 5))
    vraag = vraag.where('p.aanspreeknaam', 'ilike', `%${woord.replace(/[\\%_]/g, '\\$&')}%`);
  return vraag.orderBy('p.achternaam').orderBy('p.roepnaam').execute();
}
