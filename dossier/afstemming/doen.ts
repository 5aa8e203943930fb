import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import type { Gevolgmaand, Grond, Gunst, Kanaal } from './tabellen.ts';

const mens = (t: Toegang): string => {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een medewerker, met naam.');
  return t.wie.id;
};

/**
 * Opens the steps: this obligation was not kept on this day. It is no measure: it is the question what happened. The person is
 * told at once (database).
 * @throws when the obligation does not count now or waited, or the ground does not belong to it (constraints
 * `van_een_verplichting`, `verplichting_wacht`, `grond_past`)
 */
export async function beginAfstemming(
  t: Toegang,
  persoon: string,
  huishouden: string,
  v: { aanleiding: string; verplichting: string; grond: Grond; nietGedaanOp: string },
): Promise<string> {
  const rij = await t.db
    .insertInto('afstemming')
    .values({
      gemeente: t.gemeente,
      persoon,
      huishouden,
      gebruiker: mens(t),
      aanleiding: v.aanleiding.trim(),
      verplichting: v.verplichting,
      grond: v.grond,
      niet_gedaan_op: v.nietGedaanOp,
      begonnen_op: t.vandaag,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return rij.id;
}

/** One of the steps. `dag` only for an invitation or a talk; the other steps are today's. */
export type NieuweStap =
  | { soort: 'uitnodiging' | 'gehoord'; tekst: string; kanaal: Kanaal; dag: string }
  | { soort: 'verwijt'; tekst: string; verwijtbaar: boolean }
  | { soort: 'omstandigheden'; tekst: string; middelen: string }
  | { soort: 'gevolg'; tekst: string; gevolg: readonly Gevolgmaand[] }
  | { soort: 'alternatief'; tekst: string; waaromNiet: string }
  | { soort: 'akkoord'; tekst: string }
  | { soort: 'brief'; tekst: string; bezwaar: string; herzienOp: string };

/**
 * Notes a step under one's own name.
 * @throws when the database says that another step comes first (`code` 23514), with which one
 */
export async function zetStap(t: Toegang, afstemming: string, persoon: string, s: NieuweStap): Promise<void> {
  await t.db
    .insertInto('afstemming_stap')
    .values({
      gemeente: t.gemeente,
      afstemming,
      persoon,
      soort: s.soort,
      gebruiker: mens(t),
      dag: 'dag' in s ? s.dag : t.vandaag,
      kanaal: 'kanaal' in s ? s.kanaal : null,
      tekst: s.tekst.trim(),
      verwijtbaar: 'verwijtbaar' in s ? s.verwijtbaar : null,
      tekst2:
        s.soort === 'omstandigheden'
          ? s.middelen
          : s.soort === 'alternatief'
            ? s.waaromNiet
            : s.soort === 'brief'
              ? s.bezwaar
              : null,
      gevolg: s.soort === 'gevolg' ? JSON.stringify(s.gevolg) : null,
      herzien_op: s.soort === 'brief' ? s.herzienOp : null,
    })
    .execute();
}

/**
 * Decides a reduction. The database refuses it unless every step is there; what it says comes from the steps. Our promise to
 * look at it again (`belofte`, in words for the person) is made in the same act.
 */
export async function verlaag(t: Toegang, afstemming: string, belofte: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select bijrijder.verlaag(${afstemming}::uuid, ${belofte}) as id`.execute(
    t.db,
  );
  return rows[0]!.id;
}

/** In the person's favour: one act, one reason, one name. Taking back and lifting an obligation work at once. */
export async function tenGunste(
  t: Toegang,
  persoon: string,
  g: {
    soort: Gunst;
    reden: string;
    tot?: string;
    afstemming?: string;
    verplichting?: string;
    /** With `ontheffing`, when it is given before there is an obligation: of what (art. 9 lid 2 Pw). */
    grond?: '9_1_a' | '9_1_c';
    /** With `meer`: cents, per month (with an end) or once. */
    bedrag?: { cent: number; per: 'maand' | 'eenmalig' };
  },
): Promise<void> {
  await t.db
    .insertInto('ten_gunste')
    .values({
      gemeente: t.gemeente,
      persoon,
      afstemming: g.afstemming ?? null,
      verplichting: g.verplichting ?? null,
      grond: g.grond ?? null,
      soort: g.soort,
      reden: g.reden.trim(),
      tot: g.tot ?? null,
      bedrag_cent: g.bedrag?.cent ?? null,
      per: g.bedrag?.per ?? null,
      gebruiker: mens(t),
      op: t.vandaag,
    })
    .execute();
}
