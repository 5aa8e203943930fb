import { Worker } from 'node:worker_threads';
import type { Bankantwoord } from './bankantwoord.ts';
import type { Leesuitkomst } from './werker.ts';
import { XmlFout } from './xml.ts';

/** A file of 30 MB of a bank stays well under it; what needs more is made to be too much. */
const GRENZEN = {
  bytes: 30_000_000,
  elementen: 1_500_000,
  /** By the clock; the largest file takes a few seconds on a busy machine. */
  klokMs: 60_000,
  heapMb: 1_024,
};

let vorige: Promise<unknown> = Promise.resolve();

/**
 * Read a file that somebody gave us, in a thread of its own with limits on memory and time: a file that is made to be too much ends the
 * thread and not the product. One at a time in a process.
 * @throws XmlFout with what is wrong
 */
export function leesApart(bytes: Uint8Array, over: Partial<typeof GRENZEN> = {}): Promise<Bankantwoord> {
  const beurt = vorige.then(() => eenKeer(bytes, { ...GRENZEN, ...over }));
  vorige = beurt.catch(() => undefined);
  return beurt;
}

function eenKeer(bytes: Uint8Array, { klokMs, heapMb, ...grenzen }: typeof GRENZEN): Promise<Bankantwoord> {
  if (bytes.length > grenzen.bytes)
    throw new XmlFout(
      `Dit bestand is groter dan ${Math.floor(grenzen.bytes / 1_000_000)} MB. Vraag de bank om het in delen te geven. Er is niets veranderd.`,
    );
  return new Promise((klaar, mislukt) => {
    const draad = new Worker(new URL('./werker.ts', import.meta.url), {
      workerData: { bytes, grenzen: { bytes: grenzen.bytes, elementen: grenzen.elementen } },
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    });
    const teVeel = (wat: string) => {
      clearTimeout(klok);
      mislukt(new XmlFout(`${wat} Vraag de bank om een gewoon bestand, of om kleinere delen. Er is niets veranderd.`));
      void draad.terminate();
    };
    const klok = setTimeout(() => teVeel('Dit bestand lezen duurt te lang.'), klokMs);
    draad.once('message', (uit: Leesuitkomst) => {
      clearTimeout(klok);
      if ('antwoord' in uit) klaar(uit.antwoord);
      else mislukt(new XmlFout(uit.fout));
    });
    draad.once('error', (fout: NodeJS.ErrnoException) => {
      if (fout.code === 'ERR_WORKER_OUT_OF_MEMORY')
        return teVeel('Dit bestand vraagt meer geheugen dan een bestand van een bank.');
      clearTimeout(klok);
      mislukt(fout);
    });
    draad.once('exit', () => {
      clearTimeout(klok);
      mislukt(new XmlFout('Dit bestand kon niet worden gelezen. Er is niets veranderd.'));
    });
  });
}
