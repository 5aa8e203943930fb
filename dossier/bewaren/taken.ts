import { type ColumnType, type Generated, sql } from 'kysely';
import { z } from 'zod';
import type { Dag, Moment } from '../databank/index.ts';
import { taak } from '../taken/index.ts';
import { metToegang, type Toegang } from '../toegang/index.ts';
import { type Ronde, ruimOp, toonRuimte } from './opruimen.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    bewaarronde: {
      gemeente: number;
      id: Generated<string>;
      soort: 'vooruitblik' | 'weggehaald';
      dag: Dag;
      regels: ColumnType<{ gebied: string; tabel: string; aantal: number }[], string, never>;
      mensen: number;
      vastgehouden: ColumnType<Record<string, number>, string, never>;
      gedaan_op: Moment;
    };
  }
}

const VOORUIT_DAGEN = 31;

/**
 * Every night: remove what has had its time, when the municipality has set its terms and turned this on; and look a month
 * ahead, so that the manager sees what will go before it goes.
 */
export const bewaren = taak({
  naam: 'bewaren',
  gegevens: z.object({}),
  rooster: '40 3 * * *',
  maxSeconden: 3_600,
  async uitvoeren(_, { db, wie }) {
    const vraag = {
      wie,
      handeling: 'wijzigen',
      object: 'bewaartermijn',
      doel: 'controle',
      betrokkene: 'geen',
    } as const;
    const { vandaag, aan } = await metToegang(db, vraag, async (t) => ({ vandaag: t.vandaag, aan: await staatAan(t) }));
    const schrijf = (soort: 'weggehaald' | 'vooruitblik', r: Ronde) =>
      metToegang(db, vraag, (t) =>
        t.db
          .insertInto('bewaarronde')
          .values({
            gemeente: t.gemeente,
            soort,
            dag: r.dag,
            regels: JSON.stringify(r.regels),
            mensen: r.mensen,
            vastgehouden: JSON.stringify(r.vastgehouden),
          })
          .execute(),
      );
    if (aan) await schrijf('weggehaald', await ruimOp(db, wie.gemeente, vandaag));
    const straks = new Date(Date.parse(vandaag) + VOORUIT_DAGEN * 86_400_000).toISOString().slice(0, 10);
    await schrijf('vooruitblik', await toonRuimte(db, wie.gemeente, straks));
  },
});

/** Has the municipality set its terms and turned removing on? Off until a human does (setting `bewaren`). */
export async function staatAan(t: Toegang): Promise<boolean> {
  const { rows } = await sql<{ aan: boolean | null }>`
    select (bijrijder.instelling('bewaren', ${t.vandaag}::date) ->> 'aan')::boolean as aan`.execute(t.db);
  return rows[0]?.aan === true;
}
