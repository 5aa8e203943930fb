import { sql } from 'kysely';
import { z } from 'zod';
import { taak } from '../taken/index.ts';
import { metToegang } from '../toegang/index.ts';

/** Every morning: who asked something and has no klantmanager any more, gets one. */
export const niemandZonderMens = taak({
  naam: 'niemand-zonder-mens',
  gegevens: z.object({}),
  rooster: '5 6 * * *',
  uitvoeren: async (_, { db, wie }) => {
    await metToegang(
      db,
      { wie, handeling: 'wijzigen', object: 'belofte', doel: 'begeleiding', betrokkene: 'geen' },
      (t) => sql`select bijrijder.vang_wachtenden_op()`.execute(t.db),
    );
  },
});
