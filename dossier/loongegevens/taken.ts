import { z } from 'zod';
import { taak } from '../taken/index.ts';
import { metToegang } from '../toegang/index.ts';
import { naarMens, vergelijkOpnieuw } from './vragen.ts';

/** Job: every morning, put declarations beside the wage data, and give what nobody answered to a human. */
export const loongegevensVergelijken = taak({
  naam: 'loongegevens-vergelijken',
  gegevens: z.object({}),
  rooster: '20 6 * * *',
  async uitvoeren(_gegevens, { db, wie, klaar }) {
    await metToegang(
      db,
      { wie, handeling: 'wijzigen', object: 'uitbetaling', doel: 'uitbetalen', betrokkene: 'geen' },
      async (toegang) => {
        await vergelijkOpnieuw(toegang);
        await naarMens(toegang);
        await klaar(toegang);
      },
    );
  },
});
