import { setTimeout as wacht } from 'node:timers/promises';
import { toeval } from '../../dossier/loongegevens/index.ts';
import { delenKlaar, type Foutproef, metWerkers, start } from './basis.ts';

/** So many may die before they have begun; the others die in the middle of the work. */
const EERST = 3;

/** Workers die without warning. */
export const werkersGedood: Foutproef = {
  naam: 'kill -9 of workers at random moments',
  async doe(s, o, gemeente) {
    const run = await start(s, gemeente, o);
    const kans = toeval(gemeente);
    let gedood = 0;
    let halverwege = 0;
    await metWerkers(s, gemeente, run, o.werkers, async (werkers) => {
      await wacht(gedood < EERST ? 250 + (kans() % 900) : 20 + (kans() % 300));
      // enough is enough: a worker that never lives long enough to start proves nothing
      if (gedood >= 12) return;
      const klaar = await delenKlaar(s, gemeente, run);
      const onderweg = klaar.klaar > 0 && klaar.klaar < klaar.alle;
      if (gedood >= EERST && !onderweg) return;
      if (onderweg) halverwege += 1;
      if (werkers[kans() % werkers.length]!.kill('SIGKILL')) gedood += 1;
    });
    return `${gedood} workers killed, ${halverwege} of them with the run half way`;
  },
};
