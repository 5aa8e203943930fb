import { sql } from 'kysely';
import { getoondeDag, type Toegang } from '../toegang/index.ts';
import { bevries, logboek, maakRun, openDelen } from './run.ts';
import type { Runstand } from './tabellen.ts';
import { type Totalen, telOp, trekAf } from './totalen.ts';
import { meldDelen } from './werk.ts';

/** What could not be done, in words for the colleague. */
export class RunFout extends Error {
  override name = 'RunFout';
}

/**
 * Start a month: freeze and put the parts in the queue. Starting twice, or by two people at once, gives the same run.
 * @param deelgrootte households per part
 */
export async function startMaand(
  toegang: Toegang,
  maand: string,
  opties: { deelgrootte?: number; peil?: string } = {},
): Promise<string> {
  const { db, gemeente, vandaag } = toegang;
  await eisTijdslimiet(toegang);
  await sql`select pg_advisory_xact_lock(717006, ${gemeente})`.execute(db);
  const run = await maakRun(db, gemeente, maand, vandaag);
  const { stand } = await db
    .selectFrom('maandrun')
    .select('stand')
    .where('gemeente', '=', gemeente)
    .where('id', '=', run)
    .executeTakeFirstOrThrow();
  if (stand !== 'concept') return run;
  await bevries(db, gemeente, run, opties);
  await meldDelen(toegang, run, await openDelen(db, gemeente, run));
  await logboek(toegang, run, 'gestart');
  return run;
}

/** A machine that dies inside a transaction would hold its part for ever when the server never ends idle transactions. */
async function eisTijdslimiet({ db }: Toegang): Promise<void> {
  const { rows } = await sql<{
    tijd: string;
  }>`select current_setting('idle_in_transaction_session_timeout') as tijd`.execute(db);
  if (rows[0]?.tijd === '0') {
    throw new RunFout(
      "De maand start niet: idle_in_transaction_session_timeout staat op 0. Zet hem: ALTER ROLE bijrijder_werk SET idle_in_transaction_session_timeout = '60s';",
    );
  }
}

/** Stop after the parts that are being computed now. Nothing is lost. */
export async function pauzeer(toegang: Toegang, run: string): Promise<void> {
  await toegang.db
    .updateTable('maandrun')
    .set({ gepauzeerd: true })
    .where('gemeente', '=', toegang.gemeente)
    .where('id', '=', run)
    .where('stand', '=', 'rekenen')
    .execute();
  await logboek(toegang, run, 'gepauzeerd');
}

/** Go on. `meld` puts the open parts in the queue again and needs the rights of a worker. */
export async function hervat(toegang: Toegang, run: string): Promise<void> {
  await toegang.db
    .updateTable('maandrun')
    .set({ gepauzeerd: false })
    .where('gemeente', '=', toegang.gemeente)
    .where('id', '=', run)
    .execute();
  await meldDelen(toegang, run, await openDelen(toegang.db, toegang.gemeente, run));
  await logboek(toegang, run, 'hervat');
}

/**
 * Give up a run that is not released. Its decisions stay, the next run of the month replaces or keeps them; what it would have paid goes,
 * so that the next run can pay. Waits for the parts that are being computed.
 * @returns how many payments went
 */
export async function staak(toegang: Toegang, run: string, reden: string): Promise<number> {
  if (reden.trim().length < 10) throw new RunFout('Schrijf in een zin waarom de maand stopt. De opvolger leest dit.');
  const { db, gemeente } = toegang;
  const er = await db
    .updateTable('maandrun')
    .set({ stand: 'gestaakt', reden_gestaakt: reden.trim() })
    .where('gemeente', '=', gemeente)
    .where('id', '=', run)
    .where('stand', 'in', ['concept', 'rekenen', 'berekend'])
    .executeTakeFirst();
  if (er.numUpdatedRows === 0n) throw new RunFout('Deze maand is al vrijgegeven of al gestopt. Er is niets veranderd.');
  const { rows } = await sql<{ n: number }>`select bijrijder.laat_vervallen(${run}::uuid) as n`.execute(db);
  const betalingen = rows[0]!.n;
  await logboek(toegang, run, 'gestaakt', { reden: reden.trim(), betalingen });
  return betalingen;
}

/** A human has looked at one household for one reason. */
export async function bekeken(
  toegang: Toegang,
  run: string,
  huishouden: string,
  reden: string,
  notitie: string | null = null,
): Promise<boolean> {
  if (toegang.wie.soort !== 'medewerker') throw new RunFout('Nakijken doet een mens.');
  const uit = await toegang.db
    .updateTable('maandrun_nakijken')
    .set({ bekeken_op: new Date(), bekeken_door: toegang.wie.id, oordeel: 'goed', notitie })
    .where('gemeente', '=', toegang.gemeente)
    .where('run', '=', run)
    .where('huishouden', '=', huishouden)
    .where('reden', '=', reden as 'steekproef')
    .where('bekeken_op', 'is', null)
    .executeTakeFirst();
  return uit.numUpdatedRows > 0n;
}

/**
 * Sign for release. The second signature of another person releases the run. The database refuses the same person, a third signature, and
 * signing before everything was looked at.
 * @param op moment it happened, for the past of a fictive municipality; now when absent
 * @returns whether the run is released now
 */
export async function onderteken(
  toegang: Toegang,
  run: string,
  op?: string,
): Promise<{ nummer: number; vrijgegeven: boolean }> {
  if (toegang.wie.soort !== 'medewerker') throw new RunFout('Vrijgeven doet een mens.');
  const { db, gemeente, wie } = toegang;
  const er = await db
    .selectFrom('maandrun_handtekening')
    .select(['nummer', 'gebruiker'])
    .where('gemeente', '=', gemeente)
    .where('run', '=', run)
    .orderBy('nummer')
    .execute();
  if (er.some((h) => h.gebruiker === wie.id)) throw new RunFout('U hebt al getekend. Een tweede collega tekent ook.');
  if (er.length >= 2) throw new RunFout('Deze maand is al vrijgegeven.');
  const nummer = er.length + 1;
  await db
    .insertInto('maandrun_handtekening')
    .values({ gemeente, run, nummer, gebruiker: wie.id, ...(op && { op }) })
    .execute();
  await logboek(toegang, run, 'getekend', { nummer }, op);
  if (nummer < 2) return { nummer, vrijgegeven: false };
  await db
    .updateTable('maandrun')
    .set({ stand: 'vrijgegeven' })
    .where('gemeente', '=', gemeente)
    .where('id', '=', run)
    .execute();
  await logboek(toegang, run, 'vrijgegeven', {}, op);
  return { nummer, vrijgegeven: true };
}

export type Voortgang = {
  run: string;
  maand: string;
  stand: Runstand;
  gepauzeerd: boolean;
  bekendOp: string;
  betaaldag: string;
  delen: number;
  delenKlaar: number;
  /** Estimated from the pace up to now; null before the first part or when it is done. */
  secondenOver: number | null;
  rekenSeconden: number | null;
  totalen: Totalen;
  nakijken: { reden: string; aantal: number; bekeken: number }[];
  /** `dag`: the day it is shown with. */
  handtekeningen: { nummer: number; gebruiker: string; naam: string; op: Date; dag: string }[];
};

/** How a run stands. Counts only, no people. */
export async function voortgang(toegang: Toegang, run: string): Promise<Voortgang | undefined> {
  const { db, gemeente } = toegang;
  const m = await db
    .selectFrom('maandrun')
    .selectAll()
    .where('gemeente', '=', gemeente)
    .where('id', '=', run)
    .executeTakeFirst();
  if (!m) return undefined;
  const delen = await db
    .selectFrom('maandrun_deel')
    .select(['stand', 'totalen'])
    .where('gemeente', '=', gemeente)
    .where('run', '=', run)
    .execute();
  const klaar = delen.filter((d) => d.stand === 'klaar');
  const { rows: af } = await sql<{ af: Totalen }>`select af from bijrijder.apart_sommen(${run}::uuid)`.execute(db);
  const weg = af.map((r) => r.af);
  const { rows: nakijken } = await sql<{ reden: string; aantal: number; bekeken: number }>`
    select reden, aantal, bekeken from bijrijder.nakijktelling(${run}::uuid) order by reden`.execute(db);
  const handtekeningen = await db
    .selectFrom('maandrun_handtekening as h')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'h.gemeente').onRef('g.id', '=', 'h.gebruiker'))
    .select(['h.nummer', 'h.gebruiker', 'g.naam', 'h.op'])
    .select(getoondeDag('h.op').as('dag'))
    .where('h.gemeente', '=', gemeente)
    .where('h.run', '=', run)
    .orderBy('h.nummer')
    .execute();
  const bezig = m.rekenen_van ? ((m.rekenen_tot ?? new Date()).getTime() - m.rekenen_van.getTime()) / 1000 : null;
  return {
    run,
    maand: m.maand,
    stand: m.stand,
    gepauzeerd: m.gepauzeerd,
    bekendOp: m.bekend_op,
    betaaldag: m.betaaldag,
    delen: delen.length,
    delenKlaar: klaar.length,
    secondenOver:
      m.stand === 'rekenen' && klaar.length > 0 && bezig !== null
        ? Math.ceil((bezig / klaar.length) * (delen.length - klaar.length))
        : null,
    rekenSeconden: m.rekenen_tot ? bezig : null,
    totalen: trekAf(telOp(klaar.flatMap((d) => (d.totalen ? [d.totalen] : []))), weg),
    nakijken,
    handtekeningen,
  };
}
