import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { zetWetsgrenzen } from '../wet/index.ts';
import { HUIS } from './gegevensmap.ts';
import { EIGENAAR } from './rollen.ts';

const MAP = join(HUIS, 'dossier/migraties');
/** How long a statement may stand in the queue for a lock: whoever asks for that table after it waits behind it. */
const WACHT_OP_SLOT = '1s';
/** How long a migration is tried again when somebody else holds what it needs. */
const GEDULD_MS = 600_000;
const SLOT_BEZET = new Set(['55P03', '40P01']);

/** What a run did. */
export type Migratieverslag = { gedaan: string[]; totaal: number };

/**
 * Bring the database up to date with `dossier/migraties/NNNN_*.sql`, in order of number, each in its own transaction,
 * as the owner role. Safe to start on several machines at once, and while servers of the version before work: a migration that
 * cannot have its lock at once lets everybody through and tries again.
 * @param geduldMs how long it is tried again before it gives up
 * @throws when an applied migration has changed since, two files have one number, or a lock was not to be had
 */
export async function migreer(beheerUrl: string, map = MAP, geduldMs = GEDULD_MS): Promise<Migratieverslag> {
  const bestanden = readdirSync(map)
    .filter((naam) => naam.endsWith('.sql'))
    .sort();
  const nummers = new Map<string, string>();
  for (const naam of bestanden) {
    const nummer = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(naam)?.[1];
    if (!nummer) throw new Error(`Migratie ${naam} heet niet NNNN_naam.sql.`);
    const dubbel = nummers.get(nummer);
    if (dubbel) throw new Error(`Migraties ${dubbel} en ${naam} hebben hetzelfde nummer.`);
    nummers.set(nummer, naam);
  }
  const klant = new pg.Client({ connectionString: beheerUrl });
  klant.on('error', () => {});
  await klant.connect();
  try {
    await klant.query(`set role ${EIGENAAR}`);
    await klant.query('select pg_advisory_lock(717002)');
    await klant.query(`create table if not exists public.migratie (
      nummer text primary key, naam text not null, controle text not null, gedaan_op timestamptz not null default now())`);
    const al = new Map(
      (
        await klant.query<{ nummer: string; controle: string }>('select nummer, controle from public.migratie')
      ).rows.map((rij) => [rij.nummer, rij.controle]),
    );
    // before too: a wall that a migration builds finds its figure
    await zetWetsgrenzen(klant);
    const gedaan: string[] = [];
    for (const [nummer, naam] of nummers) {
      const sql = readFileSync(join(map, naam), 'utf8');
      const controle = createHash('sha256').update(sql).digest('hex');
      const eerder = al.get(nummer);
      if (eerder === controle) continue;
      if (eerder) {
        throw new Error(
          `Migratie ${naam} is veranderd nadat zij is uitgevoerd. Maak een nieuwe migratie, of begin met lege gegevens.`,
        );
      }
      await metGeduld(naam, geduldMs, () => voerUit(klant, naam, nummer, sql, controle));
      gedaan.push(naam);
    }
    await zetWetsgrenzen(klant);
    return { gedaan, totaal: nummers.size };
  } finally {
    await klant.end();
  }
}

async function metGeduld(naam: string, geduldMs: number, doe: () => Promise<void>): Promise<void> {
  const begin = performance.now();
  for (let pauze = 250; ; pauze = Math.min(5_000, pauze * 2)) {
    try {
      return await doe();
    } catch (fout) {
      const { cause } = fout as { cause?: { code?: string } };
      if (!SLOT_BEZET.has(cause?.code ?? '')) throw fout;
      if (performance.now() - begin > geduldMs)
        throw new Error(
          `Migratie ${naam} kreeg geen beurt: een andere vraag houdt de tabel vast. Er is niets veranderd. Kijk in pg_stat_activity welke vraag lang loopt, en start daarna opnieuw.`,
          { cause },
        );
      await new Promise((verder) => setTimeout(verder, pauze));
    }
  }
}

async function voerUit(klant: pg.Client, naam: string, nummer: string, sql: string, controle: string): Promise<void> {
  await klant.query('begin');
  try {
    await klant.query(`set local lock_timeout = '${WACHT_OP_SLOT}'`);
    await klant.query(sql);
    await klant.query('insert into public.migratie (nummer, naam, controle) values ($1, $2, $3)', [
      nummer,
      naam,
      controle,
    ]);
    await klant.query('commit');
  } catch (fout) {
    await klant.query('rollback');
    const positie = Number((fout as { position?: string }).position);
    const regel = positie ? ` (regel ${sql.slice(0, positie).split('\n').length})` : '';
    throw new Error(`Migratie ${naam}${regel}: ${(fout as Error).message}`, { cause: fout });
  }
}
