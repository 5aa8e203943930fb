import { sql } from 'kysely';
import type { Db } from '../databank/index.ts';
import { metToegang } from '../toegang/index.ts';

/** The chain of seals over the access lines: how many were checked, and which no longer fit. */
export type Inzagecontrole = { zegels: number; regels: number; kapot: { volgnummer: number; wat: string }[] };

/** Check that the log of who looked is as it was written. Stores nothing. @param werk login of the workers */
export const controleerInzage = (werk: Db, gemeente: number): Promise<Inzagecontrole> =>
  metToegang(
    werk,
    {
      wie: { soort: 'taak', gemeente, naam: 'Controle', rol: 'werker' },
      handeling: 'lezen',
      object: 'inzage',
      doel: 'controle',
      betrokkene: 'geen',
    },
    async ({ db }) => {
      const kapot = await sql<{ volgnummer: number; wat: string }>`select * from bijrijder.controleer_inzage()`.execute(
        db,
      );
      const som = await db
        .selectFrom('inzage_zegel')
        .select((e) => [e.fn.countAll<number>().as('zegels'), e.fn.sum<string | null>('aantal').as('regels')])
        .where('gemeente', '=', gemeente)
        .executeTakeFirstOrThrow();
      return { zegels: Number(som.zegels), regels: Number(som.regels ?? 0), kapot: kapot.rows };
    },
  );
