import { setTimeout as wacht } from 'node:timers/promises';
import { type Foutproef, metWerkers, start } from './basis.ts';

/** A worker that neither goes on nor lets go. */
export const hangendeWerker: Foutproef = {
  naam: 'a worker that hangs holding its part',
  async doe(s, o, gemeente) {
    const klant = await s.klant();
    await klant.query("alter role bijrijder_werk set idle_in_transaction_session_timeout = '3s'");
    const run = await start(s, gemeente, o);
    const hanger = await s.klant();
    await hanger.query("set idle_in_transaction_session_timeout = '3s'");
    await hanger.query('begin');
    await hanger.query('select 1 from maandrun_deel where gemeente = $1 and run = $2 and deel = 0 for update', [
      gemeente,
      run,
    ]);
    await metWerkers(s, gemeente, run, o.werkers, () => wacht(300));
    await hanger.end().catch(() => {});
    await klant.query("alter role bijrijder_werk set idle_in_transaction_session_timeout = '60s'");
    await klant.end();
    return 'the server ended the hanging transaction after 3 s';
  },
};
