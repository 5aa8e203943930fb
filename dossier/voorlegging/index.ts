import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';
import { type Feit, feitenVan, geldend, huishoudenVan, legVast, type NieuwFeit, vanSoort } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';

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
  vraag: string;
  door: string;
  op: string;
  /** What the person said last; null: nothing yet. */
  antwoord: { soort: 'klopt' | 'klopt_niet'; woorden: string; dag: string } | null;
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

/** What was put before a person and what they said, newest first. */
export async function voorleggingenVan(t: Toegang, persoon: string): Promise<Voorlegging[]> {
  const rijen = await t.db
    .selectFrom('voorlegging as v')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'v.gemeente').onRef('g.id', '=', 'v.gebruiker'))
    .select(['v.id', 'v.vraag', 'v.op', 'g.naam as door'])
    .where('v.gemeente', '=', t.gemeente)
    .where('v.persoon', '=', persoon)
    .orderBy('v.id', 'desc')
    .execute();
  const antwoorden = await t.db
    .selectFrom('voorlegging_antwoord')
    .select(['voorlegging', 'soort', 'tekst', 'dag'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('soort', 'in', ['klopt', 'klopt_niet'])
    .orderBy('id')
    .execute();
  return rijen.map((r) => {
    const a = antwoorden.findLast((x) => x.voorlegging === r.id);
    return {
      ...r,
      antwoord: a ? { soort: a.soort as 'klopt' | 'klopt_niet', woorden: a.tekst, dag: a.dag } : null,
    };
  });
}

/** The person answers. "It is right" records the fact, as theirs; "it is not" only says so, with their words. */
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
  if (klopt)
    await legVast(t, v.huishouden, [
      {
        soort: v.soort,
        onderwerp: v.onderwerp,
        persoon,
        inhoud: v.inhoud,
        geldigVan: v.geldig_van,
        geldigTotEnMet: v.geldig_tot_en_met,
        herkomst: 'client',
      } as NieuwFeit,
    ]);
  return true;
}
