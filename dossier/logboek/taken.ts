import { sql } from 'kysely';
import { z } from 'zod';
import type { Db, Moment } from '../databank/index.ts';
import { taak } from '../taken/index.ts';
import { metToegang, type Wie } from '../toegang/index.ts';
import { type Ontvanger, ontvangerUitOmgeving, otlpBericht, stuurOtlp, type Verwerkingsregel } from './otlp.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    logboek_uitvoer: { gemeente: number; tot_xid: number; tot_id: string; aantal: number; op: Moment };
  }
}

const PER_KEER = 1_000;
const VERSIE = '0.1.0';

/**
 * Hand over the lines that were not handed over yet, in order, each at least once and none left out: the place moves on in
 * the transaction that sent them. A line goes when nothing older can still come. Returns how many.
 */
export async function voerLogboekUit(db: Db, wie: Extract<Wie, { soort: 'taak' }>, naar: Ontvanger): Promise<number> {
  let som = 0;
  for (;;) {
    const aantal = await metToegang(
      db,
      { wie, handeling: 'toevoegen', object: 'logboek', doel: 'controle', betrokkene: 'geen' },
      async (t) => {
        await sql`select pg_advisory_xact_lock(717005, ${t.gemeente})`.execute(t.db);
        const tot = await t.db
          .selectFrom('logboek_uitvoer')
          .select(['tot_xid', 'tot_id'])
          .where('gemeente', '=', t.gemeente)
          .executeTakeFirst();
        const { rows } = await sql<Verwerkingsregel & { xid: number }>`
          select id, verwerking, betrokkene, op, handeling, object, doel, rol, xid from inzage
          where gemeente = ${t.gemeente} and xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
            and (xid, id) > (${tot?.tot_xid ?? 0}::bigint, ${tot?.tot_id ?? '00000000-0000-0000-0000-000000000000'}::uuid)
          order by xid, id limit ${PER_KEER}`.execute(t.db);
        const laatste = rows.at(-1);
        if (!laatste) return 0;
        await stuurOtlp(naar, otlpBericht(rows, t.gemeente, VERSIE, process.env.OTEL_SERVICE_NAME));
        const plek = { tot_xid: laatste.xid, tot_id: laatste.id };
        await t.db
          .insertInto('logboek_uitvoer')
          .values({ gemeente: t.gemeente, ...plek, aantal: rows.length })
          .onConflict((c) =>
            c.column('gemeente').doUpdateSet({ ...plek, aantal: sql`logboek_uitvoer.aantal + ${rows.length}` }),
          )
          .execute();
        return rows.length;
      },
    );
    som += aantal;
    if (aantal < PER_KEER) return som;
  }
}

/** Every minute, when the variables of OpenTelemetry say where to. */
export const logboekUitvoeren = taak({
  naam: 'logboek-uitvoeren',
  gegevens: z.object({}),
  rooster: '* * * * *',
  uitvoeren: async (_, { db, wie }) => {
    const naar = ontvangerUitOmgeving();
    if (naar) await voerLogboekUit(db, wie, naar);
  },
});
