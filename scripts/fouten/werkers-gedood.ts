import { setTimeout as wacht } from 'node:timers/promises';
import { toeval } from '../../dossier/loongegevens/index.ts';
import { delenKlaar, type Foutproef, metWerkers, start } from './basis.ts';

/** Workers die without warning. */
export const werkersGedood: Foutproef = {
  naam: 'kill -9 of workers at random moments',
  async doe(s, o, gemeente) {
    const run = await start(s, gemeente, o);
    const kans = toeval(gemeente);
    let gedood = 0;
    let halverwege = 0;
    await metWerkers(s, gemeente, run, o.werkers, async (werkers) => {
      await wacht(250 + (kans() % 900));
      // enough is enough: a worker that never lives long enough to start proves nothing
      if (gedood >= 12) return;
      const klaar = await delenKlaar(s, gemeente, run);
      if (klaar.klaar > 0 && klaar.klaar < klaar.alle) halverwege += 1;
      if (werkers[kans() % werkers.length]!.kill('SIGKILL')) gedood += 1;
    });
    return `${gedood} workers killed, ${halverwege} of them with the run half way`;
  },
};
