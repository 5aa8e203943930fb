import { z } from 'zod';
import { taak } from '../taken/index.ts';
import { metToegang } from '../toegang/index.ts';
import { naarMens, stelVragen, vergelijkOpnieuw } from './vragen.ts';

/** Job: put a declaration that came in beside payslip and wage data; every morning everybody, and give what nobody answered to a human. */
export const loongegevensVergelijken = taak({
  naam: 'loongegevens-vergelijken',
  gegevens: z.object({ huishouden: z.uuid().optional() }),
  rooster: '20 6 * * *',
  async uitvoeren({ huishouden }, { db, wie, klaar }) {
    await metToegang(
      db,
      { wie, handeling: 'wijzigen', object: 'uitbetaling', doel: 'uitbetalen', betrokkene: 'geen' },
      async (toegang) => {
        if (huishouden) await stelVragen(toegang, [huishouden]);
        else {
          await vergelijkOpnieuw(toegang);
          await naarMens(toegang);
        }
        await klaar(toegang);
      },
    );
  },
});
