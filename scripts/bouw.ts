import { spawnSync } from 'node:child_process';
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

/** Build the pages when their sources have changed since the last build. Returns whether it built. */
export function bouwWeb(): boolean {
  const nu = afdruk();
  if (existsSync(BEWIJS) && readFileSync(BEWIJS, 'utf8') === nu) return false;
  const klaar = spawnSync(process.execPath, [join(HUIS, 'node_modules/@react-router/dev/bin.cjs'), 'build'], {
    cwd: join(HUIS, 'web'),
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (klaar.status !== 0) throw new Error(`De pagina's konden niet worden gebouwd:\n${klaar.stdout}\n${klaar.stderr}`);
  writeFileSync(BEWIJS, nu);
  return true;
}
