import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';

/** What ends up in the browser or in the page bundle. */
const BRONNEN = [
  'web/app',
  'web/eilanden',
  'web/teksten',
  'web/public',
  'web/vite.config.ts',
  'web/react-router.config.ts',
  'ui',
  'rekenkern',
  'recht',
  'huishoudgeld',
  'package-lock.json',
];
const BEWIJS = join(HUIS, 'web/build/bron.sha256');

function afdruk(): string {
  const hash = createHash('sha256');
  const neem = (pad: string) => {
    if (!existsSync(pad)) return;
    if (statSync(pad).isDirectory()) {
      for (const naam of readdirSync(pad).sort()) {
        if (naam !== 'node_modules' && !naam.endsWith('.test.ts') && !naam.endsWith('.jsonl')) neem(join(pad, naam));
      }
      return;
    }
    hash.update(pad.slice(HUIS.length)).update('\0').update(readFileSync(pad)).update('\0');
  };
  for (const bron of BRONNEN) neem(join(HUIS, bron));
  return hash.digest('hex');
}

/**
 * Build the pages when their sources have changed since the last build, in a process of its own. Says whether it built.
 * @throws with what the builder said when it could not
 */
export async function bouwWeb(): Promise<boolean> {
  const nu = afdruk();
  if (existsSync(BEWIJS) && readFileSync(BEWIJS, 'utf8') === nu) return false;
  await new Promise<void>((goed, fout) => {
    execFile(
      process.execPath,
      ['--max-semi-space-size=64', join(HUIS, 'node_modules/@react-router/dev/bin.cjs'), 'build'],
      { cwd: join(HUIS, 'web'), env: { ...process.env, NODE_ENV: 'production' }, maxBuffer: 64 * 1_048_576 },
      (mis, uit, err) => (mis ? fout(new Error(`De pagina's konden niet worden gebouwd:\n${uit}\n${err}`)) : goed()),
    );
  });
  writeFileSync(BEWIJS, nu);
  return true;
}
