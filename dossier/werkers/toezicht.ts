import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Bericht, Opdracht } from './protocol.ts';
import { eisTijdslimiet, installeerWachtrijen } from './werkers.ts';

export type Werkprocesopties = Omit<Extract<Opdracht, { soort: 'begin' }>, 'soort'> & {
  /** How many processes; each uses one core. */
  aantal: number;
  /** One Dutch line for whoever keeps the machine running. */
  zeg(regel: string): void;
};

export type Werkprocessen = {
  /** Ids of the processes that live now. */
  pids(): number[];
  /** When every process looks in the queue. */
  klaar: Promise<void>;
  /** When every process is up to speed; only with `warm`. */
  warm: Promise<void>;
  /** Each finishes what it holds, or gives it back; resolves when all are gone. */
  stop(): Promise<void>;
};

/** A young generation that is large enough for a part; nothing is forgotten of the code in weeks without a month. */
const NODE = ['--max-semi-space-size=64', '--no-flush-bytecode'];
const EERSTE_PAUZE_MS = 1_000;
const LANGSTE_PAUZE_MS = 60_000;
/** Who lived so long did not fall at its start. */
const GELEEFD_MS = 60_000;
/** A process that does not go by itself after this is ended; what it held comes free. */
const HOOGSTENS_MS = 35_000;

/**
 * Start worker processes and keep them alive: one that falls is started again, with a growing pause when it falls at once.
 * @throws when the database would wait for ever for a machine that died in the middle of its work
 */
export async function startWerkprocessen({ aantal, zeg, ...rest }: Werkprocesopties): Promise<Werkprocessen> {
  await eisTijdslimiet(rest.werkUrl);
  await installeerWachtrijen(rest.werkUrl);
  const levend = new Set<ChildProcess>();
  const timers = new Set<NodeJS.Timeout>();
  let stoppen = false;

  // a worker has its own login; that of who may change everything stays with who started it
  const { DATABASE_URL: _beheer, ...omgeving } = process.env;
  const start = (pauze: number, meld: (soort: 'klaar' | 'warm') => void) => {
    const kind = fork(join(import.meta.dirname, 'werkproces.ts'), [], {
      env: omgeving,
      execArgv: NODE,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const begonnen = performance.now();
    levend.add(kind);
    kind.on('message', (bericht: Bericht) => {
      if (bericht.soort === 'regel') zeg(bericht.tekst);
      else meld(bericht.soort);
    });
    // a channel that broke is told by the end of the process
    kind.on('error', () => {});
    kind.send({ soort: 'begin', ...rest } satisfies Opdracht);
    kind.once('exit', (code, signaal) => {
      levend.delete(kind);
      if (stoppen) return;
      const volgende =
        performance.now() - begonnen > GELEEFD_MS ? EERSTE_PAUZE_MS : Math.min(LANGSTE_PAUZE_MS, pauze * 2);
      zeg(
        `Een werker is gestopt (${signaal ?? `code ${code}`}). Over ${volgende / 1_000} s start een nieuwe; wat hij deed, wordt opnieuw gedaan.`,
      );
      const timer = setTimeout(() => {
        timers.delete(timer);
        start(volgende, meld);
      }, volgende);
      timers.add(timer);
    });
  };

  const [klaar, warm] = [wachtOpAllen(aantal), wachtOpAllen(aantal)];
  for (let i = 0; i < aantal; i++) start(EERSTE_PAUZE_MS / 2, (soort) => (soort === 'klaar' ? klaar : warm).een(i));
  return {
    pids: () => [...levend].map((kind) => kind.pid!),
    klaar: klaar.allen,
    warm: warm.allen,
    stop: async () => {
      stoppen = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(
        [...levend].map(
          (kind) =>
            new Promise<void>((weg) => {
              const hard = setTimeout(() => kind.kill('SIGKILL'), HOOGSTENS_MS);
              kind.once('exit', () => {
                clearTimeout(hard);
                weg();
              });
              if (kind.connected) kind.send({ soort: 'stop' } satisfies Opdracht, () => {});
              else kind.kill('SIGTERM');
            }),
        ),
      );
    },
  };
}

/** Resolves when each of `aantal` was heard of. */
function wachtOpAllen(aantal: number): { een(wie: number): void; allen: Promise<void> } {
  const gehoord = new Set<number>();
  const { promise, resolve } = Promise.withResolvers<void>();
  if (aantal === 0) resolve();
  return {
    een(wie) {
      if (gehoord.add(wie).size === aantal) resolve();
    },
    allen: promise,
  };
}
