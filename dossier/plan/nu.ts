import { sql } from 'kysely';
import type { Nieuws } from '../nieuws/index.ts';
import type { Toegang } from '../toegang/index.ts';

export type Nu = {
  /** The step the person is at, in their own words. */
  stap: string | null;
  /** The promise of ours that is due first. */
  belofte: { wat: string; voor: string; door: string } | null;
  /** They said that it is not going well, and nobody has spoken with them since. */
  nietGoed: boolean;
  /** What happened for them since they last looked, newest first. */
  nieuws: Nieuws[];
};

/** What a person has in hand now, what we owe them first and what is new for them; in one question. */
export async function nuVan(t: Toegang, persoon: string): Promise<Nu> {
  const { rows } = await sql<Nu>`
    select
      (select tekst from stap
        where gemeente = ${t.gemeente} and persoon = ${persoon} and stand = 'nu' order by plaats, id limit 1) as stap,
      (select json_build_object('wat', z.wat, 'voor', z.voor, 'door', g.naam)
        from toezegging z join gebruiker g on g.gemeente = z.gemeente and g.id = z.gebruiker
        where z.gemeente = ${t.gemeente} and z.persoon = ${persoon} and z.gedaan_op is null
        order by z.voor, z.id limit 1) as belofte,
      exists (select 1 from hulpvraag h where h.gemeente = ${t.gemeente} and h.persoon = ${persoon} and h.soort = 'niet_goed'
        and h.gesproken_op is null) as "nietGoed",
      (select coalesce(json_agg(json_build_object('id', n.id, 'soort', n.soort, 'pad', n.pad, 'dag', n.dag, 'door', g.naam)
          order by n.dag desc, n.id desc), '[]')
        from nieuws n left join gebruiker g on g.gemeente = n.gemeente and g.id = n.gebruiker
        where n.gemeente = ${t.gemeente} and n.persoon = ${persoon} and n.gezien_op is null) as nieuws`.execute(t.db);
  return rows[0]!;
}
