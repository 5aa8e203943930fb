import { type Kysely, sql } from 'kysely';
import type { Tabellen } from '../databank/index.ts';
import { metToegang, type Wie } from '../toegang/index.ts';
import { plusMaanden } from '../verrekening/huishoudgeld.ts';
import { bevries, doeDeel, maakRun, openDelen, sluitRekenen } from './run.ts';

/** First working day after a month at noon: when a fictive municipality decided on it. */
export type Historiemaand = { maand: string; bekendOp: string };

/**
 * Decide months of the past with the run itself: each on what was known on its decision day. Only for a fictive municipality, whose facts
 * were loaded with the moment at which they became known. Runs that are there are left alone.
 */
export async function historie(
  werk: Kysely<Tabellen>,
  gemeente: number,
  maanden: readonly Historiemaand[],
): Promise<number> {
  const wie: Wie = { soort: 'taak', gemeente, naam: 'Maandrun', rol: 'werker' };
  const vraag = { wie, handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' } as const;
  let gedaan = 0;
  for (const { maand, bekendOp } of maanden) {
    const run = await metToegang(werk, vraag, async ({ db }) => {
      const id = await maakRun(db, gemeente, maand, bekendOp);
      const { stand } = await db
        .selectFrom('maandrun')
        .select('stand')
        .where('gemeente', '=', gemeente)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (stand !== 'concept') return null;
      const { rows } = await sql<{
        voorbeeld: boolean;
      }>`select is_voorbeeld as voorbeeld from gemeente where code = ${gemeente}`.execute(db);
      if (!rows[0]?.voorbeeld)
        throw new Error('Alleen een voorbeeldgemeente heeft een verleden dat achteraf wordt berekend.');
      await bevries(db, gemeente, id, { peil: `${bekendOp}T12:00:00+02:00` });
      return id;
    });
    if (!run) continue;
    for (const deel of await metToegang(werk, vraag, ({ db }) => openDelen(db, gemeente, run))) {
      await metToegang(werk, vraag, ({ db }) => doeDeel(db, gemeente, run, deel, 'historie'));
    }
    await metToegang(werk, vraag, ({ db }) => sluitRekenen(db, gemeente, run));
    gedaan += 1;
  }
  return gedaan;
}

/** Months from `van` up to and including `totEnMet`, each decided on the given day of the next month. */
export function historiemaanden(van: string, totEnMet: string, besluitdag: (maand: string) => string): Historiemaand[] {
  const uit: Historiemaand[] = [];
  for (let maand = van; maand <= totEnMet; maand = plusMaanden(maand, 1))
    uit.push({ maand, bekendOp: besluitdag(maand) });
  return uit;
}
