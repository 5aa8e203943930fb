export { type Horen, KANALEN, legGehoordVast, noteerHoren, stemIn } from './horen.ts';
export {
  antwoordMeelezer,
  leesVoorlegging,
  type Meeleesblad,
  type Meelezing,
  mijnMeelezingen,
  stemInAlsTweede,
  vraagMeelezer,
  zegBijVoorlegging,
} from './tweede.ts';

import { type ColumnType, type Generated, sql } from 'kysely';
import type { Collegawoord } from '../afstemming/index.ts';
import type { Dag, Moment } from '../databank/index.ts';
import { type Feit, feitenVan, geldend, huishoudenVan, legVast, type NieuwFeit, vanSoort } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { feitVan } from './horen.ts';
import { meeleeswoordenVan } from './tweede.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    voorlegging: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      huishouden: string;
      soort: string;
      onderwerp: string;
      inhoud: ColumnType<unknown, string, never>;
      geldig_van: Dag;
      geldig_tot_en_met: Dag | null;
      vervallen: Generated<boolean>;
      vraag: string;
      gebruiker: string;
      op: Dag;
      vastgelegd_op: Moment;
    };
    voorlegging_antwoord: {
      gemeente: number;
      id: Generated<string>;
      voorlegging: string;
      persoon: string;
      soort: Antwoordsoort;
      kanaal: string | null;
      dag: Dag;
      tekst: string;
      gebruiker: string | null;
      vastgelegd_op: Moment;
    };
  }
}
type Antwoordsoort = 'klopt' | 'klopt_niet' | 'gehoord' | 'poging' | 'akkoord';

/** What a colleague can put before somebody: the bijstand stops on a day, or the dwelling lowers the norm (art. 27 Pw). */
export type Voorstelfeit = { soort: 'stopt'; laatsteDag: string } | { soort: 'woning'; van: string; pct: string };

export type Voorlegging = {
  id: string;
  /** Kind of the fact that would be recorded; `bijstand`: that the right ends on `laatsteDag`. */
  soort: string;
  laatsteDag: string | null;
  vraag: string;
  door: string;
  op: string;
  /** What the person said last; null: nothing yet. */
  antwoord: { soort: 'klopt' | 'klopt_niet'; woorden: string; dag: string } | null;
  /** What colleagues did to hear the person, in order; the last word of a second colleague is `akkoord`. */
  stappen: {
    id: string;
    soort: 'gehoord' | 'poging' | 'akkoord';
    kanaal: string | null;
    tekst: string;
    dag: string;
    door: string;
    doorId: string;
  }[];
  doorId: string;
  /** What colleagues who read along asked, proposed or did not agree with, and what they were answered. */
  meelezers: Collegawoord[];
  /** Heard: in a talk, or two attempts on different days and in different ways. */
  gehoord: boolean;
  /** A second colleague, who did none of it, agreed after that and after every word of a colleague and its answer; and no "no" since. */
  eens: boolean;
  /** The fact was recorded after it was put before the person: it counts. */
  vastgelegd: boolean;
};

/** The fact that would be recorded, exactly. Null when there is nothing it could be about (no running right). */
function alsFeit(v: Voorstelfeit, persoon: string, feiten: readonly Feit[]): NieuwFeit | null {
  if (v.soort === 'woning')
    return {
      soort: 'woonsituatie',
      onderwerp: 'woning',
      persoon,
      inhoud: { verlaging_pct: v.pct },
      geldigVan: v.van,
      geldigTotEnMet: null,
      herkomst: 'client',
    };
  const recht = vanSoort(feiten, 'bijstand').find((f) => f.geldigTotEnMet === null && f.geldigVan <= v.laatsteDag);
  return recht ? { ...recht, geldigTotEnMet: v.laatsteDag, herkomst: 'client', vervallen: false } : null;
}

/**
 * Puts a fact before the person, in words for them. Nothing counts yet: the person says whether it is right, and only then
 * it is recorded, by them (docs/adr/0009). @returns false when there is nothing it could be about
 */
export async function legVoor(t: Toegang, persoon: string, v: Voorstelfeit, vraag: string): Promise<boolean> {
  if (t.wie.soort !== 'medewerker') throw new Error('Voorleggen doet een medewerker, met naam.');
  const thuis = await huishoudenVan(t, persoon);
  if (!thuis) return false;
  const feit = alsFeit(v, persoon, geldend(await feitenVan(t, thuis.huishouden)));
  if (!feit) return false;
  await t.db
    .insertInto('voorlegging')
    .values({
      gemeente: t.gemeente,
      persoon,
      huishouden: thuis.huishouden,
      soort: feit.soort,
      onderwerp: feit.onderwerp,
      inhoud: JSON.stringify(feit.inhoud),
      geldig_van: feit.geldigVan,
      geldig_tot_en_met: feit.geldigTotEnMet,
      vraag: vraag.trim(),
      gebruiker: t.wie.id,
      op: t.vandaag,
    })
    .execute();
  return true;
}

/** What was put before a person, what they said and what was done to hear them, newest first. */
export async function voorleggingenVan(t: Toegang, persoon: string): Promise<Voorlegging[]> {
  const rijen = await t.db
    .selectFrom('voorlegging as v')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'v.gemeente').onRef('g.id', '=', 'v.gebruiker'))
    .select([
      'v.id',
      'v.soort',
      'v.geldig_tot_en_met as laatsteDag',
      'v.vraag',
      'v.op',
      'g.naam as door',
      'v.gebruiker as doorId',
    ])
    .select(
      sql<boolean>`exists (select 1 from feit f where f.gemeente = v.gemeente and f.huishouden = v.huishouden
        and f.soort = v.soort and f.onderwerp = v.onderwerp and f.inhoud = v.inhoud and f.geldig_van = v.geldig_van
        and f.geldig_tot_en_met is not distinct from v.geldig_tot_en_met and f.vastgelegd_op > v.vastgelegd_op)`.as(
        'vastgelegd',
      ),
    )
    .where('v.gemeente', '=', t.gemeente)
    .where('v.persoon', '=', persoon)
    .orderBy('v.id', 'desc')
    .execute();
  const antwoorden = await t.db
    .selectFrom('voorlegging_antwoord as a')
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .select(['a.id', 'a.voorlegging', 'a.soort', 'a.kanaal', 'a.tekst', 'a.dag', 'a.gebruiker', 'g.naam as door'])
    .where('a.gemeente', '=', t.gemeente)
    .where('a.persoon', '=', persoon)
    .orderBy('a.id')
    .execute();
  const woorden = await meeleeswoordenVan(t, persoon);
  return rijen.map((r) => {
    const meelezers = woorden.get(r.id) ?? [];
    const bij = antwoorden.filter((a) => a.voorlegging === r.id);
    const zelf = bij.findLast((a) => a.soort === 'klopt' || a.soort === 'klopt_niet');
    const stappen = bij.flatMap(({ soort, gebruiker, door, voorlegging: _, ...a }) =>
      soort !== 'klopt' && soort !== 'klopt_niet' && gebruiker
        ? [{ ...a, soort, door: door ?? '', doorId: gebruiker }]
        : [],
    );
    const nee = bij.findLast((a) => a.soort === 'klopt_niet')?.id ?? '';
    const wacht = meelezers.some((w) => !w.antwoord);
    const laatsteWoord =
      meelezers
        .flatMap((w) => [w.id, w.antwoord?.id ?? ''])
        .toSorted()
        .at(-1) ?? '';
    return {
      ...r,
      antwoord: zelf ? { soort: zelf.soort as 'klopt' | 'klopt_niet', woorden: zelf.tekst, dag: zelf.dag } : null,
      stappen,
      meelezers,
      gehoord: isGehoord(stappen),
      eens:
        !wacht &&
        stappen.some(
          (s, i) =>
            s.soort === 'akkoord' &&
            s.doorId !== r.doorId &&
            s.id > nee &&
            s.id > laatsteWoord &&
            isGehoord(stappen.slice(0, i)) &&
            !stappen.some((z) => z.soort !== 'akkoord' && z.doorId === s.doorId),
        ),
    };
  });
}

function isGehoord(stappen: Voorlegging['stappen']): boolean {
  const pogingen = stappen.filter((s) => s.soort === 'poging');
  return (
    stappen.some((s) => s.soort === 'gehoord') ||
    pogingen.some((x) => pogingen.some((y) => y.dag > x.dag && y.kanaal !== x.kanaal))
  );
}

/**
 * The person answers. "It is right" records the fact, as theirs; "it is not" only says so, with their words. That a right ends is never
 * recorded here: it is decided, with a letter (`dossier/toekenning`).
 */
export async function antwoordOpVoorlegging(
  t: Toegang,
  persoon: string,
  id: string,
  klopt: boolean,
  woorden: string,
): Promise<boolean> {
  const v = await t.db
    .selectFrom('voorlegging')
    .selectAll()
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .executeTakeFirst();
  if (!v) return false;
  await t.db
    .insertInto('voorlegging_antwoord')
    .values({
      gemeente: t.gemeente,
      voorlegging: id,
      persoon,
      soort: klopt ? 'klopt' : 'klopt_niet',
      kanaal: null,
      dag: t.vandaag,
      tekst: woorden.trim(),
      gebruiker: null,
    })
    .execute();
  if (klopt && v.soort !== 'bijstand') await legVast(t, v.huishouden, [feitVan(v, 'client')]);
  return true;
}
