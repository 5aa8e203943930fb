import { sql } from 'kysely';
import { huishoudenVan } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { laatsteBesluit, maandenMetBesluit } from '../verrekening/index.ts';
import { wetstermijn } from '../wet/index.ts';
import { bezwaarTot } from './einde.ts';
import type { Horen } from './tabellen.ts';
import { bezwaarEinde, termijnEinde } from './termijn.ts';

/** A decision one can object to. */
export type Bezwaarbaar = {
  huishouden: string;
  /** Of a reduction: its first month. */
  maand: string;
  volgnummer: number | null;
  verlaging: string | null;
  beslotenOp: string;
  /** What was paid; null: not a month but a reduction. */
  betaaldCent: number | null;
  /** Last day to object. */
  tot: string;
};

/** The newest decisions of the household of a person, newest month first; `maand`: only that month. */
export async function bezwaarbaar(t: Toegang, persoon: string, maand?: string): Promise<Bezwaarbaar[]> {
  const thuis = await huishoudenVan(t, persoon);
  if (!thuis) return [];
  const maanden = maand ? [maand] : (await maandenMetBesluit(t, thuis.huishouden)).slice(0, 12);
  const uit: Bezwaarbaar[] = [];
  for (const een of maanden) {
    const b = await laatsteBesluit(t, thuis.huishouden, een);
    if (b)
      uit.push({
        huishouden: b.huishouden,
        maand: een,
        volgnummer: b.volgnummer,
        verlaging: null,
        beslotenOp: b.bekend_op,
        betaaldCent: b.betaald_cent,
        tot: await bezwaarTot(t, persoon, { huishouden: b.huishouden, maand: een, bekendOp: b.bekend_op }),
      });
  }
  return uit;
}

/**
 * Reductions of a person one can object to, newest first: from the day of the letter, before any month was decided. Six weeks from the
 * day after it (Awb 6:7, 6:8); later is possible with a reason (Awb 6:11).
 */
export async function bezwaarbareVerlagingen(t: Toegang, persoon: string): Promise<Bezwaarbaar[]> {
  const rijen = await t.db
    .selectFrom('verlaging')
    .select(['id', 'huishouden', 'besloten_op'])
    .select(sql<string>`maanden -> 0 ->> 'maand'`.as('maand'))
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .orderBy('id', 'desc')
    .execute();
  return rijen.map((r) => ({
    huishouden: r.huishouden,
    maand: r.maand,
    volgnummer: null,
    verlaging: r.id,
    beslotenOp: r.besloten_op,
    betaaldCent: null,
    tot: bezwaarEinde(r.besloten_op),
  }));
}

/** Weeks to decide, longer with a committee, from the day after the term to object ended (Awb 7:10 lid 1). */
async function beslisweken(t: Toegang): Promise<number> {
  const { rows } = await sql<{
    waarde: { commissie?: boolean } | null;
  }>`select bijrijder.instelling('bezwaar', ${t.vandaag}::date) as waarde`.execute(t.db);
  return wetstermijn(
    rows[0]?.waarde?.commissie ? 'awb.beslistermijn_bezwaar_commissie' : 'awb.beslistermijn_bezwaar',
    t.vandaag,
  );
}

/** Who makes it for somebody else: a bewindvoerder or curator; null: the person. */
const namens = ({ wie }: Toegang) => (wie.soort === 'persoon' && wie.rol !== 'client' ? wie.id : null);

/** Stores an objection; late ones too, with the reason (Awb 6:11). Returns its id. */
export async function maakBezwaar(
  t: Toegang,
  persoon: string,
  over: Bezwaarbaar,
  v: { waarom: string; waaromLaat: string; horen: Horen; schorsing: boolean },
): Promise<string> {
  const laat = t.vandaag > over.tot;
  const { id } = await t.db
    .insertInto('bezwaar')
    .values({
      gemeente: t.gemeente,
      persoon,
      huishouden: over.huishouden,
      maand: over.maand,
      volgnummer: over.volgnummer,
      verlaging: over.verlaging,
      waarom: v.waarom,
      horen: v.horen,
      schorsing_gevraagd: v.schorsing,
      ontvangen_op: t.vandaag,
      indienen_tot: over.tot,
      waarom_laat: laat ? v.waaromLaat : null,
      // a late objection gets as much time, from the day it came
      uiterlijk: termijnEinde(laat ? t.vandaag : over.tot, await beslisweken(t)),
      door_persoon: namens(t),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * The person adds something, or takes the objection back; or who made it for them does.
 * @returns false when it is not theirs or already decided
 */
export async function vulAan(
  t: Toegang,
  persoon: string,
  bezwaar: string,
  soort: 'aanvulling' | 'ingetrokken',
  tekst: string,
): Promise<boolean> {
  // two tabs have a turn each: who comes second sees what the first did
  await sql`select pg_advisory_xact_lock(hashtextextended(${`bezwaar:${bezwaar}`}, 0))`.execute(t.db);
  const er = await t.db
    .selectFrom('bezwaar as b')
    .select(['b.id', 'b.door_persoon'])
    .where((e) => e.and({ 'b.gemeente': t.gemeente, 'b.persoon': persoon, 'b.id': bezwaar }))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('bezwaar_stap as s')
            .select('s.id')
            .whereRef('s.gemeente', '=', 'b.gemeente')
            .whereRef('s.bezwaar', '=', 'b.id')
            .where('s.soort', 'in', ['beslist', 'ingetrokken']),
        ),
      ),
    )
    .executeTakeFirst();
  if (!er) return false;
  // what somebody else made is not taken back for the person
  if (soort === 'ingetrokken' && namens(t) && er.door_persoon !== namens(t)) return false;
  await t.db
    .insertInto('bezwaar_stap')
    .values({
      gemeente: t.gemeente,
      bezwaar,
      persoon,
      soort,
      van: 'client',
      gebruiker: null,
      dag: t.vandaag,
      tekst,
      door_persoon: namens(t),
    })
    .execute();
  return true;
}
