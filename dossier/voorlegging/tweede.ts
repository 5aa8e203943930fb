import { type Generated, sql } from 'kysely';
import type { Collegawoord, Meeleeswoord } from '../afstemming/index.ts';
import type { Dag, Moment } from '../databank/index.ts';
import { plusDagen } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    voorlegging_tweede: {
      gemeente: number;
      id: Generated<string>;
      voorlegging: string;
      persoon: string;
      gevraagd: string;
      gevraagd_door: string;
      op: Dag;
      tot: Dag;
      vastgelegd_op: Moment;
    };
    voorlegging_woord: {
      gemeente: number;
      id: Generated<string>;
      voorlegging: string;
      persoon: string;
      soort: Meeleeswoord | 'antwoord';
      op_woord: string | null;
      tekst: string;
      gebruiker: string;
      op: Dag;
      vastgelegd_op: Moment;
    };
  }
}

/** How long a colleague who is asked can read, in days. */
const LEESDAGEN = 7;

/** Asks a colleague by name to read along, without the name of the person. The database refuses who had a part in it. Twice is once. */
export async function vraagMeelezer(t: Toegang, persoon: string, voorlegging: string, gevraagd: string): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit vraagt een medewerker, met naam.');
  await t.db
    .insertInto('voorlegging_tweede')
    .values({
      gemeente: t.gemeente,
      voorlegging,
      persoon,
      gevraagd,
      gevraagd_door: t.wie.id,
      op: t.vandaag,
      tot: plusDagen(t.vandaag, LEESDAGEN),
    })
    .onConflict((c) => c.doNothing())
    .execute();
}

export type Meelezing = { voorlegging: string; door: string; op: string; gedaan: boolean };
/** What the asker was asked to read along about something put before a person; without anybody in it. */
export async function mijnMeelezingen(t: Toegang): Promise<Meelezing[]> {
  const { rows } = await sql<Meelezing>`select * from bijrijder.mijn_voorleggingen()`.execute(t.db);
  return rows;
}

/** What the second colleague reads: the fact, what was asked and what was heard, without the name. */
export type Meeleesblad = {
  vraag: string;
  soort: string;
  van: string;
  tot: string | null;
  pct: string | null;
  door: string;
  stappen: {
    id: string;
    soort: 'klopt' | 'klopt_niet' | 'gehoord' | 'poging' | 'akkoord';
    dag: string;
    tekst: string;
  }[];
  /** What colleagues who read along said, and what they were answered. */
  woorden: Collegawoord[];
};
/** Opens it; the person reads that it was opened and why. Null: not asked, or the days are over. */
export async function leesVoorlegging(t: Toegang, id: string, reden: string): Promise<Meeleesblad | null> {
  const { rows } = await sql<{ blad: Meeleesblad | null }>`
    select bijrijder.lees_voorlegging(${id}::uuid, ${reden}) as blad`.execute(t.db);
  return rows[0]?.blad ?? null;
}

/** The second colleague agrees, with why. False: not asked, or said already. */
export async function stemInAlsTweede(t: Toegang, id: string, waarom: string): Promise<boolean> {
  const { rows } = await sql<{
    ja: boolean;
  }>`select bijrijder.stem_in_als_tweede(${id}::uuid, ${waarom}) as ja`.execute(t.db);
  return rows[0]?.ja ?? false;
}

/** The second colleague asks, proposes something else, or disagrees, with why. False: not asked, or agreed already. */
export async function zegBijVoorlegging(t: Toegang, id: string, zegt: Meeleeswoord, wat: string): Promise<boolean> {
  const { rows } = await sql<{
    ja: boolean;
  }>`select bijrijder.zeg_bij_voorlegging(${id}::uuid, ${zegt}, ${wat}) as ja`.execute(t.db);
  return rows[0]?.ja ?? false;
}

/** Who asked answers one word of the colleague. Until then nothing can be recorded (database). Twice is refused. */
export async function antwoordMeelezer(
  t: Toegang,
  persoon: string,
  voorlegging: string,
  woord: string,
  tekst: string,
): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit antwoordt een medewerker, met naam.');
  await t.db
    .insertInto('voorlegging_woord')
    .values({
      gemeente: t.gemeente,
      voorlegging,
      persoon,
      soort: 'antwoord',
      op_woord: woord,
      tekst: tekst.trim(),
      gebruiker: t.wie.id,
      op: t.vandaag,
    })
    .execute();
}

/** What colleagues said of what was put before a person, in order, per voorlegging. */
export async function meeleeswoordenVan(t: Toegang, persoon: string): Promise<Map<string, Collegawoord[]>> {
  const rijen = await t.db
    .selectFrom('voorlegging_woord as w')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'w.gemeente').onRef('g.id', '=', 'w.gebruiker'))
    .select(['w.id', 'w.voorlegging', 'w.soort', 'w.op_woord', 'w.tekst', 'w.op', 'g.naam as wie'])
    .where('w.gemeente', '=', t.gemeente)
    .where('w.persoon', '=', persoon)
    .orderBy('w.id')
    .execute();
  const uit = new Map<string, Collegawoord[]>();
  for (const { voorlegging, soort, op_woord: _, ...w } of rijen) {
    if (soort === 'antwoord') continue;
    const a = rijen.find((x) => x.op_woord === w.id);
    const antwoord = a ? { id: a.id, door: a.wie, tekst: a.tekst, op: a.op } : null;
    uit.set(voorlegging, [...(uit.get(voorlegging) ?? []), { ...w, soort, antwoord }]);
  }
  return uit;
}
