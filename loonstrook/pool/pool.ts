import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { BERICHTEN } from '../etiketten/berichten.ts';
import type { Antwoord, Taak, Voortgang } from './protocol.ts';

/** Limits of the isolated process. */
export const GRENZEN = {
  /** Processor time and time by the clock for a file with text; such a file is read in a fraction of it. */
  tekst: { cpuMs: 3_500, klokMs: 20_000 },
  /** By the clock where the system does not tell processor time. */
  blindMs: 4_500,
  /** What each photo adds: it takes about three seconds, longer on a busy machine. */
  foto: { cpuMs: 6_000, klokMs: 25_000 },
  /** Memory of the whole process. */
  geheugenMb: 1_400,
  /** JavaScript heap. */
  heapMb: 512,
  /** After so many tasks a fresh process is started. */
  takenPerKind: 60,
  /** An idle process is closed after this time. */
  rustMs: 120_000,
} as const;

type Wachtend = { taak: Taak; klaar: (a: Antwoord) => void };
type Kind = { proces: ChildProcess; taken: number; bezig: boolean; rust?: NodeJS.Timeout };

const eis = createRequire(import.meta.url);
const kamer = dirname(eis.resolve('@bijrijder/loonstrook'));

/** Folders the process may read: this room and the packages it uses. */
function leesbaar(): string[] {
  const uit = new Set([kamer]);
  for (const pakket of ['pdfjs-dist', '@tesseract.js-data/nld', 'tesseract.js', 'sharp', '@napi-rs/canvas']) {
    const pad = dirname(
      eis.resolve(pakket.startsWith('@tess') || pakket === 'pdfjs-dist' ? `${pakket}/package.json` : pakket),
    );
    uit.add(pad.slice(0, pad.lastIndexOf(`${sep}node_modules${sep}`) + `${sep}node_modules`.length));
  }
  return [...uit];
}

/** CPU time and memory of a process where the system tells it (Linux); otherwise only the clock limits. */
function verbruik(pid: number): { cpuMs: number; geheugenMb: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    const paginas = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return { cpuMs: (Number(stat[11]) + Number(stat[12])) * 10, geheugenMb: (paginas * 4096) / 1_048_576 };
  } catch {
    return null;
  }
}

/** A few isolated processes that each do one task at a time. */
export class Leespool {
  readonly #grootte: number;
  readonly #kinderen = new Set<Kind>();
  readonly #wachtrij: Wachtend[] = [];
  #volgende = 1;

  constructor(grootte = 2) {
    this.#grootte = grootte;
  }

  /** Does one task; a process that dies, hangs or grows too large becomes an answer with a sentence. */
  doe(taak: Taak): Promise<Antwoord> {
    return new Promise((klaar) => {
      this.#wachtrij.push({ taak, klaar });
      this.#verder();
    });
  }

  /** Ends all processes; waiting tasks get the answer that reading stopped. */
  sluit(): void {
    for (const kind of this.#kinderen) kind.proces.kill('SIGKILL');
    this.#kinderen.clear();
  }

  #verder(): void {
    if (!this.#wachtrij.length) return;
    let kind = [...this.#kinderen].find((k) => !k.bezig);
    if (!kind && this.#kinderen.size < this.#grootte) kind = this.#start();
    if (kind) this.#geef(kind, this.#wachtrij.shift()!);
  }

  #start(): Kind {
    const proces = fork(join(kamer, 'pool', 'kind.ts'), [], {
      serialization: 'advanced',
      env: { LANG: 'C.UTF-8', OMP_THREAD_LIMIT: '1' },
      execArgv: [
        '--permission',
        ...leesbaar().map((m) => `--allow-fs-read=${m}`),
        '--allow-addons',
        '--allow-worker',
        `--max-old-space-size=${GRENZEN.heapMb}`,
        '--disable-warning=ExperimentalWarning',
        '--disable-warning=SecurityWarning',
      ],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const kind: Kind = { proces, taken: 0, bezig: false };
    proces.stderr?.resume();
    proces.once('exit', () => this.#kinderen.delete(kind));
    proces.once('error', () => this.#kinderen.delete(kind));
    this.#kinderen.add(kind);
    return kind;
  }

  #geef(kind: Kind, { taak, klaar }: Wachtend): void {
    const id = this.#volgende++;
    const grens: { cpuMs: number; klokMs: number } = { ...GRENZEN.tekst };
    kind.bezig = true;
    kind.taken++;
    clearTimeout(kind.rust);
    const { proces } = kind;
    this.#houdWakker(kind, true);
    const begin = Date.now();
    const eerst = verbruik(proces.pid ?? 0)?.cpuMs ?? 0;
    let reden: string | null = null;
    const wacht = setInterval(() => {
      const nu = verbruik(proces.pid ?? 0);
      const klokMs = nu === null ? grens.klokMs - GRENZEN.tekst.klokMs + GRENZEN.blindMs : grens.klokMs;
      const teLang = Date.now() - begin > klokMs || (nu !== null && nu.cpuMs - eerst > grens.cpuMs);
      if (teLang) reden = BERICHTEN.teLang;
      else if (nu !== null && nu.geheugenMb > GRENZEN.geheugenMb) reden = BERICHTEN.teGroot;
      if (reden) proces.kill('SIGKILL');
    }, 100);
    const af = (antwoord: Antwoord) => {
      clearInterval(wacht);
      proces.off('message', bericht);
      proces.off('exit', gestopt);
      kind.bezig = false;
      this.#rust(kind);
      klaar(antwoord);
      this.#verder();
    };
    const bericht = (a: Antwoord | Voortgang) => {
      if (a.id !== id) return;
      if (!('fase' in a)) return af(a);
      grens.cpuMs += GRENZEN.foto.cpuMs;
      grens.klokMs += GRENZEN.foto.klokMs;
    };
    const gestopt = () => {
      this.#kinderen.delete(kind);
      af({ id, fout: reden ?? BERICHTEN.gestopt });
    };
    proces.on('message', bericht);
    proces.once('exit', gestopt);
    proces.send({ id, taak }, (fout) => {
      if (fout && kind.bezig) proces.kill('SIGKILL');
    });
  }

  /** An idle process does not keep the program alive, and is closed after a while or after many tasks. */
  #rust(kind: Kind): void {
    this.#houdWakker(kind, false);
    if (kind.taken >= GRENZEN.takenPerKind) {
      this.#kinderen.delete(kind);
      kind.proces.kill();
      return;
    }
    kind.rust = setTimeout(() => {
      this.#kinderen.delete(kind);
      kind.proces.kill();
    }, GRENZEN.rustMs);
    kind.rust.unref();
  }

  #houdWakker({ proces }: Kind, aan: boolean): void {
    if (aan) {
      proces.ref();
      proces.channel?.ref();
    } else {
      proces.unref();
      proces.channel?.unref();
    }
  }
}
