import { parentPort, workerData } from 'node:worker_threads';
import { type Bankantwoord, leesBankantwoord } from './bankantwoord.ts';
import { type Grenzen, XmlFout } from './xml.ts';

/** What the thread gives back: what was read, or why it could not be. */
export type Leesuitkomst = { antwoord: Bankantwoord } | { fout: string };

const { bytes, grenzen } = workerData as { bytes: Uint8Array; grenzen: Partial<Grenzen> };
let uit: Leesuitkomst;
try {
  uit = { antwoord: leesBankantwoord(bytes, grenzen) };
} catch (fout) {
  if (!(fout instanceof XmlFout)) throw fout;
  uit = { fout: fout.message };
}
parentPort?.postMessage(uit);
