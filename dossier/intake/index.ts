import { randomUUID } from 'node:crypto';
import { isJongere } from '@bijrijder/recht';
import { type Generated, sql } from 'kysely';
import type { Kanaal } from '../contact/index.ts';
import type { Dag, Kluis, Moment } from '../databank/index.ts';
import { zegNieuws } from '../nieuws/index.ts';
import { onderPersoonsleutel, persoonskluis } from '../sleutels/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { ALLEEN, beginfeiten, type Gezin } from './gezin.ts';

export { type Eerstebedrag, eersteBedrag, type Gezin } from './gezin.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    aanmelding_bijstand: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      gebruiker: string;
      gemeld_op: Dag;
      brengt: string;
      nu_belangrijk: Generated<string>;
      aangevraagd_op: Generated<Dag | null>;
      vastgelegd_op: Moment;
    };
    toewijzing: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      van_gebruiker: string;
      naar_gebruiker: string;
      door: string;
      reden: string;
      op: Dag;
      vastgelegd_op: Moment;
    };
  }
}

/** Somebody new, as they said it. Days as `YYYY-MM-DD`. */
export type Intake = {
  voornamen: string;
  tussenvoegsel: string;
  achternaam: string;
  roepnaam: string;
  geboren: string;
  /** Language of letters and pages. */
  taal: string;
  telefoon: string;
  kanaal: Kanaal;
  tijden: string;
  tolk: string;
  /** The day they reported themselves: bijstand begins no earlier (art. 44 lid 1 Pw). */
  gemeldOp: string;
  /** What brings them here, and what matters now; in their own words. */
  brengt: string;
  nuBelangrijk: string;
};

/**
 * Somebody new is here: person, household with whom they live with, way of contact, their words, the day of the report, and the facts
 * the calculation begins with; the asker walks beside them. When every adult is under the age of the law the search period is recorded
 * too (art. 41 lid 4 Pw). Answers the person. The database refuses a report in the future.
 */
export async function beginIntake(t: Toegang, m: Intake, gezin: Gezin = ALLEEN): Promise<string> {
  const id = randomUUID();
  const partner = gezin.partner && { ...gezin.partner, id: randomUUID() };
  const alles = {
    ...m,
    jong: [m, ...(partner ? [partner] : [])].every((x) => isJongere(x.geboren, m.gemeldOp)),
    partner,
    feiten: beginfeiten({ id, geboren: m.geboren }, partner, gezin),
  };
  await sql`select bijrijder.begin_intake(${id}::uuid, ${JSON.stringify(alles)}::jsonb)`.execute(t.db);
  return id;
}

export type Aanmelding = {
  id: string;
  gemeldOp: string;
  brengt: string;
  nuBelangrijk: string;
  aangevraagdOp: string | null;
  door: string;
};

/** With what somebody came to us, newest; undefined: they came before this was recorded. */
export async function aanmeldingVan(t: Toegang, persoon: string): Promise<Aanmelding | undefined> {
  return t.db
    .selectFrom('aanmelding_bijstand as a')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'a.gemeente').onRef('g.id', '=', 'a.gebruiker'))
    .select(['a.id', 'a.gemeld_op as gemeldOp', 'a.brengt', 'a.nu_belangrijk as nuBelangrijk'])
    .select(['a.aangevraagd_op as aangevraagdOp', 'g.naam as door'])
    .where('a.gemeente', '=', t.gemeente)
    .where('a.persoon', '=', persoon)
    .orderBy('a.id', 'desc')
    .executeTakeFirst();
}

/**
 * The application was handed in on this day (art. 43 lid 1 Pw); the database refuses a day before the report. Another day than
 * before is put right: the old one stays in the history, and the person hears it.
 */
export async function legAanvraagVast(t: Toegang, persoon: string, id: string, op: string): Promise<void> {
  const was = (await aanmeldingVan(t, persoon))?.aangevraagdOp;
  if (was === op) return;
  if (was) await zegNieuws(t, persoon, 'aanmelding');
  await t.db
    .updateTable('aanmelding_bijstand')
    .set({ aangevraagd_op: op })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

/** Keeps the number with which somebody logs in, under their own key. False: it is in use, or there is one already. */
export async function legBsnVast(t: Toegang, kluis: Kluis, persoon: string, bsn: string): Promise<boolean> {
  const eigen = await persoonskluis(t, kluis, persoon, 'vast');
  const waarde = eigen.versleutel(Buffer.from(bsn), `bsn:${t.gemeente}:${persoon}`);
  const { rows } = await sql<{ ok: boolean }>`
    select bijrijder.zet_bsn(${persoon}::uuid, ${onderPersoonsleutel('vast')}, ${waarde}, ${kluis.zoekhash(bsn, 'bsn')}) as ok`.execute(
    t.db,
  );
  return rows[0]!.ok;
}

/** Can somebody log in? Not with which number. */
export async function kanInloggen(t: Toegang, persoon: string): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`select bijrijder.heeft_bsn(${persoon}::uuid) as ja`.execute(t.db);
  return rows[0]!.ja;
}
