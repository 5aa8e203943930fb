import { setTimeout as wacht } from 'node:timers/promises';
import { toeval } from '../../dossier/loongegevens/index.ts';
import { type Foutproef, metWerkers, postmaster, start } from './basis.ts';

/** The database dies without warning and is started again on the same data. */
export const databankGedood: Foutproef = {
  naam: 'kill -9 of the database at random moments',
  async doe(s, o, gemeente) {
    const run = await start(s, gemeente, o);
    const kans = toeval(gemeente);
    let keer = 0;
    await metWerkers(s, gemeente, run, o.werkers, async () => {
      await wacht(900 + (kans() % 1_500));
      if (keer++ >= 3) return;
      process.kill(postmaster(s), 'SIGKILL');
      await wacht(200);
      await s.herstart();
    });
    return `database killed ${Math.min(keer, 3)} times`;
  },
};
