import { z } from 'zod';
import { meldAan, taak } from '../taken/index.ts';
import { metToegang, type Toegang } from '../toegang/index.ts';
import { herbereken } from '../verrekening/index.ts';
import { logboek } from './run.ts';

/** Job: compute a whole run a second time and compare bytes. The outcome stands in the logbook of the run. */
export const maandrunNarekenen = taak({
  naam: 'maandrun-narekenen',
  gegevens: z.object({ run: z.uuid() }),
  maxSeconden: 1_800,
  async uitvoeren({ run }, { db, wie, klaar, stop }) {
    const vraag = { wie, handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' } as const;
    const maand = await metToegang(db, vraag, async (t) => {
      const er = await t.db
        .selectFrom('maandrun_logboek')
        .select('id')
        .where('gemeente', '=', t.gemeente)
        .where('run', '=', run)
        .where('wat', '=', 'nagerekend')
        .executeTakeFirst();
      if (er) return null;
      return (
        (
          await t.db
            .selectFrom('maandrun')
            .select('maand')
            .where('gemeente', '=', t.gemeente)
            .where('id', '=', run)
            .executeTakeFirst()
        )?.maand ?? null
      );
    });
    const uit = maand ? await herbereken(db, wie.gemeente, maand, undefined, stop) : null;
    await metToegang(db, vraag, async (t) => {
      if (uit) await logboek(t, run, 'nagerekend', { gelijk: uit.gelijk, afwijkend: uit.afwijkend.length });
      await klaar(t);
    });
  },
});

/** Ask for it for every decided month of which the logbook has no outcome yet, newest first. @returns how many */
export async function rekenAllesNa(t: Toegang): Promise<number> {
  const runs = await t.db
    .selectFrom('maandrun as m')
    .select('m.id')
    .where('m.gemeente', '=', t.gemeente)
    .where('m.stand', 'not in', ['concept', 'rekenen', 'gestaakt'])
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('maandrun_logboek as l')
            .select('l.id')
            .whereRef('l.gemeente', '=', 'm.gemeente')
            .whereRef('l.run', '=', 'm.id')
            .where('l.wat', '=', 'nagerekend'),
        ),
      ),
    )
    .orderBy('m.maand', 'desc')
    .execute();
  for (const { id } of runs) await meldAan(t, maandrunNarekenen, { run: id }, { sleutel: id });
  return runs.length;
}
