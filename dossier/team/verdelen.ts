import { sql } from 'kysely';
import type { Teamlid } from '../caseload/index.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Kan } from './kan.ts';
import type { Wens } from './tabellen.ts';
import { heeftRuimte } from './team.ts';

/** What a person wishes in who walks beside them, newest; null: they did not say. */
export const begeleiderwensVan = (
  t: Toegang,
  persoon: string,
): Promise<{ wens: Wens; woorden: string; gekozen_op: string } | undefined> =>
  t.db
    .selectFrom('begeleider_wens')
    .select(['wens', 'woorden', 'gekozen_op'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .orderBy('id', 'desc')
    .executeTakeFirst();

/** The person says it. */
export async function kiesBegeleiderwens(t: Toegang, persoon: string, wens: Wens, woorden: string): Promise<void> {
  await t.db
    .insertInto('begeleider_wens')
    .values({ gemeente: t.gemeente, persoon, wens, woorden: woorden.trim(), gekozen_op: t.vandaag })
    .execute();
}

/** Somebody the asker walks beside, with what they wish. */
export type Mens = {
  persoon: string;
  naam: string;
  roepnaam: string;
  taal: string;
  tolk: string;
  vorm: 'zelf' | 'samen' | 'dichtbij';
  minuten: number;
  wens: Wens | null;
  /** Their words: of the wish, or of the question for somebody else. */
  woorden: string;
  /** A handover is under way: asked by themselves, or proposed by the team. */
  loopt: 'client' | 'team' | null;
};

/** One's own people with their wish, by name. The transaction declared one's own people. */
export async function mensenMetWens(t: Toegang): Promise<Mens[]> {
  const { rows } = await sql<Mens>`
    select p.id as persoon, p.aanspreeknaam as naam, p.roepnaam, p.taal, coalesce(c.tolk, '') as tolk, coalesce(f.vorm, 'samen') as vorm,
      coalesce(a.minuten, 0) as minuten, w.wens, case when coalesce(o.wens, '') <> '' then o.wens else coalesce(w.woorden, '') end as woorden, o.aanleiding as loopt
    from persoon p
    left join contactvoorkeur c on c.gemeente = p.gemeente and c.persoon = p.id
    left join lateral (select x.vorm from begeleidingsvorm x where x.gemeente = p.gemeente and x.persoon = p.id
      order by x.id desc limit 1) f on true
    left join lateral (select x.wens, x.woorden from begeleider_wens x where x.gemeente = p.gemeente and x.persoon = p.id
      order by x.id desc limit 1) w on true
    left join bijrijder.minuten_van_mensen() a on a.persoon = p.id
    left join overdracht o on o.gemeente = p.gemeente and o.persoon = p.id and o.klaar_op is null and o.gestopt_op is null
    where p.gemeente = ${t.gemeente} and p.id = any (${[...t.betrokkenen]}::uuid[])
    order by p.achternaam, p.roepnaam`.execute(t.db);
  return rows;
}

/** A colleague with room, and what they themselves said that touches this person: a language, or a word of the person's wish. */
export type Mogelijk = { id: string; naam: string; om: { soort: Kan['soort']; wat: string }[] };

/**
 * Colleagues of the team with room for somebody, by name: no score, no best. `om` says what they have in common, so that the person
 * can choose.
 */
export function wieKan(
  mens: Pick<Mens, 'taal' | 'tolk' | 'woorden' | 'minuten'>,
  leden: readonly Teamlid[],
  kan: readonly Kan[],
  nietZelf: string,
): Mogelijk[] {
  const zegt = woorden(`${mens.woorden}`);
  return leden
    .filter((l) => l.id !== nietZelf && heeftRuimte(l, mens.minuten))
    .map((l) => ({
      id: l.id,
      naam: l.naam,
      om: kan
        .filter(
          (k) =>
            k.gebruiker === l.id &&
            (k.soort === 'taal'
              ? k.wat === mens.taal || taalnaam(k.wat) === mens.tolk.trim().toLowerCase() || zegt.has(taalnaam(k.wat))
              : [...woorden(k.wat)].some((w) => zegt.has(w))),
        )
        .map(({ soort, wat }) => ({ soort, wat })),
    }));
}

const NAMEN = new Intl.DisplayNames('nl', { type: 'language' });
const taalnaam = (code: string): string => (NAMEN.of(code) ?? code).toLowerCase();
const woorden = (tekst: string): Set<string> =>
  new Set(
    tekst
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((w) => w.length > 3),
  );
