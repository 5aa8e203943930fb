import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import type { Gevolgmaand, Grond, Gunst, Kanaal, Ontbreekt, Stapsoort } from './tabellen.ts';
import type { Collegawoord } from './tweede.ts';

export type Afstemmingstap = {
  id: string;
  nr: number;
  soort: Stapsoort;
  door: string;
  dag: string;
  /** The day it was written down; terms run from here. */
  genoteerd_op: string | null;
  kanaal: Kanaal | null;
  tekst: string;
  tekst2: string | null;
  verwijtbaar: boolean | null;
  gevolg: Gevolgmaand[] | null;
  herzien_op: string | null;
};
/** What the person said themselves: their side, or about what we wrote (`stap`). */
export type Woord = {
  id: string;
  nr: number;
  soort: 'kant' | 'zo_is_het' | 'klopt_niet';
  stap: string | null;
  tekst: string;
  metHulp: boolean;
  op: string;
};
/** A colleague who was asked to read along. */
export type Tweede = { id: string; nr: number; wie: string; op: string };
export type Afstemming = {
  id: string;
  huishouden: string;
  /** Which obligation, since when it was there, why, and who could be called. Null for what began before obligations were asked. */
  verplichting: {
    id: string;
    wat: string;
    reden: string;
    artikel: string;
    van: string;
    tot: string;
    bel: string;
    nummer: string;
  } | null;
  grond: Grond | null;
  niet_gedaan_op: string | null;
  woorden: Woord[];
  tweeden: Tweede[];
  /** What they said but "I agree", with the answer, in order. */
  meelezers: (Collegawoord & { nr: number })[];
  aanleiding: string;
  door: string;
  doorId: string;
  begonnen_op: string;
  stappen: Afstemmingstap[];
  /** What is missing, by the word of the database. Empty: everything is there. */
  ontbreekt: Ontbreekt[];
  besluit: { id: string; besloten_op: string; herzien_op: string; door: string; tweede: string } | null;
};
export type Tengunste = {
  id: string;
  afstemming: string | null;
  verplichting: string | null;
  bedrag_cent: number | null;
  per: 'maand' | 'eenmalig' | null;
  soort: Gunst;
  reden: string;
  tot: string | null;
  op: string;
  door: string;
};

/** All that was asked and weighed about a person, newest first; for a second colleague only what they were asked to read. */
export async function afstemmingenVan(t: Toegang, persoon: string): Promise<Afstemming[]> {
  const waar = { 'a.gemeente': t.gemeente, 'a.persoon': persoon } as const;
  const rijen = await t.db
    .selectFrom('afstemming as a')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .leftJoin('verlaging as v', (j) => j.onRef('v.gemeente', '=', 'a.gemeente').onRef('v.afstemming', '=', 'a.id'))
    .leftJoin('gebruiker as b', (j) => j.onRef('b.gemeente', '=', 'v.gemeente').onRef('b.id', '=', 'v.gebruiker'))
    .leftJoin('gebruiker as w', (j) => j.onRef('w.gemeente', '=', 'v.gemeente').onRef('w.id', '=', 'v.tweede'))
    .select(['a.id', 'a.huishouden', 'a.aanleiding', 'a.begonnen_op', 'a.gebruiker as doorId', 'g.naam as door'])
    .select(['v.id as verlaging', 'v.besloten_op', 'v.herzien_op', 'b.naam as besliste', 'w.naam as tweede'])
    .leftJoin('verplichting as p', (j) => j.onRef('p.gemeente', '=', 'a.gemeente').onRef('p.id', '=', 'a.verplichting'))
    .leftJoin('gebruiker as h', (j) => j.onRef('h.gemeente', '=', 'p.gemeente').onRef('h.id', '=', 'p.bel_gebruiker'))
    .select(['a.grond', 'a.niet_gedaan_op', 'p.id as plicht', 'p.wat', 'p.reden', 'p.artikel', 'p.van', 'p.tot'])
    .select(['h.naam as bel', 'p.bel_nummer as nummer'])
    .select(sql<Ontbreekt[]>`bijrijder.afstemming_ontbreekt(a.gemeente, a.id)`.as('ontbreekt'))
    .where((e) => e.and(waar))
    .orderBy('a.id', 'desc')
    .execute();
  const stappen = await t.db
    .selectFrom('afstemming_stap as a')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .select(['a.id', 'a.afstemming', 'a.soort', 'g.naam as door', 'a.dag', 'a.kanaal', 'a.tekst', 'a.tekst2', 'a.nr'])
    .select('a.genoteerd_op')
    .select(['a.verwijtbaar', 'a.gevolg', 'a.herzien_op'])
    .where((e) => e.and(waar))
    .orderBy('a.nr')
    .execute();
  const woorden = await t.db
    .selectFrom('afstemming_woord as w')
    .select(['w.id', 'w.afstemming', 'w.nr', 'w.soort', 'w.stap', 'w.tekst', 'w.met_hulp as metHulp', 'w.op'])
    .where('w.gemeente', '=', t.gemeente)
    .where('w.persoon', '=', persoon)
    .orderBy('w.nr')
    .execute();
  const tweeden = await t.db
    .selectFrom('afstemming_tweede as q')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'q.gemeente').onRef('g.id', '=', 'q.gevraagd'))
    .innerJoin('gebruiker as d', (j) => j.onRef('d.gemeente', '=', 'q.gemeente').onRef('d.id', '=', 'q.gebruiker'))
    .select([
      'q.id',
      'q.afstemming',
      'q.nr',
      'q.soort',
      'g.naam as wie',
      'q.tekst',
      'q.op',
      'q.op_woord',
      'd.naam as door',
    ])
    .where('q.gemeente', '=', t.gemeente)
    .where('q.persoon', '=', persoon)
    .orderBy('q.nr')
    .execute();
  const bij = <R extends { afstemming: string }>(lijst: R[], id: string): Omit<R, 'afstemming'>[] =>
    lijst.filter((x) => x.afstemming === id).map(({ afstemming: _, ...x }) => x);
  return rijen.map(
    ({
      verlaging,
      besloten_op,
      herzien_op,
      besliste,
      tweede,
      plicht,
      wat,
      reden,
      artikel,
      van,
      tot,
      bel,
      nummer,
      ...r
    }) => ({
      ...r,
      verplichting:
        plicht && wat && reden && artikel && van && tot && bel && nummer
          ? { id: plicht, wat, reden, artikel, van, tot, bel, nummer }
          : null,
      woorden: bij(woorden, r.id),
      tweeden: bij(tweeden, r.id).flatMap(({ id, nr, soort, wie, op }) =>
        soort === 'vraag' ? [{ id, nr, wie, op }] : [],
      ),
      meelezers: bij(tweeden, r.id).flatMap(({ id, nr, soort, wie, tekst, op }, _, alle) => {
        if (soort === 'vraag' || soort === 'antwoord') return [];
        const a = alle.find((x) => x.op_woord === id);
        return [
          { id, nr, soort, wie, tekst, op, antwoord: a ? { id: a.id, door: a.door, tekst: a.tekst, op: a.op } : null },
        ];
      }),
      stappen: bij(stappen, r.id),
      besluit:
        verlaging && besloten_op && herzien_op && besliste && tweede
          ? { id: verlaging, besloten_op, herzien_op, door: besliste, tweede }
          : null,
    }),
  );
}

/** What was done in the person's favour, newest first. */
export const tenGunsteVan = (t: Toegang, persoon: string): Promise<Tengunste[]> =>
  t.db
    .selectFrom('ten_gunste as n')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'n.gemeente').onRef('g.id', '=', 'n.gebruiker'))
    .select(['n.id', 'n.afstemming', 'n.verplichting', 'n.soort', 'n.reden', 'n.tot', 'n.op', 'g.naam as door'])
    .select(['n.bedrag_cent', 'n.per'])
    .where('n.gemeente', '=', t.gemeente)
    .where('n.persoon', '=', persoon)
    .orderBy('n.id', 'desc')
    .execute();
