import { type ChildProcess, spawn } from 'node:child_process';
import { vrijePoort } from '../poort.ts';

/** The whole product as a process of its own. */
export type Server = {
  naam: string;
  poort: number;
  proces: ChildProcess;
  /** How it ended. */
  weg: Promise<number | NodeJS.Signals | null>;
};

/** Start the product of this folder, and wait until it says that it can work. */
export async function startServer(naam: string, map: string, omgeving: Record<string, string>): Promise<Server> {
  const poort = await vrijePoort();
  const proces = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: map,
    env: { ...process.env, ...omgeving, PORT: String(poort) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let fouten = '';
  proces.stderr.on('data', (stuk: Buffer) => {
    fouten = (fouten + stuk).slice(-4_000);
  });
  const weg = new Promise<number | NodeJS.Signals | null>((klaar) =>
    proces.once('exit', (code, sein) => klaar(sein ?? code)),
  );
  const tot = performance.now() + 400_000;
  while (!(await isGereed(poort))) {
    if (proces.exitCode !== null || performance.now() > tot) {
      proces.kill('SIGKILL');
      throw new Error(`${naam} startte niet:\n${fouten}`);
    }
    await new Promise((verder) => setTimeout(verder, 100));
  }
  return { naam, poort, proces, weg };
}

/** Does this server take visitors now? Null: it is too busy to say so in time. */
export const isGereed = (poort: number): Promise<boolean | null> =>
  fetch(`http://127.0.0.1:${poort}/gereed`, { signal: AbortSignal.timeout(5_000) }).then(
    (r) => r.ok,
    (fout: Error) => (fout.name === 'TimeoutError' ? null : false),
  );
