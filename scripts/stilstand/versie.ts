import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { HUIS } from '../../dossier/databank/index.ts';

const git = (...args: string[]): string => execFileSync('git', args, { cwd: HUIS, encoding: 'utf8' }).trim();

/** The newest version of which the schema is older than that of the checkout. */
export function versieMetOuderSchema(): string {
  const nieuwste = git('log', '-1', '--diff-filter=A', '--format=%H', '--', 'dossier/migraties/*.sql');
  return git('rev-parse', `${nieuwste}^`);
}

/** Another version of this repository, ready to start: its own rooms, the packages of this checkout. */
export type AndereVersie = { map: string; kort: string; wat: string; weg(): void };

/** @param plek a folder that is not there yet */
export function haalVersie(commit: string, plek: string): AndereVersie {
  git('worktree', 'add', '--detach', plek, commit);
  const pakketten = join(HUIS, 'node_modules');
  const eigen = join(plek, 'node_modules');
  mkdirSync(join(eigen, '@bijrijder'), { recursive: true });
  for (const naam of readdirSync(pakketten))
    if (naam !== '@bijrijder') symlinkSync(join(pakketten, naam), join(eigen, naam));
  for (const kamer of readdirSync(join(pakketten, '@bijrijder')))
    symlinkSync(join(plek, kamer), join(eigen, '@bijrijder', kamer));
  return {
    map: plek,
    kort: git('rev-parse', '--short', commit),
    wat: git('log', '-1', '--format=%cs %s', commit),
    weg: () => {
      git('worktree', 'remove', '--force', plek);
      rmSync(plek, { recursive: true, force: true });
    },
  };
}
