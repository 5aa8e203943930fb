import { sql } from 'kysely';
import { z } from 'zod';
import { meldAanMens } from '../contact/index.ts';
import type { Db } from '../databank/index.ts';
import { taak } from '../taken/index.ts';
import { metToegang, type Wie } from '../toegang/index.ts';

/**
 * Offers free places to who waits, in order of asking, and tells everybody who was offered one. A second run does nothing more.
 * Returns how many were told.
 */
export async function verdeelPlekken(db: Db, wie: Extract<Wie, { soort: 'taak' }>): Promise<number> {
  const vraag = { wie, object: 'aanbod', doel: 'begeleiding' } as const;
  const nieuw = await metToegang(db, { ...vraag, handeling: 'wijzigen', betrokkene: 'geen' }, async (t) => {
    await sql`select bijrijder.verdeel_alle_plekken()`.execute(t.db);
    await sql`select bijrijder.vergeet_blok()`.execute(t.db);
    return t.db
      .selectFrom('aanbod_plek as p')
      .innerJoin('aanbod as a', (j) => j.onRef('a.gemeente', '=', 'p.gemeente').onRef('a.id', '=', 'p.aanbod'))
      .select(['p.id', 'p.persoon', 'p.antwoord_voor as dag', 'a.naam'])
      .where('p.gemeente', '=', t.gemeente)
      .where('p.antwoord', 'is', null)
      .where('p.verteld_op', 'is', null)
      .orderBy('p.id')
      .execute();
  });
  for (const { id, persoon, dag, naam } of nieuw)
    await metToegang(
      db,
      { ...vraag, handeling: 'wijzigen', betrokkene: persoon, reden: 'taak.plek_vrij' },
      async (t) => {
        const eerste = await t.db
          .updateTable('aanbod_plek')
          .set({ verteld_op: t.vandaag })
          .where((e) => e.and({ gemeente: t.gemeente, id, persoon }))
          .where('verteld_op', 'is', null)
          .where('antwoord', 'is', null)
          .executeTakeFirst();
        if (eerste.numUpdatedRows > 0n) await meldAanMens(t, persoon, 'plek_vrij', { naam, dag }, '/mijn/aanbod');
      },
    );
  await sluitGestopt(db, wie);
  return nieuw.length;
}

/** Tells everybody who waits for what was taken out that it is no more, and frees them of that queue. Once each. */
async function sluitGestopt(db: Db, wie: Extract<Wie, { soort: 'taak' }>): Promise<void> {
  const vraag = { wie, object: 'aanbod', doel: 'begeleiding', handeling: 'wijzigen' } as const;
  const wachtend = await metToegang(db, { ...vraag, betrokkene: 'geen' }, async (t) => {
    const { rows } = await sql<{ keuze: string; persoon: string; naam: string }>`
      select * from bijrijder.wacht_op_gestopt()`.execute(t.db);
    return rows;
  });
  for (const { keuze, persoon, naam } of wachtend)
    await metToegang(db, { ...vraag, betrokkene: persoon, reden: 'taak.aanbod_stopt' }, async (t) => {
      const { rows } = await sql<{ dicht: boolean }>`select bijrijder.sluit_wachten(${keuze}::uuid) as dicht`.execute(
        t.db,
      );
      if (rows[0]?.dicht) await meldAanMens(t, persoon, 'aanbod_stopt', { naam }, '/mijn/aanbod');
    });
}

/** Every morning, and when somebody made room. */
export const aanbodPlekken = taak({
  naam: 'aanbod-plekken',
  gegevens: z.object({}),
  rooster: '20 6 * * *',
  uitvoeren: async (_, { db, wie }) => {
    await verdeelPlekken(db, wie);
  },
});
