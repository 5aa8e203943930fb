// A worker process; `startWerkprocessen` starts it and tells it what to do. It ends when it is asked to, or when its supervisor is gone.
import { enableCompileCache } from 'node:module';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import type { Bericht, Opdracht } from './protocol.ts';

// a second worker on this machine does not read and compile everything again; where nothing may be written it just does
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/bijrijder'));

const stop = new AbortController();
const zeg = (bericht: Bericht) => {
  if (process.connected) process.send?.(bericht);
};
/** Longer than a worker takes to give back what it holds. */
const GENOEG_MS = 30_000;

async function begin(opdracht: Extract<Opdracht, { soort: 'begin' }>): Promise<void> {
  if (opdracht.rustig) setPriority(5);
  const { staaKlaar } = await import('./staand.ts');
  await staaKlaar(opdracht, stop.signal, zeg);
}

function houOp(): void {
  if (stop.signal.aborted) return;
  stop.abort();
  // the database lets go of what a process held that is no longer there
  setTimeout(() => process.exit(0), GENOEG_MS).unref();
}

process.on('SIGTERM', houOp);
process.on('SIGINT', houOp);
process.on('disconnect', houOp);
process.on('message', (opdracht: Opdracht) => {
  if (opdracht.soort === 'stop') return houOp();
  begin(opdracht).then(
    () => process.exit(0),
    (fout: unknown) => {
      zeg({ soort: 'regel', tekst: fout instanceof Error ? fout.message : String(fout) });
      process.exit(1);
    },
  );
});
