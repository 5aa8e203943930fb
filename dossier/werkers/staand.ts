import { setTimeout as wacht } from 'node:timers/promises';
import { openKluis, type Verbinding, verbind } from '../databank/index.ts';
import { warmOp } from '../maandrun/index.ts';
import type { Bericht, Opdracht } from './protocol.ts';
import { databankIsWeg } from './weg.ts';
import { startWerkers } from './werkers.ts';

const OPNIEUW_MS = 1_000;
/** Who was just started has work waiting, or soon has time. */
const EERST_WERK_MS = 5_000;

/**
 * Stand by and do the jobs of the queue until `stop`. When the database goes away it says so once, waits, and goes on when it is back;
 * what it held then is done again by whoever comes first. After `stop` it finishes what it holds, or gives it back.
 */
export async function staaKlaar(
  { werkUrl, map, gemeenten, warm }: Extract<Opdracht, { soort: 'begin' }>,
  stop: AbortSignal,
  zeg: (bericht: Bericht) => void,
): Promise<void> {
  const werk = verbind(werkUrl, { max: 8, naam: `bijrijder-werker-${process.pid}` });
  const regel = (tekst: string) => zeg({ soort: 'regel', tekst });
  let weg = false;
  const fout = (naam: string, wat: Error) => {
    if (!databankIsWeg(wat)) return regel(`Taak ${naam}: ${wat.message}`);
    if (weg || stop.aborted) return;
    weg = true;
    regel('De databank is weg. De werker wacht tot zij terug is; wat hij deed, wordt daarna opnieuw gedaan.');
    void totTerug(werk, stop).then(() => {
      weg = false;
      if (!stop.aborted) regel('De databank is er weer.');
    });
  };
  try {
    const werkers = await eersteKeer(
      () => startWerkers({ werkUrl, werk, kluis: openKluis(map), gemeenten, stop, fout }),
      werk,
      stop,
      regel,
    );
    if (!werkers) return;
    zeg({ soort: 'klaar' });
    if (warm) {
      await wacht(EERST_WERK_MS, undefined, { signal: stop }).catch(() => {});
      if (await warmOp(stop)) zeg({ soort: 'warm' });
    }
    await tot(stop);
    await werkers.stop();
  } finally {
    await werk.sluit();
  }
}

const tot = (stop: AbortSignal): Promise<void> =>
  new Promise((klaar) => (stop.aborted ? klaar() : stop.addEventListener('abort', () => klaar(), { once: true })));

/** A worker may be started before its database; then it waits. */
async function eersteKeer<T>(
  start: () => Promise<T>,
  werk: Verbinding,
  stop: AbortSignal,
  regel: (tekst: string) => void,
): Promise<T | null> {
  for (let gezegd = false; !stop.aborted; gezegd = true) {
    try {
      return await start();
    } catch (wat) {
      if (!databankIsWeg(wat)) throw wat;
      if (!gezegd) regel('De databank is er nog niet. De werker wacht tot zij er is.');
      await totTerug(werk, stop);
    }
  }
  return null;
}

async function totTerug(werk: Verbinding, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      await werk.pool.query('select 1');
      return;
    } catch {
      await wacht(OPNIEUW_MS, undefined, { signal: stop }).catch(() => {});
    }
  }
}
