import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Opstartmelding } from './opstartmelding.ts';

/** When the process started, so that a reused process number is not mistaken for the old one. Linux only; elsewhere ''. */
function begonnen(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function leeft(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fout) {
    return (fout as { code?: string }).code === 'EPERM';
  }
}

/**
 * One start per data folder. A second start gets an error that names the first; a lock left by a killed process is taken over.
 * @returns release, safe to call twice
 */
export function vergrendel(map: string, waar: string): () => void {
  mkdirSync(map, { recursive: true });
  const pad = join(map, 'bijrijder.slot');
  for (let poging = 0; poging < 5; poging++) {
    try {
      const bestand = openSync(pad, 'wx', 0o600);
      writeSync(bestand, JSON.stringify({ pid: process.pid, begonnen: begonnen(process.pid), waar }));
      closeSync(bestand);
      return () => rmSync(pad, { force: true });
    } catch (fout) {
      if ((fout as { code?: string }).code !== 'EEXIST') throw fout;
    }
    let ander = { pid: 0, begonnen: '', waar: '' };
    try {
      ander = JSON.parse(readFileSync(pad, 'utf8')) as typeof ander;
    } catch {
      // half-written by a start of this very moment, or by one that was killed: look again
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      if (poging < 3) continue;
    }
    if (ander.pid && leeft(ander.pid) && begonnen(ander.pid) === ander.begonnen) {
      throw new Opstartmelding(
        `Bijrijder draait al met deze gegevens (proces ${ander.pid}, ${ander.waar}). Stop die eerst, of kies een andere map met BIJRIJDER_DATA.`,
      );
    }
    rmSync(pad, { force: true });
  }
  throw new Error(`Het slot ${pad} is niet te krijgen. Start nog eens.`);
}
