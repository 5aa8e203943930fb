import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import type { Gevolgmaand, Gunst, Kanaal, Ontbreekt, Stapsoort } from './tabellen.ts';

export type Afstemmingstap = {
  id: string;
  soort: Stapsoort;
  door: string;
  dag: string;
  kanaal: Kanaal | null;
  tekst: string;
  tekst2: string | null;
  verwijtbaar: boolean | null;
  gevolg: Gevolgmaand[] | null;
  herzien_op: string | null;
};
export type Afstemming = {
  id: string;
  huishouden: string;
  aanleiding: string;
  door: string;
  doorId: string;
  begonnen_op: string;
  stappen: Afstemmingstap[];
  /** What is missing, by the word of the database. Empty: everything is there. */
  ontbreekt: Ontbreekt[];
  besluit: { besloten_op: string; herzien_op: string; door: string; tweede: string } | null;
};
export type Tengunste = { id: string; soort: Gunst; reden: string; tot: string | null; op: string; door: string };

/** All that was asked and weighed about a person, newest first. */
export async function afstemmingenVan(t: Toegang, persoon: string): Promise<Afstemming[]> {
  const waar = { 'a.gemeente': t.gemeente, 'a.persoon': persoon } as const;
  const rijen = await t.db
    .selectFrom('afstemming as a')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .leftJoin('verlaging as v', (j) => j.onRef('v.gemeente', '=', 'a.gemeente').onRef('v.afstemming', '=', 'a.id'))
    .leftJoin('gebruiker as b', (j) => j.onRef('b.gemeente', '=', 'v.gemeente').onRef('b.id', '=', 'v.gebruiker'))
    .leftJoin('gebruiker as w', (j) => j.onRef('w.gemeente', '=', 'v.gemeente').onRef('w.id', '=', 'v.tweede'))
    .select(['a.id', 'a.huishouden', 'a.aanleiding', 'a.begonnen_op', 'a.gebruiker as doorId', 'g.naam as door'])
    .select(['v.besloten_op', 'v.herzien_op', 'b.naam as besliste', 'w.naam as tweede'])
    .select(sql<Ontbreekt[]>`bijrijder.afstemming_ontbreekt(a.gemeente, a.id)`.as('ontbreekt'))
    .where((e) => e.and(waar))
    .orderBy('a.id', 'desc')
    .execute();
  const stappen = await t.db
    .selectFrom('afstemming_stap as a')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .select(['a.id', 'a.afstemming', 'a.soort', 'g.naam as door', 'a.dag', 'a.kanaal', 'a.tekst', 'a.tekst2'])
    .select(['a.verwijtbaar', 'a.gevolg', 'a.herzien_op'])
    .where((e) => e.and(waar))
    .orderBy('a.nr')
    .execute();
  return rijen.map(({ besloten_op, herzien_op, besliste, tweede, ...r }) => ({
    ...r,
    stappen: stappen.filter((s) => s.afstemming === r.id).map(({ afstemming: _, ...s }) => s),
    besluit:
      besloten_op && herzien_op && besliste && tweede ? { besloten_op, herzien_op, door: besliste, tweede } : null,
  }));
}

/** What was done in the person's favour, newest first. */
export const tenGunsteVan = (t: Toegang, persoon: string): Promise<Tengunste[]> =>
  t.db
    .selectFrom('ten_gunste as n')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'n.gemeente').onRef('g.id', '=', 'n.gebruiker'))
    .select(['n.id', 'n.soort', 'n.reden', 'n.tot', 'n.op', 'g.naam as door'])
    .where('n.gemeente', '=', t.gemeente)
    .where('n.persoon', '=', persoon)
    .orderBy('n.id', 'desc')
    .execute();
