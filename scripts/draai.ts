import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';

/** Outcome of one command. */
export type Uitkomst = { code: number; uitvoer: string };

/** Run a tool of node_modules/.bin (or any command) in the checkout; the output is shown and returned. */
export function draai(opdracht: readonly string[], stil = false): Promise<Uitkomst> {
  const [naam = '', ...rest] = opdracht;
  const bin = join(HUIS, 'node_modules/.bin');
  return new Promise((klaar) => {
    const kind = spawn(naam, rest, {
      cwd: HUIS,
      env: { ...process.env, PATH: `${bin}:${process.env.PATH ?? ''}`, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let uitvoer = '';
    const neem = (stuk: Buffer) => {
      uitvoer += stuk.toString('utf8');
      if (!stil) process.stdout.write(stuk);
    };
    kind.stdout.on('data', neem);
    kind.stderr.on('data', neem);
    kind.on('error', (fout) => klaar({ code: 1, uitvoer: `${uitvoer}\n${fout.message}` }));
    kind.on('close', (code) => klaar({ code: code ?? 1, uitvoer }));
  });
}
