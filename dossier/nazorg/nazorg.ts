import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import type { Nazorgvorm } from './tabellen.ts';

export type Nazorg = {
  id: string;
  persoon: string;
  naam: string;
  /** Who answers. */
  bij: string;
  telefoon: string | null;
  uitstroomOp: string;
  van: string;
  tot: string;
  vorm: Nazorgvorm;
  gekozenOp: string | null;
  afgeslotenOp: string | null;
  einde: 'klaar' | 'terug' | null;
};

const lijst = (t: Toegang) =>
  t.db
    .selectFrom('nazorg as n')
    .innerJoin('persoon as p', (j) => j.onRef('p.gemeente', '=', 'n.gemeente').onRef('p.id', '=', 'n.persoon'))
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'n.gemeente').onRef('g.id', '=', 'n.gebruiker'))
    .select(['n.id', 'n.persoon', 'p.aanspreeknaam as naam', 'g.naam as bij', 'g.telefoon', 'n.van', 'n.tot', 'n.vorm'])
    .select([
      'n.uitstroom_op as uitstroomOp',
      'n.gekozen_op as gekozenOp',
      'n.afgesloten_op as afgeslotenOp',
      'n.einde',
    ])
    .where('n.gemeente', '=', t.gemeente);

/** The last nazorg of a person, running or ended. */
export const nazorgVan = (t: Toegang, persoon: string): Promise<Nazorg | undefined> =>
  lijst(t).where('n.persoon', '=', persoon).orderBy('n.uitstroom_op', 'desc').limit(1).executeTakeFirst();

/** Running nazorg of the declared people, by the day it ends. */
export const lopendeNazorg = (t: Toegang): Promise<Nazorg[]> =>
  lijst(t).where('n.afgesloten_op', 'is', null).orderBy('n.tot').orderBy('n.id').execute();

/** The person chooses how: often, only when they ask, or not. Can be changed until it ends. */
export async function kiesNazorg(t: Toegang, persoon: string, vorm: Nazorgvorm): Promise<void> {
  await t.db
    .updateTable('nazorg')
    .set({ vorm, gekozen_op: t.vandaag })
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('afgesloten_op', 'is', null)
    .execute();
}

/** Makes it last longer, never shorter. */
export async function verlengNazorg(t: Toegang, persoon: string, tot: string): Promise<void> {
  await t.db
    .updateTable('nazorg')
    .set({ tot })
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('afgesloten_op', 'is', null)
    .where('tot', '<', tot)
    .execute();
}

/** Somebody whose bijstand ended: the last day of it, and who walked beside them. */
export type Vertrek = { persoon: string; op: string; geboortedatum: string; gebruiker: string; bij: string };

/**
 * Adults of whom the bijstand ended in the last half year and who have no nazorg for it yet. What was last known about the
 * right of a household counts. As `werker`, over the whole municipality.
 */
export async function vertrokken(t: Toegang): Promise<Vertrek[]> {
  const { rows } = await sql<Vertrek>`
    with laatst as (
      select distinct on (huishouden, onderwerp) huishouden, geldig_tot_en_met as op, vervallen from feit
      where gemeente = ${t.gemeente} and soort = 'bijstand' order by huishouden, onderwerp, id desc),
    weg as (
      select l.persoon, max(f.op) as op from laatst f
      join huishouden_lid l on l.gemeente = ${t.gemeente} and l.huishouden = f.huishouden and l.rol in ('aanvrager', 'partner')
        and (l.tot is null or l.tot > f.op)
      where not f.vervallen and f.op between ${t.vandaag}::date - 183 and ${t.vandaag}::date - 1 group by l.persoon)
    select w.persoon, w.op::text as op, p.geboortedatum, b.gebruiker, g.naam as bij from weg w
    join persoon p on p.gemeente = ${t.gemeente} and p.id = w.persoon and p.overleden_op is null
    join lateral (select gebruiker from begeleiding b where b.gemeente = p.gemeente and b.persoon = p.id and b.soort = 'klantmanager'
      and b.van <= ${t.vandaag} and (b.tot is null or b.tot > ${t.vandaag}) order by b.van desc limit 1) b on true
    join gebruiker g on g.gemeente = p.gemeente and g.id = b.gebruiker
    where not exists (select 1 from nazorg n where n.gemeente = p.gemeente and n.persoon = p.id
        and (n.uitstroom_op = w.op or n.afgesloten_op is null))
      and not exists (select 1 from laatst f join huishouden_lid l on l.gemeente = ${t.gemeente} and l.huishouden = f.huishouden
        and l.persoon = p.id and l.rol in ('aanvrager', 'partner') and (l.tot is null or l.tot > ${t.vandaag})
        where not f.vervallen and (f.op is null or f.op >= ${t.vandaag}::date))
    order by w.op, w.persoon`.execute(t.db);
  return rows;
}

/** Running nazorg that is over: its time has passed and no question waits, or the bijstand runs again. */
export async function afgelopen(t: Toegang): Promise<{ id: string; persoon: string; einde: 'klaar' | 'terug' }[]> {
  const { rows } = await sql<{ id: string; persoon: string; einde: 'klaar' | 'terug' }>`
    with laatst as (
      select distinct on (huishouden, onderwerp) huishouden, geldig_tot_en_met as op, vervallen from feit
      where gemeente = ${t.gemeente} and soort = 'bijstand' order by huishouden, onderwerp, id desc)
    select n.id, n.persoon, case when terug.is then 'terug' else 'klaar' end as einde from nazorg n
    join lateral (select exists (select 1 from huishouden_lid l join laatst f on f.huishouden = l.huishouden
      where l.gemeente = n.gemeente and l.persoon = n.persoon and l.rol in ('aanvrager', 'partner')
        and (l.tot is null or l.tot > ${t.vandaag}) and not f.vervallen
        and (f.op is null or f.op >= ${t.vandaag}::date)) as is) terug on true
    where n.gemeente = ${t.gemeente} and n.afgesloten_op is null and (terug.is or (n.tot < ${t.vandaag}::date
      and not exists (select 1 from nazorg_vraag v where v.gemeente = n.gemeente and v.persoon = n.persoon and v.antwoord is null)))
    order by n.id`.execute(t.db);
  return rows;
}
