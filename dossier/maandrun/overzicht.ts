import { sql } from 'kysely';
import { getoondeDag, type Toegang } from '../toegang/index.ts';
import type { Runstand } from './tabellen.ts';

/** Runs of the municipality, newest month first. */
export async function runs({
  db,
  gemeente,
}: Toegang): Promise<{ id: string; maand: string; stand: Runstand; betaaldag: string }[]> {
  return db
    .selectFrom('maandrun')
    .select(['id', 'maand', 'stand', 'betaaldag'])
    .where('gemeente', '=', gemeente)
    .where('stand', '<>', 'gestaakt')
    .orderBy('maand', 'desc')
    .execute();
}

/** What the logbook says, oldest first, with the name of who did it. */
export async function logboekVan({ db, gemeente }: Toegang, run: string) {
  return db
    .selectFrom('maandrun_logboek as l')
    .leftJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'l.gemeente').onRef('g.id', '=', 'l.gebruiker'))
    .select(['l.id', 'l.wat', 'l.gegevens', 'l.op', 'g.naam'])
    .select(getoondeDag('l.op').as('dag'))
    .where('l.gemeente', '=', gemeente)
    .where('l.run', '=', run)
    .orderBy('l.id')
    .execute();
}

/** Adults of the households on a list, to declare to the gateway before their names are read. */
export async function mensenVanNakijken(
  { db }: Toegang,
  run: string,
  reden: string,
): Promise<{ huishouden: string; persoon: string }[]> {
  const { rows } = await sql<{
    huishouden: string;
    persoon: string;
  }>`select huishouden, persoon from bijrijder.nakijkmensen(${run}::uuid, ${reden})`.execute(db);
  return rows;
}

/** One list of what a human looks at: open ones first, then by household, so that nothing jumps while working. */
export async function nakijklijst({ db, gemeente }: Toegang, run: string, reden: string) {
  return db
    .selectFrom('maandrun_nakijken')
    .select(['huishouden', 'bedrag_cent', 'anders_cent', 'bekeken_op', 'oordeel', 'notitie'])
    .where('gemeente', '=', gemeente)
    .where('run', '=', run)
    .where('reden', '=', reden as 'steekproef')
    .orderBy(sql`bekeken_op is not null`)
    .orderBy('huishouden')
    .execute();
}

/** What the bank confirmed of a run: payments by how they stand. Counts and cents, no people. */
export async function bankstand(
  { db, gemeente }: Toegang,
  run: string,
): Promise<{ aantal: number; bevestigd: number; terug: number; zonderRekening: number }> {
  const { rows } = await sql<{
    aantal: number;
    cent: number;
  }>`select aantal, som_cent::bigint as cent from betaalbestand where gemeente = ${gemeente} and run = ${run}`.execute(
    db,
  );
  const { rows: v } = await sql<{
    gegevens: { bevestigd?: number; terug?: number; zonderRekening?: number };
  }>`select gegevens from maandrun_logboek
    where gemeente = ${gemeente} and run = ${run} and wat in ('bank', 'bestand') order by id`.execute(db);
  const som = (wat: 'bevestigd' | 'terug') => v.reduce((t, r) => t + (r.gegevens[wat] ?? 0), 0);
  return {
    aantal: rows[0]?.aantal ?? 0,
    bevestigd: som('bevestigd'),
    terug: som('terug'),
    zonderRekening: v.find((r) => r.gegevens.zonderRekening !== undefined)?.gegevens.zonderRekening ?? 0,
  };
}

/** Payments of a run, and of how many households; counts, no people. */
export type Betaaltelling = {
  betalingen: number;
  huishoudens: number;
  maand: number;
  premie: number;
  meerRekeningen: number;
};

/** Count the payments of a run, so that what stands beside them can be counted back. */
export async function betaaltelling({ db }: Toegang, run: string): Promise<Betaaltelling> {
  const { rows } =
    await sql<Betaaltelling>`select betalingen, huishoudens, maand, premie, meer_rekeningen as "meerRekeningen"
    from bijrijder.betaaltelling(${run}::uuid)`.execute(db);
  return rows[0]!;
}

/** Households that were set apart, by reason, and how many of them were mended and computed alone: counts, no people. */
export async function apartgezet(
  { db, gemeente }: Toegang,
  run: string,
): Promise<{ reden: string; aantal: number; hersteld: number }[]> {
  const rijen = await db
    .selectFrom('maandrun_apart as a')
    .leftJoin('maandrun_apart_klaar as k', (j) =>
      j.onRef('k.gemeente', '=', 'a.gemeente').onRef('k.run', '=', 'a.run').onRef('k.huishouden', '=', 'a.huishouden'),
    )
    .select(['a.reden', (e) => e.fn.countAll<number>().as('aantal'), (e) => e.fn.count<number>('k.run').as('hersteld')])
    .where('a.gemeente', '=', gemeente)
    .where('a.run', '=', run)
    .groupBy('a.reden')
    .orderBy('a.reden')
    .execute();
  return rijen.map((r) => ({ reden: r.reden, aantal: Number(r.aantal), hersteld: Number(r.hersteld) }));
}

/** Why the newest run of a month that was given up was given up; null when none was. */
export async function redenGestaakt({ db, gemeente }: Toegang, maand: string): Promise<string | null> {
  const rij = await db
    .selectFrom('maandrun')
    .select('reden_gestaakt')
    .where('gemeente', '=', gemeente)
    .where('maand', '=', maand)
    .where('stand', '=', 'gestaakt')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return rij?.reden_gestaakt ?? null;
}
