import { betaaldagBijstand, plusMaanden } from '@bijrijder/huishoudgeld';
import { type Kysely, sql } from 'kysely';
import type { Tabellen } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { rekeningOp } from '../verrekening/index.ts';
import { rekenDeel } from './deel.ts';
import type { Runstand } from './tabellen.ts';

type Db = Kysely<Tabellen>;

/** Households per part: small enough to lose little when a machine dies, large enough to be quick. */
export const DEELGROOTTE = 2_000;

/** Make the run of a month; the one that is there already when there is one. */
export async function maakRun(
  db: Db,
  gemeente: number,
  maand: string,
  bekendOp: string,
  door: string | null = null,
): Promise<string> {
  const al = await db
    .selectFrom('maandrun')
    .select('id')
    .where('gemeente', '=', gemeente)
    .where('maand', '=', maand)
    .where('stand', '<>', 'gestaakt')
    .executeTakeFirst();
  if (al) return al.id;
  const { kalender } = await rekeningOp(db, bekendOp);
  const { id } = await db
    .insertInto('maandrun')
    .values({
      gemeente,
      maand,
      bekend_op: bekendOp,
      peil: null,
      betaaldag: betaaldagBijstand(maand, kalender),
      huishoudens: null,
      delen: null,
      gestart_door: door,
      reden_gestaakt: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Freeze the inputs and divide the households into parts. From here on nothing that is told changes this run.
 * @param peil only for the history of a fictive municipality: a moment in the past
 */
export async function bevries(
  db: Db,
  gemeente: number,
  run: string,
  { deelgrootte = DEELGROOTTE, peil }: { deelgrootte?: number; peil?: string } = {},
): Promise<number> {
  const { maand } = await db
    .selectFrom('maandrun')
    .select('maand')
    .where('gemeente', '=', gemeente)
    .where('id', '=', run)
    .where('stand', '=', 'concept')
    .executeTakeFirstOrThrow();
  const vast = peil ? sql`${peil}::timestamptz` : sql`bijrijder.bevries()`;
  const { rows } = await sql<{ peil: string }>`select to_json(${vast}) #>> '{}' as peil`.execute(db);
  // only the first and the last household of a part are kept
  await sql`insert into maandrun_deel (gemeente, run, deel, van, tot)
    select ${gemeente}, ${run}, deel, (array_agg(h order by h))[1], (array_agg(h order by h desc))[1] from (
      select h, (n / ${deelgrootte}::int)::int as deel from (
        select h, row_number() over (order by h) - 1 as n, lead(h) over (order by h) as volgende from (
          select huishouden as h from feit where gemeente = ${gemeente} and soort = 'bijstand' and vastgelegd_op <= ${rows[0]!.peil}::timestamptz
            and geldig_van < ${`${plusMaanden(maand, 1)}-01`}::date
          union select huishouden from besluit where gemeente = ${gemeente} and maand = ${plusMaanden(maand, -1)} and reserve_open_cent > 0) alle) genummerd
      where n % ${deelgrootte}::int in (0, ${deelgrootte}::int - 1) or volgende is null) randen
    group by deel`.execute(db);
  const { rows: telling } = await sql<{
    delen: number;
  }>`select count(*)::int as delen from maandrun_deel where gemeente = ${gemeente} and run = ${run}`.execute(db);
  await db
    .updateTable('maandrun')
    .set({ stand: 'rekenen', peil: rows[0]!.peil, delen: telling[0]!.delen, rekenen_van: sql<Date>`clock_timestamp()` })
    .where('gemeente', '=', gemeente)
    .where('id', '=', run)
    .execute();
  return telling[0]!.delen;
}

/** `gedaan`: stored in this transaction. `al_klaar`, `bezet` (another machine has it) and `wacht` (paused, abandoned): nothing done. */
export type Deeluitkomst = 'gedaan' | 'al_klaar' | 'bezet' | 'wacht';

/** Compute one part in the open transaction. The lock on its row is the claim; the commit is the completion. */
export async function doeDeel(
  db: Db,
  gemeente: number,
  run: string,
  deel: number,
  werker: string,
): Promise<Deeluitkomst> {
  const { rows } = await sql<{
    stand: 'open' | 'klaar';
    van: string;
    tot: string;
  }>`select stand, van, tot from maandrun_deel
    where gemeente = ${gemeente} and run = ${run} and deel = ${deel} for update skip locked`.execute(db);
  const hier = rows[0];
  if (!hier) return 'bezet';
  if (hier.stand === 'klaar') return 'al_klaar';
  const r = await sql<{
    maand: string;
    stand: Runstand;
    gepauzeerd: boolean;
    bekend_op: string;
    betaaldag: string;
    peil: string;
  }>`
    select maand, stand, gepauzeerd, bekend_op, betaaldag, to_json(peil) #>> '{}' as peil from maandrun where gemeente = ${gemeente} and id = ${run} for share`.execute(
    db,
  );
  const om = r.rows[0];
  if (om?.stand !== 'rekenen' || om.gepauzeerd) return 'wacht';
  const regeling = await rekeningOp(db, om.bekend_op);
  const totalen = await rekenDeel(
    db,
    {
      gemeente,
      run,
      maand: om.maand,
      bekendOp: om.bekend_op,
      peil: om.peil,
      betaaldag: om.betaaldag,
      versie: regeling.versie,
      van: hier.van,
      tot: hier.tot,
    },
    regeling,
  );
  await db
    .updateTable('maandrun_deel')
    .set({
      stand: 'klaar',
      berekend: totalen.besluiten,
      apart: totalen.apart,
      totalen: JSON.stringify(totalen),
      werker,
      klaar_op: sql<Date>`clock_timestamp()`,
    })
    .where('gemeente', '=', gemeente)
    .where('run', '=', run)
    .where('deel', '=', deel)
    .execute();
  return 'gedaan';
}

/** Numbers of the parts that are not done. */
export async function openDelen(db: Db, gemeente: number, run: string): Promise<number[]> {
  const rijen = await db
    .selectFrom('maandrun_deel')
    .select('deel')
    .where('gemeente', '=', gemeente)
    .where('run', '=', run)
    .where('stand', '=', 'open')
    .orderBy('deel')
    .execute();
  return rijen.map((r) => r.deel);
}

/** When every part is done the run is computed; whoever sees it first says so. */
export async function sluitRekenen(db: Db, gemeente: number, run: string): Promise<boolean> {
  const { rows } = await sql<{
    stand: Runstand;
    open: number;
    samen: number;
  }>`select m.stand, (select count(*) from maandrun_deel d where d.gemeente = m.gemeente and d.run = m.id and d.stand = 'open')::int as open,
      (select coalesce(sum(d.berekend + d.apart), 0) from maandrun_deel d where d.gemeente = m.gemeente and d.run = m.id)::int as samen
    from maandrun m where m.gemeente = ${gemeente} and m.id = ${run} for update of m`.execute(db);
  const hier = rows[0];
  if (!hier || hier.open > 0) return false;
  if (hier.stand !== 'rekenen') return hier.stand !== 'concept' && hier.stand !== 'gestaakt';
  await db
    .updateTable('maandrun')
    .set({ stand: 'berekend', rekenen_tot: sql<Date>`clock_timestamp()`, huishoudens: hier.samen })
    .where('gemeente', '=', gemeente)
    .where('id', '=', run)
    .execute();
  return true;
}

/** A line in the logbook of a run. */
export async function logboek(
  toegang: Toegang,
  run: string,
  wat: string,
  gegevens: Record<string, unknown> = {},
  op?: string,
): Promise<void> {
  const gebruiker = toegang.wie.soort === 'medewerker' ? toegang.wie.id : null;
  await toegang.db
    .insertInto('maandrun_logboek')
    .values({ gemeente: toegang.gemeente, run, wat, gegevens: JSON.stringify(gegevens), gebruiker, ...(op && { op }) })
    .execute();
}
