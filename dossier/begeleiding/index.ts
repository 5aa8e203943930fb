import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';

export { gezichtVan, leesGezicht, zetGezicht } from './gezicht.ts';
export {
  antwoordMeelopen,
  jobcoaches,
  type Meeloopvraag,
  type Meeloper,
  meeloopvragenVan,
  meelopersVan,
  stopMeelopen,
  vraagMeelopen,
} from './meelopen.ts';
export { niemandZonderMens } from './taken.ts';

/** The klantmanager who walks beside a person: a name and a way to reach them. */
export type Klantmanager = { id: string; naam: string; telefoon: string | null };
/** With the days of the week on which they work, 1 is Monday. */
export type Naast = Klantmanager & {
  dagen: number[];
  /** Their picture, as a word that changes with every new one; null: initials. */
  gezicht: string | null;
  /** Away today: who answers instead, and the day on which the klantmanager is back. */
  weg: { vervanger: string; telefoon: string | null; tot: string } | null;
};

/** Who answers today: the klantmanager, or who replaces them while they are away. */
export const wieAntwoordt = (n: Naast): { naam: string; telefoon: string | null } =>
  n.weg ? { naam: n.weg.vervanger, telefoon: n.weg.telefoon } : { naam: n.naam, telefoon: n.telefoon };

/** Is a promise for a day one that who answers can keep themselves? On a day on which they do not work, a colleague does it. */
export const werktOp = (n: Naast, dag: string): boolean =>
  n.weg !== null || n.dagen.length === 0 || n.dagen.includes(new Date(`${dag}T00:00:00Z`).getUTCDay() || 7);

const vandaag = (t: Toegang, persoon: string) =>
  t.db
    .selectFrom('begeleiding as b')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'b.gemeente').onRef('g.id', '=', 'b.gebruiker'))
    .select(['g.id', 'g.naam', 'g.telefoon'])
    .where('b.gemeente', '=', t.gemeente)
    .where('b.persoon', '=', persoon)
    .where('b.soort', '=', 'klantmanager')
    .where('b.van', '<=', t.vandaag)
    .where((e) => e.or([e('b.tot', 'is', null), e('b.tot', '>', t.vandaag)]))
    .orderBy('b.van', 'desc')
    .limit(1);

/** The klantmanager of today. */
export const klantmanagerVan = (t: Toegang, persoon: string): Promise<Klantmanager | undefined> =>
  vandaag(t, persoon).executeTakeFirst();

/** Somebody who asks for a person and has no klantmanager, gets one now; null: the municipality has none at all. */
export async function vangOp(t: Toegang, persoon: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select bijrijder.vang_op(${persoon}::uuid) as id`.execute(t.db);
  return rows[0]!.id;
}

/** The klantmanager of today and when they work, in one question. */
export const naastVan = (t: Toegang, persoon: string): Promise<Naast | undefined> =>
  vandaag(t, persoon)
    .select([
      sql<number[]>`array(select w.dag::int from werktijd w
        where w.gemeente = g.gemeente and w.gebruiker = g.id order by w.dag)`.as('dagen'),
      sql<string | null>`(select f.versie from gebruiker_gezicht f
        where f.gemeente = g.gemeente and f.gebruiker = g.id)`.as('gezicht'),
      sql<Naast['weg']>`(select json_build_object('vervanger', d.naam, 'telefoon', d.telefoon, 'tot', v.tot)
        from vervanging v join gebruiker d on d.gemeente = v.gemeente and d.id = v.vervanger
        where v.gemeente = g.gemeente and v.weg = g.id and v.van <= ${t.vandaag} and v.tot > ${t.vandaag}
        order by v.id desc limit 1)`.as('weg'),
    ])
    .executeTakeFirst();
